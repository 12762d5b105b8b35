"""Names in a list that tell nobody, an office or only its town, and towns behind the end of a street."""

from collections.abc import Collection

from ccr_cli.directories.list_words import list_words
from ccr_cli.matching.streets import may_begin_a_street
from ccr_cli.plan.folding import plain_words

_FEWEST_OF_STREET = 2  # words: the letters of the compass and a name


def is_bare(name: str, towns: Collection[str]) -> bool:
    """Whether a name is only what an office is called, or a town; ``towns`` are those of its list, folded."""
    words = plain_words(name)
    if not words:
        return False
    if " ".join(words) in towns:
        return True
    begun = next((end for end in range(len(words) - 1, 0, -1) if " ".join(words[:end]) in towns), 0)
    return list_words("bare").issuperset(words[begun:])


def folded_towns(towns: Collection[str]) -> frozenset[str]:
    """Towns in the form in which they are compared."""
    return frozenset(" ".join(plain_words(town)) for town in towns)


def without_compass(town: str | None, towns: Collection[str]) -> str | None:
    """The town behind the end of a street without its kind, "W Washington Burns", where the list knows it as a town."""
    if town is None or not may_begin_a_street(town):
        return town
    words = town.split()
    behind = (" ".join(words[start:]) for start in range(_FEWEST_OF_STREET, len(words)))
    return next((left for left in behind if " ".join(plain_words(left)) in towns), town)
