"""``ccr partner leave``: its status becomes ``left``."""

from ccr_cli.commands.partner.moving import going_to
from ccr_cli.language.message import mark

HELP = mark("Record that a partner is no longer at the table, and the day.")

run = going_to("left")
