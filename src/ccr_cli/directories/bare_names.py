"""Names in a list that tell nobody: an office, "Main office", or only its town."""

from collections.abc import Collection

from ccr_cli.directories.list_words import list_words
from ccr_cli.plan.folding import plain_words


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
