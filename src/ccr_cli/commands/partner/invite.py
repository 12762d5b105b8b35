"""``ccr partner invite``: its status becomes ``invited``."""

from ccr_cli.commands.partner.moving import moving_to
from ccr_cli.language.message import mark

HELP = mark("Record that a partner has been asked to come to the table, and the day.")

run = moving_to("invited")
