"""The report to the community: what stands first, what never stands there, and how it reads with little to tell."""

import re
from datetime import date
from random import Random

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import speaker
from ccr_cli.papers.document import Document, Drawn, Picture, RuledTable, SectionHeading, WayOut
from ccr_cli.papers.report import report
from ccr_cli.pictures.table import drawn as table_drawn
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.masking import as_name, hidden_names
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.in_text import private_in_text
from ccr_cli.questions.periods import last_twelve_months
from ccr_cli.questions.round_table import round_table
from ccr_cli.questions.year_in_public import year_in_public
from helpers import TODAY, plan_of
from paper_making import as_text, drawn, pieces_of, word_file
from random_plans import FRAMEWORK, Drawing

FULL = """\
area: Saguaro County, Arizona
mission: Safety behind whichever door.
coordinator: {partner: casa}
partners:
  casa:
    name: Casa Segura
    seats: [victim-services]
    status: at-the-table
    named: public
    contacts: [{role: Front desk, name: Jo Example, phone: 520-555-0100, share: public}]
  haven: {name: Haven of Rest, seats: [victim-services], status: at-the-table, named: never}
  legal: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table}
  hospital: {name: County Hospital, seats: [emergency-medical], status: declined, named: public}
  office: {name: Field Office Nine, seats: [homeland-security], status: at-the-table, named: public}
  voices: {name: Two Voices, role: Interpreters, status: at-the-table, named: public}
  quiet: {name: Quiet Ones, role: Rides, status: at-the-table}
not_here: {friends: Nobody came.}
changes: [{date: 2026-07-01, what: A box on the form, kind: form}]
trainings:
  - {date: 2026-06-10, title: For patrol, topics: [u-certification, vawa-self-petition, Interpreters], people: 34}
  - {date: 2026-06-12, title: For nurses, people: 7}
outreach: [{date: 2026-05-02, title: At the fair, people: 140}, {date: 2026-05-03, title: At the clinic, people: 3}]
survivor_voice: [{date: 2026-03-19, how: survey, changed: Meetings are in the evening., share: public}]
"""


def made(text: str, picture: Drawn | None = None) -> Document:
    plan, framework = plan_of(text)
    period = last_twelve_months(TODAY)
    return report(year_in_public(seen_by(plan, framework, "public", TODAY), framework, period, TODAY), picture)


def test_whom_to_call_and_how_to_leave_come_first() -> None:
    first = made(FULL).pieces[0]
    assert isinstance(first, WayOut)
    for language, words in (("en", "También en español."), ("es", "Atienden en español.")):
        told = as_text(made(FULL), language)
        assert "1-800-799-7233" in told
        assert words in told
        assert told.index("1-800-799-7233") < told.index("Casa Segura")


def test_the_hotline_is_a_number_that_the_privacy_rules_let_pass() -> None:
    for language in ("en", "es"):
        assert private_in_text(as_text(made("partners: {}\n"), language), TODAY) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_title_and_the_author_say_nothing(language: str) -> None:
    page = drawn(made(FULL), "html", language).decode()
    title = page[page.index("<title>") : page.index("</title>")]
    assert title in ("<title>Community report", "<title>Informe a la comunidad")
    head = page[: page.index("</head>")]
    assert not re.search(r"violen|surviv|sobreviv|saguaro|inmigra|immigra", head, re.IGNORECASE)


def test_it_tells_what_the_community_may_know() -> None:
    told = as_text(made(FULL))
    for words in (
        "**For:** Saguaro County, Arizona",
        "**About:** December 2025 to November 2026",
        "Safety behind whichever door.",
        "| Victim services | Casa Segura |",
        "**Also at the table, without a seat of their own:** Two Voices (Interpreters)",
        "**Also at the table:** 3 partners that are not named here",
        "- July 2026: a form or record changed.",
        "- June 2026: a training was given to 34 people, on U certification, VAWA self-petition and interpreters.",
        "- June 2026: a training was given.",
        "- May 2026: we informed the community 2 times, and reached at least 140 people.",
        "- In 2026 we asked survivors with written questions.",
        "Invite the task force",
        "What changed because of it: Meetings are in the evening.",
        "Casa Segura, Front desk, 520-555-0100",
    ):
        assert words in told, words


def test_it_names_no_person_no_place_no_day_and_nobody_who_may_not_be_named() -> None:
    told = as_text(made(FULL), "en", "es")
    for hidden in (
        *("Haven", "Desert Legal", "County Hospital", "Field Office", "Quiet Ones", "Jo Example", "Nobody came"),
        *("A box on the form", "For patrol", "For nurses", "At the fair", "At the clinic"),
    ):
        assert hidden not in told, hidden
    assert not re.search(r"\b(January|May|June|July) \d{1,2},", told)


def test_no_seat_has_a_partner_without_a_name_in_it() -> None:
    """It would tell of a second house, or name the only consulate; Spanish and the picture say no more than English."""
    plan, framework = plan_of(FULL)
    around = round_table(seen_by(plan, framework, "public", TODAY), framework, TODAY)
    picture = table_drawn(around, [speaker("en"), speaker("es")])
    for told in (as_text(made(FULL), "en", "es"), picture.about, picture.svg):
        assert "Casa Segura" in told
        assert not re.search("Legal services|Servicios legales|one partner|una organización aliada", told)
        assert not re.search("a partner not named here|organización aliada que no se nombra", told)
    assert "3 partners that are not named here" in picture.about


def test_the_topics_of_trainings_are_said_in_the_language_of_the_report() -> None:
    told = as_text(made(FULL), "es")
    topics = "certificación U, autopetición VAWA e intérpretes"
    assert f"- En junio de 2026 se dio una capacitación a 34 personas. Temas: {topics}." in told
    own = FULL.replace("Interpreters]", "how-clerks-ask]")
    assert "autopetición VAWA y how clerks ask." in as_text(made(own), "es")


def test_a_number_that_is_not_told_is_not_missed() -> None:
    few = FULL.replace("people: 34", "people: 4").replace("people: 140", "people: 4")
    told = as_text(made(few))
    assert "- June 2026: a training was given on U certification" in told
    assert "- May 2026: we informed the community 2 times." in told
    assert not re.search(r"\b4 people|not shown", told, re.I)


def test_of_people_by_profession_the_number_is_told_and_no_part_where_one_is_small() -> None:
    parts = FULL.replace("people: 34", "people: {law-enforcement: 46, courts: 12, nurses: 14, clerks: 9}")
    told = as_text(made(parts))
    assert "- June 2026: a training was given to 81 people" in told
    assert not re.search(r"\b(46|12|14|9|72)\b", told)


def test_it_reads_as_sentences_that_begin_with_a_capital() -> None:
    for told in (as_text(made(FULL)), as_text(made(FULL), "es")):
        items = re.findall(r"^- (.*)$", told, re.M)
        assert all(item[0].isupper() for item in items)
        assert not [item for item in items if re.fullmatch(r"\d{4}\.?", item)]
        assert told.count("| --- |") == 1, "the seats alone are a table"


def test_survivors_are_thanked_for_what_they_told_only_if_they_were_asked() -> None:
    """Nobody asked them in the months of the report: the thanks would be for nothing."""
    assert "And most of all to the survivors who told us" in as_text(made(FULL))
    for text in ("partners: {}\n", FULL.replace("2026-03-19", "2025-03-19")):
        told = as_text(made(text), "en", "es")
        assert not re.search("survivors|sobrevivientes", told)
        assert not re.search(r"\b(room|meal|comida|salón)\b", told)


def test_a_language_comes_with_how_people_are_served_in_it() -> None:
    """Whoever comes for an interpreter in the room must not find a telephone."""
    two = "  two: {name: Two, seats: [legal-services], status: at-the-table, languages: {es: phone, Mixteco: phone}}\n"
    spoken = FULL.replace("    named: public\n    contacts", "    languages: {es: staff}\n    contacts").replace(
        "  haven:", two + "  haven:"
    )
    spoken = spoken.replace(
        "status: at-the-table, named: never", "status: at-the-table, languages: [Mam], named: never"
    )
    told = as_text(made(spoken))
    words = "staff speak Spanish; by telephone interpreter: Mixtec; ask how you are served in Mam"
    assert f"- Victim, legal and consular services: {words}\n" in told
    assert "personal que habla español; con intérprete por teléfono: mixteco" in as_text(made(spoken), "es")


def test_the_reader_who_may_be_watched_is_told_to_use_another_telephone_than_the_watchers() -> None:
    told = as_text(made(FULL), "es")
    assert "a los que esa persona no tenga acceso" in told
    assert "fuera de su alcance" not in told


def test_the_way_out_is_at_both_ends_of_the_page_and_on_no_paper() -> None:
    page = drawn(made(FULL), "html").decode()
    links = [place.start() for place in re.finditer('<a class="leave"', page)]
    assert len(links) == 2
    assert links[0] < page.index("<main>") < page.index("</main>") < links[1]
    assert page.count("the Back button comes back here") == 2
    words = "\n".join(
        cell.text for table in word_file(drawn(made(FULL), "docx", "en", "es")).tables for cell in table._cells
    )
    assert "1-800-799-7233" in words
    assert not re.search("which pages|qué páginas|Back button|botón", words)


def test_what_tells_a_neighbor_nothing_is_left_out() -> None:
    """Another kind of change, another way of asking, and an invitation that says to nobody where to send it."""
    bare = FULL.replace("share: public}]", "share: nobody}]", 1).replace("how: survey", "how: other")
    told = as_text(made(bare.replace(", kind: form", "")))
    assert "What changed and stays" not in told
    assert "Invite the task force" not in told
    assert "- In 2026 we asked survivors.\n" in told


def test_every_heading_stands_in_every_form() -> None:
    document = made(FULL)
    page, text = drawn(document, "html").decode(), as_text(document)
    for heading in pieces_of(document, SectionHeading):
        words = speaker("en").tell(heading.text)
        assert f">{words}<" in page
        assert f"# {words}\n" in text


def test_no_open_seat_no_chair_of_the_community_and_no_small_number_stands_there() -> None:
    told = as_text(made(FULL), "en", "es")
    assert not re.search(
        r"homeland|seguridad nacional|emergency medical|friends|\bopen\b|missing|missed|vacío|nobody yet", told, re.I
    )
    assert not re.search(r"\| (?:at least )?[37] \|", told)


def test_nothing_is_compared_with_another_year() -> None:
    told = as_text(made(FULL), "en", "es").replace("fewer than 11", "")
    assert not re.search(r"\b(more|less|fewer|increase\w*|trend|last year|más que|menos que|aument\w*)\b", told, re.I)


def test_nothing_presses_toward_the_police() -> None:
    told = as_text(made("partners: {}\n"), "en", "es")
    assert not re.search(r"\b911\b|police|polic[ií]a|sheriff|report (?:it|abuse)|denunci", told, re.IGNORECASE)


def test_a_picture_stands_with_the_table_that_says_the_same() -> None:
    four = FULL.replace("[victim-services]", "[victim-services, housing, food, education]", 1)
    (picture,) = pieces_of(made(four, lambda _: "<svg></svg>"), Picture)
    assert picture.instead.rows == pieces_of(made(four), RuledTable)[0].rows
    assert pieces_of(made(four), Picture) == []
    three = four.replace(", education]", "]")
    assert pieces_of(made(three, lambda _: "<svg></svg>"), Picture) == [], "one dot at an empty table says nothing"
    assert pieces_of(made("partners: {}\n", lambda _: "<svg></svg>"), Picture) == []


def test_a_plan_just_begun_has_a_page_without_an_empty_table() -> None:
    document = made("partners: {}\n")
    assert pieces_of(document, RuledTable) == []
    assert len(pieces_of(document, SectionHeading)) == 2
    assert "What you can do" in as_text(document)


def test_the_page_of_sixty_partners_is_small() -> None:
    names = "".join(
        f"  p{number}: {{name: {f'Agency {number} of the county with a long name':-<60}, seats: [{seat}],"
        f" status: at-the-table, named: public, languages: {{es: staff, Mam: phone}}}}\n"
        for number, seat in zip(range(60), [*built_in(FRAMEWORK).seats] * 4, strict=False)
    )
    text = f"partners:\n{names}" + FULL[FULL.index("changes:") :]
    assert len(drawn(made(text), "html", "en", "es")) <= 150_000


@pytest.mark.parametrize("seed", range(12))
def test_no_partner_that_is_not_public_stands_in_the_report_of_any_plan(seed: int, no_rules_of_privacy: None) -> None:
    data = Drawing(seed).plan()
    for number, partner in enumerate(data["partners"].values()):
        partner["name"] = f"Agency {Random(seed * 100 + number).randbytes(4).hex()}x"
    plan, framework = Plan.model_validate(data), built_in(FRAMEWORK)
    for period in (last_twelve_months(TODAY), last_twelve_months(date(2027, 6, 1))._replace(first=date(2000, 1, 1))):
        told = as_text(
            report(year_in_public(seen_by(plan, framework, "public", TODAY), framework, period, TODAY)), "en", "es"
        )
        for id_, partner in data["partners"].items():
            is_public = (
                partner["named"] == "public"
                and partner["status"] == "at-the-table"
                and partner.get("confidential") != "name"
            )
            ways = hidden_names(as_name(partner["name"]))
            assert ways is not None
            assert is_public or not ways.are_in(told), id_
            assert id_ not in told
