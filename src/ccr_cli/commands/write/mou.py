"""``ccr write mou``: a memorandum between partners, or the sheet of what a funder looks for in one."""

from typing import Annotated

import typer

from ccr_cli.commands.options import (
    AsOf,
    DocLang,
    DocumentForm,
    Force,
    Lang,
    Open,
    Out,
    PaperAudience,
    PartnersArgument,
    PlanOption,
    StrictPaper,
    each,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Write a memorandum between partners: what each took on in the plan and the commitments it made, confidentiality, "
    "the protocols between them, and blanks to fill in by hand. It says nothing that a partner has not said."
)


def run(
    partners: PartnersArgument = None,
    all_: Annotated[bool, typer.Option("--all", help=mark("Between everybody at the table."))] = False,
    checklist: Annotated[
        bool,
        typer.Option(
            "--checklist",
            help=mark("Instead of the memorandum, write a sheet of what a funder looks for and where each thing is."),
        ),
    ] = False,
    anyway: Annotated[
        bool,
        typer.Option(
            "--anyway",
            help=mark("Write it although survivors and the community decide about a party's seat, and they said yes."),
        ),
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
    """Write the memorandum; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.work.mou import work
    from ccr_cli.commands.writing import Wish

    wish = Wish(plan, out, form, audience, doc_lang, as_of, lang, strict, force, open_)
    return work(wish, each(partners), is_for_all=all_, is_checklist=checklist, is_wanted_anyway=anyway)
