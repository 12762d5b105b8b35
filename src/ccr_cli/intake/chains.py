"""Follows what frameworks extend from file to file, so that none is waited for by itself."""

import os
from functools import cache
from pathlib import Path

from ccr_cli.intake.opening import opened
from ccr_cli.plan.built_in import LONGEST_ROW, is_of_file
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.rules import unreadable_framework
from ccr_cli.rules.finding import Problem
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import LARGEST, text_of


def never_ends(path: str, extends: str) -> Problem | None:
    """What is wrong if a file comes back to itself by what it extends, or nearly never ends."""
    own = os.path.realpath(path)
    further = _from(os.path.realpath(Path(path).parent / extends))
    if own in further:
        return unreadable_framework.extends_itself([name_of_file(file) for file in further[: further.index(own)]])
    return unreadable_framework.too_many(LONGEST_ROW) if len(further) >= LONGEST_ROW else None


def number_above(path: str) -> int:
    """How many files have to be read before a framework's own: those that it extends, one over the other."""
    return len(_from(os.path.realpath(path)))


def files_of(path: str) -> tuple[str, ...]:
    """A framework's file and those that it extends, one over the other, by their full paths."""
    return tuple(_from(os.path.realpath(path)))


def name_of_file(path: str) -> str:
    """What a framework's file is called where things of it are told: its path from here, if it is near."""
    near = os.path.relpath(os.path.realpath(path))
    return shown_path((path if near.startswith(os.pardir) else near).replace(os.sep, "/"))


def forget_chains() -> None:
    """Read again what files extend, since one of them was changed."""
    _extended_by.cache_clear()


def _from(file: str) -> list[str]:
    """A file and those that it extends, up to the first that extends none, is there again, or can't be read."""
    found: list[str] = []
    further: str | None = file
    while further is not None and further not in found and len(found) < LONGEST_ROW:
        found.append(further)
        further = _extended_by(further)
    return found


@cache
def _extended_by(file: str) -> str | None:
    """The file that a framework's file extends; ``None`` if it extends none, or can't be read."""
    try:
        with opened(Path(file)) as opening:
            text = text_of(opening.read(LARGEST + 1))
    except OSError:
        return None
    data = read_yaml(text.data).data if text.readable else None
    name = data.get("extends") if isinstance(data, dict) else None
    return os.path.realpath(Path(file).parent / name) if isinstance(name, str) and is_of_file(name) else None
