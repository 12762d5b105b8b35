"""The tables of a file or a folder: CSV alone, in a folder, or in a zip; the bytes are those of a spreadsheet's CSV."""

import csv
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ccr_cli.directories.tables import Table, in_words

_MOST_BYTES = 400_000_000  # of a table in a zip: a small file can unfold into more than a machine has


def text_of(raw: bytes) -> tuple[str, bool]:
    """The text of a file, and whether it was UTF-8."""
    for encoding in ("utf-8-sig",) if not raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-16",):
        try:
            return raw.decode(encoding), True
        except UnicodeDecodeError:
            continue
    return raw.decode("cp1252", errors="replace"), False


def table_of(text: str) -> Table:
    """The table of a CSV text, by whatever sign its columns are apart."""
    before = csv.field_size_limit(sys.maxsize)
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)) if row]
    finally:
        csv.field_size_limit(before)
    head, *others = rows or [[]]
    return Table(tuple(map(in_words, head)), others)


def _delimiter(text: str) -> str:
    head = text[: text.find("\n")] if "\n" in text else text
    return max(",;\t", key=head.count)


def files_of(path: Path) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each file of data in a folder or a zip, in order."""
    if path.is_dir():
        for file in sorted(path.iterdir()):
            if file.suffix.lower() in (".csv", ".json", ".tsv", ".txt") and file.is_file():
                yield file.name, file.read_bytes()
        return
    with zipfile.ZipFile(path) as packed:
        for info in sorted(packed.infolist(), key=lambda info: info.filename):
            name = PurePosixPath(info.filename)
            is_hidden = name.name.startswith(".") or "__MACOSX" in name.parts
            if name.suffix.lower() in (".csv", ".json", ".tsv", ".txt") and not is_hidden:
                if info.file_size <= _MOST_BYTES:
                    yield name.name, packed.read(info)
