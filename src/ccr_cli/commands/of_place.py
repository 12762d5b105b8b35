"""A question asked as one place of the area sees it: of whom it may be asked, and plans that don't list the place."""

from collections.abc import Sequence

from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say, say_many, typed
from ccr_cli.language.nearest import nearest
from ccr_cli.plan.readers import Audience
from ccr_cli.privacy.redact.discretion import discreet

_MOST = 12  # places that an error lists


def check_readers_of_place(audience: Audience) -> None:
    """Raise ``UserError`` for readers who may not see which partner reaches a place."""
    if audience not in ("internal", "partners"):
        raise UserError(
            say("{option} shows which partners reach a place, which others may not see.", option=Typed("--place")),
            say("{command} shows it by sector.", command=Typed(f"ccr places --audience {audience}")),
        )


def no_such_place(word: str, known: Sequence[str]) -> UserError:
    """The error for a place that no plan lists, with the nearest of those that are listed."""
    places = list(dict.fromkeys(known))
    return discreet(UserError(say("The plan has no place {word}.", word=Typed(word)), _hint(word, places)))


def _hint(word: str, places: Sequence[str]) -> Message:
    if not places:
        return say("It lists none; {command} lists them.", command=Typed("ccr set places=NAME,NAME"))
    near, more = nearest(word, places), len(places) - _MOST
    words = typed([*places[:_MOST], *(["…"] if more > 0 else [])], "and" if more <= 0 else ",")
    if near is None:
        return say("The places are {words}.", words=words)
    return say("Did you mean {word}? The places are {words}.", word=Typed(near), words=words)


def told_elsewhere(plans: int, place: str) -> Message:
    """How many plans are left out because they don't list the place."""
    return say_many(
        "{number} plan doesn't list {place}, and is left out.",
        "{number} plans don't list {place}, and are left out.",
        plans,
        place=place,
    )
