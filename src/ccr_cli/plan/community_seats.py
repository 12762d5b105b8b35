"""What of a plan is about a seat of which survivors and the community decide whether it is at the table.

On paper it would tell a stranger what they were asked, and what they said: only a screen shows it.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.plan import Action, Decision, LeftOpen, Meeting, Plan
from ccr_cli.plan.viewed import NOT_TOLD

_NAMES = re.compile(r"\b[A-ZÁÉÍÓÚÜÑ]\w*(?: [A-ZÁÉÍÓÚÜÑ]\w*)*")
"""Words that begin with a capital, one behind the other."""


def without_community_seats(plan: Plan, framework: Framework, today: date) -> Plan:
    """The plan without stories, decisions, actions and days about such seats; what stays keeps its number."""
    about = _AboutCommunitySeats(framework)
    changes: dict[str, Any] = {
        "stories": [one for one in plan.stories or () if not about.seats & set(one.seats or ())] or None,
        "actions": [_done(one, today) if about.has(one) else one for one in plan.actions or ()] or None,
        "not_here": {id_: about.without_day(id_, one) for id_, one in plan.left_open.items()} or None,
        "partners": {
            id_: one.model_copy(update={"waiting": None}) if about.is_all(one.seats or ()) else one
            for id_, one in (plan.partners or {}).items()
        },
    }
    meetings = plan.meetings
    if meetings is not None and meetings.held is not None:
        held = [_without_decisions(one, about) for one in meetings.held]
        changes["meetings"] = meetings.model_copy(update={"held": held})
    return plan.model_copy(update=changes)


class _AboutCommunitySeats:
    """Knows what is about such a seat: by its id, or by a word for it or for an agency that usually is in it."""

    def __init__(self, framework: Framework) -> None:
        self.seats = framework.flagged["decided_by_community"]
        words = sorted({word for id_ in self.seats for word in _words(framework.seats[id_])}, key=len, reverse=True)
        self._words = re.compile("|".join(rf"\b{word}\b" for word in words)) if words else None

    def are_in(self, text: str) -> bool:
        """Whether a text names one."""
        return self._words is not None and self._words.search(text) is not None

    def has(self, action: Action) -> bool:
        """Whether an action is about one."""
        return action.seat in self.seats or self.are_in(action.what)

    def is_all(self, seats: list[str] | tuple[()]) -> bool:
        """Whether somebody has seats, and all are such ones."""
        return bool(seats) and self.seats.issuperset(seats)

    def without_day(self, id_: str, one: LeftOpen) -> LeftOpen:
        """A seat left open, without the day of the next question to survivors."""
        return one.model_copy(update={"review_by": None}) if id_ in self.seats else one


def _done(action: Action, today: date) -> Action:
    """What stands for an action, so that the numbers of those behind it stay."""
    return action.model_copy(update={"what": NOT_TOLD, "who": None, "due": None, "done": today})


def _without_decisions(meeting: Meeting, about: _AboutCommunitySeats) -> Meeting:
    decided = [one for one in meeting.decided or () if not about.are_in(one.what if isinstance(one, Decision) else one)]
    return meeting.model_copy(update={"decided": decided or None})


def _words(seat: Seat) -> Iterator[str]:
    """Patterns of the words by which a seat is known."""
    yield "(?i:" + r"[\s-]".join(map(re.escape, seat.id.split("-"))) + ")"
    for text in (seat.name, seat.usually):
        for wording in (text,) if isinstance(text, str) else () if text is None else (text.en, text.es):
            for name in _NAMES.findall(wording):
                if " " in name:
                    yield f"(?i:{re.escape(name)})"
                elif name.isupper() and len(name) > 1:
                    yield re.escape(name)
