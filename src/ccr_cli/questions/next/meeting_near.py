"""meeting-near: the next meeting is a few days away."""

from collections.abc import Iterator

from ccr_cli.language.message import Listing, Message, say
from ccr_cli.plan.plan import NextMeeting
from ccr_cli.questions.next.item import Item, Kind, in_a_sentence
from ccr_cli.questions.next.plan_today import PlanToday

_NEAR = 7  # days
KIND = Kind(
    id="meeting-near",
    title=say("A meeting that is near"),
    when=say("The next meeting is today or within 7 days: now."),
    reason=say(
        "Whoever hears of a meeting a week before can come, and what has to be decided there can be thought over."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The next meeting, from a week before."""
    meetings = plan_today.plan.meetings
    coming = meetings.next if meetings is not None else None
    if coming is not None and 0 <= (coming.date - plan_today.today).days <= _NEAR:
        yield Item(KIND, "now", _why(coming), "ccr meeting evening --present ID", due=coming.date)


def _why(coming: NextMeeting) -> Message:
    topics = Listing(tuple(in_a_sentence(topic.what) for topic in coming.topics or ()), ";")
    if topics.items:
        return say("The next meeting is on {day}. To bring: {topics}.", day=coming.date, topics=topics)
    return say(
        "The next meeting is on {day}. To bring: who is asked for which seat, the actions that are open, and what has "
        "to be decided.",
        day=coming.date,
    )
