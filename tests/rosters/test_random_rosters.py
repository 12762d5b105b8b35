"""Rosters drawn at random, with what belongs to people planted in them: none of it is written, and none is said."""

import csv
import json
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import HEAD, Program
from rosters_as_kept import Expected, Imported, leaked

FIRST = (
    "Xiomara Oluwaseun Thandiwe Siobhán Wojciech Fatoumata Ngọc Itzel Quetzalli Leilani Dragomir Ximena "
    "Bhavana Hyun-woo Aliyah Bronisława Kateryna Rigoberta Zoltán Mehwish Nneka Ekaterina Yesenia Tlalli "
    "Khadija Sokhom Pornthip Farzaneh"
)
LAST = (
    "Quispe-Mamani Adeyemi-Cole Mankiewicz Xochihua Nakamura-Lund Etxeberria Oyelaran Vandersloot Tzoc "
    "Ramaswamy Kealoha O'Hanrahan Phommachanh Wójcik Ndiaye Gebremedhin Arreguín Szczepański Yazzie "
    "Begay-Tsosie Warsame Achterberg Hlatshwayo Montoya-Íñiguez Thorvaldsen Chowdhury Ixcoy Bjornstad "
    "Paniagua Zaldívar"
)
STREETS = [
    "Quail Feather Court",
    "Larkspur Hollow Lane",
    "Tuzigoot Loop",
    "calle Nopalitos",
    "avenida Chuparrosa",
    "Wrenfield Terrace",
]
STORIES = [
    "her husband {first} broke her arm",
    "{first} {last} has no papers yet",
    "la hija de {first} vive con ella",
    "ask for {first}",
]
AGENCIES = (
    ("{place} Domestic Violence Shelter", "Victim services"),
    ("Refugio {place}", "Albergue"),
    ("{place} Rape Crisis Center", ""),
    ("{place} Housing Authority", "Housing"),
    ("Casa de Transición {place}", "Vivienda"),
    ("{place} Legal Aid", "Legal services"),
    ("{place} Police Department", "Law enforcement"),
    ("Fiscalía de {place}", "Fiscalía"),
    ("{place} Community Clinic", "Salud"),
    ("Iglesia Bautista de {place}", "Iglesia"),
    ("{place} Food Bank", "Food"),
    ("{place} School District", "Education"),
)
PLACES = ["Piedra Alta", "Mesa Verde", "Cottonwood", "Tres Lagunas", "Juniper Flats", "Saguaro"]
TITLES = [
    "Director",
    "Advocate",
    "Coordinadora",
    "Victim advocate",
    "Abogada",
    "Program manager",
    "Trabajadora social",
    "Sergeant",
]
MAILS = ["gmail.com", "hotmail.com", "yahoo.com", "example.org"]
HEADINGS = {
    "sector": ("Sector", "Type", "Área", "Sector / Sector"),
    "contact": ("Contact", "Representative", "Nombre del contacto", "Contact person", "Enlace", "Name"),
    "title": ("Title", "Cargo", "Position", "Puesto", "Job Title"),
    "phone": ("Phone", "Office phone", "Teléfono", "Tel.", "Phone number(s)"),
    "cell": ("Cell", "Mobile", "Celular", "Home phone", "Teléfono personal"),
    "email": ("Email", "Correo electrónico", "E-mail", "Correo"),
    "address": ("Address", "Dirección", "Street address", "Domicilio"),
    "home": ("Home address", "Dirección particular"),
    "notes": ("Notes", "Notas", "Comments", "Observaciones"),
    "unknown": ("Dues", "T-shirt", "Kids' names", "Otros", "Misc."),
}
BESIDE_AGENCIES = (
    "{agency}", "{agency}", "{agency}", "{agency} - {person}", "{agency} – {title} {person}", "{agency}, {person}",
    "{agency}, Sgt. {last}", "{agency}, {title}: {person}", "{agency} c/o {person}", "{agency} attn: {person}, {title}",
    "{agency} / {person}", "{agency}: {person}", "{agency}; {person}", "{agency} | {person}", "{agency} ({person})",
    "{agency} ({title} {last})", "{agency} [{person}, {title}]", "{agency}\n{person}", "{person} - {agency}",
    "{person}, {agency}", "{title} {person}, {agency}", "Sheriff {last} - {agency}", "{person} ({agency})",
    "{agency} & {person}", "{agency} and {person}", "{agency} with {person}", "{agency} + {person}",
    "{agency} y {person}", "{agency} con {title} {person}", "{agency} & Pastor {person}",
    "{person} at {agency}", "{person} en {agency}",
    "{agency} - contact is {person}", "{agency} -{person}", "{agency}/ Mx. {person}", "{agency} >> {person}",
    "{agency} = {person}", "{agency} * {person}", "{agency}- {person}", "{agency} rep: {person}", "{person} & {agency}",
    "{person}\n{agency}", "{person}", "{title} {person}", "{person}, {title}", "Sheriff {last}",
)  # fmt: skip
"""How somebody stands in the cell of an agency, or for one."""
NAME_HEADINGS = ("Agency", "Organización", "Agency / Agencia", "Partner", "Nombre de la organización")


class Planted(NamedTuple):
    """A roster as csv, and what belongs to people in it."""

    text: str
    secrets: tuple[str, ...]


class Person(NamedTuple):
    """Somebody who stands for an agency."""

    first: str
    last: str
    number: int
    """From 0: no two people of a roster have the same."""

    @property
    def cell(self) -> str:
        return f"520-555-{150 + self.number:04}"

    @property
    def home(self) -> str:
        return f"{41 + self.number} {STREETS[self.number % len(STREETS)]}"

    @property
    def secrets(self) -> tuple[str, ...]:
        return self.first, self.last, self.cell, self.home


@st.composite
def rosters(draw: st.DrawFn) -> Planted:
    """A roster of some agencies, its columns in any order."""
    fields = draw(st.permutations(sorted(HEADINGS)))[: draw(st.integers(3, len(HEADINGS)))]
    headings = [draw(st.sampled_from(NAME_HEADINGS)), *(draw(st.sampled_from(HEADINGS[field])) for field in fields)]
    rows: list[list[str]] = [["Task force roster", *[""] * len(fields)]] if draw(st.booleans()) else []
    rows.append(headings)
    secrets: list[str] = []
    for number in range(draw(st.integers(1, 6))):
        person = Person(draw(st.sampled_from(FIRST.split())), draw(st.sampled_from(LAST.split())), number)
        form, sector = draw(st.sampled_from(AGENCIES))
        name = form.format(place=draw(st.sampled_from(PLACES))) if draw(st.integers(0, 9)) else ""
        secrets += person.secrets
        name = _with_somebody(draw, name, person)
        rows.append([name, *(sector if field == "sector" else _cell(draw, field, person) for field in fields)])
    return Planted(_written(rows), tuple(dict.fromkeys(secrets)))


def _with_somebody(draw: st.DrawFn, agency: str, person: Person) -> str:
    first, last = person.first, person.last
    orders = [f"{first} {last}", f"{last}, {first}", f"{first} {last[0]}. {last}", f"{last} {first}"]
    named = {"person": draw(st.sampled_from(orders)), "last": last, "title": draw(st.sampled_from(TITLES))}
    return draw(st.sampled_from(BESIDE_AGENCIES)).format(agency=agency, **named) if agency else ""


def _cell(draw: st.DrawFn, field: str, person: Person) -> str:
    first, last = person.first, person.last
    office = f"520-555-{101 + person.number:04}"
    name = st.sampled_from(
        [f"{first} {last}", f"{last}, {first}", f"Dr. {first} {last}", f"{first} {last}, LCSW", f"Hon. {last}"]
    )
    title = st.sampled_from(TITLES)
    mail = f"{first.lower()}.{last.lower()}@{draw(st.sampled_from(MAILS))}"
    own = st.one_of(name, st.just(person.cell), st.just(person.home), st.just(mail))
    cells = {
        "contact": st.one_of(
            name, title, st.builds("{} ({})".format, name, title), st.builds("{}, {}".format, name, title)
        ),
        "title": st.one_of(title, st.just(""), st.builds("{} - {}".format, title, name)),
        "phone": st.sampled_from(
            [office, f"office {office} / c {person.cell}", f"{office} (w), {person.cell} (cell)", ""]
        ),
        "cell": st.just(person.cell),
        "email": st.sampled_from(
            [mail, f"info{person.number}@agency.example.org", f"{mail}; office@agency.example.org", ""]
        ),
        "address": st.just(f"{person.home}, Piedra Alta"),
        "home": st.just(person.home),
        "notes": st.one_of(own, st.sampled_from(STORIES).map(lambda story: story.format(first=first, last=last))),
        "unknown": own,
    }
    return draw(cells[field])


def _written(rows: Sequence[Sequence[str]]) -> str:
    text = StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(planted=rosters(), notes=st.booleans(), language=st.sampled_from(["en", "es"]))
def test_nothing_planted_in_a_roster_is_written_or_said(
    ccr: Program, planted: Planted, notes: bool, language: str
) -> None:
    with TemporaryDirectory() as folder:
        plan, roster = Path(folder) / "plan.yaml", Path(folder) / "roster.csv"
        plan.write_text(f"{HEAD}language: {language}\n", encoding="utf-8")
        roster.write_text(planted.text, encoding="utf-8")
        asked = ["partner", "import", str(roster), str(plan), "--yes", *(["--notes"] if notes else [])]
        told = [ccr(*asked, "--dry-run", "--lang", language), ccr(*asked, "--format", "json")]
        said = "\n".join([plan.read_text(encoding="utf-8"), *(part for one in told for part in (one.out, one.err))])
        readable = said + json.dumps([json.loads(one.out) for one in told[1:] if one.out], ensure_ascii=False)
    wanted = Expected((), language, {}, planted.secrets)
    assert leaked(wanted, Imported({}, {}, readable)) == []
