"""certifier-unknown: what an agency that may certify signs is unknown, or was checked long ago."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Typed, mark, say
from ccr_cli.plan.partner import Certifies, Partner
from ccr_cli.questions.elements.task_force import years_later
from ccr_cli.questions.next.about import seat_of
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="certifier-unknown",
    title=say("What an agency signs is not known"),
    when=say(
        "A partner at the table sits in a seat that may sign certifications, and the plan does not say what it signs, "
        "or it was checked more than a year ago. That it signs nothing is an answer."
    ),
    reason=say(
        "A U petition needs a certification signed within the six months before it is filed (8 CFR 214.14(c)(2)(i)). "
        "Knowing beforehand who signs, and how long it takes, saves a survivor that time."
    ),
)
_FORM = mark("FORM")


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The agencies to ask."""
    for id_, partner in plan_today.here.items():
        if not plan_today.sits_in(partner, "certifies") or partner.certifies is False:
            continue
        known = partner.certifies or None
        last = years_later(known.checked, 1) if known and known.checked else None
        if known is None:
            yield _ask(plan_today, id_, partner)
        elif last is not None and plan_today.today > last:
            yield _ask_again(plan_today, id_, partner, known, last)


def _ask(plan_today: PlanToday, id_: str, partner: Partner) -> Item:
    told = say(
        "The plan does not say yet what {partner} signs for survivors who seek U or T status; if it signs nothing: "
        "{command}",
        partner=partner.name,
        command=Typed(f"ccr partner certify {id_} --none"),
    )
    command = f"ccr partner certify {id_} --form {_FORM}"
    return Item(KIND, "soon", told, command, partner=id_, seat=seat_of(plan_today, partner, "certifies"))


def _ask_again(plan_today: PlanToday, id_: str, partner: Partner, known: Certifies, last: date) -> Item:
    told = say(
        "What {partner} signs for survivors who seek U or T status was last checked on {day}.",
        partner=partner.name,
        day=known.checked or last,
    )
    forms = "".join(f" --form {form}" for form in dict.fromkeys(known.forms)) or f" --form {_FORM}"
    command = f"ccr partner certify {id_}{forms}"
    return Item(KIND, "soon", told, command, due=last, partner=id_, seat=seat_of(plan_today, partner, "certifies"))
