"""Synthetic plans of a wanted size: every field of the format, invented agencies, no real data."""

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


def write_plans(folder: Path, count: int, size: int) -> None:
    """Write ``count`` plans of about ``size`` bytes each into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"county-{number:05d}.yaml").write_text(plan_text(size, number), encoding="utf-8")
