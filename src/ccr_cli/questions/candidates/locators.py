"""Whether the list of a seat's agencies is one for the place of a plan."""

from ccr_cli.directories.countries import countries_in, countries_of_offices
from ccr_cli.plan.framework import BothLanguages, Seat


def is_listed(seat: Seat, area: str) -> bool:
    """Whether a seat names a list, and the area of a plan isn't in another country than the office that keeps it."""
    if seat.locator is None:
        return False
    told = seat.locator
    text = f"{told.en} {told.es}" if isinstance(told, BothLanguages) else str(told)
    offices, here = frozenset(countries_of_offices(text)), countries_in(area)
    return not offices or not here or not offices.isdisjoint(here)
