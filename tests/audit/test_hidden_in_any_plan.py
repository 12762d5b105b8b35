"""A name that any plan at hand hides is hidden and found in all of them, whatever state that plan is in."""

import json
from pathlib import Path

import pytest

from git_repositories import PLAN, alone_in, new_repository
from helpers import Program, write_files

HIDING = f"{PLAN}partners:\n  partner-7:\n    name: Casa Luna Nueva\n    seats: [housing]\n    status: at-the-table\n"
NAMELESS = HIDING + "    confidential: name\n"
NEVER = HIDING + "    named: never\n"
OTHER = f"{PLAN}partners:\n  clinic: {{name: Clinic, seats: [health-care], status: at-the-table}}\n"
STORY = "stories:\n  - title: How Casa Luna Nueva helped\n    text: It opened its door.\n"
NOTE = "note: Ask at Casa Luna Nueva\n"
FRAMEWORK = """\
ccr_framework: 1
id: own
name: Own
sectors:
  - {id: help, name: Help, why: Casa Luna Nueva is one., seats: [{id: housing, name: Housing}]}
commitments:
  - {id: safety, name: Safety}
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone_in(tmp_path / "repo", monkeypatch)


def codes(ccr: Program, *words: str) -> list[tuple[str, str]]:
    told = ccr(*words, "--format=json")
    assert "luna" not in (told.out + told.err).lower()
    return [(finding["path"], finding["rule"]) for finding in json.loads(told.out)["findings"]]


@pytest.mark.parametrize(
    "written", [STORY, NOTE, "  night: {name: Casa Luna Nueva, seats: [housing], status: at-the-table}\n"]
)
def test_it_is_found_in_every_other_plan(ccr: Program, here: Path, written: str) -> None:
    write_files(here, {"plans/a.yaml": NAMELESS, "plans/b.yaml": OTHER + written})

    assert codes(ccr, "check") == [("plans/b.yaml", "CCR414")]
    assert codes(ccr, "check", "plans/b.yaml") == [("plans/b.yaml", "CCR414")]
    assert codes(ccr, "privacy") == [("plans/b.yaml", "CCR414")]


@pytest.mark.parametrize("path", ["plans/2025/a.yaml", "elsewhere/a.yaml", "a.yml"])
def test_wherever_the_plan_that_hides_it_is(ccr: Program, here: Path, path: str) -> None:
    new_repository(here).commit({path: NAMELESS, "plans/b.yaml": OTHER + STORY})

    assert codes(ccr, "check", "plans/b.yaml") == [("plans/b.yaml", "CCR414")]
    assert "Luna" not in ccr("stories", "plans/b.yaml", "--audience=public").out


def test_an_entry_that_hides_it_as_well_is_its_own(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/a.yaml": NAMELESS, "plans/b.yaml": NEVER, "plans/c.yaml": NAMELESS})

    assert codes(ccr, "check") == []
    assert codes(ccr, "privacy") == []


def test_a_plan_that_no_longer_hides_it_may_tell_it(ccr: Program, here: Path) -> None:
    repository = new_repository(here)
    repository.commit({"plans/a.yaml": NAMELESS})
    write_files(here, {"plans/a.yaml": HIDING + "    named: public\n" + NOTE})

    assert codes(ccr, "check") == []
    repository.do("add", "plans/a.yaml")
    assert codes(ccr, "privacy", "--staged") == []


def test_it_is_found_in_a_framework(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/a.yaml": NAMELESS, "plans/own.yaml": FRAMEWORK})

    assert codes(ccr, "check") == [("plans/own.yaml", "CCR414")]


@pytest.mark.parametrize(
    "words",
    [
        ("partner", "set", "clinic", "note=Ask at Casa Luna Nueva"),
        ("action", "add", "Call Casa Luna Nueva"),
        ("set", "mission=Beds at the Casa Luna Nueva"),
    ],
)
def test_it_is_told_when_it_is_recorded_in_another_plan(ccr: Program, here: Path, words: tuple[str, ...]) -> None:
    write_files(here, {"plans/a.yaml": NAMELESS, "plans/b.yaml": OTHER})

    told = ccr(*words, "--plan=b")

    assert told.status == 0
    assert "CCR414" in told.err
    assert "luna" not in (told.out + told.err).lower()


BROKEN = {
    "an open bracket first": "x: [\n",
    "a line of one tab": "\t\n",
    "an open quote": 'x: "\n',
    "an open brace": "note: {\n",
}


@pytest.mark.parametrize("hiding", [NAMELESS, NEVER], ids=["confidential", "never"])
@pytest.mark.parametrize("start", BROKEN.values(), ids=BROKEN)
def test_a_broken_plan_hides_it_as_well(ccr: Program, here: Path, start: str, hiding: str) -> None:
    write_files(here, {"plans/a.yaml": start + hiding, "plans/b.yaml": OTHER + STORY})

    told = ccr("stories", "plans/b.yaml", "--audience=public")

    assert told.status == 0
    assert "Luna" not in told.out + told.err
    assert "helped" in told.out


@pytest.mark.parametrize("content", [b"\x00\x01\x02" * 500, b"ccr: 1\n"])
def test_a_plan_that_is_no_longer_readable_hides_what_its_last_commit_hid(
    ccr: Program, here: Path, content: bytes
) -> None:
    new_repository(here).commit({"plans/a.yaml": NAMELESS, "plans/b.yaml": OTHER + STORY})
    write_files(here, {"plans/a.yaml": content})

    assert "Luna" not in ccr("stories", "plans/b.yaml", "--audience=public").out
    assert codes(ccr, "check", "plans/b.yaml") == [("plans/b.yaml", "CCR414")]


def test_a_plan_that_can_not_be_opened_is_told(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/b.yaml": OTHER + STORY})
    (here / "plans/a.yaml").symlink_to("a.yaml")  # a link to itself: root may open everything else

    told = ccr("stories", "plans/b.yaml", "--audience=public")

    assert told.status == 0
    assert "`plans/a.yaml` can't be read, so nobody knows which names it hides." in told.err
    assert ccr("stories", "plans/b.yaml", "--audience=public", "--strict").status == 1


def test_history_knows_the_names_of_every_version(ccr: Program, here: Path) -> None:
    repository = new_repository(here)
    repository.commit({"plans/a.yaml": NAMELESS})
    repository.do("rm", "--quiet", "plans/a.yaml")
    repository.commit({"kept.txt": "kept\n"})
    repository.commit({"notes.md": "We met at Casa Luna Nueva.\n"})

    assert [rule for _, rule in codes(ccr, "privacy", "--history")] == ["CCR414"]


def test_in_history_a_name_that_a_plan_now_tells_is_no_secret(ccr: Program, here: Path) -> None:
    repository = new_repository(here)
    repository.commit({"plans/a.yaml": NAMELESS})
    repository.commit({"plans/a.yaml": HIDING, "notes.md": "We met at Casa Luna Nueva.\n"})
    repository.commit({"kept.txt": "kept\n"})

    assert codes(ccr, "privacy", "--history") == []


def test_of_the_folder_of_the_plan_that_is_asked(ccr: Program, here: Path, tmp_path: Path) -> None:
    write_files(tmp_path, {"far/a.yaml": NAMELESS, "far/b.yaml": OTHER + STORY})

    told = ccr("stories", str(tmp_path / "far/b.yaml"), "--audience=public")

    assert "Luna" not in told.out
    assert "helped" in told.out


@pytest.mark.parametrize("name", ["A shelter", "Un refugio", "shelter", "a safe place"])
def test_what_is_called_by_its_kind_alone_hides_nothing_elsewhere(ccr: Program, here: Path, name: str) -> None:
    hiding = NAMELESS.replace("Casa Luna Nueva", name)
    telling = "note: Shelter, safe places and refugios; Un refugio. A shelter. A safe place.\n"
    write_files(here, {"plans/a.yaml": hiding, "plans/b.yaml": OTHER + telling})

    assert codes(ccr, "check") == []


def test_a_namesake_in_another_county_is_another_agency(ccr: Program, here: Path) -> None:
    namesake = "  night: {name: Casa Luna Nueva de Ajo, seats: [housing], status: at-the-table}\n"
    write_files(here, {"plans/a.yaml": NAMELESS, "plans/b.yaml": OTHER + namesake + NOTE})

    assert codes(ccr, "check") == []
    write_files(here, {"plans/b.yaml": OTHER + namesake.replace(" de Ajo", " Clinic") + NOTE})
    assert codes(ccr, "check") == [("plans/b.yaml", "CCR414")] * 2
