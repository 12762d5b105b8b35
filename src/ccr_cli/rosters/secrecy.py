"""What a roster says of whether an agency's name or place is confidential, and what has to be asked of it."""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from ccr_cli.plan.folding import folded_words
from ccr_cli.rosters.cells import is_mark, is_no_mark
from ccr_cli.rosters.words import phrases, words_listed

SecretSaid: TypeAlias = Literal["name", "unclear", "place", "yes", "no", ""]
_FIRST: tuple[SecretSaid, ...] = ("name", "unclear", "place", "yes", "no", "")


def secret_in(text: str, heading: str) -> SecretSaid:
    """What a cell says; ``heading`` is what its heading says to be confidential, if it does: the name, the place."""
    if not text:
        return ""
    if is_mark(text):
        return "name" if heading == "name" else "place" if heading == "place" else "yes"
    if is_no_mark(text):
        return "no"
    meant = {found.meaning for found in phrases("secrets").found_in(text)}
    is_turned = any(one.word in words_listed("turning") for one in folded_words(text))
    if is_turned or not meant:
        return "yes" if is_mark(text.split(maxsplit=1)[0].strip(",;:.")) and not is_turned else "unclear"
    return "name" if "name" in meant else "place"


def most_secret(said: Iterable[SecretSaid]) -> SecretSaid:
    """What several cells say together: the more is kept, the better."""
    return min(said, key=_FIRST.index, default="")
