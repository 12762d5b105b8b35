"""The period that a report is about, as asked for with ``--from`` and ``--until``."""

from datetime import date

from ccr_cli.commands.options import day_over
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.questions.periods import Period, half_year_before, last_twelve_months


def year_asked(from_: str | None, until: str | None, today: date) -> Period:
    """The days asked for, or the twelve months up to the last of them.

    Raises ``UserError`` for a day that can't be told, or a first one behind the last.
    """
    usual = last_twelve_months(today if until is None else day_over(until))
    return _in_order(usual if from_ is None else usual._replace(first=day_over(from_)))


def half_year_asked(from_: str | None, until: str | None, today: date) -> Period:
    """The months asked for, or the half-year that ended last.

    Raises ``UserError`` as ``year_asked`` does, for one end of a period without the other, and for a part of a month:
    a funder reads of outreach by the month.
    """
    if from_ is None and until is None:
        return half_year_before(today)
    if from_ is None or until is None:
        options = typed(("--from", "--until"), "and")
        raise UserError(
            say("A period has a first day and a last one."),
            say("Type both {options}; neither is for the half-year that ended last.", options=options),
        )
    period = _in_order(Period(day_over(from_), day_over(until)))
    if not period.is_of_whole_months:
        raise UserError(
            say("A period for a funder is of whole months: outreach is counted by the month."),
            say(
                "Type the first day of a month and the last one of another, such as {example}.",
                example=Typed("--from 2026-01-01 --until 2026-06-30"),
            ),
        )
    return period


def _in_order(period: Period) -> Period:
    if period.first > period.last:
        raise UserError(
            say("The period ends on {last}, before its first day, {first}.", first=period.first, last=period.last),
            say("Type the earlier day after {option}.", option=Typed("--from")),
        )
    return period
