"""The roster as a document: what stands in it, from plans of any size, in any form."""

import csv
import io

import pytest

from ccr_cli.language.speaker import speaker
from ccr_cli.papers.document import Document, Notice, RuledTable, SectionHeading, TextParagraph
from ccr_cli.papers.forms.all_forms import drawing
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


def lines(table: RuledTable) -> list[list[str]]:
    return [[ENGLISH.line(cell) for cell in row] for row in (table.columns, *table.rows)]


def test_it_begins_with_who_may_pass_it_on_and_the_day() -> None:
    document = of_example("saguaro")
    first, second = document.pieces[:2]
    assert isinstance(first, Notice)
    assert isinstance(second, TextParagraph)
    assert ENGLISH.line(first.text).endswith("whoever wants to pass it on asks Casa Segura first.")
    assert document.about is not None
    assert ENGLISH.line(document.about) == "Saguaro County Task Force, as of November 22, 2026"
    assert document.day == TODAY


def test_without_a_coordinator_that_can_be_named_it_says_whom_to_ask_all_the_same() -> None:
    notice = paper("").pieces[0]
    assert isinstance(notice, Notice)
    assert ENGLISH.line(notice.text).endswith("asks the coordinator first.")


def test_who_holds_which_seat_and_whom_to_call() -> None:
    seats, offices = map(lines, tables(of_example("saguaro")))
    assert seats[:2] == [
        ["Sector", "Seat", "Partner", "Takes part"],
        ["Victim, legal and consular services", "Victim services", "Casa Segura", "At the table"],
    ]
    assert offices[:2] == [["Partner", "Ask for", "Telephone"], ["Casa Segura", "Program director", "520-555-0130"]]
    assert offices[-1] == ["Promotora network", "Reach through Casa Segura", ""]


def test_mail_has_a_column_where_somebody_has_mail() -> None:
    contacts = "[{role: Desk, share: public, email: a@example.org}]"
    text = f"partners: {{a: {{name: A, seats: [food], status: liaison, contacts: {contacts}}}}}\n"
    seats, offices = map(lines, tables(paper(text)))
    assert seats[1][3] == "Through a liaison"
    assert offices == [["Partner", "Ask for", "Mail"], ["A", "Desk", "a@example.org"]]


def test_a_plan_just_begun_says_that_nobody_is_there_and_has_no_empty_table() -> None:
    for voice in (ENGLISH, SPANISH):
        told = drawing("md")(paper(""), voice).decode()
        assert ("Nobody is at the table yet." in told) == (voice is ENGLISH)
        assert "|" not in told
    assert not [piece for piece in paper("").pieces if isinstance(piece, SectionHeading)]


def test_whoever_keeps_the_plan_is_told_that_it_has_more_than_is_shared() -> None:
    first = of_example("saguaro", "internal").pieces[0]
    assert isinstance(first, Notice)
    assert ENGLISH.line(first.text).startswith("For whoever keeps the plan, and for nobody else")


@pytest.mark.parametrize("name", ["ironwood", "mesquite", "ocotillo", "saguaro"])
@pytest.mark.parametrize("form", PAPER.forms)
def test_every_example_can_be_drawn_in_every_form(name: str, form: str) -> None:
    document = of_example(name)
    voice = Voice([speaker("en"), speaker("es")], document.language)
    assert drawing(form)(document, voice) == drawing(form)(document, voice)  # type: ignore[arg-type]


def test_sixty_partners_with_long_names_are_all_there() -> None:
    document = paper(MANY)
    assert [len(table.rows) for table in tables(document)] == [120, 60]
    rows = list(csv.reader(io.StringIO(drawing("csv")(document, BOTH).decode("utf-8-sig"), newline="")))
    assert rows[0] == ["Seats / Lugares"]
    assert sum(len(row) > 1 and row[-1].startswith("520-555-01") for row in rows) == 60
