"""From a file's bytes to clean text: UTF-8, of a sensible size, without invisible characters."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ccr_cli.rules import forbidden_character, not_text, too_large
from ccr_cli.rules.finding import Problem, Spot

LARGEST = 5_000_000  # bytes
_MOST_CHARACTERS_TOLD = 100
LINE_END = re.compile("\r\n|\r|\n")
"""How a line ends, for YAML and for editors."""

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
FORBIDDEN_IN_VALUES = re.compile(_FORBIDDEN.pattern[:-1] + "\r]")
"""What an escape in double quotes must not produce: these, and a carriage return, which no line can hold."""

_ALLOWED_ASCII = bytes([0x09, 0x0A, 0x0D, *range(0x20, 0x7F)])
_HIGH = bytes(range(0x80, 0x100))
# The first bytes, in UTF-8, of every forbidden character above ASCII.
_SUSPECT = re.compile(
    rb"\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]"
)
_FIRST = 8_000  # bytes in which to look for a null, as git does
BOM = "\ufeff"
"""The byte-order mark that some editors put before a text."""
_BOM = BOM.encode()


class Text(NamedTuple):
    """A file's text, as UTF-8 bytes without a byte-order mark, and what is wrong with its characters."""

    data: bytes
    problems: tuple[Problem, ...] = ()
    readable: bool = True


def text_of(raw: bytes) -> Text:
    """The text of a file's bytes; forbidden characters are reported and replaced by spaces."""
    if len(raw) > LARGEST:
        return Text(b"", (too_large.problem(),), readable=False)
    data = raw.removeprefix(_BOM)
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        return Text(b"", (not_text.problem(_moved((0, 0), before)),), readable=False)
    if b"\x00" in data:
        return Text(b"", (not_text.problem(_moved((0, 0), decoded.partition("\x00")[0])),), readable=False)
    if not data.translate(None, _ALLOWED_ASCII + _HIGH) and not (_maybe(data) and _SUSPECT.search(data)):
        return Text(data)
    problems = tuple(_forbidden(decoded))
    return Text(_FORBIDDEN.sub(" ", decoded).encode(), problems)


def any_text_of(raw: bytes) -> str | None:
    """The text in any file's bytes, read as cp1252 (Windows) if it isn't UTF-8; ``None`` if it isn't text."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    if b"\x00" in raw[:_FIRST]:
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def lines_of(data: bytes) -> list[str]:
    """The lines as YAML and editors count them: ended by LF, CRLF or CR, and by nothing else."""
    return LINE_END.split(data.decode("utf-8", "replace"))


def _maybe(data: bytes) -> bool:
    return not data.isascii()


def _forbidden(text: str) -> Iterator[Problem]:
    spot, seen = (0, 0), 0
    for match in islice(_FORBIDDEN.finditer(text), _MOST_CHARACTERS_TOLD):
        spot, seen = _moved(spot, text[seen : match.start()]), match.start()
        yield forbidden_character.problem(spot, match[0])


def _moved(spot: Spot, text: str) -> Spot:
    """The position after a text that starts at ``spot``."""
    lines = LINE_END.split(text)
    return spot[0] + len(lines) - 1, len(lines[-1]) + (spot[1] if len(lines) == 1 else 0)
