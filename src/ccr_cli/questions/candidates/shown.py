"""An agency as it is shown: of whatever maps to a seat with shelters no street, map point or unit."""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from ccr_cli.directories.cleaning import is_of_everybody
from ccr_cli.matching.streets import may_begin_a_street
from ccr_cli.questions.candidates.answer import Candidate
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.places import NOWHERE, PlacesSought, place_shown

Streets: TypeAlias = Callable[[str], int | None]
"""Where a street, a map point or the like begins in a text; ``None`` for a text without one."""


class Private(NamedTuple):
    """What is told by those who look for what is private: a directory may hold anything."""

    streets: Streets
    is_person: Callable[[str], bool]
    """Whether the name of an agency is somebody's."""
    without_person: Callable[[str], str]
    """The name of an agency without that of a person in it."""


_KIND_OF_UNIT = "unit|apt|apartment|suite|ste|room|unidad|depto|departamento"
_UNIT = re.compile(rf"[\s,;(-]*(?:\b(?:{_KIND_OF_UNIT})\b\.?|#)\s{{0,3}}(?:\d|[a-z]\b|[a-z]-?\d)", re.IGNORECASE)
_HOST = re.compile(r"https?://([^/?#]+)")


def shown(
    hit: Hit, private: Private, already: str | None = None, places: PlacesSought = NOWHERE, *, may_shelter: bool
) -> Candidate | None:
    """A candidate without a person, and one that may shelter without a street; ``None`` where no name is left."""
    agency = hit.agency
    services = agency.services
    place = place_shown(agency, places)
    phone = _phone_of_what_says_so(hit) or agency.phone or next((one.phone for one in services if one.phone), None)
    url = agency.url or next((service.url for service in services if service.url), None)
    days = [day for day in (agency.verified, *(service.verified for service in services)) if day is not None]
    day = max(days, default=None)
    why = tuple(one._replace(text=private.without_person(one.text)) for one in hit.why)
    name = private.without_person(agency.name)
    found = Candidate(name, agency.record, hit.source, place, phone, url, day, why, already)
    if may_shelter:
        return _without_places(found, private.streets)
    return found if name else None


def _phone_of_what_says_so(hit: Hit) -> str | None:
    """That of the program whose name says the seat first, where its agency's own name doesn't."""
    if not hit.why or hit.why[0].where != "service":
        return None
    return next((one.phone for one in hit.agency.services if one.name == hit.why[0].text and one.phone), None)


def _without_places(found: Candidate, streets: Streets) -> Candidate | None:
    name = without_street(found.name, streets)
    if not name:
        return None
    told = (why._replace(text=without_street(why.text, streets)) for why in found.why)
    host = _HOST.match(found.url or "")
    return found._replace(
        name=name,
        town=None if may_begin_a_street(found.town or "") else without_street(found.town or "", streets) or None,
        url=None if host is None or is_of_everybody(host[1]) else host[0],
        why=tuple(told),
    )


def without_street(text: str, streets: Streets) -> str:
    """A text up to where a street or a unit begins in it."""
    unit = _UNIT.search(text)
    ends = [place for place in (streets(text), unit and unit.start()) if place is not None]
    return text[: min(ends)].rstrip(" ,;:-–—(") if ends else text
