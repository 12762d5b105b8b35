"""Synthetic plans of a wanted size: every field of the format, invented agencies, no real data."""

from collections.abc import Callable, Iterator
from pathlib import Path

SEATS = (
    "victim-services",
    "legal-services",
    "consular-services",
    "law-enforcement",
    "prosecutor",
    "courts",
    "immigration-courts",
    "housing",
    "emergency-medical",
    "health-care",
    "education",
    "transportation",
    "food",
    "employment",
    "faith-community",
)
STATUSES = ("at-the-table", "at-the-table", "at-the-table", "liaison", "invited", "left")

HEAD = """\
# yaml-language-server: $schema=.schema/plan.json
ccr: 1
name: County {number} Task Force
area: County {number}, Arizona
framework: immigrant-survivors
language: en

mission: >-
  An immigrant survivor finds safety and legal rights behind whichever door they knock on first,
  and nobody is asked about papers before they are asked whether they are safe.
principles:
  - Immigration status never decides who is helped.
  - Nothing about us without us.

coordinator:
  partner: agency-1
  hours_per_week: 20
meetings:
  every: month
  not_in: [7, 12]
  next: {{date: 2026-12-03, time: "9:00"}}
  held:
"""

MEETING = """\
    - date: 2026-{month:02d}-08
      present: [agency-1, agency-2]
      decided:
        - Draft the referral protocol with the people who answer the phone at night.
"""

PARTNER = """\
  agency-{number}:
    name: Agency {number} of the county
    seats: [{seat}]
    role: Shelter and advocacy   # what it does
    status: {status}
    since: 2025-02-11
    named: public
    oriented: 2025-02-11
    commitments:
      safety-and-confidentiality: 2025-06-10
      rights-awareness: 2025-06-10
      advocacy:
        cannot: Neutral by its role.
    agreement: {{signed: 2025-03-04, until: 2027-03-03}}
    languages: {{es: staff, Mixteco: phone}}
    bound_by: [vawa, fvpsa, advocate-privilege]
    contacts:
      - {{role: Program director, phone: 520-555-0100, share: partners}}
"""

TAIL = """\
languages_needed: [es, Mixteco]
not_here:
  friends: Reached through the promotora network.
protocols:
  either-door:
    title: Whoever reaches one of the two reaches both
    between: [agency-1, agency-2]
    status: in-force
    shares: only-with-release
actions:
  - what: Ask the consulate to name a liaison
    who: agency-1
    due: 2026-11-30
"""


def plan_text(size: int, number: int = 1) -> str:
    """A valid plan of about ``size`` bytes."""
    text = HEAD.format(number=number) + "".join(MEETING.format(month=month) for month in range(1, 11))
    text += "partners:\n"
    count = 0
    while len(text) + len(TAIL) < size or count < 2:
        text += PARTNER.format(number=count + 1, seat=SEATS[count % len(SEATS)], status=STATUSES[count % len(STATUSES)])
        count += 1
    return text + TAIL


# What follows says who does what, where, and how it is going.

TASKS = (
    "first-call",
    "safety-plan",
    "safe-bed",
    "interpreter",
    "offer-advocate",
    "relief-screening",
    "petition-papers",
    "certification-contact",
    "court-company",
    "private-question",
    "rides",
    "train",
)
PLACES = ("Arivaca", "Three Points", "Sells", "Lukeville")
_CONFIDENTIAL_EVERY = 9  # partners
_WORK_SIZE = 1_300  # bytes of all of it

WORK_HEAD = f"places: [{', '.join(PLACES)}]\nin_practice_since: 2026-07-01\n"
WORK_TAIL = """\
assessments:
  - date: 2026-05-14
    how: together
    scores: {shared-purpose: 4, people-who-can-act: 3, survivors-guide: 2.5, privacy: 4}
    answered: 9
  - date: 2024-05-16
    how: survey
    scores: {shared-purpose: 3, people-who-can-act: 3, privacy: 3.5}
    answered: 11
"""


def working_plan_text(size: int, number: int = 1) -> str:
    """A valid plan of about ``size`` bytes with places, those that each partner reaches, roles and assessments."""
    text = plan_text(size - _WORK_SIZE, number)
    partners = text.count("\n  agency-")
    for one in range(1, partners + 1):
        name = f"    name: Agency {one} of the county\n"
        text = text.replace(name, name + _reach(one, number), 1)
    return text.replace("ccr: 1\n", f"ccr: 1\n{WORK_HEAD}", 1) + _work(partners)


def _reach(one: int, number: int) -> str:
    """What a partner reaches: two of three say it, some are confidential."""
    if one % _CONFIDENTIAL_EVERY == 0:
        return "    confidential: place\n"
    reached = ", ".join(PLACES[(one + number + step) % len(PLACES)] for step in range(2))
    return f"    serves: [{reached}]\n    head_since: 2025-08-01\n" if one % 3 else ""


def _work(partners: int) -> str:
    """Who is first for each task, here and there, and how it is going."""
    text = "roles:\n"
    for place, task in enumerate(TASKS):
        first, other = (f"agency-{(place + step) % partners + 1}" for step in (0, 1))
        said = f"{{Arivaca: {first}, Sells: {other}}}" if place % 4 == 0 else first
        text += f"  {task}: {{first: {said}, since: 2026-06-10{'' if place % 3 else f', with: [{other}]'}}}\n"
    return text + WORK_TAIL


# What follows is for papers: a plan with as many partners as wished, and a year in which much happened.

_NAMES = (
    "Mountain and Valley Women's Community Shelter and Hotline",
    "Organización de Apoyo a Mujeres Migrantes y sus Familias",
    "Agency of the county",
)
_YEAR = """\
trainings:
{trainings}outreach:
{outreach}changes:
{changes}survivor_voice:
  - {{date: 2026-03-19, how: survey, by: agency-1, changed: The form is now in two languages, share: public}}
"""
_TRAINING = """\
  - {{date: 2026-{month:02d}-10, title: What an officer may ask, topics: [u-certification, language-access],
     by: [agency-1], for: [agency-2, agency-3], people: {{law-enforcement: 24, courts: 12}}, award: A-1}}
"""
_OUTREACH = (
    "  - {{date: 2026-{month:02d}-21, title: At the market, by: [agency-1], languages: [es], people: 40, award: A-1}}\n"
)
_CHANGE = "  - {{date: 2026-{month:02d}-25, what: One card at court, kind: policy, partner: agency-2, award: A-1}}\n"


def crowded_plan_text(partners: int) -> str:
    """A valid plan with so many partners, all of whom may be named, and a year in which much happened."""
    text = HEAD.format(number=1) + "".join(MEETING.format(month=month) for month in range(1, 11))
    text = text.replace(
        "coordinator:\n", "funding:\n  - {source: State, pays_for: [coordinator], award: A-1}\ncoordinator:\n"
    )
    text += "partners:\n"
    for number in range(1, partners + 1):
        seat, status = SEATS[number % len(SEATS)], STATUSES[number % len(STATUSES)]
        partner = PARTNER.format(number=number, seat=seat, status=status)
        text += partner.replace(f"Agency {number} of the county", f"{_NAMES[number % len(_NAMES)]} {number}")
    return text + TAIL + _YEAR.format(**dict(_happened()))


def _happened() -> Iterator[tuple[str, str]]:
    for name, entry in (("trainings", _TRAINING), ("outreach", _OUTREACH), ("changes", _CHANGE)):
        yield name, "".join(entry.format(month=month) for month in range(1, 11))


# What follows is for privacy rules: plans with as much free text as people write, a third of them in Spanish.

TELLING_HEAD = {
    "en": """\
# yaml-language-server: $schema=.schema/plan.json
# The plan of one county. What a survivor tells an advocate stays there; nothing about a client is written here.
ccr: 1
name: County {number} Task Force
area: County {number}, Arizona
framework: immigrant-survivors
language: en
note: >-
  The shelter and legal aid began with two tables at the library. Whoever served a victim of domestic violence that year
  had heard of one of the two, and hardly anybody of both.
mission: >-
  An immigrant survivor finds safety and legal rights behind whichever door they knock on first, and no victim is asked
  about papers before they are asked whether they are safe.
principles:
  - The survivor decides what is told, to whom, and when.
  - We change how agencies work; we don't discuss any client's case.
meetings:
  every: month
  held:
    - date: 2026-02-11
      present: [agency-1, agency-2]
      decided:
        - Ask the county court whether the clerk can hand every victim the advocates' card.
        - Draft the referral with Agency 2 of the county, for survivors who call at night.
      note: Legal aid will bring the 2025 rule on U status, 8 CFR 214.14, and the form I-918.
""",
    "es": """\
# yaml-language-server: $schema=.schema/plan.json
# El plan de un condado. Lo que una sobreviviente cuenta se queda con quien la atiende; aquí no hay nada de ella.
ccr: 1
name: Grupo de Trabajo del Condado {number}
area: Condado {number}, Arizona
framework: immigrant-survivors
language: es
note: >-
  El refugio y la ayuda legal empezaron con dos mesas en la biblioteca. Quien atendía ese año a una víctima de violencia
  doméstica conocía a una de las dos, y casi nadie a ambas.
mission: >-
  Una persona sobreviviente encuentra seguridad y sus derechos detrás de cualquier puerta, y a ninguna víctima se le
  pregunta por sus papeles antes de preguntarle si está a salvo.
principles:
  - La persona sobreviviente decide qué se cuenta, a quién y cuándo.
  - Cambiamos cómo trabajan las agencias; no hablamos del caso de ninguna clienta.
meetings:
  every: month
  held:
    - date: 2026-02-11
      present: [agency-1, agency-2]
      decided:
        - Preguntar al tribunal si la secretaría puede dar a cada víctima la tarjeta de las defensoras.
        - Redactar la referencia con la Agencia 2 del condado, para sobrevivientes que llaman de noche.
      note: Ayuda legal traerá la regla de 2025 sobre el estatus U, 8 CFR 214.14, y el formulario I-918.
""",
}
TELLING_PARTNER = {
    "en": """\
  agency-{number}:   # asked in spring; the advocates know whom to call
    name: Agency {number} of the County
    seats: [{seat}]
    role: Advocacy, and a line that is answered at night
    status: {status}
    since: 2025-02-11
    named: public
    oriented: 2025-02-11
    commitments: 2025-06-10
    agreement: {{signed: 2025-03-04, until: 2027-03-03}}
    languages: {{es: staff, Mixteco: phone}}
    bound_by: [vawa, fvpsa, advocate-privilege]
    contacts:
      - {{role: Program director, phone: 520-555-0100, email: director{number}@example.org, share: partners}}
      - {{role: Night line, phone: (520) 555-0142}}
""",
    "es": """\
  agency-{number}:   # se le preguntó en primavera; las defensoras saben a quién llamar
    name: Agencia {number} del Condado
    seats: [{seat}]
    role: Defensoría, y una línea que se atiende de noche
    status: {status}
    since: 2025-02-11
    named: public
    oriented: 2025-02-11
    commitments: 2025-06-10
    agreement: {{signed: 2025-03-04, until: 2027-03-03}}
    languages: {{es: staff, Mixteco: phone}}
    bound_by: [vawa, fvpsa, advocate-privilege]
    contacts:
      - {{role: Directora del programa, phone: 520-555-0100, email: direccion{number}@example.org, share: partners}}
      - {{role: Línea nocturna, phone: (520) 555-0142}}
""",
}
TELLING_NOTE = {
    "en": """\
    note: >-
      Meets clients in the language they speak. Its people learned in June what an officer may ask a victim.
""",
    "es": """\
    note: >-
      Atiende a cada clienta en su idioma. Su personal aprendió en junio qué puede preguntar un agente a una víctima.
""",
}
_TOLD_EVERY = 3  # partners; the example plans have one or two of these words in a kilobyte
TELLING_TAIL = {
    "en": """\
trainings:
  - date: 2026-06-10
    title: What the county court can do for a victim who needs an interpreter
    for: [agency-1]
    people: 24
actions:
  - what: Ask Agency 1 of the county to name a liaison, so that no survivor waits for a call back
    who: agency-1
    due: 2026-11-30
stories:
  - title: The clerk's window
    text: >-
      A victim who asked for a protective order was sent to three windows. The court, the sheriff's office and the
      shelter walked the way together, and now the clerk hands every survivor one card.
    lesson: Walk the way of a client once, together.
""",
    "es": """\
trainings:
  - date: 2026-06-10
    title: Qué puede hacer el tribunal por una víctima que necesita intérprete
    for: [agency-1]
    people: 24
actions:
  - what: Pedir a la Agencia 1 del condado un enlace, para que ninguna sobreviviente espere una llamada
    who: agency-1
    due: 2026-11-30
stories:
  - title: La ventanilla
    text: >-
      A una víctima que pedía una orden de protección la mandaban a tres ventanillas. El tribunal, la oficina del
      sheriff y el refugio recorrieron juntos ese camino, y ahora cada sobreviviente recibe una tarjeta.
    lesson: Recorran juntos, una vez, el camino de una clienta.
""",
}


def telling_plan_text(size: int, number: int = 1) -> str:
    """A valid plan of about ``size`` bytes with much free text, every third one in Spanish."""
    language = "es" if number % 3 == 0 else "en"
    text, tail = TELLING_HEAD[language].format(number=number) + "partners:\n", TELLING_TAIL[language]
    count = 0
    while len(text) + len(tail) < size or count < 2:
        seat, status = SEATS[count % len(SEATS)], STATUSES[count % len(STATUSES)]
        text += TELLING_PARTNER[language].format(number=count + 1, seat=seat, status=status)
        text += TELLING_NOTE[language] if count % _TOLD_EVERY == 0 else ""
        count += 1
    return text + tail


def write_plans(folder: Path, count: int, size: int, text: Callable[[int, int], str] = plan_text) -> None:
    """Write ``count`` plans of about ``size`` bytes each into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"county-{number:05d}.yaml").write_text(text(size, number), encoding="utf-8")
