"""Text in lines that fit a terminal: no word is broken. In a pipe or a file a paragraph is one line."""

import shutil
from textwrap import wrap
from typing import NamedTuple, TextIO

_NARROWEST = 30  # characters
_LINES = 24  # of the smallest screen


def wrapped(text: str, indent: str = "", width: int | None = None) -> list[str]:
    """The lines of a paragraph, each behind the indent; one line without a width."""
    if width is None:
        return [indent + text]
    lines = wrap(
        text,
        max(width, _NARROWEST),
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [""]


def width_of(stream: TextIO) -> int | None:
    """How many characters fit a line of a terminal; ``None`` for anything else."""
    return shutil.get_terminal_size().columns if stream.isatty() else None


class Room(NamedTuple):
    """What a screen has room for, without the line on which the next command is typed."""

    columns: int
    lines: int


def room_on(stream: TextIO) -> Room | None:
    """The room on a terminal, which has 24 lines or more; ``None`` for anything else."""
    if not stream.isatty():
        return None
    columns, lines = shutil.get_terminal_size((80, _LINES))
    return Room(columns, max(lines, _LINES) - 1)


def lines_for(stream: TextIO, text: str) -> list[str]:
    """The lines of a paragraph that fit where it goes; the spaces before it indent all of them."""
    words = text.lstrip(" ")
    return wrapped(words, text[: len(text) - len(words)], width_of(stream))


def write_lines(stream: TextIO, text: str) -> None:
    """Write a paragraph, in lines as ``lines_for`` gives them."""
    stream.write("".join(f"{line}\n" for line in lines_for(stream, text)))


def as_sentence(text: str) -> str:
    """A text with a period at its end, so that another sentence can follow."""
    text = text.rstrip()
    return text if not text or text[-1] in '.!?…:»”"' else f"{text}."
