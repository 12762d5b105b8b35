"""Text from files and file names, made safe to show on a terminal or a page."""

import re

# What can move a cursor, color a line or change reading direction: C0 and C1 controls, line and
# paragraph separators, bidirectional marks, embeddings, overrides and isolates, lone surrogates.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")

_BYTES = re.compile("[\udc80-\udcff]+")


def as_letters(text: str) -> str:
    """A file's name with its letters, where a terminal without UTF-8 gave only their bytes."""
    return _BYTES.sub(_decoded, text)


def _decoded(match: re.Match[str]) -> str:
    try:
        return match[0].encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def visible(text: str) -> str:
    """The text with line ends and tabs as spaces, and other unsafe characters as ``�``."""
    if text.isprintable():
        return text
    return UNSAFE.sub(_stand_in, as_letters(text))


def _stand_in(match: re.Match[str]) -> str:
    return " " if match[0] in "\t\n\r" else "\ufffd"
