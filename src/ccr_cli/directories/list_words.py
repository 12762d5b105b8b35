"""Words by which the columns and the names of a list are told: data, in ``data/directories.yaml``."""

from functools import cache
from pathlib import Path

import yaml

from ccr_cli.directories.tables import in_words

_FILE = Path(__file__).parent.parent / "data" / "directories.yaml"


@cache
def list_words(part: str) -> frozenset[str]:
    """The words of a part of the file."""
    return frozenset(_file()[part])


def has_word(heading: str, *parts: str) -> bool:
    """Whether a heading, however it is written, has a word of some parts."""
    words = in_words(heading).split("_")
    return any(not list_words(part).isdisjoint(words) for part in parts)


@cache
def _file() -> dict[str, list[str]]:
    return dict(yaml.load(_FILE.read_bytes(), Loader=yaml.CSafeLoader))
