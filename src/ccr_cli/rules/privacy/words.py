"""The lists of words that privacy rules go by, read from ``word_lists``."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "word_lists"


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list: small letters, without accents."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
