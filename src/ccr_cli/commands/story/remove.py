"""``ccr story remove``: a story is taken out of the plan."""

from ccr_cli.commands.removing import removing
from ccr_cli.language.message import mark, say

HELP = mark("Take a story out of the plan.")
run = removing(("stories",), say("Which story?"), "date", "title")
