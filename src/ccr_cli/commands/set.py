"""``ccr set``: plain fields of a plan."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import FIELD_AND_VALUE, DryRun, Lang, Plain, PlanOption, argument
from ccr_cli.language.message import mark

HELP = mark(
    "Set plain fields of a plan: name, area, framework, language, mission, note, coordinator.partner, "
    "coordinator.backup, coordinator.hours_per_week, meetings.every, meetings.not_in, meetings.next and "
    "languages_needed. Separate several words with commas: languages_needed=es,Mixteco. An empty value removes "
    "the field."
)


def run(
    assignments: Annotated[
        list[str] | None,
        argument(mark("FIELD=VALUE"), FIELD_AND_VALUE, completing.fields("PLAN")),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the fields."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.field_names import PLAN
    from ccr_cli.edits.plan_fields import set_plan

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    wanted = Interview(asked).assignments(assignments, (), PLAN)
    return record(asked, lambda known: set_plan(known.data, wanted))
