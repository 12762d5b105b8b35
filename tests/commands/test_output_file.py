"""Where a command writes what it made: under which name, over nothing, and told in one line."""

from datetime import date
from pathlib import Path

import pytest

from ccr_cli.commands.output_file import OutputFile, chosen_ending, output_file, usual_name, write_output
from ccr_cli.errors import UserError
from ccr_cli.language.speaker import speaker
from ccr_cli.plan.masking import HiddenNames
from ccr_cli.plan.nameless import names_to_hide
from helpers import TODAY

ENGLISH = speaker("en")
ENDINGS = (".docx", ".html")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(error: UserError) -> str:
    hint = "" if error.hint is None else ENGLISH.tell(error.hint)
    return f"{ENGLISH.tell(error.message)} {hint}"


def refused(out: str | None, *, may_replace: bool = False) -> str:
    with pytest.raises(UserError) as caught:
        output_file(out, "usual.svg", may_replace=may_replace)
    assert caught.value.exit_status == 2
    return told(caught.value)


@pytest.mark.parametrize(
    ("out", "ending"),
    [(None, ".docx"), ("-", ".docx"), ("a.html", ".html"), ("a.HTML", ".html"), ("b/a.docx", ".docx"), (".", ".docx")],
)
def test_the_name_chooses_the_ending(out: str | None, ending: str) -> None:
    assert chosen_ending(out, ENDINGS, ".docx") == ending


def test_whoever_wants_a_pdf_is_told_how_to_get_one() -> None:
    with pytest.raises(UserError) as caught:
        chosen_ending("a.pdf", ENDINGS, ".docx")
    assert "Write `a.html`; a browser that opens it prints it as a PDF." in told(caught.value)


@pytest.mark.parametrize("out", ["a.png", "a", "b/a.", ".html"])
def test_another_ending_is_refused_with_what_to_type(out: str) -> None:
    with pytest.raises(UserError) as caught:
        chosen_ending(out, ENDINGS, ".docx")
    assert "`.docx` or `.html`" in told(caught.value)


def name_of(plan: str, hidden: HiddenNames | None = None) -> str:
    return usual_name(plan, "table", date(2026, 11, 22), ".svg", readers="partners", hidden=hidden)


def test_the_usual_name_is_plan_what_and_day() -> None:
    assert name_of("plans/saguaro.yaml") == "saguaro-table-2026-11-22.svg"
    assert name_of("/elsewhere/a.b.yml") == "a.b-table-2026-11-22.svg"


def test_a_name_that_readers_may_not_see_is_not_in_the_name_of_their_file() -> None:
    hidden = names_to_hide({}, ["Open Gate"])
    assert name_of("plans/open-gate.yaml", hidden) == "plan-table-2026-11-22.svg"
    assert name_of("plans/survivor Marisol Quintanar.yaml") == "plan-table-2026-11-22.svg"


def test_it_is_written_under_the_usual_name_and_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_output(b"<svg/>", output_file(None, "usual.svg", may_replace=False), ENGLISH)
    assert (here / "usual.svg").read_bytes() == b"<svg/>"
    assert capsys.readouterr().out == "Wrote `usual.svg`.\n"


def test_in_a_folder_it_gets_the_usual_name(here: Path) -> None:
    (here / "out").mkdir()
    assert output_file("out", "usual.svg", may_replace=False) == OutputFile(Path("out/usual.svg"))


def test_standard_output_gets_the_text_and_nothing_else(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_output("ñ".encode(), output_file("-", "usual.svg", may_replace=False), ENGLISH)
    assert (capsys.readouterr().out, list(here.iterdir())) == ("ñ", [])


def test_what_is_there_stays_unless_it_may_be_replaced(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.svg").write_bytes(b"old")
    assert "`--force`" in refused("a.svg")
    write_output(b"new", output_file("a.svg", "usual.svg", may_replace=True), ENGLISH)
    assert (here / "a.svg").read_bytes() == b"new"


def test_what_came_meanwhile_stays_too(here: Path) -> None:
    target = output_file("a.svg", "usual.svg", may_replace=False)
    (here / "a.svg").write_bytes(b"theirs")
    with pytest.raises(UserError) as caught:
        write_output(b"new", target, ENGLISH)
    assert "`--force`" in told(caught.value)
    assert (here / "a.svg").read_bytes() == b"theirs"


def test_what_cannot_be_written_is_told_before_anything_is_made(here: Path) -> None:
    (here / "nothing.svg").symlink_to("missing/x")
    assert "`mkdir -p gone`" in refused("gone/a.svg")
    assert "`--force`" in refused("nothing.svg")
    assert "no ordinary file" in refused("nothing.svg", may_replace=True)
    assert refused("/dev/null", may_replace=True)


def test_the_day_is_in_the_name_as_scripts_sort_it() -> None:
    assert TODAY.isoformat() in usual_name("a.yaml", "table", TODAY, ".svg", readers="internal", hidden=None)
