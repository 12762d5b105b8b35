"""The files of a directory: one alone, or those in a folder or a zip, as text and as tables."""

import csv
import sys
import zipfile
from collections.abc import Iterator
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ccr_cli.directories.tables import DirectoryTable
from ccr_cli.spreadsheets.delimited import decoded

_KINDS = (".csv", ".tsv", ".txt", ".json", ".jsonl")
_DESCRIPTION = "datapackage.json"
_MOST_BYTES = 400_000_000  # of a file in a zip: a small one can unfold into more than a machine has


class TextFile(NamedTuple):
    """A file of a directory."""

    name: str
    text: str
    is_utf8: bool

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return self.name.rpartition(".")[0]

    @property
    def is_json(self) -> bool:
        """Whether it holds JSON, as its first letter says."""
        return self.text[:100].lstrip()[:1] in ("{", "[")


def files_at(path: Path) -> list[TextFile]:
    """The files with data in a folder or a zip, by name. Raises ``OSError`` and ``BadZipFile``."""
    found = _in_folder(path) if path.is_dir() else _in_zip(path)
    return [text_file(name, raw) for name, raw in sorted(found) if name != _DESCRIPTION]


def text_file(name: str, raw: bytes) -> TextFile:
    """A file's text, whatever its encoding."""
    text = decoded(raw)
    return TextFile(name, text, text.isascii() or _is_unicode(raw))


def _is_unicode(raw: bytes) -> bool:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _in_folder(path: Path) -> Iterator[tuple[str, bytes]]:
    """Those of the folder itself; if it has none, those of the folders in it."""
    found = [file for pattern in ("*", "*/*") for file in path.glob(pattern) if _has_data(file)]
    depth = min((len(file.parts) for file in found), default=0)
    for file in found:
        if len(file.parts) == depth:
            yield file.name, file.read_bytes()


def _has_data(file: Path) -> bool:
    return file.suffix.lower() in _KINDS and file.name != _DESCRIPTION and file.is_file()


def _in_zip(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as packed:
        for info in packed.infolist():
            name = PurePosixPath(info.filename)
            is_hidden = name.name.startswith(".") or "__MACOSX" in name.parts
            if name.suffix.lower() in _KINDS and not is_hidden and info.file_size <= _MOST_BYTES:
                yield name.name, packed.read(info)


def table_of(text: str) -> DirectoryTable:
    """The table of a CSV text, by whatever sign its columns are apart; cells may be as long as they like."""
    head, *others = _rows(text.replace("\0", ""), _delimiter(text)) or [[]]
    return DirectoryTable.of(head, others)


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """The rows that aren't empty; without a quotation mark each is a line."""
    if '"' not in text:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return [line.split(delimiter) for line in lines if line]
    before = csv.field_size_limit(sys.maxsize)
    try:
        return list(filter(None, csv.reader(StringIO(text, newline=""), delimiter=delimiter)))
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str) -> str:
    head = text.lstrip()[:4000].partition("\n")[0]
    return max(",;\t|", key=head.count)
