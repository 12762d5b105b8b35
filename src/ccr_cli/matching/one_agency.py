"""What makes two names of a directory one agency: branches are told behind a comma or a dash."""

import re
from functools import lru_cache

from ccr_cli.plan.masking import name_as_key

_SHORT = {"sr": "senior", "svc": "services", "svcs": "services", "dept": "department", "univ": "university"}
_INSIDE = re.compile(r"\(([^()]{3,60})\)")
_BRANCH = re.compile(r"[,;:(\[–—|]|\s-+\s")
_PART = re.compile(r"[,;:()\[\]–—|]|\s-|-\s")


@lru_cache(maxsize=65_536)
def agency_key(name: str) -> tuple[str, ...]:
    """The same one for a name and those of its branches: "Legal Clinics, Lake City" and "Legal Clinics - Downtown"."""
    found = _BRANCH.search(name)
    key = (name_as_key(name[: found.start()]) if found else ()) or name_as_key(name)
    return tuple([_SHORT.get(word, word) for word in key])


@lru_cache(maxsize=65_536)
def agency_ends(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a whole name, and of its last part: lists put the program in front, "Day Center - Sotol House"."""
    if _PART.search(name) is None:
        return (agency_key(name),)
    whole = tuple([_SHORT.get(word, word) for word in name_as_key(name)])
    last = name_as_key(next((part for part in reversed(_PART.split(name)) if part.strip()), ""))
    return (whole, last) if last and last != whole and whole[-len(last) :] == last else (whole,)


@lru_cache(maxsize=65_536)
def agency_keys(name: str, aliases: tuple[str, ...] = ()) -> tuple[tuple[str, ...], ...]:
    """The keys of a name, of what stands in brackets in it, and of other names: one that agrees is enough."""
    inside = (name_as_key(inside) for inside in _INSIDE.findall(name))
    return (agency_key(name), *inside, *(agency_key(alias) for alias in aliases if alias))
