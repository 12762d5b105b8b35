"""``ccr principle remove``: a guiding principle is taken out of the plan."""

from ccr_cli.commands.removing import removing
from ccr_cli.language.message import mark, say

HELP = mark("Take a guiding principle out of the plan.")
run = removing(("principles",), say("Which principle?"))
