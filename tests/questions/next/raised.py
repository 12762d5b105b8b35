"""What a kind says of a small plan on a day, and what a command of an item is typed as."""

import re
import shlex
from collections.abc import Sequence
from datetime import date

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.next.asked import next_items
from ccr_cli.questions.next.item import Item
from ccr_cli.questions.table import table
from helpers import plan_of

DAY = "2026-11-22"
_ONLY_THE_USER_KNOWS = re.compile(r"\b[A-Z]{2,}(-[A-Z]+)*\b")


def everything(plan: Plan, framework: Framework, day: str) -> list[Item]:
    """All that there is to do."""
    today = date.fromisoformat(day)
    return next_items(plan, framework, table(seen_by(plan, framework, "internal", today), framework), today)


def raised(kind: str, text: str, day: str = DAY) -> list[Item]:
    """What one kind raises; ``text`` follows the usual head of a plan."""
    return [item for item in everything(*plan_of(text), day) if item.kind.id == kind]


def partners(kind: str, text: str, day: str = DAY) -> list[str | None]:
    """The partners of which one kind speaks."""
    return [item.partner for item in raised(kind, text, day)]


def partner(id_: str, seats: str, more: str = "", status: str = "at-the-table") -> str:
    """A partner of a plan; several stand one after the other."""
    comma = ", " if more else ""
    return f"  {id_}: {{name: {id_.title()}, seats: [{seats}], status: {status}{comma}{more}}}\n"


def typed(command: str, words: Sequence[str]) -> list[str]:
    """The words of a command behind ``ccr``, those in capitals replaced one by one."""
    left = list(words)
    program, *arguments = [_ONLY_THE_USER_KNOWS.sub(lambda _: left.pop(0), word) for word in shlex.split(command)]
    assert program == "ccr"
    assert not left, f"more words than {command} has places for"
    return arguments
