"""no-coordinator: nobody at the table coordinates."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.next.together import once_together

KIND = Kind(
    id="no-coordinator",
    title=say("Nobody coordinates"),
    when=say("The plan names no coordinator: soon. The partner that it names is not at the table: now."),
    reason=say(
        "Somebody has to call the meeting and keep the thread. Of all turnover, losing the coordinator hurts a team "
        "most (Sexual Violence Justice Institute, mncasa.org/news/sart-foundations-developing-turnover-plans)."
    ),
)
_COMMAND = "ccr set coordinator.partner=ID"


def items(plan_today: PlanToday) -> Iterator[Item]:
    """One item, if no coordinator is named or it is not at the table."""
    coordinator = plan_today.plan.coordinator
    if coordinator is None:
        yield Item(KIND, once_together(plan_today), say("No coordinator is named yet."), _COMMAND)
    elif coordinator.partner not in plan_today.here:
        name = plan_today.partners[coordinator.partner].name
        why = say("{partner} coordinates, and is not at the table now.", partner=name)
        yield Item(KIND, "now", why, _COMMAND, partner=coordinator.partner)
