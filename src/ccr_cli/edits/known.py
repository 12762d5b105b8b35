"""Checks the ids that an edit names against the plan and its framework."""

from collections.abc import Iterable, Iterator, Sequence

from ccr_cli.edits.edit import Add, Edit, Put, Value
from ccr_cli.edits.shapes import mapping_at
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say, typed
from ccr_cli.language.nearest import nearest
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.references import COMMITMENTS, PARTNERS, SEATS, words
from ccr_cli.plan.steps import EACH, KEY

_MOST = 12  # ids that a hint names


def partner_at(data: Value, id_: str) -> dict[str, Value]:
    """The entry of a partner. Raises ``UserError`` for an id that names none, and ``Misplaced``."""
    check_partner(data, id_)
    return mapping_at(data, ("partners", id_))


def check_partner(data: Value, id_: str) -> None:
    """Raise ``UserError`` for an id that names no partner."""
    partners = mapping_at(data, ("partners",))
    if id_ not in partners:
        raise UserError(say("No partner has the id {word}.", word=Typed(id_)), _partners_hint(id_, list(partners)))


def check_commitment(framework: Framework, word: str) -> None:
    """Raise ``UserError`` for an id that names no commitment."""
    known = [commitment.id for commitment in framework.commitments]
    if word not in known:
        hint = near_or(word, known, say("The commitments are {words}.", words=typed(known, "and")))
        raise UserError(say("The framework has no commitment {word}.", word=Typed(word)), hint)


def check_seat(framework: Framework, word: str) -> None:
    """Raise ``UserError`` for an id that names no seat."""
    known = list(framework.seats)
    if word in known:
        return
    for sector in framework.sectors:
        if sector.id == word:
            inside = typed([seat.id for seat in sector.seats], "and")
            message = say("{word} is a sector; a seat inside it belongs here.", word=Typed(word))
            raise UserError(message, say("The seats are {words}.", words=inside))
    hint = near_or(word, known, say("The seats are {words}.", words=typed(known, "and")))
    raise UserError(say("The framework has no seat {word}.", word=Typed(word)), hint)


def checked(data: Value, framework: Framework | None, edits: Iterable[Edit]) -> list[Edit]:
    """The edits, if every id in them exists; else raises ``UserError`` with the nearest one.

    Without a framework, seats and commitments go unchecked.
    """
    edits = list(edits)
    for word in _named_by(edits, PARTNERS):
        check_partner(data, word)
    if framework is not None:
        for word in _named_by(edits, SEATS):
            check_seat(framework, word)
        for word in _named_by(edits, COMMITMENTS):
            check_commitment(framework, word)
    return edits


def near_or(word: str, known: Sequence[str], otherwise: Message) -> Message:
    """A hint with the nearest of the known words, or ``otherwise`` if none is near."""
    near = nearest(word, known)
    return otherwise if near is None else say("Did you mean {word}?", word=Typed(near))


def _partners_hint(word: str, known: list[str]) -> Message:
    if not known:
        return say("There is none yet; {command} adds one.", command=Typed("ccr partner add"))
    return near_or(word, known, say("The partners are {words}.", words=typed(known[:_MOST], "and")))


def _named_by(edits: list[Edit], patterns: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for pattern in patterns:
        for edit in edits:
            if isinstance(edit, Put | Add):
                yield from _words(edit, pattern)


def _words(edit: Put | Add, pattern: tuple[str, ...]) -> list[str]:
    """The ids that an edit writes at places that match a pattern."""
    where = (*edit.where, EACH) if isinstance(edit, Add) else edit.where
    steps, rest = pattern[: len(where)], pattern[len(where) :]
    if len(where) > len(pattern) or any(
        known not in (EACH, KEY, step) for step, known in zip(where, steps, strict=True)
    ):
        return []
    return [str(where[-1])] if steps[-1] == KEY else words(edit.value, rest)
