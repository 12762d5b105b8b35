"""The mistake behind a line that isn't YAML, what to type instead, and what the file then says.

libyaml reports where it gave up and why, in its own words. Those words never reach a user: each clue below
looks at them and at the line, and names the mistake that people really make.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import yaml

from ccr_cli.rules import (
    colon_in_text,
    colon_missing,
    conflict_marks,
    hyphen,
    indent,
    indent_character,
    key_not_text,
    second_document,
    special_first_character,
    unreadable_line,
)
from ccr_cli.rules.finding import Mend, Problem, Retyped, Spot
from ccr_cli.yaml_text.quoting import example, quoted
from ccr_cli.yaml_text.syntax import pairs
from ccr_cli.yaml_text.syntax.scene import Scene, scene_of
from ccr_cli.yaml_text.syntax.typing import (
    BULLET,
    belonging,
    between,
    columns_above,
    in_place,
    indent_of,
    indented,
    left_out,
    value_end,
)
from ccr_cli.yaml_text.text import lines_of

_CONFLICT = re.compile(r"(<{7}|>{7}|\|{7})( |$)|={7}$")
_INDENT = re.compile(r"[ ]*(?P<wrong>[\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000])\s*\S")
_WRONG_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+")
_KEY = re.compile(r"(?P<start>\s*(?:- +)*(?:'[^']*'|\"[^\"]*\"|[^\s#:'\"\[{-][^:]*?):) +(?P<value>\S.*)$")
_TWO_KEYS = re.compile(
    r" *(?:- )?(?P<first>[a-z_]+): +(?P<value>[^\s:'\"\[{#]+|\[[^\]:]*\]|\"[^\"]*\"|'[^']*'),? +"
    r"(?P<second>(?P<key>[a-z_]+): +\S.*)"
)
_WORD_AND_VALUE = re.compile(r"(?P<start>\s*(?:- +)?)(?P<key>[A-Za-z_]+)(?P<sign>\s*=\s*|\s+)(?P<value>\S.*)")
_ITEM_WITH_ID = re.compile(r"\s*(?P<hyphen>-) +id: +(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)")
_LONE_WORD = re.compile(r"\s*(?:- +)?[\w-]+")
_BLOCK = re.compile(r"\s*+(?:- +)*[\w-]++:\s++[>|][-+]?\s*+")
"""A key whose text stands below it, in block style."""
_TEXT = re.compile(r"\s*+(?:- +)*(?!- )(?:[\w-]+: +|(?![\w-]+: ))(?![\[{'\"|>])\S+ .*")
_TAB = 2  # spaces
_FAR = 60  # lines above in which the key of a text is looked for
_TABS = (2, 4, 8)
_ORDINARY = {ord(sign): " " for sign in "\u00a0\u1680\u202f\u205f\u3000"} | {
    number: None if number == 0x200B else " " for number in range(0x2000, 0x200C)
}

_Clue: TypeAlias = Callable[[Scene], Problem | None]


def explain(error: yaml.YAMLError, data: bytes) -> Problem:
    """The one problem behind a syntax error."""
    scene = scene_of(error, lines_of(data))
    for clue in _CLUES:
        problem = clue(scene)
        if problem is not None:
            return problem
    return unreadable_line.problem(scene.spot)


def _conflict(scene: Scene) -> Problem | None:
    """Marks of git; the file is read on as the first of the two wrote it."""
    for number, line in enumerate(scene.lines[: scene.spot[0] + 2]):
        if _CONFLICT.match(line):
            mend = Mend(left_out(scene.lines, list(_theirs(scene.lines, number))), is_certain=False)
            return conflict_marks.problem((number, 0))._replace(mend=mend)
    return None


def _theirs(lines: Sequence[str], first: int) -> Iterator[int]:
    """The lines with marks, and those that the other person wrote."""
    is_theirs = False
    for number in range(first, len(lines)):
        line = lines[number]
        if match := _CONFLICT.match(line):
            yield number
            is_theirs = line.startswith(("=", "|"))
            if match[1] == ">>>>>>>":
                return
        elif is_theirs:
            yield number


def _wrong_indent_character(scene: Scene) -> Problem | None:
    number = scene.spot[0]
    earlier = [before for before in range(max(0, number - 3), number) if scene.at(before).strip()]
    for candidate in (*earlier[-1:], number):
        if match := _INDENT.match(scene.at(candidate)):
            found = [_indented_with(scene, candidate, match, width) for width in _TABS]
            return found[0]._replace(otherwise=tuple(found[1:]) if match["wrong"] == "\t" else ())
    if "tab character" in scene.reason or scene.character == "\t":
        return _tab_inside(scene)
    return None


def _indented_with(scene: Scene, first: int, match: re.Match[str], width: int) -> Problem:
    """A line that is indented with other signs than spaces; all such lines below are read with spaces as well."""
    pieces = []
    for number in range(first, len(scene.lines)):
        if _INDENT.match(scene.lines[number]):
            spaces = _WRONG_SPACES.match(scene.lines[number])
            wrong = spaces[0] if spaces is not None else ""
            pieces.append(Retyped(number, 0, len(wrong), wrong.replace("\t", " " * width).translate(_ORDINARY)))
    spot, mend = (first, match.start("wrong")), Mend(tuple(pieces), is_certain=False)
    if match["wrong"] == "\t":
        return indent_character.tab(spot, len(pieces[0].text))._replace(mend=mend)
    return indent_character.special_space(spot)._replace(mend=mend)


def _tab_inside(scene: Scene) -> Problem:
    """A tab behind a hyphen, or somewhere else where a space belongs."""
    number = scene.spot[0]
    line = scene.line
    start = len(line[: scene.spot[1]].rstrip())
    end = len(line) - len(line[scene.spot[1] :].lstrip())
    mend = in_place(number, start, end, " ")
    if line[:start].endswith("-"):
        item = line[end : value_end(line, end)]
        return hyphen.tab(scene.spot, example(f"- {item}"), mend)
    return indent_character.tab(scene.spot, 1)._replace(mend=mend._replace(is_certain=False))


def _colon_in_text(scene: Scene) -> Problem | None:
    if not scene.reason.startswith("mapping values are not allowed"):
        return None
    number = scene.spot[0]
    match = _KEY.match(scene.line)
    if match is not None and match.end("start") <= scene.spot[1]:
        start = match.start("value")
        key = match["start"].strip().removeprefix("-").strip().removesuffix(":")
        if scene.line.lstrip().startswith("- ") and key not in colon_missing.known_keys():
            start = scene.line.index("-") + 2
        text = quoted(scene.line[start : value_end(scene.line, start)])
        mend = in_place(number, start, value_end(scene.line, start), text)
        return colon_in_text.problem(scene.spot, example(scene.line[:start] + text), mend)
    above = next((number for number in range(number - 1, -1, -1) if scene.at(number).strip()), -1)
    if above >= 0 and ": " not in scene.at(above) and not scene.at(above).rstrip().endswith(":"):
        return _no_space(scene.at(above), above) or _without_colon(scene, above)
    return _wrong_indent(scene, number, indent.too_far)


def _two_keys(scene: Scene) -> Problem | None:
    """`status: invited since: 2026-10-05`: the second key goes on a line of its own."""
    number, line = scene.spot[0], scene.line
    match = _TWO_KEYS.match(line)
    if match is None or "}" in line or not {match["first"], match["key"]} <= colon_missing.known_keys():
        return None
    end = value_end(line, match.start("second"))
    indent = "\n" + " " * match.start("first")
    mend = Mend(
        (Retyped(number, match.end("value"), match.start("second"), indent),),
        read_as=(Retyped(number, match.end("value"), end, ""),),
    )
    second = line[match.start("second") : end]
    return colon_in_text.two_keys((number, match.start("second")), example(second), mend)


def _special_character(scene: Scene) -> Problem | None:
    spot = scene.spot
    if "while scanning an a" in scene.during or "tag" in scene.during or "directive" in scene.during:
        spot = scene.began or spot  # an alias, an anchor, a tag, a directive: reported where it begins
    elif not scene.reason.startswith("found character that cannot start"):
        return None
    number, start = spot
    line = scene.at(number)
    character = line[start : start + 1]
    if not character:
        return None
    if character == "\t":
        return _tab_inside(scene)
    if not line[:start].strip() and (match := BULLET.match(line)):
        return _bullet(number, match)
    end = value_end(line, start)
    key = re.match(r"([\w-]+):(?= |$)", line[start + 1 : end].lstrip())
    if key is not None and not line[:start].strip(" -"):
        behind = len(line) - len(line[start + 1 :].lstrip())
        return special_first_character.at_a_key(spot, character, f"{key[1]}:", in_place(number, start, behind, ""))
    text = quoted(line[start:end])
    mend = in_place(number, start, end, text)
    return special_first_character.problem(spot, character, example(line[:start] + text), mend)


def _bullet(number: int, match: re.Match[str]) -> Problem:
    """An item with another sign in the place of its hyphen."""
    start = match.start("bullet")
    item = match["item"][: value_end(match["item"], 0)]
    mend = in_place(number, start, match.start("item"), "- ")
    return hyphen.another_bullet((number, start), match["bullet"], example(f"- {item}"), mend)


def _list_on_the_keys_line(scene: Scene) -> Problem | None:
    if not scene.reason.startswith("block sequence entries are not allowed"):
        return None
    number, column = scene.spot
    before = scene.line[:column].rstrip()
    if not before.endswith(":"):
        return _wrong_indent(scene, number, indent.problem)
    item = scene.line[column:].rstrip()
    below = next((line for line in scene.lines[number + 1 :] if line.strip()), "")
    step = indent_of(below) if below.lstrip().startswith("-") else indent_of(scene.line) + _TAB
    end = value_end(scene.line, column)
    alone = scene.line[column + 1 : end].strip()
    is_alone = not below.lstrip().startswith("-")
    read_as = f"[{alone if pairs.is_plain_word(alone) else quoted(alone)}]" if is_alone else ""
    mend = Mend(
        (Retyped(number, len(before), len(scene.line), f"\n{' ' * step}{item}"),),
        read_as=(Retyped(number, column, end, read_as),),
    )
    return hyphen.same_line(scene.spot, example(item), mend)


def _block_text(scene: Scene) -> Problem | None:
    if "block scalar" not in scene.during or scene.began is None:
        return None
    number, column = scene.began
    line = scene.at(number)
    end = value_end(line, column)
    if not line[column + 1 : end].strip():
        return None
    if len(belonging(scene.lines, number)) > 1:
        text = line[column + 1 :].strip()
        step = " " * indent_of(scene.at(number + 1))
        mend = Mend(
            (Retyped(number, column + 1, len(line), f"\n{step}{text}"),),
            read_as=(Retyped(number, column + 1, end, ""),),
        )
        return special_first_character.block_text(scene.began, line[column : column + 1], mend)
    text = quoted(line[column:end])
    mend = in_place(number, column, end, text)
    return special_first_character.problem(scene.began, line[column], example(line[:column] + text), mend)


def _no_colon(scene: Scene) -> Problem | None:
    if not scene.reason.startswith("could not find expected ':'") or scene.began is None:
        return None
    number = scene.began[0]
    return _no_space(scene.at(number), number) or _without_colon(scene, number)


def _without_colon(scene: Scene, number: int) -> Problem:
    """A line without a colon: a key that lacks it, an item with another sign, or text that goes on."""
    line = scene.at(number)
    start, end = len(line) - len(line.lstrip()), value_end(line, len(line) - len(line.lstrip()))
    spot = (number, start)
    if match := BULLET.match(line):
        return _bullet(number, match)
    below = next((below for below in scene.lines[number + 1 :] if below.strip()), "")
    key = line[start:end]
    is_owner = indent_of(below) > start or (below.lstrip().startswith("-") and indent_of(below) >= start)
    if _LONE_WORD.fullmatch(key) and (is_owner or key in colon_missing.known_keys()):
        return colon_missing.no_colon_after(spot, example(f"{key}:"), between(number, end, ":"))
    match = _WORD_AND_VALUE.match(line)
    if match is not None and match["key"].lower() in colon_missing.known_keys():
        mend = in_place(number, match.start("sign"), match.end("sign"), ": ")
        told = f"{match['key']}: {line[match.start('value') : end]}"
        return colon_missing.no_colon_after(spot, example(told), mend)
    above = next((above for above in range(number - 1, -1, -1) if scene.at(above).strip()), -1)
    if above >= 0 and (_TEXT.fullmatch(scene.at(above)) or _BLOCK.fullmatch(scene.at(above))):
        wanted = _goes_on_at(scene, above)
        mend = Mend((Retyped(number, 0, start, " " * wanted),), is_certain=False)
        return colon_missing.text_goes_on(spot, wanted, mend)
    return colon_missing.no_colon(spot, Mend(left_out(scene.lines, [number]), is_certain=False))


def _goes_on_at(scene: Scene, above: int) -> int:
    """The column in which a text goes on below one of its lines, or below its key."""
    column = indent_of(scene.at(above))
    rows = (row for row in range(above - 1, max(-1, above - _FAR), -1) if scene.at(row).strip())
    owner = next((row for row in rows if indent_of(scene.at(row)) < column), None)
    return column if owner is not None and _BLOCK.fullmatch(scene.at(owner)) else column + _TAB


def _no_space(line: str, number: int) -> Problem | None:
    start = len(line) - len(line.lstrip())
    if match := re.match(r"\s*-(?P<item>[^ \t-].*)", line):
        item = match["item"][: value_end(match["item"], 0)]
        return hyphen.no_space((), (number, start), example(f"- {item}"), between(number, match.start("item"), " "))
    if match := re.match(r"(?P<key>\s*(?:- +)*[\w-]+):(?P<value>[^ \t:/].*)", line):
        end = match.end("key")
        told = example(f"{match['key']}: {line[end + 1 : value_end(line, end + 1)].strip()}")
        return colon_missing.no_space((number, end), told, mend=between(number, end + 1, " "))
    return None


def _after_the_end(scene: Scene) -> Problem | None:
    """Keys after a line of three dots, which ends a document."""
    before = [line for line in scene.lines[: scene.spot[0]] if line.strip() and not line.lstrip().startswith("#")]
    if "document start" in scene.reason and before and before[-1].rstrip() == "...":
        return second_document.after_the_end(scene.spot)
    return None


def _wrong_column(scene: Scene) -> Problem | None:
    if scene.line.lstrip().startswith(":"):
        mend = Mend(left_out(scene.lines, [scene.spot[0]]), is_certain=False)
        return key_not_text.missing((), scene.spot)._replace(mend=mend)
    at_the_start = not scene.line[: scene.spot[1]].strip()
    if at_the_start and any(sign in scene.reason for sign in ("expected key", "'-' indicator", "document start")):
        number = scene.spot[0]
        if match := BULLET.match(scene.line):
            return _bullet(number, match)
        above = next((row for row in range(number - 1, -1, -1) if scene.at(row).strip()), 0)
        if indent_of(scene.at(above)) == indent_of(scene.line) and (match := BULLET.match(scene.at(above))):
            return _bullet(above, match)
        if match := _ITEM_WITH_ID.fullmatch(scene.line[: value_end(scene.line, 0)]):
            mend = in_place(number, match.start("hyphen"), match.end(), f"{match['id']}:")
            return hyphen.not_an_item(scene.spot, f"{match['id']}:", mend)
        return _no_space(scene.line, number) or _wrong_indent(scene, number, indent.problem)
    return None


def _wrong_indent(scene: Scene, number: int, told: Callable[[Spot, int, Mend], Problem]) -> Problem:
    """A line in the wrong column, with each column in which it can begin."""
    first = next((at for at, line in enumerate(scene.lines) if line.strip() and not line.lstrip().startswith("#")), 0)
    if first < number and not indent_of(scene.at(number)) and (there := indent_of(scene.at(first))):
        return indent.problem((first, there), 0, indented(scene.lines, first, 0))
    spot = (number, indent_of(scene.at(number)))
    found = [told(spot, column, indented(scene.lines, number, column)) for column in columns_above(scene.lines, number)]
    return found[0]._replace(otherwise=tuple(found[1:])) if found else indent.nowhere(spot)


_CLUES: tuple[_Clue, ...] = (
    _conflict,
    _wrong_indent_character,
    _two_keys,
    pairs.unclosed_quote,
    pairs.backslash,
    pairs.quote_closed_by_another,
    pairs.quote_in_long_text,
    pairs.quote_in_text,
    pairs.quote_in_item,
    _colon_in_text,
    _special_character,
    _list_on_the_keys_line,
    _block_text,
    _no_colon,
    pairs.text_behind_brackets,
    pairs.open_bracket,
    pairs.stray_bracket,
    _after_the_end,
    _wrong_column,
)
