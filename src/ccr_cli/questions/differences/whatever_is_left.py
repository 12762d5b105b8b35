"""Whatever else is other in a plan: every field that no other file tells of."""

from collections.abc import Iterator

from ccr_cli.plan.plan import Meetings
from ccr_cli.questions.differences.difference import Difference, TwoVersions
from ccr_cli.questions.differences.fields import FieldDifference, field_differences

_TOLD_ELSEWHERE = (
    *("partners", "not_here", "protocols", "actions", "funding", "meetings"),
    *("survivor_voice", "assessments", "trainings", "outreach", "changes", "stories"),
)


def whatever_is_left(versions: TwoVersions) -> Iterator[Difference]:
    """The other fields, those of a part each by itself."""
    old, new = versions.old.plan, versions.new.plan
    yield from map(_told, field_differences(old, new, _TOLD_ELSEWHERE))
    meetings = field_differences(old.meetings or Meetings(), new.meetings or Meetings(), ("held",), ("meetings",))
    yield from map(_told, meetings)


def _told(one: FieldDifference) -> Difference:
    return Difference("plan-changed", one.field, before=one.before, after=one.after, field=one.field)
