"""``ccr draw ties``: who refers survivors to whom, as a picture."""

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
    "Draw who refers survivors to whom as an SVG file: the partners in a circle by sector, and a line for every "
    "protocol: in force, or dashed while it is being written; heavy between core seats; a partner without any is by "
    "itself. It is for whoever keeps the file, and for partners when they are named: never for others, since it "
    "shows the way out to whoever looks for somebody."
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
    """Draw the ties; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.drawing import draw, picture
    from ccr_cli.commands.writing import Wish
    from ccr_cli.pictures.ties import READERS, WHY, drawn
    from ccr_cli.questions.tie_network import tie_network

    wish = Wish(one_name(named, plan), out, None, audience, doc_lang, as_of, lang, strict, force, open_)
    return draw(picture("ties", READERS, WHY), wish, tie_network, drawn)
