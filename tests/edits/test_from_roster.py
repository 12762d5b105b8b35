"""Partners from a roster: ids that say who they are unless they may not, and what is missing."""

from datetime import date

from ccr_cli.editing.record import known, recorded
from ccr_cli.edits.from_roster import import_partners, new_ids
from helpers import HEAD

CLINIC = {"name": "Mesa Clinic", "seats": ["health-care"], "status": "invited"}
CASA = {"name": "Casa Luz", "seats": ["housing"], "status": "invited", "confidential": "name"}


def test_ids_are_the_names_unless_a_name_may_not_be_told() -> None:
    data: dict[str, dict[str, dict[str, str]]] = {"partners": {"mesa-clinic": {}, "partner-1": {}}}
    county = {"name": "Saguaro County Sheriff's Office", "seats": [], "status": "invited"}
    assert new_ids(data, [CLINIC, CASA, CASA, county]) == [
        "mesa-clinic-2",
        "partner-2",
        "partner-3",
        "saguaro-county-sheriffs-office",
    ]


def test_partners_of_one_seat_come_one_behind_the_other_under_its_heading() -> None:
    text = f"{HEAD}partners:\n  # health-care: Health care\n  # food: Food\n"
    before = known("plan.yaml", text.encode(), date(2026, 11, 22))
    pantry = {"name": "Mesa Pantry", "seats": ["food"], "status": "invited"}
    after = recorded(before, import_partners(before.data, [CLINIC, pantry, CLINIC], {})).raw.decode()
    assert after == (
        f"{HEAD}partners:\n  # health-care: Health care\n"
        "  mesa-clinic:\n    name: Mesa Clinic\n    seats: [health-care]\n    status: invited\n"
        "  mesa-clinic-2:\n    name: Mesa Clinic\n    seats: [health-care]\n    status: invited\n"
        "  # food: Food\n"
        "  mesa-pantry:\n    name: Mesa Pantry\n    seats: [food]\n    status: invited\n"
    )


def test_what_is_missing_is_added_and_nothing_else_changes() -> None:
    there = (
        "partners:\n  clinic:\n    name: Mesa Clinic\n    seats: [health-care]\n    status: invited\n"
        "    contacts:\n      - {role: Desk}\n"
    )
    before = known("plan.yaml", f"{HEAD}{there}".encode(), date(2026, 11, 22))
    missing = {"clinic": {"languages": ["es"], "contacts": [{"role": "Nurse", "phone": "520-555-0101"}]}}
    after = recorded(before, import_partners(before.data, [], missing)).raw.decode()
    assert after == f"{HEAD}{there}      - {{role: Nurse, phone: 520-555-0101}}\n".replace(
        "    contacts:", "    languages: [es]\n    contacts:"
    )
