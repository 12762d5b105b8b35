"""The name of a file, a folder or a branch as words, since it is written without spaces."""

import re

_ENDING = re.compile(r"\.[A-Za-z]{1,5}\Z")
_REFERENCE = re.compile(r"\Arefs/(?:heads|tags|remotes/[^/]+)/")
_SIGNS = re.compile(r"[/\\_.]+")
_HYPHEN = re.compile(r"(?<=[^\W\d])-|-(?=[^\W\d])")


def words_of_path(path: str) -> str:
    """A path as words, with and without hyphens between them, each reading a paragraph of its own.

    Names are not always in UTF-8, and mostly in lowercase.
    """
    name = _ENDING.sub("", path).encode("utf-8", "replace").decode()
    apart = _SIGNS.sub(" ", _REFERENCE.sub("", name)).strip()
    words = _HYPHEN.sub(" ", apart)
    return "\n\n".join(dict.fromkeys((apart, words, words.title() if words.islower() else words)))
