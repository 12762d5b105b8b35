"""The states of seats, sectors and partners, in words for people."""

from typing import TYPE_CHECKING

from ccr_cli.language.message import Message, say

if TYPE_CHECKING:
    from ccr_cli.views.blocks import Tone

SEATS: dict[str, Message] = {
    "committed": say("at the table, all commitments answered"),
    "at-the-table": say("at the table"),
    "not-here": say("by decision, not at this table"),
    "liaison": say("through a liaison"),
    "invited": say("an invitation is out"),
    "identified": say("somebody has been named, and not asked yet"),
    "missing": say("nobody yet"),
}
UNDECIDED = say("not decided yet")
SECTORS: dict[str, Message] = {
    "not-here": say("by decision, not at this table"),
    "complete": say("complete"),
    "missing": say("missing"),
    "partial": say("in part"),
}
NOT_TOLD = say("{name}: this is not told to others.")
"""The whole answer, where the readers may see nothing of what was asked."""
PARTNERS_SINCE: dict[str, Message] = {
    "identified": say("identified {day}"),
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
