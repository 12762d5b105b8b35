"""``ccr change remove``: a change is taken out of the plan."""

from ccr_cli.commands.removing import removing
from ccr_cli.language.message import mark, say

HELP = mark("Take a change out of the plan, such as one that did not last.")
run = removing(("changes",), say("Which change?"), "date", "what")
