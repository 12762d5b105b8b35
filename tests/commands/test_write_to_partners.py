"""``ccr write mou`` and ``ccr write letter``: papers that are addressed to partners, and when they are refused."""

import shutil
from pathlib import Path

import pytest

from helpers import EXAMPLES, Program

AS_OF = "--as-of=2026-11-24"


@pytest.fixture
def saguaro(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    shutil.copy(EXAMPLES / "saguaro.yaml", tmp_path / "plans" / "saguaro.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_memorandum_is_written_and_says_who_has_to_disclose_among_its_parties(ccr: Program, saguaro: Path) -> None:
    told = ccr("write", "mou", "Casa Segura", "sheriff", AS_OF, "-o", "-", "--format", "md")
    assert told.status == 0, told.err
    assert told.out.startswith("# Memorandum of understanding\n")
    assert "County Attorney" not in told.out
    assert (
        told.err
        == "1 of the 2 agencies that get this must release it to whoever asks (Saguaro County Sheriff's Office): "
        "read it as a reporter would.\n"
    )


def test_it_is_written_into_this_folder_by_default(ccr: Program, saguaro: Path) -> None:
    assert ccr("write", "mou", "--all", AS_OF).status == 0
    assert ccr("write", "mou", "--all", "--checklist", AS_OF).status == 0
    assert ccr("write", "letter", "transit", AS_OF).status == 0
    assert sorted(path.name for path in Path.cwd().glob("*.docx")) == [
        "saguaro-letter-transit-2026-11-24.docx",
        "saguaro-mou-2026-11-24.docx",
        "saguaro-mou-checklist-2026-11-24.docx",
    ]


def test_the_sheet_is_written_instead_of_the_memorandum(ccr: Program, saguaro: Path) -> None:
    told = ccr("write", "mou", "--all", "--checklist", AS_OF, "-o", "-", "--format", "md")
    assert told.out.startswith("# What a funder looks for in a memorandum\n")
    assert "agrees to" not in told.out
    assert told.err == ""  # it stays here


def test_a_letter_is_in_the_plans_language(ccr: Program, saguaro: Path) -> None:
    changed(saguaro, "language: en", "language: es")
    told = ccr("write", "letter", "transit", AS_OF, "-o", "-", "--format", "md", "--lang=en")
    assert told.out.startswith("# Una invitación a la mesa\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["mou"], "Name them, or add `--all`"),
        (["mou", "sheriff"], "Name another one as well, such as `casa-segura`."),
        (["mou", "promotoras", "sheriff"], "Name the partner through which it is reached, `casa-segura`."),
        (["mou", "transit", "sheriff"], "`ccr partner join transit` records that"),
        (["mou", "sheriff", "--all"], "Type one of the two."),
        (["mou", "sherif", "clinic"], "Did you mean `sheriff`?"),
        (["mou", "--all", "--audience=public"], "leave out `--audience`"),
        (["letter"], "Name a partner: `ccr write letter consulate`"),
        (["letter", "sheriff"], "`ccr write agenda` writes the agenda"),
        (["letter", "consulate"], "There is nothing to ask of `consulate` until January 10, 2027."),
    ],
)
def test_what_cannot_be_written_is_refused_with_what_to_type(
    ccr: Program, saguaro: Path, words: list[str], told: str
) -> None:
    found = ccr("write", *words, AS_OF)
    assert (found.status, found.out) == (2, "")
    assert told in found.err
    assert not list(Path.cwd().glob("*.docx"))


def test_a_confidential_name_is_in_a_paper_of_two_and_in_no_other(ccr: Program, saguaro: Path) -> None:
    changed(saguaro, "    confidential: place\n", "    confidential: name\n")
    refused = ccr("write", "mou", "--all", AS_OF)
    assert refused.status == 2
    assert "make a paper of two with it: `ccr write mou ID legal-aid`" in refused.err
    assert "casa-segura" not in refused.err
    of_two = ccr("write", "mou", "casa-segura", "legal-aid", AS_OF, "-o", "-", "--format", "md")
    assert "Casa Segura" in of_two.out
    without = ccr("write", "mou", "sheriff", "legal-aid", AS_OF, "-o", "-", "--format", "md")
    assert without.status == 0
    assert "Casa Segura" not in without.out


@pytest.mark.parametrize(
    ("status", "told"),
    [("declined", "said no for now"), ("left", "left the table")],
)
def test_who_said_no_or_left_gets_no_letter(ccr: Program, saguaro: Path, status: str, told: str) -> None:
    changed(saguaro, "status: identified", f"status: {status}")
    refused = ccr("write", "letter", "transit", AS_OF)
    assert refused.status == 2
    assert told in refused.err
    anyway = ccr("write", "letter", "transit", "--anyway", AS_OF)
    assert anyway.status == (0 if status == "declined" else 2)


@pytest.mark.parametrize("seat", ["homeland-security", "immigration-courts"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_seat_that_is_left_open_or_for_the_community_gets_no_letter_and_nobody_is_pressed(
    ccr: Program, saguaro: Path, seat: str, language: str
) -> None:
    changed(saguaro, "seats: [transportation]", f"seats: [{seat}]")
    refused = ccr("write", "letter", "transit", AS_OF, f"--lang={language}")
    assert refused.status == 2
    assert "`--anyway`" in refused.err
    assert not {"invite", "join"} & set(refused.err.split())
    assert ccr("write", "letter", "transit", "--anyway", AS_OF).status == 0


@pytest.mark.parametrize("law", ["public-records", "state-immigration-law"])
@pytest.mark.parametrize("sheet", [[], ["--checklist"], ["--anyway"]])
def test_a_confidential_name_is_in_no_paper_with_whoever_may_have_to_give_it_out(
    ccr: Program, saguaro: Path, law: str, sheet: list[str]
) -> None:
    changed(saguaro, "    confidential: place\n", "    confidential: name\n")
    changed(saguaro, "must_disclose: [mandated-reporting]", f"must_disclose: [{law}]")
    for other in ("sheriff", "clinic"):
        refused = ccr("write", "mou", other, "casa-segura", *sheet, AS_OF)
        assert refused.status == 2
        assert "may have to give out the papers it holds" in refused.err
        assert "`ccr write mou ID legal-aid`" in refused.err
        assert "asa" not in refused.err.replace("has a", "")
    assert not list(Path.cwd().glob("*.docx"))


def test_who_is_in_a_seat_for_the_community_is_a_party_only_on_purpose(ccr: Program, saguaro: Path) -> None:
    changed(saguaro, "seats: [food]", "seats: [homeland-security]")
    refused = ccr("write", "mou", "legal-aid", "food-bank", AS_OF)
    assert refused.status == 2
    assert "survivors and the community decide" in refused.err
    assert "`--anyway`" in refused.err
    assert ccr("write", "mou", "legal-aid", "food-bank", "--anyway", AS_OF).status == 0
    everybody = ccr("write", "mou", "--all", AS_OF, "-o", "-", "--format", "md")
    assert "Food Bank" not in everybody.out


def test_whoever_writes_is_told_of_a_new_head_and_of_a_letter_that_was_sent(ccr: Program, saguaro: Path) -> None:
    changed(
        saguaro,
        "    must_disclose: [public-records, state-immigration-law]\n",
        "    must_disclose: [public-records]\n    head_since: 2026-07-06\n",
    )
    told = ccr("write", "mou", "legal-aid", "sheriff", AS_OF)
    assert "`sheriff` has another head since July 6, 2026" in told.err
    changed(saguaro, "status: identified", "status: invited\n    since: 2026-11-12")
    assert "`transit` is invited since November 12, 2026; a visit" in ccr("write", "letter", "transit", AS_OF).err


def test_a_plan_just_begun_has_nobody_to_sign(ccr: Program, saguaro: Path) -> None:
    saguaro.write_text("ccr: 1\nname: Begun\nframework: immigrant-survivors\n", encoding="utf-8")
    told = ccr("write", "mou", "--all", AS_OF)
    assert told.status == 2
    assert "`ccr partner join ID` records that one has come to the table." in told.err


def test_a_plan_with_errors_gets_no_paper(ccr: Program, saguaro: Path) -> None:
    changed(saguaro, "status: identified", "status: maybe")
    for words in (["mou", "--all"], ["letter", "consulate"]):
        told = ccr("write", *words, AS_OF)
        assert (told.status, told.out) == (1, "")
        assert "CCR1" in told.err


def test_a_name_that_another_plan_hides_inside_of_another_one_stops_the_paper(ccr: Program, saguaro: Path) -> None:
    other = saguaro.with_name("other.yaml")
    other.write_text(
        "ccr: 1\nname: Other\nframework: immigrant-survivors\npartners:\n"
        "  hills: {name: Rural Transit, seats: [food], status: at-the-table, named: never}\n",
        encoding="utf-8",
    )
    told = ccr("write", "letter", "transit", AS_OF, "--plan", str(saguaro))
    assert told.status == 2
    assert "Another plan here hides a name" in told.err


def test_letters_of_one_day_are_files_of_their_own(ccr: Program, saguaro: Path) -> None:
    for partner in ("west-clinic", "mercy-hospital"):
        assert ccr("partner", "add", partner, "--name", partner.title(), "--seat", "health-care").status == 0
        assert ccr("write", "letter", partner, AS_OF).status == 0
    assert len(list(Path().glob("*-letter-*.docx"))) == 2
    refused = ccr("write", "letter", "hospital", AS_OF)
    assert "Did you mean `mercy-hospital`?" in refused.err


def test_both_is_a_language_of_papers_and_no_screens(ccr: Program, saguaro: Path) -> None:
    told = ccr("write", "letter", "casa-segura", "--lang", "both")
    assert told.status == 2
    assert "`--doc-lang both`" in told.err
