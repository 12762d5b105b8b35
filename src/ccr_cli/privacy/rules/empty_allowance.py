"""CCR419: a comment that is meant to allow something but allows nothing."""

from collections.abc import Sequence

from ccr_cli.language.message import Message, Typed, say, typed
from ccr_cli.rules.finding import Problem, Rule, Spot

RULE = Rule(
    code="CCR419",
    severity="warning",
    title=say("A comment that means to allow something and allows nothing"),
    reason=say(
        "A comment can say that what a privacy rule found may stay there. It counts when it names the rule and "
        "gives a reason that others can follow. The numbers that authorities gave to a person are never "
        "allowed."
    ),
    wrong="""\
note: Call 520-555-0160 about the hall  # ccr: allow CCR408
""",
    right="""\
note: Call 520-555-0160 about the hall  # ccr: allow CCR408 -- the caretaker of the parish, who agreed
""",
)
_EXAMPLE = "# ccr: allow {rule} -- the number of our hotline, which is public"


def no_reason(spot: Spot, code: str) -> Problem:
    """``code`` is the rule that the comment names."""
    message = say("This comment gives no reason, so it allows nothing.")
    return _problem(spot, message, say("Write {example}.", example=Typed(_EXAMPLE.format(rule=code))))


def no_rule(spot: Spot, codes: Sequence[str]) -> Problem:
    """``codes`` are the rules that can be allowed."""
    return _problem(spot, say("This comment names no rule, so it allows nothing."), _hint(codes))


def not_allowed(spot: Spot, code: str, codes: Sequence[str]) -> Problem:
    """``codes`` are the rules that can be allowed."""
    message = say("What {rule} finds can't be allowed, so this comment changes nothing.", rule=Typed(code))
    return _problem(spot, message, _hint(codes))


def unknown(spot: Spot, code: str, codes: Sequence[str]) -> Problem:
    """``codes`` are the rules that can be allowed."""
    return _problem(spot, say("There is no privacy rule {rule}.", rule=Typed(code)), _hint(codes))


def _hint(codes: Sequence[str]) -> Message:
    if not codes:
        return say("Remove the comment.")
    return say("These can be allowed: {rules}. Otherwise remove the comment.", rules=typed(list(codes), "and"))


def _problem(spot: Spot, message: Message, hint: Message) -> Problem:
    return Problem(RULE, (), message, hint, spot=spot)
