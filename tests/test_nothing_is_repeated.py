"""What a privacy rule found is repeated nowhere: values in every kind of place, and a search of every output for them.

A value is sought whole and in part: any five digits in a row of it, and each part of a name, accents and case apart.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from ccr_cli.intake.load import look_over_plan
from ccr_cli.privacy.rules.all_rules import RULES
from helpers import TODAY, Program, Result, write_files
from planted import FIELDS, HEAD, PLACES, filled, fold, slug
from terminal import Terminal, needs_tmux

SOURCE = Path(__file__).parent.parent / "src"


@dataclass(frozen=True)
class Planted:
    """A value, the rule that finds it, and what would give it away."""

    text: str
    rule: str
    names: tuple[str, ...] = ()

    @property
    def pieces(self) -> list[str]:
        """The parts of it that are sought."""
        digits = re.sub(r"\D", "", self.text)
        return [fold(name) for name in self.names] + [digits[at : at + 5] for at in range(len(digits) - 4)]


PLANTED = {
    "an A-number": Planted("A012345678", "CCR401"),
    "an A-number with hyphens": Planted("A012-345-678", "CCR401"),
    "a social security number": Planted("SSN 666-12-3457", "CCR404"),
    "a receipt number": Planted("EAC9912345678", "CCR402"),
    "a birth": Planted("born 03/17/1988", "CCR406"),
    "a name": Planted("the survivor Marisol Quintanar", "CCR410", ("Marisol", "Quintanar")),
    "a name with accents": Planted("la clienta Ángela Zúñiga", "CCR410", ("Ángela", "Zúñiga")),
    "a telephone of a person": Planted("client: 520-555-0142", "CCR409"),
}
THERE = {rule.code for rule in RULES}
every_value = pytest.mark.parametrize(
    "planted", [value for value in PLANTED.values() if value.rule in THERE], ids=lambda planted: planted.text
)


def parts_in(told: str, planted: Planted) -> list[str]:
    """What an output gives away of a value; numbers with whatever stands between their digits."""
    low = fold(told)
    digits = re.sub(r"(?<=\d)[-–. ()/]{1,3}(?=\d)", "", low)
    return [piece for piece in planted.pieces if piece in low or piece in digits]


READING: tuple[tuple[str, ...], ...] = (
    ("gaps",),
    ("gaps", "--format", "json"),
    ("gaps", "--format", "markdown"),
    ("gaps", "--format", "csv"),
    ("ready",),
    ("ready", "--format", "json"),
    ("next",),
    ("next", "--format", "json"),
    ("show",),
    ("show", "--format", "json"),
    ("roles",),
    ("roles", "--format", "json"),
    ("stories",),
    ("stories", "--format", "json"),
    ("partner", "list"),
    ("partner", "list", "--format", "json"),
    ("partner", "show", "casb"),
    ("meeting", "list"),
    ("action", "list"),
    ("assess",),
    ("assess", "--all", "--format", "json"),
)
CHECKING: tuple[tuple[str, ...], ...] = (
    ("check",),
    ("check", "--plain"),
    ("check", "--lang", "es"),
    ("check", "--format", "json"),
    ("check", "--format", "github"),
    ("check", "--format", "sarif"),
    ("check", "--fix", "--dry-run"),
    ("check", "--fix", "--dry-run", "--plain"),
)
RECORDING: tuple[tuple[str, ...], ...] = (
    ("set", "language=es"),
    ("set", "language=es", "--plain"),
    ("principle", "add", "Nobody waits."),
    ("partner", "set", "casa", "named=public"),
    ("partner", "set", "casb", "named=public"),
    ("partner", "add", "clinic", "--name", "Clinic", "--seat", "food"),
    ("partner", "leave", "casa"),
    ("meeting", "add", "--on", "2026-11-01"),
    ("action", "done", "1"),
    ("seat", "open", "courts"),
    ("protocol", "set", "either-dor", "status=draft"),
    ("role", "set", "trai", "--first", "casa"),
    ("role", "set", "train", "--first", "casb"),
    ("role", "clear", "train"),
    ("partner", "rename", "casa", "casa-2"),
    ("partner", "merge", "casa", "legal", "--dry-run"),
    ("assess", "--set", "reach=3"),
)


def every_output(ccr: Program) -> Iterator[tuple[tuple[str, ...], Result]]:
    """What the commands tell about the one plan there is; nothing is written."""
    for words in (*CHECKING, *READING):
        yield words, ccr(*words)
    for words in RECORDING:
        yield words, ccr(*words, "--dry-run")
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("FORCE_COLOR", "1")  # drawn as on a terminal, with the lines in question
        for words in (("check",), ("check", "--fix", "--dry-run")):
            yield words, ccr(*words)
        yield ("set", "on a terminal"), ccr("set", "language=es", "--dry-run")


def is_refused(path: Path) -> bool:
    """Whether a file has an error, so that no answer but its findings and changes is given."""
    return look_over_plan(str(path), path.read_bytes(), date.today()).model is None


def leaks(ccr: Program, path: Path, planted: Planted) -> dict[str, list[str]]:
    """The commands that give a value away, and how much of it; an answer for whoever keeps a plan may quote it."""
    refused = is_refused(path)
    found = {}
    for words, told in every_output(ccr):
        assert "Traceback" not in told.err
        assert "a mistake in ccr itself" not in told.err, (words, told.err)
        is_answer = words in READING and not refused
        if parts := parts_in(told.err if is_answer else told.out + told.err, planted):
            found[" ".join(words)] = parts
    return found


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "400")
    return tmp_path


def planted_at(folder: Path, text: str, name: str = "plan") -> Path:
    write_files(folder, {f"plans/{name}.yaml": text})
    return folder / "plans" / f"{name}.yaml"


def codes(path: Path) -> set[str]:
    findings = look_over_plan(str(path), path.read_bytes(), TODAY).findings
    return {finding.rule.code for finding in findings}


@every_value
def test_no_output_repeats_a_value_in_any_field_that_takes_text(ccr: Program, here: Path, planted: Planted) -> None:
    path = planted_at(here, filled(planted.text, *FIELDS))

    assert planted.rule in codes(path)
    assert leaks(ccr, path, planted) == {}


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_that_takes_text_is_looked_at(here: Path, field: str) -> None:
    path = planted_at(here, filled("A012345678", field))

    found = look_over_plan(str(path), path.read_bytes(), TODAY)
    assert [finding.rule.code for finding in found.findings] == ["CCR401"]


@every_value
@pytest.mark.parametrize("place", PLACES)
def test_no_output_repeats_a_value_in_any_other_place(ccr: Program, here: Path, place: str, planted: Planted) -> None:
    path = planted_at(here, PLACES[place](planted.text))
    if planted.rule not in codes(path):
        pytest.skip("nothing finds it there, and what nothing finds nothing hides")

    assert leaks(ccr, path, planted) == {}


@pytest.mark.parametrize("place", PLACES)
def test_an_a_number_is_found_in_every_place(here: Path, place: str) -> None:
    assert "CCR401" in codes(planted_at(here, PLACES[place]("A012345678")))


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_a_file_in_any_encoding_repeats_nothing(ccr: Program, here: Path, encoding: str) -> None:
    planted = PLANTED["a name with accents"]
    write_files(here, {"plans/plan.yaml": f"{HEAD}area: Cañada de {planted.text}\nstatuss: 1\n".encode(encoding)})
    path = here / "plans" / "plan.yaml"

    assert planted.rule in codes(path)
    assert leaks(ccr, path, planted) == {}


def test_a_framework_of_ones_own_repeats_nothing(ccr: Program, here: Path) -> None:
    planted = PLANTED["an A-number"]
    own = f"ccr_framework: 1\nid: ours\nname: {planted.text}\nsectors: [{planted.text}]\n{planted.text}: 1\n"
    write_files(here, {"plans/own.yaml": own, "plans/plan.yaml": HEAD.replace("immigrant-survivors", "./own.yaml")})

    for words in CHECKING:
        told = ccr(*words)
        assert "CCR401" in told.out or "--fix" in words, words
        assert parts_in(told.out + told.err, planted) == [], words


@pytest.mark.parametrize("words", CHECKING, ids=" ".join)
def test_findings_name_no_file_by_what_may_not_stand_in_its_name(
    ccr: Program, here: Path, words: tuple[str, ...]
) -> None:
    planted = PLANTED["an A-number"]
    planted_at(here, f"{HEAD}statuss: 1\nlanguage: e\n", f"intake-{planted.text}")

    told = ccr(*words)
    assert "….yaml" in told.out or "%E2%80%A6.yaml" in told.out
    assert parts_in(told.out + told.err, planted) == []


TYPED = (
    ("set", "area={}"),
    ("set", "{}=x"),
    ("principle", "add", "{}"),
    ("partner", "add", "{}", "--name", "x", "--seat", "food"),
    ("partner", "add", "clinic", "--name", "{}", "--seat", "food"),
    ("partner", "add", "clinic", "--name", "x", "--seat", "{}"),
    ("partner", "set", "{}", "role=x"),
    ("partner", "set", "casa", "note={}"),
    ("partner", "rename", "casa", "{}"),
    ("partner", "merge", "casa", "{}"),
    ("partner", "wait", "casa", "--until", "2027-01-10", "--why", "{}"),
    ("partner", "contact", "casa", "--role", "{}", "--phone", "800-555-0101"),
    ("meeting", "add", "--present", "{}"),
    ("meeting", "add", "--decided", "{}"),
    ("action", "add", "{}", "--who", "casa"),
    ("action", "add", "x", "--who", "{}"),
    ("seat", "skip", "courts", "--reason", "{}"),
    ("protocol", "add", "{}", "--between", "casa,legal"),
    ("role", "set", "{}", "--first", "casa"),
    ("role", "set", "train", "--first", "{}"),
    ("role", "set", "train", "--with", "{}"),
    ("role", "set", "train", "--first", "casa", "--place", "{}"),
    ("role", "set", "train", "--first", "casa", "--note", "{}"),
    ("role", "clear", "{}"),
    ("funding", "add", "{}", "--pays-for", "coordinator"),
    ("training", "add", "{}"),
    ("outreach", "add", "{}"),
    ("change", "add", "{}"),
    ("story", "add", "{}", "--text", "x"),
    ("story", "add", "x", "--text", "{}"),
    ("voice", "add", "survey", "--changed", "{}"),
    ("assess", "--set", "{}=3"),
    ("assess", "--set", "reach={}"),
    ("assess", "--set", "{}"),
    ("assess", "--set", "reach=3", "--note", "{}"),
    ("assess", "--set", "reach=3", "--answered", "{}"),
    ("assess", "--set", "reach=3", "--how", "{}"),
)


@pytest.mark.parametrize("words", TYPED, ids=" ".join)
def test_what_is_refused_when_it_is_typed_is_not_repeated(ccr: Program, here: Path, words: tuple[str, ...]) -> None:
    planted = PLANTED["an A-number"]
    path = planted_at(here, filled("everybody"))
    before = path.read_bytes()

    told = ccr(*(word.format(planted.text) for word in words))
    assert told.status in (1, 2), told.out
    assert parts_in(told.out + told.err, planted) == []
    assert path.read_bytes() == before


def test_a_line_that_is_not_shown_is_a_sentence_in_both_languages(ccr: Program, here: Path) -> None:
    text = f"{HEAD}area: Tucson\nmission: Call 520-555-0142 after six.\nlanguage: en\n"
    planted_at(here, text)

    english = ccr("set", "language=es", "--dry-run").out.splitlines()
    spanish = ccr("set", "language=es", "--dry-run", "--lang", "es").out.splitlines()
    plain = ccr("set", "mission=Nobody waits.", "--dry-run", "--plain").out.splitlines()
    assert english[1:] == [
        "  area: Tucson",
        "  (a line that is not shown: CCR408)",
        "- language: en",
        "+ language: es",
        "  ",
    ] or english[1:5] == ["  area: Tucson", "  (a line that is not shown: CCR408)", "- language: en", "+ language: es"]
    assert "  (una línea que no se muestra: CCR408)" in spanish
    assert "Line 5 was: (a line that is not shown: CCR408)" in plain
    assert "Line 5 is now: mission: Nobody waits." in plain


def test_no_word_of_an_error_suggests_an_id_that_tells_something(ccr: Program, here: Path) -> None:
    planted_at(here, f"{HEAD}partners:\n  a012345678: {{name: x, seats: [food], status: invited}}\n")

    for words in ("partner set a01234567 role=x", "partner set b role=x", "partner show b"):
        told = ccr(*words.split())
        assert told.status in (1, 2)
        assert parts_in(told.out + told.err, PLANTED["an A-number"]) == []


def test_no_word_of_an_error_names_a_plan_by_what_may_not_stand_in_its_name(ccr: Program, here: Path) -> None:
    planted_at(here, HEAD, "intake-A012345678")
    planted_at(here, HEAD, "other")

    for words in ("show", "show --plan intake-A01234567", "set area=x", "gaps --plan x"):
        told = ccr(*words.split())
        assert told.status == 2, words
        assert parts_in(told.out + told.err, PLANTED["an A-number"]) == [], words
    assert "`other`" in ccr("show").err


def test_a_mistake_of_the_program_repeats_nothing_that_was_read(here: Path) -> None:
    planted_at(here, f"{HEAD}area: A012345678\n")
    failing = (
        "import sys\n"
        "from ccr_cli.intake import load\n"
        "def fail(document, text, framework, today, elsewhere):\n"
        "    value = text.split('area: ')[1]\n"
        "    try:\n"
        "        raise KeyError(value)\n"
        "    except KeyError as error:\n"
        "        raise ValueError(f'cannot read {value} in {text}') from error\n"
        "load.private_in_plan = fail\n"
        "from ccr_cli.app import run\n"
        "sys.exit(run(sys.argv[1:]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", failing, "check"],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(SOURCE), "PATH": ""},
    )

    assert done.returncode == 2
    assert "This is a mistake in ccr itself (ValueError at ccr_cli.intake" in done.stderr
    assert parts_in(done.stdout + done.stderr, PLANTED["an A-number"]) == []
    assert "area" not in done.stderr


@needs_tmux
def test_a_real_terminal_shows_nothing_of_it_either(tmp_path: Path) -> None:
    values = [value for value in PLANTED.values() if value.rule in THERE]
    for number, planted in enumerate(values):
        planted_at(tmp_path, filled(planted.text, *FIELDS), f"plan{number}")
        for place in ("nearly a status", "a colon in text", "a comment behind a value", "a date", "a partner's id"):
            path = planted_at(tmp_path, PLACES[place](planted.text), f"{slug(place)}{number}")
            if planted.rule not in codes(path):
                path.unlink()  # nothing finds it there
    commands = [
        ["check"],
        ["check", "--fix", "--dry-run"],
        ["set", "language=es", "--dry-run", "--plan", "plan0"],
        ["partner", "set", "casb", "named=public", "--plan", "plan5"],
    ]
    terminal = Terminal(tmp_path, columns=160)
    try:
        for words in commands:
            terminal.start(*words)
            screen = re.sub(r"clear; .*", "", terminal.wait_for("ended="))
            for planted in values:
                assert parts_in(screen, planted) == [], (words, planted.rule)
    finally:
        terminal.close()
