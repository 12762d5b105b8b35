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


def made_under(partner: Partner, commitments: Sequence[str]) -> Answers:
    """A partner's answers, of which those are missing that a former head made: they are asked about again."""
    answers, made = answers_of(partner, commitments), partner.commitments
    if partner.head_since is None:
        return answers
    days = {id_: made if isinstance(made, date) else (made or {}).get(id_) for id_ in answers.made}
    former = {id_ for id_, day in days.items() if isinstance(day, date) and day < partner.head_since}
    kept = tuple(id_ for id_ in answers.made if id_ not in former)
    return Answers(kept, tuple(id_ for id_ in commitments if id_ in former or id_ in answers.missing), answers.cannot)


def last_made(partner: Partner, commitments: Sequence[str]) -> date | None:
    """The day on which a partner made the last of its commitments."""
    answers = partner.commitments
    if isinstance(answers, date):
        return answers
    days = [day for id_, day in (answers or {}).items() if id_ in commitments and isinstance(day, date)]
    return max(days, default=None)
