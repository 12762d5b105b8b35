"""``ccr partner join``: its status becomes ``at-the-table``."""

from ccr_cli.commands.partner.moving import moving_to
from ccr_cli.language.message import mark

HELP = mark("Record that a partner takes part in the task force, and the day.")

run = moving_to("at-the-table")
