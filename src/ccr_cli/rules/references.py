"""The rules about ids, asked of a file's plain data."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.plan import references
from ccr_cli.plan.framework import Framework
from ccr_cli.rules import repeated_id, unknown_commitment, unknown_partner, unknown_seat, unknown_source
from ccr_cli.rules.finding import Problem


def in_plan(data: dict[str, Any], framework: Framework | None) -> Iterator[Problem]:
    """Ids that name no partner; and no seat or commitment, when there is a framework to hold them against."""
    partners = data.get("partners")
    known = [str(id_) for id_ in partners] if isinstance(partners, dict) else []
    for pattern in references.PARTNERS:
        for where, word in references.named(data, pattern):
            if word not in known:
                yield unknown_partner.problem(where, word, known)
    if framework is not None:
        yield from _seats(data, framework)
        yield from _commitments(data, framework)


def _seats(data: dict[str, Any], framework: Framework) -> Iterator[Problem]:
    seats = framework.seats
    for pattern in references.SEATS:
        for where, word in references.named(data, pattern):
            if word not in seats:
                sector = any(sector.id == word for sector in framework.sectors)
                at_key = pattern[-1] == references.KEY
                yield unknown_seat.problem(where, word, list(seats), is_sector=sector, at="key" if at_key else "value")


def _commitments(data: dict[str, Any], framework: Framework) -> Iterator[Problem]:
    known = {commitment.id for commitment in framework.commitments}
    for pattern in references.COMMITMENTS:
        for where, word in references.named(data, pattern):
            if word not in known:
                yield unknown_commitment.problem(where, word, [commitment.id for commitment in framework.commitments])


def in_framework(framework: Framework) -> Iterator[Problem]:
    """Ids that a framework uses twice, or that name no seat or source of it."""
    yield from _repeated(framework)
    for index, story in enumerate(framework.stories or []):
        for number, word in enumerate(story.seats):
            if word not in framework.seats:
                yield unknown_seat.problem(
                    ("stories", index, "seats", number), word, list(framework.seats), is_sector=False, at="value"
                )
    yield from _sources(framework)


def _repeated(framework: Framework) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, sector in enumerate(framework.sectors):
        for number, seat in enumerate(sector.seats):
            if seat.id in seen:
                yield repeated_id.problem(("sectors", index, "seats", number, "id"), seat.id)
            seen.add(seat.id)
    for key, ids in (
        ("sectors", [sector.id for sector in framework.sectors]),
        ("commitments", [commitment.id for commitment in framework.commitments]),
        ("elements", [element.id for element in framework.elements or []]),
        ("stories", [story.id for story in framework.stories or []]),
    ):
        for index, id_ in enumerate(ids):
            if id_ in ids[:index]:
                yield repeated_id.problem((key, index, "id"), id_)


def _sources(framework: Framework) -> Iterator[Problem]:
    known = list(framework.sources or {})
    data = framework.model_dump()
    patterns = (
        ("sectors", "*", "sources", "*"),
        ("sectors", "*", "seats", "*", "sources", "*"),
        ("commitments", "*", "sources", "*"),
        ("elements", "*", "sources", "*"),
        ("stories", "*", "sources", "*"),
    )
    for pattern in patterns:
        for where, word in references.named(data, pattern):
            if word not in known:
                yield unknown_source.problem(where, word, known)
