"""``ccr role set``: who is first for a task, and who works with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, PlaceOption, Plain, PlanOption, TaskArgument, each, option
from ccr_cli.language.message import mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.interview import Interview
    from ccr_cli.edits.roles import NewRole

HELP = mark(
    "Record who is first for a task: who answers for it that it happens. What is not given stays: --first alone keeps "
    "who works with it, and --with names all who do from now on. With --place it is first there alone, and in the "
    "other places stays who was."
)


def run(
    task: TaskArgument = None,
    first: Annotated[
        str | None, option("--first", mark("ID"), mark("The partner that is first."), completing.partner_ids)
    ] = None,
    others: Annotated[
        list[str] | None,
        option(
            "--with",
            mark("ID"),
            mark("A partner that works with it; may be repeated. An empty one stands for nobody."),
            completing.partner_ids,
        ),
    ] = None,
    since: Annotated[
        str | None,
        option(
            "--since", mark("DATE"), mark("The day since which it is so; default: today, if the first one changes.")
        ),
    ] = None,
    place: PlaceOption = None,
    note: Annotated[str | None, option("--note", mark("TEXT"), mark("Anything else, for this file alone."))] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record it."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.roles import NewRole, set_role

    asked = request(plan, since, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    id_ = interview.task(task)
    day = asked.day if asked.is_day_given else None
    given = NewRole(first=first, place=place, others=None if others is None else each(others), since=day, note=note)
    new = _asked_for(interview, given)
    return record(asked, lambda known: set_role(known.data, known.framework, id_, new, asked.day))


def _asked_for(interview: Interview, given: NewRole) -> NewRole:
    """What is given, with who is first where nothing is said of who does it."""
    from dataclasses import replace

    if given.first is not None or given.others is not None or given.since is not None or given.note is not None:
        return given
    first = interview.partner(None, ["at-the-table", "liaison"])
    others = interview.some_partners(None, say("Who works with it? Numbers, such as 1 3, or Enter:"), ["at-the-table"])
    return replace(given, first=first, others=others or None)
