"""The words of the built-in frameworks: data, one file a framework and language, under ``data/frameworks/words``.

A seat has ``core``, ``words``, ``unsure``, ``place``, ``first`` and ``never``; ``ask`` with ``unless``, where
something is asked before an agency is suggested, and ``untold``, after which it is asked unless something tells
``more``; ``never_in_texts`` with ``unless_in_texts``, where what any text of an agency says keeps the seat away;
``hints``, which tell it in a name only beside a term of a directory; ``beside``, those of ``core`` that tell it
though a name closes with another seat; ``capitals``, those that tell it in capitals only; ``later``, ``last`` and
``narrow``, which put a name behind others of the seat, unless it has one of ``not_later``, and ``later_in_texts`` and
``narrow_in_texts``, which do so in a description; ``part_in_texts``, which tell in a description that somebody does
but a part of it, unless that has one of ``not_part_in_texts``; ``unless_filed``, those that tell nothing where a
directory files the agency under other seats alone; ``for_groups``, where agencies of one group are meant, and
``texts_for_groups``, where descriptions of those for everybody speak of one; ``by_category``, where everybody in its
category does it; ``by_own_name``, where whoever is called otherwise comes below those that say it, and ``apart_from``,
the seats after which such a one is called; ``anywhere``, where one in another state is for people here as well; and
``names_only``, where one phrase of a description tells nothing. What it shares with a seat of another framework stands
there alone: ``like`` names that one as ``framework/seat``.
Only whoever compares names reads them.
"""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypedDict

import yaml

from ccr_cli.language.speaker import LANGUAGES
from ccr_cli.plan.folding import plain_words

FOLDER = Path(__file__).parent.parent / "data" / "frameworks" / "words"
IN_FRONT = ("es",)
"""Languages in which a name begins with what it is."""


class _Entry(TypedDict, total=False):
    like: str
    core: list[str]
    words: list[str]
    never: list[str]
    unsure: list[str]
    place: list[str]
    first: list[str]
    ask: list[str]
    unless: list[str]
    untold: list[str]
    more: list[str]
    never_in_texts: list[str]
    unless_in_texts: list[str]
    hints: list[str]
    beside: list[str]
    for_groups: bool
    names_only: bool
    capitals: list[str]
    later: list[str]
    last: list[str]
    narrow: list[str]
    not_later: list[str]
    later_in_texts: list[str]
    narrow_in_texts: list[str]
    part_in_texts: list[str]
    not_part_in_texts: list[str]
    unless_filed: list[str]
    texts_for_groups: bool
    by_category: bool
    by_own_name: bool
    apart_from: list[str]
    anywhere: bool


class BuiltInWords(NamedTuple):
    """The phrases of a seat, of every language."""

    core: tuple[str, ...] = ()
    """Those of which one alone tells whoever it names: a food bank, a school district."""
    words: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    unsure: frozenset[str] = frozenset()
    """Those of them that need a second witness, whatever they stand in: a fire department may have no ambulance."""
    places: frozenset[str] = frozenset()
    """Those of them that say only where it is behind another seat and a comma or dash: "Clerk of Court, Ek Parish"."""
    ask: tuple[str, ...] = ()
    """Those of agencies that may do what they may not: they keep the seat away, and something is asked of them."""
    unless: tuple[str, ...] = ()
    """Those that answer it."""
    untold: tuple[str, ...] = ()
    """Those that say the seat, and after which it is asked where nothing tells more."""
    more: tuple[str, ...] = ()
    """Those that tell more, beside those that answer it."""
    never_in_texts: tuple[str, ...] = ()
    """Those that keep the seat away wherever a directory says them of an agency: it is for those who batter."""
    unless_in_texts: tuple[str, ...] = ()
    """Those by which an agency that is called after the seat is for survivors as well."""
    hints: tuple[str, ...] = ()
    """Those in a name that tell the seat only beside a term of a directory: a women's center."""
    first: frozenset[str] = frozenset()
    """Those of them that the community of the framework needs most: whoever says one comes before others."""
    is_for_groups: bool = False
    """Whether the seat is for agencies of one group, such as students: they don't come behind others there."""
    beside: frozenset[str] = frozenset()
    """Those that tell the seat though a name closes with another: a church's food pantry."""
    is_by_names: bool = False
    """Whether one phrase of a description tells nothing: many visit people in a hospital."""
    capitals: frozenset[str] = frozenset()
    """Those that tell the seat in capitals only: the DA, and nobody called Da."""
    later: tuple[str, ...] = ()
    """Those in a name that put it behind others of the seat: a village court."""
    last: tuple[str, ...] = ()
    """Those that put it behind all others, and out where there are enough: a charity among congregations."""
    narrow: tuple[str, ...] = ()
    """Those of whoever does but one thing of what it is for: named below the others where one is known."""
    not_later: tuple[str, ...] = ()
    """Those by which it isn't put behind."""
    later_in_texts: tuple[str, ...] = ()
    """Those at the beginning of a description that put it behind others."""
    narrow_in_texts: tuple[str, ...] = ()
    """Those at the beginning of a description of whoever does but one thing of it."""
    part_in_texts: tuple[str, ...] = ()
    """Those there of whoever does but a part of it, where it has nothing of the next: a program for addictions."""
    not_part_in_texts: tuple[str, ...] = ()
    """Those there that tell more: primary care."""
    unless_filed: frozenset[str] = frozenset()
    """Those that tell nothing where a directory files the agency under other seats alone: lawyers for the homeless."""
    is_taught: bool = False
    """Whether descriptions of agencies for everybody speak of one group: whoever teaches is there for students."""
    is_by_category: bool = False
    """Whether everybody whom a directory files under its own word does it: "Food"."""
    is_by_own_name: bool = False
    """Whether only its own name makes somebody one of the seat: a congregation, and nobody who works with some."""
    apart_from: frozenset[str] = frozenset()
    """The seats of which whoever is surely called so does but a part of this one, whatever else says it: a clinic."""
    is_anywhere: bool = False
    """Whether whoever is in another state is there for people here as well: a consulate."""
    in_front: frozenset[str] = frozenset()
    """Those of languages in which a name begins with what it is: "Clínica Esperanza"."""


@cache
def words_of(framework: str, seat: str) -> BuiltInWords:
    """The phrases of a seat of a built-in framework; none for a seat that it doesn't have."""
    found = BuiltInWords()
    for language in LANGUAGES:
        entry = _file(framework, language).get(seat, {})
        if "like" in entry:
            other = _file(entry["like"].partition("/")[0], language)[entry["like"].partition("/")[2]]
            found = _with(found, other, language)._replace(first=found.first)
        found = _with(found, entry, language)
    return found


def seats_in_files(framework: str) -> tuple[str, ...]:
    """The seats of a built-in framework that have phrases."""
    return tuple(dict.fromkeys(seat for language in LANGUAGES for seat in _file(framework, language)))


def _with(found: BuiltInWords, entry: _Entry, language: str) -> BuiltInWords:
    weak = (*entry.get("words", ()), *entry.get("unsure", ()), *entry.get("place", ()))
    core = (*entry.get("core", ()), *entry.get("capitals", ()))
    said = (*core, *weak)
    return BuiltInWords(
        (*found.core, *core),
        (*found.words, *weak),
        (*found.never, *entry.get("never", ()), *entry.get("ask", ())),
        found.unsure.union(entry.get("unsure", ())),
        found.places.union(entry.get("place", ())),
        (*found.ask, *entry.get("ask", ())),
        (*found.unless, *entry.get("unless", ())),
        (*found.untold, *entry.get("untold", ())),
        (*found.more, *entry.get("more", ())),
        (*found.never_in_texts, *entry.get("never_in_texts", ())),
        (*found.unless_in_texts, *entry.get("unless_in_texts", ())),
        (*found.hints, *entry.get("hints", ())),
        found.first.union(entry.get("first", ())),
        found.is_for_groups or entry.get("for_groups", False),
        found.beside.union(entry.get("beside", ())),
        found.is_by_names or entry.get("names_only", False),
        found.capitals.union(entry.get("capitals", ())),
        (*found.later, *entry.get("later", ())),
        (*found.last, *entry.get("last", ())),
        (*found.narrow, *entry.get("narrow", ())),
        (*found.not_later, *entry.get("not_later", ())),
        (*found.later_in_texts, *entry.get("later_in_texts", ())),
        (*found.narrow_in_texts, *entry.get("narrow_in_texts", ())),
        (*found.part_in_texts, *entry.get("part_in_texts", ())),
        (*found.not_part_in_texts, *entry.get("not_part_in_texts", ())),
        found.unless_filed.union(entry.get("unless_filed", ())),
        found.is_taught or entry.get("texts_for_groups", False),
        found.is_by_category or entry.get("by_category", False),
        found.is_by_own_name or entry.get("by_own_name", False),
        found.apart_from.union(entry.get("apart_from", ())),
        found.is_anywhere or entry.get("anywhere", False),
        found.in_front.union(said if language in IN_FRONT else ()),
    )


@cache
def words_of_every_agency() -> tuple[str, ...]:
    """Words in the names of all kinds of agencies, of every language: what an office is called, and whose it is."""
    return tuple(word for language in LANGUAGES for word in _read(f"every-agency.{language}")["words"])


@cache
def kinds_in_plural() -> tuple[str, ...]:
    """What agencies are, in the plural and in every language: "departments", "consulados"."""
    return tuple(word for language in LANGUAGES for word in _read(f"every-agency.{language}")["kinds"])


@cache
def words_of_many() -> tuple[str, ...]:
    """What begins a name that is of many agencies and so of none, of every language: "many", "varias"."""
    return tuple(word for language in LANGUAGES for word in _read(f"every-agency.{language}")["of_many"])


@cache
def words_of_offices() -> tuple[str, ...]:
    """What a name has that is an office, whatever else it tells, of every language: "sheriff", "condado"."""
    return tuple(word for language in LANGUAGES for word in _read(f"every-agency.{language}")["offices"])


@cache
def words_of_forms() -> tuple[str, ...]:
    """What a name has that is somebody's and no topic's, of every language: "inc", "fundación"."""
    return tuple(word for language in LANGUAGES for word in _read(f"every-agency.{language}")["forms"])


@cache
def words_of_topics() -> tuple[str, ...]:
    """What ends a name that is a topic or a page, of every language: "assistance", "empleo"."""
    return tuple(word for language in LANGUAGES for word in _read(f"every-agency.{language}")["topics"])


@cache
def words_about_topics() -> tuple[str, ...]:
    """What else stands in the name of a topic, of every language: "low income", and what offices give: "SNAP"."""
    return tuple(word for language in LANGUAGES for word in _read(f"every-agency.{language}")["about"])


@cache
def words_of_orders() -> tuple[str, ...]:
    """What begins the name of a page that tells somebody to do something, of every language: "report"."""
    return tuple(word for language in LANGUAGES for word in _read(f"every-agency.{language}")["orders"])


@cache
def words_of_documents(kind: str) -> tuple[str, ...]:
    """What begins the name of a document, ``documents``, and what may be behind it, ``of_documents``."""
    return tuple(word for language in LANGUAGES for word in _read(f"every-agency.{language}")[kind])


@cache
def names_never_suggested() -> tuple[str, ...]:
    """Names of agencies that are suggested for no seat."""
    return tuple(_read("never-suggested")["names"])


@cache
def capitals_of_community() -> dict[str, str]:
    """Capitals that stand for an agency about which survivors and the community decide, and its name in full."""
    return dict(_read("community-names")["capitals"])


@cache
def signs_of_community() -> frozenset[str]:
    """Folded words of which every phrase of a built-in seat about which the community decides has one."""
    return frozenset(word for text in _read("community-names")["signs"] for word in plain_words(text))


@cache
def words_of_others() -> tuple[str, ...]:
    """Words in the names of others that speak of such an agency."""
    return tuple(_read("community-names")["others"])


@cache
def words_behind_others() -> dict[str, list[str]]:
    """Words of agencies that come behind others: ``everywhere``, ``not_everywhere`` and ``for_some``; and ``pages``.

    ``groups`` are whom a description may say that a program is for.
    """
    return _read("behind-others")


@cache
def words_of_descriptions(kind: str) -> frozenset[str]:
    """Folded words of descriptions: ``elsewhere`` of what others do, ``whom`` between what is done and for whom.

    ``bounds`` stand behind what only bounds who is served; ``associations`` stand beside ``hospitals``, in names too.
    """
    return frozenset(word for text in _read("descriptions")[kind] for word in plain_words(text))


@cache
def phrases_of_descriptions(kind: str) -> tuple[str, ...]:
    """Phrases of descriptions, in small letters: ``over`` begins one of an agency that is no more."""
    return tuple(text.lower() for text in _read("descriptions")[kind])


@cache
def _file(framework: str, language: str) -> dict[str, _Entry]:
    found: dict[str, _Entry] = _read(f"{framework}.{language}")
    return found


def _read(name: str) -> dict[str, Any]:
    return dict(yaml.load((FOLDER / f"{name}.yaml").read_bytes(), Loader=yaml.CSafeLoader))
