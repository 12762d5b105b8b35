"""What the XML of an xlsx says that its values don't: what is hidden, and what is struck through."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

_MOST_COLUMNS = 16_384  # of a sheet, in every spreadsheet


class UnsafeError(Exception):
    """XML that declares types of its own, with which small files become huge ones."""


class SeenSheet(NamedTuple):
    """What can be seen in a sheet; rows and columns are counted from 0."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()
    """Row and column of the cells whose words are struck through."""


Start = Callable[[str, Mapping[str, str]], None]


def seen_in(archive: ZipFile, name: str) -> SeenSheet:
    """What the sheet of a name shows. Raises ``KeyError`` and errors of zip and XML for a broken workbook."""
    part = _part_of(archive, name)
    return SeenSheet() if part is None else _looked_at(archive.read(part), _struck_styles(archive))


def _part_of(archive: ZipFile, name: str) -> str | None:
    ids: dict[str, str] = {}
    targets: dict[str, str] = {}

    def sheet(tag: str, given: Mapping[str, str]) -> None:
        if tag == "sheet":
            ids[given.get("name", "")] = next((given[key] for key in given if key.rpartition(":")[2] == "id"), "")

    def relation(tag: str, given: Mapping[str, str]) -> None:
        if tag == "Relationship":
            targets[given.get("Id", "")] = given.get("Target", "")

    _parse(archive.read("xl/workbook.xml"), sheet)
    _parse(archive.read("xl/_rels/workbook.xml.rels"), relation)
    target = targets.get(ids.get(name, ""), "")
    part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return part if target else None


def _struck_styles(archive: ZipFile) -> frozenset[str]:
    """The numbers of the cell styles whose font is struck through."""
    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    raw = archive.read("xl/styles.xml")
    fonts: list[bool] = []
    styles: list[bool] = []
    inside = [""]

    def start(tag: str, given: Mapping[str, str]) -> None:
        if tag in ("fonts", "cellXfs", "cellStyleXfs", "dxfs"):
            inside[0] = tag
        elif tag == "font" and inside[0] == "fonts":
            fonts.append(False)
        elif tag == "strike" and inside[0] == "fonts" and fonts:
            fonts[-1] = _is_on(given.get("val", "1"))
        elif tag == "xf" and inside[0] == "cellXfs":
            font = int(given.get("fontId", "0"))
            styles.append(font < len(fonts) and fonts[font])

    if b"strike" in raw:
        _parse(raw, start)
    return frozenset(str(number) for number, struck in enumerate(styles) if struck)


def _looked_at(raw: bytes, styles: frozenset[str]) -> SeenSheet:
    """One pass over a sheet; a row or cell that doesn't say where it is follows the one before."""
    rows: set[int] = set()
    columns: set[int] = set()
    struck: set[tuple[int, int]] = set()
    row = column = -1

    def start(tag: str, given: Mapping[str, str]) -> None:
        nonlocal row, column
        if tag == "c":
            column = _column(given["r"]) if "r" in given else column + 1
            if given.get("s") in styles:
                struck.add((row, column))
        elif tag == "row":
            row, column = int(given["r"]) - 1 if "r" in given else row + 1, -1
            if _is_hidden(given, "ht"):
                rows.add(row)
        elif tag == "col" and _is_hidden(given, "width"):
            columns.update(range(int(given["min"]) - 1, min(int(given["max"]), _MOST_COLUMNS)))

    _parse(raw, start)
    return SeenSheet(frozenset(rows), frozenset(columns), frozenset(struck))


def _is_hidden(given: Mapping[str, str], size: str) -> bool:
    return _is_on(given.get("hidden", "0")) or given.get(size) in ("0", "0.0")


def _is_on(value: str) -> bool:
    return value in ("1", "true", "on")


def _column(place: str) -> int:
    """The number of a column, from 0, of a place such as ``AB12``."""
    number = 0
    for letter in place:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter) - 64
    return number - 1


def _parse(raw: bytes, start: Start) -> None:
    """Call ``start`` for each element, by its name without a prefix."""
    parser = ParserCreate()

    def refuse(*_: object) -> None:
        raise UnsafeError

    def begin(tag: str, given: Mapping[str, str]) -> None:
        start(tag.rpartition(":")[2], given)

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begin
    parser.Parse(raw, True)  # noqa: FBT003 - expat's
