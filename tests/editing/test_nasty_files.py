"""Edits in files as people write them: the lines they are about change, and no other."""

from collections.abc import Callable

import pytest

from ccr_cli.editing.source import NotReadable
from ccr_cli.edits.edit import Put, all_applied, says_the_same
from editing.nasty_files import FOLDER, NAMES, VARIANTS, after, data_in, diffs, fitting, raw_of


@pytest.mark.parametrize("name", NAMES)
def test_an_edit_changes_what_a_person_would_have_changed(name: str) -> None:
    assert diffs(name) == (FOLDER / f"{name}.diff").read_text(encoding="utf-8")


def test_there_are_enough_of_them() -> None:
    assert len(NAMES) >= 20


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.__name__.replace("_", " "))
@pytest.mark.parametrize("name", NAMES)
def test_every_edit_says_what_was_meant(name: str, variant: Callable[[bytes], bytes]) -> None:
    raw = variant(raw_of(name))
    for label, edits in fitting(raw):
        new = after(raw, edits)
        assert says_the_same(data_in(new), all_applied(data_in(raw), edits)), label
        assert new.startswith(raw[:3]) or not raw.startswith(b"\xef\xbb\xbf"), label
        assert b"\n" not in new.replace(b"\r\n", b"") or b"\r\n" not in raw, label


@pytest.mark.parametrize("name", NAMES)
def test_all_edits_in_a_row(name: str) -> None:
    raw = raw_of(name)
    meant = data_in(raw)
    for label, edits in fitting(raw):
        if label in ("another id", "no partner"):
            continue
        raw = after(raw, edits)
        meant = all_applied(meant, edits)
        assert says_the_same(data_in(raw), meant), label


@pytest.mark.parametrize("raw", [b"a: [\n", b"\xff\xfe", b"a: b\0", b"- a\n", b"", b"just text\n", b"a: 'b\n"])
def test_a_file_that_cannot_be_read_is_not_edited(raw: bytes) -> None:
    with pytest.raises(NotReadable):
        after(raw, [Put(("area",), "Saguaro County")])
