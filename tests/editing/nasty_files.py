"""Files written by hand as people write them, and what edits change in each, kept as a diff beside it.

``python tests/editing/nasty_files.py`` writes the diffs anew, to be read before they are committed.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Any

from ccr_cli.editing.apply import edited
from ccr_cli.editing.source import ReadText
from ccr_cli.edits.edit import Add, Edit, Misplaced, Put, Remove, Rename, all_applied
from ccr_cli.intake.load import built_in
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import text_of

FOLDER = Path(__file__).parent.parent / "examples" / "nasty"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
DAY = "2026-11-24"
HEADINGS = list(built_in("immigrant-survivors").seats)
EDITS: dict[str, list[Edit]] = {
    "a partner joins": [
        Put(("partners", "casa-segura", "status"), "at-the-table"),
        Put(("partners", "casa-segura", "since"), DAY),
    ],
    "a commitment is answered": [
        Put(
            ("partners", "casa-segura", "commitments", "advocacy"),
            {"cannot": "Neutral by its role: so the board said."},
        )
    ],
    "a contact": [Add(("partners", "casa-segura", "contacts"), {"role": "Night line", "phone": "520-555-0101"})],
    "a partner": [
        Put(
            ("partners", "clinic"),
            {"name": "Clinic: West", "seats": ["health-care"], "status": "identified", "since": DAY},
        )
    ],
    "a principle": [Add(("principles",), "Nobody is asked: ever.")],
    "a mission": [Put(("mission",), "A survivor finds help behind whichever door.")],
    "a longer mission": [
        Put(("mission",), "A survivor finds help behind whichever door they knock on first, and nobody is sent away.")
    ],
    "the next meeting": [
        Put(("meetings", "every"), "quarter"),
        Put(("meetings", "next"), {"date": DAY, "time": "9:00"}),
    ],
    "a meeting held": [
        Add(
            ("meetings", "held"),
            {"date": DAY, "present": ["casa-segura", "legal-aid"], "decided": ["Go on, slowly."]},
        )
    ],
    "an action": [Add(("actions",), {"what": "Ask, twice.", "due": DAY})],
    "a seat left open": [Put(("not_here", "courts"), {"reason": "Too far.", "review_by": DAY})],
    "another id": [Rename(("partners", "legal-aid"), "lawyers")],
    "no seats": [Remove(("partners", "casa-segura", "seats"))],
    "no partner": [Remove(("partners", "legal-aid"))],
    "an area": [Put(("area",), "Saguaro County")],
}


def as_it_is(raw: bytes) -> bytes:
    return raw


def with_windows_lines(raw: bytes) -> bytes:
    return raw.replace(b"\n", b"\r\n")


def with_a_byte_order_mark(raw: bytes) -> bytes:
    return b"\xef\xbb\xbf" + raw


def without_a_last_line_end(raw: bytes) -> bytes:
    return raw.rstrip(b"\n")


VARIANTS: list[Callable[[bytes], bytes]] = [
    as_it_is,
    with_windows_lines,
    with_a_byte_order_mark,
    without_a_last_line_end,
]


def raw_of(name: str) -> bytes:
    """A nasty file's bytes."""
    return (FOLDER / f"{name}.yaml").read_bytes()


def after(raw: bytes, edits: Sequence[Edit]) -> bytes:
    """A file's bytes with edits done."""
    return edited(ReadText.of_file(raw), edits, HEADINGS).raw


def data_in(raw: bytes) -> Any:
    """What a file's bytes say."""
    return read_yaml(text_of(raw).data).data


def fitting(raw: bytes) -> Iterator[tuple[str, list[Edit]]]:
    """The edits that can be done in a file: one cannot change a partner that is not there."""
    data = data_in(raw)
    for name, edits in EDITS.items():
        try:
            all_applied(data, edits)
        except Misplaced:
            continue
        yield name, edits


def diffs(name: str) -> str:
    """What each edit changes in a nasty file."""
    raw = raw_of(name)
    lines: list[str] = []
    for label, edits in fitting(raw):
        old, new = (text.decode().splitlines() for text in (raw, after(raw, edits)))
        lines += [f"# {label}", *list(unified_diff(old, new, n=1, lineterm=""))[2:]]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    for known in NAMES:
        (FOLDER / f"{known}.diff").write_text(diffs(known), encoding="utf-8")
    sys.exit(0)
