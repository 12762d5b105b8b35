"""What ``ccr write funder`` does."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.commands import paper_makers
from ccr_cli.commands.awards import award_meant
from ccr_cli.commands.options import day
from ccr_cli.commands.periods import half_year_asked
from ccr_cli.commands.writing import Addressing, Wish, write_addressed
from ccr_cli.language.message import Argument, Listing, Message, Quote, Typed, say, say_many
from ccr_cli.papers.funder import PAPER
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.award.could_count import could_count
from ccr_cli.questions.periods import Period

_MOST_NAMED = 8


def work(wish: Wish, award: str | None, from_: str | None, until: str | None) -> int:
    """Write the worksheet of an award. Raises ``UserError`` where none is meant, or for a period that is none."""
    period = half_year_asked(from_, until, day(wish.as_of))

    def choose(plan: Plan, _framework: Framework, _today: date) -> Addressing:
        to = award_meant(award, plan)
        return Addressing(to, paper_makers.funder(period), tuple(_nothing_counts(plan, to.award or "", period)))

    return write_addressed(PAPER, wish, choose)


def _nothing_counts(plan: Plan, award: str, period: Period) -> Iterator[Message]:
    """What could name the award, where nothing of the period does."""
    places = could_count(plan, award, period)
    if not places:
        return
    named: list[Argument] = [Typed(place) for place in places[:_MOST_NAMED]]
    if (more := len(places) - _MOST_NAMED) > 0:
        named.append(say_many("{number} other place", "{number} other places", more))
    yield say(
        "Nothing in these months names this award. In the plan, write {line} under what it paid for. It could be "
        "{places}.",
        line=Quote(f"award: {award}"),
        places=Listing(tuple(named), "or"),
    )
