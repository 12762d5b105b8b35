"""Where in the plan a number comes from: in words for a desk, and behind them the path that finds it in the file."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ccr_cli.language.message import Listing, Message
from ccr_cli.papers.texts import texts

_say = texts("funder")
_AT = re.compile(r"(?P<list>[a-z.]+)\[(?P<number>\d+)\](?P<key>\.\w+)?\Z")
_IN_A_ROW = 3


def place_told(place: str) -> Message:
    """One place in the plan."""
    at = _AT.match(place)
    if at is None:
        return _say(f"at_{place.partition('.')[0]}", path=place)
    return _say(f"at_{_key(at)}", number=int(at["number"]) + 1, path=place)


def places_told(places: Iterable[str]) -> Listing:
    """Places in the plan, each once; of three and more items in a row the first one and the last."""
    told: list[Message] = []
    for _, run in groupby(enumerate(dict.fromkeys(places)), key=lambda place: _neighbors(place[1], place[0])):
        told += _run([place for _, place in run])
    return Listing(tuple(told), ",")


def _run(places: list[str]) -> Iterator[Message]:
    first, last = _AT.match(places[0]), _AT.match(places[-1])
    if first is None or last is None or len(places) < _IN_A_ROW:
        yield from map(place_told, places)
        return
    path = f"{places[0]}–[{last['number']}]"
    yield _say(f"at_{_key(first)}_row", first=int(first["number"]) + 1, last=int(last["number"]) + 1, path=path)


def _key(at: re.Match[str]) -> str:
    return at["list"].partition(".")[0]


def _neighbors(place: str, number: int) -> tuple[str, str | None, int]:
    """What the places of items in a row have in common, if ``number`` grows by one with each."""
    at = _AT.match(place)
    return (place, None, number) if at is None else (at["list"], at["key"], int(at["number"]) - number)
