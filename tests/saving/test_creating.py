"""How a new file is made: whole or not at all, and never over another."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ccr_cli.saving.create import create, create_bytes


@pytest.fixture(params=["with links", "on a disk without links"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if request.param == "on a disk without links":

        def refused(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "hardlink_to", refused)
    return tmp_path


@pytest.mark.parametrize("content", [b"", b"a\r\nb\n", bytes(range(256)) * 5000])
def test_every_byte_is_there_and_nothing_else(folder: Path, content: bytes) -> None:
    create_bytes(folder / "a.bin", content)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"a.bin": content}


def test_text_is_utf_8_with_its_own_line_ends(folder: Path) -> None:
    create(folder / "a.txt", "ñ\n")
    assert (folder / "a.txt").read_bytes() == "ñ\n".encode()


@pytest.mark.parametrize("kind", ["file", "folder", "link", "link to nothing"])
def test_what_is_there_stays(folder: Path, kind: str) -> None:
    path = folder / "a"
    (folder / "other").write_bytes(b"other")
    make: dict[str, Callable[[], object]] = {
        "file": lambda: path.write_bytes(b"old"),
        "folder": path.mkdir,
        "link": lambda: path.symlink_to("other"),
        "link to nothing": lambda: path.symlink_to("nothing"),
    }
    make[kind]()
    before = sorted(folder.iterdir())
    with pytest.raises(FileExistsError):
        create_bytes(path, b"new")
    assert sorted(folder.iterdir()) == before
    assert (folder / "other").read_bytes() == b"other"


@pytest.mark.parametrize("broken", ["fsync", "hardlink_to"])
def test_what_goes_wrong_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os if broken == "fsync" else Path, broken, stopped)
    with pytest.raises(KeyboardInterrupt):
        create_bytes(tmp_path / "a", b"new")
    assert list(tmp_path.iterdir()) == []
