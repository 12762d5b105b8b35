"""What a screen that can't show a letter shows instead: something that can still be read, never an error."""

import codecs
from typing import TextIO

_NAME = "ccr.stand-ins"
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−·", "-"),
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("•●▪◦", "*"),
        **dict.fromkeys("│┃║", "|"),
        **dict.fromkeys("─━═", "-"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯", "+"),
        "…": "...",
        "→": "->",
        "←": "<-",
        "×": "x",
        "¡": "!",
        "¿": "?",
        "ñ": "n~",  # a year is not an anus
        "Ñ": "N~",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
    }
)


def stand_in(text: str) -> str:
    """The text in plain letters; a question mark for each that has none."""
    import unicodedata  # hardly ever needed

    signs = unicodedata.normalize("NFC", text).translate(_SIGNS)
    letters = unicodedata.normalize("NFKD", signs)
    return "".join(letter if letter.isascii() else "?" for letter in letters if not unicodedata.combining(letter))


def _instead(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return stand_in(error.object[error.start : error.end]), error.end


codecs.register_error(_NAME, _instead)


def use_stand_ins(stream: TextIO) -> None:
    """Let a stream show what comes nearest where its encoding lacks a letter."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors=_NAME)


def as_shown_by(stream: TextIO, text: str) -> str:
    """The text with the letters that a stream can show."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, _NAME).decode(encoding)
