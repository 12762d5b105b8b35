"""What ``ccr write letter`` does."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.commands.work.mou import check_named, partners_meant
from ccr_cli.commands.writing import Addressing, Wish, write_addressed
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.papers.document import Document
from ccr_cli.papers.letter import PAPER, letter
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.invitation import KeptFromInviting, invitation, kept_from_inviting


def work(wish: Wish, word: str | None, *, is_wanted_anyway: bool) -> int:
    """Write a letter to the partner meant. Raises ``UserError`` where it is better not to."""
    if word is None:
        raise UserError(
            say("Whom is the letter to?"), say("Name a partner: {command}", command=Typed("ccr write letter consulate"))
        )

    def choose(plan: Plan, framework: Framework, today: date) -> Addressing:
        (id_,) = partners_meant(plan, [word])
        kept = kept_from_inviting(plan, framework, id_, today)
        if kept is not None and (kept.is_final or not is_wanted_anyway):
            raise _refusal(kept)
        to, asides = Addressed(partners=frozenset({id_})), tuple(_before_writing(plan, id_))
        return Addressing(to, lambda seen, told, day: letter_to(seen, told, day, id_), asides, about=id_)

    return write_addressed(PAPER, wish, choose)


def letter_to(seen: SeenPlan, framework: Framework, today: date, id_: str) -> Document:
    """The letter to a partner. Raises ``UserError`` for one that no paper may name."""
    check_named(seen, [id_])
    return letter(invitation(seen, framework, id_, today))


def _before_writing(plan: Plan, id_: str) -> Iterator[Message]:
    partner = (plan.partners or {})[id_]
    if partner.status == "invited" and partner.since is not None:
        yield say(
            "{partner} is invited since {day}; a visit or a call may be kinder than a second letter.",
            partner=Typed(id_),
            day=partner.since,
        )


def _refusal(kept: KeptFromInviting) -> UserError:
    partner, invite = Typed(kept.id), Typed(f"ccr partner invite {kept.id}")
    match kept.why:
        case "at-the-table":
            return UserError(
                say("{partner} is at the table already.", partner=partner),
                say(
                    "{agenda} writes the agenda of the next meeting, {mou} a memorandum.",
                    agenda=Typed("ccr write agenda"),
                    mou=Typed("ccr write mou"),
                ),
            )
        case "left":
            return UserError(
                say("{partner} left the table.", partner=partner),
                say("Once somebody has asked it to come back, {command} records that.", command=invite),
            )
        case "declined":
            return UserError(
                say("{partner} said no for now, and a letter would press.", partner=partner),
                _or_anyway(say("Once somebody has asked again, {command} records that.", command=invite)),
            )
        case "waiting":
            return UserError(
                say("There is nothing to ask of {partner} until {day}.", partner=partner, day=kept.until or date.max),
                _or_anyway(say("Write then.")),
            )
        case "decided-by-community":
            return UserError(
                say(
                    "{seat}: survivors and the community decide whether it is at the table.",
                    seat=kept.seat.name if kept.seat is not None else "",
                ),
                say("Ask them first. If they have decided so, add {option}.", option=Typed("--anyway")),
            )
        case "not-here":
            return UserError(
                say(
                    "{seat}: this seat is left open by decision.", seat=kept.seat.name if kept.seat is not None else ""
                ),
                _or_anyway(
                    say(
                        "If that has changed, {command} records it.",
                        command=Typed(f"ccr seat open {kept.seat.id if kept.seat is not None else ''}"),
                    )
                ),
            )


def _or_anyway(first: Message) -> Message:
    return say("{first} To write it all the same, add {option}.", first=first, option=Typed("--anyway"))
