"""What this environment has installed, offered to an empty one: nothing is fetched, and our own program is left out."""

import re
import subprocess
import sys
import sysconfig
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from pathlib import Path

import pytest

from helpers import ROOT


def offer_dependencies(folder: Path) -> Path:
    """A folder that has every installed package but ours."""
    folder.mkdir(parents=True)
    for package in Path(sysconfig.get_path("purelib")).iterdir():
        if "ccr_cli" not in package.name and package.suffix != ".pth":
            (folder / package.name).symlink_to(package)
    return folder


@cache
def python_with_pip() -> str:
    """A Python that has pip: an environment's own, or the one that it was made of."""
    for python in (sys.executable, getattr(sys, "_base_executable", sys.executable)):
        told = subprocess.run([python, "-I", "-m", "pip", "--version"], capture_output=True, check=False)
        if told.returncode == 0:
            return str(python)
    pytest.skip("there is no pip here")


def need_versions_of_the_lock_file() -> None:
    """Skip where other versions are installed than ``requirements.lock`` names, as with ``make oldest``."""
    for name, version in re.findall(
        r"^([\w.-]+)==([\w.]+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE
    ):
        with suppress(PackageNotFoundError):
            if installed_version(name) != version:
                pytest.skip(f"the lock file names {name} {version}")
