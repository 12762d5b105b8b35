"""``ccr history`` on real repositories: what it shows of versions that were moved, merged, broken or left out."""

import csv
import io
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.git import objects
from git_repositories import GitRepository, alone_in, new_repository
from helpers import HEAD, Program
from terminal import Terminal, needs_tmux

NAME = "Saguaro County Task Force"
EMPTY = HEAD + "# Nobody yet.\n" * 20
"""Long enough that git knows it again where it was moved and changed."""


def plan(*seats: str, more: str = "") -> str:
    """A plan with a partner at the table in each of these seats."""
    partners = "".join(
        f"  p-{seat}: {{name: At {seat}, seats: [{seat}], status: at-the-table, commitments: 2025-01-02}}\n"
        for seat in seats
    )
    return f"{EMPTY}{more}partners:\n{partners}" if seats else EMPTY + more


READY = plan(
    "victim-services",
    more="mission: To help.\nprinciples: [Nobody is asked for papers.]\n"
    "meetings: {every: month, held: [{date: 2025-05-01}, {date: 2025-06-01}]}\n",
)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepository:
    return new_repository(alone_in(tmp_path / "here", monkeypatch))


def on(repository: GitRepository, day: str, text: str | bytes | None, path: str = "plans/saguaro.yaml") -> str:
    """A commit at noon of a day, or at a time; its id in short."""
    repository.environment = {"GIT_AUTHOR_DATE": day if "T" in day else f"{day}T12:00:00+0000"}
    return repository.commit({} if text is None else {path: text})[:7]


def grown(repository: GitRepository) -> list[str]:
    """A table that fills from January to April, and empties a little in June."""
    return [
        on(repository, "2025-01-10", plan()),
        on(repository, "2025-01-20", plan("housing")),
        on(repository, "2025-03-31T23:30:00-0700", plan("housing", "food")),
        on(repository, "2025-04-15", plan("housing", "faith-community", "friends", "family")),
        on(repository, "2025-06-15", plan("friends")),
    ]


def document(ccr: Program, *words: str) -> dict[str, Any]:
    told = ccr("history", "--format=json", *words)
    assert told.status == 0, told.err
    found: dict[str, Any] = json.loads(told.out)
    return found


def points(ccr: Program, *words: str) -> list[tuple[str, str, int]]:
    return [(one["date"], one["revision"], one["seats_at_table"]) for one in document(ccr, *words)["points"]]


def test_a_point_for_the_last_version_of_each_month(ccr: Program, repository: GitRepository) -> None:
    _, january, march, april, june = grown(repository)

    told = document(ccr)

    assert list(told)[:3] == ["ccr", "as_of", "path"]
    assert (told["path"], told["every"], told["from"]) == ("plans/saguaro.yaml", "month", "git")
    assert (told["findings"], told["unreadable"], told["shallow"]) == ([], [], False)
    assert told["points"][0] == {
        "date": "2025-01-20",
        "revision": january,
        "seats": 18,
        "seats_committed": 1,
        "seats_at_table": 1,
        "seats_not_here": 0,
        "sectors_missing": 4,
        "sectors_undecided": 1,
        "partners_at_table": 1,
        "ready": False,
    }
    assert points(ccr) == [
        ("2025-01-20", january, 1),
        ("2025-03-31", march, 2),
        ("2025-04-15", april, 4),
        ("2025-06-15", june, 1),
    ]


def test_every_other_period_can_be_asked_for(ccr: Program, repository: GitRepository) -> None:
    first, january, march, april, june = grown(repository)

    assert [one for _, one, _ in points(ccr, "--every=commit")] == [first, january, march, april, june]
    assert [one for _, one, _ in points(ccr, "--every", "quarter")] == [march, june]
    assert [one for _, one, _ in points(ccr, "--every=year")] == [june]
    assert document(ccr, "--every=week")["every"] == "week"
    wrong = ccr("history", "--every=weak")
    assert (wrong.status, wrong.out) == (2, "")
    assert "`--every` doesn't know `weak`." in wrong.err


def test_as_of_a_day_there_is_nothing_later(ccr: Program, repository: GitRepository) -> None:
    grown(repository)

    assert [day for day, _, _ in points(ccr, "--as-of=2025-04-15")] == ["2025-01-20", "2025-03-31", "2025-04-15"]


def test_the_sentences_say_when_sectors_were_complete_and_what_changed(ccr: Program, repository: GitRepository) -> None:
    grown(repository)

    assert ccr("history").out.splitlines() == [
        f"{NAME}: 1 of 18 seats at the table, as written down by June 15, 2025; 1 of 18 by January 20, 2025.",
        "  January 20, 2025: 1 of 18 seats at the table; 3 sectors missing.",
        "  March 31, 2025: 2 of 18 seats at the table; 3 sectors missing.",
        "  April 15, 2025: 4 of 18 seats at the table; 2 sectors missing.",
        "  June 15, 2025: 1 of 18 seats at the table; 3 sectors missing.",
        "",
        "When each sector was first complete",
        "  Victim, legal and consular services: not yet.",
        "  Justice system: not yet.",
        "  Department of Homeland Security: not decided yet.",
        "  Basic services: not yet.",
        "  Informal networks: April 15, 2025; it isn't now.",
        "Ready to put the plan into practice: not yet.",
    ]


def test_the_same_in_spanish(ccr: Program, repository: GitRepository) -> None:
    grown(repository)

    lines = ccr("history", "--lang=es").out.splitlines()

    assert lines[0] == (
        "Saguaro County Task Force: 1 de 18 lugares ocupados en la mesa, según lo anotado al 15 de junio de 2025; "
        "1 de 18 al 20 de enero de 2025."
    )
    assert lines[1] == "  20 de enero de 2025: 1 de 18 lugares ocupados en la mesa; faltan 3 sectores."
    assert lines[-1] == "Listo para poner el plan en práctica: todavía no."


def test_readiness_is_that_of_each_versions_own_day(ccr: Program, repository: GitRepository) -> None:
    """A month without a meeting ends it, though the file is the same."""
    on(repository, "2025-06-10", READY)
    on(repository, "2025-09-30", READY + "note: Nothing.\n")

    assert [one["ready"] for one in document(ccr)["points"]] == [True, False]
    assert ccr("history").out.splitlines()[-1] == (
        "Ready to put the plan into practice: ready by June 10, 2025; not any more by September 30, 2025."
    )


def test_a_plan_that_was_moved_and_renamed_keeps_its_history(ccr: Program, repository: GitRepository) -> None:
    first = on(repository, "2025-01-10", plan("housing"), "ccr.yaml")
    (repository.folder / "plans").mkdir()
    repository.do("mv", "ccr.yaml", "plans/saguaro.yaml")
    second = on(repository, "2025-02-10", plan("housing", "food"))

    assert points(ccr) == [("2025-01-10", first, 1), ("2025-02-10", second, 2)]


def test_a_merge_is_one_version(ccr: Program, repository: GitRepository) -> None:
    first = on(repository, "2025-01-10", plan())
    repository.do("checkout", "--quiet", "-b", "side")
    on(repository, "2025-01-12", plan("housing"))
    on(repository, "2025-01-14", plan("housing", "food"))
    repository.do("checkout", "--quiet", "main")
    on(repository, "2025-01-15", "x", "notes.txt")
    repository.environment = {"GIT_AUTHOR_DATE": "2025-01-20T12:00:00+0000"}
    repository.do("merge", "--quiet", "--no-ff", "--no-edit", "side")

    assert points(ccr, "--every=commit") == [
        ("2025-01-10", first, 0),
        ("2025-01-20", repository.do("rev-parse", "HEAD")[:7], 2),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        plan("housing") + "<<<<<<< HEAD\n",
        plan("housing") + "coordinator: {partner: nobody}\n",
        "partners: [",
        b"\xff\xfe\x00",
        "",
        "#" * 5_000_001,
        "ccr_framework: 1\n",
    ],
    ids=["conflict", "unknown partner", "unclosed", "binary", "empty", "too large", "framework"],
)
def test_of_a_month_that_ends_broken_the_last_version_that_can_be_read_stands(
    ccr: Program, repository: GitRepository, broken: str | bytes
) -> None:
    fine = on(repository, "2025-01-10", plan("housing"))
    again = broken + (b"#" if isinstance(broken, bytes) else "#")  # type: ignore[operator]
    wrong = [on(repository, "2025-01-20", broken), on(repository, "2025-02-03", again)]
    last = on(repository, "2025-03-03", plan("food"))

    told = document(ccr)

    assert [(one["date"], one["revision"]) for one in told["points"]] == [("2025-01-10", fine), ("2025-03-03", last)]
    assert told["unreadable"] == [
        {"revision": wrong[0], "date": "2025-01-20"},
        {"revision": wrong[1], "date": "2025-02-03"},
    ]
    assert (
        f"2 versions can't be read as a plan, such as January 20, 2025 (`{wrong[0]}`); February 3, 2025 "
        f"(`{wrong[1]}`)." in ccr("history").out
    )


def test_where_only_the_file_of_now_is_right_that_is_told(ccr: Program, repository: GitRepository) -> None:
    on(repository, "2025-01-10", "partners: [")
    (repository.folder / "plans/saguaro.yaml").write_text(plan("housing"))

    told = ccr("history")

    assert told.status == 0
    assert told.out.startswith("Saguaro County Task Force: no version of this plan can be read.")


def test_what_is_not_committed_yet_is_not_counted_and_that_is_told(ccr: Program, repository: GitRepository) -> None:
    on(repository, "2025-01-10", plan("housing"))
    remark = "The file was changed since its last version in git, and that isn't counted."
    assert remark not in ccr("history").out

    (repository.folder / "plans/saguaro.yaml").write_text(plan("housing", "food"))

    assert [number for _, _, number in points(ccr)] == [1]
    assert remark in ccr("history").out.splitlines()
    assert remark not in ccr("history", "--as-of=2025-01-31").out


def test_a_plan_that_is_broken_now_is_told_with_its_findings(ccr: Program, repository: GitRepository) -> None:
    on(repository, "2025-01-10", plan("housing"))
    (repository.folder / "plans/saguaro.yaml").write_text("ccr: 1\nnmae: x\n")

    told = ccr("history", "--format=json")

    assert told.status == 1
    found = json.loads(told.out)
    assert found["findings"]
    assert (found["points"], found["unreadable"]) == ([], [])


@pytest.mark.parametrize("audience", ["internal", "partners", "coalition"])
def test_every_version_is_held_against_the_framework_of_now(
    ccr: Program, repository: GitRepository, audience: str
) -> None:
    framework = (
        "ccr_framework: 1\nid: ours\nname: Ours\ncommitments: [{id: safety, name: Safety}]\n"
        "sectors:\n  - id: help\n    name: Help\n    seats:\n"
        "      - {id: door, name: Door}\n"
    )
    text = EMPTY.replace("immigrant-survivors", "ours.yaml")
    filled = text + "partners: {a: {name: A, status: at-the-table, seats: [door]}}\n"
    on(repository, "2025-01-01", framework, "plans/ours.yaml")
    on(repository, "2025-01-10", filled)
    on(
        repository,
        "2025-02-10",
        EMPTY + "partners: {a: {name: A, status: at-the-table, seats: [housing], languages: [es]}}\n",
    )
    on(repository, "2025-03-10", framework + "      - {id: desk, name: Desk}\n", "plans/ours.yaml")
    on(repository, "2025-03-11", filled + "note: Back.\n")

    told = document(ccr, "saguaro", f"--audience={audience}")

    assert [(one["seats"], one["seats_at_table"]) for one in told["points"]] == [(2, 1), (2, 0), (2, 1)]
    assert told["unreadable"] == []


@pytest.mark.parametrize("where", ["no repository", "not committed"])
def test_without_versions_the_dates_in_the_plan_tell(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    folder = alone_in(tmp_path / "here", monkeypatch)
    if where == "not committed":
        new_repository(folder)
    (folder / "saguaro.yaml").write_text(plan("housing", "food"))

    told = document(ccr, "saguaro.yaml")

    assert told["from"] == "dates"
    assert [(one["date"], one["revision"], one["seats_at_table"], one["ready"]) for one in told["points"]] == [
        ("2025-01-02", None, 2, None)
    ]
    assert ccr("history", "saguaro.yaml").out.splitlines()[:2] == [
        "Saguaro County Task Force: 2 of 18 seats at the table by January 2, 2025.",
        "Git knows no earlier version of this file, so only what has a date in the plan is counted.",
    ]


@pytest.mark.parametrize("form", ["text", "markdown", "json", "csv"])
def test_a_shallow_clone_is_told_with_the_command_that_deepens_it(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    grown(repository)
    repository.do("clone", "--quiet", "--depth=2", f"file://{repository.folder}", "../shallow")
    monkeypatch.chdir(repository.folder.parent / "shallow")

    told = ccr("history", f"--format={form}")

    assert told.status == 0
    assert "git fetch --unshallow" in (told.err if form in ("json", "csv") else told.out)
    found = document(ccr)
    assert (found["shallow"], len(found["points"])) == (True, 2)
    GitRepository(Path.cwd()).do("fetch", "--quiet", "--unshallow")
    assert len(document(ccr)["points"]) == 4


def test_beside_a_picture_is_told_what_is_not_in_it(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    grown(repository)
    wrong = on(repository, "2025-07-01", "partners: [")
    on(repository, "2025-08-01", plan("friends", "food"))
    repository.do("clone", "--quiet", "--depth=3", f"file://{repository.folder}", "../shallow")
    monkeypatch.chdir(repository.folder.parent / "shallow")

    told = ccr("draw", "history", "-o-")

    assert told.status == 0
    assert "git fetch --unshallow" in told.err
    assert f"`{wrong}`" in told.err
    assert "June 15, 2025: 1 of 18 seats at the table; 3 sectors missing." in told.out
    assert "git" not in told.out


@pytest.mark.parametrize(("words", "bars"), [((), 14), (("--every=month",), 40), (("--every=year",), 4)])
def test_a_picture_of_many_months_is_by_quarter_unless_somebody_says_otherwise(
    ccr: Program, repository: GitRepository, words: tuple[str, ...], bars: int
) -> None:
    for month in range(40):
        on(repository, f"{2022 + month // 12}-{month % 12 + 1:02}-10", plan("housing", more=f"note: {month}.\n"))

    assert ccr("draw", "history", "-o-", *words).out.count(">1 of 18<") == bars


def test_of_nothing_there_is_no_picture(ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (alone_in(tmp_path / "here", monkeypatch) / "new.yaml").write_text(HEAD)

    told = ccr("draw", "history", "new.yaml", "-o-")

    assert (told.status, told.out) == (2, "")
    assert "no date says yet who came to the table when" in told.err


def test_in_a_table_for_a_spreadsheet_a_row_is_a_point(ccr: Program, repository: GitRepository) -> None:
    grown(repository)

    rows = list(csv.DictReader(io.StringIO(ccr("history", "--format=csv").out.removeprefix("\ufeff"))))

    assert [(row["date"], row["seats_at_table"], row["ready"]) for row in rows] == [
        ("2025-01-20", "1", "false"),
        ("2025-03-31", "2", "false"),
        ("2025-04-15", "4", "false"),
        ("2025-06-15", "1", "false"),
    ]
    assert list(rows[0]) == list(document(ccr)["points"][0])


def test_in_markdown_it_is_a_table_with_bars(ccr: Program, repository: GitRepository) -> None:
    grown(repository)

    told = ccr("history", "--format=markdown").out

    assert told.startswith("# Saguaro County Task Force\n\n**1 of 18 seats at the table")
    assert "| April 15, 2025 | ████░░░░░░░░░░░░░░ 4 of 18 | 2 missing |" in told


@pytest.mark.parametrize("audience", ["partners", "coalition"])
def test_others_at_the_table_and_other_counties_see_counts_and_no_readiness(
    ccr: Program, repository: GitRepository, audience: str
) -> None:
    on(repository, "2025-06-10", READY)

    (found,) = document(ccr, f"--audience={audience}")["points"]

    assert (found["seats_committed"], found["ready"], found["seats_at_table"]) == (None, None, 1)
    assert "eady" not in ccr("history", f"--audience={audience}").out


@pytest.mark.parametrize("audience", ["public", "funder"])
def test_it_is_for_nobody_else(ccr: Program, repository: GitRepository, audience: str) -> None:
    grown(repository)

    told = ccr("history", f"--audience={audience}")

    assert (told.status, told.out) == (2, "")
    assert f"`ccr history` is not for `{audience}`: it shows which seats nobody filled, and for how long." in told.err


def test_each_content_is_read_once_whatever_number_of_versions_has_it(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(1, 9):
        on(repository, f"2025-01-{day:02}", plan("housing" if day % 2 else "food"))
    asked: list[list[str]] = []
    kept = objects.kept

    def counted(repository: Any, ids: Any, most: int) -> Iterator[Any]:
        asked.append(list(ids))
        return kept(repository, asked[-1], most)

    monkeypatch.setattr("ccr_cli.git.file_versions.kept", counted)

    assert len(points(ccr, "--every=commit")) == 8
    assert [len(ids) for ids in asked] == [2]


def test_one_log_and_one_batch_are_asked_of_git(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    grown(repository)
    started: list[str] = []
    popen = subprocess.Popen

    def counted(command: list[str], *words: Any, **named: Any) -> Any:
        started.extend(word for word in command if word in ("log", "cat-file", "diff-tree"))
        return popen(command, *words, **named)

    monkeypatch.setattr(subprocess, "Popen", counted)

    assert len(points(ccr, "--every=commit")) == 5
    assert started == ["log", "cat-file"]


def test_several_processes_say_what_one_says(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    grown(repository)
    on(repository, "2025-06-20", "partners: [")
    on(repository, "2025-06-21", plan("friends"))
    alone = document(ccr, "--every=commit")

    monkeypatch.setattr("ccr_cli.intake.in_parallel._WORTH_IT", 1)
    monkeypatch.setattr("ccr_cli.intake.in_parallel._CHUNK", 2)
    monkeypatch.setattr("ccr_cli.intake.in_parallel._cores", lambda: 2)

    assert document(ccr, "--every=commit") == alone


@pytest.fixture
def terminal(repository: GitRepository) -> Iterator[Terminal]:
    opened = Terminal(repository.folder, rows=24)
    yield opened
    opened.close()


@needs_tmux
@pytest.mark.parametrize("language", ["en", "es"])
def test_on_a_terminal_there_are_bars_and_the_first_line_is_still_there(
    terminal: Terminal, repository: GitRepository, language: str
) -> None:
    seats = ("housing", "food", "friends", "family", "faith-community", "courts")
    for month in range(24):
        on(
            repository,
            f"{2024 + month // 12}-{month % 12 + 1:02}-28",
            plan(*seats[: month // 3], more=f"note: {month}.\n"),
        )

    terminal.start("history", f"--lang={language}")
    terminal.wait_for("ended=0")

    screen = terminal.visible()
    assert screen.startswith("Saguaro County Task Force: 6 ")
    assert "██████░░░░░░░░░░░░ 6 " in screen
    assert "`--all`" in screen


@needs_tmux
def test_plain_on_a_terminal_there_are_sentences(terminal: Terminal, repository: GitRepository) -> None:
    grown(repository)

    terminal.start("history", "--plain")
    terminal.wait_for("ended=0")

    assert "March 31, 2025: 2 of 18 seats at the table; 3 sectors missing." in terminal.visible()
    assert "█" not in terminal.visible()
