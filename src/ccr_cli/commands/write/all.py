"""``ccr write all``: every paper that a plan has something for."""

from typing import Annotated

from ccr_cli.commands.options import (
    AsOf,
    DocLang,
    Force,
    Lang,
    PlanName,
    PlanOption,
    StrictPaper,
    one_name,
    option,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Write every paper that the plan has something for, each in its usual form: the agenda and the last minutes, a "
    "memorandum between everybody at the table who may be named, a letter to each partner that is to be invited, the "
    "roster, the report, a worksheet for each award, the handover and the calendar."
)


def run(
    named: PlanName = None,
    folder: Annotated[
        str | None, option("-o", mark("FOLDER"), mark("The folder to write them into; default: this one."))
    ] = None,
    doc_lang: DocLang = None,
    as_of: AsOf = None,
    strict: StrictPaper = False,
    force: Force = False,
    plan: PlanOption = None,
    lang: Lang = None,
) -> int:
    """Write the papers; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.work.write_all import work
    from ccr_cli.commands.writing import Wish

    return work(Wish(one_name(named, plan), folder, None, None, doc_lang, as_of, lang, strict, force))
