"""Pieces that several papers have."""

import re
from collections.abc import Callable, Iterable

from ccr_cli.language.message import Blank, Message
from ccr_cli.language.nearest import slug
from ccr_cli.papers.document import RuledTable, Sayable, Signature
from ccr_cli.papers.texts import texts
from ccr_cli.plan.words import ChangeKind
from ccr_cli.questions.actions import ToldAction
from ccr_cli.questions.partners import Named
from ccr_cli.views.states import NO_NAME

_say = texts("common")
_topic = texts("topics")
FOR_PARTNERS = _say("for_partners")
FOR_KEEPER = _say("for_keeper")
"""Who may have what partners get, and what nobody does but whoever keeps the plan."""
_JOINED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_IN_CAPITALS = ("t", "u", "vawa")


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


def topic_told(topic: str) -> Message | str:
    """A topic of a training, or whose people it was for, in the language of the paper where it is a usual one."""
    key = slug(topic)
    return _topic(key) if key in _topic else _in_words(topic)


def _in_words(topic: str) -> str:
    """A plan's word as people write it: t-declaration as T declaration."""
    if not _JOINED.fullmatch(topic):
        return topic
    return " ".join(word.upper() if word in _IN_CAPITALS else word for word in topic.split("-"))
