"""``ccr voice remove``: a time that survivors were asked is taken out of the plan."""

from ccr_cli.commands.removing import removing
from ccr_cli.language.message import mark, say

HELP = mark("Take a time that survivors were asked out of the plan.")
run = removing(("survivor_voice",), say("Which one?"), "date", "how")
