"""``ccr partner show``: all that the plan says about one partner, and where it names it."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import AUDIENCE_WORDS, AsOf, Lang, Plain, PlanOption, Strict, argument, option
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, mark, say

HELP = mark("Show all that the plan says of one partner, and where it names it.")
FORMATS = ("text", "json")


def run(
    partner: Annotated[
        str,
        argument(mark("ID"), mark("The partner's id."), completing.partner_ids),
    ],
    output: Annotated[str, option("--format", "text|json", mark("How to show it; default: text."))] = "text",
    audience: Annotated[str | None, option("--audience", AUDIENCE_WORDS, mark("For whom; default: internal."))] = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show one partner. Raises ``UserError`` for an id that names nobody whom the audience may see."""
    from ccr_cli.commands.reading import Forms, look, show
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.one_partner import one_partner, visible_ids
    from ccr_cli.views.one_partner import profile_blocks
    from ccr_cli.views.one_partner_data import profile_data

    asked = look(plan, output, audience, as_of, lang, plain=plain, strict=strict, formats=FORMATS)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        profile = one_partner(seen, framework, partner, asked.today)
        if profile is None:
            raise _unknown(partner, visible_ids(seen))
        return Forms({"partner": profile_data(profile)}, list(profile_blocks(profile, asked.speaker)))

    return show(asked, tell, {"partner": None})


def _unknown(id_: str, ids: list[str]) -> UserError:
    from ccr_cli.language.nearest import nearest

    near = nearest(id_, ids)
    hint: Message = say("{command} shows the ids.", command=Typed("ccr partner list"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    return UserError(say("No partner has the id {word}.", word=Typed(id_)), hint)
