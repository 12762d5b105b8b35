"""``ccr outreach remove``: an outreach is taken out of the plan."""

from ccr_cli.commands.removing import removing
from ccr_cli.language.message import mark, say

HELP = mark("Take an outreach out of the plan, such as one that was recorded twice.")
run = removing(("outreach",), say("Which outreach?"), "date", "title")
