"""Tasks that nobody is first for, and partners with another head: when each is raised, how urgent, with what words."""

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import speaker
from questions.next.asking import asked, of_kind, urgency_of, why

TODAY = "2026-11-22"
NOBODY = "Nobody is first yet:"
NAMES = {task.id: speaker("en").pick(task.name) for task in built_in("immigrant-survivors").tasks or ()}
PARTNERS = (
    "partners:\n"
    "  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table, waiting: {until: 2027-02-01}}\n"
    "  gone: {name: Gone, seats: [housing], status: left}\n"
    "  never: {name: Never, seats: [housing], status: declined}\n"
)


def rides(first: str, more: str = "") -> str:
    return f"{PARTNERS}{more}roles: {{rides: {{first: {first}}}}}\n"


def of_task(text: str, task: str) -> tuple[str, str] | None:
    """How urgent it is that somebody is first for a task, and why."""
    found = [item for item in of_kind("role-open", text, TODAY) if item.task == task]
    assert len(found) <= 1
    return (found[0].urgency, why(found[0])) if found else None


@pytest.mark.parametrize(
    ("first", "urgency"), [("casa", None), ("gone", "soon"), ("never", "soon"), ("{Sells: gone}", "soon")]
)
def test_a_task_is_somebodys_to_be_first_for(first: str, urgency: str | None) -> None:
    found = of_task(rides(first, "places: [Sells]\n"), "rides")
    assert (found and found[0]) == urgency


def test_it_says_who_usually_is_first_and_at_the_table() -> None:
    text = rides("casa")
    told = of_task(text, "court-company")
    assert told == ("later", f"{NOBODY} {NAMES['court-company']}. At the table, and usually first: Casa Segura.")
    told = of_task(text, "private-question")
    assert told is not None
    assert told[1].startswith(f"{NOBODY} {NAMES['private-question']}. Usually")
    assert ". Usually one of these seats is, and nobody is at the table for them: Health care; Emerg" in told[1]


def test_it_says_who_was_first() -> None:
    told = of_task(f"{PARTNERS}roles: {{train: {{first: gone}}, safe-bed: {{first: never}}}}\n", "train")
    assert told is not None
    assert told[1].endswith(f": {NAMES['train']}. Usually first, and here: Casa Segura.")
    assert told[1].startswith("Gone was first, and is no longer at the table: ")
    told = of_task(rides("never"), "rides")
    assert told is not None
    assert told[1] == f"Never was to be first, and said no: {NAMES['rides']}. Who is first now?"


@pytest.mark.parametrize(("day", "urgency"), [("2026-11-22", "soon"), ("2026-11-23", "later")])
def test_it_is_more_urgent_once_the_plan_is_in_practice(day: str, urgency: str) -> None:
    found = of_task(rides("casa", f"in_practice_since: {day}\n"), "train")
    assert found is not None
    assert found[0] == urgency


def test_no_command_names_who_is_to_be_first() -> None:
    commands = {item.command for item in of_kind("role-open", rides("gone"), TODAY)}
    assert {command.rpartition(" --first ")[2] for command in commands} == {"ID"}


# heads


def headed(more: str, status: str = "at-the-table", seats: str = "law-enforcement") -> str:
    return (
        f"partners:\n  so: {{name: Sheriff, seats: [{seats}], status: {status}, head_since: 2026-08-01,"
        f" certifies: false, {more}}}\n"
    )


BOTH = "its agreement was signed on March 4, 2025, and its commitments are of March 5, 2025. Ask about both again."


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("agreement: {signed: 2025-03-04}", "its agreement was signed on March 4, 2025. Ask about it again."),
        ("commitments: 2025-03-05", "its commitments are of March 5, 2025. Ask about them again."),
        (
            "commitments: {advocacy: 2026-08-02, rights-awareness: 2025-03-05}",
            "its commitments are of March 5, 2025. Ask about them again.",
        ),
        (
            "commitments: 2025-03-05, agreement: {signed: 2025-03-04}",
            BOTH,
        ),
        ("agreement: {signed: 2026-08-01}", None),
        ("commitments: 2026-08-01", None),
        ("commitments: {advocacy: {cannot: Law.}}", None),
        ("oriented: 2025-01-01", None),
    ],
)
def test_what_an_earlier_head_promised_is_asked_about_again(more: str, told: str | None) -> None:
    items = of_kind("head-changed", headed(more), TODAY)
    assert [why(item) for item in items] == (
        [f"Sheriff has had another head since August 1, 2026; {told}"] if told else []
    )


@pytest.mark.parametrize(
    ("more", "command"),
    [
        ("agreement: {signed: 2025-03-04}", "ccr partner agree so"),
        ("agreement: {signed: 2025-03-04, until: 2027-03-04}", "ccr partner agree so"),
        ("agreement: {signed: 2025-03-04, until: 2026-03-04}", "ccr partner agree so --until DATE"),
        ("commitments: 2025-03-05", "ccr partner commit so"),
    ],
)
def test_the_command_asks_about_the_agreement_first(more: str, command: str) -> None:
    (item,) = of_kind("head-changed", headed(more), TODAY)
    assert (item.command, item.partner, item.urgency) == (command, "so", "soon")


@pytest.mark.parametrize(
    ("status", "urgency"),
    [("at-the-table", "soon"), ("liaison", "soon"), ("invited", None), ("left", None), ("declined", None)],
)
def test_only_who_works_with_the_table_is_asked(status: str, urgency: str | None) -> None:
    assert urgency_of("head-changed", headed("commitments: 2025-03-05", status), TODAY) == urgency


def test_a_head_to_come_a_partner_that_waits_and_what_the_community_decides_are_left_alone() -> None:
    text = headed("commitments: 2025-03-05")
    assert of_kind("head-changed", text, "2026-07-31") == []
    assert of_kind("head-changed", headed("commitments: 2025-03-05, waiting: {until: 2027-01-01}"), TODAY) == []
    decided = headed("commitments: 2025-03-05", seats="homeland-security")
    assert "head-changed" not in {item.kind.id for item in asked(decided, TODAY)}
