"""The award that a command is about, as asked for with ``--award``."""

from ccr_cli.errors import UserError
from ccr_cli.language.message import Example, Listing, Typed, say
from ccr_cli.language.nearest import nearest
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.award.awards import awards


def award_meant(asked: str | None, plan: Plan) -> Addressed:
    """The award asked for, or the only one of a plan.

    Raises ``UserError`` for a plan without any, for one that it doesn't know, and where it has several and none is
    asked for.
    """
    known = awards(plan)
    if not known:
        raise UserError(
            say("The plan names no award."),
            say(
                "Add one with {add}, or its number with {set}.",
                add=Typed("ccr funding add SOURCE --award NUMBER"),
                set=Typed("ccr funding set NUMBER award=NUMBER"),
            ),
        )
    those = Listing(tuple(Example(award) for award in known), "or")
    if asked is None and len(known) > 1:
        raise UserError(
            say("The plan has several awards, and the half-year is of one."),
            say("Add {option} with one of them: {awards}.", option=Typed("--award"), awards=those),
        )
    award = known[0] if asked is None else asked.strip()
    if award not in known:
        near = nearest(award, known)
        hint = say("The plan's awards: {awards}.", awards=those)
        if near is not None:
            hint = say("Did you mean {word}?", word=Example(near))
        raise UserError(say("The plan has no award {award}.", award=Example(award)), hint)
    return Addressed(award=award)
