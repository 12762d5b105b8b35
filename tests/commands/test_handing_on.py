"""What is handed on to partners or the public: who has to disclose is told before, and no file tells whose it is."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from helpers import HEAD, ROOT, Program, write_files

PLAN = HEAD + (
    "partners:\n"
    "  sheriff: {name: Saguaro County Sheriff, seats: [law-enforcement], status: at-the-table,"
    " must_disclose: [public-records, state-immigration-law]}\n"
    "  partner-7: {name: Casa Azucena, seats: [housing], status: at-the-table, confidential: name,"
    " must_disclose: [mandated-reporting]}\n"
    "  schools: {name: Valley Schools, seats: [education], status: liaison, must_disclose: [mandated-reporting]}\n"
    "  clinic: {name: Arroyo Clinic, seats: [health-care], status: at-the-table, must_disclose: []}\n"
    "  police: {name: Old Police, seats: [law-enforcement], status: left, must_disclose: [public-records]}\n"
    "  courts: {name: Superior Court, seats: [courts], status: invited, must_disclose: [public-records]}\n"
)
OTHER = HEAD.replace("Saguaro", "Mesquite") + (
    "partners:\n  sheriff: {name: The Sheriff, seats: [courts], status: liaison, must_disclose: [public-records]}\n"
)
NOBODY = HEAD.replace("Saguaro", "Ocotillo") + "partners:\n  a: {name: Clinic, seats: [food], status: liaison}\n"
NOTICE = (
    "Saguaro County Task Force: this is for partners, and 3 of them have to disclose records: Saguaro County Sheriff "
    "(public records, a state law about immigration); Valley Schools (a duty to report); a partner not named here "
    "(a duty to report).\n"
)
MEANING = "Whatever they hold may have to be given out, this too.\n"
ONE_PLAN = (
    ("show",),
    ("ready",),
    ("partner", "list"),
    ("partner", "show", "sheriff"),
    ("meeting", "list"),
    ("action", "list"),
    ("assess",),
)
MANY_PLANS = (("gaps",), ("stories",))
OF_THE_TABLE = (("partner", "show", "sheriff"), ("assess",))
"""What tells the public nothing."""
FORMS = {
    "assess": ("text", "json", "markdown", "csv"),
    "gaps": ("text", "json", "markdown", "csv"),
    "ready": ("text", "json", "markdown"),
    "show": ("text", "json", "markdown"),
    "stories": ("text", "json", "markdown"),
    "partner list": ("text", "json", "markdown", "csv"),
    "partner show": ("text", "json"),
    "meeting list": ("text", "json", "markdown", "csv"),
    "action list": ("text", "json", "markdown", "csv"),
}


def into_a_file(folder: Path, *words: str, environment: dict[str, str] | None = None) -> tuple[int, str, str]:
    """A process whose output goes to a file: its status, what stands in the file, what it said beside."""
    out = folder / "out.txt"
    with out.open("wb") as file:
        ran = subprocess.run(
            [sys.executable, "-m", "ccr_cli", *words],
            cwd=folder,
            stdout=file,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            env=os.environ | (environment or {}),
            check=False,
        )
    return ran.returncode, out.read_text(encoding="utf-8-sig"), ran.stderr.decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    return tmp_path


@pytest.mark.parametrize("words", [*ONE_PLAN, *MANY_PLANS], ids=" ".join)
def test_before_a_file_for_partners_is_written_it_is_told_who_has_to_disclose(
    folder: Path, words: tuple[str, ...]
) -> None:
    status, out, err = into_a_file(folder, *words, "--audience=partners")
    assert (status, err) == (0, NOTICE + MEANING)
    assert out
    assert "disclose" not in out


@pytest.mark.parametrize("form", FORMS["gaps"])
def test_it_is_told_of_every_plan_and_its_meaning_once(folder: Path, form: str) -> None:
    write_files(folder, {"plans/mesquite.yaml": OTHER, "plans/ocotillo.yaml": NOBODY})
    _status, out, err = into_a_file(folder, "gaps", f"--format={form}", "--audience=partners")
    mesquite = (
        "Mesquite County Task Force: this is for partners, and 1 of them has to disclose records: The Sheriff "
        "(public records).\n"
    )
    assert err == mesquite + NOTICE + MEANING
    assert "ocotillo" in out.casefold()


def test_markdown_and_csv_are_for_partners_if_nothing_else_is_said(folder: Path) -> None:
    for form in ("markdown", "csv"):
        assert into_a_file(folder, "partner", "list", f"--format={form}")[2] == NOTICE + MEANING


def test_it_is_told_in_spanish_too(folder: Path) -> None:
    err = into_a_file(folder, "show", "--audience=partners", "--lang=es")[2]
    assert "esto es para las organizaciones aliadas, y 3 de ellas" in err
    assert "Saguaro County Sheriff (registros públicos, ley estatal sobre inmigración)" in err
    assert "Azucena" not in err


@pytest.mark.parametrize("audience", ["internal", "public"])
def test_nothing_is_told_of_an_output_for_somebody_else(folder: Path, audience: str) -> None:
    for words in (("show",), ("gaps",)):
        assert into_a_file(folder, *words, f"--audience={audience}")[2] == ""


def test_nothing_is_told_where_nobody_has_to(tmp_path: Path) -> None:
    write_files(tmp_path, {"plans/ocotillo.yaml": NOBODY})
    for words in (("show",), ("gaps",)):
        assert into_a_file(tmp_path, *words, "--audience=partners")[2] == ""


def test_nothing_is_told_where_no_file_is_written(folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "ccr_cli", "show", "--audience=partners"], cwd=folder, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


# whose it is


HOME = "maria-secret"
BROKEN = PLAN + "  partner-8: {name: Refugio Jacaranda, seats: [housing], status: Jacaranda, confidential: name}\n"


@pytest.fixture
def at_home(tmp_path: Path) -> Path:
    """A plan below somebody's own folder, and a place of work beside it."""
    framework = (ROOT / "src/ccr_cli/data/frameworks/immigrant-survivors.yaml").read_text("utf-8")
    write_files(
        tmp_path,
        {
            f"home/{HOME}/plans/saguaro.yaml": PLAN.replace(
                "framework: immigrant-survivors", f"framework: {tmp_path}/home/{HOME}/own.yaml"
            ),
            f"home/{HOME}/own.yaml": framework,
            "work/notes.txt": "",
        },
    )
    return tmp_path


def commands() -> Iterator[tuple[str, ...]]:
    languages = cycle(("en", "es", "en"))
    for command in (*ONE_PLAN, *MANY_PLANS):
        for form in FORMS[" ".join(command[:2])]:
            for audience in ("partners", "public"):
                if command not in OF_THE_TABLE or audience == "partners":
                    yield (*command, f"--format={form}", f"--audience={audience}", f"--lang={next(languages)}")


@pytest.mark.parametrize("start", ["work", f"home/{HOME}", f"home/{HOME}/plans", "home", "."])
def test_nothing_handed_on_tells_whose_machine_it_is(
    ccr: Program, at_home: Path, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    for name, value in (("HOME", str(at_home / "home" / HOME)), ("USER", HOME), ("LOGNAME", HOME), ("HOSTNAME", HOME)):
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(at_home / start)
    plan = at_home / "home" / HOME / "plans" / "saguaro.yaml"
    for typed in (str(plan), os.path.relpath(plan)):
        for words in commands():
            named = (typed,) if words[0] in ("gaps", "stories", "show", "ready") else ("--plan", typed)
            told = ccr(*words, *named)
            assert told.status == 0, (words, told.err)
            assert told.out
            assert HOME not in told.out + told.err, words
            assert str(at_home) not in told.out + told.err, words
            assert os.uname().nodename not in told.out, words


def test_a_path_is_told_as_it_was_typed_to_whoever_keeps_the_file(ccr: Program, at_home: Path) -> None:
    plan = str(at_home / "home" / HOME / "plans" / "saguaro.yaml")
    assert json.loads(ccr("show", plan, "--format=json").out)["path"] == plan
    assert json.loads(ccr("gaps", plan, "--format=json").out)["plans"][0]["path"] == plan


@pytest.mark.parametrize("typed", ["plans/saguaro.yaml", "./plans/saguaro.yaml", "ABSOLUTE"])
def test_others_get_the_path_from_the_folder_where_the_plans_are(
    ccr: Program, folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.chdir(folder)
    typed = str(folder / "plans" / "saguaro.yaml") if typed == "ABSOLUTE" else typed
    told = ccr("gaps", typed, "--format=json", "--audience=public").out
    assert json.loads(told)["plans"][0]["path"] == "plans/saguaro.yaml"
    assert ccr("gaps", typed, "--format=csv").out.count('"plans/saguaro.yaml"') > 1


@pytest.mark.parametrize("words", [("gaps",), ("stories",), ("show",), ("partner", "list", "--plan")], ids=" ".join)
def test_what_is_wrong_with_a_plan_is_told_to_others_without_a_word_from_it(
    ccr: Program, tmp_path: Path, words: tuple[str, ...]
) -> None:
    write_files(tmp_path, {f"{HOME}/plan.yaml": BROKEN})
    path = str(tmp_path / HOME / "plan.yaml")
    for audience in ("partners", "public"):
        told = ccr(*words, path, "--format=json", f"--audience={audience}")
        finding = json.loads(told.out)["findings"][0]
        assert told.status == 1
        assert (finding["path"], finding["rule"], finding["severity"]) == ("plan.yaml", "CCR102", "error")
        assert "acaranda" not in told.out
        assert HOME not in told.out
    finding, *_ = json.loads(ccr(*words, path, "--format=json").out)["findings"]
    assert (finding["path"], finding["where"]) == (path, "partners.partner-8.status")


@pytest.mark.parametrize("start", ["work", f"home/{HOME}", "."])
def test_a_new_plan_holds_no_name_of_a_folder(
    ccr: Program, at_home: Path, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    monkeypatch.setenv("HOME", str(at_home / "home" / HOME))
    monkeypatch.setenv("USER", HOME)
    monkeypatch.chdir(at_home / start)
    own = at_home / "home" / HOME / "own.yaml"
    told = ccr("init", "new", "--yes", f"--framework={own}")
    if start == f"home/{HOME}":
        assert told.status == 0
        assert 'framework: "../own.yaml"' in Path("plans/new.yaml").read_text(encoding="utf-8")
    else:
        assert (told.status, Path("plans").exists()) == (2, False)
        assert "Copy the file beside the plans" in told.err
    assert ccr("init", "other", "--yes").status == 0
    assert ccr("partner", "add", "clinic", "--name=Clinic", "--seat=food", "--plan=plans/other.yaml").status == 0
    files = [file for file in Path("plans").rglob("*") if file.is_file() and file.name != "saguaro.yaml"]
    assert len(files) >= 2
    assert [file for file in files if HOME in file.read_text(encoding="utf-8")] == []
