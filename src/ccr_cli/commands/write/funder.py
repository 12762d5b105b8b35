"""``ccr write funder``: the worksheet for a funder's half-year."""

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
    "Write the worksheet for a funder's half-year: what counts for one award, each number with its place in the plan; "
    "what does not count and why; and what the form asks and the plan does not know. Agencies are named by kind, and "
    "by name only as parties of an agreement."
)


def run(
    named: PlanName = None,
    award: Annotated[
        str | None, option("--award", mark("NUMBER"), mark("The number of the award; default: the only one there is."))
    ] = None,
    from_: Annotated[
        str | None,
        option("--from", mark("DATE"), mark("The first day; default: that of the half-year that ended last.")),
    ] = None,
    until: Annotated[
        str | None,
        option("--until", mark("DATE"), mark("The last day; default: that of the half-year that ended last.")),
    ] = None,
    out: Out = None,
    form: Annotated[
        str | None,
        option(
            "--format",
            "docx|xlsx|md|html",
            mark("The form of the document; default: that of the file's ending, or docx."),
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
    """Write the worksheet; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.work.funder import work
    from ccr_cli.commands.writing import Wish

    wish = Wish(one_name(named, plan), out, form, audience, doc_lang, as_of, lang, strict, force, open_)
    return work(wish, award, from_, until)
