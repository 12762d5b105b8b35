"""What leaves for partners or the public passes the privacy rules; whoever keeps the file is always answered."""

import json
from pathlib import Path

import pytest

from helpers import HEAD, Program, Result, write_files

COMMANDS: dict[str, tuple[str, ...]] = {
    "gaps": ("text", "json", "markdown", "csv"),
    "show": ("text", "json", "markdown"),
    "ready": ("text", "json", "markdown"),
    "stories": ("text", "json", "markdown"),
    "partner list": ("text", "json", "markdown", "csv"),
}
FORMS = [(command, form) for command, forms in COMMANDS.items() for form in forms]
AUDIENCES = ("partners", "public")
NAME, ERROR = "Rosa Quezada", "Survivor Rosa Quezada asked for a ride"
PHONE, WARNING = "520-555-0160", "Call 520-555-0160 after six"
PARTNERS = """\
partners:
  casa-segura:
    name: Casa Segura
    seats: [victim-services, housing]
    status: at-the-table
    named: public
    commitments: 2026-03-04
  legal-aid:
    name: Desert Legal Aid
    seats: [legal-services]
    status: at-the-table
    commitments: 2026-03-04
"""
PLAN = HEAD + PARTNERS

LEAVES: dict[str, str] = {
    "mission": "mission: {}\n",
    "a principle": "principles:\n  - Nobody waits\n  - {}\n",
    "the text of a story": "stories:\n  - title: The window\n    text: >-\n      We tried it.\n      {}\n",
    "the lesson of a story": "stories:\n  - {{title: The window, text: We tried it., lesson: {}}}\n",
}
"""Texts that leave for partners and for the public."""
FOR_PARTNERS: dict[str, str] = {
    "the title of a protocol": (
        "protocols:\n  either-door: {{between: [casa-segura, legal-aid], status: in-force, title: {}}}\n"
    ),
    "a training": "trainings:\n  - {{date: 2026-06-10, title: {}}}\n",
    "what changed": "changes:\n  - {{date: 2026-07-01, what: {}, partner: casa-segura}}\n",
    "an action": "actions:\n  - {{what: {}, who: legal-aid, done: 2026-11-01}}\n",
    "what a meeting decided": "meetings:\n  held:\n    - date: 2026-10-08\n      decided:\n        - {}\n",
    "outreach": "outreach:\n  - {{date: 2026-05-02, title: {}}}\n",
}
"""Texts that leave for partners and stay hidden from the public."""
STAYS: dict[str, str] = {
    "a note": "note: {}\n",
    "a comment": "# {}\narea: Saguaro County\n",
    "a comment behind a value": "area: Saguaro County  # {}\n",
    "a reason": "not_here:\n  courts: {}\n",
    "a reason with a day": "not_here:\n  courts: {{reason: {}, review_by: 2027-01-15}}\n",
    "the note of an action": "actions:\n  - {{what: Ask the clerk, note: {}}}\n",
    "the note of a meeting": "meetings:\n  held:\n    - {{date: 2026-10-08, note: {}}}\n",
}
IN_A_PARTNER: dict[str, str] = {
    "the note of a partner": "  clinic: {{name: Clinic, seats: [health-care], status: invited, note: {}}}\n",
    "why one waits": (
        "  clinic: {{name: Clinic, seats: [health-care], status: invited, waiting: {{until: 2027-01-10, why: {}}}}}\n"
    ),
    "why one cannot": (
        "  clinic:\n    name: Clinic\n    seats: [health-care]\n    status: at-the-table\n"
        "    commitments: {{advocacy: {{cannot: {}}}}}\n"
    ),
    "a contact that is shared with nobody": (
        "  clinic:\n    name: Clinic\n    seats: [health-care]\n    status: invited\n"
        "    contacts: [{{role: {}, phone: 800-555-0100}}]\n"
    ),
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def place_of(text: str, sought: str) -> str:
    """Line and column of a text in a file, both from 1."""
    before, _, _ = text.partition(sought)
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def shown(ccr: Program, command: str, form: str, audience: str, *more: str) -> Result:
    return ccr(*command.split(), f"--format={form}", f"--audience={audience}", "--as-of=2026-11-22", *more)


def plan_with(written: str, text: str) -> str:
    return PLAN + written.format(text)


ANSWERS = {"plan", "plans", "stories", "partners", "elements", "ready"}
"""Keys under which a document of JSON has its answer."""


def assert_is_stopped(told: Result, form: str, place: str, code: str) -> None:
    assert told.status == 1
    assert NAME not in told.out + told.err
    assert PHONE not in told.out + told.err
    if form == "json":
        data = json.loads(told.out)
        found = [finding for finding in data["findings"] if finding["rule"] == code]
        assert [f"{finding['line']}:{finding['column']}" for finding in found] == [place]
        assert {key: data[key] for key in ANSWERS & data.keys() if data[key]} == {}
    else:
        assert told.out == ""
        assert f"plans/x.yaml:{place}: " in told.err
        assert code in told.err


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(("command", "form"), FORMS)
def test_an_error_in_what_leaves_stops_it_and_tells_the_place(
    ccr: Program, here: Path, command: str, form: str, audience: str
) -> None:
    text = plan_with(LEAVES["a principle"], ERROR)
    write_files(here, {"plans/x.yaml": text})

    assert_is_stopped(shown(ccr, command, form, audience), form, place_of(text, NAME), "CCR410")


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("written", LEAVES.values(), ids=LEAVES)
def test_an_error_in_any_text_that_leaves_stops_it(ccr: Program, here: Path, written: str, audience: str) -> None:
    text = plan_with(written, ERROR)
    write_files(here, {"plans/x.yaml": text})

    assert_is_stopped(shown(ccr, "show", "text", audience), "text", place_of(text, NAME), "CCR410")


@pytest.mark.parametrize("written", FOR_PARTNERS.values(), ids=FOR_PARTNERS)
def test_an_error_in_what_partners_alone_read_stops_what_leaves_for_them_alone(
    ccr: Program, here: Path, written: str
) -> None:
    write_files(here, {"plans/x.yaml": plan_with(written, ERROR)})

    assert shown(ccr, "show", "text", "partners").status == 1
    assert shown(ccr, "show", "text", "public").status == 0


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("written", [*STAYS, *IN_A_PARTNER])
def test_an_error_in_what_stays_stops_nothing_and_is_not_told(
    ccr: Program, here: Path, written: str, command: str, audience: str
) -> None:
    write_files(here, {"plans/x.yaml": plan_with((STAYS | IN_A_PARTNER)[written], ERROR)})

    told = shown(ccr, command, "text", audience)

    assert told.status == 0
    assert told.out
    assert "Quezada" not in told.out + told.err
    assert "CCR4" not in told.out + told.err


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(("command", "form"), FORMS)
def test_a_warning_is_told_beside_the_answer(ccr: Program, here: Path, command: str, form: str, audience: str) -> None:
    text = plan_with(LEAVES["a principle"], WARNING)
    write_files(here, {"plans/x.yaml": text})

    told = shown(ccr, command, form, audience)

    assert told.status == 0
    assert told.out
    if form == "json":
        assert [finding["rule"] for finding in json.loads(told.out)["findings"]] == ["CCR408"]
    else:
        assert f"plans/x.yaml:{place_of(text, PHONE)}: " in told.err
        assert "CCR408" in told.err
        assert "CCR408" not in told.out


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(("command", "form"), FORMS)
def test_a_warning_stops_it_under_strict(ccr: Program, here: Path, command: str, form: str, audience: str) -> None:
    text = plan_with(LEAVES["a principle"], WARNING)
    write_files(here, {"plans/x.yaml": text})

    assert_is_stopped(shown(ccr, command, form, audience, "--strict"), form, place_of(text, PHONE), "CCR408")


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_comment_allows_with_a_reason_leaves(ccr: Program, here: Path, command: str, audience: str) -> None:
    allowed = plan_with("mission: {}", WARNING) + "  # ccr: allow CCR408 -- the desk of the library\n"
    write_files(here, {"plans/x.yaml": allowed})

    told = shown(ccr, command, "text", audience, "--strict")

    assert told.status == 0
    assert "CCR408" not in told.err


@pytest.mark.parametrize("text", [ERROR, WARNING, "A012345678 calls", "DOB 01/02/1990"])
@pytest.mark.parametrize("written", [*LEAVES, *FOR_PARTNERS, *STAYS, *IN_A_PARTNER])
def test_whoever_keeps_the_file_is_always_answered(ccr: Program, here: Path, written: str, text: str) -> None:
    every = LEAVES | FOR_PARTNERS | STAYS | IN_A_PARTNER
    write_files(here, {"plans/x.yaml": plan_with(every[written], text)})

    for command in (*COMMANDS, "next"):
        for form in ("text", "json"):
            told = shown(ccr, command, form, "internal", "--strict")
            assert (told.status, "CCR4" in told.out + told.err) == (0, False), (command, form, told.err)
            assert form != "json" or json.loads(told.out)["findings"] == []


def test_one_plan_that_is_stopped_leaves_the_others_answered(ccr: Program, here: Path) -> None:
    write_files(
        here,
        {
            "plans/x.yaml": plan_with(LEAVES["mission"], ERROR),
            "plans/y.yaml": PLAN.replace("Saguaro County", "Mesquite County"),
        },
    )

    told = shown(ccr, "gaps", "json", "partners")
    data = json.loads(told.out)

    assert told.status == 1
    assert [plan["name"] for plan in data["plans"]] == ["Mesquite County Task Force"]
    assert {finding["rule"] for finding in data["findings"]} == {"CCR410"}


# names that another plan keeps to itself

SECRET = "Casa Luz Nueva"
PLAN_A = HEAD.replace("Saguaro", "Juniper") + (
    f"partners:\n  partner-7: {{name: {SECRET}, seats: [housing], status: at-the-table, confidential: name}}\n"
)
TELLING: dict[str, str] = {
    "a story": "stories:\n  - title: A bed that night\n    text: {} opened its door at once.\n    lesson: Ask {}.\n",
    "a principle": "principles:\n  - Whoever calls {} is answered\n",
    "the mission": "mission: Beds at {} for everybody\n",
    "a training": "trainings:\n  - {{date: 2026-06-10, title: How {} works}}\n",
    "an action": "actions:\n  - {{what: Call {}, who: legal-aid, due: 2026-12-30}}\n",
    "a role": "  night: {{name: Night Line, seats: [food], role: Beds for {}, status: at-the-table, named: public}}\n",
    "a protocol": "protocols:\n  door: {{between: [casa-segura, legal-aid], status: in-force, title: To {}}}\n",
}


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("way", [SECRET, "CASA LUZ NUEVA", "la Casa Luz Nueva Inc.", "Casa-Luz-Nueva"])
@pytest.mark.parametrize("written", TELLING.values(), ids=TELLING)
def test_a_name_that_one_plan_keeps_to_itself_is_told_by_no_other(
    ccr: Program, here: Path, written: str, way: str, audience: str
) -> None:
    text = PLAN + written.format(way, way)
    write_files(here, {"plans/a.yaml": PLAN_A, "plans/b.yaml": text})

    for command, form in FORMS:
        plan = [] if command in ("gaps", "stories") else ["--plan=b"]
        told = shown(ccr, command, form, audience, *plan)
        assert told.status == 0, (command, form, told.err)
        assert "luz" not in (told.out + told.err).lower(), (command, form)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("name", [SECRET, f"Friends of {SECRET}"])
def test_it_is_hidden_too_where_another_plan_has_it_as_the_name_of_its_partner(
    ccr: Program, here: Path, name: str, audience: str
) -> None:
    partner = f"  night: {{name: {name}, seats: [food], status: at-the-table, named: public}}\n"
    write_files(here, {"plans/a.yaml": PLAN_A, "plans/b.yaml": PLAN + partner})

    told = shown(ccr, "show", "text", audience, "--plan=b")

    assert told.status == 0
    assert "luz" not in (told.out + told.err).lower()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_it_is_hidden_too_where_the_other_plan_has_mistakes(ccr: Program, here: Path, audience: str) -> None:
    broken = PLAN_A + "principles: [a\n"
    write_files(here, {"plans/a.yaml": broken, "plans/b.yaml": PLAN + TELLING["the mission"].format(SECRET)})

    told = shown(ccr, "show", "text", audience, "--plan=b")

    assert told.status == 0
    assert "luz" not in (told.out + told.err).lower()
