"""Files on disk, looked at for what may not stand in them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from ccr_cli.audit.eye import Answer, Eye
from ccr_cli.errors import UserError, refusal
from ccr_cli.files.asking import Unread, bytes_of
from ccr_cli.files.git.program import Repository, repository_at, split
from ccr_cli.language.message import Typed, say


def files_below(paths: Sequence[str]) -> list[str]:
    """The files at these paths, and in the folders among them; inside a git work tree without what git ignores.

    Raises ``UserError`` for a path that doesn't exist.
    """
    found: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            found.extend(_below(Path(path)))
        elif os.path.lexists(path):
            found.append(os.path.relpath(Path(path).resolve()) if Path(path).is_symlink() else path)
        else:
            raise UserError(say("There is no file or folder {path}.", path=Typed(path)), say("Check the spelling."))
    return list(dict.fromkeys(found))


def look_at_disk(path: str, eye: Eye) -> Answer | Unread:
    """What is in a file, or where a link leads: git keeps no more of it."""
    if Path(path).is_symlink():
        try:
            return eye.file(path, os.fsencode(Path(path).readlink()))
        except OSError as error:
            return Unread(eye.shown(path), refusal(error))
    raw = bytes_of(path)
    return Unread(eye.shown(path), raw.reason) if isinstance(raw, Unread) else eye.file(path, raw)


def _below(folder: Path) -> Iterator[str]:
    repository = _repository(folder)
    for path in _walked(folder) if repository is None else _listed(repository, folder):
        if path.is_symlink() or path.is_file() or not os.access(path, os.R_OK):
            yield str(path)
        elif path.is_dir():  # another repository inside this one
            yield from _below(path)


def _repository(folder: Path) -> Repository | None:
    """The repository of a folder whose files git knows; none where it knows nothing or ignores all of it."""
    try:
        repository = repository_at(folder)
    except UserError:
        return None
    is_known = repository.agrees("rev-parse", "--show-toplevel") and not repository.agrees("check-ignore", "-q", ".")
    return repository if is_known else None


def _listed(repository: Repository, folder: Path) -> Iterator[Path]:
    answer = repository.ask("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".")
    for name in sorted(set(split(answer))):
        yield folder / os.fsdecode(name)


def _walked(folder: Path) -> Iterator[Path]:
    refused: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if name != ".git")
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        yield from (Path(parent) / name for name in sorted([*files, *links]))
    yield from (Path(error.filename) for error in refused)
