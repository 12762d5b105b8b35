"""The places of the area, and everything that names them."""

from collections.abc import Iterator

from ccr_cli.edits.edit import Add, Edit, Put, Remove, Rename, Value
from ccr_cli.edits.known import place_meant, places_in
from ccr_cli.edits.naming import where_named
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say
from ccr_cli.language.nearest import same_in
from ccr_cli.plan.references import PLACES, named
from ccr_cli.plan.steps import KEY
from ccr_cli.where import Where

_WHERE: Where = ("places",)


def add_place(data: Value, name: str) -> list[Edit]:
    """Edits that add a place to those of the area; none if it is there already. Raises ``Misplaced``."""
    return [] if same_in(name, places_in(data)) else [Add(_WHERE, name.strip())]


def rename_place(data: Value, word: str, new: str) -> list[Edit]:
    """Edits that change a place's name wherever it stands; none if only the new name is there.

    Raises ``UserError`` for a word that names no place, and for a name that another place has; and ``Misplaced``.
    """
    new, known = new.strip(), places_in(data)
    if new in known and not same_in(word, known):
        return []
    old = place_meant(data, word)
    if old == new:
        return []
    other = same_in(new, known)
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
    old = place_meant(data, word)
    if where := [where for where, _ in _naming(data, old)]:
        raise UserError(
            say("{partner} is still named in {places}.", partner=Typed(old), places=where_named(where)),
            say("Say first which places are reached instead: {command}", command=_SERVES),
        )
    return [Remove((*_WHERE, at)) for at, name in reversed([*enumerate(places_in(data))]) if name == old]


_SERVES = Typed("ccr partner set ID serves=NAME")


def _naming(data: Value, name: str) -> Iterator[tuple[Where, bool]]:
    """Where a plan names a place, and whether it is as a key."""
    for pattern in PLACES:
        yield from ((where, pattern[-1] == KEY) for where, word in named(data, pattern) if word == name)


def _renamed(data: Value, old: str, new: str) -> Iterator[Edit]:
    for where, is_key in _naming(data, old):
        yield Rename(where, new) if is_key else Put(where, new)
