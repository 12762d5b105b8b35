"""``ccr draw assessment``: how the task force sees itself, as a picture."""

from typing import Annotated

from ccr_cli.commands.options import (
    AUDIENCE_WORDS,
    AsOf,
    DocLang,
    Force,
    Lang,
    Open,
    Out,
    PlanName,
    PlanOption,
    StrictPaper,
    one_name,
    option,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Draw how the task force sees itself as an SVG file: for each component a scale from 1 to 5, with a filled mark "
    "for its last score and a hollow one for the score before. It is for whoever keeps the file and the partners."
)


def run(
    named: PlanName = None,
    out: Out = None,
    audience: Annotated[str | None, option("--audience", AUDIENCE_WORDS, mark("For whom; default: internal."))] = None,
    doc_lang: DocLang = None,
    as_of: AsOf = None,
    strict: StrictPaper = False,
    force: Force = False,
    open_: Open = False,
    plan: PlanOption = None,
    lang: Lang = None,
) -> int:
    """Draw the scores; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.work.draw_assessment import work
    from ccr_cli.commands.writing import Wish

    return work(Wish(one_name(named, plan), out, None, audience, doc_lang, as_of, lang, strict, force, open_))
