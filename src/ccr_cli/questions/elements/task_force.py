"""The elements of the task force as a whole: mission, principles, regular meetings, and asking survivors."""

from collections.abc import Sequence
from datetime import date

from ccr_cli.language.message import say, say_many
from ccr_cli.questions.cadence import days_held, is_regular, overdue_from, regular_since
from ccr_cli.questions.elements.judgement import Judgement
from ccr_cli.questions.elements.review import Review

VOICE_YEARS = 2  # plan format: survivors were asked within two years


def mission(review: Review) -> Judgement:
    """Whether there is a mission statement."""
    if review.plan.mission:
        return Judgement(met=True, detail=say("The mission is written in the plan."))
    return Judgement(met=False, detail=say("The mission is not written yet."), commands=('ccr set mission="..."',))


def principles(review: Review) -> Judgement:
    """Whether there is at least one guiding principle."""
    number = len(review.plan.principles or ())
    if not number:
        told = say("No guiding principle is written yet; one is enough to begin with.")
        return Judgement(met=False, detail=told, commands=('ccr principle add "..."',))
    told = say_many(
        "{number} principle is written in the plan.", "{number} principles are written in the plan.", number
    )
    return Judgement(met=True, detail=told)


def regular_meetings(review: Review) -> Judgement:
    """Whether meetings are regular, as the plan format defines it."""
    meetings, today = review.plan.meetings, review.today
    if meetings is None or meetings.every is None:
        return Judgement(
            met=False,
            detail=say("The plan does not say yet how often the task force meets."),
            commands=("ccr set meetings.every=month", "ccr meeting add"),
        )
    held, late = days_held(meetings, today), overdue_from(meetings, today)
    if not held:
        return Judgement(met=False, detail=say("No meeting has been held yet."), commands=("ccr meeting add",))
    last = say("The last meeting was held on {day}.", day=held[0])
    if not is_regular(meetings, today):
        return Judgement(met=False, detail=last, commands=("ccr meeting add",))
    until = date.fromordinal(late.toordinal() - 1) if late is not None else None
    return Judgement(met=True, detail=last, since=regular_since(meetings, today), until=until)


def survivor_voice(review: Review) -> Judgement:
    """Whether survivors were asked within the last two years."""
    asked = sorted((entry.date for entry in review.plan.survivor_voice or ()), reverse=True)
    if not asked:
        return Judgement(met=False, detail=say("Survivors have not been asked yet."), commands=("ccr voice add",))
    told = say("Survivors were last asked on {day}.", day=asked[0])
    until = years_later(asked[0], VOICE_YEARS)
    if review.today > until:
        return Judgement(met=False, detail=told, commands=("ccr voice add",))
    return Judgement(met=True, detail=told, since=_first_in_time(asked), until=until)


def _first_in_time(asked: Sequence[date]) -> date:
    """The start of the latest run of days with gaps of at most two years; the days come latest first."""
    first = asked[0]
    for day in asked[1:]:
        if years_later(day, VOICE_YEARS) < first:
            break
        first = day
    return first


def years_later(day: date, years: int) -> date:
    """The same day some years later: February 28 for a February 29 that doesn't exist."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28) if day.year + years <= date.max.year else date.max
