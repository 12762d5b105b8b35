"""``ccr write minutes``: what a meeting decided, who was there, and who does what by when."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import (
    AsOf,
    DocLang,
    DocumentForm,
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
    "Write the minutes of a meeting for the partners: who was there by agency, what was decided, what is open and what "
    "was done, and when the table meets again. They say neither who was missing nor who said what."
)


def run(
    named: PlanName = None,
    meeting: Annotated[
        str | None,
        option(
            "--meeting",
            mark("DATE"),
            mark("The day of the meeting; default: the last one held."),
            completing.meeting_days,
        ),
    ] = None,
    approved: Annotated[
        bool, typer.Option("--approved", help=mark("The table has approved them: without the word DRAFT."))
    ] = False,
    out: Out = None,
    form: DocumentForm = None,
    audience: PaperAudience = None,
    doc_lang: DocLang = None,
    as_of: AsOf = None,
    strict: StrictPaper = False,
    force: Force = False,
    open_: Open = False,
    plan: PlanOption = None,
    lang: Lang = None,
) -> int:
    """Write the minutes; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.options import day_over
    from ccr_cli.commands.work.meeting_papers import write_minutes
    from ccr_cli.commands.writing import Wish
    from ccr_cli.papers.minutes import APPROVED, DRAFT

    wish = Wish(one_name(named, plan), out, form, audience, doc_lang, as_of, lang, strict, force, open_)
    return write_minutes(wish, None if meeting is None else day_over(meeting), APPROVED if approved else DRAFT)
