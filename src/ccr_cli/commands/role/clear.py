"""``ccr role clear``: nobody is first for a task any more."""

from ccr_cli.commands.options import DryRun, Lang, PlaceOption, Plain, PlanOption, TaskArgument
from ccr_cli.language.message import mark

HELP = mark("Take out who is first for a task and who works with them. With --place take out who is first there alone.")


def run(
    task: TaskArgument = None,
    place: PlaceOption = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Take it out."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import remove, request
    from ccr_cli.edits.roles import clear_role

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    id_ = Interview(asked).task(task)
    return remove(asked, lambda known: clear_role(known.data, known.framework, id_, place))
