"""What ``ccr write mou`` does."""

from collections.abc import Sequence
from datetime import date

from ccr_cli.commands.writing import Addressing, Wish, write_addressed
from ccr_cli.edits.known import partner_meant
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.papers import mou as memorandum_paper
from ccr_cli.papers import mou_checklist as checklist_paper
from ccr_cli.papers.document import Document
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.memorandum import memorandum
from ccr_cli.questions.memorandum_checklist import memorandum_checklist
from ccr_cli.questions.parties import Hindered, all_parties, hindered

_COMMAND = "ccr write mou"
_FEWEST = 2


def work(wish: Wish, words: Sequence[str], *, is_for_all: bool, is_checklist: bool) -> int:
    """Write a memorandum between the partners meant, or the sheet beside it. Raises ``UserError``."""
    if is_for_all and words:
        raise UserError(
            say("{option} is everybody at the table, and partners are named as well.", option=Typed("--all")),
            say("Type one of the two."),
        )

    def choose(plan: Plan, framework: Framework, _today: date) -> Addressing:
        ids = all_parties(plan, framework) if is_for_all else partners_meant(plan, words)
        if is_for_all and len(ids) < _FEWEST:
            raise UserError(
                say("Fewer than two partners at the table can sign a memorandum."),
                say("{command} records that one has come to the table.", command=Typed("ccr partner join ID")),
            )
        if (found := hindered(plan, framework, ids)) is not None:
            raise _refusal(found)
        making = sheet_between if is_checklist else memorandum_between
        return Addressing(Addressed(partners=frozenset(ids)), lambda seen, told, day: making(seen, told, ids, day))

    return write_addressed(checklist_paper.PAPER if is_checklist else memorandum_paper.PAPER, wish, choose)


def memorandum_between(seen: SeenPlan, framework: Framework, ids: Sequence[str], today: date) -> Document:
    """The memorandum between some partners. Raises ``UserError`` for one that no paper may name."""
    check_named(seen, ids)
    return memorandum_paper.mou(memorandum(seen, framework, ids, today))


def sheet_between(seen: SeenPlan, framework: Framework, ids: Sequence[str], today: date) -> Document:
    """The sheet of what a funder looks for in it. Raises ``UserError`` as for the memorandum."""
    check_named(seen, ids)
    return checklist_paper.mou_checklist(memorandum_checklist(seen, framework, ids, today))


def check_named(seen: SeenPlan, ids: Sequence[str]) -> None:
    """Raise ``UserError`` where another plan at hand hides the name of a partner that a paper is addressed to."""
    for id_ in ids:
        if seen.name_of(id_) is None:
            raise UserError(
                say("Another plan here hides a name that is in the one of {partner}.", partner=Typed(id_)),
                say("Write the paper in a folder of its own, with a copy of this plan alone."),
            )


def partners_meant(plan: Plan, words: Sequence[str]) -> tuple[str, ...]:
    """The ids of the partners with these ids or names, each once. Raises ``UserError`` if there is none."""
    data = plan.model_dump(mode="json", by_alias=True, exclude_none=True)
    return tuple(dict.fromkeys(partner_meant(data, word) for word in words))


def _refusal(found: Hindered) -> UserError:
    partner = Typed(found.id or "")
    match found.why:
        case "network":
            return UserError(
                say("{partner} is people and not an agency, so nobody signs for it.", partner=partner), _instead(found)
            )
        case "not-here":
            return UserError(
                say("{partner} does not work with the table, so it can't be a party.", partner=partner),
                say(
                    "Leave it out; once it does, {command} records that.", command=Typed(f"ccr partner join {found.id}")
                ),
            )
        case "named-to-nobody":
            told = say("The name of {partner} is confidential, and every other party would read it.", partner=partner)
            return UserError(told, _paper_of_two(found))
        case "alone":
            return UserError(say("A memorandum is between two partners or more."), _paper_of_two(found))


def _instead(found: Hindered) -> Message:
    if found.other is None:
        return say("Leave it out.")
    return say("Name the partner through which it is reached, {partner}.", partner=Typed(found.other))


def _paper_of_two(found: Hindered) -> Message:
    if found.id is None or found.other is None:
        return say(
            "Name them, or add {option} for everybody at the table: {command}",
            option=Typed("--all"),
            command=Typed(f"{_COMMAND} casa-segura legal-aid"),
        )
    if found.why == "alone":
        return say("Name another one as well, such as {partner}.", partner=Typed(found.other))
    return say(
        "Leave it out here, and make a paper of two with it: {command}", command=Typed(f"{_COMMAND} ID {found.other}")
    )
