"""Candidates as JSON and as rows."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.candidates.answer import Candidate, Candidates, SeatCandidates, SourceRead
from ccr_cli.views.candidates import hint_told
from ccr_cli.views.json_text import json_day

CSV_HEADER = ("seat", "name", "record", "source", "city", "phone", "url", "verified", "where", "word", "already")


def candidates_data(found: Candidates, speaker: Speaker) -> dict[str, Any]:
    """The keys of the JSON document."""
    return {
        "sources": [_source(source) for source in found.sources],
        "seats": [_seat(seat, speaker) for seat in found.seats],
    }


def _source(source: SourceRead) -> dict[str, Any]:
    return {
        "file": source.file,
        "kind": source.kind,
        "organizations": source.organizations,
        "services": source.services,
        "inactive": source.inactive,
        "problems": [{"kind": problem.kind, "count": problem.times} for problem in source.problems],
        "not_understood": list(source.not_understood),
        "by_cells": list(source.by_cells),
    }


def _seat(seat: SeatCandidates, speaker: Speaker) -> dict[str, Any]:
    return {
        "id": seat.seat.id,
        "hint": None if seat.hint in (None, "nobody") else speaker.tell(hint_told(seat)),
        "candidates": [_candidate(one) for one in (*seat.candidates, *seat.already)],
        "to_ask": [_candidate(one) for one in seat.to_ask],
        "behind": [_candidate(one) for one in seat.behind],
        "more": seat.more,
        "in_category": seat.in_category,
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    return {
        "name": one.name,
        "record": one.record,
        "source": one.source,
        "city": one.town,
        "phone": one.phone,
        "url": one.url,
        "verified": json_day(one.verified),
        "why": [{"where": why.where, "word": why.word, "text": why.text} for why in one.why],
        "already": one.already,
    }


def candidates_rows(found: Candidates) -> Iterator[tuple[str, ...]]:
    """The rows of the CSV, header first."""
    yield CSV_HEADER
    for seat in found.seats:
        for one in (*seat.candidates, *seat.already):
            first = one.why[0]
            values = (one.name, one.record, one.source, one.town, one.phone, one.url, json_day(one.verified))
            yield (seat.seat.id, *(value or "" for value in values), first.where, first.word, one.already or "")
