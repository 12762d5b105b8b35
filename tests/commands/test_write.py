"""``ccr write``: which plan, which form, for whom and where to; what stops a paper, and what is told beside it."""

from pathlib import Path

import pytest

from ccr_cli.command_line.table import GROUPS
from ccr_cli.errors import UserError
from ccr_cli.language.message import say
from helpers import EXAMPLES, HEAD, Program, write_files
from paper_making import word_file

DAY = "--as-of=2026-11-22"
TOLD = (
    "1 of the 2 agencies that get this must release it to whoever asks (County Sheriff): read it as a reporter would.\n"
)
PARTNERS = (
    "partners:\n"
    "  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table, commitments: 2025-01-01}\n"
    "  sheriff: {name: County Sheriff, seats: [law-enforcement], status: at-the-table,"
    " must_disclose: [public-records]}\n"
    "  bus: {name: Rural Transit, seats: [transportation], status: identified}\n"
)
MEETING = "meetings:\n  held:\n    - {date: 2026-11-05, present: [casa], decided: [%s]}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": HEAD + PARTNERS})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_without_a_name_the_file_is_called_after_plan_paper_and_day(ccr: Program, here: Path) -> None:
    told = ccr("write", "agenda", DAY)
    assert (told.status, told.out) == (0, "Wrote `saguaro-agenda-2026-11-22.docx`.\n")
    assert files_in(here) == ["saguaro-agenda-2026-11-22.docx"]


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_the_ending_of_the_name_chooses_the_form(ccr: Program, here: Path, form: str) -> None:
    assert ccr("write", "agenda", "-o", f"agenda.{form}").status == 0
    begins = {"docx": b"PK", "html": b"<!DOCTYPE html>", "md": b"# Agenda"}
    assert (here / f"agenda.{form}").read_bytes().startswith(begins[form])


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("-o", "agenda.pdf"), "`agenda.pdf`: this can be saved only as `.docx`, `.html` or `.md`."),
        (("--format", "html", "-o", "agenda.docx"), "`agenda.docx`: this can be saved only as `.html`."),
        (("-o", "-"), "`docx` is no text, so it can't go to standard output."),
        (("--format", "odt"), "`--format` doesn't know `odt`."),
        (("--doc-lang", "fr"), "`--doc-lang` doesn't know `fr`."),
        (("--audience", "public"), "so it is for the table.\n  It can be for `partners`."),
        (("-o", "nowhere/agenda.docx"), "There is no folder `nowhere`, so nothing was written."),
    ],
)
def test_a_wrong_option_is_told_before_anything_is_written(
    ccr: Program, here: Path, typed: tuple[str, ...], says: str
) -> None:
    told = ccr("write", "agenda", *typed)
    assert (told.status, told.out) == (2, "")
    assert says in told.err
    assert files_in(here) == []


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(ccr: Program, here: Path) -> None:
    (here / "agenda.md").write_text("mine", encoding="utf-8")
    told = ccr("write", "agenda", "-o", "agenda.md")
    assert told.status == 2
    assert "`agenda.md` is there already" in told.err
    assert (here / "agenda.md").read_text(encoding="utf-8") == "mine"
    assert ccr("write", "agenda", "-o", "agenda.md", "--force").status == 0
    assert (here / "agenda.md").read_text(encoding="utf-8").startswith("# Agenda")


def test_the_paper_is_in_the_language_of_the_plan_and_the_screen_in_its_own(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD + "language: es\n" + PARTNERS})
    assert "# Orden del día" in ccr("write", "agenda", "-o", "-", "--format", "md", "--lang", "en").out
    assert "# Agenda" in ccr("write", "agenda", "-o", "-", "--format", "md", "--lang", "es", "--doc-lang", "en").out
    both = ccr("write", "agenda", "-o", "both.docx", "--doc-lang", "both", "--lang", "es")
    assert both.out == "Se creó `both.docx`.\n"
    assert word_file((here / "both.docx").read_bytes()).paragraphs[0].text == "Agenda / Orden del día"


def test_a_private_text_in_what_leaves_stops_the_paper_and_says_where(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD + PARTNERS + MEETING % "'Client A-012-345-678 moves'"})
    told = ccr("write", "minutes", "-o", "minutes.md")
    assert (told.status, told.out) == (1, "")
    assert "plans/saguaro.yaml:10:61:" in told.err
    assert "012" not in told.err
    assert told.err.endswith("\nNothing was written.\n")
    assert not (here / "minutes.md").exists()


def test_a_warning_is_told_and_stops_the_paper_only_where_it_is_strict(ccr: Program, here: Path) -> None:
    text = "partners:\n  casa:\n    name: Casa\n    seats: [victim-services]\n    status: at-the-table\n    contacts:\n"
    text += "      - {role: Office, phone: 520-867-5309, email: ana.lopez@gmail.com, share: partners}\n"
    write_files(here, {"plans/saguaro.yaml": HEAD + text})
    told = ccr("write", "roster", "-o", "roster.md")
    assert told.status == 0
    assert "warning" in told.err
    stopped = ccr("write", "roster", "-o", "other.md", "--strict")
    assert (stopped.status, stopped.out, stopped.err.splitlines()[-1]) == (1, "", "Nothing was written.")
    assert files_in(here) == ["roster.md"]


def test_what_a_paper_does_not_tell_does_not_stop_it(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD + PARTNERS + MEETING % "'Client A-012-345-678 moves'"})
    assert ccr("write", "roster", "-o", "roster.md").status == 0
    assert ccr("write", "agenda", "-o", "agenda.md").status == 1
    assert files_in(here) == ["roster.md"]


def test_a_plan_with_a_mistake_gives_no_paper_and_says_where_it_is(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD + PARTNERS.replace("at-the-table", "at-table", 1)})
    told = ccr("write", "agenda")
    assert (told.status, told.out) == (1, "")
    assert "plans/saguaro.yaml:5:" in told.err
    assert told.err.endswith("\nNothing was written.\n")
    assert files_in(here) == []


def test_before_partners_get_it_one_line_says_how_many_must_release_it(ccr: Program, here: Path) -> None:
    assert ccr("write", "agenda", "-o", "a.md").err == TOLD
    assert ccr("write", "report", "-o", "r.md").err == ""
    assert ccr("write", "handover", "-o", "h.md").err == ""


def test_a_letter_says_nothing_of_others_and_is_refused_for_who_sits_there(ccr: Program, here: Path) -> None:
    told = ccr("write", "letter", "bus", "-o", "-", "--format", "md")
    assert told.status == 0
    assert "Rural Transit" in told.out
    assert "Casa Segura" not in told.out
    refused = ccr("write", "letter", "casa")
    assert (refused.status, files_in(here)) == (2, [])
    assert "`casa` is at the table already." in refused.err


def test_all_papers_are_written_at_once_from_one_plan(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/saguaro.yaml": (EXAMPLES / "saguaro.yaml").read_bytes()})
    told = ccr("write", "all", "-o", "out", DAY)
    assert told.status == 0
    written = files_in(here / "out")
    papers = {name.removeprefix("saguaro-").split("-")[0] for name in written}
    assert papers == set(GROUPS["write"]) - {"all", "letter"} | ({"letter"} & papers)
    assert told.out.count("Wrote ") == len(written)
    assert told.err.count("must release it to whoever asks") == 1
    assert "For the partners at the table: `agenda`, `minutes`, `roster`.\n" in told.out
    assert "For you alone, not to be sent: `handover`, `calendar`.\n" in told.out
    assert "For your report to a funder: `funder`.\n" in told.out


def test_none_of_them_is_written_where_one_is_there_already(ccr: Program, here: Path) -> None:
    (here / "saguaro-report-2026-11-22.html").write_text("mine", encoding="utf-8")
    assert ccr("write", "all", DAY).status == 2
    assert files_in(here) == ["saguaro-report-2026-11-22.html"]
    assert ccr("write", "all", DAY, "--force").status == 0


def test_a_plan_just_begun_has_papers_too(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD})
    told = ccr("write", "all", "-o", "out", DAY)
    assert told.status == 0
    assert {name.split("-")[1] for name in files_in(here / "out")} == {"agenda", "roster", "report", "handover"}


def test_all_papers_are_the_same_as_one_by_one(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/saguaro.yaml": (EXAMPLES / "ironwood.yaml").read_bytes()})
    ccr("write", "all", "-o", "out", DAY)
    for paper in ("agenda", "minutes", "roster", "report", "handover", "calendar"):
        (made,) = (here / "out").glob(f"saguaro-{paper}-*")
        assert ccr("write", paper, "-o", f"one{made.suffix}", "--force", DAY).status == 0
        assert (here / f"one{made.suffix}").read_bytes() == made.read_bytes(), paper


WARNED = "actions:\n  - {what: 'Call Maria Lopez about her U visa, 520-867-5309', who: casa, due: 2026-12-05}\n"
NOTHING = {"en": "Nothing was written.", "es": "No se escribió nada."}


@pytest.mark.parametrize("language", ["en", "es"])
def test_all_papers_are_written_where_privacy_rules_only_warn(ccr: Program, here: Path, language: str) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD + PARTNERS + WARNED})
    told = ccr("write", "all", "-o", "out", DAY, "--lang", language)
    assert told.status == 0
    one = ccr("write", "agenda", "-o", "agenda.md", DAY, "--lang", language)
    warnings = [line for line in one.err.splitlines() if "CCR4" in line]
    assert warnings
    assert [line for line in told.err.splitlines() if "CCR4" in line] == warnings
    assert "5309" not in told.err
    assert any("agenda" in name for name in files_in(here / "out"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_stops_some_of_all_papers_is_told_with_which_they_are(ccr: Program, here: Path, language: str) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD + PARTNERS + WARNED})
    told = ccr("write", "all", "-o", "out", DAY, "--strict", "--lang", language)
    assert told.status == 1
    ends = {"en": "Not written: `agenda`.", "es": "No se escribió: `agenda`."}
    assert told.err.splitlines()[-1] == ends[language]
    assert files_in(here / "out")
    assert not any("agenda" in name for name in files_in(here / "out"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_error_in_the_plan_writes_none_of_all_papers_and_leaves_no_folder(
    ccr: Program, here: Path, language: str
) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD + PARTNERS + MEETING % "'Client A-012-345-678 moves'"})
    told = ccr("write", "all", "-o", "out", DAY, "--lang", language)
    assert told.status == 1
    assert "CCR40" in told.err
    assert not any(name.split("-")[1] in ("agenda", "minutes") for name in files_in(here / "out"))
    write_files(here, {"plans/saguaro.yaml": HEAD + PARTNERS.replace("at-the-table", "at-table", 1)})
    told = ccr("write", "all", "-o", "other", DAY, "--lang", language)
    assert (told.status, told.out, told.err.splitlines()[-1]) == (1, "", NOTHING[language])
    assert not (here / "other").exists()


def test_a_folder_made_for_papers_that_cannot_be_made_is_taken_away(
    ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError(say("Nothing to write."))

    monkeypatch.setattr("ccr_cli.commands.paper_makers.agenda", refuse)
    (here / "mine").mkdir()
    assert ccr("write", "all", "-o", "out", DAY).status == 2
    assert ccr("write", "all", "-o", "mine", DAY).status == 2
    assert not (here / "out").exists()
    assert (here / "mine").is_dir()


BESIDE = """\
meetings:
  next: {date: 2026-11-20}
  held:
    - {date: 2026-11-05, present: [casa, circle, shy], decided: [Listen first]}
actions:
  - {what: Listen first, seat: homeland-security, who: casa}
partners:
  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table}
  circle: {name: Neighbors, seats: [friends], status: at-the-table, named: public}
  shy: {name: Shy House, seats: [housing], status: at-the-table, confidential: name}
"""
LEFT_OUT = "Left out: 1 action and 1 decision, about a seat that survivors and the community decide about."
PASSED = "The plan's next meeting, November 20, 2026, has passed. `ccr meeting add --on 2026-11-20` records it"


@pytest.mark.parametrize(
    ("paper", "says"),
    [
        ("agenda", [LEFT_OUT, "`ccr action list` and `ccr meeting list`", PASSED]),
        ("minutes", [LEFT_OUT, PASSED, "don't name 2 partners that were there: `circle`, `shy`."]),
        ("all", [LEFT_OUT, PASSED, "don't name 2 partners that were there: `circle`, `shy`."]),
    ],
)
def test_the_screen_tells_what_a_paper_about_a_meeting_leaves_out(
    ccr: Program, here: Path, paper: str, says: list[str]
) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD + BESIDE})
    told = ccr("write", paper, DAY)
    err = " ".join(told.err.split())
    for words in says:
        assert err.count(words) == 1, words
    assert "Listen first" not in told.err


def test_minutes_for_whoever_keeps_the_plan_leave_nothing_about_a_seat_out(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/saguaro.yaml": HEAD + BESIDE})
    told = ccr("write", "minutes", "--audience", "internal", "-o", "-", "--format", "md", DAY)
    assert "Left out" not in told.err
    assert "Listen first" in told.out
    assert "November 20, 2026" in told.out


@pytest.mark.parametrize("typed", ["plans/saguao.yaml", "saguao", "plans/saguao"])
def test_a_plan_that_is_nearly_right_is_suggested(ccr: Program, here: Path, typed: str) -> None:
    told = ccr("write", "agenda", typed)
    assert (told.status, told.out) == (2, "")
    assert "Did you mean `saguaro`?" in told.err


def test_where_there_are_several_plans_none_of_them_is_put_into_ones_mouth(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/mesquite.yaml": HEAD})
    told = ccr("write", "agenda")
    assert told.status == 2
    assert "Add `--plan` and the name of the one that is meant." in told.err
    assert "--plan mesquite" not in told.err


@pytest.mark.parametrize("paper", ["agenda", "minutes", "roster", "report", "handover"])
def test_a_paper_in_another_language_says_at_the_screen_that_the_plans_words_stay(ccr: Program, paper: str) -> None:
    """Half a page in the other language looks like a mistake to whoever hands it out."""
    asked = ("write", paper, str(EXAMPLES / "saguaro.yaml"), "-o", "-", "--format", "md")
    for language in ("es", "both"):
        told = ccr(*asked, "--doc-lang", language)
        assert told.err.count("The plan's own words stay in English, as they are written.") == 1
        assert "own words stay" not in told.out
    assert "own words stay" not in ccr(*asked, "--doc-lang", "en").err
    spanish = ccr(*asked, "--doc-lang", "es", "--lang", "es")
    assert "Las palabras propias del plan quedan en inglés, como están escritas." in spanish.err


def test_a_picture_says_nothing_of_the_plans_words(ccr: Program) -> None:
    asked = ("draw", "table", str(EXAMPLES / "saguaro.yaml"), "-o", "-", "--doc-lang", "es")
    assert "own words" not in ccr(*asked).err
