"""What screens call the words of the format."""

from ccr_cli.language.message import Message, say

STATUSES: dict[str, Message] = {
    "identified": say("suggested, not invited yet"),
    "invited": say("invited"),
    "liaison": say("liaison"),
    "at-the-table": say("at the table"),
    "declined": say("not for now"),
    "left": say("left"),
}
PROTOCOLS: dict[str, Message] = {
    "draft": say("being written"),
    "in-force": say("in force"),
    "retired": say("no longer used"),
}
AIMS: dict[str, Message] = {
    "inform": say("to inform"),
    "discuss": say("to discuss"),
    "decide": say("to decide"),
}
LANGUAGE_HOWS: dict[str, Message] = {
    "staff": say("staff"),
    "phone": say("an interpreter on the telephone"),
    "written": say("written material"),
}
ASSESSED: dict[str, Message] = {
    "together": say("talked through together"),
    "survey": say("by survey"),
    "outside": say("asked from outside"),
}
ALL: tuple[dict[str, Message], ...] = (STATUSES, PROTOCOLS, AIMS, LANGUAGE_HOWS, ASSESSED)
