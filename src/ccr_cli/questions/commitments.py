"""What a partner has answered: which commitments it made and when, which it cannot make, which are open."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.partner import Cannot, Partner


class Answers(NamedTuple):
    """A partner's commitments, by their ids, in the framework's order."""

    made: tuple[str, ...]
    missing: tuple[str, ...]
    """Neither made nor answered with ``cannot``."""
    cannot: tuple[str, ...]


def answers_of(partner: Partner, commitments: Sequence[str]) -> Answers:
    """A partner's answers: one date answers all commitments; else each has its own, a date or a ``cannot``."""
    answers = partner.commitments
    if isinstance(answers, date):
        return Answers(tuple(commitments), (), ())
    if not answers:
        return Answers((), tuple(commitments), ())
    answered = [id_ for id_ in commitments if id_ in answers]
    made = tuple([id_ for id_ in answered if isinstance(answers[id_], date)])
    cannot = tuple([id_ for id_ in answered if isinstance(answers[id_], Cannot)])
    return Answers(made, tuple([id_ for id_ in commitments if id_ not in answers]), cannot)


def last_made(partner: Partner, commitments: Sequence[str]) -> date | None:
    """The day on which a partner made the last of its commitments."""
    answers = partner.commitments
    if isinstance(answers, date):
        return answers
    days = [day for id_, day in (answers or {}).items() if id_ in commitments and isinstance(day, date)]
    return max(days, default=None)
