"""The country in what a plan calls its area, and that of an office on the web, by the end of its address."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from ccr_cli.directories.area_parts import parts_of
from ccr_cli.directories.states import state_called
from ccr_cli.plan.folding import plain_words

_FILE = Path(__file__).parent.parent / "data" / "countries.yaml"
_OFFICE = re.compile(r"(?<=\.)(?:(gov|mil|us)|(?:gov|gob|gouv|gc)\.([a-z]{2}))(?![\w.-]*\w)", re.IGNORECASE)
_LETTERS_OF_US = 2  # of a state; those of Mexico have three


def countries_in(area: str) -> frozenset[str]:
    """The countries that an area names, or a state of which; none where nothing tells."""
    behind = (part.text for part in parts_of(area)[1:])
    told = (_country(text) or _by_part().get(_key(text)) for text in behind)
    return frozenset(filter(None, (_country(area), *told)))


def countries_of_offices(text: str) -> Iterator[str]:
    """The countries of the governments whose addresses stand in a text: "agency.gov", "oficina.gob.mx"."""
    for found in _OFFICE.finditer(text):
        yield "us" if found[1] else found[2].lower()


def _country(text: str) -> str | None:
    state = state_called(text.strip())
    if state is not None:
        return "us" if len(state) == _LETTERS_OF_US else "mx"
    return _by_name().get(_key(text))


def _key(text: str) -> str:
    return " ".join(plain_words(text))


@cache
def _by_name() -> dict[str, str]:
    return _read("countries")


@cache
def _by_part() -> dict[str, str]:
    return _read("parts")


def _read(part: str) -> dict[str, str]:
    listed = yaml.load(_FILE.read_bytes(), Loader=yaml.CSafeLoader)[part]
    return {_key(name): letters for letters, names in listed.items() for name in names}
