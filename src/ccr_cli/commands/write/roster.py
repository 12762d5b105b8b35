"""``ccr write roster``: who holds which seat, and whom to call."""

from typing import Annotated

from ccr_cli.commands.options import (
    AsOf,
    DocLang,
    Force,
    Lang,
    Open,
    Out,
    PaperAudience,
    PlanName,
    PlanOption,
    StrictPaper,
    one_name,
    option,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Write the roster for the partners: who holds which seat, at the table or through a liaison, and which office to "
    "call, by its title. Nobody's name is in it, no address, no confidential partner, none that only was asked or has "
    "left, and none in a seat that the community decides about."
)


def run(
    named: PlanName = None,
    out: Out = None,
    form: Annotated[
        str | None,
        option(
            "--format",
            "xlsx|docx|csv|md|html",
            mark("The form of the document; default: that of the file's ending, or xlsx."),
        ),
    ] = None,
    audience: PaperAudience = None,
    doc_lang: DocLang = None,
    as_of: AsOf = None,
    strict: StrictPaper = False,
    force: Force = False,
    open_: Open = False,
    plan: PlanOption = None,
    lang: Lang = None,
) -> int:
    """Write the roster; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.paper_makers import roster
    from ccr_cli.commands.writing import Wish, write_paper
    from ccr_cli.papers.roster import PAPER

    wish = Wish(one_name(named, plan), out, form, audience, doc_lang, as_of, lang, strict, force, open_)
    return write_paper(PAPER, wish, roster)
