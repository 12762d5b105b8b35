"""``ccr write report``: what the community is told of a year."""

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
    "Write the report to the community: whom to call and how to leave the page first, who is at the table, what "
    "changed for good, trainings and outreach by month, that survivors were asked, and what everybody can do. It "
    "names no open seat, no day and nobody who may not be named, and its title says nothing."
)


def run(
    named: PlanName = None,
    out: Out = None,
    form: Annotated[
        str | None,
        option(
            "--format",
            "html|docx|md",
            mark("The form of the document; default: that of the file's ending, or html."),
        ),
    ] = None,
    from_: Annotated[
        str | None, option("--from", mark("DATE"), mark("The first month; default: eleven months before the last."))
    ] = None,
    until: Annotated[str | None, option("--until", mark("DATE"), mark("The last month; default: this one."))] = None,
    audience: PaperAudience = None,
    doc_lang: DocLang = None,
    as_of: AsOf = None,
    strict: StrictPaper = False,
    force: Force = False,
    open_: Open = False,
    plan: PlanOption = None,
    lang: Lang = None,
) -> int:
    """Write the report; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands import paper_makers
    from ccr_cli.commands.options import day
    from ccr_cli.commands.periods import year_asked
    from ccr_cli.commands.writing import Wish, write_paper
    from ccr_cli.papers.report import PAPER

    wish = Wish(one_name(named, plan), out, form, audience, doc_lang, as_of, lang, strict, force, open_)
    return write_paper(PAPER, wish, paper_makers.report(year_asked(from_, until, day(as_of))))
