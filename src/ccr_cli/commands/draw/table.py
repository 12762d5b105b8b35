"""``ccr draw table``: the round table as a picture."""

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
    "Draw the round table as an SVG file, which pages, word processors and browsers show: the sectors around it, and "
    "in each a chair for every seat: filled, through a liaison, open, or left open on purpose. The public is shown "
    "filled chairs alone."
)


def run(
    named: PlanName = None,
    out: Out = None,
    audience: Annotated[str | None, option("--audience", AUDIENCE_WORDS, mark("For whom; default: partners."))] = None,
    doc_lang: DocLang = None,
    as_of: AsOf = None,
    strict: StrictPaper = False,
    force: Force = False,
    open_: Open = False,
    plan: PlanOption = None,
    lang: Lang = None,
) -> int:
    """Draw the table; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.drawing import draw, picture
    from ccr_cli.commands.writing import Wish
    from ccr_cli.pictures.table import READERS, drawn
    from ccr_cli.questions.round_table import round_table

    wish = Wish(one_name(named, plan), out, None, audience, doc_lang, as_of, lang, strict, force, open_)
    return draw(picture("table", READERS), wish, round_table, drawn)
