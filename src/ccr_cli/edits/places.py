"""The places of the area, and everything that names them."""

from collections.abc import Iterator

from ccr_cli.edits.edit import Add, Edit, Put, Remove, Rename, Value
from ccr_cli.edits.known import near_or
from ccr_cli.edits.naming import where_named
from ccr_cli.edits.shapes import items_at
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.nearest import slug
from ccr_cli.plan.references import PLACES, named
from ccr_cli.plan.steps import KEY
from ccr_cli.where import Where

_WHERE: Where = ("places",)


def add_place(data: Value, name: str) -> list[Edit]:
    """Edits that add a place to those of the area; none if it is there already. Raises ``Misplaced``."""
    return [] if _same(name, places_in(data)) else [Add(_WHERE, name.strip())]


def rename_place(data: Value, word: str, new: str) -> list[Edit]:
    """Edits that change a place's name wherever it stands; none if only the new name is there.

    Raises ``UserError`` for a word that names no place, and for a name that another place has; and ``Misplaced``.
    """
    new, known = new.strip(), places_in(data)
    if new in known and not _same(word, known):
        return []
    old = place_called(data, word)
    if old == new:
        return []
    other = _same(new, known)
    if other is not None and other != old:
        raise UserError(
            say("There is a place {word} already.", word=Typed(other)),
            say("Say of each partner which of the two it reaches: {command}", command=_SERVES),
        )
    return [*_renamed(data, old, new), *(Put((*_WHERE, at), new) for at, name in enumerate(known) if name == old)]


def remove_place(data: Value, word: str) -> list[Edit]:
    """Edits that take a place out of those of the area.

    Raises ``UserError`` for a word that names no place, and if something still names it: a partner that reached it
    alone would count as reaching every place. And ``Misplaced``.
    """
    old = place_called(data, word)
    if where := [where for where, _ in _naming(data, old)]:
        raise UserError(
            say("{partner} is still named in {places}.", partner=Typed(old), places=where_named(where)),
            say("Say first which places are reached instead: {command}", command=_SERVES),
        )
    return [Remove((*_WHERE, at)) for at, name in reversed([*enumerate(places_in(data))]) if name == old]


_SERVES = Typed("ccr partner set ID serves=NAME")


def place_called(data: Value, word: str) -> str:
    """The place that a word names, in whatever letters. Raises ``UserError`` if there is none, and ``Misplaced``."""
    known = places_in(data)
    found = word if word in known else _same(word, known)
    if found is None:
        hint = say("There is none yet; {command} adds one.", command=Typed("ccr place add"))
        if known:
            hint = near_or(word, known, say("The places are {words}.", words=typed(known, "and")))
        raise UserError(say("The plan has no place {word}.", word=Typed(word)), hint)
    return found


def places_in(data: Value) -> list[str]:
    """The places that a plan lists. Raises ``Misplaced``."""
    return [name for name in items_at(data, _WHERE) if isinstance(name, str)]


def _same(word: str, known: list[str]) -> str | None:
    return next((name for name in known if slug(name) == slug(word) or name == word.strip()), None)


def _naming(data: Value, name: str) -> Iterator[tuple[Where, bool]]:
    """Where a plan names a place, and whether it is as a key."""
    for pattern in PLACES:
        yield from ((where, pattern[-1] == KEY) for where, word in named(data, pattern) if word == name)


def _renamed(data: Value, old: str, new: str) -> Iterator[Edit]:
    for where, is_key in _naming(data, old):
        yield Rename(where, new) if is_key else Put(where, new)
