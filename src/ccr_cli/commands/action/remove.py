"""``ccr action remove``: an action is taken out of the plan."""

from ccr_cli.commands.removing import removing
from ccr_cli.language.message import mark, say

HELP = mark("Take an action out of the plan. One that is done stays better in it, with its day.")
run = removing(("actions",), say("Which action?"), "what")
