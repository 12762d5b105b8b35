"""``ccr draw region``: communities by seats, as a picture."""

from typing import Annotated

from ccr_cli.commands.options import AsOf, DocLang, Force, Lang, Open, Out, Plans, StrictPaper, option
from ccr_cli.language.message import mark

HELP = mark(
    "Draw communities by seats as an SVG file: a row for each community, and a mark for each seat: filled, through a "
    "liaison, open, or left open by decision. It is for a coalition, and for whoever keeps the files."
)


def run(
    plans: Plans = None,
    out: Out = None,
    audience: Annotated[
        str | None, option("--audience", "coalition|internal", mark("For whom; default: coalition."))
    ] = None,
    doc_lang: DocLang = None,
    as_of: AsOf = None,
    strict: StrictPaper = False,
    force: Force = False,
    open_: Open = False,
    lang: Lang = None,
) -> int:
    """Draw the communities; status 1 where a plan is left out because of errors, or of something private."""
    from ccr_cli.commands.work.draw_region import draw_region
    from ccr_cli.commands.writing import Wish

    return draw_region(plans or (), Wish(None, out, None, audience, doc_lang, as_of, lang, strict, force, open_))
