"""The towns of a list's rows: of an address without commas the one at its end that the list knows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ccr_cli.directories.bare_names import without_compass
from ccr_cli.directories.cleaning import town_behind_comma, town_behind_street, town_in
from ccr_cli.directories.states import before_state, state_of_address

_OFTEN = 5  # addresses that end with a town
_MUCH_OFTENER = 4  # times as often
_OFTENEST = 12  # the same where the longer name may be a town beside the other: "North Alder"
_LONGEST_TOWN = 3  # words
_SIDES = frozenset(("north", "south", "east", "west", "n", "s", "e", "w", "norte", "sur", "este", "oeste"))


class _Town(NamedTuple):
    """A town in small letters, in its state."""

    state: str
    name: str


class _Read(NamedTuple):
    """What is told by a row alone."""

    told: str | None
    """The town that a column or a comma tells."""
    behind_street: str | None
    state: str | None


class TownsOfRows:
    """What the rows of a list tell of their towns, in a column or in an address."""

    def __init__(self, cells: Iterable[tuple[str, str]], in_column: frozenset[str]) -> None:
        """``cells`` are the city and the address of each row; ``in_column`` the towns of the column, folded."""
        self._in_column = in_column
        self._sure: set[_Town] = set()
        self._times: Counter[_Town] = Counter()
        self._read: dict[tuple[str, str], _Read] = {}
        for (city, address), times in Counter(cells).items():
            read = self._read[city, address] = self._of_row(city, address)
            self._count(read, times)

    def of(self, city: str, address: str) -> str | None:
        """The town of a row."""
        read = self._read[city, address]
        if read.told or read.state is None:
            return read.told or read.behind_street
        return self._at_end(before_state(address) or "", read.state, read.behind_street)

    def _of_row(self, city: str, address: str) -> _Read:
        told = without_compass(town_in(city), self._in_column) or town_behind_comma(address)
        if not address:
            return _Read(told, None, None)
        return _Read(told, None if told else town_behind_street(address), state_of_address(address))

    def _count(self, read: _Read, times: int) -> None:
        found = read.told or read.behind_street
        if found and read.state:
            town = _Town(read.state, found.lower())
            self._times[town] += times
            if read.told:
                self._sure.add(town)

    def _at_end(self, text: str, state: str, behind_street: str | None) -> str | None:
        """The known town with which a text ends: a much more frequent one without the words in front of it."""
        found = behind_street
        for end in _ends(text):
            town = _Town(state, end.lower())
            if self._is_known(town) and (found is None or self._wins(town, _Town(state, found.lower()))):
                found = town_in(end)
        return found

    def _wins(self, shorter: _Town, longer: _Town) -> bool:
        """Whether a town is meant where it stands behind other words: not so if those and it are a town as well."""
        if longer in self._sure or not longer.name.endswith(f" {shorter.name}"):
            return False
        in_front = longer.name.removesuffix(shorter.name).split()
        needed = _OFTENEST if _SIDES.issuperset(in_front) else _MUCH_OFTENER
        return self._times[shorter] >= needed * self._times[longer]

    def _is_known(self, town: _Town) -> bool:
        return town in self._sure or self._times[town] >= _OFTEN


def _ends(text: str) -> Iterator[str]:
    """The last words of a text, the longest end first."""
    words = text.replace(",", " ").split()[-_LONGEST_TOWN:]
    for start in range(len(words)):
        yield " ".join(words[start:])
