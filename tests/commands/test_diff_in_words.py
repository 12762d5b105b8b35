"""``ccr diff`` says what is lost before what is good, in words, and no good news that isn't true."""

import json
from datetime import date
from pathlib import Path

import pytest

from ccr_cli.language.speaker import LANGUAGES
from git_repositories import alone_in
from helpers import HEAD, Program, write_files

AS_OF = "--as-of=2026-12-03"
SHERIFF = (
    "  sheriff: {{name: Sheriff, seats: [law-enforcement], status: at-the-table, since: 2026-01-01, "
    "commitments: 2026-01-02{}}}\n"
)
OTHERS = ("partners", "coalition", "funder", "public")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone_in(tmp_path / "work", monkeypatch)


def sections(ccr: Program, old: str, new: str, *words: str) -> dict[str, list[str]]:
    """The sentences of the answer under their headings, the first line under none."""
    write_files(Path(), {"old.yaml": HEAD + old, "new.yaml": HEAD + new})
    result = ccr("diff", "old.yaml", "new.yaml", AS_OF, *words)
    assert result.status == 0, result.err
    found: dict[str, list[str]] = {"": []}
    heading = ""
    for line in filter(None, result.out.splitlines()):
        if line.startswith("  - "):
            found[heading].append(line.removeprefix("  - "))
        else:
            heading = line
            found[heading] = []
    return found


def head(found: dict[str, list[str]]) -> str:
    return next(line for line in found if line)


def partner(more: str, name: str = "Lantern House", status: str = "at-the-table", id_: str = "lantern") -> str:
    return f"  {id_}: {{name: {name}, seats: [housing], status: {status}, since: 2026-01-01{more}}}\n"


@pytest.mark.parametrize("reader", OTHERS)
def test_others_read_no_good_news_of_what_was_there_before(ccr: Program, reader: str) -> None:
    old = "mission: We listen.\npartners:\n" + partner(", named: public, languages: {es: staff, Mam: phone}")
    new = "mission: We listen well.\npartners:\n" + partner(", named: public, languages: {es: staff}")
    found = sections(ccr, old, new, f"--audience={reader}")
    assert "Good news" not in found
    assert "The mission statement was reworded." in found["Written down"]
    said = str(found)
    assert "Spanish" not in said
    assert "Mam" not in said


def test_others_read_which_language_is_new(ccr: Program) -> None:
    old = "partners:\n" + partner(", languages: [es, Mam]")
    new = "partners:\n" + partner(", languages: {Spanish: staff, Mixtec: staff}")
    assert sections(ccr, old, new, "--audience=partners")["Good news"] == ["Lantern House serves people in Mixtec now."]
    assert sections(ccr, old, new)["Needs a look"] == [
        "Lantern House serves people in Mixtec now, and no longer in Mam."
    ]


@pytest.mark.parametrize("reader", [one for one in OTHERS if one != "funder"])
def test_json_tells_others_nothing_of_what_was(ccr: Program, reader: str) -> None:
    write_files(
        Path(),
        {
            "old.yaml": HEAD + "languages_needed: [es, Mam]\npartners: {}\n",
            "new.yaml": HEAD + "languages_needed: [es, mix]\npartners: {}\n",
        },
    )
    answer = json.loads(ccr("diff", "old.yaml", "new.yaml", f"--audience={reader}", "--format=json", AS_OF).out)
    (change,) = answer["changes"]
    assert (change["before"], change["after"]) == (None, ["es", "mix"])
    assert change["text"] == "Languages needed: added Mixtec."


@pytest.mark.parametrize("reader", OTHERS)
@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_nobody_reads_that_a_partner_asked_not_to_be_named(ccr: Program, reader: str, form: str) -> None:
    told = "partners:\n" + partner(", named: public")
    write_files(
        Path(),
        {
            "old.yaml": HEAD + told,
            "new.yaml": HEAD + told.replace("named: public", "named: never"),
        },
    )
    for pair in (("old.yaml", "new.yaml"), ("new.yaml", "old.yaml")):
        page = ccr("diff", *pair, f"--audience={reader}", f"--format={form}", AS_OF).out
        assert "named" not in page
        assert "never" not in page
        assert "nothing changed" in page or form == "json"


@pytest.mark.parametrize("reader", ["partners", "coalition", "funder"])
@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_what_stands_around_a_name_that_was_cut_is_not_told(ccr: Program, reader: str, form: str) -> None:
    old = "partners:\n" + partner("") + partner(", named: never", "Hidden House", id_="hidden")
    new = (
        old
        + "actions: [{what: Ask Hidden House for a bed list, who: lantern}]\n"
        + "changes: [{date: 2026-11-02, what: Hidden House takes boys of fourteen}]\n"
        + "protocols: {card: {title: Beds at Hidden House, between: [lantern, hidden], status: in-force}}\n"
        + "trainings: [{date: 2026-11-03, title: Locks at Hidden House}]\n"
    )
    write_files(Path(), {"old.yaml": HEAD + old, "new.yaml": HEAD + new})
    page = ccr("diff", "old.yaml", "new.yaml", f"--audience={reader}", f"--format={form}", AS_OF).out
    assert not [word for word in ("bed", "Beds", "fourteen", "Locks", "Hidden") if word in page], page
    assert "A protocol is in force." in page
    assert ("Something changed for good in how agencies work." in page) == (reader != "funder")
    again = ccr("diff", "new.yaml", "new.yaml", f"--audience={reader}", f"--format={form}", AS_OF).out
    assert "bed" not in again


def test_a_dash_of_ones_own_cuts_nothing(ccr: Program) -> None:
    old = "partners:\n" + partner("") + partner(", named: never", "Hidden House", id_="hidden")
    new = old + "changes: [{date: 2026-11-02, what: Forms come in Spanish — at last}]\n"
    found = sections(ccr, old, new, "--audience=partners")
    assert found["What changed for survivors"] == ["It changed for good: Forms come in Spanish — at last."]


def test_from_dates_alone_it_is_not_told_either(ccr: Program) -> None:
    plan = "partners:\n" + partner("") + partner(", named: never", "Hidden House", id_="hidden")
    plan += "actions: [{what: Ask Hidden House for a bed list, due: 2026-06-01}]\n"
    plan += "changes: [{date: 2026-11-02, what: Hidden House takes boys of fourteen}]\n"
    write_files(Path(), {"plans/a.yaml": HEAD + plan})
    page = ccr("diff", "2026-01-01", "plans/a.yaml", "--audience=partners", AS_OF).out
    assert "bed" not in page
    assert "fourteen" not in page
    assert "1 change for good" in page


@pytest.mark.parametrize("reader", ["internal", "partners"])
def test_from_the_table_to_a_liaison_is_no_good_news(ccr: Program, reader: str) -> None:
    here, liaison, invited = ("partners:\n" + partner("", status=one) for one in ("at-the-table", "liaison", "invited"))
    found = sections(ccr, here, liaison, f"--audience={reader}")
    assert "Lantern House" not in str(found.get("Good news"))
    assert "Lantern House is no longer at the table; it keeps contact through a liaison." in found["Needs a look"]
    assert head(found).startswith("Between the two files: 1 is a liaison now, 1 seat open again")
    assert "Lantern House keeps contact through a liaison." in sections(ccr, invited, liaison)["Good news"]


@pytest.mark.parametrize(
    ("name", "more"),
    [("Lantern House Shelter", ""), ("Casa Farol", ", oriented: 2026-02-01, commitments: 2026-03-01")],
    ids=["by the words of its name", "by what it holds"],
)
def test_a_renamed_partner_that_left_later_is_one(ccr: Program, name: str, more: str) -> None:
    held = "meetings: {held: [{date: 2026-05-12, present: [%s]}]}\npartners:\n"
    old = held % "lantern" + partner(more)
    new = held % "farol" + partner(more, name, "left", "farol").replace("2026-01-01", "2026-08-20")
    found = sections(ccr, old, new)
    assert f"{name} is no longer at the table." in found["Needs a look"]
    assert f"Lantern House is called {name} now." in found["Written down"]
    assert "was taken out" not in str(found)
    assert "meeting" not in str(found["Written down"])


def test_the_first_line_tells_the_losses_before_the_good_news(ccr: Program) -> None:
    two = partner("", "Casa", "invited", "casa").replace("housing", "health-care") + partner(
        ", commitments: 2026-01-02"
    )
    old = "protocols: {card: {title: A card, between: [casa, lantern], status: in-force}}\npartners:\n" + two
    new = old.replace("in-force", "retired").replace("at-the-table", "left").replace("invited", "at-the-table")
    assert head(sections(ccr, old, new)).startswith(
        "Between the two files: 1 protocol ended, 1 left, 1 seat open again, needs a look: 1, 1 joined"
    )
    assert head(sections(ccr, old, new, "--lang=es")).startswith(
        "Entre los dos archivos: 1 protocolo terminó, 1 dejó la mesa, 1 lugar vacío otra vez, por revisar: 1, 1 se "
    )


@pytest.mark.parametrize(
    ("before", "after", "told", "spanish"),
    [
        (
            "",
            ", enforcement: {asks_status: by-law, agreements: [287g]}",
            "Sheriff has new ties to immigration enforcement: a 287(g) agreement; and it asks for immigration status.",
            "Sheriff tiene nuevos vínculos con el control migratorio: un acuerdo 287(g); y pregunta por el estatus migratorio.",  # noqa: E501
        ),
        (
            ", enforcement: {asks_status: never, agreements: [none]}",
            ", enforcement: {asks_status: by-law, agreements: [none]}",
            "Sheriff asks for immigration status now, since a law makes it ask.",
            "Sheriff ahora pregunta por el estatus migratorio, porque una ley la obliga.",
        ),
        (
            ", enforcement: {agreements: [287g]}",
            ", enforcement: {agreements: [287g, data-sharing]}",
            "Sheriff has new ties to immigration enforcement: it shares data.",
            "Sheriff tiene nuevos vínculos con el control migratorio: comparte datos.",
        ),
        (
            ", certifies: {forms: [u]}",
            ", certifies: false",
            "Sheriff no longer signs certifications for U status.",
            "Sheriff ya no firma certificaciones para el estatus U.",
        ),
        (
            ", certifies: {forms: [u, t]}",
            ", certifies: {forms: [t]}",
            "Sheriff no longer signs certifications for U status.",
            "Sheriff ya no firma certificaciones para el estatus U.",
        ),
        (
            ", certifies: {forms: [u]}",
            "",
            "Sheriff no longer signs certifications for U status.",
            "Sheriff ya no firma certificaciones para el estatus U.",
        ),
        (
            "",
            ", head_since: 2026-07-06",
            "Sheriff has a new head since July 6, 2026: ask again about what was promised.",
            "Sheriff tiene nueva dirección desde el 6 de julio de 2026: hay que volver a hablar de lo prometido.",
        ),
        (
            ", languages: {es: staff, Mam: phone}",
            ", languages: {es: staff}",
            "Sheriff no longer serves people in Mam.",
            "Sheriff ya no atiende en mam.",
        ),
    ],
)
def test_what_endangers_survivors_needs_a_look(ccr: Program, before: str, after: str, told: str, spanish: str) -> None:
    old, new = ("partners:\n" + SHERIFF.format(more) for more in (before, after))
    found = sections(ccr, old, new)
    assert found["Needs a look"] == [told]
    assert head(found) == "Between the two files: needs a look: 1."
    assert sections(ccr, old, new, "--lang=es")["Hay que revisarlo"] == [spanish]
    assert told not in str(sections(ccr, new, old))


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_told_in_words(ccr: Program, language: str) -> None:
    old = (
        "languages_needed: [es]\nmeetings: {every: month, next: {date: 2026-12-20, place: Library}}"
        "\nactions: [{what: Write the card, who: lantern, due: 2027-01-15}]\npartners:\n"
        + partner(", named: public")
        + partner("", "Casa", id_="casa")
    )
    new = (
        old.replace("every: month", "every: quarter")
        .replace("Library", "City Hall")
        .replace("who: lantern, due: 2027-01-15", "who: casa, due: 2027-03-15")
        .replace("named: public", "named: partners")
        .replace("[es]", "[es, mix]")
    )
    found = sections(ccr, old, new, f"--lang={language}")
    expected = {
        "en": [
            "Write the card, who does it: Casa; before: Lantern House.",
            "Write the card, by when: March 15, 2027; before: January 15, 2027.",
            "Lantern House, who may read its name: its name may be shown to the other partners; before: its name is public.",  # noqa: E501
            "Languages needed: added Mixtec.",
            "How often the task force meets: every three months; before: every month.",
            "The next meeting, where it is: City Hall; before: Library.",
        ],
        "es": [
            "Write the card, quién lo hace: Casa; antes: Lantern House.",
            "Write the card, para cuándo: 15 de marzo de 2027; antes: 15 de enero de 2027.",
            "Lantern House, quién puede leer su nombre: su nombre se puede mostrar a las demás organizaciones aliadas; antes: su nombre es público.",  # noqa: E501
            "Idiomas que hacen falta: se agregó mixteco.",
            "Cada cuánto se reúne el grupo de trabajo: cada tres meses; antes: cada mes.",
            "La próxima reunión, dónde es: City Hall; antes: Library.",
        ],
    }
    assert found[{"en": "Written down", "es": "Anotado"}[language]] == expected[language]


def test_markdown_has_no_escaped_backticks(ccr: Program) -> None:
    write_files(
        Path(), {"old.yaml": HEAD + "partners: {}\n", "new.yaml": HEAD + "languages_needed: [es]\npartners: {}\n"}
    )
    assert "`" not in ccr("diff", "old.yaml", "new.yaml", "--format=markdown", AS_OF).out


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "ended in September 2026."), ("es", "terminó en septiembre de 2026.")],
)
def test_where_only_a_month_is_told_the_sentence_fits_it(ccr: Program, language: str, told: str) -> None:
    plan = "partners:\n" + partner(", named: public, agreement: {signed: 2025-09-10, until: 2026-09-10}")
    write_files(Path(), {"plans/a.yaml": HEAD + plan})
    page = ccr("diff", "2026-08-01", "plans/a.yaml", "--audience=coalition", f"--lang={language}", AS_OF).out
    assert told in page


@pytest.mark.parametrize(("reader", "counts"), [("partners", True), ("coalition", False), ("funder", False)])
def test_who_was_there_is_counted_only_for_those_who_know_of_all(ccr: Program, reader: str, counts: bool) -> None:
    old = "partners:\n" + partner("") + partner("", "Casa", id_="casa")
    new = "meetings: {held: [{date: 2026-05-12, present: [lantern, casa]}]}\n" + old.replace(
        "name: Casa, seats: [housing], status: at-the-table", "name: Casa, seats: [housing], status: left"
    )
    told = sections(ccr, old, new, f"--audience={reader}")["Good news"]
    assert ("The task force met on May 12, 2026; 2 partners were there." in told) == counts
    assert ("The task force met on May 12, 2026." in told) == (not counts)


@pytest.mark.parametrize(("language", "decided"), [("en", "Decided"), ("es", "Se decidió")])
def test_what_a_meeting_decided_is_told(ccr: Program, language: str, decided: str) -> None:
    new = (
        "meetings: {held: [{date: 2026-11-17, decided: [Ask the judge., {what: Keep quiet, share: nobody}]}]}\n"
        "partners: {}\n"
    )
    page = str(sections(ccr, "partners: {}\n", new, f"--lang={language}"))
    assert f"{decided}: Ask the judge; Keep quiet." in page
    others = str(sections(ccr, "partners: {}\n", new, f"--lang={language}", "--audience=partners"))
    assert f"{decided}: Ask the judge." in others
    assert "quiet" not in others


def test_what_is_late_is_said_to_be(ccr: Program) -> None:
    plan = (
        "actions:\n  - {what: Draft a mission, who: lantern, due: 2026-05-30}\n"
        "  - {what: Find a room, due: 2026-12-20}\npartners:\n" + partner("")
    )
    found = sections(ccr, plan, plan)
    assert found["Promised before, and still open"] == [
        "Draft a mission: Lantern House, was due May 30, 2026.",
        "Find a room: by December 20, 2026.",
    ]


def test_several_seats_are_told_in_the_plural(ccr: Program) -> None:
    old = "partners:\n" + partner("").replace("[housing]", "[housing, health-care]")
    found = sections(ccr, old, old.replace("at-the-table", "left"), "--lang=es")
    assert "Vacíos otra vez: Servicios de salud; Vivienda." in found["Hay que revisarlo"]


def test_a_second_day_is_an_option(ccr: Program) -> None:
    write_files(Path(), {"plans/a.yaml": HEAD + "partners: {}\n"})
    result = ccr("diff", "2026-03-01", "2026-06-01")
    assert result.status == 2
    assert "`ccr diff 2026-03-01 --as-of=2026-06-01`" in result.err


@pytest.mark.parametrize("word", ["reunión", "Reunion", "la última reunión", "meeting", "last meeting"])
def test_the_last_meeting_is_meant_in_either_language(ccr: Program, word: str) -> None:
    plan = "meetings: {held: [{date: 2026-11-17}]}\npartners: {}\n"
    write_files(Path(), {"plans/a.yaml": HEAD + plan})
    assert ccr("diff", word, AS_OF).out.startswith("Since November 17")


YEAR = date.today().year


@pytest.mark.parametrize("word", ["January 1", "1 de enero", "1/1", "el 1 de enero"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_day_is_one_that_is_over(ccr: Program, word: str, lang: str) -> None:
    write_files(Path(), {"plans/a.yaml": HEAD + "partners: {}\n"})
    result = ccr("diff", word, f"--as-of={YEAR}-12-31", f"--lang={lang}")
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith({"en": "Since January 1", "es": "Desde el 1 de enero"}[lang])


@pytest.mark.parametrize(
    ("word", "told", "hint"),
    [
        ("1/10/2025", "`1/10/2025` puede ser dos días.", "Escriba `2025-01-10` o `2025-10-01`."),
        ("2025-10", "`2025-10` es un mes, y hace falta un día.", "Escriba un día de ese mes, como `2025-10-01`."),
        (
            "pronto",
            "`pronto` no es un día ni una revisión que git conozca.",
            "Escriba un día como `2026-11-12`, una revisión como `HEAD~3`, o `reunión`.",
        ),
    ],
)
def test_in_spanish_it_is_said_what_to_type(ccr: Program, word: str, told: str, hint: str) -> None:
    write_files(Path(), {"plans/a.yaml": HEAD + "partners: {}\n"})
    result = ccr("diff", word, "--lang=es")
    assert (result.status, result.out) == (2, "")
    assert result.err.splitlines() == [f"ccr: {told}", f"  {hint}"]


@pytest.mark.parametrize("reader", ["internal", "partners"])
def test_a_seat_of_the_community_is_told_as_not_decided_never_as_missing(ccr: Program, reader: str) -> None:
    patrol = "partners:\n  patrol: {{name: U.S. Border Patrol, seats: [homeland-security], status: {}}}\n"
    found = sections(ccr, patrol.format("at-the-table"), patrol.format("invited"), f"--audience={reader}")
    said = [sentence for sentences in found.values() for sentence in sentences]
    assert said.count("Not decided yet: Department of Homeland Security.") == 1
    assert "Missing from" not in str(said)
    assert "Open again" not in str(said)
