"""Pieces that several papers have."""

from collections.abc import Callable, Iterable

from ccr_cli.language.message import Blank, Message
from ccr_cli.papers.document import RuledTable, Sayable, Signature
from ccr_cli.papers.texts import texts
from ccr_cli.plan.words import ChangeKind
from ccr_cli.questions.actions import ToldAction
from ccr_cli.questions.partners import Named
from ccr_cli.views.states import NO_NAME

_say = texts("common")
FOR_PARTNERS = _say("for_partners")
FOR_KEEPER = _say("for_keeper")
"""Who may have what partners get, and what nobody does but whoever keeps the plan."""


def name_of(who: Named | None) -> Sayable:
    """A partner's name, or that it isn't named; nothing where nobody is meant."""
    return "" if who is None else who.name or NO_NAME


def signing_lines(block: Signature) -> tuple[tuple[Sayable, int], ...]:
    """What is to be filled in where a party signs, and how many lengths of room each has; a known title has none."""
    title = (block.title.what, 2) if isinstance(block.title, Blank) else (block.title, 0)
    lines = ((_say("signature"), 4), (_say("printed_name"), 3), title)
    return (*lines, (_say("signed_on"), 1)) if block.is_dated else lines


def actions_table(
    caption: Sayable, told: Iterable[ToldAction], by_when: Callable[[ToldAction], Sayable] = lambda one: one.due or ""
) -> RuledTable:
    """Actions with who does each and by when, in the order in which they come."""
    columns = (_say("what"), _say("who"), _say("by_when"))
    rows = tuple((one.what, name_of(one.who), by_when(one)) for one in told)
    return RuledTable(caption, columns, rows, widths=(9, 5, 6))


def kind_of_change(kind: ChangeKind | None) -> Message:
    """What kind of thing changed for good."""
    return _say(f"change_{kind or 'other'}")
