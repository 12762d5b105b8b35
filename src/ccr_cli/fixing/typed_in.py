"""Types what findings say into a file's text: all that is certain at once, else as much of it as does no harm."""

from collections.abc import Callable, Iterable, Sequence

from ccr_cli.rules.finding import Finding, Mend, Retyped
from ccr_cli.yaml_text.reworked import Reworked, apart
from ccr_cli.yaml_text.text import BOM, LINE_END

IsFine = Callable[[bytes], bool]
"""Reads a file, and says whether it is no worse than before."""
_MOST_READINGS = 6


def typed_in(raw: bytes, findings: Iterable[Finding], is_fine: IsFine) -> tuple[bytes, int] | None:
    """The file with what is certain typed into it, and how many mistakes that mends; ``None`` if there is nothing."""
    mends = [finding.mend for finding in findings if finding.mend is not None and finding.mend.is_certain]
    if not mends:
        return None
    pending, done = [_beside_each_other(mends)], list[Mend]()
    for _ in range(_MOST_READINGS):
        if not pending:
            break
        group = pending.pop(0)
        if group and is_fine(_with(raw, [*done, *group])):
            done += group
        elif len(group) > 1:
            pending += [group[: len(group) // 2], group[len(group) // 2 :]]
    after = _with(raw, done)
    return (after, len(done)) if after != raw else None


def _beside_each_other(mends: Iterable[Mend]) -> list[Mend]:
    """The mends without those that touch what another one types; they come up again when the file is read again."""
    found: list[Mend] = []
    taken: list[Retyped] = []
    for mend in sorted(dict.fromkeys(mends), key=lambda one: [(piece.line, piece.start) for piece in one.pieces]):
        both = [*taken[-_NEAR:], *mend.pieces]
        if len(apart(both)) == len(both) and not _touches(taken[-_NEAR:], mend.pieces):
            found.append(mend)
            taken = sorted([*taken[-_NEAR:], *mend.pieces], key=lambda piece: (piece.line, piece.end))
    return found


_NEAR = 400  # pieces: what belongs to one entry that moves


def _touches(taken: Sequence[Retyped], pieces: Sequence[Retyped]) -> bool:
    ends = {(piece.line, column) for piece in taken for column in (piece.start, piece.end)}
    return any((piece.line, column) in ends for piece in pieces for column in (piece.start, piece.end))


def _with(raw: bytes, mends: Iterable[Mend]) -> bytes:
    text = raw.decode("utf-8")
    mark = BOM if text.startswith(BOM) else ""
    ending = LINE_END.search(text)
    rework = Reworked(text.removeprefix(BOM))
    pieces = (piece for mend in mends for piece in mend.pieces)
    newline = ending[0] if ending is not None else "\n"
    rework.type(Retyped(one.line, one.start, one.end, one.text.replace("\n", newline)) for one in pieces)
    return (mark + rework.text).encode("utf-8")
