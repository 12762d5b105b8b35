"""The memorandum: a director signs it once its blanks are filled in, and it says nothing that endangers or shames."""

import html
import re
from datetime import date
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from ccr_cli.intake.leaving import Seen, seen_at
from ccr_cli.intake.load import built_in
from ccr_cli.language.message import Blank, Message
from ccr_cli.papers.document import Document, Notice, RuledTable, SectionHeading, Signatures
from ccr_cli.papers.mou import mou
from ccr_cli.papers.mou_checklist import mou_checklist
from ccr_cli.papers.paper import Form
from ccr_cli.papers.voice import LINE
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.memorandum import memorandum
from ccr_cli.questions.memorandum_checklist import memorandum_checklist
from ccr_cli.questions.parties import all_parties
from helpers import EXAMPLES, TODAY, plan_of
from hidden_changes import hidden_changes
from paper_making import as_text, pieces_of, word_file
from paper_making import drawn as drawn_in
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
COURT = (
    PLAN.replace(
        "protocols:\n",
        "  court: {name: Superior Court, seats: [courts], status: at-the-table}\nprotocols:\n",
    )
    + """\
  court-company: {first: casa, with: [court]}
  interpreter: {first: court}
  petition-papers: {first: court}
"""
)
ORDER = [
    "The parties",
    "Purpose",
    "What each party agrees to",
    "Commitments",
    "Confidentiality",
    "Public records, reports and subpoenas",
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


def all_words(raw: bytes) -> list[str]:
    """Every paragraph of a Word file, those in tables as well, each once."""
    body = word_file(raw).element.body
    return ["".join(text.text or "" for text in line.iter(qn("w:t"))) for line in body.iter(qn("w:p"))]


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
        "within its own role and as far as its staff, its money and the law allow.",
        "- Take the lead in this task:",
        "- Help with this task, which others lead:",
        "  - “Offer every survivor an advocate's number, and leave the choice to them”. Its own part: (what it does:",
        "- Work by the protocol “Either door” with County Sheriff.",
        "as long as it has the staff or the service for it: Spanish (staff), Mixtec (an interpreter on the telephone).",
        "It has made these commitments: Safety and confidentiality; Cultural",
    ):
        assert words in agrees, words


def test_it_never_says_what_the_framework_says_of_a_seat_or_task() -> None:
    plan, framework = plan_of(PLAN)
    told = as_text(made(PLAN, *all_parties(plan, framework)), "en", "es")
    reasons = [part.why for part in (*framework.seats.values(), *(framework.tasks or ())) if part.why is not None]
    assert len(reasons) > 20
    assert not any(words in told for why in reasons for words in (why.en, why.es))


def test_each_promised_what_it_made_and_what_nobody_made_is_not_there() -> None:
    told = sections(made(PLAN, "casa", "sheriff"))
    of_sheriff = told["What each party agrees to"].partition("County Sheriff agrees to:")[2]
    assert "It has made these commitments: Victims' rights.\n" in of_sheriff
    assert "no contract" in told["Commitments"]
    assert "County Sheriff" not in told["Commitments"]
    alone = sections(made(PLAN.replace("commitments: 2020-03-04", "oriented: 2020-03-04"), "casa", "sheriff"))
    assert "Advocacy" not in alone["Commitments"]
    nobody = PLAN.replace("commitments: 2020-03-04", "oriented: 2020-03-04").replace(
        "rights-awareness: 2020-06-10, ", ""
    )
    assert "Commitments" not in sections(made(nobody, "casa", "sheriff"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_binds_anybody_to_survivors_or_says_that_it_does(language: str) -> None:
    """Said so, it would be a contract for others, which no public office signs."""
    told = as_text(made(PLAN, "casa", "sheriff"), language)
    assert not re.search(r"\bbinds?\b|promise|prometi|\bobliga solo|see that (it|they) happen", told)


def test_what_a_former_head_promised_is_a_blank() -> None:
    text = PLAN.replace("    must_disclose:", "    head_since: 2026-07-06\n    must_disclose:")
    agrees = sections(made(text, "casa", "sheriff"))["What each party agrees to"]
    assert "Victims' rights" not in agrees.partition("County Sheriff agrees to:")[2]
    assert f"(commitments that it makes under its present head: {LINE})" in agrees


@pytest.mark.parametrize(
    ("language", "task"),
    [
        ("en", "“Answer ‘may we share this?’ before anybody shares”. Its own part:"),
        ("es", "«Responder “¿podemos compartir esto?” antes de que alguien comparta». Lo que le corresponde:"),
    ],
)
def test_a_task_that_quotes_stands_inside_other_quotation_marks(language: str, task: str) -> None:
    text = f"{PLAN}  may-we-share: {{first: casa, with: [sheriff]}}\n"
    assert task in as_text(made(text, "casa", "sheriff"), language)


def test_both_languages_agree_to_the_same_thing() -> None:
    """Either text may be the one that governs: looking for a bed is no promise of one, and threats don't migrate."""
    text = f"{PLAN}  safe-bed: {{first: casa}}\n  safety-plan: {{first: casa}}\n"
    english, spanish = (as_text(made(text, "casa", "sheriff"), code) for code in ("en", "es"))
    assert "Look for a safe place to sleep for every survivor who asks" in english
    assert "Buscar dónde dormir con seguridad" in spanish
    assert "that also covers immigration threats" in english
    assert "que cubra amenazas de denuncia a inmigración" in spanish


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_brackets_stand_inside_brackets(language: str) -> None:
    text = as_text(made(COURT, "casa", "court"), language)
    assert re.search(r"^- Superior Court: (Courts|Tribunales \(cortes\))$", text, re.MULTILINE)
    assert not re.search(r"\([^()]*\(", text)


def test_languages_alone_are_no_work_that_somebody_took_on() -> None:
    text = PLAN.replace(
        "{name: Valle Clinic,", "{name: Valle Clinic, languages: {es: staff, Mixteco: written},"
    ).replace("with: [casa, clinic]", "with: [casa]")
    agrees = sections(made(text, "casa", "clinic"))["What each party agrees to"].partition("Valle Clinic agrees")[2]
    assert f"- (what it agrees to do: {LINE})" in agrees
    assert "- Have written information in Mixtec." in agrees
    assert "for it: Spanish (staff).\n" in agrees


def test_a_paper_with_a_confidential_party_says_first_that_nobody_shows_it() -> None:
    hidden = made(PLAN.replace("seats: [health-care]", "confidential: name, seats: [health-care]"), "casa", "clinic")
    assert isinstance(hidden.pieces[0], Notice)
    assert as_text(hidden, "en").count("Nobody shows, copies or files this paper") == 2
    assert "Nobody shows" not in as_text(made(PLAN, "casa", "clinic"), "en")


@pytest.mark.parametrize("languages", [("en",), ("es",)])
def test_it_never_says_what_endangers_or_shames(languages: tuple[str, ...]) -> None:
    told = as_text(made(PLAN, "casa", "sheriff"), *languages)
    for words in ("SECRET", "Valle Clinic", "2019", "2020", "71", "Jo Example", "520-555", "enforcement agenc"):
        assert words not in told, words
    assert not re.search(r"\b(cannot make|missing|not yet|no puede cumplir|falta)\b", told)


def test_it_says_what_no_pledge_takes_away() -> None:
    told = sections(made(PLAN, "casa", "sheriff"))
    assert "The survivor decides what is shared" in told["Confidentiality"]
    assert "releases a party from its own legal duties" in told["Confidentiality"]
    assert "tells the liaison of each party whose records or words are asked for" in told["Confidentiality"]
    assert "informed, in writing, and limited to what it names and in time." in told["Confidentiality"]
    spanish = as_text(made(PLAN, "casa", "sheriff"), "es")
    assert "informada, por escrito, limitada a lo que nombra y por un tiempo determinado." in spanish
    assert "con plazo" not in spanish
    assert "The survivor may take it back at any time." in told["Confidentiality"]
    assert "Puede retirarla en cualquier momento." in spanish
    assert "moves no money" in told["Money, and who speaks for whom"]
    assert "gives no right to anybody who is not a party" in told["Money, and who speaks for whom"]


def test_a_party_that_certifies_agrees_to_answer_and_not_to_sign() -> None:
    """What it signs and who signs is known to all partners; how many days it takes or promised is not."""
    text = PLAN.replace("usual_days: 71", "signed_by: Chief deputy, policy: true, promised_days: 72, usual_days: 71")
    agrees = sections(made(text, "casa", "sheriff"))["What each party agrees to"]
    of_casa, _, of_sheriff = agrees.partition("County Sheriff agrees to:")
    assert (
        "- Answer each request for a U certification. Whether it signs is its own decision.\n"
        "  - Who signs: Chief deputy\n"
        "  - By its own written policy\n"
        f"  - In how many days it answers: (number: {LINE})\n"
    ) in of_sheriff
    assert "72" not in agrees
    assert "71" not in agrees
    assert "certification" not in of_casa
    both = sections(made(PLAN.replace("forms: [u]", "forms: [t, u]"), "casa", "sheriff"))
    assert "a U certification or a T declaration" in both["What each party agrees to"]
    assert f"Who signs: (office or title: {LINE})" in both["What each party agrees to"]
    nothing = made(PLAN.replace("{forms: [u], usual_days: 71}", "false"), "casa", "sheriff")
    assert "certification" not in as_text(nothing)


def test_an_office_that_certifies_has_no_empty_line_first() -> None:
    text = PLAN.replace("{first: sheriff, with: [casa, clinic]", "{first: casa, with: [clinic]")
    of_sheriff = sections(made(text, "casa", "sheriff"))["What each party agrees to"].partition("Sheriff agrees")[2]
    assert "what it agrees to do" not in of_sheriff
    bare = text.replace("    certifies: {forms: [u], usual_days: 71}\n", "")
    assert "what it agrees to do" in as_text(made(bare, "casa", "sheriff"))


def test_who_takes_no_side_agrees_to_nothing_that_helps_one() -> None:
    """A court can't agree to go along with somebody, nor to help with a petition; its own work it can name."""
    agrees = sections(made(COURT, "casa", "court"))["What each party agrees to"]
    of_court = agrees.partition("Superior Court agrees to:")[2]
    assert "Go to court with survivors" not in of_court
    assert "petition" not in of_court
    assert "Have a qualified interpreter" in of_court
    blank = "- Do this, in its own neutral role and for anyone who comes to it: (what it does, such as forms,"
    assert blank in of_court
    assert "neutral" not in agrees.partition("Superior Court agrees to:")[0]
    other = COURT.replace("[courts]", "[health-care]")
    agrees = sections(made(other, "casa", "court"))["What each party agrees to"]
    assert "Go to court with survivors" in agrees.partition("Superior Court agrees to:")[2]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            (
                "No party asks about immigration status for this work, unless the survivor wants help with it",
                "goes to immigration enforcement unless a law compels it",
                "Nothing here restricts what federal or state law protects",
                "The parties ask their counsel about this clause",
                f"tells the survivor before it asks: (party, and what it must ask or tell: {LINE}).",
            ),
        ),
        (
            "es",
            (
                "Ninguna parte pregunta por el estatus migratorio para este trabajo, salvo que la persona",
                "llega al control migratorio, salvo que una ley lo obligue",
                "Nada de lo aquí escrito restringe lo que una ley federal o estatal protege",
                "Las partes consultan esta cláusula con su asesoría legal",
                f"antes de preguntar: (parte, y qué debe preguntar o informar: {LINE}).",
            ),
        ),
    ],
)
def test_it_says_what_becomes_of_immigration_status_and_leaves_a_blank_for_who_must_ask_or_tell(
    language: str, words: tuple[str, ...]
) -> None:
    told = as_text(made(PLAN, "casa", "clinic"), language)
    assert [one for one in words if one not in told] == []


def test_which_party_must_ask_or_tell_is_for_that_party_to_write() -> None:
    """What a plan holds on it never leaves the plan."""
    text = PLAN.replace("    certifies:", "    enforcement: {asks_status: by-law, agreements: [287g]}\n    certifies:")
    known = text.replace("state-immigration-law", "mandated-reporting")
    assert text != PLAN
    assert as_text(made(text, "casa", "sheriff")) == as_text(made(PLAN, "casa", "sheriff"))
    assert as_text(made(known, "casa", "sheriff")) == as_text(made(PLAN, "casa", "sheriff"))


def test_only_public_records_are_a_reason_to_give_records_out_and_no_party_is_a_blank() -> None:
    records = sections(made(PLAN, "casa", "sheriff"))[ORDER[5]]
    assert "- County Sheriff\n" in records
    assert "immigration" not in records
    for other in ("mandated-reporting", "state-immigration-law"):
        text = PLAN.replace("[public-records, state-immigration-law]", f"[{other}]")
        records = sections(made(text, "casa", "sheriff"))[ORDER[5]]
        assert "County Sheriff" not in records
        assert LINE not in records


@pytest.mark.parametrize("ids", [("casa", "sheriff"), ("clinic", "sheriff", "town")])
def test_public_records_are_given_out_as_the_law_says_and_the_memorandum_adds_nothing(ids: tuple[str, ...]) -> None:
    town = "  town: {name: Town, seats: [education], status: at-the-table, must_disclose: [public-records]}\nprotocols:"
    document = made(PLAN.replace("protocols:", town), *ids)
    assert "except what a law keeps confidential. This memorandum adds nothing to that duty." in as_text(document, "en")
    spanish = as_text(document, "es")
    assert "salvo lo que una ley mantiene confidencial. Este memorando no añade nada a esa obligación." in spanish


def test_a_place_for_the_clauses_of_public_bodies_is_there_where_one_signs() -> None:
    assert "Clauses that the law demands" in sections(made(PLAN, "casa", "sheriff"))["Authority to sign"]
    assert "Clauses" not in sections(made(PLAN, "casa", "clinic"))["Authority to sign"]


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


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_each_signature_has_a_printed_name_that_somebody_writes_by_hand(form: Form) -> None:
    """An illegible signature over a title is returned; the plan itself names nobody who signs."""
    raw = drawn_in(made(PLAN, "casa", "sheriff"), form, "en", "es")
    words = "\n".join(all_words(raw)) if form == "docx" else html.unescape(re.sub("<[^>]+>", "", raw.decode()))
    assert len(re.findall(r"Name, printed +/ +Nombre en letra de molde", words)) == 2
    assert "Jo Example" not in words


def test_whoever_may_sign_has_the_power_to_and_is_no_office() -> None:
    spanish = as_text(made(PLAN, "casa", "sheriff"), "es")
    assert "Facultad para firmar" in spanish
    assert "Autoridad" not in spanish


def test_term_and_language_are_for_the_parties_to_choose() -> None:
    """The last day of the agreements that there are is not the last day of this one."""
    text = PLAN.replace("role: Shelter", "agreement: {signed: 2025-01-01, until: 2027-05-31}\n    role: Shelter")
    text = text.replace("certifies:", "agreement: {signed: 2026-01-01, until: 2027-05-31}\n    certifies:")
    term = sections(made(f"language: es\n{text}", "casa", "sheriff"))["Term, review and changes"]
    assert f"once two have signed, until (last day: {LINE})." in term
    assert f"the text in (English or Spanish: {LINE}) governs" in term
    assert "2027" not in term


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_a_party_signs_once_in_a_paper_of_both_languages(form: Form) -> None:
    raw = drawn_in(made(PLAN, "casa", "sheriff"), form, "en", "es")
    words = "\n".join(all_words(raw)) if form == "docx" else html.unescape(re.sub("<[^>]+>", "", raw.decode()))
    assert len(re.findall(r"Signature +/ +Firma", words)) == 2
    assert len(re.findall(r"\bFirma\b", words)) == 2


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
        since = (plan.partners or {})[id_].head_since or date.min
        days = dict.fromkeys(made_by_it, answers) if isinstance(answers, date) else answers or {}
        still = {one for one in made_by_it if isinstance(day := days[one], date) and day >= since}
        assert {one.id for one in party.made} == still
        assert party.asks_again == (still != made_by_it)


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
    told = as_text(mou(answer._replace(mission="SECRET-note")))
    assert "SECRET-note" in told
    assert "Valle Clinic" in told
    assert all(isinstance(piece.text, Message) for piece in pieces_of(mou(answer), SectionHeading))
