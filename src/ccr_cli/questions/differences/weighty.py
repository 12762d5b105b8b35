"""What is other about a partner and matters for survivors' safety: ties to enforcement, certification, languages."""

from collections.abc import Collection
from typing import Any, Literal, NamedTuple, TypeAlias

from ccr_cli.plan.partner import Certifies, Enforcement
from ccr_cli.questions.differences.difference import Difference, WasThere
from ccr_cli.questions.differences.lists import list_difference

Direction: TypeAlias = Literal["better", "worse"]
_ASKS = ("sometimes", "by-law")


class Ties(NamedTuple):
    """What an agency has to do with immigration enforcement."""

    agreements: tuple[str, ...] = ()
    asks: str | None = None
    """Whether it asks about immigration status, where it does."""


def ties_begun(one: Difference) -> Ties:
    """What is new of it."""
    return _more(one.field, one.before, one.after)


def ties_ended(one: Difference) -> Ties:
    """What is gone of it."""
    return _more(one.field, one.after, one.before)


def forms_signed(value: Any, field: str | None) -> Collection[str]:
    """The certifications that a partner signs, by one value of its ``certifies`` or of the forms in it."""
    if isinstance(value, Certifies):
        return value.forms
    return value if field == "certifies.forms" and isinstance(value, list) else ()


def direction_of(one: Difference) -> Direction | None:
    """Whether a field of a partner says something better or worse than before; ``None`` for neither."""
    match one.field:
        case "languages":
            items = list_difference(one)
            if items is None or not (items.added or items.removed):
                return None
            return "worse" if items.removed else "better"
        case "certifies" | "certifies.forms" if not isinstance(one.before, WasThere):
            before, after = (set(forms_signed(value, one.field)) for value in (one.before, one.after))
            return "worse" if before - after else "better" if after - before else None
        case "head_since" if one.after is not None:
            return "worse"
        case "enforcement" | "enforcement.agreements" | "enforcement.asks_status":
            return "worse" if any(ties_begun(one)) else None
        case _:
            return None


def _more(field: str | None, before: Any, after: Any) -> Ties:
    """What the second value has that the first one hasn't."""
    had, has = _ties(field, before), _ties(field, after)
    agreements = tuple(word for word in has.agreements if word not in had.agreements)
    return Ties(agreements, has.asks if had.asks not in (has.asks, "by-law") else None)


def _ties(field: str | None, value: Any) -> Ties:
    match value:
        case Enforcement():
            asks = _ties("enforcement.asks_status", value.asks_status).asks
            return Ties(_ties("enforcement.agreements", value.agreements).agreements, asks)
        case list() if field == "enforcement.agreements":
            return Ties(tuple(word for word in value if word != "none"))
        case str() if field == "enforcement.asks_status" and value in _ASKS:
            return Ties(asks=value)
        case _:
            return Ties()
