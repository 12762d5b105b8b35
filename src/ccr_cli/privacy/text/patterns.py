"""Patterns that are made when something is sought with them: most commands never need most of them."""

import re
from typing import cast


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)  # found at once from now on
        return method


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that behaves like ``re.compile(source, flags)`` and costs nothing before it is used."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
