"""Checks a file's plain data against the rules about ids."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from ccr_cli.language.nearest import OtherNames, several_in, word_called
from ccr_cli.plan import other_names, references
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.lineage import KindOfPart, Lineage, PartId
from ccr_cli.plan.steps import EACH, KEY, Way
from ccr_cli.rules import (
    hidden_in_base,
    repeated_id,
    unknown_commitment,
    unknown_component,
    unknown_partner,
    unknown_place,
    unknown_seat,
    unknown_source,
    unknown_task,
)
from ccr_cli.rules.finding import Problem
from ccr_cli.where import Where


class _Kind(NamedTuple):
    """The parts of one kind that a plan names by their ids."""

    name: KindOfPart
    ways: Sequence[Way]
    parts: Callable[[Framework], Sequence[other_names.NamedPart]]
    told: Callable[[Where, str, list[str], OtherNames], Problem]


_KINDS = (
    _Kind("commitments", references.COMMITMENTS, lambda framework: framework.commitments, unknown_commitment.problem),
    _Kind("tasks", references.TASKS, lambda framework: framework.tasks or (), unknown_task.problem),
    _Kind("components", references.COMPONENTS, lambda framework: framework.components or (), unknown_component.problem),
)


def in_plan(data: dict[str, Any], framework: Framework | None, *, partners_are_known: bool = True) -> Iterator[Problem]:
    """Ids that name no partner; and no seat or commitment, if there is a framework to check them against.

    Without ``partners_are_known`` there are partners that nobody could read.
    """
    if partners_are_known:
        yield from _partners(data)
    yield from _places(data)
    if framework is not None:
        yield from _seats(data, framework)
        for kind in _KINDS:
            yield from _parts(data, framework, kind)


def _parts(data: dict[str, Any], framework: Framework, kind: "_Kind") -> Iterator[Problem]:
    """Ids that name no part of the framework, of those of one kind."""
    parts = kind.parts(framework)
    ids = [part.id for part in parts]
    for where, word in _unknown(data, kind.ways, ids):
        problem = kind.told(where, word, ids, other_names.of_parts(parts))
        yield hidden_in_base.by_whom(problem, PartId(kind.name, word), framework.lineage)


def _places(data: dict[str, Any]) -> Iterator[Problem]:
    known = references.words(data, ("places", EACH))
    for pattern in references.PLACES:
        at: Literal["key", "value"] = "key" if pattern[-1] == KEY else "value"
        for where, word in _unknown(data, [pattern], known):
            yield unknown_place.problem(where, word, known, at)


def _partners(data: dict[str, Any]) -> Iterator[Problem]:
    partners = data.get("partners")
    entries = partners if isinstance(partners, dict) else {}
    known = [str(id_) for id_ in entries]
    for where, word in _unknown(data, references.PARTNERS, known):
        called = other_names.of_partners(entries)
        yield unknown_partner.problem(where, word, known, called)


def in_framework(data: dict[str, Any]) -> Iterator[Problem]:
    """Ids that a framework uses twice, or that name none of its seats or sources."""
    yield from repeated_in_framework(data)
    yield from named_in_framework(data, Lineage())


def repeated_in_framework(data: dict[str, Any]) -> Iterator[Problem]:
    """Ids that a framework's file uses twice."""
    for pattern in references.FRAMEWORK_IDS:
        seen: set[str] = set()
        for where, id_ in references.named(data, pattern):
            if id_ in seen:
                yield repeated_id.problem(where, id_)
            seen.add(id_)


def named_in_framework(data: dict[str, Any], lineage: Lineage) -> Iterator[Problem]:
    """Ids in a whole framework that name none of its seats or sources."""
    seats = [id_ for _, id_ in references.named(data, references.FRAMEWORK_SEATS)]
    for where, word in _unknown(data, references.FRAMEWORK_SEATS_NAMED, seats):
        yield hidden_in_base.by_whom(unknown_seat.problem(where, word, seats, {}), PartId("seats", word), lineage)
    sources = data.get("sources")
    known = [str(id_) for id_ in sources] if isinstance(sources, dict) else []
    for where, word in _unknown(data, references.FRAMEWORK_SOURCES, known):
        yield unknown_source.problem(where, word, known)


def _unknown(
    data: dict[str, Any], patterns: Iterable[tuple[str, ...]], known: Iterable[str]
) -> Iterator[tuple[Where, str]]:
    """The ids that aren't among those known, except blank ones, which another rule reports."""
    among = set(known)
    for pattern in patterns:
        if among.issuperset(references.words(data, pattern)):
            continue  # as nearly always: the places of the ids are looked up only if one is wrong
        for where, word in references.named(data, pattern):
            if word not in among and word.strip():
                yield where, word


def _seats(data: dict[str, Any], framework: Framework) -> Iterator[Problem]:
    seats = list(framework.seats)
    sectors = {sector.id: [seat.id for seat in sector.seats] for sector in framework.sectors}
    for pattern in references.SEATS:
        at: Literal["key", "value"] = "key" if pattern[-1] == KEY else "value"
        for where, word in _unknown(data, [pattern], seats):
            if (hidden := PartId("seats", word)) in framework.lineage.hidden:
                problem = unknown_seat.problem(where, word, seats, {}, at)
                yield hidden_in_base.by_whom(problem, hidden, framework.lineage)
                continue
            sector = word if word in sectors else word_called(word, sectors, other_names.of_parts(framework.sectors))
            called = other_names.of_parts(framework.seats.values())
            if sector is not None and word_called(word, seats, called) is None:
                yield unknown_seat.sector(where, word, sectors[sector], at)
            elif isinstance(where[-1], int) and (both := _several(word, seats, called)):
                yield unknown_seat.several(where, word, both)
            else:
                yield unknown_seat.problem(where, word, seats, called, at)


def _several(word: str, seats: list[str], called: OtherNames) -> list[str]:
    """The seats in a word that names more than one; none if any part of it names no seat."""
    parts = several_in(word)
    found = [part if part in seats else word_called(part, seats, called) for part in parts]
    return [seat for seat in found if seat is not None] if len(parts) > 1 and None not in found else []
