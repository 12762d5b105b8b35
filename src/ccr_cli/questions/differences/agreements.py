"""Agreements: signed, signed again, ended."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.plan.partner import Agreement, Partner
from ccr_cli.questions.differences.difference import Difference, TwoVersions
from ccr_cli.questions.differences.fields import field_differences


def agreement_differences(versions: TwoVersions, id_: str, old: Partner | None, new: Partner) -> Iterator[Difference]:
    """What became of a partner's agreement; ``old`` is ``None`` for a partner that is new."""
    before, after = old.agreement if old is not None else None, new.agreement
    if after is None and before is not None:
        yield Difference("agreement-ended", id_, before=before.until)
    elif after is not None and (before is None or before.signed != after.signed):
        yield signed(id_, before, after)
    elif after is not None and before is not None:
        for one in field_differences(before, after):
            yield Difference("partner-changed", id_, before=one.before, after=one.after, field=f"agreement.{one.field}")
    yield from agreement_over(id_, new, versions.old.today, versions.new.today)


def signed(id_: str, before: Agreement | None, after: Agreement) -> Difference:
    """A signature, with the last days of the agreement before it and of the new one."""
    last = before.until or before.signed if before is not None else None
    return Difference("agreement-signed", id_, after.signed, before=last, after=after.until, entry=after)


def agreement_over(id_: str, partner: Partner, since: date, today: date) -> Iterator[Difference]:
    """That the last day of an agreement passed; not of a partner that is gone anyway."""
    last = partner.agreement.until if partner.agreement is not None else None
    if last is not None and since <= last < today and partner.status not in ("declined", "left"):
        yield Difference("agreement-ended", id_, last, before=last, is_derived=True)
