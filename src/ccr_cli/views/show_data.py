"""The answer of ``ccr show`` for scripts: keys, ids and states stay English."""

from collections.abc import Iterable
from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.languages import Languages, SectorLanguages
from ccr_cli.questions.overview import Overview
from ccr_cli.questions.sectors import id_of
from ccr_cli.questions.ties import Tie
from ccr_cli.questions.timeline import Entry
from ccr_cli.questions.trainings import SectorTrainings, Trainings
from ccr_cli.views.assessment_data import assessed_object
from ccr_cli.views.gaps_data import others_object, table_object
from ccr_cli.views.json_text import json_day
from ccr_cli.views.meetings import next_object
from ccr_cli.views.partners import named_data


def show_data(answer: Overview, speaker: Speaker) -> dict[str, Any]:
    """The plan as a JSON object."""
    coming, timeline = answer.next_meeting, answer.timeline
    return {
        "name": answer.table.name,
        "area": answer.area,
        "framework": answer.table.framework_name,
        "next_meeting": None if coming is None else next_object(coming),
        "sectors": table_object("", answer.table, speaker)["sectors"],
        "without_seat": [{**named_data(other.who), "role": other.role} for other in answer.without_seat],
        "ready": answer.is_ready,
        "elements": [{"id": one.id, "required": one.required, "met": one.met} for one in answer.elements],
        "past": None if timeline is None else [_entry(entry) for entry in timeline.past],
        "timeline": None if timeline is None else [_entry(entry) for entry in timeline.coming],
        "languages": None if answer.languages is None else _languages(answer.languages),
        "ties": None if answer.ties is None else [_tie(tie) for tie in answer.ties],
        "trainings": [_trainings(sector) for sector in _groups(answer.trainings)],
        "assessment": None if answer.assessed.last is None else assessed_object(answer.assessed.last),
        **others_object(answer.table),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "date": entry.day.isoformat(),
        "kind": entry.kind,
        "what": entry.what,
        "partner": None if entry.partner is None else named_data(entry.partner),
        "seat": None if entry.seat is None else entry.seat.id,
        "time": entry.time,
    }


def _languages(answer: Languages) -> dict[str, Any]:
    return {
        "needed": list(answer.needed),
        "missing": list(answer.missing),
        "sectors": [_spoken(sector) for sector in answer.sectors],
    }


def _spoken(answer: SectorLanguages) -> dict[str, Any]:
    spoken = [{"language": language, "how": how} for language, how in answer.languages]
    return {"sector": id_of(answer.sector), "languages": spoken}


def _tie(tie: Tie) -> dict[str, Any]:
    return {"from": id_of(tie.source), "to": id_of(tie.target), "in_force": tie.in_force, "draft": tie.draft}


def _groups(answer: Trainings) -> Iterable[SectorTrainings]:
    return answer.sectors if answer.in_all is None else (answer.in_all,)


def _trainings(answer: SectorTrainings) -> dict[str, Any]:
    return {
        "sector": id_of(answer.sector),
        "count": answer.given,
        "last": json_day(answer.last),
        "people": answer.people,
        "people_complete": answer.is_all,
    }
