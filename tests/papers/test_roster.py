"""The roster as a document: what stands in it, from plans of any size, in any form."""

import csv
import io

import pytest
from openpyxl import load_workbook

from ccr_cli.language.speaker import speaker
from ccr_cli.papers.document import Document, Notice, RuledTable
from ccr_cli.papers.forms.all_forms import drawing
from ccr_cli.papers.forms.cells import cell_value
from ccr_cli.papers.roster import PAPER, roster_paper
from ccr_cli.papers.voice import Voice
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.roster import roster
from documents_to_draw import BOTH, ENGLISH, SPANISH
from helpers import EXAMPLES, TODAY, plan_of, taken

MANY = "partners:\n" + "".join(
    f"  p-{number}: {{name: {'A partner with a long name ' * 2}{number:03}, seats: [housing, food],"
    f" status: at-the-table, contacts: [{{role: Office, phone: 520-555-01{number:02}, share: partners}}]}}\n"
    for number in range(60)
)


def paper(text: str, audience: Audience = "partners") -> Document:
    plan, framework = plan_of(text)
    return roster_paper(roster(seen_by(plan, framework, audience, TODAY), framework, TODAY))


def of_example(name: str, audience: Audience = "partners") -> Document:
    intake = taken((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
    assert intake.model is not None
    assert intake.framework is not None
    return roster_paper(roster(seen_by(intake.model, intake.framework, audience, TODAY), intake.framework, TODAY))


def tables(document: Document) -> list[RuledTable]:
    return [piece for piece in document.pieces if isinstance(piece, RuledTable)]


def lines(document: Document) -> list[list[str]]:
    (table,) = tables(document)
    return [[str(cell_value(cell, ENGLISH)) for cell in row] for row in (table.columns, *table.rows)]


def csv_rows(document: Document, voice: Voice = ENGLISH) -> list[list[str]]:
    return list(csv.reader(io.StringIO(drawing("csv")(document, voice).decode("utf-8-sig"), newline="")))


def test_it_begins_with_who_may_pass_it_on_and_the_day() -> None:
    document = of_example("saguaro")
    first = document.pieces[0]
    assert isinstance(first, Notice)
    assert ENGLISH.line(first.text).endswith("not for posting. To pass it on, ask Casa Segura first.")
    assert document.about is not None
    assert ENGLISH.line(document.about) == (
        "Saguaro County Task Force, as of November 22, 2026. Coordinator: Casa Segura"
    )
    assert document.day == TODAY


def test_without_a_coordinator_that_can_be_named_it_says_whom_to_ask_all_the_same() -> None:
    notice = paper("").pieces[0]
    assert isinstance(notice, Notice)
    assert ENGLISH.line(notice.text).endswith("ask the coordinator first.")


def test_who_holds_which_seat_and_whom_to_call_stand_in_one_table() -> None:
    told = lines(of_example("saguaro"))
    assert told[:2] == [
        ["Sector", "Seat", "Partner", "Ask for", "Telephone", "Where"],
        ["Victim, legal and consular services", "Victim services", "Casa Segura", "Program director",
         "520-555-0130", ""],
    ]  # fmt: skip
    assert told[-1][2:] == ["Promotora network", "Through: Casa Segura", "", ""]


def test_mail_has_a_column_where_somebody_has_mail_and_a_liaison_is_called_one() -> None:
    contacts = "[{role: Desk, share: public, email: a@example.org}]"
    told = lines(paper(f"partners: {{a: {{name: A, seats: [food], status: liaison, contacts: {contacts}}}}}\n"))
    assert told == [
        ["Sector", "Seat", "Partner", "Ask for", "Mail"],
        ["Basic services", "Food", "A (liaison)", "Desk", "a@example.org"],
    ]


def test_a_spreadsheet_takes_it_as_one_table_with_the_day_and_for_whom_it_is_in_each_row() -> None:
    heading, *rows = csv_rows(of_example("mesquite"))
    assert heading == ["Sector", "Seat", "Partner", "Ask for", "Telephone", "As of", "For"]
    assert {tuple(row[-2:]) for row in rows} == {("2026-11-22", "Partners at the table, not for posting")}
    assert {len(row) for row in rows} == {len(heading)}


def test_a_workbook_is_one_sheet_on_one_page_across_with_day_and_sharing_on_it() -> None:
    for name in ("ironwood", "mesquite", "ocotillo", "saguaro"):
        document = of_example(name)
        book = load_workbook(io.BytesIO(drawing("xlsx")(document, BOTH)))
        (sheet,) = book
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
            "landscape", None, None,
        )  # fmt: skip
        assert "November 22, 2026" in sheet.oddHeader.left.text
        assert "not for posting" in sheet.oddFooter.left.text
        assert sheet.print_area is not None
        assert "$A$1:" in sheet.print_area
        printed = sheet[sheet.print_area.rpartition("!")[2].replace("$", "")]
        assert "As of / Al día" not in [cell.value for cell in printed[0]]


def test_on_a_page_the_sector_is_a_line_over_its_seats() -> None:
    told = drawing("md")(of_example("mesquite"), ENGLISH).decode()
    assert "| **Basic services** |  |  |  |" in told
    assert "| Seat | Partner | Ask for | Telephone |" in told


def test_a_plan_just_begun_says_that_nobody_is_there_and_has_no_empty_table() -> None:
    for voice in (ENGLISH, SPANISH):
        told = drawing("md")(paper(""), voice).decode()
        assert ("Nobody is at the table yet." in told) == (voice is ENGLISH)
        assert "|" not in told


def test_whoever_keeps_the_plan_is_told_that_it_has_more_than_is_shared() -> None:
    first = of_example("saguaro", "internal").pieces[0]
    assert isinstance(first, Notice)
    assert ENGLISH.line(first.text).startswith("For whoever keeps the plan alone")


@pytest.mark.parametrize("name", ["ironwood", "mesquite", "ocotillo", "saguaro"])
@pytest.mark.parametrize("form", PAPER.forms)
def test_every_example_can_be_drawn_in_every_form(name: str, form: str) -> None:
    document = of_example(name)
    voice = Voice([speaker("en"), speaker("es")], document.language)
    assert drawing(form)(document, voice) == drawing(form)(document, voice)  # type: ignore[arg-type]


def test_sixty_partners_with_long_names_are_all_there() -> None:
    rows = csv_rows(paper(MANY), BOTH)
    assert rows[0][0] == "Sector"
    assert len(rows) == 121
    assert sum(row[4].startswith("520-555-01") for row in rows) == 120
