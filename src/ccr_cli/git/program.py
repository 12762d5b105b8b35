"""Runs the git program on one repository."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say

_SURROUNDINGS = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",  # a query writes nothing, not even a refreshed index
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # what isn't on this machine is not fetched,
    "GIT_ALLOW_PROTOCOL": "none",  # even by a git that doesn't know the line above
    "GIT_NO_REPLACE_OBJECTS": "1",  # read the objects themselves, not their replacements
}
_OF_THE_MACHINE = frozenset(
    f"GIT_{name}"
    for name in (
        *("CEILING_DIRECTORIES", "DISCOVERY_ACROSS_FILESYSTEM", "EXEC_PATH"),
        *("CONFIG_GLOBAL", "CONFIG_SYSTEM", "CONFIG_NOSYSTEM"),
    )
)
"""Where git, its settings files and repositories are on this machine, whichever repository is asked."""
_OF_A_HOOK = frozenset(
    f"GIT_{name}"
    for name in (
        *("DIR", "WORK_TREE", "COMMON_DIR", "INDEX_FILE", "OBJECT_DIRECTORY", "ALTERNATE_OBJECT_DIRECTORIES"),
        *("CONFIG_PARAMETERS", "CONFIG_COUNT"),
    )
)
"""What git sets for its hooks: the repository, the index that it is about to commit, the settings it was given."""
_SIGNS_OF_GIT = ("GIT_PREFIX", "GIT_EXEC_PATH")
"""What git sets for whatever it starts."""
_SETTING = re.compile(r"GIT_CONFIG_(?:KEY|VALUE)_[0-9]+")
_TRUSTED = "safe.directory"
_ALWAYS = ("-c", "core.quotepath=off", "-c", "core.fsmonitor=false", "-c", "log.diffMerges=first-parent")


_READING = ("cat-file", "log", "rev-list", "diff-tree", "show")
"""The questions for which git reads versions of files."""
HOW_TO_COMPLETE = say(
    "{command} brings them here; with a git older than 2.36, clone it again without {option}.",
    command=Typed("git fetch --refetch --no-filter"),
    option=Typed("--filter"),
)
"""What to do about a partial clone."""


class Repository(NamedTuple):
    """A git repository, seen from one of its folders."""

    program: str
    folder: str

    def ask(self, *words: str, given: bytes = b"") -> bytes:
        """Git's output. Raises ``UserError`` if it fails."""
        return self.ask_with_remarks(*words, given=given)[0]

    def ask_with_remarks(self, *words: str, given: bytes = b"") -> tuple[bytes, bytes]:
        """Git's output, and its messages on standard error. Raises ``UserError`` if it fails."""
        done = subprocess.run(  # noqa: S603 - a list of words, and no shell
            self._command(words), input=given, capture_output=True, env=_environment(), check=False
        )
        if done.returncode != 0:
            raise self._refused(words, done.stderr)
        return done.stdout, done.stderr

    def ask_line(self, *words: str) -> str:
        """A path or name that git prints, without the line break."""
        return os.fsdecode(self.ask(*words)).removesuffix("\n")

    def setting(self, name: str, *words: str) -> str | None:
        """The value of a git setting; ``None`` if it isn't set."""
        asked = ("config", *words, "--get", name)
        return self.ask_line(*asked) if self.agrees(*asked) else None

    def agrees(self, *words: str) -> bool:
        """Whether git's answer to a question is yes."""
        done = subprocess.run(  # noqa: S603
            self._command(words), stdin=subprocess.DEVNULL, capture_output=True, env=_environment(), check=False
        )
        return done.returncode == 0

    @contextmanager
    def listening(self, *words: str, source: "IO[bytes] | int" = subprocess.DEVNULL) -> Iterator[IO[bytes]]:
        """Git's output as a stream; ``source`` is its standard input. Raises ``UserError`` if it fails."""
        process = subprocess.Popen(  # noqa: S603
            self._command(words), stdin=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
        )
        assert process.stdout is not None  # noqa: S101 - as asked for
        with process.stdout as answer:
            try:
                yield answer
            except BaseException:
                process.kill()
                process.wait()
                raise
        if process.wait() != 0:
            raise self._refused(words, b"")

    def path(self, name: bytes) -> Path:
        """The path on disk of a name that git prints relative to this folder."""
        return Path(self.folder) / os.fsdecode(name)

    @property
    def is_partial(self) -> bool:
        """Whether some versions of files were left out when it was cloned."""
        return self.agrees("config", "--get-regexp", r"^remote\..*\.promisor$", "^(true|yes|on|1)$")

    def _refused(self, words: tuple[str, ...], told: bytes) -> UserError:
        question = next(word for word in words if not word.startswith("-"))
        if question in _READING and self.is_partial:
            return UserError(
                say(
                    "git could not answer ({question}): this is a partial clone, and some versions of files are not "
                    "on this machine.",
                    question=Typed(f"git {question}"),
                ),
                HOW_TO_COMPLETE,
            )
        return _refused(question, told)

    def _command(self, words: tuple[str, ...]) -> list[str]:
        return [self.program, "-C", self.folder, *_ALWAYS, *words]


def repository_at(folder: Path) -> Repository:
    """The repository that a folder is in. Raises ``UserError`` if there is none, or no git."""
    program = shutil.which("git")
    if program is None:
        raise UserError(
            say("The program {git} is not on this machine, or not on its path.", git=Typed("git")),
            say("Install it, or name files and folders to look at: that works without it."),
        )
    repository = Repository(program, str(folder))
    repository.ask("rev-parse", "--git-dir")
    return repository


def repository_if_any(folder: Path) -> Repository | None:
    """The repository that a folder is in; ``None`` if there is none, or no git."""
    if not _has_signs_of_one(folder):
        return None
    try:
        return repository_at(folder)
    except UserError:
        return None


def _has_signs_of_one(folder: Path) -> bool:
    """Whether a folder can be in a repository, so that git has to be asked: a bare one is known by its ``HEAD``."""
    here = Path(os.path.realpath(folder))
    above = (os.path.join(place, name) for place in (here, *here.parents) for name in (".git", "HEAD"))  # noqa: PTH118
    return _is_called_by_git() or any(map(os.path.lexists, above))


def work_tree_at(folder: Path) -> Repository:
    """The repository, seen from the top folder of its work tree. Raises ``UserError`` if it has none."""
    repository = repository_at(folder)
    return Repository(repository.program, repository.ask_line("rev-parse", "--show-toplevel"))


def split(answer: bytes) -> list[bytes]:
    """The parts of git's output that null bytes end."""
    return [part for part in answer.split(b"\0") if part]


def _environment() -> dict[str, str]:
    """The environment for git: no variable of the caller's may change its output, but git's own where it calls us."""
    kept = {name: value for name, value in os.environ.items() if _is_kept(name)}
    return kept | (_settings_of_git() if _is_called_by_git() else _trusted_folders()) | _SURROUNDINGS


def _is_kept(name: str) -> bool:
    return not name.startswith("GIT_") or name in _OF_THE_MACHINE


def _is_called_by_git() -> bool:
    return any(name in os.environ for name in _SIGNS_OF_GIT)


def _settings_of_git() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name in _OF_A_HOOK or _SETTING.fullmatch(name)}


def _trusted_folders() -> dict[str, str]:
    """The settings that let git open a folder of somebody else's, as many build machines give them."""
    values = [
        os.environ.get(name.replace("_KEY_", "_VALUE_"), "")
        for name, value in sorted(os.environ.items())
        if name.startswith("GIT_CONFIG_KEY_") and value == _TRUSTED
    ]
    settings = {f"GIT_CONFIG_KEY_{number}": _TRUSTED for number in range(len(values))}
    settings |= {f"GIT_CONFIG_VALUE_{number}": value for number, value in enumerate(values)}
    return settings | ({"GIT_CONFIG_COUNT": str(len(values))} if values else {})


def _refused(question: str, told: bytes) -> UserError:
    """The error when git fails; its own message may contain a path or a name, so it is not repeated."""
    if re.search(rb"not a git repository", told):
        return UserError(
            say("This folder is in no git repository."),
            say("Go to the folder of your plans, or name files to look at: that works without git."),
        )
    if re.search(rb"must be run in a work tree", told):
        return UserError(say("This git repository has no files of its own to look at, only their history."))
    if re.search(rb"dubious ownership", told):
        return UserError(
            say("This git repository belongs to somebody else on this machine, so git doesn't open it."),
            say("Ask the owner to look, or see {command} for what git asks you to do.", command=Typed("git status")),
        )
    return UserError(
        say("git could not answer ({question}), so not everything was looked at.", question=Typed(f"git {question}")),
        say("{command} shows whether the repository is sound.", command=Typed("git fsck")),
    )
