"""``ccr write calendar``: the days of the next twelve months, for a calendar."""

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
    "Write the days of the next twelve months as a file that calendars open, each with a neutral title and an alarm a "
    "week before: no name, no agency, no place. With --audience partners it has the meetings alone, with their place."
)


def run(
    named: PlanName = None,
    out: Out = None,
    form: Annotated[
        str | None,
        option(
            "--format",
            "ics|csv",
            mark("The form of the document; default: that of the file's ending, or ics."),
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
    """Write the calendar; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.paper_makers import calendar
    from ccr_cli.commands.writing import Wish, write_paper
    from ccr_cli.papers.calendar import PAPER

    wish = Wish(one_name(named, plan), out, form, audience, doc_lang, as_of, lang, strict, force, open_)
    return write_paper(PAPER, wish, calendar)
