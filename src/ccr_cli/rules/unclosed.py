"""CCR014: a bracket or quote that is never closed."""

from ccr_cli.language.message import Example, Message, Typed, say
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot

RULE = Rule(
    code="CCR014",
    severity="error",
    title=say("A bracket or quote that is never closed"),
    reason=say(
        "A bracket, brace or quote that opens has to close. Until it does, everything after it is "
        "taken for a part of it."
    ),
    wrong="""\
languages_needed: [es, Mixteco
""",
    right="""\
languages_needed: [es, Mixteco]
""",
    is_mended=True,
)


def problem(spot: Spot, opening: str, closing: str, mend: Mend | None = None) -> Problem:
    """One of which nobody can tell where it ends; ``mend`` is where it ends most likely."""
    return Problem(RULE, (), _never_closed(opening), _where_it_ends(closing), spot=spot, mend=mend)


def at_the_line_end(spot: Spot, opening: str, example: str, mend: Mend) -> Problem:
    """``example`` is the user's value, closed at the end of its line."""
    hint = say("Close it at the end of the line: {example}", example=Example(example))
    return Problem(RULE, (), _never_closed(opening), hint, spot=spot, mend=mend)


def by_another(spot: Spot, wrong: str, right: str, mend: Mend) -> Problem:
    """A bracket closed by one of another kind."""
    return Problem(
        RULE,
        (),
        say("{wrong} closes what another sign opened.", wrong=Typed(wrong)),
        say("Write {closing} instead.", closing=Typed(right)),
        spot=spot,
        mend=mend,
    )


def unopened(spot: Spot, closing: str, mend: Mend) -> Problem:
    return Problem(
        RULE,
        (),
        say("{closing} closes something that was never opened.", closing=Typed(closing)),
        say("Remove it, or put the text between quotes."),
        spot=spot,
        mend=mend,
    )


def _never_closed(opening: str) -> Message:
    return say("{opening} opens here and is never closed.", opening=Typed(opening))


def _where_it_ends(closing: str) -> Message:
    return say("Put {closing} where it ends.", closing=Typed(closing))
