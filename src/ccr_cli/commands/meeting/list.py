"""``ccr meeting list``: the meetings that were held, and the next one."""

from ccr_cli.commands.options import AsOf, AudienceOption, Lang, Output, Plain, PlanOption, Strict
from ccr_cli.language.message import mark

HELP = mark("List the meetings that were held, with who was there and what was decided, and the next one.")


def run(
    output: Output = "text",
    audience: AudienceOption = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the meetings."""
    from ccr_cli.commands.reading import Forms, look, show
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.meetings import meetings
    from ccr_cli.views.meetings import meeting_blocks, meeting_rows, meetings_data

    asked = look(plan, output, audience, as_of, lang, plain=plain, strict=strict)

    def tell(seen: SeenPlan, _framework: Framework) -> Forms:
        answer = meetings(seen, asked.today)
        blocks = list(meeting_blocks(answer, asked.speaker))
        return Forms(meetings_data(answer), blocks, list(meeting_rows(answer, asked.speaker)))

    return show(asked, tell, {"meetings": [], "next": None, "every": None})
