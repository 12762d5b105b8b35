"""Patterns that are compiled when first used: most commands never need most of them.

What is compiled is a quick form of a rule's pattern: the same alternatives, grouped by their first letter.
``tools/patterns.py`` makes these forms; a pattern without one is compiled as it is written.
"""

import json
import re
from binascii import crc32
from functools import cache
from pathlib import Path
from typing import cast

FORMS = Path(__file__).with_name("quick_forms.json")


class Lazy:
    """A stand-in for a pattern until it is compiled."""

    def __init__(self, source: str, flags: int) -> None:
        """As for ``re.compile``."""
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """A method of the pattern, which is compiled now."""
        method = getattr(self.made(), name)
        setattr(self, name, method)  # found at once from now on
        return method

    def made(self) -> re.Pattern[str]:
        """The pattern, in its quick form."""
        return re.compile(_forms().get(name_of(self.source), self.source), self.flags)


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that behaves like ``re.compile(source, flags)`` and costs nothing before it is used."""
    return cast("re.Pattern[str]", Lazy(source, flags))


def any_of(*sources: str) -> re.Pattern[str]:
    """One pattern that finds what any of several does; if two match at one place, the first wins."""
    return lazily("|".join(sources))


def name_of(source: str) -> str:
    """The key of a pattern's quick form."""
    return f"{crc32(source.encode()):08x}-{len(source)}"


@cache
def _forms() -> dict[str, str]:
    return cast("dict[str, str]", json.loads(FORMS.read_text(encoding="utf-8")))
