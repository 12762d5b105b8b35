"""What the table has before it at the next meeting: what it decided, what is open, what is new, and whom it hears from.

It is the answer behind the agenda that partners get a week ahead: nothing is called late, and what is due of
agreements is counted and not named.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Commitment, Framework
from ccr_cli.plan.plan import Meetings
from ccr_cli.plan.primer import Primer, Protection
from ccr_cli.questions.actions import ToldAction, actions
from ccr_cli.questions.cadence import INTERVALS
from ccr_cli.questions.left_out import KeptBack, folded, words_left_out
from ccr_cli.questions.meetings import Coming, Held, meetings
from ccr_cli.questions.partners import Named, is_network, named
from ccr_cli.questions.stories import ToldStory, stories_of_framework

_COORDINATES = "coordin"  # begins the word in English and in Spanish


class ComingMeeting(NamedTuple):
    """The next meeting of one task force."""

    task_force: str
    language: str
    """The language that the plan is written in."""
    coming: Coming | None
    """``None`` where no day is set yet."""
    coordinator: Named | None
    call: str | None
    """Its telephone at work, if the partners may have it."""
    today: date
    promises: tuple[Commitment, ...]
    """What everybody has promised about confidentiality."""
    last: Held | None
    """The meeting before, with its decisions."""
    done: tuple[ToldAction, ...]
    """What was done since then."""
    open: tuple[ToldAction, ...]
    """What is to be done, in the order in which it is due; what has no day comes last."""
    agreements: int
    """How many agreements end before the meeting after the next one."""
    protocols: int
    """How many protocols have to be looked at before then."""
    until: date | None
    """About the day of that meeting, where the plan says how often the task force meets."""
    reading: "ToldStory | Protection | None"
    """Five minutes' reading, another one each month."""
    left_out: KeptBack
    signing: tuple[Named, ...]
    """The agencies that sign in: neither networks of people, nor those that others may not name."""


def coming_meeting(seen: SeenPlan, framework: Framework, today: date, primer: Primer) -> ComingMeeting:
    """The next meeting, seen from a day."""
    known = meetings(seen, today)
    last = known.held[-1] if known.held else None
    coming = known.next
    day = today if coming is None or coming.day < today else coming.day
    until = _meeting_after(seen.plan.meetings, day)
    known_actions = actions(seen, framework, today).actions
    told = [one for one in known_actions if one.may_be_handed_out]
    kept = [one for one in known_actions if not one.may_be_handed_out]
    shown = None if last is None else _without(last, words_left_out(kept))
    coordinator = seen.plan.coordinator.partner if seen.plan.coordinator is not None else None
    return ComingMeeting(
        task_force=seen.plan.name,
        language=seen.plan.language or "en",
        coming=coming,
        coordinator=None if coordinator is None else named(seen, coordinator),
        call=_telephone(seen, coordinator),
        today=today,
        promises=tuple(one for one in framework.commitments if one.confidentiality and one.promise is not None),
        last=shown,
        done=tuple(one for one in told if _was_done(one, last, today)),
        open=tuple(sorted((one for one in told if one.done is None), key=lambda one: one.due or date.max)),
        agreements=0 if until is None else _agreements_ending(seen, today, until),
        protocols=0 if until is None else _protocols_to_review(seen, until),
        until=until,
        reading=_reading(framework, primer, day),
        left_out=KeptBack(
            sum(one.done is None or _was_done(one, last, today) for one in kept),
            0 if last is None or shown is None else len(last.decided) - len(shown.decided),
            0 if until is None else _reviews(seen, framework, until),
        ),
        signing=tuple(_signing(seen, framework)),
    )


def _without(last: Held, words: frozenset[str]) -> Held:
    """The last meeting without the decisions that no paper may have."""
    return last._replace(decided=tuple(one for one in last.decided if folded(one) not in words))


def _reviews(seen: SeenPlan, framework: Framework, until: date) -> int:
    """How many seats that the community decides about have a reason to be looked at again by then."""
    decided = framework.flagged["decided_by_community"]
    days = (entry.review_by for id_, entry in seen.plan.left_open.items() if id_ in decided)
    return sum(day is not None and day < until for day in days)


def _telephone(seen: SeenPlan, coordinator: str | None) -> str | None:
    """The number of whoever coordinates by its title, or else of the office that comes first."""
    partner = (seen.plan.partners or {}).get(coordinator or "")
    contacts = (partner.contacts if partner is not None and coordinator not in seen.nameless else None) or ()
    first = sorted(contacts, key=lambda one: _COORDINATES not in one.role.casefold())
    return next((one.phone for one in first if one.phone is not None), None)


def _meeting_after(known: Meetings | None, day: date) -> date | None:
    """About the day of the meeting after one; months without a meeting are passed over."""
    if known is None or known.every is None:
        return None
    not_in = set(known.not_in or ())
    after = day + timedelta(days=INTERVALS[known.every])
    while after.month in not_in and len(not_in) < 12:
        after += timedelta(days=INTERVALS["month"])
    return after


def _was_done(action: ToldAction, last: Held | None, today: date) -> bool:
    return action.done is not None and action.done <= today and (last is None or action.done >= last.day)


def _agreements_ending(seen: SeenPlan, today: date, until: date) -> int:
    ends = (one.agreement.until for one in (seen.plan.partners or {}).values() if one.is_here and one.agreement)
    return sum(end is not None and today <= end < until for end in ends)


def _protocols_to_review(seen: SeenPlan, until: date) -> int:
    """Those that nobody looked at in time count too: they are as much before the table."""
    protocols = (seen.plan.protocols or {}).values()
    days = (one.review_by for one in protocols if one.status != "retired")
    return sum(day is not None and day < until for day in days)


def _reading(framework: Framework, primer: Primer, day: date) -> "ToldStory | Protection | None":
    """A story, or a protection where the framework has them told, by turns.

    Stories about a seat that the community decides about would press, and are left out.
    """
    stories = [one for one in stories_of_framework(framework) if not any(s.is_decided_by_community for s in one.seats)]
    pieces = list(_by_turns(stories, primer.protections if framework.primer else ()))
    return pieces[(day.year * 12 + day.month) % len(pieces)] if pieces else None


def _by_turns(stories: Sequence[ToldStory], protections: Sequence[Protection]) -> "Iterator[ToldStory | Protection]":
    for place in range(max(len(stories), len(protections))):
        yield from stories[place : place + 1]
        yield from protections[place : place + 1]


def _signing(seen: SeenPlan, framework: Framework) -> Iterator[Named]:
    for id_, partner in seen.plan.here.items():
        if id_ not in seen.nameless and not is_network(partner, framework):
            yield named(seen, id_)
