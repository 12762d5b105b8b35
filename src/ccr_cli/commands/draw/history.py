"""``ccr draw history``: how the table filled, as a picture."""

from typing import Annotated

from ccr_cli.commands.options import (
    AsOf,
    DocLang,
    Force,
    Lang,
    Open,
    Out,
    PlanName,
    PlanOption,
    StrictPaper,
    one_name,
    option,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Draw how the table filled as an SVG file: a bar for the last version of each month that git has of the plan, "
    "filled as far as its seats were; of each quarter or year where there are many. Without git, it follows from the "
    "dates in the plan."
)


def run(
    named: PlanName = None,
    every: Annotated[
        str | None,
        option(
            "--every",
            "commit|week|month|quarter|year",
            mark("Draw the last version of each week, month, quarter or year, or every commit."),
        ),
    ] = None,
    out: Out = None,
    audience: Annotated[
        str | None,
        option("--audience", "internal|partners|coalition", mark("For whom; default: internal.")),
    ] = None,
    doc_lang: DocLang = None,
    as_of: AsOf = None,
    strict: StrictPaper = False,
    force: Force = False,
    open_: Open = False,
    plan: PlanOption = None,
    lang: Lang = None,
) -> int:
    """Draw the bars; status 1 where the plan has errors or something private would leave it."""
    from typing import cast

    from ccr_cli.commands.options import one_of
    from ccr_cli.commands.work.draw_history import work
    from ccr_cli.commands.writing import Wish
    from ccr_cli.questions.table_over_time import EVERY, Every

    chosen = None if every is None else cast("Every", one_of("--every", every, EVERY))
    wish = Wish(one_name(named, plan), out, None, audience, doc_lang, as_of, lang, strict, force, open_)
    return work(wish, chosen)
