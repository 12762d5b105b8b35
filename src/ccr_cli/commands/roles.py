"""``ccr roles``: who is first for each task, and which tasks nobody is first for."""

from typing import Annotated

import typer

from ccr_cli.commands.options import AsOf, AudienceOption, Lang, Output, Plain, PlanName, PlanOption, Strict, one_name
from ccr_cli.language.message import mark

HELP = mark(
    "Show task by task who is first for it, who works with them and since when: first the tasks that nobody is first "
    "for, with the seats that usually are and who of them is at the table. Who is first answers for it that the task "
    "happens; it is never about blame. ccr role set records it."
)


def run(
    named: PlanName = None,
    all_: Annotated[bool, typer.Option("--all", help=mark("Show every task in full at a terminal too."))] = False,
    output: Output = "text",
    audience: AudienceOption = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show who does what, at a terminal as much of it as fits; status 1 for a plan with errors."""
    import os
    from functools import partial
    from pathlib import Path

    from ccr_cli.commands.reading import Forms, look, show
    from ccr_cli.intake.find_plans import plan_suffix
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.roles import roles
    from ccr_cli.views.roles import roles_blocks
    from ccr_cli.views.roles_data import roles_data, roles_rows
    from ccr_cli.views.roles_in_short import roles_in_short

    asked = look(one_name(named, plan), output, audience, as_of, lang, plain=plain, strict=strict)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        answer = roles(seen, framework)
        suffix = plan_suffix(asked.path, Path.cwd(), os.environ)
        is_short = asked.audience == "internal" and not all_
        return Forms(
            roles_data(answer, asked.speaker),
            roles_blocks(answer, asked.speaker, suffix),
            list(roles_rows(answer, asked.speaker)),
            on_screen=partial(roles_in_short, answer, asked.speaker, suffix) if is_short else None,
            is_for_a_wall=True,
        )

    return show(asked, tell, {"tasks": [], "much_rests_on": []})
