"""A text cut the way people read it: sentences across lines, items of a list under its head, rows of a table.

Two rows or two items say nothing together, and what heads a list or a column belongs to each of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ccr_cli.privacy.text.folding import Piece, plain_text
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.passage import Passage
from ccr_cli.yaml_text.text import LINE_END

_LINE = re.compile(r"[^\r\n]+")
_ITEM = re.compile(
    r"[ \t>#]*(?:[-+•–—·▪◦]|\*{1,4}|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)](?=[ \t]+\D)|\[[ xX]?\])[ \t]+"
    r"(?:\[[ xX]?\][ \t]+)?(?=\S)"
)
_TITLE = re.compile(r"[ \t]*#{1,6}[ \t]+\S.{0,120}")
_HEAD = re.compile(r"[ \t>#*_-]{0,12}(?P<head>[^\r\n:]{1,60}[^\s\r\n:*_])[*_]{0,2}[ \t]*:[*_ \t]*$")
_COMMENT_SIGN = re.compile(r"[ \t]*#[ \t]+")
_RULE = re.compile(r"[ \t|+:=_*~-]{3,}$")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:={3,}|-{3,})[ \t]*")
_STARS = re.compile(r"(?P<indent>[ \t]*)(?P<stars>\*{0,4})")
_PARAGRAPH = re.compile(r"[^\r\n][^\r\n]*(?:(?:\r\n|\r|\n)[^\r\n]+)*")
_QUOTED = re.compile(r'"[^"\r\n]*"')
_CELLS = {
    "|": re.compile(r"[^|\r\n]*"),
    "\t": re.compile(r"[^\t\r\n]*"),
    ",": re.compile(r'[ ]*"(?:[^"\r\n]|"")*"[ ]*|[^,\r\n]*'),
    ";": re.compile(r'[ ]*"(?:[^"\r\n]|"")*"[ ]*|[^;\r\n]*'),
}
_ENDS_OR_CELLS = re.compile("[\n\r\t|]")
_PIPED = re.compile(r"\S[ \t]*\|[ \t]*\S|^[ \t]*\|")
_GOES_ON = re.compile(r"(?:\b[a-záéíóúñü'’]+|[,(\-–—/&]|[^.!?:;]{48,})$")
_ALLOWS = re.compile(r"\bccr:[ ]{0,8}allow\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?;:]['\"”)]?$")
_HEADING_WORDS = frozenset(
    (
        *("our", "the", "new", "current", "served", "seen", "helped", "housed", "this", "week", "month"),
        *("nuestras", "nuestros", "las", "los", "nuevas", "nuevos", "atendidas", "atendidos", "de", "esta", "este"),
    )
)
_FEW = 4  # words
_LONGEST_TITLE = 40  # characters in the heading of a column
_LONG_NUMBER = 5  # digits
_FEWEST_SIGNS = 2  # separators in a row
_SURE_SIGNS = 4  # separators in a row whose cells contain some as well
_LONGEST_ROW = 240  # characters in a row that may be about one person
_LONGEST_PROSE = 6_000  # characters in one passage


class _Line(NamedTuple):
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def pieces_of(passage: Passage) -> Iterator[Passage]:
    """The passages that a passage is read as; itself if it is one line of prose."""
    for block in blocks_of(passage):
        yield from pieces_of_block(block)


def blocks_of(passage: Passage) -> Iterator[Passage]:
    """The blocks of a passage, none of whose pieces is in two of them; itself if it is one block."""
    text = passage.text
    if passage.kind == "value" and text[:1] == "|":
        yield from _lines_kept(passage)
    elif _is_folded(passage) or _is_one_piece(text):
        yield passage
    else:
        for first, last in _blocks(text):
            yield passage.piece(first, last)


def pieces_of_block(block: Passage) -> Iterator[Passage]:
    """The sentences, items and rows in a block of lines."""
    if _is_folded(block):
        yield from _folded_paragraphs(block)
    elif _is_one_piece(block.text):
        yield block
    else:
        lines = [_Line(match[0], match.start()) for match in _LINE.finditer(block.text) if not _is_blank(match[0])]
        yield from _of_lines(block, _without_signs(lines))


def _is_folded(passage: Passage) -> bool:
    """Whether it is a multi-line YAML text after ``>``, in which line breaks mean nothing."""
    return passage.kind == "value" and passage.text[:1] == ">"


def _is_one_piece(text: str) -> bool:
    return not (_ENDS_OR_CELLS.search(text) or ((text.count(",") > 1 or text.count(";") > 1) and _is_row(text)))


def _lines_kept(passage: Passage) -> Iterator[Passage]:
    """The blocks of a multi-line YAML text after ``|``, in which line breaks count, and its comment."""
    yield from _comment_of(passage)
    start = passage.text.find("\n") + 1
    if 0 < start < len(passage.text):
        text = passage.text[start:]
        yield from blocks_of(Passage(text, "text", passage.setting, passage.start + start, is_exact=passage.is_exact))


def _folded_paragraphs(passage: Passage) -> Iterator[Passage]:
    yield from _comment_of(passage)
    for match in _PARAGRAPH.finditer(passage.text, passage.text.find("\n") + 1 or len(passage.text)):
        yield from _prose(passage, match.start(), match.end(), "")


def _comment_of(passage: Passage) -> Iterator[Passage]:
    """The comment next to the ``|`` or ``>`` that begins a multi-line text."""
    header, _, _ = passage.text.partition("\n")
    if "#" in header:
        yield passage.piece(header.index("#"), len(header))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where lines not separated by an empty one are; a list's head and items stay together across empty lines."""
    start = last = end = 0
    line = ""
    is_apart = False
    for match in _LINE.finditer(text):
        is_apart = is_apart or (match.start() - end > 1 and len(LINE_END.findall(text, end, match.start())) > 1)
        end = match.end()
        if _is_blank(match[0]):
            is_apart = True
            continue
        if is_apart and line and not _belongs(line, match[0]):
            yield start, last
            line = ""
        if not line:
            start = match.start()
        elif _UNDERLINE.fullmatch(match[0]) and not is_apart and _may_be_underlined(line):
            is_apart, line, last = False, f"# {line.strip()}", end
            continue
        is_apart, line, last = False, match[0], end
    if line:
        yield start, last


def _is_blank(line: str) -> bool:
    return not line.strip(" \t>#")


def _may_be_underlined(line: str) -> bool:
    """Whether a line can be a title with a line of hyphens or equals signs below it."""
    return len(line) <= _LONGEST_TITLE and not _ITEM.match(line) and not _ENDED.search(line.rstrip())


def _belongs(before: str, line: str) -> bool:
    """Whether a line after an empty one belongs to the one above: the first or a further item of a list."""
    return _is_head(before) or (_ITEM.match(line) is not None and _ITEM.match(before) is not None)


def _without_signs(block: list[_Line]) -> list[_Line]:
    """The lines without comment signs: a single line with one is a title, several are a comment."""
    signs = [_COMMENT_SIGN.match(line.text) for line in block]
    return [
        _Line(line.text[sign.end() :], line.start + sign.end())
        if sign and ((number and signs[number - 1]) or (number + 1 < len(signs) and signs[number + 1]))
        else line
        for number, (line, sign) in enumerate(zip(block, signs, strict=True))
    ]


def _is_head(line: str) -> bool:
    if line.rstrip(" \t*_")[-1:] == ":":
        return _HEAD.match(line) is not None
    return line.lstrip(" \t")[:1] == "#" and _TITLE.fullmatch(line) is not None


def _of_lines(passage: Passage, block: Sequence[_Line]) -> Iterator[Passage]:
    reading = _Reading(passage, block)
    place = 0
    while place < len(block):
        rows, sign = _rows_from(block, place)
        if rows:
            yield from _of_table(passage, block[place : place + rows], sign)
            reading.head, place = "", place + rows
            continue
        line = block[place].text
        if _ITEM.match(line) is not None:
            pieces, place = reading.item(place)
        elif _is_defined(block, place):
            pieces, place = reading.definition(place)
        elif _is_underlined(block, place):
            pieces, place = reading.title(place, place + 2)
        elif _is_head(line) or _is_above_list(block, place):
            pieces, place = reading.lines_below_head(place)
        else:
            last = _last_of_sentence(block, place)
            pieces, place = reading.prose(block[place].start, last), last + 1
        yield from pieces


class _Reading:
    """Where the reading of a block is: under which head, and under which items of a list."""

    def __init__(self, passage: Passage, block: Sequence[_Line]) -> None:
        self._passage = passage
        self._block = block
        self.head = ""
        self._above: list[tuple[int, str]] = []
        """The items that head others, each with how deep it stands."""

    def prose(self, start: int, last: int, head: str | None = None) -> Iterator[Passage]:
        """The passages from a place to the end of a line, under the head that is above them."""
        return _prose(self._passage, start, self._block[last].end, self.head if head is None else head)

    def item(self, place: int) -> tuple[Iterable[Passage], int]:
        """An item of a list: the items below it belong to it if it says who they are."""
        line, last = self._block[place], _last_of_item(self._block, place)
        marker = _ITEM.match(line.text)
        words = line.text[marker.end() if marker else 0 :]
        depth = _depth(line.text)
        self._above = [one for one in self._above if one[0] < depth]
        told = self.prose(line.end - len(words), last, self._above[-1][1] if self._above else None)
        if last == place and _is_bare_head(words):
            self._above.append((depth, _words_of_head(words)))
        return told, last + 1

    def definition(self, place: int) -> tuple[Iterable[Passage], int]:
        """A word, and the lines that define it."""
        block, head = self._block, self._block[place].text.strip()
        found = [self._passage.piece(block[place].start, block[place].end)]
        last = place + 1
        while last < len(block) and block[last].text.lstrip()[:1] == ":":
            found += self.prose(block[last].start + block[last].text.index(":") + 1, last, head)
            last += 1
        self.head = ""
        return found, last

    def title(self, place: int, following: int) -> tuple[Iterable[Passage], int]:
        """A line that heads what is below it."""
        line = self._block[place]
        self.head = _words_of_head(line.text)
        return [self._passage.piece(line.start, line.end)], following

    def lines_below_head(self, place: int) -> tuple[Iterable[Passage], int]:
        """A head, together with the lines right below it: those below a title are read as its list."""
        block, line = self._block, self._block[place]
        found, following = self.title(place, place + 1)
        if following == len(block) or _ITEM.match(block[following].text) or _is_head(block[following].text):
            return found, following
        last = _last_of_sentence(block, following)
        if not _TITLE.fullmatch(line.text):
            return self.prose(line.start, last, ""), last + 1
        return [*found, *self.prose(block[following].start, last)], last + 1


def _is_underlined(block: Sequence[_Line], place: int) -> bool:
    """Whether a line is a title because of the line of hyphens or equals signs below it."""
    is_last = place + 1 == len(block)
    return (
        not is_last
        and _UNDERLINE.fullmatch(block[place + 1].text) is not None
        and _may_be_underlined(block[place].text)
    )


def _is_above_list(block: Sequence[_Line], place: int) -> bool:
    """Whether a line says whose names the list right below it holds."""
    is_last = place + 1 == len(block)
    return not is_last and _ITEM.match(block[place + 1].text) is not None and _is_bare_head(block[place].text)


def _is_bare_head(line: str) -> bool:
    """Whether a line without a colon is nothing but words for persons served, such as "Our clients"."""
    words = re.findall("[a-z]+", plain_text(line.strip(" \t*_:")).lower()) if len(line) <= _LONGEST_TITLE else []
    served = listed("persons_served") | listed("persons_served_many")
    return (
        bool(words)
        and len(words) <= _FEW
        and not served.isdisjoint(words)
        and _HEADING_WORDS.issuperset(word for word in words if word not in served)
    )


def _depth(line: str) -> int:
    """How deep an item stands in a list, by its indent and its stars."""
    match = _STARS.match(line)
    return len(match["indent"].expandtabs()) * 8 + len(match["stars"]) if match else 0


def _is_defined(block: Sequence[_Line], place: int) -> bool:
    """Whether the next line defines this one, as in a list of definitions."""
    return place + 1 < len(block) and block[place + 1].text.lstrip()[:2] == ": "


def _words_of_head(line: str) -> str:
    match = _HEAD.match(line)
    return match["head"].strip(" #>*_-") if match else line.strip(" #\t")


def _short(head: str) -> str:
    """What a head says about each thing below it: only the word for persons served, if it has one."""
    if _ALLOWS.search(head):
        return ""
    words = re.findall("[a-z]+", plain_text(head).lower())
    if not listed("professions").isdisjoint(words) or not listed("offices").isdisjoint(words):
        return ""
    served = [word for word in words if word in listed("persons_served") or word in listed("persons_served_many")]
    if served and not listed("not_one_person").isdisjoint(words):
        return ""
    return served[0] if served else head


def _prose(passage: Passage, start: int, end: int, head: str) -> Iterator[Passage]:
    """One passage, or several if the text is too long for one."""
    head = _short(head) if head and _matters(head) else ""
    if end - start <= _LONGEST_PROSE:
        yield passage.piece(start, end, (Piece(start, end, head),) if head else ())
        return
    while start < end:
        stop = min(end, start + _LONGEST_PROSE)
        if stop < end:
            stop = max(passage.text.rfind(" ", start + _LONGEST_PROSE // 2, stop), start + _LONGEST_PROSE // 2)
        yield passage.piece(start, stop)
        start = stop


def _last_of_item(block: Sequence[_Line], place: int) -> int:
    """The index of the last line of an item: lines that are indented below it or continue a sentence."""
    while place + 1 < len(block):
        following = block[place + 1].text
        if _ITEM.match(following) or _is_head(following) or not (following[:1] in " \t" or _goes_on(block, place)):
            break
        place += 1
    return place


def _last_of_sentence(block: Sequence[_Line], place: int) -> int:
    while place + 1 < len(block) and _goes_on(block, place):
        place += 1
    return place


def _goes_on(block: Sequence[_Line], place: int) -> bool:
    """Whether a text continues after a line break, in the middle of a sentence."""
    before, after = block[place].text.rstrip(), block[place + 1].text.lstrip(" \t>#")
    if _ITEM.match(block[place + 1].text) or _is_head(block[place + 1].text) or _rows_from(block, place + 1)[0]:
        return False
    if _ALLOWS.search(before):  # a comment that allows something doesn't continue on the next line
        return False
    if _ENDED.search(before):
        return before.endswith(":") or len(before) >= 48
    return after[:1].islower() or after[:1].isdigit() or _GOES_ON.search(before) is not None or _is_sentence(before)


def _is_sentence(line: str) -> bool:
    """Whether most words of a line are lowercase, as in the middle of a text."""
    words = re.findall(r"[^\W\d_]+", line)
    return len(words) > 2 and sum(word.islower() for word in words) * 2 >= len(words)


# tables


def _is_row(line: str) -> bool:
    """Whether a single line is a row separated by commas or semicolons."""
    return any(_is_row_of(line, sign) for sign in ",;")


def _is_row_of(line: str, sign: str) -> bool:
    """Whether ``sign`` separates cells: in prose, hardly anyone leaves out the space after it."""
    if '"' in line:
        line = _QUOTED.sub('""', line)
    number = line.count(sign)
    if number < _FEWEST_SIGNS or "://" in line[:12]:
        return False
    loose = line.count(f"{sign} ")
    return loose == 0 or (number - loose >= _SURE_SIGNS and (number - loose) * 2 >= loose)


def _rows_from(block: Sequence[_Line], place: int) -> tuple[int, str]:
    """How many lines, from ``place`` on, are rows of a table, and the separator between their cells."""
    line = block[place].text
    if "|" in line and _PIPED.search(line):
        return _alike(block, place, "|"), "|"
    if "\t" in line.strip():
        return _alike(block, place, "\t"), "\t"
    for sign in ",;":
        if sign not in line or _ITEM.match(line):
            continue
        rows = 0
        while place + rows < len(block) and _is_row_of(block[place + rows].text, sign):
            rows += 1
        rows = rows or _pairs(block, place, sign)
        if rows:
            return rows, sign
    return 0, ""


def _pairs(block: Sequence[_Line], place: int, sign: str) -> int:
    """How many lines are rows of two cells; one alone may be anything."""
    rows = 0
    while place + rows < len(block):
        line = block[place + rows].text
        if line.count(sign) != 1 or line.count(f"{sign} ") or line.strip().endswith(sign):
            break
        rows += 1
    return rows if rows > 1 else 0


def _alike(block: Sequence[_Line], place: int, sign: str) -> int:
    rows = 1
    while place + rows < len(block) and sign in block[place + rows].text.strip(" "):
        rows += 1
    return rows


def _places(line: str, sign: str) -> Iterator[tuple[int, int]]:
    """Where the cells of a row are, as start and end."""
    place = 0
    if '"' not in line:
        for cell in line.split(sign):
            yield place, place + len(cell)
            place += len(cell) + 1
        return
    while place <= len(line):
        match = _CELLS[sign].match(line, place)
        end = match.end() if match else place
        if end < len(line) and line[end] != sign:  # a quote that ends in the middle of a cell
            end = line.find(sign, end)
            end = len(line) if end < 0 else end
        yield place, end
        place = end + 1


def _of_table(passage: Passage, rows: Sequence[_Line], sign: str) -> Iterator[Passage]:
    """Each row, with those headings of its columns that matter."""
    heads: list[str] = []
    for number, row in enumerate(rows):
        if _RULE.match(row.text):
            continue
        if not number and _is_heading(row.text, rows, sign):
            yield from _cells_of(passage, row, sign)
        elif not any(heads):
            yield from _plain_row(passage, row, sign)
        else:
            yield from _headed_row(passage, row, sign, heads)
        if not number and _is_heading(row.text, rows, sign):
            cells = (row.text[start:end].strip(' "*_#') for start, end in _places(row.text, sign))
            heads = [cell if _matters(cell) else "" for cell in cells]


def _plain_row(passage: Passage, row: _Line, sign: str) -> Iterator[Passage]:
    """A row without headings that matter; the cells of a long one are read one by one.

    Every separator is read as ``|``, and every character keeps its place.
    """
    if len(row.text) > _LONGEST_ROW:
        yield from _cells_of(passage, row, sign)
        return
    text = row.text
    if sign != "|" and '"' not in text:
        text = text.replace(sign, "|")
    elif sign != "|":
        text = _with_signs(text, frozenset(end for _, end in _places(text, sign)) - {len(text)})
    yield Passage(text, passage.kind, passage.setting, passage.start + row.start, is_exact=passage.is_exact)
    yield from _labeled_cells(passage, row, sign)


def _labeled_cells(passage: Passage, row: _Line, sign: str) -> Iterator[Passage]:
    """The long numbers of a row that begins with a label, where another number stands between."""
    places = [(start, end) for start, end in _places(row.text, sign) if row.text[start:end].strip(' "')]
    if len(places) < _FEWEST_SIGNS + 1 or not _matters(label := row.text[slice(*places[0])].strip(' "*_#')):
        return
    cells = [row.text[start:end] for start, end in places]
    if any(map(str.isdigit, cells[0])) or not any(map(str.isdigit, cells[1])):
        return
    for (start, end), cell in zip(places[2:], cells[2:], strict=True):
        if sum(map(str.isdigit, cell)) >= _LONG_NUMBER:
            first = row.start + start + _quote(row.text, start, end)
            yield passage.piece(first, row.start + end, (Piece(first, row.start + end, label),))


def _cells_of(passage: Passage, row: _Line, sign: str) -> Iterator[Passage]:
    """Each cell by itself."""
    for start, end in _places(row.text, sign):
        if end > start:
            yield passage.piece(row.start + start, row.start + end)


def _with_signs(text: str, places: frozenset[int]) -> str:
    return "".join("|" if place in places else letter for place, letter in enumerate(text))


def _headed_row(passage: Passage, row: _Line, sign: str, heads: Sequence[str]) -> Iterator[Passage]:
    parts = [
        Piece(row.start + start + _quote(row.text, start, end), row.start + end, _head_of(heads, index))
        for index, (start, end) in enumerate(_places(row.text, sign))
        if row.text[start:end].strip(' "')
    ]
    if len(row.text) > _LONGEST_ROW:
        for part in parts:
            yield passage.piece(part.start, part.end, (part,) if part.head else ())
    elif parts:
        yield passage.piece(row.start, row.end, parts)


def _matters(head: str) -> bool:
    """Whether the heading of a column says something about what is below it."""
    return not listed("heads").isdisjoint(re.findall("[a-z0-9]+", plain_text(head).lower()))


def _quote(line: str, start: int, end: int) -> int:
    """How many spaces and quotes a cell begins with."""
    cell = line[start:end]
    return len(cell) - len(cell.lstrip(' "'))


def _head_of(heads: Sequence[str], index: int) -> str:
    return heads[index] if index < len(heads) else ""


def _is_heading(line: str, rows: Sequence[_Line], sign: str) -> bool:
    """Whether the first row says what the columns hold: short words, and hardly any digits."""
    cells = [line[start:end].strip(' "*_#') for start, end in _places(line, sign)]
    if len(rows) < 2 or not any(cells):
        return False
    has_digits = sum(any(map(str.isdigit, cell)) for cell in cells)
    return has_digits * 3 <= len(cells) and all(len(cell) <= _LONGEST_TITLE and "@" not in cell for cell in cells)
