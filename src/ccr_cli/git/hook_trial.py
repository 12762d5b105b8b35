"""Runs a hook as git would, in an empty repository, to see whether it asks ccr and stops when ccr says so.

While ``CCR_HOOK_TRIAL`` names a file, ``ccr privacy`` looks at nothing: it notes in that file what it was asked, and
refuses. So nothing passes a hook by means of that variable.
"""

import errno
import json
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ccr_cli.git.program import Repository

TRIAL = "CCR_HOOK_TRIAL"
_PATIENCE = 20.0  # seconds
_NOTING = os.O_WRONLY | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)


class HookTrial(NamedTuple):
    """What a hook did when it was tried."""

    asked: tuple[tuple[str, ...], ...]
    """The arguments of each call of ccr."""
    is_stopped: bool
    """Whether it ended as a hook does that stops git."""

    def has_asked(self, words: str, given: Sequence[str]) -> bool:
        """Whether ccr was asked this, with ``"$1"`` being the first of what git gave."""
        wanted = [given[0] if word == "$1" else word for word in shlex.split(words)]
        return any(all(word in asked for word in wanted) for asked in self.asked)


def note(path: str, arguments: Sequence[str]) -> None:
    """Note a call in the file of a trial, which is there already."""
    with suppress(OSError), os.fdopen(os.open(path, _NOTING), "a", encoding="utf-8") as file:
        file.write(json.dumps(list(arguments)) + "\n")


def tried(repository: Repository, path: Path, given: Sequence[str], *, has_word: bool) -> HookTrial:
    """What the hook at a path does when git calls it with these arguments.

    ``has_word`` tells whether git knows ``git hook run``.
    """
    with TemporaryDirectory(prefix="ccr-", ignore_cleanup_errors=True) as folder:
        scratch, noted = Path(folder) / "repository", Path(folder) / "noted"
        noted.touch()
        repository.ask("init", "--quiet", "--template=", str(scratch))
        hook = path.parent.resolve() / path.name
        command = [str(hook), *given]
        if has_word:
            hooks = f"core.hooksPath={hook.parent}"
            command = [repository.program, "-c", hooks, "hook", "run", path.name, "--", *given]
        try:
            status = _status(command, scratch, noted)
        except OSError as error:
            status = 1
            if error.errno == errno.ENOEXEC:  # no first line that names a program: git takes a shell then
                status = _status(["sh", *command], scratch, noted)
        asked = (tuple(json.loads(line)) for line in noted.read_text(encoding="utf-8").splitlines())
        return HookTrial(tuple(asked), status != 0)


def _status(command: Sequence[str], scratch: Path, noted: Path) -> int:
    """The exit status; 0 for a hook that doesn't come to an end. Raises ``OSError`` if it can't be started."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    process = subprocess.Popen(  # noqa: S603 - what git would run
        command,
        cwd=scratch,
        env={**own, TRIAL: str(noted)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        return 0
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End what still runs, with all that it has started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
