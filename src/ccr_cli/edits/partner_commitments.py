"""What a partner commits to, or says that it can't commit to."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.edits.edit import Edit, Misplaced, Put, Value
from ccr_cli.edits.known import commitment_meant, partner_at
from ccr_cli.edits.shapes import changed, day_at, put
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.plan.framework import Commitment, Framework


def commit(data: Value, framework: Framework | None, id_: str, commitments: Sequence[str], day: date) -> list[Edit]:
    """Edits that record commitments made on a day, by default all unanswered ones.

    What was made keeps its date, unless the partner has had another head since.

    Raises ``UserError`` for an id that names no partner or commitment, and ``Misplaced``.
    """
    answers = _standing(data, id_, day)
    wanted = _wanted(framework, commitments, answers)
    if isinstance(answers, str):
        return []
    made = {name: day.isoformat() for name in wanted if not _is_made(answers.get(name))}
    if made and not answers and framework and set(made) == {commitment.id for commitment in framework.commitments}:
        return [Put(_where(id_), day.isoformat())]
    return _answered(data, framework, id_, made)


class Answering(NamedTuple):
    """What a partner answered to a commitment: that it made it, or why it can't."""

    commitment: str
    cannot: str | None = None


def open_commitments(data: Value, framework: Framework | None, id_: str) -> list[Commitment]:
    """The commitments that a partner has not answered, or under another head, in the framework's order.

    Raises ``UserError`` for an id that names no partner, and without a framework; and ``Misplaced``.
    """
    wanted = _wanted(framework, (), _standing(data, id_, None))
    return [one for one in framework.commitments if one.id in wanted] if framework is not None else []


def answer(data: Value, framework: Framework | None, id_: str, told: Sequence[Answering], day: date) -> list[Edit]:
    """Edits that record what a partner answered on a day. What was answered before under the same head stays.

    Raises ``UserError`` for an id that names no partner, and ``Misplaced``.
    """
    there = _standing(data, id_, day)
    if isinstance(there, str):
        return []
    new = {one.commitment: {"cannot": one.cannot} if one.cannot else day.isoformat() for one in told}
    return _answered(data, framework, id_, {name: value for name, value in new.items() if not there.get(name)})


def cannot_commit(
    data: Value, framework: Framework | None, id_: str, commitments: Sequence[str], reason: str
) -> list[Edit]:
    """Edits that record commitments a partner can't make, with the reason; by default all unanswered ones.

    Raises ``UserError`` for an id that names no partner or commitment, and for a commitment that the partner has
    already made; and ``Misplaced``.
    """
    answers = _standing(data, id_, None)
    wanted = _wanted(framework, commitments, answers)
    made = [name for name in wanted if isinstance(answers, str) or _is_made(answers.get(name))]
    if made:
        raise UserError(
            say("{partner} has made {commitments} already.", partner=Typed(id_), commitments=typed(made, "and")),
            say("What was made stays. A mistake is fixed in the file, under {key}.", key=Typed(".".join(_where(id_)))),
        )
    if isinstance(answers, str):
        return []
    answer = {"cannot": reason.strip()}
    reworded = [edit for name in wanted if answers.get(name) for edit in changed(data, (*_where(id_), name), answer)]
    return [*reworded, *_answered(data, framework, id_, {name: answer for name in wanted if not answers.get(name)})]


def _where(id_: str) -> tuple[str, ...]:
    return ("partners", id_, "commitments")


def _answers(data: Value, id_: str) -> str | dict[str, Value]:
    """A partner's answers: one date for all commitments, or an answer for each."""
    found = partner_at(data, id_).get("commitments")
    if not isinstance(found, str | dict | None):
        raise Misplaced(_where(id_))
    return found or {}


def _standing(data: Value, id_: str, day: date | None) -> str | dict[str, Value]:
    """A partner's answers without the commitments made under another head, which are asked about again.

    On a day before the head changed all of them stand.
    """
    answers, head = _answers(data, id_), day_at(data, ("partners", id_, "head_since"))
    if head is None or (day is not None and day < head):
        return answers
    if isinstance(answers, str):
        made = day_at(data, _where(id_))
        return {} if made is not None and made < head else answers
    days = {name: day_at(answers, (name,)) for name in answers}
    return {name: value for name, value in answers.items() if (made := days[name]) is None or made >= head}


def _wanted(framework: Framework | None, named: Sequence[str], answers: str | dict[str, Value]) -> list[str]:
    """The commitments named, without duplicates; all unanswered ones if none is named."""
    if framework is not None:
        named = [commitment_meant(framework, name) for name in named]
    if named or isinstance(answers, str):
        return list(dict.fromkeys(named))
    if framework is None:
        raise UserError(say("The plan's framework can't be read, so the commitments have to be named."))
    return [commitment.id for commitment in framework.commitments if not answers.get(commitment.id)]


def _is_made(answer: Value) -> bool:
    return bool(answer) and not isinstance(answer, dict)


def _answered(data: Value, framework: Framework | None, id_: str, answers: dict[str, Value]) -> list[Edit]:
    """Edits that write answers; where one date was for all commitments, the others keep it."""
    there = _answers(data, id_)
    if not answers or (isinstance(there, str) and framework is None):
        return []
    if isinstance(there, str) and framework is not None:
        return [Put(_where(id_), {commitment.id: there for commitment in framework.commitments} | answers)]
    return put(data, _where(id_), answers)
