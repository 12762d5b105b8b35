"""The git hooks that check every commit and push, and what came in; nobody else's hook is ever changed."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from ccr_cli.errors import UserError
from ccr_cli.git.program import Repository
from ccr_cli.language.message import Listing, Message, Typed, listing, say
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.saving.create import create

_COMMIT = say("ccr was not found, so nobody looked at this commit and it was stopped.")
_PUSH = say("ccr was not found, so nobody looked at this push and it was stopped.")
_CAME_IN = say("ccr was not found, so nobody looked at what just came in.")
_INSTALL = say("Install ccr again, or take this hook away.")
_PROOF = "--is-run"
"""The argument with which a hook of ours shows that git runs it."""
_SCRIPT = """\
#!/bin/sh
# Looks for what may never stand in a plan: ccr privacy --help
[ "$1" = {proof} ] && exit 0
PATH="$PATH:$HOME/.local/bin"
ccr=$(command -v ccr-plan || command -v ccr) || {{
{told}
    exit 1
}}
{line}
"""
_OURS = re.compile(
    rb"#!/bin/sh\n# Looks for what may never stand in a plan: ccr privacy --help\n"
    rb'(?:\[ "\$1" = --[a-z-]+ \] && exit 0\n)?PATH="[^"\n]*"\nccr=\$\([^()\n]*\) \|\| \{\n'
    rb"(?:    echo '(?:[^'\n]|'\\'')*' >&2\n)+    exit 1\n\}\n"
    rb'exec "\$ccr" privacy[ a-z0-9"$-]*\n'
)
"""Matches a hook of any version of ccr that nobody else has changed."""
_OF_PRE_COMMIT = ("pre-commit", "commit-msg")
"""The hooks in which the tool pre-commit can do the same."""


@dataclass(frozen=True, slots=True)
class Hook:
    """One git hook: when git calls ccr, and with which arguments."""

    name: str
    words: str
    without_ccr: Message
    """What the user is told if ccr is gone."""
    is_told_more: bool = False
    """Whether git passes it more on standard input, which in a user's own hook belongs to other commands."""

    @property
    def line(self) -> str:
        """The line that does the same in a user's own hook."""
        return f"ccr {self.words}{' </dev/null' if self.is_told_more else ''} || exit 1"

    @property
    def script(self) -> str:
        """The hook's file, for any shell and with nothing specific to this machine."""
        told = "\n".join(
            f"    echo {_quoted(teller.tell(message))} >&2"
            for teller in map(speaker, LANGUAGES)
            for message in (self.without_ccr, _INSTALL)
        )
        return _SCRIPT.format(proof=_PROOF, told=told, line=f'exec "$ccr" {self.words}')


HOOKS = (
    Hook("pre-commit", "privacy --staged --warnings", _COMMIT),
    Hook("commit-msg", 'privacy --staged --warnings "$1"', _COMMIT),
    Hook("post-merge", "privacy --warnings --hook post-merge", _CAME_IN),
    Hook("post-rewrite", "privacy --warnings --hook post-rewrite", _CAME_IN, is_told_more=True),
    Hook("pre-push", 'privacy --warnings --hook pre-push "$1"', _PUSH, is_told_more=True),
)


State: TypeAlias = Literal["new", "same", "mended", "renewed", "pre-commit", "other", "idle", "not run"]
"""The state of a hook after installing, in the order of the words.

Just written; there already; there, and now made executable; rewritten from an older version; the tool pre-commit's;
somebody's own; somebody's own, which git doesn't run; ours, but git still doesn't run it.
"""


@dataclass(frozen=True, slots=True)
class Installed:
    """The result of installing one hook."""

    hook: Hook
    path: Path
    state: State

    @property
    def is_at_work(self) -> bool:
        """Whether git runs the check from now on."""
        return self.state in ("new", "same", "mended", "renewed")


def folder_of_hooks(repository: Repository) -> Path:
    """The folder from which git takes its hooks.

    Raises ``UserError`` for one outside this repository, and if git is set to run no hooks.
    """
    if repository.setting("core.hooksPath") == "":
        raise UserError(
            say("{setting} is set to nothing, so git runs no hook, and none was installed.", setting=_SETTING),
            say("{command} shows where; take it out there.", command=Typed("git config --show-origin core.hooksPath")),
        )
    folder = repository.path(repository.ask("rev-parse", "--git-path", "hooks").removesuffix(b"\n"))
    common = repository.path(repository.ask("rev-parse", "--git-common-dir").removesuffix(b"\n"))
    places = [common.resolve(), Path(repository.folder).resolve()]
    if not any(folder.resolve().is_relative_to(place) for place in places):
        raise UserError(
            say("git takes its hooks from a folder outside of this repository, so none was installed."),
            say(
                "Whoever looks after that folder can add {lines}; {command} shows where it is.",
                lines=_lines(),
                command=Typed("git config core.hooksPath"),
            ),
        )
    return folder


def are_installed(repository: Repository) -> bool:
    """Whether git runs all the hooks already, be they ours or somebody's own."""
    folder = folder_of_hooks(repository)
    return all(os.access(folder / hook.name, os.X_OK) for hook in HOOKS)


def install(repository: Repository) -> list[Installed]:
    """Write the hooks that are not there yet, and fix those of ours that git doesn't run.

    Raises ``UserError`` if there can be no hooks.
    """
    folder = folder_of_hooks(repository)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise UserError(
            say("git takes its hooks from what is no folder, so none was installed."),
            say("{command} shows where; take it out there.", command=Typed("git config --show-origin core.hooksPath")),
        ) from None
    has_word = repository.agrees("hook", "run", "--ignore-missing", "ccr-asks")  # since git 2.36
    return [_proven(_installed(hook, folder / hook.name), repository, has_word=has_word) for hook in HOOKS]


def _installed(hook: Hook, path: Path) -> Installed:
    if not os.path.lexists(path):
        _write(hook, path)
        return Installed(hook, path, "new")
    found = path.read_bytes() if path.is_file() else b""
    if found == hook.script.encode():
        if os.access(path, os.X_OK):
            return Installed(hook, path, "same")
        with suppress(OSError):
            _let_run(path)
        return Installed(hook, path, "mended")
    if _OURS.fullmatch(found) and not path.is_symlink():
        path.unlink()
        _write(hook, path)
        return Installed(hook, path, "renewed")
    return Installed(hook, path, _state_of_others(hook, path, found))


def _state_of_others(hook: Hook, path: Path, found: bytes) -> State:
    if b"File generated by pre-commit" in found and hook.name in _OF_PRE_COMMIT:
        return "pre-commit"
    if not os.access(path, os.X_OK):
        return "idle"
    return "same" if hook.line.encode() in (line.strip() for line in found.splitlines()) else "other"


def _proven(installed: Installed, repository: Repository, *, has_word: bool) -> Installed:
    """The same result, or ``not run`` if git turns out not to run a hook of ours."""
    path, name = installed.path, installed.hook.name
    if not installed.is_at_work or path.read_bytes() != installed.hook.script.encode():
        return installed
    is_run = os.access(path, os.X_OK) and (not has_word or repository.agrees("hook", "run", name, "--", _PROOF))
    return installed if is_run else Installed(installed.hook, path, "not run")


def _write(hook: Hook, path: Path) -> None:
    create(path, hook.script)
    _let_run(path)


def _let_run(path: Path) -> None:
    path.chmod(path.stat().st_mode | 0o111)


def _lines() -> Listing:
    return listing([say("{line} to {name}", line=Typed(hook.line), name=Typed(hook.name)) for hook in HOOKS])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


_SETTING = Typed("core.hooksPath")
