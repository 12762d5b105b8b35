"""``ccr partner decline``: its status becomes ``declined``."""

from ccr_cli.commands.partner.moving import going_to
from ccr_cli.language.message import mark

HELP = mark("Record that a partner said no for now, and the day.")

run = going_to("declined")
