"""Checks what git is about to commit for what must not be in it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from ccr_cli.audit.any_file import LARGEST_LOOKED_AT
from ccr_cli.audit.examiner import Examined, Examiner
from ccr_cli.audit.in_message import in_message
from ccr_cli.git.index import IndexEntry, branch, from_top, staged, tracked
from ccr_cli.git.messages import MessageSettings, kept_of, message_settings, readings
from ccr_cli.git.objects import kept
from ccr_cli.git.program import Repository
from ccr_cli.intake.from_path import Unread, bytes_of
from ccr_cli.language.message import say


def about_to_be_committed(repository: Repository, paths: Sequence[str]) -> tuple[list[IndexEntry], list[str]]:
    """What is staged, plus the files at ``paths`` as they are in the index; and the paths that hold git's message."""
    names = {path: from_top(repository, path) for path in paths}
    known = tracked(repository, [name for name in names.values() if name is not None])
    entries = {entry.path: entry for entry in (*staged(repository), *known)}
    messages = [path for path, name in names.items() if name not in entries and not Path(path).is_dir()]
    return list(entries.values()), messages


def look_at_index(
    repository: Repository, entries: Sequence[IndexEntry], examiner: Examiner
) -> Iterator[Examined | Unread]:
    """The findings in each staged file and in its name."""
    things = kept(repository, (entry.id for entry in entries), LARGEST_LOOKED_AT + 1)
    for entry, thing in zip(entries, things, strict=True):
        path = os.path.relpath(repository.path(os.fsencode(entry.path)))
        if thing.kind == "missing":
            yield Unread(examiner.shown(path), say("it is not on this machine"))
        else:
            yield examiner.file(path, thing.content)


def look_at_branch(repository: Repository, examiner: Examiner) -> Iterator[Examined]:
    """The findings in the name of the branch that the commit will be on."""
    name = branch(repository)
    if name is not None:
        yield examiner.reference(name)


def look_at_messages(paths: Sequence[str], repository: Repository, examiner: Examiner) -> Iterator[Examined | Unread]:
    """The findings in the messages in these files, which git passes to a hook."""
    settings = message_settings(repository) if paths else MessageSettings()
    for path in paths:
        raw = bytes_of(path)
        if isinstance(raw, Unread):
            yield raw
        else:
            yield in_message(path, [kept_of(text, settings) for text in readings(raw, settings.encoding)], examiner)
