"""Partners: who is new, gone, called otherwise or stands elsewhere."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.plan.partner import Partner
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.differences.agreements import agreement_differences
from ccr_cli.questions.differences.commitments import commitment_differences
from ccr_cli.questions.differences.difference import Difference, DifferenceKind, TwoVersions
from ccr_cli.questions.differences.fields import field_differences

MOVED: dict[str, DifferenceKind] = {
    "identified": "partner-identified",
    "invited": "partner-invited",
    "liaison": "partner-liaison",
    "at-the-table": "partner-joined",
    "declined": "partner-declined",
    "left": "partner-left",
}
"""What it is called to have come to a status."""
_TOLD_ELSEWHERE = ("name", "seats", "status", "since", "commitments", "agreement")


def partner_differences(versions: TwoVersions) -> Iterator[Difference]:
    """All that is other about partners, one after the other."""
    before, after = versions.old.plan.partners or {}, versions.new.plan.partners or {}
    for id_, partner in after.items():
        if id_ in before:
            yield from _of_one(versions, id_, before[id_], partner)
        else:
            yield from _new(versions, id_, partner)
    if versions.new.seen.tells_who_left:
        yield from (_gone(versions, id_, partner) for id_, partner in before.items() if id_ not in after)


def _new(versions: TwoVersions, id_: str, partner: Partner) -> Iterator[Difference]:
    name = versions.new.seen.name_of(id_)
    if name is None and not versions.new.seen.tells_seats_of_all:
        yield Difference("partner-added", id_, after=partner.status)  # it counts, and nothing is told of it
        return
    rest = partner.model_copy(update=dict.fromkeys(_TOLD_ELSEWHERE))
    yield Difference(
        "partner-added", id_, partner.since, name, tuple(partner.seats or ()), after=partner.status, entry=rest
    )
    yield from _promised(versions, id_, None, partner)


def _gone(versions: TwoVersions, id_: str, partner: Partner) -> Difference:
    name = versions.old.seen.name_of(versions.were.get(id_, id_))
    return Difference("partner-removed", id_, None, name, tuple(partner.seats or ()), before=partner.status)


def _of_one(versions: TwoVersions, id_: str, old: Partner, new: Partner) -> Iterator[Difference]:
    was = versions.were.get(id_)
    if was is None and old == new:
        yield from _promised(versions, id_, old, new)  # an agreement ends though nobody writes it down
        return
    name = versions.new.seen.name_of(id_)
    if name is None and not versions.new.seen.tells_seats_of_all:
        return
    seats = tuple(new.seats or ())

    def about(kind: DifferenceKind, **told: Any) -> Difference:
        return Difference(kind, id_, name=name, seats=seats, **told)

    is_other = old.name != new.name and NOT_TOLD not in (old.name, new.name)
    if was is not None or is_other:
        yield about(
            "partner-renamed", before=old.name if is_other else None, after=new.name if is_other else None, was=was
        )
    if old.status != new.status:
        yield about(MOVED[new.status], day=new.since, before=old.status, after=new.status)
    elif old.since != new.since:
        yield about("partner-changed", field="since", before=old.since, after=new.since)
    had, has = dict.fromkeys(old.seats or ()), dict.fromkeys(new.seats or ())
    if had.keys() != has.keys():
        added, removed = tuple(has.keys() - had.keys()), tuple(had.keys() - has.keys())
        yield about("seats-changed", added=tuple(sorted(added)), removed=tuple(sorted(removed)))
    yield from _promised(versions, id_, old, new)
    for one in field_differences(old, new, _TOLD_ELSEWHERE):
        yield about("partner-changed", field=one.field, before=one.before, after=one.after)


def _promised(versions: TwoVersions, id_: str, old: Partner | None, new: Partner) -> Iterator[Difference]:
    """What a partner promised, each with who it is."""
    name, seats = versions.new.seen.name_of(id_), tuple(new.seats or ())
    found = (*commitment_differences(versions, id_, old, new), *agreement_differences(versions, id_, old, new))
    yield from (one._replace(name=name, seats=seats) for one in found)
