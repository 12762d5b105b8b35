"""What ``ccr write minutes`` does."""

from datetime import date

from ccr_cli.commands.options import day_said
from ccr_cli.commands.writing import Wish, write_paper
from ccr_cli.edits.meetings import no_meeting_on
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say
from ccr_cli.papers.minutes import DRAFT, PAPER, minutes
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.minutes import Minutes, days_with_minutes, nearest_days
from ccr_cli.questions.minutes import minutes as minutes_of

_MOST = 6  # days that a hint names


def work(wish: Wish, meeting: str | None, *, is_approved: bool) -> int:
    """Write the minutes of a meeting, the last one held where no day is given. Raises ``UserError``."""
    day = None if meeting is None else day_said(meeting)
    notices = () if is_approved else (DRAFT,)
    return write_paper(
        PAPER, wish, lambda seen, framework, today: minutes(_answer(seen, framework, today, day), *notices)
    )


def _answer(seen: SeenPlan, framework: Framework, today: date, day: date | None) -> Minutes:
    answer = minutes_of(seen, framework, today, day)
    if answer is None:
        raise _no_meeting(days_with_minutes(seen, today), day)
    return answer


def _no_meeting(held: tuple[date, ...], day: date | None) -> UserError:
    """The error where there is nothing to write minutes of, with the days nearest to the one asked for."""
    if day is None:
        told = say("The plan has no meeting that was held yet, so there is nothing to write minutes of.")
        return UserError(told, say("{command} adds one.", command=Typed("ccr meeting add")))
    return no_meeting_on(day.isoformat(), [one.isoformat() for one in nearest_days(held, day, _MOST)])
