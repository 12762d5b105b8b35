"""Protocols: new, in force, no longer used, changed, gone."""

from collections.abc import Iterator

from ccr_cli.plan.plan import Protocol
from ccr_cli.questions.differences.difference import Difference, DifferenceKind, TwoVersions
from ccr_cli.questions.differences.fields import field_differences

COME_TO: dict[str, DifferenceKind] = {"in-force": "protocol-in-force", "retired": "protocol-retired"}
"""What it is called to have come to a status."""


def protocol_differences(versions: TwoVersions) -> Iterator[Difference]:
    """What is other about protocols, one after the other."""
    before, after = versions.old.plan.protocols or {}, versions.new.plan.protocols or {}
    for id_, protocol in after.items():
        if id_ in before:
            yield from _of_one(id_, before[id_], protocol)
        else:
            yield Difference("protocol-added", id_, protocol.since, after=protocol.status, entry=protocol)
    for id_, protocol in before.items():
        if id_ not in after:
            yield Difference("protocol-removed", id_, before=protocol.status, entry=protocol)


def _of_one(id_: str, old: Protocol, new: Protocol) -> Iterator[Difference]:
    told = ["title", "status", "since"] if old.status != new.status else ["title"]
    if old.status != new.status:
        kind = COME_TO.get(new.status, "protocol-changed")
        field = "status" if kind == "protocol-changed" else None
        yield Difference(kind, id_, new.since, before=old.status, after=new.status, field=field)
    if old.title != new.title:
        yield Difference("protocol-changed", id_, before=old.title, after=new.title, field="title")
    for one in field_differences(old, new, told):
        yield Difference("protocol-changed", id_, before=one.before, after=one.after, field=one.field)
