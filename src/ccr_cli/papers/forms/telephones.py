"""Telephone numbers in a text: no line may end within one."""

import re
from collections.abc import Iterator

_NUMBER = re.compile(r"((?:\+?1[ -])?(?:\(\d{3}\) ?|\b\d{3}[-. ])?\b\d{3}[-.]\d{4}\b)")


def in_numbers(words: str) -> Iterator[tuple[str, bool]]:
    """A text in pieces, each with whether it is a telephone number; its spaces are then no longer ends of a line."""
    for place, piece in enumerate(_NUMBER.split(words)):
        if piece:
            yield (piece.replace(" ", "\N{NO-BREAK SPACE}"), True) if place % 2 else (piece, False)
