"""What elements are judged on: a plan as its audience may see it, on a given day, with its framework."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.commitments import Answers, answers_of
from ccr_cli.questions.table import Table, table


@dataclass(frozen=True)
class Review:
    """A plan as its audience may see it, on a given day, with its framework."""

    seen: SeenPlan
    framework: Framework
    today: date
    known: Table | None = field(default=None, compare=False)
    """The table, if it was worked out before."""

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.seen.plan

    @cached_property
    def here(self) -> dict[str, Partner]:
        """The partners at the table, by their ids."""
        return self.plan.here

    @cached_property
    def commitments(self) -> tuple[str, ...]:
        """The ids of the commitments for every participant."""
        return tuple(commitment.id for commitment in self.framework.commitments)

    @cached_property
    def answered(self) -> dict[str, Answers]:
        """What each partner at the table has answered, as far as the audience may see it."""
        return {id_: answers_of(partner, self.commitments) for id_, partner in self.here.items()}

    @cached_property
    def table(self) -> Table:
        """Who is at the table."""
        return self.known or table(self.seen, self.framework)

    def name(self, id_: str) -> str | None:
        """A partner's name, if the audience may see it."""
        return None if id_ in self.seen.nameless else (self.plan.partners or {})[id_].name

    def can_be_asked(self, id_: str) -> bool:
        """Whether anything may be asked of a partner today: not while it is ``waiting``."""
        return (self.plan.partners or {})[id_].waiting_until(self.today) is None

    def answers(self, id_: str) -> Answers | None:
        """What a partner has answered, if the audience may see it."""
        if not self.seen.tells_commitments:
            return None
        return self.answered.get(id_) or answers_of((self.plan.partners or {})[id_], self.commitments)
