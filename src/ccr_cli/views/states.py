"""The states of seats, sectors and partners, in words for people."""

from typing import TYPE_CHECKING

from ccr_cli.language.message import Message, say
from ccr_cli.plan.labels import STATUSES

if TYPE_CHECKING:
    from ccr_cli.views.blocks import Tone

SEATS: dict[str, Message] = {
    "committed": say("at the table, all commitments answered"),
    "at-the-table": say("at the table"),
    "not-here": say("left open by decision"),
    "liaison": STATUSES["liaison"],
    "invited": STATUSES["invited"],
    "identified": STATUSES["identified"],
    "missing": say("nobody yet"),
}
UNDECIDED = say("not decided yet")
SECTORS: dict[str, Message] = {
    "not-here": say("left open by decision"),
    "complete": say("complete"),
    "missing": say("missing"),
    "partial": say("in part"),
}
NOT_TOLD = say("{name}: this is not shown to others.")
"""The whole answer, where the readers may see nothing of what was asked."""
PARTNERS_SINCE: dict[str, Message] = {
    "identified": say("suggested {day}, not invited yet"),
    "invited": say("invited {day}"),
    "liaison": say("liaison since {day}"),
    "at-the-table": say("at the table since {day}"),
    "declined": say("not for now, since {day}"),
    "left": say("left {day}"),
}
TONES: "dict[str, Tone]" = {
    "committed": "good",
    "at-the-table": "good",
    "complete": "good",
    "missing": "open",
    "not-here": "quiet",
    "declined": "quiet",
    "left": "quiet",
}
"""How each of them stands out, where it does."""
NO_NAME = say("a partner not named here")
