"""``ccr write letter``: an invitation to one partner, with a slip for its answer."""

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
    PartnerArgument,
    PlanOption,
    StrictPaper,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Write a letter of invitation to an agency: what the task force is and is not, why it would be welcome, what "
    "it takes, the next meeting, whom to call, and a slip for its answer. It says to nobody who else was invited."
)


def run(
    partner: PartnerArgument = None,
    anyway: Annotated[
        bool,
        typer.Option(
            "--anyway",
            help=mark(
                "Write it although the partner said no for now or waits, or its seat is left open, or the community "
                "decides about it and said yes."
            ),
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
    """Write the letter; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.work.letter import work
    from ccr_cli.commands.writing import Wish

    wish = Wish(plan, out, form, audience, doc_lang, as_of, lang, strict, force, open_)
    return work(wish, partner, is_wanted_anyway=anyway)
