"""Where a plan still names what is to be taken out of it."""

from collections.abc import Sequence

from ccr_cli.language.message import Listing, Typed, listing, say_many
from ccr_cli.plan.references import place
from ccr_cli.where import Where

_MOST = 10  # places in the file that an error lists


def where_named(places: Sequence[Where]) -> Listing:
    """Places in the file for an error, and how many more there are."""
    more = len(places) - _MOST
    others = [say_many("{number} other place", "{number} other places", more)] if more > 0 else []
    return listing([*(Typed(place(where)) for where in places[:_MOST]), *others])
