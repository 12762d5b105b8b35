"""Files that grow together: all of them are whole, or none is there."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from ccr_cli.saving.growing import growing


def test_they_have_their_names_once_all_are_whole(tmp_path: Path) -> None:
    paths = [tmp_path / "a.csv", tmp_path / "b.csv"]
    paths[0].write_text("before", encoding="utf-8")

    with growing(paths) as (one, other):
        one.write("ñ\r\n")
        other.write("b\n")
        assert paths[0].read_text(encoding="utf-8") == "before"
        assert not paths[1].exists()

    assert [path.read_bytes() for path in paths] == ["ñ\r\n".encode(), b"b\n"]
    assert sorted(tmp_path.iterdir()) == paths


def _stopped_halfway(paths: Sequence[Path]) -> None:
    with growing(paths) as (one, _other):
        one.write("half")
        raise KeyboardInterrupt


def test_nothing_changes_when_one_of_them_cannot_be_written(tmp_path: Path) -> None:
    paths = [tmp_path / "a.csv", tmp_path / "b.csv"]
    paths[0].write_text("before", encoding="utf-8")

    with pytest.raises(KeyboardInterrupt):
        _stopped_halfway(paths)

    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("a.csv", "before")]
