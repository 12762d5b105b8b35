"""The words of the built-in frameworks: data, one file a framework and language, under ``data/frameworks/words``.

A seat has ``core``, ``words``, ``unsure``, ``place``, ``first`` and ``never``; ``ask`` with ``unless``, where something
is asked before an agency is suggested; and ``for_groups``, where agencies of one group are meant. What it shares with a
seat of another framework stands there alone: ``like`` names that one as ``framework/seat``. Only whoever compares names
reads them.
"""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypedDict

import yaml

from ccr_cli.language.speaker import LANGUAGES

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
    for_groups: bool


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
    first: frozenset[str] = frozenset()
    """Those of them that the community of the framework needs most: whoever says one comes before others."""
    is_for_groups: bool = False
    """Whether the seat is for agencies of one group, such as students: they don't come behind others there."""
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


def _with(found: BuiltInWords, entry: _Entry, language: str) -> BuiltInWords:
    weak = (*entry.get("words", ()), *entry.get("unsure", ()), *entry.get("place", ()))
    said = (*entry.get("core", ()), *weak)
    return BuiltInWords(
        (*found.core, *entry.get("core", ())),
        (*found.words, *weak),
        (*found.never, *entry.get("never", ()), *entry.get("ask", ())),
        found.unsure.union(entry.get("unsure", ())),
        found.places.union(entry.get("place", ())),
        (*found.ask, *entry.get("ask", ())),
        (*found.unless, *entry.get("unless", ())),
        found.first.union(entry.get("first", ())),
        found.is_for_groups or entry.get("for_groups", False),
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
def names_never_suggested() -> tuple[str, ...]:
    """Names of agencies that are suggested for no seat."""
    return tuple(_read("never-suggested")["names"])


@cache
def words_behind_others() -> dict[str, list[str]]:
    """Words of agencies that come behind others: ``everywhere``, ``not_everywhere`` and ``for_some``."""
    return _read("behind-others")


@cache
def _file(framework: str, language: str) -> dict[str, _Entry]:
    found: dict[str, _Entry] = _read(f"{framework}.{language}")
    return found


def _read(name: str) -> dict[str, Any]:
    return dict(yaml.load((FOLDER / f"{name}.yaml").read_bytes(), Loader=yaml.CSafeLoader))
