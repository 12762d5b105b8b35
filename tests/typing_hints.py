"""A typist: reads what a finding says, and types it into the file at that place, as a person would.

She knows no more than a person does: the line and column, the sentence, and its words in backticks. ``WAYS`` says for
each sentence how it is typed. ``DECISIONS`` are the sentences that ask somebody to decide, with why nobody else can.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ccr_cli.language.message import Argument, Example, Listing, Message, Typed
from ccr_cli.rules.finding import Finding

_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
_COMMENT = re.compile(r"\s+#.*$")
_CONTENT = re.compile(r"\s*(?:- +)*")
_KEY = re.compile(r"(?:\"[^\"]*\"|'[^']*'|[^\s:{}\[\],\"'][^:{}\[\],]*):(?= |$)")


@dataclass
class Desk:
    """A file on a typist's desk, and the finding she looks at."""

    lines: list[str]
    row: int
    column: int
    words: list[str]
    hint: Message
    last_row: int

    @property
    def line(self) -> str:
        """The line that the finding is on."""
        return self.lines[self.row]

    def type(self, start: int, end: int, text: str) -> None:
        """Type a text in place of what stands between two columns of the line."""
        self.lines[self.row] = self.line[:start] + text + self.line[end:]

    def end_of_value(self, start: int) -> tuple[int, int]:
        """Row and column where the value that starts at a column ends."""
        sign = self.line[start : start + 1]
        if sign in _CLOSING:
            return _closed(self.lines, self.row, start)
        inside = _is_inside(self.line[:start])
        end = re.compile(r"[,\]}]|:(?= )").search(self.line, start) if inside else None
        end_column = end.start() if end else len(_COMMENT.sub("", self.line))
        return self.row, start + len(self.line[start:end_column].rstrip())

    def value_start(self) -> int:
        """Where the value is that the finding is about, if it is placed at its key."""
        match = _KEY.match(self.line, self.column)
        return match.end() + 1 if match and self.line[match.end() :].strip() else self.column


def _is_inside(before: str) -> bool:
    text = re.sub(r"\"[^\"]*\"|'[^']*'", "", before)
    return text.count("[") + text.count("{") > text.count("]") + text.count("}")


def _closed(lines: list[str], row: int, start: int) -> tuple[int, int]:
    opening = lines[row][start]
    depth, column = 0, start
    for number in range(row, len(lines)):
        line = lines[number]
        while column < len(line):
            sign = line[column]
            if opening in "\"'":
                depth += sign == opening and (column > start or number > row)
                if depth:
                    return number, column + 1
            else:
                depth += (sign in "[{") - (sign in "]}")
                if not depth:
                    return number, column + 1
            column += 1
        column = 0
    return row, len(lines[row])


def words_of(argument: Argument) -> Iterator[str]:
    """The words in backticks, in the order of the sentence in English."""
    match argument:
        case Typed(text) | Example(text):
            yield text
        case Listing(items):
            for item in items:
                yield from words_of(item)
        case Message(id=sentence, arguments=arguments):
            for name in re.findall(r"\{(\w+)\}", str(sentence)):
                if name in arguments:
                    yield from words_of(arguments[name])


def sentence_of(hint: Message) -> str:
    """What a hint is known by: its sentence, with that of the sentence it holds."""
    inner = [str(argument.id) for argument in hint.arguments.values() if isinstance(argument, Message)]
    return " / ".join([str(hint.id), *inner])


def number_in(hint: Message, name: str = "number") -> int:
    """A number that the sentence says."""
    for argument in (hint, *(one for one in hint.arguments.values() if isinstance(one, Message))):
        if name in argument.arguments:
            return int(str(argument.arguments[name]))
    raise LookupError(name)


def typed(raw: bytes, finding: Finding) -> bytes | None:
    """The file as it is when what the finding says has been typed; ``None`` if that is somebody's decision.

    Raises ``LookupError`` for a sentence that is in neither table.
    """
    if finding.hint is None:
        return None
    sentence = sentence_of(finding.hint)
    if sentence in DECISIONS:
        return None
    way = WAYS[sentence]
    text = raw.decode("utf-8")
    mark, text = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    parts = re.split("(\r\n|\r|\n)", text)
    last = (finding.last_line or finding.line) - 1
    desk = Desk(parts[::2], finding.line - 1, finding.column - 1, list(words_of(finding.hint)), finding.hint, last)
    number = len(desk.lines)
    way(desk)
    ends = [*parts[1::2], *["\n"] * (len(desk.lines) - number), ""]
    pieces = zip(desk.lines, ends[: len(desk.lines)], strict=True)
    return (mark + "".join(line + end for line, end in pieces)).encode()


# How it is typed


def _value(desk: Desk) -> None:
    """The first word in place of the value."""
    start = desk.value_start()
    row, end = desk.end_of_value(start)
    rest = desk.lines[row][end:]
    desk.lines[desk.row] = desk.line[:start] + desk.words[0] + rest
    del desk.lines[desk.row + 1 : row + 1]


def _own_place(desk: Desk) -> None:
    """The first word in place of what begins right where the finding is."""
    row, end = desk.end_of_value(desk.column)
    rest = desk.lines[row][end:]
    desk.lines[desk.row] = desk.line[: desk.column] + desk.words[0] + rest
    del desk.lines[desk.row + 1 : row + 1]


def _another_word(desk: Desk) -> None:
    """The first of the words, and in a list one that is unlike the others there."""
    before = desk.line[: desk.column]
    if before.rfind("[") > before.rfind("{"):
        desk.words.reverse()
    _own_place(desk)


def _key(desk: Desk) -> None:
    """The first word in place of the key."""
    match = re.compile(r"\"[^\"]*\"|'[^']*'|[^:,}\]]+").match(desk.line, desk.column)
    assert match
    desk.type(match.start(), match.start() + len(match[0].rstrip()), desk.words[0])


def _word(desk: Desk) -> None:
    """The first word in place of a key or value."""
    (_key if _KEY.match(desk.line, desk.column) else _own_place)(desk)


def _line(desk: Desk) -> None:
    """The example, which is what stands on the line, or a part of it."""
    example, line = desk.words[0], desk.line
    if example.endswith("…"):  # as much as fits on a screen: the typist goes on with what stands there
        quote = example[re.search("['\"]", example).start()]  # type: ignore[union-attr]
        begins = example.index(quote)
        value = line[len(line) - len(line.lstrip()) + begins :].strip()
        example = example[: begins + 1] + value.strip("'\"") + quote
    content = _CONTENT.match(line)
    indent = len(line) - len(line.lstrip())
    comment = _COMMENT.search(line)
    behind = comment.start() if comment else len(line)
    start = content.end() if content else 0
    piece = example.replace(": ", ":", 1)
    if example.endswith(":") and "- id:" in line:
        desk.type(line.index("-"), behind, example)
    elif example.endswith(":") and (colon := line.find(":", indent)) >= 0:
        desk.type(start if not example.startswith("-") else indent, colon + 1, example)
    elif example.endswith(":"):
        desk.type(start, len(line.rstrip()), example)
    elif _is_inside(line[: desk.column]) and piece in line:
        desk.type(line.index(piece), line.index(piece) + len(piece), example)
    elif example.startswith("- "):
        desk.type(indent, behind, example)
    elif ((key := _KEY.match(example)) and key[0] == line[start : start + key.end()]) or re.match(
        r"['\"]?\w+['\"]?: ", example
    ):
        desk.type(start, behind, example)
    elif example[0] == "'" and line[desk.column : desk.column + 1] == "\\":
        _requoted(desk)
    else:
        _value(desk)


def _quoted(desk: Desk) -> None:
    """The text between quotes."""
    _line(desk) if re.match(r"- |['\"]?[\w-]+['\"]?: ", desk.words[0]) and not _is_inside(
        desk.line[: desk.column]
    ) else _in_braces(desk)


def _in_braces(desk: Desk) -> None:
    """A text between braces that commas cut: from its key to the end of its last piece."""
    key = _KEY.match(desk.words[0])
    if key is None:
        return _own_place(desk)
    start = desk.line.rindex(key[0], 0, desk.column)
    behind = re.compile(r"(?:, (?![\w-]+:)[^,:{}]*)*").match(desk.line, desk.line.index(",", start))
    assert behind
    return desk.type(start, behind.end(), desk.words[0])


def _requoted(desk: Desk) -> None:
    """A text between other quotes, from where it began to where it was meant to end."""
    example = re.sub(r"^[^'\"]*(?=['\"])", "", desk.words[0])
    old = "'" if example[0] == '"' else '"'
    words = example[1:-1].replace("''", "'").split()
    if not any(words[-1] + old in line for line in desk.lines[desk.row :]):
        return _line(desk)
    first = next(row for row in range(desk.row, -1, -1) if old + words[0] in desk.lines[row])
    start = desk.lines[first].index(old + words[0])
    row, end = next(
        (row, desk.lines[row].rindex(words[-1] + old) + len(words[-1]) + 1)
        for row in range(first, len(desk.lines))
        if words[-1] + old in desk.lines[row]
    )
    desk.lines[first] = desk.lines[first][:start] + example + desk.lines[row][end:]
    del desk.lines[first + 1 : row + 1]
    return None


def _below(desk: Desk) -> None:
    """The example on the line below its key, indented by two spaces more."""
    start = desk.value_start()
    _, end = desk.end_of_value(start)
    key_column = (_CONTENT.match(desk.line) or re.match("", "")).end()  # type: ignore[union-attr]
    desk.lines[desk.row] = desk.line[:start].rstrip() + desk.line[end:]
    desk.lines.insert(desk.row + 1, " " * (key_column + 2) + desk.words[-1])


def _key_and_below(desk: Desk) -> None:
    key = re.compile(r"[^:]+:").match(desk.line, desk.column)
    assert key
    desk.lines[desk.row] = desk.line[: desk.column] + desk.words[0]
    desk.lines.insert(desk.row + 1, " " * (desk.column + 2) + desk.words[1])


def _item_below(desk: Desk) -> None:
    """A first item that stands on the line of its key."""
    indent = len(desk.line) - len(desk.line.lstrip())
    desk.lines[desk.row] = desk.line[: desk.column].rstrip()
    desk.lines.insert(desk.row + 1, " " * (indent + 2) + desk.words[0])


def _first_hyphen(desk: Desk) -> None:
    """A hyphen before keys, and the lines below it along."""
    column = len(desk.line) - len(desk.line.lstrip())
    rows = [desk.row + 1 + below for below in range(len(desk.lines) - desk.row - 1)]
    for row in rows:
        line = desk.lines[row]
        if line.strip() and len(line) - len(line.lstrip()) < column:
            break
        desk.lines[row] = f"  {line}" if line.strip() else line
    desk.type(column, column, "- ")


def _indent(desk: Desk) -> None:
    """As many spaces before the line as the sentence says."""
    desk.lines[desk.row] = " " * number_in(desk.hint) + desk.line.lstrip()


def _indent_along(desk: Desk) -> None:
    """More spaces before the line and those that belong to it."""
    own = len(desk.line) - len(desk.line.lstrip())
    by = number_in(desk.hint)
    if "there" in str(sentence_of(desk.hint)):
        by -= own
    for row in range(desk.row, len(desk.lines)):
        line = desk.lines[row]
        if row > desk.row and line.strip() and len(line) - len(line.lstrip()) <= own:
            break
        desk.lines[row] = " " * by + line if line.strip() else line


def _indent_to(desk: Desk) -> None:
    """More spaces before the line and those below it, up to one that the sentence names."""
    for row in range(desk.row, number_in(desk.hint, "last")):
        line = desk.lines[row]
        desk.lines[row] = " " * number_in(desk.hint) + line if line.strip() else line


def _first_column(desk: Desk) -> None:
    desk.lines[desk.row] = desk.line.lstrip()


def _ordinary_spaces(desk: Desk) -> None:
    indent = re.match(r"\s*\u200b*\s*", desk.line)
    assert indent
    spaces = indent[0].replace("\u200b", "").replace("\t", "  ")
    desk.type(0, indent.end(), " " * len(spaces))


def _delete_character(desk: Desk) -> None:
    if desk.line[desk.column : desk.column + 1].isprintable():
        _, end = desk.end_of_value(desk.column)
        escape = r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[abefrvNLP0])"
        desk.type(desk.column, end, re.sub(escape, "", desk.line[desk.column : end]))
    else:
        desk.type(desk.column, desk.column + 1, "")


def _remove(desk: Desk) -> None:
    """A key or item with all that belongs to it."""
    key = re.search(r"[\w-]+: *$", desk.line[: desk.column])
    desk.column = key.start() if key else desk.column  # a value: its key goes with it
    if _is_inside(desk.line[: desk.column]):
        end = desk.end_of_value(desk.value_start())[1]
        behind = re.compile(r"\s*,\s*").match(desk.line, end)
        before = re.search(r",\s*$", desk.line[: desk.column])
        if behind:
            return desk.type(desk.column, behind.end(), "")
        return desk.type(before.start() if before else desk.column, end, "")
    own = len(desk.line) - len(desk.line.lstrip())
    end = desk.row + 1
    while end < len(desk.lines) and (
        not desk.lines[end].strip() or len(desk.lines[end]) - len(desk.lines[end].lstrip()) > own
    ):
        end += 1
    if re.match(r"\s*- +[\w-]+:", desk.line) and desk.column > own and end > desk.row + 1:  # the first key of an item
        desk.lines[desk.row + 1] = desk.line[: desk.column] + desk.lines[desk.row + 1].lstrip()
        end = desk.row + 1
    del desk.lines[desk.row : end]
    return None


def _remove_sign(desk: Desk) -> None:
    desk.type(desk.column, desk.column + 1, "")


def _remove_word(desk: Desk) -> None:
    match = re.compile(r"\S+\s*").match(desk.line, desk.column)
    assert match
    desk.type(desk.column, match.end(), "")


def _sign(desk: Desk) -> None:
    desk.type(desk.column, desk.column + 1, desk.words[0])


def _comma(desk: Desk) -> None:
    desk.type(len(desk.line[: desk.column].rstrip()), desk.column, ", ")


def _closed_line(desk: Desk) -> None:
    """The value, closed at the end of its line."""
    end = len(_COMMENT.sub("", desk.line).rstrip())
    closing = {"[": "]", "{": "}"}.get(desk.line[desk.column], desk.line[desk.column])
    desk.type(len(desk.line[:end].rstrip(",")) if closing in "]}" else end, end, closing)


def _beside(desk: Desk) -> None:
    """A key and value beside the others, or the value of one that is there."""
    example = desk.words[0]
    key = example.split(":")[0]
    there = re.compile(rf"[\"']?{re.escape(key)}[\"']?:").match(desk.line, desk.column)
    if there is not None:
        end = (
            desk.end_of_value(min(there.end() + 1, len(desk.line)))[1]
            if desk.line[there.end() :].strip()
            else there.end()
        )
        return desk.type(desk.column, max(end, there.end()), example)
    if _is_inside(desk.line[: desk.column + 1]):
        start = desk.column + (desk.line[desk.column] == "{")
        return desk.type(start, start, f"{example}, " if desk.line[start : start + 1] != "}" else example)
    desk.lines.insert(desk.row, desk.line[: desk.column] + example)
    indent = desk.lines[desk.row + 1][: desk.column]
    indent = indent.replace("\t", "  ") if not indent.strip() else " " * desk.column
    if not desk.line[: desk.column].strip():
        desk.lines[desk.row] = indent + example
    desk.lines[desk.row + 1] = indent + desk.lines[desk.row + 1][desk.column :]
    return None


def _several_items(desk: Desk) -> None:
    _, end = desk.end_of_value(desk.column)
    if _is_inside(desk.line[: desk.column]):
        return desk.type(desk.column, end, ", ".join(desk.words))
    indent = desk.line[: desk.column]
    desk.lines[desk.row : desk.row + 1] = [indent + word for word in desk.words]
    return None


def _everywhere(desk: Desk) -> None:
    """Another id, here and wherever it is named."""
    match = re.compile(r"\"[^\"]*\"|'[^']*'|[^:,}\]]+").match(desk.line, desk.column)
    assert match
    old = match[0].strip()
    for row, line in enumerate(desk.lines):
        desk.lines[row] = re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])(?=\s*(?::|,|\]|\}}|$))", desk.words[0], line)
    desk.type(
        desk.column, desk.column + len(old) if old in desk.line else desk.column + len(desk.words[0]), desk.words[0]
    )


def _ids_for_hyphens(desk: Desk) -> None:
    """The id of each entry in the place of its hyphen."""
    column = desk.column
    by = "" if column else "  "
    for row in range(desk.row, len(desk.lines)):
        line = desk.lines[row]
        if line.strip() and len(line) - len(line.lstrip()) < column:
            break
        if column == 0 and line.strip() and not line.startswith((" ", "-")):
            break
        if match := re.match(rf"[ ]{{{column}}}- (?:id: *(?P<id>[\w-]+)|name: *(?P<name>.+))$", line):
            id_ = match["id"] or re.sub(r"[^a-z0-9]+", "-", match["name"].lower()).strip("-")
            keys = [f"{by}{' ' * column}{id_}:"]
            if match["name"]:
                keys.append(f"{by}{' ' * column}  name: {match['name']}")
            desk.lines[row] = "\n".join(keys)
        else:
            desk.lines[row] = by + line if line.strip() else line


def _as_item(desk: Desk) -> None:
    """A line that became part of the item above, as an item below the hyphen above."""
    above = next(row for row in range(desk.row - 1, -1, -1) if desk.lines[row].lstrip().startswith("- "))
    column = len(desk.lines[above]) - len(desk.lines[above].lstrip())
    desk.lines[desk.row] = " " * column + desk.words[0]


def _bound(desk: Desk) -> None:
    """The smallest or largest number."""
    number = next(str(value) for value in desk.hint.arguments.values())
    _, end = desk.end_of_value(desk.value_start())
    desk.type(desk.value_start(), end, number.replace(",", ""))


def _something(desk: Desk) -> None:
    """Something behind a key or hyphen."""
    if desk.line[desk.column : desk.column + 1] in ("'", '"'):
        desk.words[:0] = ["Something"]
        return _own_place(desk)
    desk.lines[desk.row] = desk.line.rstrip() + " Something"
    return None


def _say_other(desk: Desk) -> None:
    """Something else in place of what may not be there: what agencies do."""
    comment = desk.line.find("#")
    if 0 <= comment <= desk.column:
        desk.type(comment, len(desk.line), "")
        return
    inside = _is_inside(desk.line[: desk.column])
    if inside:
        start = max(desk.line.rfind(sign, 0, desk.column) for sign in "[{,") + 1
        key = re.compile(r" *[\w-]+: +").match(desk.line, start)
        start = key.end() if key else start + 1
        end = desk.end_of_value(start)[1]
        desk.type(start, end, "Agencies help")
        return
    first = re.match(r"\s*(?:- +)?(?:[\w-]+: +)?", desk.line)
    assert first
    del desk.lines[desk.row + 1 : desk.last_row + 1]
    desk.type(first.end(), len(desk.line), "Agencies help")


def _without_spaces(desk: Desk) -> None:
    desk.type(desk.column, len(desk.line), desk.line[desk.column :].lstrip())


def _second_line(desk: Desk) -> None:
    """The second key of a line on a line of its own, below the first."""
    first = re.match(r" *(?:- )?", desk.line)
    assert first
    desk.lines[desk.row] = f"{desk.line[: desk.column].rstrip(' ,')}\n{' ' * first.end()}{desk.words[0]}"


def _hyphen_before(desk: Desk) -> None:
    desk.lines[desk.row] = " " * (desk.column - 2) + desk.words[0]


def _without_the_key(desk: Desk) -> None:
    del desk.lines[desk.row]


def _with_a_reason(desk: Desk) -> None:
    desk.type(desk.column, desk.end_of_value(desk.column)[1], "{cannot: The mayor has to agree}")


def _comment_in_text(desk: Desk) -> None:
    desk.type(desk.column, len(desk.line), desk.words[0])


Way = Callable[[Desk], None]
WAYS: dict[str, Way] = {
    "Delete it, or type the words around it again; it mostly comes from copying.": _delete_character,
    "Keep one of the two, or put both values under one key.": _remove,
    "Keep one of the two, or, if they are two, give the second another id, such as {id}.": _key,
    "Put it between quotes: {example}.": _own_place,
    "Put it between quotes: {example}": _own_place,
    "Remove {word}, or put the value between quotes if it belongs to the text.": _remove_word,
    "Remove that word, or put the value between quotes if it belongs to the text.": _remove_word,
    "Put a comma before it: {example}": _comma,
    "Use single quotes: {example}": _requoted,
    "Use double quotes: {example}": _requoted,
    "Put the text between quotes: {example}": _quoted,
    "Remove it, or put the text between quotes.": _remove_sign,
    "Close it at the end of the line: {example}": _closed_line,
    "Write {closing} instead.": _sign,
    "Delete the special spaces before it.": _without_spaces,
    "Delete the special spaces at the start of the line and type as many ordinary ones.": _ordinary_spaces,
    "Indent it with {number} space, and no tab.": _indent,
    "Start it in the first column, without the {number} space before it.": _first_column,
    "Indent it by {number} space; it is at {there} now.": _indent,
    "{first} Move the lines that belong to it along. / Indent it by {number} space; it is at {there} now.": (
        _indent_along
    ),
    "Put it on the line below, indented by two spaces: {example}": _item_below,
    "If it goes on with the text above, indent it by {number} space; else write a key, a colon and a space first.": (
        _indent
    ),
    "If it belongs to the text, write {example}; if it is a comment, put two spaces before {sign}.": (_comment_in_text),
    "Use straight quotes, or none: {example}": _own_place,
    "If it is one text, put it between quotes: {example}; else one item a line.": _own_place,
    "If it is an item of its own, write it below the hyphen above: {example}": _as_item,
    "It belongs to {key} above: indent it by {number} space, and the lines below it up to line {last}.": _indent_to,
    "Write {key} instead, and each entry on a line below, indented by two spaces more, such as {entry}.": (
        _key_and_below
    ),
    "Did you mean {word}?": _word,
    "Install a newer ccr, or write {example}.": _line,
    "Did you mean {word}? The words are {words}.": _own_place,
    "Choose one of {words}.": _another_word,
    "Write {words}.": _value,
    "Begin with a hyphen and a space: {example}; indent the lines below it along.": _first_hyphen,
    "Write {example}": _line,
    "Write {example}.": _value,
    "Write its keys and values, such as {example}.": _own_place,
    "Write each entry on a line below, indented by two spaces more, such as {example}.": _below,
    "Write it on the line below, indented by two spaces more: {example}": _below,
    (
        "Write each entry's id and a colon on a line of its own, {example}, and its keys below, indented by two spaces "
        "more, without the hyphen."
    ): _ids_for_hyphens,
    "Write the second one on a line of its own: {example}": _second_line,
    "If another item begins here, put a hyphen and a space before it: {example}": _hyphen_before,
    "Leave the key out until there is a date.": _without_the_key,
    "Write {example}, with the reason.": _with_a_reason,
    "Add {example}.": _beside,
    "Add {role}, or {seats} with the ids of seats; {command} lists them.": _beside,
    "Write year, month, day, such as {example}.": _own_place,
    "Write year, month, day: {examples}.": _own_place,
    "The last day of that month is {day}.": _own_place,
    "Write year, month, day: {example} is the fourth of March.": _own_place,
    "Write its value, or remove the key.": _remove,
    "Write something after the hyphen, or remove the line.": _something,
    "Write {example}, here and wherever it is named.": _everywhere,
    "The smallest number here is {least}.": _bound,
    "The largest number here is {most}.": _bound,
    "Write hours and minutes, such as {example}.": _own_place,
    "Keep one of the two ways of saying it.": _remove,
    "Write each as an item of its own: {words}.": _several_items,
    "The seats are {words}.": _word,
    "The commitments are {words}.": _word,
    "Write {words}, or the path of a file of your own, which ends in .yaml.": _own_place,
    "Remove it from {key}, or change the partner's status.": _remove,
    "Remove `serves` from its entry: it counts as reaching every place.": _remove,
    "Remove it, or write what was meant.": _remove,
    "Remove it. It belongs in the case file of whoever serves the person; write here what agencies do.": _say_other,
    "Remove it. It belongs in the lawyer's file; write here what agencies do.": _say_other,
    "Remove it. No plan needs it, and no service here may depend on it.": _say_other,
    "Remove it. It belongs to the person; write here which papers an agency accepts.": _say_other,
    "Remove it. A plan needs nobody's age; write whom a service is for, such as “children under 12”.": _say_other,
    "Remove it. It belongs in the file of whoever serves the person; the numbers of grants and laws may stay.": (
        _say_other
    ),
    "Put an office's under that partner's contacts, with who may see it; leave out a person's.": _say_other,
    "Remove it. It belongs with the advocate; write here which partner's line people call.": _say_other,
    "Take the name out, initials too; write what agencies do, such as “the shelter asks for one more bed”.": _say_other,
    "Say less: what agencies learned, and nothing about who it was.": _say_other,
    "Remove it, the corner and the landmark too. Whoever needs the place asks that partner by telephone.": _say_other,
    "Write the partner's id instead, or “a partner”.": _say_other,
    "Take it out, and the name too. Write whom a service is for, such as “whatever their status”.": _say_other,
    "Remove it. Write what agencies do, such as “patrol asks the questions and offers the hotline”.": _say_other,
    "Take the name out. If it is somebody of an agency, write the office before it, such as “Officer”.": _say_other,
    "If it is a person's, remove it. If it is that of a grant, a law or a form, say so beside it.": _say_other,
    "Take it out here, or say it in other words.": _say_other,
}
_THERE_IS_NONE = "nobody but them knows what was meant"
DECISIONS: dict[str, str] = {
    "If it is such an agency, {command} gives it that seat alone; if it is another, leave it as it is.": (
        "somebody says what the agency is"
    ),
    "In your editor, choose “Save as” or “Save with encoding”, and pick UTF-8.": "it is not typed but saved",
    "Check that this is the right file, and keep one community in one file.": "it is another file",
    "Remove the extra brackets or indentation; a plan is five or six levels deep.": _THERE_IS_NONE,
    "Start a plan with {command}.": "it is a command",
    "Start with keys and values, such as {example}.": "there is no plan yet",
    "Write the value out.": _THERE_IS_NONE,
    "Write the keys out.": _THERE_IS_NONE,
    "Remove the line, or move what follows into a file of its own.": "whether it is one plan or two",
    "Look at this line and the one above it: quotes, colons, commas, brackets and indents.": _THERE_IS_NONE,
    "Keep the lines that are right, and delete the others with the marks {marks}.": "two people wrote two things",
    "Write a word as the key; if this is text, put it between quotes.": "a template has a gap there",
    "Write the key before the colon.": "which key",
    "Write a key, a colon, a space and the value.": "which key",
    "The keys here are {words}.": "which of them, if any",
    "Write digits only, without quotes, commas or a currency sign.": "how much it is",
    "Start each entry with its id and a colon, not with a hyphen.": "which ids",
    "Write it in words.": "a reason is theirs to give",
    "Write {word}, or keys and values on the lines below.": "whether there is one",
    "Put keys and values on the lines below, indented by two spaces.": "what they are",
    "Look at that line in an editor; it is not repeated here, because a privacy rule found something.": (
        "what a privacy rule found comes first"
    ),
    "Put each item on a line of its own: a hyphen, a space, the item.": "where one item ends",
    "Write one text; put it between quotes if it holds a comma, a colon or brackets.": "what it says",
    "Add {between}, or {one} and {other}.": "who refers to whom",
    "Name another partner, or remove the key.": "which partner",
    "Add {key} with the id of a partner, once there is one.": "which partner",
    "Use lower-case letters, digits, and hyphens between words.": "an id is theirs to choose",
    "Add the partner under {key}, or name one of {words}.": "which partner",
    "Add the partner under {key}; there is none yet.": "which partner",
    "The path is seen from the folder of this plan.": "where the file is",
    "Add it under {key}.": "which source",
    "{command} lists what there is.": "what is to be hidden",
    "Leave this out, or write all of it again: {key} is missing.": "whether it is hidden or changed",
    "Write it there; or add {word} under {key}, and the whole seat here, to move it.": "in which sector it is",
    "The places are {words}. Write one of them, or add this one under {key}.": "which place",
    "The components are {words}.": "which component",
    "Write the agency, or leave the guest out.": "whose agency it is",
    "Write {below} or {above}.": "which of the two",
    "Give one of the two another id.": "which of the two",
    "Check the year in both.": "which day it was",
    "Check the year.": "which day it was",
    "If they are one agency, {command} makes one of the two; if not, make their names different.": "it is a command",
    "If nobody asks it any more, type {decline} or {remove}; if it is still asked, {open}.": "who is still asked",
    "Remove {named}, or {confidential}.": "whether a name may be told",
    "Keep it here as well, with {example}, or say it in other words.": "who may read it",
    "Leave out names and contacts; write `reach_through:` with the agency that reaches them.": "which agency",
    "Choose one that says nothing, such as `partner-7`: `ccr partner rename` changes it everywhere.": "it is a command",
    "Write it down once it is over; until then, tell it to those who go.": "when it is over",
    "Write the agency's own address, such as one for the desk; or leave it out.": "which address",
    "These can be allowed: {rules}. Otherwise remove the comment.": "what may stay, and why",
    "Write the agency's line, or a telephone that goes with the work; or leave it out.": "which telephone",
}
