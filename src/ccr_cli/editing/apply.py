"""Makes edits in a file's text, and reads the result back to be sure that it says what was meant."""

from collections.abc import Sequence

from ccr_cli.editing.source import ReadText
from ccr_cli.editing.ways import ways
from ccr_cli.editing.workspace import Splices, Workspace, done
from ccr_cli.edits.edit import Edit, Value, all_applied, says_the_same
from ccr_cli.edits.smallest import smallest_edits
from ccr_cli.rules import duplicate_key


class NotEdited(Exception):  # noqa: N818 - told to the user by whoever knows the file
    """No way to make an edit gives what was meant: somebody has to make it by hand."""

    def __init__(self, edit: Edit) -> None:
        super().__init__(edit)
        self.edit = edit


def edited(source: ReadText, edits: Sequence[Edit], headings: Sequence[str] = ()) -> ReadText:
    """The text with the edits made one after the other; every other character stays as it was.

    ``headings`` are the words of comments that new entries go under, such as seat ids. Raises ``NotEdited``, and
    ``Misplaced`` for an edit that doesn't fit the file's data.
    """
    return _at_once(source, edits, headings) or _in_turn(source, edits, headings)


def _at_once(source: ReadText, edits: Sequence[Edit], headings: Sequence[str]) -> ReadText | None:
    """All edits at once, read back once, if they are far enough apart not to affect each other; else ``None``.

    What is put in at one and the same place comes one behind the other there, as partners of a roster do.
    """
    if len(edits) < 2:
        return None
    meant = all_applied(source.data, edits)
    small = [part for edit in edits for part in smallest_edits(source.data, edit)]
    workspace = Workspace(source, headings)  # shared, since finding a file's style means reading all of it
    try:
        firsts = [next(ways(workspace, part), ()) for part in small]
    except LookupError:  # one needs what another creates
        return None
    spans = sorted((splice.start, splice.end) for way in firsts for splice in way)
    if not all(firsts) or any(map(_affect, spans, spans[1:])):
        return None
    return _read_back(source, [splice for way in firsts for splice in way], meant)


def _affect(before: tuple[int, int], behind: tuple[int, int]) -> bool:
    """Whether two spans touch, and not only because both put something in at the same place."""
    return before[1] >= behind[0] and not before[0] == before[1] == behind[0] == behind[1]


def _in_turn(source: ReadText, edits: Sequence[Edit], headings: Sequence[str]) -> ReadText:
    for edit in edits:
        for small in smallest_edits(source.data, edit):
            source = _with(source, small, headings)
    return source


def _with(source: ReadText, edit: Edit, headings: Sequence[str]) -> ReadText:
    meant = all_applied(source.data, [edit])
    if says_the_same(source.data, meant):
        return source
    for way in ways(Workspace(source, headings), edit):
        new = _read_back(source, way, meant)
        if new is not None:
            return new
    raise NotEdited(edit)


def _read_back(source: ReadText, way: Splices, meant: Value) -> ReadText | None:
    """The text with the splices made, if it says what was meant; else ``None``."""
    new = ReadText.of(done(source.text, way, source.newline), source.mark)
    says_it = new.document.complete and says_the_same(new.data, meant)
    return new if says_it and _repeats(new) == _repeats(source) else None


def _repeats(source: ReadText) -> int:
    """The number of duplicate keys: they are not in the data, and no edit may remove one unnoticed."""
    return sum(problem.rule is duplicate_key.RULE for problem in source.document.problems)
