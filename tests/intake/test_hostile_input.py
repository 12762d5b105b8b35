"""Files made to break, flood or deceive: each is told in plain words, and nothing of them gets through.

Plan text reaches terminals, spreadsheets, web pages and the logs of build servers. In none of them may it be
more than text.
"""

import csv
import io
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from ccr_cli.intake.load import forget_frameworks
from ccr_cli.yaml_text.text import LARGEST
from helpers import HEAD, Program, Result, taken, write_files

# What a terminal, a page or a build server could obey; a line end is the only one that text has.
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
STYLE_OF_OUR_OWN = re.compile(r"\x1b\[(?:[0-2]|(?:[12];)?3[0-7])m")

TERMINAL = "on a terminal"
GAPS = (
    "gaps --all",
    "gaps --all --plain",
    "gaps --all --lang es",
    "gaps --format json",
    "gaps --format json --audience public",
    "gaps --format markdown",
    "gaps --format csv",
    "gaps --format csv --audience internal",
    f"gaps --all {TERMINAL}",
)
CHECK = (
    "check",
    "check --plain",
    "check --lang es",
    "check --format json",
    "check --format github",
    "check --format sarif",
    f"check {TERMINAL}",
)
COMMANDS = GAPS + CHECK

NAMES = (
    "[bold]x[/bold]",
    "[red]x",
    "[/]",
    "[link=https://x.example]x[/link]",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- x",
    "&lt;b&gt;",
    "=cmd()",
    "+1+1",
    "-1",
    "@SUM(1)",
    "|x|",
    "a|b",
    "**x**",
    "__x__",
    "~~x~~",
    "`x`",
    "# x",
    "1. x",
    "> x",
    "![x](https://x.example/y.png)",
    "[x](javascript:alert(1))",
    "https://x.example",
    "::error::x",
    "%0A::error::x",
    "::set-output name=x::y",
    "##[error]x",
    "{name}",
    "{0.__class__}",
    "%s%n",
    "$(x)",
    "\\x1b[31m",
    ":smile:",
    "\u00ad\u200b",
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "400")
    return tmp_path


def in_quotes(text: str) -> str:
    """The text between double quotes, as YAML writes it."""
    return json.dumps(text, ensure_ascii=False)


def plan_named(name: str) -> str:
    """A plan that has a name wherever free text can stand and is shown."""
    word = in_quotes(name)
    return (
        f"ccr: 1\nname: {word}\nframework: immigrant-survivors\n"
        f"partners:\n  a: {{name: {word}, seats: [housing], status: at-the-table, named: public}}\n"
        f"not_here:\n  courts: {word}\n"
    )


def mistaken_plan(name: str) -> str:
    """A plan that has a name wherever a message repeats what stands there."""
    word = in_quotes(name)
    return (
        f"ccr: 1\nname: Saguaro\nframework: {word}\n{word}: 1\nlanguage: {word}\n"
        f"partners:\n  {word}: {{name: a, seats: [{word}], status: {word}, since: {word}, {word}: {word}}}\n"
        f"  b: {{name: b, seats: [food], status: left, commitments: {{{word}: 2026-01-01}}, reach_through: {word}}}\n"
        f"meetings: {{next: {{date: 2026-01-01, time: {word}}}}}\nnot_here: {{{word}: a}}\n"
    )


Run = Callable[..., Result]


@pytest.fixture
def harmless(ccr: Program, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command, and see that its output is nothing but text in the form that was asked for."""

    def run(command: str, *arguments: str) -> Result:
        monkeypatch.delenv("FORCE_COLOR", raising=False)
        if TERMINAL in command:
            monkeypatch.setenv("FORCE_COLOR", "1")
        result = ccr(*command.removesuffix(TERMINAL).split(), *arguments)
        assert_harmless(command, result)
        return result

    return run


def assert_harmless(command: str, result: Result) -> None:
    out = result.out.removeprefix("\ufeff").replace("\r\n", "\n") if "csv" in command else result.out
    told = STYLE_OF_OUR_OWN.sub("", out) + result.err
    assert CONTROL.findall(told) == [], told
    assert "Traceback" not in told
    assert "ccr itself" not in told
    assert "propio ccr" not in told
    if result.status == 2:
        assert result.out == ""
    elif "json" in command or "sarif" in command:
        json.loads(result.out)
    elif "csv" in command:
        assert_no_formula(result.out)
    elif "github" in command:
        assert_only_annotations(result.out)


def assert_no_formula(text: str) -> None:
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    assert len({len(row) for row in rows}) <= 1


def assert_only_annotations(text: str) -> None:
    form = re.compile(r"::(error|warning) file=[^,:]*,line=[0-9]+,col=[0-9]+,title=CCR[0-9]{3}::.*")
    assert [line for line in text.splitlines() if not form.fullmatch(line)] == []


# Names


@pytest.mark.parametrize("command", GAPS)
def test_names_are_never_more_than_text(harmless: Run, here: Path, command: str) -> None:
    partners = "".join(
        f"  p{number}: {{name: {in_quotes(name)}, seats: [housing], status: at-the-table, named: public}}\n"
        for number, name in enumerate(NAMES)
    )
    write_files(here, {"plans/a.yaml": HEAD + "partners:\n" + partners})
    result = harmless(command)
    assert result.status == 0
    said = everything_said(command, result.out)
    assert [name for name in NAMES if name not in said] == []


def framework_with(names: tuple[str, ...]) -> str:
    """A framework that has each name wherever free text can stand and is shown."""
    text = "ccr_framework: 1\nid: ours\nname: Ours\ncommitments: []\nsources:\n"
    text += "".join(f"  s{number}: {{title: {in_quotes(name)}}}\n" for number, name in enumerate(names)) + "sectors:\n"
    for number, name in enumerate(names):
        word, about = in_quotes(name), f"why: {in_quotes(name)}, sources: [s{number}]"
        seat = f"{{id: seat-{number}, name: {word}, usually: {word}, {about}}}"
        text += f"  - {{id: sector-{number}, name: {word}, {about}, seats: [{seat}]}}\n"
    return text


@pytest.mark.parametrize("command", GAPS)
def test_the_texts_of_a_framework_are_never_more_than_text(harmless: Run, here: Path, command: str) -> None:
    plan = "ccr: 1\nname: Saguaro\nframework: ../ours.yaml\n"
    if "public" in command:  # which reads of seats that are filled
        seats = ", ".join(f"seat-{number}" for number in range(len(NAMES)))
        plan += f"partners:\n  all: {{name: All, seats: [{seats}], status: at-the-table}}\n"
    write_files(here, {"ours.yaml": framework_with(NAMES), "plans/a.yaml": plan})
    forget_frameworks()  # other tests have one at the same place
    result = harmless(command)
    assert result.status == 0
    said = everything_said(command, result.out)
    assert [name for name in NAMES if name not in said] == []


@pytest.mark.parametrize("command", ["gaps", "gaps --format markdown", f"gaps {TERMINAL}"])
@pytest.mark.parametrize("name", NAMES)
def test_the_plan_s_name_at_the_top_is_text(harmless: Run, here: Path, command: str, name: str) -> None:
    write_files(here, {"plans/a.yaml": plan_named(name)})
    assert name in everything_said(command, harmless(command).out)


def everything_said(command: str, out: str) -> str:
    """The texts of an output, as whoever opens it with the right program reads them."""
    if "json" in command:
        return "\n".join(_texts(json.loads(out)))
    if "csv" in command:
        return "\n".join(cell.removeprefix("'") for row in csv.reader(io.StringIO(out)) for cell in row)
    if "markdown" in command:
        return rendered(out)
    return STYLE_OF_OUR_OWN.sub("", out)


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for item in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _texts(item)


def rendered(text: str) -> str:
    """The words that a page made of Markdown shows; fails when there is anything but words and commands in it."""
    said = []
    allowed = {"text", "strong_open", "strong_close"}
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        assert token.type not in ("html_block", "fence", "code_block", "blockquote_open", "ordered_list_open"), token
        children = token.children or []
        words = [child for child in children if not (child.type == "code_inline" and child.content.startswith("ccr "))]
        assert {child.type for child in words} <= allowed, [child.type for child in children]
        said.append("".join(child.content for child in children))
    return "\n".join(said)


@pytest.mark.parametrize("command", CHECK)
def test_mistakes_are_told_without_obeying_them(harmless: Run, here: Path, command: str) -> None:
    write_files(here, {f"plans/{number}.yaml": mistaken_plan(name) for number, name in enumerate(NAMES)})
    assert harmless(command).status == 1


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["a\n=cmd()", "\n=cmd()", "\t=cmd()", "a\n::error::x", "a\n# x", "a\n|b|"], ids=ascii)
def test_a_line_end_in_a_name_starts_no_new_line(harmless: Run, here: Path, command: str, name: str) -> None:
    write_files(here, {"plans/a.yaml": plan_named(name)})
    assert not re.search(r"^(=cmd|::error::x|# x|\|b\|)", harmless(command).out, re.MULTILINE)


# Characters that nobody sees

ESCAPES = (
    "\x1b[2J",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\x1b[35;5m",
    "\x00",
    "\x08",
    "\x7f",
    "\r",
    "\x85",
    "\u202e",
    "\u2066",
)


def plans_with(sequence: str) -> Iterator[str]:
    """Plans that hold a sequence as it is, and plans that hold it as an escape between double quotes."""
    text = f"a{sequence}b"
    escaped = json.dumps(text).replace("\\u00", "\\x")
    for plan in (plan_named, mistaken_plan):
        yield plan(text)
        yield plan("TEXT").replace('"TEXT"', escaped)


@pytest.mark.parametrize("command", COMMANDS)
def test_control_characters_never_reach_an_output(harmless: Run, here: Path, command: str) -> None:
    plans = [plan for sequence in ESCAPES for plan in plans_with(sequence)]
    write_files(here, {f"plans/{number}.yaml": plan for number, plan in enumerate(plans)})
    assert harmless(command).status == 1


@pytest.mark.parametrize("escape", [r"\e", r"\x1b", r"\u202e", r"\0", r"\a", r"\N", r"\L", r"\r", r"\x9b", r"\uFEFF"])
@pytest.mark.parametrize("place", ["note: {}\n", "partners:\n  {}: 1\n", "principles: [{}]\n", "{}: 1\n"])
def test_an_escape_is_no_way_around(escape: str, place: str) -> None:
    intake = taken(HEAD + place.format(f'"a{escape}b"'))
    assert intake.model is None
    assert "CCR006" in [finding.rule.code for finding in intake.findings]


@pytest.mark.parametrize("escape", [r"\n", r"\t", r"\"", r"\\", r"\/", r"\_", r"\xe9", r"\u00f1", r"\U0001F3E0", r"\ "])
def test_other_escapes_are_text(escape: str) -> None:
    assert taken(f'{HEAD}note: "a{escape}b"\n').findings == ()


def test_an_escaped_control_character_is_told_at_the_value_that_has_it() -> None:
    (finding,) = taken(HEAD + 'principles:\n  - "fine"\n  - "a\\eb"\n').findings
    assert (finding.line, finding.column, finding.where) == (6, 5, "principles[1]")


# File names

FILE_NAMES = (
    "a\nb.yaml",
    "a\x1b[35;5mb.yaml",
    "a\x1b]0;x\x07b.yaml",
    "a\u202eb.yaml",
    "a\x9bb.yaml",
    "a\x7fb.yaml",
    "a\rb.yaml",
    "a%0A::error::x.yaml",
    "a,line=1::x.yaml",
    "[bold]a.yaml",
    "<b>a.yaml",
    "=cmd().yaml",
    "a\udcffb.yaml",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_name_of_a_file_is_never_more_than_text(harmless: Run, here: Path, command: str) -> None:
    write_files(here, {f"right/{name}": HEAD for name in FILE_NAMES})
    write_files(here, {f"wrong/{name}": HEAD + "nmae: a\n" for name in FILE_NAMES})
    assert harmless(command, "right").status == 0
    assert harmless(command, "wrong").status == 1


@pytest.mark.parametrize("command", ["gaps", "check"])
@pytest.mark.parametrize("name", FILE_NAMES, ids=ascii)
def test_what_was_typed_is_never_more_than_text(harmless: Run, here: Path, command: str, name: str) -> None:
    assert harmless(command, name).status == 2
    assert harmless(command, "--format", name).status == 2
    assert harmless(command, f"--{name}").status == 2
    assert harmless("", name).status == 2


# Files that are too much


def test_an_alias_bomb_is_not_expanded(harmless: Run, here: Path) -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    write_files(here, {"plans/a.yaml": HEAD + bomb})
    result = harmless("check --format json")
    assert {"CCR008"} <= {finding["rule"] for finding in json.loads(result.out)["findings"]}


@pytest.mark.parametrize(
    "text",
    [
        "note: " + "[" * 100_000,
        "note: " + "[" * 100_000 + "]" * 100_000,
        "note: " + "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "".join(f"{' ' * depth}a:\n" for depth in range(1500)),
        "note: [" + "[],\n" * 20_000,
    ],
    ids=["brackets", "closed brackets", "braces", "hyphens", "question marks", "indents", "empty lists"],
)
def test_depth_is_told_and_not_followed(harmless: Run, here: Path, text: str) -> None:
    write_files(here, {"plans/a.yaml": text})
    assert harmless("check").status == 1


def test_a_file_of_fifty_megabytes_is_not_read_to_its_end(harmless: Run, here: Path) -> None:
    write_files(here, {"plans/a.yaml": HEAD})
    os.truncate(here / "plans/a.yaml", 50_000_000)
    result = harmless("check --format json")
    (finding,) = json.loads(result.out)["findings"]
    assert (result.status, finding["rule"], finding["line"], finding["column"]) == (1, "CCR002", 1, 1)


def test_the_largest_file_that_is_allowed_is_read(harmless: Run, here: Path) -> None:
    filling = b"#" + b"x" * 98 + b"\n"
    write_files(here, {"plans/a.yaml": HEAD.encode() + filling * ((LARGEST - len(HEAD)) // len(filling))})
    assert harmless("check").status == 0


# Files that are no text


@pytest.mark.parametrize(
    "raw",
    [
        HEAD.encode("utf-16"),
        HEAD.encode("utf-16-le"),
        HEAD.encode("utf-16-be"),
        b"\xfe\xff" + HEAD.encode("utf-16-be"),
        HEAD.encode("utf-32"),
        HEAD.encode() + b"note: a\0b\n",
        HEAD.encode() + b"note: \xed\xa0\x80\n",
        HEAD.encode() + b"note: \xc0\x80\n",
        HEAD.encode() + b"note: \xff\n",
        HEAD.encode() + b"note: caf\xe9\n",
        HEAD.encode() + "note: \U0001f3e0".encode()[:-1],
        b"\xff\xfe",
        b"PK\x03\x04" + bytes(range(256)),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    ],
    ids=ascii,
)
@pytest.mark.parametrize("command", ["check --format json", "gaps --format json"])
def test_what_is_no_text_is_one_finding(harmless: Run, here: Path, raw: bytes, command: str) -> None:
    write_files(here, {"plans/a.yaml": raw})
    result = harmless(command)
    (finding,) = json.loads(result.out)["findings"]
    assert (result.status, finding["rule"]) == (1, "CCR001")


def test_a_byte_order_mark_and_windows_line_ends_are_fine(harmless: Run, here: Path) -> None:
    write_files(here, {"plans/a.yaml": b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode()})
    assert harmless("check").status == 0


@pytest.mark.parametrize("framework", ["/dev/null", "./", "../" * 50, "/proc/self/mem", "./" + "x" * 300, "a/\\0.yaml"])
def test_a_framework_that_is_no_file_is_one_finding(harmless: Run, here: Path, framework: str) -> None:
    write_files(here, {"plans/a.yaml": f'ccr: 1\nname: a\nframework: "{framework}"\n'})
    result = harmless("check --format json")
    assert "CCR204" in [finding["rule"] for finding in json.loads(result.out)["findings"]]


def test_a_framework_that_is_the_plan_itself_is_one_finding(harmless: Run, here: Path) -> None:
    write_files(here, {"plans/a.yaml": "ccr: 1\nname: a\nframework: ./a.yaml\n"})
    result = harmless("check --format json")
    assert [finding["rule"] for finding in json.loads(result.out)["findings"]] == ["CCR204"]
