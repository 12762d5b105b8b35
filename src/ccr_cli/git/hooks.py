"""The git hooks that check every commit and push, and what came in; nobody else's hook is ever changed."""

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from ccr_cli.errors import UserError
from ccr_cli.git.hook_trial import tried
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


class Hook(NamedTuple):
    """One git hook: when git calls ccr, and with which arguments."""

    name: str
    words: str
    without_ccr: Message
    """What the user is told if ccr is gone."""
    given: tuple[str, ...] = ()
    """The arguments with which git calls it, as an example."""
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
    Hook("commit-msg", 'privacy --staged --warnings "$1"', _COMMIT, (".git/COMMIT_EDITMSG",)),
    Hook("post-merge", "privacy --warnings --hook post-merge", _CAME_IN, ("0",)),
    Hook("post-rewrite", "privacy --warnings --hook post-rewrite", _CAME_IN, ("amend",), is_told_more=True),
    Hook("pre-push", 'privacy --warnings --hook pre-push "$1"', _PUSH, ("origin", "example"), is_told_more=True),
)


_AtWork: TypeAlias = Literal["new", "same", "mended", "renewed"]
_OfOthers: TypeAlias = Literal["pre-commit", "other", "idle", "passed by", "goes on", "line ends", "no program"]
State: TypeAlias = _AtWork | _OfOthers | Literal["not run", "no answer"]
"""The state of a hook after installing, in the order of the words.

At work: just written; there already; there, and now mended; rewritten from an older version. Somebody's own: made by
the tool pre-commit; without our line; not executable; with our line, to which it doesn't come; going on though ccr
refuses; with line ends by which the system finds no program for it; with a first line that names a program that isn't
there. Ours, but git doesn't run it; ours and run, but it finds no ccr.
"""


class Installed(NamedTuple):
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
    """Whether all the hooks are there and ask ccr, as far as reading them tells."""
    folder = folder_of_hooks(repository)
    return all(
        os.access(folder / hook.name, os.X_OK) and _mentions(_content(folder / hook.name), hook) for hook in HOOKS
    )


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
    installed = (_installed(hook, folder / hook.name) for hook in HOOKS)
    return [Installed(one.hook, one.path, _proven(one, repository, has_word=has_word)) for one in installed]


def _installed(hook: Hook, path: Path) -> Installed:
    """What is done about a hook, and what reading it tells."""
    if not os.path.lexists(path):
        _write(hook, path)
        return Installed(hook, path, "new")
    found = _content(path)
    if found == hook.script.encode():
        if os.access(path, os.X_OK):
            return Installed(hook, path, "same")
        with suppress(OSError):
            _let_run(path)
        return Installed(hook, path, "mended")
    with_our_line_ends = found.replace(b"\r\n", b"\n")
    if _OURS.fullmatch(with_our_line_ends) and not path.is_symlink():
        path.unlink()
        _write(hook, path)
        return Installed(hook, path, "renewed" if found == with_our_line_ends else "mended")
    return Installed(hook, path, _state_of_others(hook, path, found))


def _state_of_others(hook: Hook, path: Path, found: bytes) -> State:
    if b"File generated by pre-commit" in found and hook.name in _OF_PRE_COMMIT:
        return "pre-commit"
    if not os.access(path, os.X_OK):
        return "idle"
    return "same" if _mentions(found, hook) else "other"


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _mentions(found: bytes, hook: Hook) -> bool:
    """Whether a hook calls ccr in one of its lines; whether it comes to that line, only a trial tells."""
    return any(hook.words.encode() in line for line in found.splitlines() if not line.lstrip().startswith(b"#"))


def _proven(installed: Installed, repository: Repository, *, has_word: bool) -> State:
    """The same state if a trial shows that the hook is at work; else what is wrong with it."""
    if not installed.is_at_work:
        return installed.state
    hook, path = installed.hook, installed.path
    trial = tried(repository, path, hook.given, has_word=has_word)
    if trial.has_asked(hook.words, hook.given):
        return installed.state if trial.is_stopped else "goes on"
    found = _content(path)
    if found == hook.script.encode():
        is_run = not tried(repository, path, (_PROOF,), has_word=has_word).is_stopped and os.access(path, os.X_OK)
        return "no answer" if is_run else "not run"
    return "other" if trial.asked else _flaw(found)


def _flaw(found: bytes) -> State:
    """Why a hook of somebody's own doesn't come to our line."""
    first = found.partition(b"\n")[0]
    if not first.startswith(b"#!"):
        return "passed by"
    if first.endswith(b"\r"):
        return "line ends"
    program, *words = os.fsdecode(first[2:]).split() or [""]
    if Path(program).name == "env":
        program = next((word for word in words if not word.startswith("-") and "=" not in word), program)
    return "passed by" if shutil.which(program) else "no program"


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
