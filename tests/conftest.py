"""Every test starts in English, without colours, with nothing of the machine's own settings."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from building import packages
from helpers import Program
from planting import without_rules_of_privacy

# What is drawn is the same in every run, so that a suite fails for a reason; "make draws" draws anew.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("new", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("CCR_DRAWS", "same"))


def pytest_collection_finish() -> None:
    """Fifteen thousand tests stay until the end: nobody goes through them again and again to see whether they do."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def state_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where programs keep what they replaced: not in the folder of whoever runs the tests."""
    folder = tmp_path_factory.mktemp("state")
    with pytest.MonkeyPatch.context() as patch:  # what a module shares is made before a test's own surroundings
        patch.setenv("XDG_STATE_HOME", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def neutral_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CCR_LANG", "CCR_PLAN", "LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # each program that is started would compile all anew
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is installed, as it is built."""
    return packages(tmp_path_factory)[0]


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What packagers build from."""
    return packages(tmp_path_factory)[1]


@pytest.fixture
def ccr(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(capsys, monkeypatch)


@pytest.fixture
def no_rules_of_privacy() -> Iterator[None]:
    with without_rules_of_privacy():
        yield
