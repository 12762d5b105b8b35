"""``ccr training remove``: a training is taken out of the plan."""

from ccr_cli.commands.removing import removing
from ccr_cli.language.message import mark, say

HELP = mark("Take a training out of the plan, such as one that was recorded twice.")
run = removing(("trainings",), say("Which training?"), "date", "title")
