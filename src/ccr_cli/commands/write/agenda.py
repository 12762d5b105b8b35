"""``ccr write agenda``: the next meeting's agenda, with the sheet on which agencies sign in."""

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
)
from ccr_cli.language.message import mark

HELP = mark(
    "Write the agenda of the next meeting for the partners: what was decided and done since the last one, what is "
    "open, what there is to talk about, five minutes to learn, and on a page of its own a sheet on which each agency "
    "ticks that it is there."
)


def run(
    named: PlanName = None,
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
    """Write the agenda; status 1 where the plan has errors or something private would leave it."""
    from ccr_cli.commands.work.meeting_papers import write_agenda
    from ccr_cli.commands.writing import Wish

    return write_agenda(Wish(one_name(named, plan), out, form, audience, doc_lang, as_of, lang, strict, force, open_))
