"""Edits done in a file's text, and read back: what comes out says what was meant, or there is nothing."""

from collections.abc import Sequence
from itertools import pairwise

from ccr_cli.editing.source import Sheet
from ccr_cli.editing.ways import ways
from ccr_cli.editing.workspace import Desk, Way, done
from ccr_cli.edits.edit import Edit, Value, all_applied, says_the_same
from ccr_cli.edits.smaller import smaller
from ccr_cli.rules import duplicate_key


class NotEdited(Exception):  # noqa: N818 - told to the user by whoever knows the file
    """No way to do an edit gives what was meant: somebody has to do it by hand."""

    def __init__(self, edit: Edit) -> None:
        super().__init__(edit)
        self.edit = edit


def edited(sheet: Sheet, edits: Sequence[Edit], headings: Sequence[str] = ()) -> Sheet:
    """The text with the edits done, one after the other; every character outside of them is as it was.

    ``headings`` are words under whose comments new entries belong, such as the ids of seats. Raises ``NotEdited``,
    and ``Misplaced`` for an edit that doesn't fit the file's data.
    """
    return _at_once(sheet, edits, headings) or _in_turn(sheet, edits, headings)


def _at_once(sheet: Sheet, edits: Sequence[Edit], headings: Sequence[str]) -> Sheet | None:
    """All edits in one go, where they are far enough apart to know nothing of each other: it is read back once."""
    if len(edits) < 2:
        return None
    meant = all_applied(sheet.data, edits)
    small = [part for edit in edits for part in smaller(sheet.data, edit)]
    desk = Desk(sheet, headings)  # one for all: the habits of a file are found by reading all of it
    try:
        firsts = [next(ways(desk, part), ()) for part in small]
    except LookupError:  # one is about what another makes
        return None
    spans = sorted((splice.start, splice.end) for way in firsts for splice in way)
    if not all(firsts) or any(before[1] >= behind[0] for before, behind in pairwise(spans)):
        return None
    return _read_back(sheet, [splice for way in firsts for splice in way], meant)


def _in_turn(sheet: Sheet, edits: Sequence[Edit], headings: Sequence[str]) -> Sheet:
    for edit in edits:
        for small in smaller(sheet.data, edit):
            sheet = _with(sheet, small, headings)
    return sheet


def _with(sheet: Sheet, edit: Edit, headings: Sequence[str]) -> Sheet:
    meant = all_applied(sheet.data, [edit])
    if says_the_same(sheet.data, meant):
        return sheet
    for way in ways(Desk(sheet, headings), edit):
        new = _read_back(sheet, way, meant)
        if new is not None:
            return new
    raise NotEdited(edit)


def _read_back(sheet: Sheet, way: Way, meant: Value) -> Sheet | None:
    """The text with splices done, if it says what was meant."""
    new = Sheet.of(done(sheet.text, way, sheet.newline), sheet.mark)
    says_it = new.document.complete and says_the_same(new.data, meant)
    return new if says_it and _repeats(new) == _repeats(sheet) else None


def _repeats(sheet: Sheet) -> int:
    """How many keys stand twice: they are not in the data, and no edit may take one away unseen."""
    return sum(problem.rule is duplicate_key.RULE for problem in sheet.document.problems)
