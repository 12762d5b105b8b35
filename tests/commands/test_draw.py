"""``ccr draw``: a picture as a file, for those whom it can be for, over nothing that is there."""

import hashlib
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ccr_cli.command_line.table import GROUPS
from helpers import EXAMPLES, HEAD, Program, Result, write_files

AS_OF = "--as-of=2026-11-22"
ASSESSED = "\nassessments: [{date: 2026-05-14, scores: {shared-purpose: 4}}]\n"
OF_ONE_PLAN = [name for name in GROUPS["draw"] if name != "region"]
every_picture = pytest.mark.parametrize("name", list(GROUPS["draw"]))
picture_of_one_plan = pytest.mark.parametrize("name", OF_ONE_PLAN)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, more in (("saguaro", ASSESSED), ("ironwood", "")):
        write_files(tmp_path, {f"plans/{name}.yaml": (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8") + more})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def draw(ccr: Program, name: str, *words: str) -> Result:
    return ccr("draw", name, AS_OF, *words)


@picture_of_one_plan
def test_it_is_a_file_named_after_plan_picture_and_day(ccr: Program, here: Path, name: str) -> None:
    told = draw(ccr, name, "saguaro")
    assert (told.status, told.out) == (0, f"Wrote `saguaro-{name}-2026-11-22.svg`.\n")
    root = ET.parse(here / f"saguaro-{name}-2026-11-22.svg").getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"


@every_picture
def test_a_file_that_is_there_stays_unless_force_is_typed(ccr: Program, here: Path, name: str) -> None:
    (here / "a.svg").write_text("mine", encoding="utf-8")
    told = draw(ccr, name, "saguaro", "-o", "a.svg")
    assert (told.status, told.out) == (2, "")
    assert "`--force`" in told.err
    assert (here / "a.svg").read_text(encoding="utf-8") == "mine"
    assert draw(ccr, name, "saguaro", "-o", "a.svg", "--force").status == 0
    assert (here / "a.svg").read_text(encoding="utf-8").startswith("<svg")


@every_picture
def test_standard_output_gets_the_same_bytes(ccr: Program, here: Path, name: str) -> None:
    told = draw(ccr, name, "saguaro", "-o", "-")
    draw(ccr, name, "saguaro", "-o", "a.svg")
    assert told.status == 0
    assert told.out.encode() == (here / "a.svg").read_bytes()


@every_picture
def test_another_ending_is_refused(ccr: Program, here: Path, name: str) -> None:
    told = draw(ccr, name, "saguaro", "-o", "a.png")
    assert (told.status, told.out) == (2, "")
    assert "`.svg`" in told.err
    assert "Type `a.svg`: Word inserts such a picture, and a browser prints it as a PDF." in told.err
    assert not (here / "a.png").exists()


@pytest.mark.parametrize(
    ("name", "audience", "reason"),
    [
        ("ties", "public", "it shows the way out to whoever looks for somebody"),
        ("ties", "coalition", "it shows the way out"),
        ("ties", "funder", "it shows the way out"),
        ("year", "partners", "it shows when money and agreements end"),
        ("year", "public", "it shows when money and agreements end"),
        ("history", "public", "it shows which seats nobody filled"),
        ("history", "funder", "it shows which seats nobody filled"),
        ("assessment", "coalition", "it shows how those at the table see their own work"),
        ("assessment", "funder", "it shows how those at the table see their own work"),
        ("assessment", "public", "it shows how those at the table see their own work"),
    ],
)
def test_whom_it_is_not_for_is_refused_with_the_reason(
    ccr: Program, here: Path, name: str, audience: str, reason: str
) -> None:
    told = draw(ccr, name, "saguaro", f"--audience={audience}")
    assert (told.status, told.out) == (2, "")
    assert reason in told.err
    assert "It can be for `internal`" in told.err
    assert list(here.glob("*.svg")) == []


def test_the_table_is_for_partners_and_the_others_for_whoever_keeps_the_file(ccr: Program) -> None:
    assert "a partner not named here" in draw(ccr, "table", "ironwood", "--doc-lang=en", "-o", "-").out
    for name in OF_ONE_PLAN:
        usual = "partners" if name == "table" else "internal"
        told = draw(ccr, name, "ironwood", "-o", "-").out
        assert told == draw(ccr, name, "ironwood", "-o", "-", f"--audience={usual}").out


def test_partners_are_drawn_the_same_scores(ccr: Program) -> None:
    told = draw(ccr, "assessment", "ironwood", "-o", "-", "--audience=partners")
    internal = draw(ccr, "assessment", "ironwood", "-o", "-").out
    assert told.status == 0
    assert re.findall("<g .*?</g>", told.out, re.DOTALL) == re.findall("<g .*?</g>", internal, re.DOTALL) != []


@pytest.mark.parametrize("text", ["", ASSESSED.replace("2026-05-14", "2026-12-03")])
def test_a_plan_without_an_assessment_says_how_to_have_one(ccr: Program, here: Path, text: str) -> None:
    write_files(here, {"plans/new.yaml": HEAD + text})
    told = draw(ccr, "assessment", "new")
    assert (told.status, told.out) == (2, "")
    assert "no assessment yet" in told.err
    assert "`ccr assess`" in told.err
    assert list(here.glob("*.svg")) == []


def test_partners_are_told_who_must_disclose(ccr: Program) -> None:
    assert (
        "4 of the 10 agencies that get this must release it to whoever asks (Saguaro County Sheriff's Office, "
        "Saguaro County Attorney's Office, Saguaro County Superior Court, Saguaro Unified School District): "
        "read it as a reporter would." in draw(ccr, "ties", "saguaro", "--audience=partners").err
    )
    assert draw(ccr, "ties", "saguaro", "--force").err == ""


@picture_of_one_plan
def test_its_language_is_the_plans_unless_another_is_asked_for(ccr: Program, name: str) -> None:
    assert 'lang="es"' in draw(ccr, name, "ironwood", "-o", "-").out
    assert 'lang="en"' in draw(ccr, name, "ironwood", "-o", "-", "--doc-lang=en", "--lang=es").out
    assert " / " in draw(ccr, name, "ironwood", "-o", "-", "--doc-lang=both").out
    assert draw(ccr, name, "ironwood", "--doc-lang=fr").status == 2


@every_picture
def test_a_plan_with_errors_draws_nothing_and_says_why(ccr: Program, here: Path, name: str) -> None:
    write_files(here, {"plans/wrong.yaml": HEAD + "nmae: a\n"})
    told = draw(ccr, name, "wrong")
    assert (told.status, told.out) == (1, "")
    assert "CCR" in told.err
    assert list(here.glob("*.svg")) == []


PRIVATE = HEAD + (
    "partners:\n"
    "  casa: {name: 'Casa Segura, client A012-345-678', seats: [housing], status: at-the-table, named: public}\n"
)


def test_what_belongs_in_no_plan_leaves_in_no_picture(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/private.yaml": PRIVATE})
    told = draw(ccr, "table", "private")
    assert (told.status, told.out) == (1, "")
    assert "CCR401" in told.err
    assert "012" not in told.err
    assert list(here.glob("*.svg")) == []


def test_the_plan_is_as_it_was(ccr: Program, here: Path) -> None:
    before = hashlib.sha256((here / "plans/saguaro.yaml").read_bytes()).hexdigest()
    for name in GROUPS["draw"]:
        draw(ccr, name, "saguaro")
    assert hashlib.sha256((here / "plans/saguaro.yaml").read_bytes()).hexdigest() == before
    assert sorted(path.name for path in (here / "plans").iterdir()) == ["ironwood.yaml", "saguaro.yaml"]


@every_picture
def test_a_name_that_is_told_to_nobody_is_in_no_picture(ccr: Program, here: Path, name: str) -> None:
    """Not even in one for whoever keeps the file: a picture hangs on a wall."""
    told = draw(ccr, name, "ironwood", "--audience", "internal", "-o", "-")
    assert (here / "plans/ironwood.yaml").read_text(encoding="utf-8").count("Azahar") > 0
    assert "azahar" not in (told.out + told.err).lower()
    assert told.status == 0 or name == "assessment"


KEEPER = {
    "en": "For whoever keeps the plan. Not to hand out or post.",
    "es": "Para quien guarda el plan. No se reparte ni se publica.",
}
PARTNERS = {
    "en": "For the partners at the table, not for posting.",
    "es": "Para las organizaciones aliadas de la mesa; no se publica.",
}


@every_picture
@pytest.mark.parametrize("language", ["en", "es"])
def test_its_foot_says_for_whom_it_is(ccr: Program, name: str, language: str) -> None:
    for audience, foot in (("internal", KEEPER), ("partners", PARTNERS)):
        told = draw(ccr, name, "saguaro", "-o", "-", "--audience", audience, "--doc-lang", language)
        words = " ".join(re.sub("<[^>]*>", " ", told.out).split())
        assert told.status != 0 or words.count(foot[language]) == 2  # for who sees it, and for who listens


def test_what_everybody_may_see_says_nothing_of_whom_it_is_for(ccr: Program) -> None:
    told = draw(ccr, "table", "saguaro", "-o", "-", "--audience", "public")
    assert told.status == 0
    assert "not for posting" not in told.out


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_stops_a_picture_is_told_with_that_nothing_was_written(ccr: Program, here: Path, language: str) -> None:
    text = HEAD + "mission: Client A-012-345-678 moves\npartners: {casa: {name: C A-012-345-678, seats: [food]}}\n"
    write_files(here, {"plans/saguaro.yaml": text + "  # no status\n"})
    told = draw(ccr, "table", "saguaro", "-o", "a.svg", "--lang", language)
    assert (told.status, told.out) == (1, "")
    assert told.err.splitlines()[-1] == {"en": "Nothing was written.", "es": "No se escribió nada."}[language]
    assert not (here / "a.svg").exists()


def test_communities_are_drawn_together_for_a_coalition(ccr: Program, here: Path) -> None:
    told = draw(ccr, "region")
    assert (told.status, told.out) == (0, "Wrote `region-2026-11-22.svg`.\n")
    drawn = (here / "region-2026-11-22.svg").read_text(encoding="utf-8")
    assert all(words in drawn for words in ("Saguaro", "Ironwood", "2 communities on November 22, 2026"))
    assert "Not to hand out or post." not in drawn
    assert "Not to hand out or post." in draw(ccr, "region", "--audience=internal", "-o", "-").out
    refused = draw(ccr, "region", "--audience=public")
    assert refused.status == 2
