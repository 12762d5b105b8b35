"""Edits done in a file's bytes, and read back: what comes out says what was meant, or there is nothing."""

from collections.abc import Sequence

from ccr_cli.edits.edit import Edit, applied, says_the_same
from ccr_cli.edits.smaller import smaller
from ccr_cli.files.editing.desk import Desk, done
from ccr_cli.files.editing.sheet import Sheet
from ccr_cli.files.editing.ways import ways
from ccr_cli.files.text import text_of
from ccr_cli.rules import duplicate_key

_BOM = "\ufeff"


class NotEdited(Exception):  # noqa: N818 - told to the user by whoever knows the file
    """No way to do an edit gives what was meant: somebody has to do it by hand."""

    def __init__(self, edit: Edit) -> None:
        super().__init__(edit)
        self.edit = edit


class NotReadable(Exception):  # noqa: N818 - told to the user by whoever knows the file
    """The file can't be read as YAML to its end, so nothing in it can be edited."""


def edited(raw: bytes, edits: Sequence[Edit], headings: Sequence[str] = ()) -> bytes:
    """The bytes with the edits done, one after the other; every byte outside of them is as it was.

    ``headings`` are words under whose comments new entries belong, such as the ids of seats. Raises
    ``NotReadable``, ``NotEdited``, and ``Misplaced`` for an edit that doesn't fit the file's data.
    """
    if not text_of(raw).readable:
        raise NotReadable
    decoded = raw.decode("utf-8")
    start = _BOM if decoded.startswith(_BOM) else ""
    sheet = _readable(Sheet.of(decoded.removeprefix(_BOM)))
    for edit in edits:
        for small in smaller(sheet.data, edit):
            sheet = _with(sheet, small, headings)
    return (start + sheet.text).encode("utf-8")


def _readable(sheet: Sheet) -> Sheet:
    if not sheet.document.complete or not isinstance(sheet.data, dict):
        raise NotReadable
    return sheet


def _with(sheet: Sheet, edit: Edit, headings: Sequence[str]) -> Sheet:
    meant = applied(sheet.data, edit)
    if says_the_same(sheet.data, meant):
        return sheet
    for way in ways(Desk(sheet, headings), edit):
        new = Sheet.of(done(sheet.text, way, sheet.newline))
        if new.document.complete and says_the_same(new.data, meant) and _repeats(new) == _repeats(sheet):
            return new
    raise NotEdited(edit)


def _repeats(sheet: Sheet) -> int:
    """How many keys stand twice: they are not in the data, and no edit may take one away unseen."""
    return sum(problem.rule is duplicate_key.RULE for problem in sheet.document.problems)
