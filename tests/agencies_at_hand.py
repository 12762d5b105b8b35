"""Invented agencies of a directory, and who of them could fill the open seats."""

from datetime import date
from typing import Any

from ccr_cli.commands.work.candidates import PRIVATE
from ccr_cli.directories.directory import Directory, Organization, Service
from ccr_cli.intake.load import built_in
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.answer import Candidates, SeatCandidates
from ccr_cli.questions.candidates.candidates import Wanted, candidates
from helpers import plan_of

FRAMEWORK = built_in("immigrant-survivors")
TODAY = date(2026, 11, 22)


def agency(name: str, *services: Service | str, number: int = 1, **facts: Any) -> Organization:
    offered = (Service(f"services/{number}", one) if isinstance(one, str) else one for one in services)
    return Organization(f"organizations/{number}", name, tuple(offered), **facts)


def answer(*agencies: Organization, partners: str = "", framework: Framework = FRAMEWORK, **wanted: Any) -> Candidates:
    seen = seen_by(plan_of(partners)[0], framework, "internal", TODAY)
    directory = Directory("list.csv", "spreadsheet", agencies, len(agencies), 0)
    return candidates(seen, framework, seat_words(framework), [directory], Wanted(**wanted), PRIVATE)


def of_seat(found: Candidates, seat: str) -> SeatCandidates:
    return next(one for one in found.seats if one.seat.id == seat)


def names(found: Candidates, seat: str) -> list[str]:
    return [one.name for one in of_seat(found, seat).candidates]
