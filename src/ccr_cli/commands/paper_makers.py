"""From a plan, as its readers may see it, to each paper: the question it answers, the words, and the pictures in it.

What a paper needs is imported when it is made, so that none waits for another's.
"""

from datetime import date

from ccr_cli.commands.writing import PaperMaking
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.papers.document import Document
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.periods import Period

_MOST_DAYS = 6  # that a hint names


def agenda(seen: SeenPlan, framework: Framework, today: date) -> Document:
    """The agenda of the next meeting."""
    from ccr_cli.intake.primer import primer
    from ccr_cli.papers.agenda import agenda as paper
    from ccr_cli.questions.coming_meeting import coming_meeting

    return paper(coming_meeting(seen, framework, today, primer()))


def minutes(day: date | None = None, *notices: Message) -> PaperMaking:
    """The minutes of the meeting on a day, or of the last one. Making them raises ``UserError`` if there was none."""
    from ccr_cli.edits.meetings import no_meeting_on
    from ccr_cli.papers.minutes import minutes as paper
    from ccr_cli.questions.meetings import next_meeting
    from ccr_cli.questions.minutes import days_with_minutes, nearest_days
    from ccr_cli.questions.minutes import minutes as minutes_of

    def make(seen: SeenPlan, framework: Framework, today: date) -> Document:
        answer = minutes_of(seen, framework, today, day)
        if answer is not None:
            return paper(answer, *notices)
        if day is None:
            told = say("The plan has no meeting that was held yet, so there is nothing to write minutes of.")
            raise UserError(told, say("{command} adds one.", command=Typed("ccr meeting add")))
        coming = next_meeting(seen, today)
        if coming is not None and coming.day == day:
            told = say("There was no meeting on {day} yet.", day=Typed(day.isoformat()))
            raise UserError(told, say("It is the next one: {command}.", command=Typed("ccr write agenda")))
        near = nearest_days(days_with_minutes(seen, today), day, _MOST_DAYS)
        raise no_meeting_on(day.isoformat(), [one.isoformat() for one in near])

    return make


def roster(seen: SeenPlan, framework: Framework, today: date) -> Document:
    """Who holds which seat."""
    from ccr_cli.papers.roster import roster_paper
    from ccr_cli.questions.roster import roster as roster_of

    return roster_paper(roster_of(seen, framework, today))


def report(period: Period) -> PaperMaking:
    """What the community is told of a period."""
    from ccr_cli.papers.report import report as paper
    from ccr_cli.pictures.table import drawn
    from ccr_cli.questions.round_table import round_table
    from ccr_cli.questions.year_in_public import year_in_public

    def make(seen: SeenPlan, framework: Framework, today: date) -> Document:
        around = round_table(seen, framework, today)
        return paper(year_in_public(seen, framework, period, today), lambda speakers: drawn(around, speakers).svg)

    return make


def funder(period: Period) -> PaperMaking:
    """What an award has paid for in a period."""
    from ccr_cli.intake.professions import professions
    from ccr_cli.papers.funder import funder as paper
    from ccr_cli.questions.award.half_year import half_year

    return lambda seen, framework, today: paper(half_year(seen, framework, professions(), period, today))


def handover(seen: SeenPlan, framework: Framework, today: date) -> Document:
    """What whoever coordinates next needs."""
    from ccr_cli.papers.handover import handover as paper
    from ccr_cli.pictures import ties, year
    from ccr_cli.questions.handover import handover as handover_of
    from ccr_cli.questions.handover import on_paper
    from ccr_cli.questions.months_ahead import months_ahead
    from ccr_cli.questions.tie_network import tie_network

    printed = on_paper(seen, framework, today)
    ahead, network = months_ahead(printed, framework, today), tie_network(printed, framework, today)
    return paper(
        handover_of(seen, framework, today),
        year=None if ahead is None else lambda speakers: year.drawn(ahead._replace(past=()), speakers).svg,
        ties=None if network is None else lambda speakers: ties.drawn(network.for_paper, speakers).svg,
    )


def calendar(seen: SeenPlan, framework: Framework, today: date) -> Document:
    """The days of the next twelve months. Raises ``UserError`` if there is none."""
    from ccr_cli.papers.calendar import calendar as paper
    from ccr_cli.questions.year_days import year_days

    answer = year_days(seen, framework, today)
    if not answer.days:
        raise UserError(
            say("{name}: there is no day to come that these readers may know.", name=answer.task_force),
            say("{command} records the next meeting.", command=Typed("ccr meeting next DATE")),
        )
    return paper(answer)
