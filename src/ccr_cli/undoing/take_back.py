"""Takes back what was replaced in a file's lines, as far as nobody has touched them since."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from ccr_cli.undoing.replaced import LinesOfFile, ReplacedLines, where_they_are

_ENDS = "\r\n"
State = Literal["there", "back", "touched"]


class FoundAgain(NamedTuple):
    """Lines that were replaced, as they stand in the file now."""

    replaced: ReplacedLines
    state: State
    """Whether they are there as they were recorded, are back as they were before, or were touched."""
    place: int
    """The number of the first of them, from 0, where they are there."""


def found_again(replaced: Sequence[ReplacedLines], lines: LinesOfFile) -> tuple[FoundAgain, ...]:
    """Each of the replaced lines as it stands in a file, from top to bottom."""
    return tuple(_found(replaced, lines))


def as_before(replaced: Sequence[ReplacedLines]) -> tuple[FoundAgain, ...]:
    """The same for the very file that was written, of which nothing has to be looked for."""
    return tuple(FoundAgain(one, "there", one.start) for one in replaced)


def _found(replaced: Sequence[ReplacedLines], lines: LinesOfFile) -> Iterator[FoundAgain]:
    start = 0
    for one in replaced:
        again = _found_one(one, lines, start)
        yield again
        if again.state != "touched":
            start = again.place + len(one.new if again.state == "there" else one.old)


def _found_one(replaced: ReplacedLines, lines: LinesOfFile, start: int) -> FoundAgain:
    there, back = (where_they_are(one, lines, start) for one in (replaced, replaced.turned))
    is_certain = there is not None and not there.strangeness
    if back is not None and not back.strangeness and not is_certain:
        return FoundAgain(replaced, "back", back.number)
    may_be_back = back is not None and not any(line.strip() for line in replaced.new) and not is_certain
    if there is None or may_be_back:
        return FoundAgain(replaced, "touched", start)
    return FoundAgain(replaced, "there", there.number)


def taken_back(found: Sequence[FoundAgain], lines: LinesOfFile) -> bytes:
    """The file with the lines that are there replaced by those that stood there before."""
    whole = list(lines.whole)
    for one in reversed(found):
        if one.state == "there":
            end = one.place + len(one.replaced.new)
            whole[one.place : end] = _as_here(one.replaced, whole[one.place : end])
    return LinesOfFile(tuple(_ended(whole)), ()).raw


def _as_here(replaced: ReplacedLines, here: Sequence[str]) -> list[str]:
    """The old lines, with the line ends that the new ones have by now: an editor may have changed all of them."""
    if tuple(here) == replaced.new or not here or not (end := _end(here[0])) or end == _end(replaced.new[0]):
        return list(replaced.old)
    return [line.rstrip(_ENDS) + (end if _end(line) else "") for line in replaced.old]


def _ended(lines: Sequence[str]) -> Iterator[str]:
    """The lines, each but the last with a line end."""
    usual = next((end for line in lines if (end := _end(line))), "\n")
    for number, line in enumerate(lines, 1):
        yield line if _end(line) or number == len(lines) else line + usual


def _end(line: str) -> str:
    return line[len(line.rstrip(_ENDS)) :]
