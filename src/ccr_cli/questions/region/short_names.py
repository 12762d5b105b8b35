"""What communities are called beside each other: without the words that many of their names share."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence

from ccr_cli.questions.region.county import County

_FEWEST = 3
"""Names that share words before those are left out."""


def called_short(counties: Sequence[County]) -> list[County]:
    """Each with what it is called: "Mesa" for Mesa County Task Force where others are called so as well.

    One that would then be called like another keeps its whole name.
    """
    words = [county.name.split() for county in counties]
    ends = _shared(end for name in words for end in _ends(name))
    begins = _shared(begin for name in words for begin in _begins(name))
    shorter = [_shorter(name, ends, begins) for name in words]
    numbers = Counter(shorter)
    return [
        county._replace(place=place, called=short if numbers[short] == 1 else county.name)
        for place, (county, short) in enumerate(zip(counties, shorter, strict=True))
    ]


def _shared(several: Iterable[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """Those of some ends or beginnings that several names have, without such as are a part of longer ones."""
    shared = {words for words, number in Counter(several).items() if number >= _FEWEST}
    parts = {part for words in shared for part in (words[1:], words[:-1])}
    return frozenset(shared - parts)


def _shorter(name: Sequence[str], ends: Container[tuple[str, ...]], begins: Container[tuple[str, ...]]) -> str:
    """The name without an end, or else a beginning, that it shares with several others.

    What is left is a name: "Cedro" of Grupo Cedro, and never "de Trabajo" of Grupo de Trabajo.
    """
    for end in _ends(name):
        if end in ends:
            return " ".join(name[: -len(end)])
    for begin in _begins(name):
        if begin in begins and not name[len(begin)][0].islower():
            return " ".join(name[len(begin) :])
    return " ".join(name)


def _ends(name: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield from (tuple(name[place:]) for place in range(1, len(name)))


def _begins(name: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield from (tuple(name[:place]) for place in range(len(name) - 1, 0, -1))
