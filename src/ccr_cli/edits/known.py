"""The ids that are meant by what was typed: ids, or what screens call partners, seats, tasks, places and words."""

from collections.abc import Iterable, Sequence

from ccr_cli.edits.edit import Value
from ccr_cli.edits.shapes import each_once, items_at, mapping_at
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say, typed
from ccr_cli.language.nearest import OtherNames, nearest, same_in, with_word_inside, word_called
from ccr_cli.plan import other_names
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.model_map import words_at
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.references import COMMITMENTS, COMPONENTS, PARTNERS, SEATS
from ccr_cli.plan.steps import EACH, KEY, Way
from ccr_cli.where import Where

_MOST = 12  # ids that a hint names


def partner_at(data: Value, id_: str) -> dict[str, Value]:
    """The entry of a partner. Raises ``UserError`` for an id that names none, and ``Misplaced``."""
    partners = mapping_at(data, ("partners",))
    if id_ not in partners:
        raise _no_partner(id_, list(partners), other_names.of_partners(partners))
    return mapping_at(data, ("partners", id_))


def partner_meant(data: Value, word: str) -> str:
    """The id of the partner with this id or name. Raises ``UserError`` if there is none, and ``Misplaced``."""
    partners = mapping_at(data, ("partners",))
    called = other_names.of_partners(partners)
    found = _known(word, partners, called)
    if found is None:
        raise _no_partner(word, list(partners), called)
    return found


def commitment_meant(framework: Framework, word: str) -> str:
    """The id of the commitment with this id or name. Raises ``UserError`` if there is none."""
    none = say("The framework has no commitment {word}.", word=Typed(word))
    return _part_meant(framework.commitments, word, none, say("The commitments are {words}."))


def component_meant(framework: Framework, word: str) -> str:
    """The id of the component with this id or name. Raises ``UserError`` if there is none."""
    none = say("The framework has no component {word}.", word=Typed(word))
    if not framework.components:
        raise UserError(none, say("This framework has no components."))
    return _part_meant(framework.components, word, none, say("The components are {words}."))


def _part_meant(parts: Sequence[other_names.NamedPart], word: str, none: Message, those: Message) -> str:
    """The id of the part with this id or name. Raises ``UserError`` with ``none``, and the nearest or all of them."""
    known, called = [part.id for part in parts], other_names.of_parts(parts)
    found = _known(word, known, called)
    if found is None:
        raise UserError(none, near_or(word, known, Message(those.id, {"words": typed(known, "and")}), called))
    return found


def seat_meant(framework: Framework, word: str) -> str:
    """The id of the seat with this id or name. Raises ``UserError`` if there is none."""
    known, called = list(framework.seats), other_names.of_parts(framework.seats.values())
    found = _known(word, known, called)
    if found is not None:
        return found
    sector_called = _known(word, [one.id for one in framework.sectors], other_names.of_parts(framework.sectors))
    for sector in framework.sectors:
        if sector.id == sector_called:
            inside = typed([seat.id for seat in sector.seats], "and")
            message = say("{word} is a sector; a seat inside it belongs here.", word=Typed(word))
            raise UserError(message, say("The seats are {words}.", words=inside))
    hint = near_or(word, known, say("The seats are {words}.", words=typed(known, "and")), called)
    raise UserError(say("The framework has no seat {word}.", word=Typed(word)), hint)


def task_meant(framework: Framework, word: str) -> str:
    """The id of the task with this id or name. Raises ``UserError`` if there is none."""
    tasks = framework.tasks or []
    known, called = [task.id for task in tasks], other_names.of_parts(tasks)
    found = _known(word, known, called)
    if found is None:
        hint = say("This framework has no tasks.")
        if known:
            hint = near_or(word, known, say("The tasks are {words}.", words=typed(known, "and")), called)
        raise UserError(say("The framework has no task {word}.", word=Typed(word)), hint)
    return found


def places_in(data: Value) -> list[str]:
    """The places that a plan lists. Raises ``Misplaced``."""
    return [name for name in items_at(data, ("places",)) if isinstance(name, str)]


def place_meant(data: Value, word: str) -> str:
    """The place of the plan that is written so, in whatever letters.

    Raises ``UserError`` if there is none, and ``Misplaced``.
    """
    known = places_in(data)
    found = same_in(word, known)
    if found is None:
        hint = say("There is none yet; {command} adds one.", command=Typed("ccr place add"))
        if known:
            hint = near_or(word, known, say("The places are {words}.", words=typed(known, "and")))
        raise UserError(say("The plan has no place {word}.", word=Typed(word)), hint)
    return found


def meant(data: Value, framework: Framework | None, where: Where, value: Value) -> Value:
    """A value for a place in a plan, with ids and words of the format for what was typed.

    Raises ``UserError`` for what names no partner, seat or commitment, with the nearest one; without a framework,
    seats and commitments go unchecked. A word that is none of those to choose from stays: the check finds it.
    """
    match value:
        case dict():
            return {
                _key_meant(framework, (*where, key)): meant(data, framework, (*where, key), item)
                for key, item in value.items()
            }
        case list():
            return each_once(meant(data, framework, (*where, place), item) for place, item in enumerate(value))
        case str() if value.strip():
            return _word_meant(data, framework, where, value)
    return value


def near_or(word: str, known: Sequence[str], otherwise: Message, called: OtherNames | None = None) -> Message:
    """A hint with the known words that have this one in them or the nearest, or ``otherwise`` if none is near."""
    if inside := with_word_inside(word, known):
        return say("Did you mean {word}?", word=typed(inside, "or"))
    near = nearest(word, known, called or {})
    return otherwise if near is None else say("Did you mean {word}?", word=Typed(near))


def _known(word: str, known: Iterable[str], called: OtherNames) -> str | None:
    return word if word in known else word_called(word, known, called)


def _key_meant(framework: Framework | None, where: Where) -> str:
    key = str(where[-1])
    if framework is not None and _is_at(where, COMMITMENTS, KEY):
        return commitment_meant(framework, key)
    if framework is not None and _is_at(where, SEATS, KEY):
        return seat_meant(framework, key)
    if framework is not None and _is_at(where, COMPONENTS, KEY):
        return component_meant(framework, key)
    return key


def _word_meant(data: Value, framework: Framework | None, where: Where, word: str) -> str:
    if _is_at(where, PARTNERS, EACH):
        return partner_meant(data, word)
    if framework is not None and _is_at(where, SEATS, EACH):
        return seat_meant(framework, word)
    choices = words_at(Plan, where)
    return word_called(word, choices, other_names.of_words()) or word if choices else word


def _is_at(where: Where, ways: Iterable[Way], last: str) -> bool:
    """Whether a place is one of those that the ways lead to: to a key if ``last`` says so, else to a value."""
    return any(
        len(way) == len(where)
        and (way[-1] == KEY) == (last == KEY)
        and all(step in (EACH, KEY, there) for step, there in zip(way, where, strict=True))
        for way in ways
    )


def _no_partner(word: str, known: list[str], called: OtherNames) -> UserError:
    hint = say("There is none yet; {command} adds one.", command=Typed("ccr partner add"))
    if known:
        first = typed(known[:_MOST], "and" if len(known) <= _MOST else ",")
        told = say("The partners are {words}.", words=first)
        if len(known) > _MOST:
            told = say("The partners are {words}, … and {number} more.", words=first, number=len(known) - _MOST)
        hint = near_or(word, known, told, called)
    return UserError(say("No partner has the id {word}.", word=Typed(word)), hint)
