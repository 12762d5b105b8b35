"""The file that a command writes for others to read: how it is called, what it may replace, and how that is told.

``-`` is standard output. A file is written whole or not at all, and one that is there stays unless it may be replaced.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ccr_cli.commands.handing_on import path_for
from ccr_cli.commands.output import tell, telling_of
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.pasted import command
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.masking import HiddenNames
from ccr_cli.plan.readers import Audience
from ccr_cli.privacy.redact.discretion import is_private, shown_path
from ccr_cli.privacy.text.paths import words_of_path
from ccr_cli.saving.create import create_bytes
from ccr_cli.saving.replace import held
from ccr_cli.streams import write_for_programs

STANDARD_OUTPUT = "-"
_OPTION = "-o"
_PDF, _PAGE, _PICTURE = ".pdf", ".html", ".svg"


class OutputFile(NamedTuple):
    """Where something that a command made goes."""

    path: Path | None
    """``None`` for standard output."""
    may_replace: bool = False
    """Whether a file that is there is replaced."""


def chosen_ending(out: str | None, endings: Sequence[str], usual: str) -> str:
    """The ending of the file to write, such as ``.svg``: that of its name, or the usual one where it has no name yet.

    Raises ``UserError`` for a name with another ending.
    """
    if out is None or out == STANDARD_OUTPUT or Path(out).is_dir():
        return usual
    ending = Path(out).suffix.lower()
    if ending in endings:
        return ending
    example = Typed(shown_path(str(Path(out).with_suffix(usual)))) if Path(out).name else Typed(f"name{usual}")
    hint = say("Type a name with such an ending, such as {example}.", example=example)
    if ending == _PDF and _PAGE in endings:
        page = Typed(shown_path(str(Path(out).with_suffix(_PAGE))))
        hint = say("Write {page}; a browser that opens it prints it as a PDF.", page=page)
    elif _PICTURE in endings:
        hint = say("Type {example}: Word inserts such a picture, and a browser prints it as a PDF.", example=example)
    raise UserError(
        say("{path}: this can be saved only as {endings}.", path=_shown(out), endings=typed(list(endings))), hint
    )


def usual_name(plan: str, what: str, today: date, ending: str, *, readers: Audience, hidden: HiddenNames | None) -> str:
    """The name of a file about a plan: plan, what it is, and day; without what its readers may not see of the plan's.

    ``plan`` is the path of the plan's file.
    """
    stem = stem_told(plan, readers, hidden) or "plan"
    return f"{stem}-{what}-{today.isoformat()}{ending}"


def stem_told(plan: str, readers: Audience, hidden: HiddenNames | None) -> str | None:
    """The name of a plan's file without its ending; ``None`` if it has something that its readers may not see."""
    stem = Path(path_for(plan, readers, hidden)).stem
    return None if "…" in stem or is_private(words_of_path(stem)) else stem


def output_file(out: str | None, usual: str, *, may_replace: bool) -> OutputFile:
    """Where to write: the file named, or one of the usual name in the folder named or else in the current one.

    Raises ``UserError`` for one that is there and may not be replaced, and for a folder that isn't there.
    """
    if out == STANDARD_OUTPUT:
        return OutputFile(None)
    path = Path(out or usual)
    if out is not None and path.is_dir():
        path /= usual
    found = OutputFile(path, may_replace)
    refuse_existing(path, may_replace=may_replace)
    _expect_folder(path.parent)
    return found


def write_output(content: bytes, target: OutputFile, screen: Speaker) -> None:
    """Write what was made, and say in one line where it is. Raises ``UserError``, and ``OSError`` of the system.

    What goes to standard output is text in UTF-8.
    """
    path = target.path
    if path is None:
        write_for_programs(content.decode())
        return
    put(content, path, may_replace=target.may_replace)
    with telling_of(str(path)):
        tell(screen.tell(say("Wrote {path}.", path=_shown(path))))


def put(content: bytes, path: Path, *, may_replace: bool) -> None:
    """Write a file whole, or not at all. Raises ``UserError``, and ``OSError`` of the system."""
    refuse_existing(path, may_replace=may_replace)
    if os.path.lexists(path):
        with held(str(path)) as file:
            file.replace(content)
    else:
        _create(path, content)


def _create(path: Path, content: bytes) -> None:
    try:
        create_bytes(path, content)
    except FileExistsError:  # somebody was faster
        raise _is_there(path) from None


def refuse_existing(path: Path, *, may_replace: bool) -> None:
    """Raise ``UserError`` for a file that is there and may not be replaced."""
    if not os.path.lexists(path):
        return
    if not may_replace:
        raise _is_there(path)
    if not path.is_file():
        raise UserError(
            say("{path} is no ordinary file.", path=_shown(path)),
            say("Type another name after {option}.", option=Typed(_OPTION)),
        )


def _expect_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise UserError(
            say("There is no folder {folder}, so nothing was written.", folder=_shown(folder)),
            say("Make it with {command}, or type another name.", command=command("mkdir", "-p", folder)),
        )


@contextmanager
def new_folder(out: str | None) -> Iterator[None]:
    """The folder to write into, made where it isn't there; one that was made for nothing is taken away again."""
    if out is None or Path(out).is_dir():
        yield
        return
    folder = Path(out)
    _expect_folder(folder.parent)
    try:
        folder.mkdir()
    except FileExistsError:
        raise UserError(
            say("{path} is a file, and this needs a folder.", path=_shown(out)),
            say("Type the name of a folder after {option}; one that isn't there is made.", option=Typed(_OPTION)),
        ) from None
    try:
        yield
    finally:
        if not any(folder.iterdir()):
            folder.rmdir()


def _is_there(path: Path) -> UserError:
    return UserError(
        say("{path} is there already. It stays as it is, and nothing was written.", path=_shown(path)),
        say(
            "Add {force} to replace it, or type another name after {option}.",
            force=Typed("--force"),
            option=Typed(_OPTION),
        ),
    )


def _shown(path: str | Path) -> Typed:
    return Typed(shown_path(str(path)))
