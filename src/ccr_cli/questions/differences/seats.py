"""Seats that are left open on purpose, and those that are no longer."""

from collections.abc import Iterator

from ccr_cli.questions.differences.difference import Difference, TwoVersions
from ccr_cli.questions.differences.fields import field_differences


def seat_differences(versions: TwoVersions) -> Iterator[Difference]:
    """What is other under ``not_here``."""
    before, after = versions.old.plan.left_open, versions.new.plan.left_open
    for seat, entry in after.items():
        if seat not in before:
            yield Difference("seat-skipped", seat, entry=entry, seat=seat)
        else:
            for one in field_differences(before[seat], entry):
                yield Difference(
                    "plan-changed", seat, before=one.before, after=one.after, field=f"not_here.{seat}.{one.field}"
                )
    for seat in before:
        if seat not in after:
            yield Difference("seat-reopened", seat, seat=seat)
