"""What each kept change recorded, in words: told from the plan as it is, and as it was before each of them."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from ccr_cli.audit.names_at_hand import names_at_hand
from ccr_cli.intake.load import read_file
from ccr_cli.language.speaker import Speaker
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.questions.differences.of_one_edit import changed_by_edit
from ccr_cli.undoing.kept import KeptChange
from ccr_cli.undoing.undo import Undone, undone
from ccr_cli.views.differences import differences_in_sentences
from ccr_cli.views.kept_changes import KeptLine


def kept_in_words(kept: Sequence[KeptChange], today: date, screen: Speaker) -> Iterator[KeptLine]:
    """A line for each change, the last one first, which is the order in which they are taken back."""
    files: dict[str, bytes] = {}
    for one in kept:
        change = one.change
        numbers, sentences, can_be_taken_back = None, [], False
        if change.lines is not None:
            numbers = sum(len(lines.old) for lines in change.lines), sum(len(lines.new) for lines in change.lines)
            done = _taken_back(one, files, today)
            sentences = [] if done is None else _sentences(done, today, screen)
            can_be_taken_back = done is not None and not done.new_errors
        path = shown_path(_path(change.path))
        yield KeptLine(time_of(one), path, change.where, numbers, can_be_taken_back, sentences)


def time_of(kept: KeptChange) -> datetime:
    """When a change was recorded, where the user is."""
    return datetime.fromtimestamp(kept.time).astimezone()


def _path(path: str) -> str:
    """The path from here, where it is below."""
    here = os.path.relpath(path)
    return path if here.startswith("..") else here


def _taken_back(kept: KeptChange, files: dict[str, bytes], today: date) -> Undone | None:
    """The plan with a change taken back, and all that came after it; ``files`` has what the plans say by then."""
    path = kept.change.path
    if path not in files:
        with suppress(OSError):
            files[path] = read_file(Path(path))
    if path not in files:
        return None
    hidden = names_at_hand(Path.cwd(), [path]).confidential
    done = undone(kept, path, files[path], today, hidden)
    if not isinstance(done, Undone):
        return None
    files[path] = done.after.raw
    return done


def _sentences(done: Undone, today: date, screen: Speaker) -> list[str]:
    """What the change was; none where that can't be told, or may not be shown."""
    old, new, framework = done.after.plan, done.before.plan, done.before.taken.framework
    if old is None or new is None or framework is None:
        return []
    told = differences_in_sentences(changed_by_edit(old, new, framework, today), screen)
    covers = done.before.cover, done.after.cover
    return [] if any(cover.hides(one) for cover in covers for one in told) else told
