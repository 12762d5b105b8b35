"""The hooks with which git looks before every commit; one that is there already is never touched."""

from dataclasses import dataclass
from pathlib import Path

from ccr_cli.errors import UserError
from ccr_cli.files.git.program import Repository
from ccr_cli.files.writing import create
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.speaker import LANGUAGES, speaker

_MISSING = say("ccr was not found, so nobody looked at this commit and it was stopped.")
_INSTALL = say("Install ccr again, or take this hook away.")
_SCRIPT = """\
#!/bin/sh
# Looks for what may never stand in a plan: ccr privacy --help
PATH="$PATH:$HOME/.local/bin"
ccr=$(command -v ccr-plan || command -v ccr) || {{
{told}
    exit 1
}}
{line}
"""


@dataclass(frozen=True, slots=True)
class Hook:
    """When git calls, and with which words."""

    name: str
    words: str

    @property
    def line(self) -> str:
        """The line that does the same in a hook of one's own."""
        return f"ccr {self.words} || exit 1"

    @property
    def script(self) -> str:
        """The file, for any shell, without anything of this machine."""
        told = "\n".join(
            f"    echo {_quoted(teller.tell(message))} >&2"
            for teller in map(speaker, LANGUAGES)
            for message in (_MISSING, _INSTALL)
        )
        return _SCRIPT.format(told=told, line=f'exec "$ccr" {self.words}')


HOOKS = (Hook("pre-commit", "privacy --staged"), Hook("commit-msg", 'privacy --staged "$1"'))


@dataclass(frozen=True, slots=True)
class Installed:
    """What came of a hook."""

    hook: Hook
    path: Path
    state: str
    """``new``, ``same`` for one that is there and is ours, ``other`` for one that is there and isn't."""


def folder_of_hooks(repository: Repository) -> Path:
    """The folder from which git takes its hooks. Raises ``UserError`` for one outside of this repository."""
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
    """Whether git looks already, or has hooks that nobody must touch."""
    folder = folder_of_hooks(repository)
    return all((folder / hook.name).exists() for hook in HOOKS)


def install(repository: Repository) -> list[Installed]:
    """Write the hooks that are not there yet."""
    folder = folder_of_hooks(repository)
    folder.mkdir(parents=True, exist_ok=True)
    return [_installed(hook, folder / hook.name) for hook in HOOKS]


def _installed(hook: Hook, path: Path) -> Installed:
    try:
        create(path, hook.script)
    except FileExistsError:
        is_ours = path.is_file() and path.read_bytes() == hook.script.encode()
        return Installed(hook, path, "same" if is_ours else "other")
    path.chmod(path.stat().st_mode | 0o111)
    return Installed(hook, path, "new")


def _lines() -> Message:
    pre_commit, commit_msg = HOOKS
    return say(
        "{line} to {name} and {other_line} to {other_name}",
        line=Typed(pre_commit.line),
        name=Typed(pre_commit.name),
        other_line=Typed(commit_msg.line),
        other_name=Typed(commit_msg.name),
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
