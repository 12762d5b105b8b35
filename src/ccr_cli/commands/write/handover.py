"""``ccr write handover``: what whoever coordinates next needs."""

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
    "Write what whoever coordinates next needs. Two pages are for their desk: the first week, whom to call for "
    "what, three first visits, the year, reports due, and lines to fill in by hand. An annex holds agreements, "
    "money, decisions, protocols, stories and what is open on purpose. Neither holds a reason, a note or the name "
    "of a person: it says which commands show them."
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
    """Write the handover; status 1 where the plan has errors."""
    from ccr_cli.commands.paper_makers import handover
    from ccr_cli.commands.writing import Wish, write_paper
    from ccr_cli.papers.handover import PAPER

    wish = Wish(one_name(named, plan), out, form, audience, doc_lang, as_of, lang, strict, force, open_)
    return write_paper(PAPER, wish, handover)
