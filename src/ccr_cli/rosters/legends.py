"""Letters that a legend explains, spelled out: "M = member", "S: Spanish"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ccr_cli.rosters.cells import filled, is_mark, is_no_mark, one_line, words_of
from ccr_cli.spreadsheets.sheet import Sheet, SheetCell, SheetRow

_SIGN = "[*+~^!?#%<>√×°•\u2190-\u2bff\U0001f300-\U0001faff–—-]{1,3}\ufe0f?"
"""Signs that stand for words: "++", "✓", a colored dot."""
_LETTERS = rf"[^\W_]{{1,3}}|[A-Z]{{4,6}}|{_SIGN}"
_CODE = re.compile(
    rf"(?:^|[\s,;:|(])(?P<code>{_LETTERS})\s*[=–-]\s*(?P<words>[^,;|=()\n]{{2,40}}?)"
    rf"(?=\s*(?:[,;|)\n]|$|\s(?:{_LETTERS})\s*=|\.(?:\s|$)))"
)
_ALONE = re.compile(
    rf"\s*(?:[^\W\d_][^:=]{{2,30}}:\s*)?(?P<code>{_LETTERS}|[^\W\d_]{{2,12}}(?=\s*=))"
    r"\s*[:.=)–-]\s*(?P<words>[^\W\d_][^:=]{1,79})"
)
_WORD = re.compile(r"(?:^|[.;\n])\s*(?P<code>[^\W\d_]{2,12}):\s*(?P<words>[^:.;\n]{2,80})(?=[.;\n]|$)")
_LABEL = re.compile(r"(?:^|[.;\n])\s*[^\W\d_][^=:.;\n]{3,30}:")
_GAPS = (re.compile(r"\s{2,}|\t"), re.compile(r"\s{2,}|\t|[;,|]\s*"))
"""What stands between the letters of a legend without other signs; wide gaps alone, where there are commas in words."""
_ENTRY = re.compile(rf"(?P<code>[A-ZÑ]{{1,4}}|{_SIGN})\s+(?P<words>[^\W\d_][^:=]{{1,39}})")
_ENTRY_BEHIND_LABEL = re.compile(rf"(?P<code>[A-ZÑ]{{1,4}}|[a-zñ]|{_SIGN})\s+(?P<words>[^\W\d_][^:=]{{1,39}})")
_SHORT = re.compile(_LETTERS)
_BETWEEN = re.compile(r"[\s,;/+&.]+")
_NEAR = 60  # rows at both ends of a sheet in which a legend stands
_SAMPLE = 200  # rows
_MOST = 0.6  # share of the cells of a column
_FEWEST_WORDS = 3  # of a legend
_TWO = 2  # cells
_LONGEST = 80  # characters of what a letter means
_LEAST = 2  # letters of a legend, cells of a column


class Legend(NamedTuple):
    """What a legend says."""

    words: Mapping[str, str]
    """What each of its letters means, folded."""
    label: str = ""
    """What stands before them, which may be the heading of their column: "St: A = active, I = invited"."""


def spelled_out(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets of a workbook with words where they have letters that a legend on any of them explains."""
    legends = [legend for sheet in sheets for legend in _legends(sheet.rows)]
    return [_spelled(sheet, legends) for sheet in sheets] if legends else [*sheets]


def _legends(rows: Sequence[SheetRow]) -> Iterator[Legend]:
    """What the legends of a sheet say, those with a label of their own apart."""
    ends = rows if len(rows) <= 2 * _NEAR else (*rows[:_NEAR], *rows[-_NEAR:])
    texts = [cell for row in ends for cell in row.cells if isinstance(cell, str)]
    yield from _with_signs(texts)
    yield from (legend for legend in map(_without_signs, texts) if legend.words)
    yield from (legend for legend in map(_with_words, texts) if legend.words)
    yield Legend({code.casefold(): words for row in _rows_of_legend(ends) for code, words in [_said_in(row)]})
    yield Legend({code.casefold(): words for row in _rows_explaining(rows) for code, words in [_two_in(row)]})


def _with_signs(texts: Sequence[str]) -> Iterator[Legend]:
    """What the texts with signs between letters and words say; one without a label goes on with the one before it."""
    found: list[Legend] = []
    is_next = False
    for text in texts:
        for label, part in _labeled(text) if "=" in text else ():
            words = {match["code"].casefold(): one_line(match["words"]) for match in _CODE.finditer(part)}
            if is_next and words and not label and found[-1].label:
                found[-1] = Legend({**found[-1].words, **words}, found[-1].label)
            else:
                found.append(Legend(words, label))
        is_next = bool(found) and (("=" in text) or (is_next and not text.strip()))
    yield from found


def _labeled(text: str) -> Iterator[tuple[str, str]]:
    """The parts of a text, each with its label, if it has one."""
    labels = ["", *(match[0].strip(" \n.;:") for match in _LABEL.finditer(text))]
    for label, part in zip(labels, _LABEL.split(text), strict=True):
        before, colon, _ = part.partition(":")
        yield label or (before.strip() if colon and "=" not in before else ""), part


def _with_words(text: str) -> Legend:
    """What a legend of whole words says: "Green: comes. Yellow: invited. Red: said no."."""
    found = [*_WORD.finditer(text)] if text.count(":") >= _FEWEST_WORDS else []
    words = {one["code"].casefold(): one_line(one["words"]) for one in found}
    return Legend(words if len(words) >= _FEWEST_WORDS else {})


def _without_signs(text: str) -> Legend:
    """What a legend says that has gaps between its letters and no sign: "Typ:  VS victim svcs   LG legal"."""
    label, colon, behind = text.partition(":")
    entry = _ENTRY_BEHIND_LABEL if colon else _ENTRY
    words = next(filter(None, (_entries(behind if colon else text, gaps, entry) for gaps in _GAPS)), {})
    return Legend(words, label.strip() if colon else "")


def _entries(text: str, gaps: re.Pattern[str], entry: re.Pattern[str]) -> Mapping[str, str]:
    """The letters of a text and what each means; nothing where a part of it is something else."""
    parts = [one.strip() for one in gaps.split(text) if one.strip()]
    found = [match for part in parts if (match := entry.fullmatch(part)) is not None]
    words = {one["code"].casefold(): one["words"] for one in found}
    return words if len(words) == len(parts) >= _LEAST else {}


def _rows_of_legend(rows: Sequence[SheetRow]) -> list[SheetRow]:
    """The rows that say what a letter means and nothing else, where several of them stand below each other."""
    runs: list[list[SheetRow]] = [[]]
    for row in rows:
        if _said_in(row) != ("", ""):
            runs[-1].append(row)
        elif runs[-1]:
            runs.append([])
    return [row for run in runs if len({_said_in(row)[0] for row in run}) >= _LEAST for row in run]


def _rows_explaining(rows: Sequence[SheetRow]) -> list[SheetRow]:
    """The rows of two cells of which the first stands in another column of the table: "Seed", "a name we wrote down".

    Each is explained once; what stands in the same column as there is an agency of which little is said.
    """
    table = [row for row in rows if len(filled(row)) > _TWO]
    known = {(at, _text(cell).strip().casefold()) for row in table for at, cell in enumerate(row.cells)}
    elsewhere = {word for _, word in known}
    found: dict[str, SheetRow] = {}
    for row in rows:
        if len(places := filled(row)) == _TWO:
            word = _two_in(row)[0].casefold()
            if word in found or (word in elsewhere and (places[0], word) in known):
                return []
            if word in elsewhere:
                found[word] = row
    return [*found.values()] if len(found) >= _FEWEST_WORDS else []


def _two_in(row: SheetRow) -> tuple[str, str]:
    """The words of the two cells of a row, the first without what stands behind it."""
    texts = [one_line(words_of(row.cells[at])) for at in filled(row)]
    return texts[0].rstrip(" =:"), texts[1]


def _said_in(row: SheetRow) -> tuple[str, str]:
    """The letters and the words of a row that has nothing else; else nothing."""
    texts = [one_line(words_of(row.cells[at])) for at in filled(row)]
    if len(texts) == 1 and (match := _ALONE.fullmatch(texts[0])) is not None:
        return match["code"], match["words"]
    is_said = len(texts) == 2 and _SHORT.fullmatch(texts[0].rstrip(" =:")) and _are_words(texts[1])
    return (texts[0].rstrip(" =:"), texts[1]) if is_said else ("", "")


def _are_words(text: str) -> bool:
    return len(text) <= _LONGEST and any(map(str.isalpha, text)) and not any(map(str.isdigit, text)) and "@" not in text


def _spelled(sheet: Sheet, legends: Sequence[Legend]) -> Sheet:
    width = max((len(row.cells) for row in sheet.rows), default=0)
    found = {at: legend for at in range(width) if (legend := _legend_of(sheet.rows, at, legends)) is not None}
    if not found:
        return sheet
    explaining = {row.number for row in (*_rows_of_legend(sheet.rows), *_rows_explaining(sheet.rows))}
    return sheet._replace(rows=tuple(_row(row, found, is_legend=row.number in explaining) for row in sheet.rows))


def _legend_of(rows: Sequence[SheetRow], at: int, legends: Sequence[Legend]) -> Legend | None:
    """The legend that explains most cells of a column; ``None`` where it has words, marks or numbers.

    What stands alone in its row is a section or a note.
    """
    entries = [row for row in rows[:_SAMPLE] if at < len(row.cells) and len(filled(row)) > 1]
    cells = [cell for row in entries if (cell := _text(row.cells[at]))]
    headings = {
        cell.casefold() for row in rows[:_NEAR] if at < len(row.cells) and (cell := _text(row.cells[at]).strip())
    }
    known = [(sum(_means(cell, one) is not None for cell in cells), one) for one in legends]
    labeled = [(most, one) for most, one in known if one.label.casefold() in headings]
    most, legend = max(labeled or known, key=lambda one: one[0], default=(0, Legend({})))
    codes = Counter(cell.casefold() for cell in cells if _means(cell, legend) is not None)
    if most < max(_LEAST, _MOST * len(cells)) or all(is_mark(code) or is_no_mark(code) for code in codes):
        return None
    are_numbers = all(code.isdecimal() for code in codes)
    return None if are_numbers and max(codes.values()) < _LEAST else legend


def _means(cell: str, legend: Legend) -> list[str] | None:
    """What all letters of a cell mean; ``None`` where one is in no legend."""
    if (whole := legend.words.get(cell.strip().casefold())) is not None:
        return [whole]
    said = [legend.words.get(piece.casefold()) for piece in _BETWEEN.split(cell) if piece]
    words = [one for one in said if one is not None]
    return words if words and len(words) == len(said) else None


def _text(cell: SheetCell) -> str:
    return cell if isinstance(cell, str) else ""


def _row(row: SheetRow, found: Mapping[int, Legend], *, is_legend: bool) -> SheetRow:
    if is_legend:  # in one cell, so that it is told apart from an agency
        said = _said_in(row)
        said = said if said[0] else _two_in(row)
        return row._replace(cells=(" = ".join(said), *[""] * (len(row.cells) - 1)))
    cells = list(row.cells)
    for at, legend in found.items():
        words = _means(_text(cells[at]), legend) if at < len(cells) else None
        cells[at] = ", ".join(words) if words else cells[at]
    return row._replace(cells=tuple(cells))
