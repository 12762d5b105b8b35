"""Names of plans, laws and guides, which lists hold beside agencies: "Plan Municipal de Prevención"."""

from functools import cache

from ccr_cli.matching.words_in_files import words_of_documents
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.name_words import is_little

_LONGEST_LOOKED_AT = 60  # characters


def is_document(name: str) -> bool:
    """Whether a name begins with what a document is, and goes on with whose it is or with what it is about."""
    first, _, _ = name.partition(" ")
    if first.lower() not in _first():
        return False
    words = plain_words(name[:_LONGEST_LOOKED_AT])
    return len(words) > 1 and (is_little(words[1]) or words[1] in _second())


@cache
def _first() -> frozenset[str]:
    return frozenset(words_of_documents("documents"))


@cache
def _second() -> frozenset[str]:
    return frozenset(word for text in words_of_documents("of_documents") for word in plain_words(text))
