"""Every kind of thing to do, in the order in which they are named. A new one is a new file and a line here."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from ccr_cli.questions.next import action_overdue
from ccr_cli.questions.next.case import Case
from ccr_cli.questions.next.item import Item, Kind

Asking: TypeAlias = Callable[[Case], Iterator[Item]]

KINDS: tuple[tuple[Kind, Asking], ...] = ((action_overdue.KIND, action_overdue.items),)
