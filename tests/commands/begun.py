"""A task force that has begun: its file, and a folder with it."""

from pathlib import Path

from helpers import write_files

BEGUN = """\
# yaml-language-server: $schema=.schema/plan.json
ccr: 1
name: Saguaro County Task Force
framework: immigrant-survivors

principles:
  - Immigration status never decides who is helped.

meetings:
  every: month
  next: {date: 2026-11-26, time: "9:00"}
  held:
    - date: 2026-10-08  # at the library
      present: [casa-segura, legal-aid]

partners:
  casa-segura:
    name: Casa Segura
    seats: [victim-services, housing]  # and the hotline
    status: at-the-table
    since: 2025-02-11
    contacts:
      - {role: Program director, phone: 520-555-0100}
  legal-aid:
    name: Desert Legal Aid
    seats: [legal-services]
    status: at-the-table
    commitments: 2025-03-04
  sheriff:
    name: Saguaro County Sheriff's Office
    seats: [law-enforcement]
    status: invited  # by letter

not_here:
  immigration-courts: The nearest court is 180 miles away.

protocols:
  either-door:
    title: Whoever reaches one of the two reaches both
    between: [casa-segura, legal-aid]
    status: draft
    since: 2026-05-01

roles:
  rides: {first: legal-aid}  # two vans

funding:
  - source: County victim services fund
    pays_for: [coordinator]

actions:
  - what: Ask the consulate to name a liaison
    who: casa-segura
    due: 2026-11-30
"""


def begin(folder: Path, text: str = BEGUN) -> Path:
    """Write the plan, and say where."""
    write_files(folder, {"plans/saguaro.yaml": text})
    return folder / "plans" / "saguaro.yaml"
