"""How far an agency is from the places of a plan, as far as a directory tells it of others."""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.directories.list_words import list_words
from ccr_cli.directories.states import state_called
from ccr_cli.questions.candidates.elsewhere import COUNTY
from ccr_cli.questions.candidates.home import WhereItIs
from ccr_cli.questions.candidates.places import areas_of, in_one_form, is_in, places_of

_OF_STATE = re.compile(r"^(?:state of|estado de)\s+", re.IGNORECASE)


class Distance(IntEnum):
    """How far somebody is from the places of a plan, as far as a directory tells it."""

    HERE = 0
    """Or wherever nobody knows it."""
    WHOLE_STATE = 1
    """It serves the plan's state by its name, which may be a county's as well."""
    ELSEWHERE = 2


class AgenciesAtHome(NamedTuple):
    """By what it is told that an agency is at home in a plan's places."""

    home: Sequence[str]
    """The places of the plan."""
    are_counties: bool
    """Whether all of them are counties, so that towns alone tell nobody who is elsewhere."""
    states: frozenset[str] = frozenset()
    """The letters of the plan's states."""
    are_most: bool = False
    """Whether most of the agencies of which a place is known are at home, so that one without any is as well."""

    @classmethod
    def known_by(cls, agencies: Sequence[Organization], home: WhereItIs) -> "AgenciesAtHome":
        """As the agencies of the directories tell it: where none is at home, nobody knows who is."""
        if not home.places:
            return cls((), are_counties=True, states=home.states)
        placed = [agency for agency in agencies if next(places_of(agency), None) is not None]
        here = sum(is_in(agency, home.places) for agency in placed)
        known = home.places if here else ()
        return cls(known, all(map(COUNTY.search, known)), home.states, 2 * here > len(placed))

    def distance(self, agency: Organization) -> Distance:
        """How far an agency is, where others are known to be at home; without a place its name may say one."""
        if not self.home or is_in(agency, self.home) or (self.are_most and _has_program_anywhere(agency)):
            return Distance.HERE
        if next(places_of(agency), None) is None:
            return Distance.HERE if self.are_most or self._is_called_so(agency.name) else Distance.ELSEWHERE
        areas = [*areas_of(agency)]
        if any(in_one_form(area) in list_words("whole_state") for area in areas):
            return Distance.HERE
        if any(state_called(_OF_STATE.sub("", area)) in self.states for area in areas):
            return Distance.WHOLE_STATE
        is_told = not self.are_counties or bool(areas)
        return Distance.ELSEWHERE if is_told else Distance.HERE

    def _is_called_so(self, name: str) -> bool:
        """Whether a name has a place of the plan in it: "Sotol Family Shelter"."""
        told = f" {in_one_form(name)} "
        return any(f" {in_one_form(place)} " in told for place in self.home)


def _has_program_anywhere(agency: Organization) -> bool:
    """Whether a program of an agency that has several is not told to be in any place."""
    return (
        len(agency.services) > 1 and not agency.areas and any(not (one.towns or one.areas) for one in agency.services)
    )
