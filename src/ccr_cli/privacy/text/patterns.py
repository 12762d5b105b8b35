"""Patterns that are made when something is sought with them: most commands never need most of them.

What is sought with is a quick form of what a rule has: the same alternatives, those with one first letter together.
``tools/patterns.py`` makes these forms; a pattern without one is taken as it is written.
"""

import json
import re
from binascii import crc32
from functools import cache
from pathlib import Path
from typing import cast

FORMS = Path(__file__).with_name("quick_forms.json")


class Lazy:
    """What stands for a pattern until it is made."""

    def __init__(self, source: str, flags: int) -> None:
        """As for ``re.compile``."""
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """A method of the pattern, which is made now."""
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
    """One pattern for whatever one of several finds; where two do at one place, the first."""
    return lazily("|".join(sources))


def name_of(source: str) -> str:
    """By what the quick form of a pattern is known."""
    return f"{crc32(source.encode()):08x}-{len(source)}"


@cache
def _forms() -> dict[str, str]:
    return cast("dict[str, str]", json.loads(FORMS.read_text(encoding="utf-8")))
