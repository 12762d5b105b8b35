"""``ccr explain``: a rule, a sector, a seat, a task or another part of a framework, or a thing to do, in words."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Lang, Plain, PlanOption, argument, option
from ccr_cli.language.message import mark

HELP = mark(
    "Explain a rule, such as CCR102, a sector, seat, commitment, element, task or component, such as mission, a thing "
    "to do, such as funding-ends, a key or a word of the plan file, such as contacts or liaison, or privacy: what to "
    "do when survivor information got in. Without a word, list them, except the keys."
)


def run(
    word: Annotated[
        str | None,
        argument(mark("WORD"), mark("What to explain, by its code or id."), completing.framework_words),
    ] = None,
    framework: Annotated[
        str | None,
        option(
            "--framework",
            mark("NAME"),
            mark("Which framework: a built-in name, or a file; default: those of the plans here."),
            completing.frameworks,
        ),
    ] = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Explain one word, or list what there is to explain."""
    from ccr_cli.commands.work.explain import work

    return work(word=word, framework=framework, plan=plan, lang=lang, plain=plain)
