"""What programs read is UTF-8 with its own line ends; what people read is in letters that their screen can show."""

import codecs
import csv
import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from ccr_cli.app import run
from ccr_cli.language.stand_ins import stand_in
from helpers import EXAMPLES, ROOT, Program
from reader_commands import reader_commands

ENCODINGS = ["cp1252", "latin-1", "ascii", "cp437", "utf-16"]
FOR_PROGRAMS = [
    ["check", "--format", "json"],
    ["check", "broken.yaml", "--format", "github"],
    ["check", "broken.yaml", "--format", "sarif"],
    ["privacy", "ciudad.txt", "--format", "json"],
    ["privacy", "ciudad.txt", "--format", "github"],
    ["privacy", "ciudad.txt", "--format", "sarif"],
    ["schema"],
    ["schema", "--framework"],
    ["primer", "--format", "json"],
    ["primer", "--format", "markdown"],
    *(["completion", shell] for shell in ("bash", "zsh", "fish")),
    ["next", "--format", "json"],
    ["next", "--format", "markdown", "--audience", "internal"],
    *(
        [*words, *(["consulado"] if is_of_one else []), "--format", form]
        for words, forms, is_of_one in reader_commands()
        for form in forms
        if form != "text"
    ),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    plan = (EXAMPLES / "ironwood.yaml").read_text(encoding="utf-8")
    broken = plan.replace("status: at-the-table", "status: sentada — «ñandú»", 1)
    (tmp_path / "plans/ñandú.yaml").write_text(plan, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text(broken, encoding="utf-8")
    (tmp_path / "ciudad.txt").write_text("Nació el 3 de mayo de 1990, A012345678\n", encoding="utf-8")
    return tmp_path


def said(folder: Path, words: list[str], **environment: str) -> tuple[int, bytes, bytes]:
    """The status, and the bytes of both streams."""
    done = subprocess.run(
        [sys.executable, "-m", "ccr_cli", *words],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "80", **environment},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def usual_said(folder: Path, words: list[str], monkeypatch: pytest.MonkeyPatch) -> tuple[int, bytes, bytes]:
    """The same where every letter can be shown, in this process."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.argv", ["ccr", *words])
    out, err = io.BytesIO(), io.BytesIO()
    with (
        redirect_stdout(io.TextIOWrapper(out, "utf-8", newline="\n", write_through=True)) as written,
        redirect_stderr(io.TextIOWrapper(err, "utf-8", newline="\n", write_through=True)) as complained,
    ):
        status = run(words)
    told = (status, out.getvalue(), err.getvalue())
    written.detach()
    complained.detach()
    return told


@pytest.mark.parametrize("words", FOR_PROGRAMS, ids=" ".join)
def test_what_programs_read_is_the_same_bytes_whatever_the_terminal_says(
    folder: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    words = [*words, "--lang", "es"]
    usual = usual_said(folder, words, monkeypatch)
    assert usual[1].decode("utf-8")
    encoding = ENCODINGS[len(" ".join(words)) % len(ENCODINGS)]
    assert said(folder, words, PYTHONIOENCODING=encoding)[:2] == usual[:2]
    if "json" in words or "sarif" in words or words[0] == "schema":
        json.loads(usual[1])


def test_in_this_process_it_is_the_same_as_in_its_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (["gaps", "--lang", "es"], ["schema"], ["check", "broken.yaml"], ["gaps", "--format", "csv"]):
        assert usual_said(folder, words, monkeypatch) == said(folder, words, PYTHONIOENCODING="utf-8")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_csv_file_keeps_its_mark_its_letters_and_its_line_ends(folder: Path, encoding: str) -> None:
    _, out, _ = said(folder, ["gaps", "--format", "csv"], PYTHONIOENCODING=encoding)
    assert out.startswith(codecs.BOM_UTF8)
    assert out.count(b"\r\n") == out.count(b"\n") == len(list(csv.reader(io.StringIO(out.decode("utf-8-sig"))))) > 18
    assert b"\r\r" not in out
    assert "Consulado de México" in out.decode("utf-8-sig")


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}])
def test_the_locale_changes_nothing_either(folder: Path, locale: dict[str, str]) -> None:
    words = ["gaps", "--format", "json", "--lang", "es"]
    assert said(folder, words, **locale) == said(folder, words, LC_ALL="C.UTF-8")


@pytest.mark.parametrize("output", ["json", "csv"])
def test_the_name_of_a_file_has_its_letters_in_every_locale(folder: Path, output: str) -> None:
    plan = next((folder / "plans").glob("*.yaml"))
    plan.rename(plan.with_name("peñasco.yaml"))

    _, out, _ = said(folder, ["gaps", "--format", output], LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    assert "plans/peñasco.yaml" in out.decode("utf-8-sig")


@pytest.mark.parametrize(
    "words",
    [
        ["gaps"],
        ["show"],
        ["next"],
        ["ready"],
        ["primer"],
        ["--help"],
        ["gaps", "--help"],
        ["partner", "--help"],
        ["check", "broken.yaml"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252"])
def test_what_people_read_has_letters_that_the_screen_can_show(
    folder: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], encoding: str
) -> None:
    words = [*words, "--lang", "es"]
    status, out, err = usual_said(folder, words, monkeypatch)
    shown = said(folder, words, PYTHONIOENCODING=encoding)
    assert shown[0] == status
    assert b"Traceback" not in shown[2]
    for some, all_ in zip(shown[1:], (out, err), strict=True):
        text = some.decode(encoding)
        assert text.count("?") <= all_.decode().count("?") + all_.decode().count("¿")
        assert stand_in(text) == stand_in(all_.decode())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("año, señora, ¿quién?", "an~o, sen~ora, ?quien?"),
        ("an\u0303o", "an~o"),
        ("“Casa” — ‘Segura’ … «bis»", '"Casa" - \'Segura\' ... "bis"'),
        ("→ • ½ ﬁ", "-> * 1?2 fi"),
        ("漢字", "??"),
    ],
)
def test_what_stands_in_can_be_read(text: str, shown: str) -> None:
    assert stand_in(text) == shown


def test_what_tab_suggests_does_not_stop_at_a_letter(folder: Path) -> None:
    (folder / "plans/x.yaml").write_bytes((folder / "plans/ñandú.yaml").read_bytes())
    environment = {"_CCR_COMPLETE": "bash", "COMP_WORDS": "ccr\nready\n", "COMP_CWORD": "2"}
    told = said(folder, [], PYTHONIOENCODING="ascii", **environment)
    assert told == (0, "x\nñandú\n".encode(), b"")


def test_in_one_process_what_programs_read_ends_its_own_lines(ccr: Program) -> None:
    told = ccr("gaps", str(EXAMPLES / "saguaro.yaml"), "--format", "csv")
    assert told.out.count("\r\n") == told.out.count("\n")
