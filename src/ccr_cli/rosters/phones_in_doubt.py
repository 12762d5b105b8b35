"""Telephones of which nothing says whether they are an office's or the own one of somebody beside them."""

from functools import lru_cache
from typing import NamedTuple

from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.rosters.mails import without_mails
from ccr_cli.rosters.showing import is_honorific, is_of_title
from ccr_cli.rosters.telephones import without_telephones
from ccr_cli.rosters.titles import office_in, title_in
from ccr_cli.rosters.words import listed


class PhoneInDoubt(NamedTuple):
    """A telephone beside somebody's name, which nothing says is an office's: it may be that person's own."""

    column: str
    """The heading of its column, if that may be shown; else its letter."""
    names: frozenset[str]
    """The words of the name, folded."""


@lru_cache(maxsize=4096)
def name_words(text: str) -> frozenset[str]:
    """The folded words of the names in a cell of persons; none where it has a title or an office alone."""
    words = without_mails(without_telephones(text))
    is_somebody = any(map(str.isalpha, words)) and listed("nobody").exact(words) is None
    if not is_somebody or not title_in(words).has_person or office_in(words) is not None:
        return frozenset()
    counted = [word.word for word in folded_words(words) if not is_little(word.word) and not is_honorific(word.word)]
    if all(len(word) == 1 for word in counted):  # "B", a rank
        return frozenset()
    return frozenset(word for word in counted if not is_of_title(word)) or frozenset(counted)
