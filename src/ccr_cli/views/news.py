"""What is true of a plan since something was recorded, in sentences."""

from collections.abc import Iterable, Iterator

from ccr_cli.language.message import Listing, Message, listing, say, say_many
from ccr_cli.plan.framework import Element, Seat, Sector, Task
from ccr_cli.questions.news import News, NowAnswered, NowMet
from ccr_cli.views.partners import standing
from ccr_cli.views.roles import first_problem


def as_sentences(news: News) -> Iterator[Message]:
    """Each thing that is new as a sentence, and last what that completed or opened."""
    for moved in news.moved:
        yield say("{partner}: {status}.", partner=moved.name, status=standing(moved.status, moved.since))
    yield from map(_answered, news.answered)
    if news.met is not None:
        yield _attended(news.met)
    if news.next_meeting is not None:
        told = say("The next meeting is on {day}.", day=news.next_meeting.day)
        yield say("{day} is over.", day=news.next_meeting.day) if news.next_meeting.is_over else told
    if news.open_actions is not None:
        yield (
            say_many("{number} action is open.", "{number} actions are open.", news.open_actions)
            if news.open_actions
            else say("No action is open.")
        )
    yield from _roles(news)
    yield from _completed(news)
    if news.is_ready:
        yield say("All that is required is in place: the plan can be put into practice.")


def _answered(partner: NowAnswered) -> Message:
    answers = partner.answers
    total = len(answers.made) + len(answers.cannot) + len(answers.missing)
    if not answers.missing:
        return say("{partner} has answered all commitments.", partner=partner.name)
    done = total - len(answers.missing)
    return say("{partner} has answered {done} of {total} commitments.", partner=partner.name, done=done, total=total)


def _attended(met: NowMet) -> Message:
    return say(
        "{number} of {total} partners at the table came to the meeting of {day}.",
        number=met.present,
        total=met.at_the_table,
        day=met.day,
    )


def _roles(news: News) -> Iterator[Message]:
    """Who is first for what, and how many tasks nobody is first for."""
    for task, first in news.first:
        told = say("{partner} is first for this task now: {task}.")
        if first.place is not None:
            told = say("{partner} is first for this task in {place} now: {task}.")
        yield Message(told.id, {"partner": first.who.name or "", "task": task.name, "place": first.place or ""})
        if first.problem == "first-not-here":
            yield first_problem(first)
    if news.nobody_first:
        yield say("Nobody is first any more: {names}.", names=_names(news.nobody_first))
    if news.open_tasks is not None and news.open_tasks.number:
        yield say_many(
            "Nobody is first for 1 of {total} tasks.",
            "Nobody is first for {number} of {total} tasks.",
            news.open_tasks.number,
            total=news.open_tasks.total,
        )
    elif news.open_tasks is not None:
        yield say("Somebody is first for each of the {total} tasks.", total=news.open_tasks.total)


def _completed(news: News) -> Iterator[Message]:
    if news.filled:
        yield say("No longer open: {names}.", names=_names(news.filled))
    if news.left_open:
        yield say_many(
            "Left open by decision: {names}.",
            "Left open by decision: {names}.",
            len(news.left_open),
            names=_names(news.left_open),
        )
    if news.opened:
        yield say("Open again: {names}.", names=_names(news.opened))
    if news.undecided:
        yield say("Not decided yet: {sectors}.", sectors=_names(news.undecided))
    if news.completed:
        yield say("Complete now: {names}.", names=_names(news.completed))
    if news.missing:
        yield say("Missing from the table now: {names}.", names=_names(news.missing))
    if news.in_place:
        yield say("In place now: {names}.", names=_names(news.in_place))
    if news.lost:
        yield say("No longer in place: {names}.", names=_names(news.lost))


def _names(things: Iterable[Seat | Sector | Element | Task]) -> Listing:
    return listing([thing.name for thing in things], ";")
