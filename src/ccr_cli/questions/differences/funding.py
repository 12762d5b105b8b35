"""Funding: new, ended, changed."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.plan.plan import Funding
from ccr_cli.questions.differences.difference import Difference, TwoVersions
from ccr_cli.questions.differences.fields import field_differences
from ccr_cli.questions.differences.pairs import Pair, pairs


def funding_differences(versions: TwoVersions) -> Iterator[Difference]:
    """What is other about money and help in kind."""
    for pair in pairs(versions.old.plan.funding, versions.new.plan.funding, _called):
        yield from _of_pair(pair)
    for source in versions.new.plan.funding or ():
        yield from funding_over(source, versions.old.today, versions.new.today)


def funding_added(source: Funding) -> Difference:
    """A source that is new."""
    return Difference("funding-added", source.source, source.from_, entry=source, of_award=source.award)


def funding_over(source: Funding, since: date, today: date) -> Iterator[Difference]:
    """That the last day of a source passed; not of one of which everyone knows that it ended."""
    last = source.until
    if last is not None and since <= last < today and not source.closed:
        yield Difference("funding-ended", source.source, last, before=last, of_award=source.award, is_derived=True)


def _called(source: Funding) -> tuple[str, str | None]:
    return source.source, source.award


def _of_pair(pair: Pair[Funding]) -> Iterator[Difference]:
    old, new = pair.old, pair.new
    if old is None:
        if new is not None:
            yield funding_added(new)
        return
    about = Difference("funding-changed", old.source, of_award=old.award, number=pair.number)
    if new is None:
        yield about._replace(kind="plan-changed", field="funding", before=old)
        return
    is_closed_now = bool(new.closed) and not old.closed
    if is_closed_now:
        yield about._replace(kind="funding-ended", day=new.until, after=True, field="closed", before=old.closed)
    for one in field_differences(old, new, ("closed",) if is_closed_now else ()):
        yield about._replace(field=one.field, before=one.before, after=one.after)
