"""CCR105: something that is not a date."""

from ccr_cli.language.days_said import possible_days
from ccr_cli.language.message import Message, Typed, say, typed
from ccr_cli.language.nearest import slug
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR105",
    severity="error",
    title=say("Something that is not a date"),
    reason=say("Dates are written year, month, day, with hyphens, so that nobody takes the month for the day."),
    wrong="""\
changes:
  - date: 3/4/2026
    what: A new form.
""",
    right="""\
changes:
  - date: 2026-03-04
    what: A new form.
""",
    is_mended=True,
)

_CANNOT = frozenset(("cannot", "can-t", "cant", "no-puede", "no-podemos"))
_NOT_YET = frozenset(
    ("not-yet", "no", "never", "pending", "tbd", "todavia-no", "aun-no", "pendiente", "por-definir", "nunca", "false")
)


def problem(where: Where, value: object, instead: str | None = None) -> Problem:
    """``instead`` is a day that can stand there."""
    day = certain_day(str(value))
    hint = _hint(str(value), instead or "2026-03-04")
    return Problem(
        RULE,
        where,
        say("This is not a date."),
        hint,
        fix=fix(where, day),
        types=None if isinstance(value, str) else day,
    )


def _hint(value: str, instead: str) -> Message:
    if slug(value) in _CANNOT:
        return say("Write {example}, with the reason.", example=Typed("{cannot: …}"))
    if slug(value) in _NOT_YET:
        return say("Leave the key out until there is a date.")
    dates = [day.isoformat() for day in possible_days(value)]
    if len(dates) == 1:
        return say("Write {example}.", example=Typed(dates[0]))
    if dates:
        return say("Write year, month, day: {examples}.", examples=typed(dates))
    return say("Write year, month, day, such as {example}.", example=Typed(instead))


def certain_day(value: str) -> str | None:
    """The day that a date in another form means, if it can mean only one."""
    days = possible_days(value)
    return days[0].isoformat() if len(days) == 1 else None
