"""survivors-not-asked: nobody has asked survivors, or not for two years."""

from collections.abc import Iterator

from ccr_cli.language.message import mark, say
from ccr_cli.questions.elements.task_force import VOICE_YEARS, years_later
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.next.together import once_together

KIND = Kind(
    id="survivors-not-asked",
    title=say("Survivors have not been asked"),
    when=say("Survivors have never been asked: soon. They were last asked more than two years ago: overdue."),
    reason=say(
        "A plan is made for survivors, and only they can say whether it makes them safer. What they say is written "
        "down as what changed, never as who said it."
    ),
)
_HOW = mark("HOW")
_COMMAND = f"ccr voice add {_HOW}"


def items(plan_today: PlanToday) -> Iterator[Item]:
    """One item, if survivors were never asked, or too long ago."""
    asked = [entry.date for entry in plan_today.plan.survivor_voice or ()]
    if not asked:
        why = say("Nothing says yet that survivors have been asked what they need from this table.")
        yield Item(KIND, once_together(plan_today), why, _COMMAND)
    elif plan_today.today > (until := years_later(max(asked), VOICE_YEARS)):
        why = say("Survivors were last asked on {day}, more than two years ago.", day=max(asked))
        yield Item(KIND, "overdue", why, _COMMAND, due=until)
