"""``ccr draw year``: the next twelve months as a picture."""

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
    "Draw the next twelve months as an SVG file: a band for each month, and in it what ends, what is due and when the "
    "table meets, each kind with a mark of its own. It is for whoever keeps the file: money ends in it."
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
    """Draw the year; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.drawing import draw, picture
    from ccr_cli.commands.writing import Wish
    from ccr_cli.pictures.year import READERS, WHY, drawn
    from ccr_cli.questions.months_ahead import months_ahead

    wish = Wish(one_name(named, plan), out, None, audience, doc_lang, as_of, lang, strict, force, open_)
    return draw(picture("year", READERS, WHY), wish, months_ahead, drawn)
