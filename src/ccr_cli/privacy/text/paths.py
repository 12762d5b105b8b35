"""The name of a file, a folder or a branch as words, since it is written without spaces."""

import re
from collections.abc import Iterator, Sequence

from ccr_cli.privacy.text.lists import listed

_ENDING = re.compile(r"\.[A-Za-z]{1,5}\Z")
_REFERENCE = re.compile(r"\Arefs/(?:heads|tags|remotes/[^/]+)/")
_SIGNS = re.compile(r"[/\\_.]+")
_RUN_TOGETHER = re.compile(r"(?<=[A-Za-z]{3})(?=\d)")
_HYPHEN = re.compile(r"(?<=[^\W\d])-|-(?=[^\W\d])")


def words_of_path(path: str) -> str:
    """A path as words, with and without hyphens between them, each reading a paragraph of its own.

    Names are not always in UTF-8, and mostly in lowercase.
    """
    name = _ENDING.sub("", path).encode("utf-8", "replace").decode()
    apart = _RUN_TOGETHER.sub(" ", _SIGNS.sub(" ", _REFERENCE.sub("", name))).strip()
    words = _HYPHEN.sub(" ", apart)
    readings = [apart, words, words.title()] if words.islower() else [apart, words]
    served = listed("persons_served")
    if words.islower() and not served.isdisjoint(listed_words := words.split()):
        named = [word if word in served else word.title() for word in listed_words]
        readings += [" ".join(named), " ".join(_set_apart(named))]
    return "\n\n".join(dict.fromkeys(readings))


def _set_apart(words: Sequence[str]) -> Iterator[str]:
    """The words, with what says that the name before it is a person's in brackets: rosa-quezada-client-intake."""
    names = listed("names")
    for number, word in enumerate(words):
        before = {known.lower() for known in words[max(0, number - 2) : number]}
        yield f"({word})" if word in listed("persons_served") and not names.isdisjoint(before) else word
