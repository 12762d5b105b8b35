"""Replaces a plan, and keeps what was there: the one way in which what is recorded reaches a file."""

from collections.abc import Iterator, Set
from hashlib import sha256

from ccr_cli.errors import refusal
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.saving.replace import HeldFile
from ccr_cli.undoing.kept import Replaced, Unkept, forget, keep
from ccr_cli.undoing.replaced import LinesOfFile, above, depth_of, is_content, lines_looked_at, replaced_lines
from ccr_cli.yaml_text.compared import ReplacedSpan

_PRIVATE = say(
    "There is no undo for this: a privacy rule finds something in these lines or beside them, "
    "and no copy of that is made."
)


def replace_and_keep(file: HeldFile, new: bytes, private_before: Set[int], private_after: Set[int]) -> Message | None:
    """Replace a file's content, and keep what it replaced; the result says why there is no undo, if there is none.

    What is kept is there before the file is replaced, so that no moment is without it. The private lines are those in
    which privacy rules find something, before and after. Raises what ``HeldFile.replace`` raises.
    """
    if shown_path(file.real_path) != file.real_path:
        file.replace(new)
        return _PRIVATE
    change = _change(file, new, private_before, private_after)
    try:
        name = keep(change)
    except Unkept as error:
        file.replace(new)
        return _not_kept(error)
    try:
        file.replace(new)
    except BaseException:
        forget(name)
        raise
    return _PRIVATE if change.lines is None else None


def sum_of(raw: bytes) -> str:
    """The sum of a whole file, which tells whether it is the same."""
    return sha256(raw).hexdigest()


def _change(file: HeldFile, new: bytes, private_before: Set[int], private_after: Set[int]) -> Replaced:
    before, after = LinesOfFile.of(file.raw), LinesOfFile.of(new)
    found = list(replaced_lines(before, after))
    spans = [span for span, _ in found]
    is_private = any(_touches(span, before, after, private_before, private_after) for span in spans)
    return Replaced(
        file.real_path,
        "" if is_private else _where(spans, before, after),
        sum_of(file.raw),
        sum_of(new),
        None if is_private else tuple(one for _, one in found),
    )


def _touches(
    span: ReplacedSpan, before: LinesOfFile, after: LinesOfFile, private_before: Set[int], private_after: Set[int]
) -> bool:
    """Whether a privacy rule finds something in replaced lines, in those beside them, or in those they stand under."""
    return not (
        private_before.isdisjoint(lines_looked_at(before, span.old, after, span.new))
        and private_after.isdisjoint(lines_looked_at(after, span.new, before, span.old))
    )


def _where(spans: list[ReplacedSpan], before: LinesOfFile, after: LinesOfFile) -> str:
    """Where in the plan the first lines stand, in its keys."""
    for span in spans:
        for lines, here in ((after.bare, span.new), (before.bare, span.old)):
            first = next((number for number in here if is_content(lines[number])), None)
            if first is not None:
                keys = [lines[number] for number in above(lines, first, depth_of(lines[first]))]
                return ".".join(_keys([*reversed(keys), lines[first]]))
    return ""


def _keys(lines: list[str]) -> Iterator[str]:
    """The keys of lines, down to the first item of a list, which has no key."""
    for line in lines:
        key, colon, _ = line.strip().partition(":")
        if not colon or key.startswith("-"):
            return
        yield key


def _not_kept(error: Unkept) -> Message:
    if error.folder is None:
        return say("There is no undo for this: the system doesn't say where your own folders are.")
    return say(
        "There is no undo for this: nothing can be kept in {folder} ({reason}).",
        folder=Typed(str(error.folder)),
        reason=refusal(error.error),
    )
