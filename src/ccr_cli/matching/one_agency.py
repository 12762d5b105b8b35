"""What makes two names of a directory one agency: branches are told behind a comma or a dash."""

import re
from functools import lru_cache

from ccr_cli.plan.masking import name_as_key

_BRANCH = re.compile(r"[,;:(\[–—|]|\s-+\s")


@lru_cache(maxsize=65_536)
def agency_key(name: str) -> tuple[str, ...]:
    """The same one for a name and those of its branches: "Legal Clinics, Lake City" and "Legal Clinics - Downtown"."""
    found = _BRANCH.search(name)
    return (name_as_key(name[: found.start()]) if found else ()) or name_as_key(name)
