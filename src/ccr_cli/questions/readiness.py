"""Whether a task force is ready to put its plan into practice: element by element, participant by participant.

Plan format, ``ccr ready``: it is ready when every required element is met. Goals are reported but never required.
An element of a framework's own that can't be judged here is never required: only people can say whether it is met.
"""

from datetime import date
from typing import NamedTuple

from ccr_cli.plan.framework import Commitment, Framework
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.commitments import Answers, last_made
from ccr_cli.questions.elements.judgement import ElementAnswer
from ccr_cli.questions.elements.judging import elements
from ccr_cli.questions.elements.review import Review


class Participant(NamedTuple):
    """A partner at the table, with its answers and dates."""

    id: str
    name: str
    since: date | None
    """The day it came to the table."""
    answers: Answers
    last_made: date | None
    """The day of its last commitment."""
    oriented: date | None
    waiting_until: date | None
    """The day from which it can be asked again, if that is still to come."""


class Readiness(NamedTuple):
    """The answer for one plan."""

    name: str
    framework: Framework
    elements: tuple[ElementAnswer, ...]
    """Those that the audience may see."""
    participants: tuple[Participant, ...] | None
    """Everybody at the table, in the plan's order; ``None`` when the audience may not see who has answered what."""
    next_meeting: date | None = None
    """The day of the next meeting, if it isn't over."""
    in_practice_since: date | None = None
    """The day the plan was put into practice, if it was."""

    @property
    def is_ready(self) -> bool | None:
        """Whether every required element is met; ``None`` when the audience may not see who has answered what."""
        return all(answer.met for answer in self.required) if self.participants is not None else None

    @property
    def required(self) -> tuple[ElementAnswer, ...]:
        """What has to be in place before the plan is put into practice."""
        return tuple(answer for answer in self.elements if answer.required)

    @property
    def goals(self) -> tuple[ElementAnswer, ...]:
        """The elements to work toward, which are not needed to start."""
        return tuple(answer for answer in self.elements if not answer.required)

    @property
    def tells_commands(self) -> bool:
        """Whether the audience keeps the file, and so can record something in it."""
        return self.participants is not None

    @property
    def commitments(self) -> list[Commitment]:
        """The commitments for every participant."""
        return self.framework.commitments


def readiness(review: Review) -> Readiness:
    """Whether a plan is ready, and what is still to come."""
    participants = _participants(review) if review.seen.tells_commitments else None
    meetings = review.plan.meetings
    following = meetings.next.date if meetings and meetings.next else None
    if following is not None and following < review.today:
        following = None
    begun = review.plan.in_practice_since
    begun = begun if begun is not None and begun <= review.today else None
    return Readiness(review.plan.name, review.framework, elements(review), participants, following, begun)


def _participants(review: Review) -> tuple[Participant, ...]:
    return tuple(_participant(review, id_, partner) for id_, partner in review.here.items())


def _participant(review: Review, id_: str, partner: Partner) -> Participant:
    return Participant(
        id_,
        partner.name,
        partner.since,
        review.answered[id_],
        last_made(partner, review.commitments),
        partner.oriented,
        partner.waiting_until(review.today),
    )
