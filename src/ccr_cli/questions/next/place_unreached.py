"""place-unreached: a place of the area that no core partner reaches, or that much of the table doesn't."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Listing, Message, say, say_many
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.next.adding import adding
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.places import places_of, seats_filled

_HALF = 2  # one of so many seats at the table
KIND = Kind(
    id="place-unreached",
    title=say("A place that the table does not reach"),
    when=say(
        "No partner at the table in a core seat reaches a place of the plan: soon. Half or more of the seats that "
        "somebody at the table fills don't reach it: later. A partner reaches every place unless its serves says "
        "which; a confidential partner always does."
    ),
    reason=say(
        "Distance and checkpoints can keep survivors from court, clinic and shelter "
        "(crh.arizona.edu/publications/rwhi-newsletter/september-2012). Ask legal aid before organizing rides (8 "
        "U.S.C. 1324)."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """One item for all places that no core partner reaches, and one for those that many seats don't."""
    if not plan_today.plan.places:
        return
    names = places_of(plan_today.plan)
    core = {id_: partner for id_, partner in plan_today.here.items() if plan_today.sits_in(partner, "core")}
    without = [name for name in names if core and not any(name in one.reaches(names) for one in core.values())]
    if without:
        yield _without_core(plan_today, core, without)
    filled = [reached for _, reached in seats_filled(plan_today.plan, plan_today.framework)]
    far = {name: sum(name not in reached for reached in filled) for name in names if name not in without}
    found = [name for name, lacking in far.items() if lacking and lacking * _HALF >= len(filled)]
    if found:
        yield Item(KIND, "later", _why_far(found, far, len(filled)), "ccr partner set ID serves=WORDS")


def _without_core(plan_today: PlanToday, core: dict[str, Partner], without: Sequence[str]) -> Item:
    id_ = next((id_ for id_ in core if not plan_today.is_waiting(id_)), next(iter(core)))
    told = say(
        "No core partner at the table reaches {places}: begin with {partner}.",
        places=Listing(tuple(without), ","),
        partner=core[id_].name,
    )
    return Item(KIND, "soon", told, adding(id_, "serves", [*(core[id_].serves or ()), *without]), partner=id_)


def _why_far(found: Sequence[str], far: dict[str, int], filled: int) -> Message:
    if len(found) == 1:
        return say_many(
            "{place}: {number} of the {total} seats at the table does not reach it.",
            "{place}: {number} of the {total} seats at the table do not reach it.",
            far[found[0]],
            place=found[0],
            total=filled,
        )
    return say("Half or more of the seats at the table do not reach {places}.", places=Listing(tuple(found), ","))
