"""Commitments: made, answered with why not, taken back."""

from collections.abc import Iterator, Mapping
from datetime import date

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.partner import Cannot, CommitmentAnswer, Partner
from ccr_cli.questions.differences.difference import Difference, TwoVersions


def commitment_differences(versions: TwoVersions, id_: str, old: Partner | None, new: Partner) -> Iterator[Difference]:
    """What a partner answered otherwise, commitment by commitment; ``old`` is ``None`` for a new one."""
    if old is not None and old.commitments == new.commitments:
        return
    before = answers_given(old, versions.old.framework) if old is not None else {}
    after = answers_given(new, versions.new.framework)
    for commitment in dict.fromkeys((*before, *after)):
        yield from _of_one(id_, commitment, before.get(commitment), after.get(commitment))


def answers_given(partner: Partner, framework: Framework) -> Mapping[str, CommitmentAnswer]:
    """A partner's answer to each commitment: one day is its answer to all that the framework has."""
    answers = partner.commitments
    if isinstance(answers, date):
        return {one.id: answers for one in framework.commitments}
    return answers or {}


def _of_one(
    id_: str, commitment: str, old: CommitmentAnswer | None, new: CommitmentAnswer | None
) -> Iterator[Difference]:
    if old == new:
        return
    before, after = _told(old), _told(new)
    if new is None:
        yield Difference("commitment-withdrawn", id_, before=before, commitment=commitment)
    elif type(old) is type(new) or (isinstance(old, date) and isinstance(new, date)):
        yield Difference("partner-changed", id_, before=before, after=after, field=f"commitments.{commitment}")
    elif isinstance(new, Cannot):
        yield Difference("commitment-answered", id_, before=before, after=after, commitment=commitment)
    else:
        yield Difference("commitment-made", id_, new, before=before, after=after, commitment=commitment)


def _told(answer: CommitmentAnswer | None) -> date | str | None:
    """The day on which it was made, or why it can't be."""
    return answer.cannot if isinstance(answer, Cannot) else answer
