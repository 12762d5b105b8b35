"""``ccr funding remove``: money or help in kind is taken out of the plan."""

from ccr_cli.commands.removing import removing
from ccr_cli.language.message import mark, say

HELP = mark("Take money or help in kind out of the plan. One that ended stays better in it, with closed=true.")
run = removing(("funding",), say("Which one?"), "source", "award")
