"""CCR108: an id that isn't lower-case words joined by hyphens."""

from ccr_cli.language.message import Example, Quote, say
from ccr_cli.language.nearest import slug
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR108",
    severity="error",
    title=say("An id that isn't lower-case words joined by hyphens"),
    reason=say(
        "An id is typed again wherever a partner is named, so it is short and plain: lower-case "
        "letters without accents, digits, and hyphens between them."
    ),
    wrong="""\
partners:
  Casa Segura:
    name: Casa Segura
    seats: [housing]
    status: invited
""",
    right="""\
partners:
  casa-segura:
    name: Casa Segura
    seats: [housing]
    status: invited
""",
    is_mended=True,
)


def problem(where: Where) -> Problem:
    key = str(where[-1])
    suggestion = slug(key)
    hint = say("Use lower-case letters, digits, and hyphens between words.")
    if suggestion:
        hint = say("Write {example}, here and wherever it is named.", example=Example(suggestion))
    message = say("{key} can't be an id.", key=Quote(key))
    return Problem(RULE, where, message, hint, at="key", types=suggestion or None)


def value(where: Where, text: str) -> Problem:
    """A bad id that is a value, as in a framework."""
    found = problem((*where[:-1], text))
    return Problem(RULE, where, found.message, found.hint, types=found.types)
