"""Real git repositories for tests, with nothing of the machine's own settings."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ccr_cli.git.hooks import HOOKS
from helpers import ROOT, write_files

NUMBER = "A012345678"
"""An A-number that nobody has: it stands for whatever privacy rules find."""
PLAN = "ccr: 1\nname: Saguaro County Task Force\nframework: immigrant-survivors\n"


@dataclass(frozen=True)
class Done:
    """What git did."""

    status: int
    out: str
    told: str
    """Everything that was on the screen."""


@dataclass
class GitRepository:
    """A repository in a folder."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def git(self, *words: str, **environment: str) -> Done:
        """Let git do something."""
        done = subprocess.run(
            ["git", *words], cwd=self.folder, env=self.surroundings(**environment), capture_output=True, check=False
        )
        out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        return Done(done.returncode, out, out + err)

    def do(self, *words: str) -> str:
        """Let git do something that has to succeed."""
        done = self.git(*words)
        assert done.status == 0, done.told
        return done.out.strip()

    def stage(self, files: Mapping[str, str | bytes]) -> None:
        """Write files and stage them."""
        write_files(self.folder, files)
        self.do("add", "--all", "--force")

    def commit(self, files: Mapping[str, str | bytes], message: str = "More") -> str:
        """Commit files without asking any hook; the result is the commit's id."""
        self.stage(files)
        self.do("commit", "--quiet", "--allow-empty", "--no-verify", "--message", message)
        return self.do("rev-parse", "HEAD")

    def surroundings(self, **more: str) -> dict[str, str]:
        """The environment in which git runs: nothing of this machine's."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        people = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        own = {"HOME": str(self.folder.parent), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
        return {**kept, **people, **own, **self.environment, **more}


def alone_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder, made and gone to, where git knows nothing of another repository or of the machine's settings."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def new_repository(folder: Path, *words: str) -> GitRepository:
    """An empty repository."""
    folder.mkdir(parents=True, exist_ok=True)
    made = GitRepository(folder)
    made.do("init", "--quiet", "--initial-branch=main", *words)
    return made


def guard(repository: GitRepository) -> GitRepository:
    """The repository with the hooks in it that ``ccr privacy --install-hooks`` writes, which tries each of them."""
    for hook in HOOKS:
        path = repository.folder / ".git/hooks" / hook.name
        write_files(path.parent, {hook.name: hook.script})
        path.chmod(0o755)
    return repository


def folder_with_ccr(folder: Path, *names: str) -> Path:
    """A folder of programs in which ``ccr`` is found by these names."""
    folder.mkdir(parents=True)
    for name in names:
        program = folder / name
        program.write_text(
            f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" -m ccr_cli "$@"\n', encoding="utf-8"
        )
        program.chmod(0o755)
    return folder
