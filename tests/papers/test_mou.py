"""The memorandum: a director signs it once its blanks are filled in, and it says nothing that endangers or shames."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ccr_cli.intake.leaving import Seen, seen_at
from ccr_cli.intake.load import built_in
from ccr_cli.language.message import Blank, Message
from ccr_cli.papers.document import Document, RuledTable, SectionHeading, Signatures
from ccr_cli.papers.mou import mou
from ccr_cli.papers.mou_checklist import mou_checklist
from ccr_cli.papers.voice import LINE
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.memorandum import memorandum
from ccr_cli.questions.memorandum_checklist import memorandum_checklist
from ccr_cli.questions.parties import all_parties
from helpers import EXAMPLES, TODAY, plan_of
from hidden_changes import hidden_changes
from paper_making import as_text, pieces_of
from random_plans import FRAMEWORK, Drawing

PLAN = """\
mission: Behind whichever door.
partners:
  casa:
    name: Casa Segura
    seats: [victim-services]
    role: Shelter and advocacy
    status: at-the-table
    since: 2019-02-11
    commitments: 2020-03-04
    languages: {es: staff, Mixteco: phone}
    contacts: [{role: Program director, name: Jo Example, phone: 520-555-0102, share: partners}]
    note: SECRET-note
  sheriff:
    name: County Sheriff
    seats: [law-enforcement]
    status: at-the-table
    commitments: {rights-awareness: 2020-06-10, advocacy: {cannot: SECRET-cannot}}
    certifies: {forms: [u], usual_days: 71}
    must_disclose: [public-records, state-immigration-law]
  clinic: {name: Valle Clinic, seats: [health-care], status: at-the-table, commitments: 2020-01-01}
protocols:
  either: {title: Either door, between: [casa, sheriff, clinic], status: in-force, shares: only-with-release}
  draft: {title: SECRET-draft, between: [casa, sheriff], status: draft}
roles:
  first-call: {first: casa}
  offer-advocate: {first: sheriff, with: [casa, clinic], note: SECRET-note}
"""
ORDER = [
    "The parties",
    "Purpose",
    "What each party agrees to",
    "What each party has promised",
    "Confidentiality",
    "Which parties have to disclose records",
    "Protocols in force between the parties",
    "Liaisons",
    "Money, and who speaks for whom",
    "Authority to sign",
    "Term, review and changes",
    "Signatures",
]


def made(text: str, *ids: str) -> Document:
    plan, framework = plan_of(text)
    seen = seen_by(plan, framework, "parties", TODAY, (), Addressed(partners=frozenset(ids)))
    return mou(memorandum(seen, framework, ids, TODAY))


def sections(document: Document) -> dict[str, str]:
    """What stands under each heading, by its title without its number."""
    parts = re.split(r"^## \d+\\\. (.*)$", as_text(document, "en"), flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_it_has_every_section_in_the_order_of_the_contract() -> None:
    assert list(sections(made(PLAN, "casa", "sheriff"))) == ORDER


def test_each_agrees_to_what_it_took_on_in_the_plan() -> None:
    agrees = sections(made(PLAN, "casa", "sheriff"))["What each party agrees to"]
    for words in (
        "### Casa Segura agrees to:",
        "- Do its part in this work: Shelter and advocacy.",
        "  - Answer the first call, day or night, in the caller's language",
        "- Help with this task:",
        "- Work by the protocol “Either door” with County Sheriff.",
        "- Serve people in these languages too: Spanish (staff), Mixtec (an interpreter on the telephone).",
    ):
        assert words in agrees, words


def test_it_never_says_what_the_framework_says_of_a_seat_or_task() -> None:
    plan, framework = plan_of(PLAN)
    told = as_text(made(PLAN, *all_parties(plan, framework)), "en", "es")
    reasons = [part.why for part in (*framework.seats.values(), *(framework.tasks or ())) if part.why is not None]
    assert len(reasons) > 20
    assert not any(words in told for why in reasons for words in (why.en, why.es))


def test_each_promised_what_it_made_and_what_nobody_made_is_not_there() -> None:
    promised = sections(made(PLAN, "casa", "sheriff"))["What each party has promised"]
    assert "- County Sheriff: Victims' rights." in promised
    alone = sections(made(PLAN.replace("commitments: 2020-03-04", "oriented: 2020-03-04"), "casa", "sheriff"))
    assert "Advocacy" not in alone["What each party has promised"]
    nobody = PLAN.replace("commitments: 2020-03-04", "oriented: 2020-03-04").replace(
        "rights-awareness: 2020-06-10, ", ""
    )
    assert "What each party has promised" not in sections(made(nobody, "casa", "sheriff"))


@pytest.mark.parametrize("languages", [("en",), ("es",)])
def test_it_never_says_what_endangers_or_shames(languages: tuple[str, ...]) -> None:
    told = as_text(made(PLAN, "casa", "sheriff"), *languages)
    for words in ("SECRET", "Valle Clinic", "2019", "2020", "71", "Jo Example", "520-555", "enforcement agenc"):
        assert words not in told, words
    assert not re.search(r"\b(cannot make|missing|not yet|no puede cumplir|falta)\b", told)


def test_it_says_what_no_pledge_takes_away() -> None:
    told = sections(made(PLAN, "casa", "sheriff"))
    assert "The survivor decides what is shared" in told["Confidentiality"]
    assert "releases a party from its own duties of law" in told["Confidentiality"]
    assert "(title of the person to tell:" in told["Confidentiality"]
    assert "No money changes hands" in told["Money, and who speaks for whom"]
    assert "- County Sheriff: public records, a state law about immigration" in told[ORDER[5]]


def test_what_the_law_says_is_said_nowhere() -> None:
    """It would need a citation, and a lawyer."""
    told = as_text(made(PLAN, "casa", "sheriff"), "en", "es")
    assert not re.search(r"U\.S\.C\.|CFR|A\.R\.S\.|\bact\b|\bstatute|\bVAWA", told, re.IGNORECASE)


def test_a_liaison_is_named_by_title_and_what_is_unknown_is_left_to_write_in() -> None:
    liaisons, authority = pieces_of(made(PLAN, "casa", "sheriff"), RuledTable)
    assert liaisons.rows == (("Casa Segura", "Program director", ""), ("County Sheriff", "", ""))
    assert {row[1:] for row in authority.rows} == {("", "")}


def test_each_party_has_a_line_to_sign_on() -> None:
    (signatures,) = pieces_of(made(PLAN, "casa", "sheriff"), Signatures)
    assert [block.party for block in signatures.blocks] == ["Casa Segura", "County Sheriff"]
    assert all(isinstance(block.title, Blank) for block in signatures.blocks)


def test_term_and_language_come_from_the_plan() -> None:
    text = PLAN.replace("role: Shelter", "agreement: {signed: 2025-01-01, until: 2027-05-31}\n    role: Shelter")
    text = text.replace("certifies:", "agreement: {signed: 2026-01-01, until: 2027-05-31}\n    certifies:")
    term = sections(made(f"language: es\n{text}", "casa", "sheriff"))["Term, review and changes"]
    assert "until May 31, 2027." in term
    assert "the Spanish text governs" in term


def test_two_partners_of_a_plan_just_begun_get_a_paper_with_few_blanks() -> None:
    told = made(
        "partners:\n  a: {name: A House, seats: [housing], status: at-the-table}\n"
        "  b: {name: B Aid, seats: [legal-services], status: at-the-table}\n",
        "a",
        "b",
    )
    assert [title for title in ORDER if title not in sections(told)] == [ORDER[3], ORDER[6]]
    assert as_text(told, "en").count(LINE) <= 20


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_example_plans_are_written_for_everybody_at_the_table(path: Path) -> None:
    day = date(2026, 11, 24)
    whole = seen_at(str(path), "internal", day)
    assert isinstance(whole, Seen)
    assert whole.plan is not None
    assert whole.framework is not None
    ids = all_parties(whole.plan.plan, whole.framework)
    seen = seen_by(whole.plan.plan, whole.framework, "parties", day, (), Addressed(partners=frozenset(ids)))
    document = mou(memorandum(seen, whole.framework, ids, day))
    assert as_text(document, "en")
    assert len(pieces_of(document, Signatures)[0].blocks) == len(ids)


# the sheet beside it


def test_the_sheet_of_a_funder_is_a_document_of_its_own_and_nothing_of_it_is_in_the_memorandum() -> None:
    plan, framework = plan_of(PLAN)
    seen = seen_by(plan, framework, "parties", TODAY, (), Addressed(partners=frozenset(("casa", "sheriff"))))
    sheet = mou_checklist(memorandum_checklist(seen, framework, ("casa", "sheriff"), TODAY))
    (table,) = pieces_of(sheet, RuledTable)
    assert len(table.rows) == 10
    memo = as_text(made(PLAN, "casa", "sheriff"))
    assert "☐" not in memo
    assert "funder" not in memo
    assert "budget" not in memo
    assert "Not in the plan. Write it by hand." in as_text(sheet)
    assert "SECRET" not in as_text(sheet, "en", "es")


# whatever a plan says


def drawn(seed: int) -> tuple[dict[str, object], tuple[str, ...]]:
    """A random plan, and two of its partners that can be parties."""
    drawing = Drawing(seed)
    data = drawing.plan()
    ids = tuple(drawing.partners[:2])
    for id_ in ids:
        data["partners"][id_]["status"] = "at-the-table"
    return data, ids


def documents(data: dict[str, object], ids: tuple[str, ...]) -> str:
    plan, framework = Plan.model_validate(data), built_in(FRAMEWORK)
    seen = seen_by(plan, framework, "parties", TODAY, (), Addressed(partners=frozenset(ids)))
    paper = mou(memorandum(seen, framework, ids, TODAY))
    sheet = mou_checklist(memorandum_checklist(seen, framework, ids, TODAY))
    return as_text(paper, "en", "es") + as_text(sheet, "en", "es")


def kept_texts(data: object, key: str = "") -> list[str]:
    """Every note, and every reason of a commitment that somebody cannot make."""
    if isinstance(data, dict):
        return [text for name, value in data.items() for text in kept_texts(value, str(name))]
    if isinstance(data, list):
        return [text for value in data for text in kept_texts(value, key)]
    return [data] if key in ("note", "cannot", "reason", "why") and isinstance(data, str) else []


@pytest.mark.parametrize("seed", range(25))
def test_no_note_no_reason_and_no_partner_that_is_no_party_is_ever_in_it(no_rules_of_privacy: None, seed: int) -> None:
    data, ids = drawn(seed)
    told = documents(data, ids)
    partners: dict[str, dict[str, object]] = data["partners"]  # type: ignore[assignment]
    others = [str(partner["name"]) for id_, partner in partners.items() if id_ not in ids]
    kept = kept_texts(data)
    assert kept
    assert [text for text in (*others, *kept) if text in told] == []
    assert all(str(partners[id_]["name"]) in told for id_ in ids)


@pytest.mark.parametrize("seed", range(25))
def test_no_promise_that_a_party_did_not_make_is_ever_its_own(no_rules_of_privacy: None, seed: int) -> None:
    data, ids = drawn(seed)
    plan, framework = Plan.model_validate(data), built_in(FRAMEWORK)
    seen = seen_by(plan, framework, "parties", TODAY, (), Addressed(partners=frozenset(ids)))
    for id_, party in zip(ids, memorandum(seen, framework, ids, TODAY).parties, strict=True):
        answers = (plan.partners or {})[id_].commitments
        made_by_it = (
            {one.id for one in framework.commitments}
            if isinstance(answers, date)
            else {key for key, value in (answers or {}).items() if isinstance(value, date)}
        )
        assert {one.id for one in party.made} == made_by_it


@pytest.mark.parametrize("seed", range(3))
def test_what_parties_may_not_see_changes_no_byte_of_it(no_rules_of_privacy: None, seed: int) -> None:
    drawing = Drawing(seed)
    data = drawing.plan()
    ids = tuple(drawing.partners[:2])
    before = documents(data, ids)
    changes = hidden_changes(data, "parties", drawing, frozenset(ids))
    assert [what for what, other in list(changes)[::5] if documents(other, ids) != before] == []


def test_it_would_be_noticed_if_a_memorandum_told_of_more() -> None:
    """The tests of what is never in it look at the words that are."""
    plan, framework = plan_of(PLAN)
    answer = memorandum(seen_by(plan, framework, "internal", TODAY), framework, ("casa", "clinic"), TODAY)
    told = as_text(mou(replace(answer, mission="SECRET-note")))
    assert "SECRET-note" in told
    assert "Valle Clinic" in told
    assert all(isinstance(piece.text, Message) for piece in pieces_of(mou(answer), SectionHeading))
