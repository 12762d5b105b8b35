"""The wheel and the sdist, built once for all workers: from a copy of this tree, in which somebody has been at work."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from helpers import ROOT, write_files

LEFT_ABOUT = (
    ".DS_Store",
    ".env",
    ".hypothesis/examples/00/00",
    ".mypy_cache/3.11/app.data.json",
    ".venv/lib/python3.11/site-packages/other.py",
    "build/clone/README.md",
    "counties.zip",
    "dist/ccr_cli-0.0.9.tar.gz",
    "docs/agenda.docx",
    "docs/memorandum.html",
    "notes.txt",
    "plans/.juniper.yaml.swp",
    "plans/frameworks/ours.yaml",
    "plans/juniper.yaml",
    "plans/roster.xlsx",
    "src/ccr_cli.egg-info/PKG-INFO",
    "src/ccr_cli/__pycache__/app.cpython-311.pyc",
    "src/ccr_cli/data/.DS_Store",
    "src/ccr_cli/data/frameworks/immigrant-survivors.yaml~",
    "tests/.pytest_cache/README.md",
)
"""What nobody may find in a package: caches, environments, what editors leave, a plan and what is beside it."""


IS_A_CLONE = (ROOT / ".git").exists()


def kept_files() -> set[str]:
    """The files that git keeps, and what is new among the source."""
    if not IS_A_CLONE:
        pytest.skip("this folder is no clone: without git nobody knows which of its files belong to it")
    tracked, new = ("ls-files", "-z"), ("ls-files", "-z", "--others", "--exclude-standard", "src")
    told = [subprocess.run(["git", *words], cwd=ROOT, capture_output=True, check=True) for words in (tracked, new)]
    names = b"".join(one.stdout for one in told).decode().split("\0")
    return {name for name in names if (ROOT / name).is_file()}


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that one worker fills and all others find filled."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / name
    with FileLock(shared / f"{name}.lock"):
        if not folder.exists():
            unfinished = factory.mktemp(name)
            make(unfinished)
            unfinished.rename(folder)
    return folder


def packages(factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the sdist."""
    folder = once(factory, "packages", _build_a_copy) / "dist"
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, sdist


def build(tree: Path, out: Path, *targets: str) -> None:
    """Build with the backend that is here: nothing is fetched."""
    words = [sys.executable, "-m", "hatchling", "build", "--directory", str(out), *targets]
    told = subprocess.run(words, cwd=tree, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


def _build_a_copy(folder: Path) -> None:
    tree = folder / "tree"
    if IS_A_CLONE:
        for name in kept_files():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tree / name)
    else:  # an sdist that a packager has unpacked
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".venv", "build", "dist", "__pycache__"))
    write_files(tree, dict.fromkeys(LEFT_ABOUT, "Nobody else's.\n"))
    build(tree, folder / "dist")
