"""``ccr partner liaison``: its status becomes ``liaison``."""

from ccr_cli.commands.partner.moving import moving_to
from ccr_cli.language.message import mark

HELP = mark("Record that a partner keeps contact without sitting at the table, and the day.")

run = moving_to("liaison")
