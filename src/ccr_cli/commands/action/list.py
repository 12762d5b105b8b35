"""``ccr action list``: what has to be done, by whom and by when, and what is done."""

from ccr_cli.commands.options import AsOf, AudienceOption, Lang, Output, Plain, PlanOption, Strict
from ccr_cli.language.message import mark

HELP = mark("List what is to be done, by whom and by when, and what is done. The numbers are those to type.")


def run(
    output: Output = "text",
    audience: AudienceOption = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the actions."""
    from ccr_cli.commands.reading import Forms, look, show
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.actions import actions
    from ccr_cli.views.actions import action_blocks, action_rows, actions_data

    asked = look(plan, output, audience, as_of, lang, plain=plain, strict=strict)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        answer = actions(seen, framework, asked.today)
        data = {"actions": actions_data(answer)}
        return Forms(data, action_blocks(answer, asked.speaker), list(action_rows(answer, asked.speaker)))

    return show(asked, tell, {"actions": []})
