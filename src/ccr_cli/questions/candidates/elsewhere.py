"""Which agencies are of another state or county than a plan, by what a directory says of them and their names."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.questions.candidates.home import WhereItIs
from ccr_cli.questions.candidates.places import areas_of, in_one_form, is_in, states_of

_FEWEST_OF_STATE = 5  # agencies
_NEARLY_ALL = 0.85
COUNTY = re.compile(r"\b([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) County\b")


class AgenciesElsewhere(NamedTuple):
    """By what it is told that an agency is elsewhere."""

    home: Sequence[str]
    """The places of the plan."""
    states: frozenset[str]
    """Those of the plan, where somebody is there; else that of nearly all agencies."""
    counties: frozenset[str]
    """Those of the plan, where agencies are called after them."""
    beside: frozenset[str]
    """Other counties that agencies serve beside those."""

    @classmethod
    def known_by(cls, agencies: Sequence[Organization], home: WhereItIs) -> "AgenciesElsewhere":
        """As the agencies of the directories tell it."""
        places = home.places
        known, beside = counties_known(agencies, places), counties_beside(agencies, places)
        return cls(places, states_here(agencies, home.states), known, beside)

    def has(self, agency: Organization) -> bool:
        """Whether an agency is of another state, is called after another county, or serves only others."""
        states = states_of(agency)
        is_of_another_state = bool(states) and bool(self.states) and self.states.isdisjoint(states)
        is_called_so = is_of_another_county(agency.name, self.counties) and not is_in(agency, self.home)
        return is_of_another_state or is_called_so or is_for_others(agency, self.beside, self.home)


def counties_beside(agencies: Sequence[Organization], home: Sequence[str]) -> frozenset[str]:
    """The areas that agencies serve beside a county of the plan: other counties, whatever else may be an area."""
    counties = frozenset(in_one_form(place) for place in home if COUNTY.search(place))
    areas = (frozenset(map(in_one_form, areas_of(agency))) for agency in agencies if counties)
    return frozenset().union(*(one for one in areas if not one.isdisjoint(counties))) - counties


def is_for_others(agency: Organization, beside: frozenset[str], home: Sequence[str]) -> bool:
    """Whether all areas that an agency serves are other counties than the plan's."""
    areas = {*map(in_one_form, areas_of(agency))} if beside else frozenset[str]()
    return bool(areas) and areas <= beside and not is_in(agency, home)


def counties_known(agencies: Sequence[Organization], home: Sequence[str]) -> frozenset[str]:
    """The counties of a plan, where an agency is called after one of them; none where a directory is of others."""
    counties = frozenset(in_one_form(place) for place in home if COUNTY.search(place))
    names = (found for agency in agencies if counties and (found := COUNTY.search(agency.name)))
    return counties if any(_is_of(found, counties) for found in names) else frozenset()


def is_of_another_county(name: str, counties: frozenset[str]) -> bool:
    """Whether an agency is called after a county that is none of some, if there are any."""
    found = COUNTY.search(name) if counties and "oun" in name else None
    return found is not None and not _is_of(found, counties)


def _is_of(found: re.Match[str], counties: frozenset[str]) -> bool:
    return any(in_one_form(found[1]).endswith(county) for county in counties)


def state_of_most(agencies: Sequence[Organization]) -> str | None:
    """The state of nearly all agencies of which one is known; ``None`` where too few are, or a region has several."""
    known = Counter(states[0] for one in agencies if (states := states_of(one)))
    found = known.most_common(1)
    return found[0][0] if found and found[0][1] >= max(_FEWEST_OF_STATE, _NEARLY_ALL * known.total()) else None


def states_here(agencies: Sequence[Organization], own: frozenset[str]) -> frozenset[str]:
    """The states of a plan where an agency is in one of them; else that of nearly all."""
    if own and any(not own.isdisjoint(states_of(one)) for one in agencies):
        return own
    return frozenset(filter(None, [state_of_most(agencies)]))
