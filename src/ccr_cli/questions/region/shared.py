"""Agencies that stand in the plans of several communities: one call may help them all."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ccr_cli.questions.region.county import Agency, County


class AgencyInPlan(NamedTuple):
    """How an agency stands in one plan."""

    county: County
    agency: Agency


class SharedAgency(NamedTuple):
    """Agencies of several plans that are called alike."""

    name: str
    """As it is written in the first plan that has it."""
    standing: tuple[AgencyInPlan, ...]
    is_maybe: bool
    """Whether the name is what such agencies are called everywhere, so that they may be several."""

    @property
    def helped(self) -> int:
        """How many communities one call could help today: those that have it in mind, and don't wait for it."""
        return sum(one.agency.can_be_asked for one in self.standing)


def shared_agencies(counties: Iterable[County], is_no_name: Callable[[str], bool]) -> tuple[SharedAgency, ...]:
    """Those in two plans or more: first whom a call would help most; those that may be several come last."""
    found: dict[tuple[str, ...], list[AgencyInPlan]] = {}
    for county in counties:
        for agency in county.agencies:
            found.setdefault(agency.key, []).append(AgencyInPlan(county, agency))
    shared = [
        SharedAgency(standing[0].agency.name, tuple(standing), is_no_name(standing[0].agency.name))
        for standing in found.values()
        if len({one.county.place for one in standing}) > 1
    ]
    return tuple(sorted(shared, key=_place))


def _place(one: SharedAgency) -> tuple[bool, int, int, str]:
    return one.is_maybe, -one.helped, -len(one.standing), one.name.casefold()
