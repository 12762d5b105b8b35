"""What is said in Spanish: complete, with the field's own words, with right dates, lists and plurals."""

import ast
import re
import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import ccr_cli
from ccr_cli.language.coarse_days import Month
from ccr_cli.language.message import Clock, Listing, Message, Quote, Typed, listing, say, say_many, typed
from ccr_cli.language.speaker import speaker
from ccr_cli.papers.texts import BothWordings
from ccr_cli.plan.fields import Part
from ccr_cli.plan.framework import BothLanguages

SOURCE = Path(ccr_cli.__file__).parent
CATALOG = SOURCE / "data/locale/es/LC_MESSAGES/ccr.po"
TELLING = {"say": 1, "say_many": 2, "mark": 1, "needed": 1, "optional": 1}
ENGLISH, SPANISH = speaker("en"), speaker("es")


def catalog() -> dict[str, tuple[str, ...]]:
    with CATALOG.open("rb") as file:
        entries = [entry for entry in read_po(file, locale="es") if entry.id]
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        texts = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
        told = tuple(text or "" for text in texts)
        for id_ in entry.id if isinstance(entry.id, tuple | list) else (entry.id,):
            found[id_] = told
    return found


def told_sentences() -> Iterator[tuple[str, ast.expr]]:
    """Every sentence that the source tells, f-strings looked into as well."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TELLING:
                yield from ((str(path.relative_to(SOURCE)), word) for word in node.args[: TELLING[node.func.id]])


def test_every_sentence_of_the_source_has_spanish() -> None:
    known = catalog()
    missing = [
        (path, ast.unparse(word))
        for path, word in told_sentences()
        if not (isinstance(word, ast.Constant) and all(known.get(str(word.value), ("",))))
    ]
    assert [
        entry for entry in missing if "language/message.py" not in entry[0] and "plan/fields.py" not in entry[0]
    ] == []


@pytest.mark.parametrize(
    ("english", "spanish"), catalog().items(), ids=lambda value: str(value)[:40] if isinstance(value, str) else ""
)
def test_spanish_names_the_same_things(english: str, spanish: tuple[str, ...]) -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name} if "{" in text else set()

    for text in spanish:
        if "{" in english.replace("{", "", 1) or fields(english):
            assert fields(text) <= fields(english) | {"number"}
            assert fields(english) - {"number"} <= fields(text)


def test_the_fields_own_words() -> None:
    wrong = ("pareja", "socio", "socia", "stakeholder", "ilegal")
    told = " ".join(text.lower() for texts in catalog().values() for text in texts)
    told += (SOURCE / "data/frameworks/immigrant-survivors.yaml").read_text(encoding="utf-8").lower()
    assert [word for word in wrong if re.search(rf"\b{word}s?\b", told)] == []


@pytest.mark.parametrize(
    ("day", "english", "spanish"),
    [
        (date(2026, 11, 22), "November 22, 2026", "22 de noviembre de 2026"),
        (date(2024, 2, 29), "February 29, 2024", "29 de febrero de 2024"),
        (date(2026, 1, 1), "January 1, 2026", "1 de enero de 2026"),
    ],
)
def test_dates_have_the_month_as_a_word(day: date, english: str, spanish: str) -> None:
    assert (ENGLISH.day(day), SPANISH.day(day)) == (english, spanish)


@pytest.mark.parametrize(
    ("words", "last", "english", "spanish"),
    [
        (["a"], "and", "a", "a"),
        (["a", "b"], "and", "a and b", "a y b"),
        (["a", "b", "c"], "and", "a, b and c", "a, b y c"),
        (["padres", "hijos"], "and", "padres and hijos", "padres e hijos"),
        (["vivienda", "iglesias"], "and", "vivienda and iglesias", "vivienda e iglesias"),
        (["agua", "hielo"], "and", "agua and hielo", "agua y hielo"),
        (["uno", "otro"], "or", "uno or otro", "uno u otro"),
        (["mujer", "hombre"], "or", "mujer or hombre", "mujer u hombre"),
        (["a", "b"], ";", "a; b", "a; b"),
        ([], "and", "", ""),
    ],
)
def test_lists_are_joined_as_people_say_them(words: list[str], last: str, english: str, spanish: str) -> None:
    assert (ENGLISH.together(words, last), SPANISH.together(words, last)) == (english, spanish)


@pytest.mark.parametrize(
    ("number", "english", "spanish"),
    [(0, "0 errors", "0 errores"), (1, "1 error", "1 error"), (2, "2 errors", "2 errores")],
)
def test_plurals(number: int, english: str, spanish: str) -> None:
    message = say_many("{number} error", "{number} errors", number)
    assert (ENGLISH.tell(message), SPANISH.tell(message)) == (english, spanish)


@pytest.mark.parametrize(
    ("argument", "english", "spanish"),
    [
        (Quote("Casa"), "“Casa”", "«Casa»"),
        (Quote("x" * 80), "“" + "x" * 59 + "…”", "«" + "x" * 59 + "…»"),
        (Quote("\x1b[31mred"), "“\ufffd[31mred”", "«\ufffd[31mred»"),
        (Typed("at-the-table"), "`at-the-table`", "`at-the-table`"),
        (typed(["a", "o"]), "`a` or `o`", "`a` u `o`"),
        (listing(["a", say("text")]), "a and text", "a y texto"),
        (BothLanguages(en="Food", es="Alimentos"), "Food", "Alimentos"),
        (3, "3", "3"),
        (2.5, "2.5", "2.5"),
        ("two\nlines", "two lines", "two lines"),
    ],
)
def test_what_stands_inside_a_sentence(argument: Listing | Quote | Typed | Part, english: str, spanish: str) -> None:
    message = Message("{it}", {"it": argument})  # type: ignore[dict-item]
    assert (ENGLISH.tell(message), SPANISH.tell(message)) == (english, spanish)


def test_braces_in_what_a_user_typed_are_only_braces() -> None:
    assert ENGLISH.tell(say("Write {example}.", example=Typed("{key}"))) == "Write `{key}`."


def untold(path: Path) -> Iterator[str]:
    """The sentences of a file that go through no translation: no docstrings, nothing inside ``say`` and its kin."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TELLING:
            passed |= {id(word) for word in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield node.value


@pytest.mark.parametrize("folder", ["views", "commands", "questions"])
def test_no_sentence_is_written_in_english_alone(folder: str) -> None:
    texts = [text for path in (SOURCE / folder).glob("*.py") for text in untold(path)]
    texts = [text for text in texts if not text.startswith("ccr ")]  # a command to type is the same in both
    assert [text for text in texts if re.search(r"[a-z]+ [a-z]+ [a-z]+", text) and '"ccr"' not in text] == []


def test_a_month_alone_has_no_article_of_a_day_in_spanish() -> None:
    until = say("holds until {until}", until=Month(2027, 1, 1))

    assert speaker("es").tell(until) == "vigente hasta enero de 2027"
    assert speaker("en").tell(until) == "holds until January 2027"


@pytest.mark.parametrize(
    ("time", "english", "spanish"),
    [
        ("0:15", "at 12:15 a.m.", "a las 12:15 a. m."),
        ("1:00", "at 1:00 a.m.", "a la 1:00 a. m."),
        ("9:00", "at 9:00 a.m.", "a las 9:00 a. m."),
        ("12:00", "at 12:00 p.m.", "a las 12:00 p. m."),
        ("13:30", "at 1:30 p.m.", "a la 1:30 p. m."),
        ("14:00", "at 2:00 p.m.", "a las 2:00 p. m."),
        ("23:59", "at 11:59 p.m.", "a las 11:59 p. m."),
        ("soon", "at soon", "a las soon"),
    ],
)
def test_a_time_of_day_is_said_as_people_say_it(time: str, english: str, spanish: str) -> None:
    told = Message(BothWordings("at {time}", "a las {time}"), {"time": Clock(time)})
    assert (ENGLISH.tell(told), SPANISH.tell(told)) == (english, spanish)


def test_no_text_ends_a_sentence_after_a_time_that_ends_with_a_point() -> None:
    papers = [path.read_text(encoding="utf-8") for path in (SOURCE / "data/papers").glob("*/*.yaml")]
    assert papers
    assert [text for text in papers if "{time}." in text] == []
    assert [text for texts in catalog().values() for text in texts if "{time}." in text and "{later}" not in text] == []


@pytest.mark.parametrize(
    ("words", "english", "spanish"),
    [
        ('Answer "may we?" first', "“Answer ‘may we?’ first”.", "«Answer “may we?” first»."),
        ("Responder «¿podemos?» antes", "“Responder ‘¿podemos?’ antes”.", "«Responder “¿podemos?” antes»."),
        ("“Both”, and “one”", "“‘Both’, and ‘one’”.", "«“Both”, and “one”»."),
        ("Victims' rights: 6 feet, 5\" and more", None, None),
    ],
)
def test_words_that_quote_stand_inside_other_quotation_marks(words: str, english: str, spanish: str) -> None:
    told = Message(BothWordings("“{task}”.", "«{task}»."), {"task": words})
    assert ENGLISH.tell(told) == (english or f"“{words}”.")
    assert SPANISH.tell(told) == (spanish or f"«{words}».")
    bare = Message(BothWordings("{task}: “{other}”", "{task}: «{other}»"), {"task": words, "other": "x"})
    assert ENGLISH.tell(bare) == f"{words}: “x”"
