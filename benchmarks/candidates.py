"""Who could fill the open seats, by a large directory: against a plan alone, and against a directory twice as large."""

import argparse
import csv
import random
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from io import StringIO
from pathlib import Path
from statistics import median

from measure import Row, ccr, footing, heading, in_turns, run

_PLAN = "ccr: 1\nname: Saguaro County Task Force\nframework: immigrant-survivors\n"
_TOWNS = ("Alder", "Birch Creek", "Cedar Falls", "Dry Lake", "Elm Grove", "Fir Valley", "Ocotillo", "Mesa Verde")
_WHOSE = ("Saguaro", "Hope", "New Horizons", "Valley", "St. Anne", "United", "Open Door", "Mountain", "Casa", "River")
_WHAT = (
    *("Food Pantry", "Legal Aid", "Housing Authority", "Police Department", "Community Clinic", "School District"),
    *("Family Services", "Church", "Transit Authority", "Domestic Violence Center", "Workforce Center", "Hospital"),
    *("Senior Center", "Youth Club", "Animal Shelter", "Recreation Department", "Library", "Counseling Associates"),
    *("Superior Court", "District Attorney", "Consulate", "Relief Society", "Arts Council", "Water District"),
)
_DOES = (
    *("Emergency Food", "Rent Assistance", "Case Management", "Job Training", "ESL Classes", "Immunizations"),
    *("Bus Passes", "Legal Clinic", "Support Group", "Crisis Line", "Tax Preparation", "After School Program"),
    *("Summer Camp", "Dental Care", "Prenatal Care", "Home Repair", "Utility Assistance", "Volunteer Opportunities"),
    *("Information and Referral", "Batterer Intervention", "Parenting Class", "Adoption", "Recycling", "Permits"),
)
_TOPICS = tuple(
    f"{topic} provides assistance to residents of the county who are in need of help with applications and referrals "
    "to other agencies call for an appointment or walk in on weekdays bring proof of residence and of income".split()
    for topic in (
        *("food groceries meals pantry hunger boxes", "housing rent shelter eviction homeless beds"),
        *("legal lawyers courts rights immigration", "health clinic doctors nurses dental care"),
        *("school education classes tutoring literacy", "employment jobs training resume career"),
        *("seniors activities recreation lunch games", "children playground sports summer parents"),
    )
)


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        plan, one, twice = (Path(name) / file for file in ("plan.yaml", "one.zip", "twice.zip"))
        plan.write_text(_PLAN, encoding="utf-8")
        write_directory(one, options.services)
        write_directory(twice, 2 * options.services)
        asked = partial(ccr, "candidates", str(plan), "--format", "json", "--from")
        print(heading())
        what = f"`ccr candidates --format json`, {options.services:,} services"
        alone = ccr("gaps", "--format", "json", str(plan))
        pairs = in_turns(partial(run, asked(str(one))), partial(run, alone), options.rounds)
        seconds = median(mine.cpu for mine, _ in pairs)
        ratios = [mine.cpu / other.cpu for mine, other in pairs]
        print(Row(f"{what}, CPU ({seconds:.2f} s)", "`ccr gaps --format json` of the plan", ratios, 5), flush=True)
        grown = in_turns(partial(run, asked(str(twice))), partial(run, asked(str(one))), options.rounds)
        print(Row(f"{2 * options.services:,} services, CPU", what, [a.cpu / b.cpu for a, b in grown], 2))
    print(footing([other for _, other in pairs]))


def write_directory(path: Path, services: int) -> None:
    """Write a zip with an HSDS 2 package: invented agencies, five services each, each service with six terms."""
    draw = random.Random(services)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, rows in _tables(draw, max(1, services // 5), services):
            told = StringIO()
            csv.writer(told).writerows(rows)
            packed.writestr(f"{name}.csv", told.getvalue())


def _tables(draw: random.Random, agencies: int, services: int) -> Iterator[tuple[str, list[Sequence[object]]]]:
    each, terms = range(services), [f"{draw.choice(_DOES)} {number}" for number in range(900)]
    names = [f"{draw.choice(_WHOSE)} {draw.choice(_TOWNS)} {draw.choice(_WHAT)}" for _ in range(agencies)]
    told = [(number, name, _said(draw, 60), f"https://a{number}.example.org") for number, name in enumerate(names)]
    yield "organizations", [("id", "name", "description", "url"), *told]
    does = [(number, number % agencies, f"{draw.choice(_DOES)} {number % 400}", _said(draw, 60)) for number in each]
    columns = ("id", "organization_id", "name", "description", "status", "application_process")
    yield "services", [columns, *((*row, "active", _said(draw, 15)) for row in does)]
    yield "taxonomy_terms", [("id", "name"), *enumerate(terms)]
    links = [(number, number % services, draw.randrange(len(terms))) for number in range(6 * services)]
    yield "services_taxonomy", [("id", "service_id", "taxonomy_id"), *links]
    yield "locations", [("id", "organization_id", "name"), *((n, n % agencies, "Main office") for n in each)]
    yield "services_at_location", [("id", "service_id", "location_id"), *((n, n, n) for n in each)]
    places = [(number, number, f"{number} Alder Street", draw.choice(_TOWNS), "AZ") for number in each]
    yield "physical_addresses", [("id", "location_id", "address_1", "city", "state_province"), *places]
    phones = [(number, number, f"520-555-01{number % 100:02}", "voice") for number in each]
    yield "phones", [("id", "service_id", "number", "type"), *phones]


def _said(draw: random.Random, words: int) -> str:
    return " ".join(draw.choices(draw.choice(_TOPICS), k=draw.randrange(words // 2, 2 * words)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="pairs of runs")
    parser.add_argument("--services", type=int, default=8_000, help="services in the directory")
    return parser.parse_args()


if __name__ == "__main__":
    main()
