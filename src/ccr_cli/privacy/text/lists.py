"""The lists of words that privacy rules use, read from ``privacy/lists``."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parents[1] / "lists"


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list, in lowercase and without accents."""
    return frozenset(word.decode() for word in listed_as_bytes(name))


@cache
def listed_as_bytes(name: str) -> frozenset[bytes]:
    """The same as bytes, the fastest form for splitting a long text into words."""
    lines = (_FOLDER / f"{name}.txt").read_bytes().splitlines()
    return frozenset(b" ".join(line for line in lines if not line.startswith(b"#")).split())
