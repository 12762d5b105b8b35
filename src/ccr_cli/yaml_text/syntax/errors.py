"""The mistake behind a line that isn't YAML, and what to type instead.

libyaml reports where it gave up and why, in its own words. Those words never reach a user: each clue below
looks at them and at the line, and names the mistake that people really make.
"""

import re
from collections.abc import Callable
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
from ccr_cli.rules.finding import Problem
from ccr_cli.yaml_text.quoting import example, quoted
from ccr_cli.yaml_text.syntax import pairs
from ccr_cli.yaml_text.syntax.scene import Scene, scene_of
from ccr_cli.yaml_text.text import lines_of

_CONFLICT = re.compile(r"(<{7}|>{7})( |$)|={7}$")
_INDENT = re.compile(r"[ ]*(?P<wrong>[\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000])\s*\S")
_KEY = re.compile(r"(?P<start>\s*(?:- +)*(?:'[^']*'|\"[^\"]*\"|[^\s#:'\"\[{-][^:]*?):) +(?P<value>\S.*)$")

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
    for number, line in enumerate(scene.lines[: scene.spot[0] + 2]):
        if _CONFLICT.match(line):
            return conflict_marks.problem((number, 0))
    return None


def _wrong_indent_character(scene: Scene) -> Problem | None:
    number = scene.spot[0]
    earlier = [before for before in range(max(0, number - 3), number) if scene.at(before).strip()]
    for candidate in (*earlier[-1:], number):
        if match := _INDENT.match(scene.at(candidate)):
            told = indent_character.tab if match["wrong"] == "\t" else indent_character.special_space
            return told((candidate, match.start("wrong")))
    if "tab character" in scene.reason:
        return indent_character.tab(scene.spot)
    return None


def _colon_in_text(scene: Scene) -> Problem | None:
    if not scene.reason.startswith("mapping values are not allowed"):
        return None
    match = _KEY.match(scene.line)
    if match is not None and match.end("start") <= scene.spot[1]:
        return colon_in_text.problem(scene.spot, example(f"{match['start']} {quoted(match['value'].rstrip())}"))
    above = next((number for number in range(scene.spot[0] - 1, -1, -1) if scene.at(number).strip()), -1)
    if above >= 0 and ": " not in scene.at(above) and not scene.at(above).rstrip().endswith(":"):
        return _no_space(scene.at(above), above) or colon_missing.no_colon((above, 0))
    return indent.too_far((scene.spot[0], len(scene.line) - len(scene.line.lstrip())))


def _special_character(scene: Scene) -> Problem | None:
    spot = scene.spot
    if "while scanning an a" in scene.during or "tag" in scene.during or "directive" in scene.during:
        spot = scene.began or spot  # an alias, an anchor, a tag, a directive: reported where it begins
    elif not scene.reason.startswith("found character that cannot start"):
        return None
    line = scene.at(spot[0])
    character = line[spot[1] : spot[1] + 1]
    if not character:
        return None
    if character == "*" and not line[: spot[1]].strip() and line[spot[1] + 1 :].startswith(" "):
        return hyphen.another_bullet(spot, character, example(f"- {line[spot[1] + 1 :].strip()}"))
    shown = line[: spot[1]] + quoted(line[spot[1] :].rstrip())
    return special_first_character.problem(spot, character, example(shown))


def _list_on_the_keys_line(scene: Scene) -> Problem | None:
    if not scene.reason.startswith("block sequence entries are not allowed"):
        return None
    if scene.line[: scene.spot[1]].rstrip().endswith(":"):
        return hyphen.same_line(scene.spot)
    return indent.problem(scene.spot)


def _block_text(scene: Scene) -> Problem | None:
    if "block scalar" not in scene.during or scene.began is None:
        return None
    number, column = scene.began
    return special_first_character.block_text(scene.began, scene.at(number)[column : column + 1])


def _no_colon(scene: Scene) -> Problem | None:
    if not scene.reason.startswith("could not find expected ':'") or scene.began is None:
        return None
    line = scene.at(scene.began[0])
    return _no_space(line, scene.began[0]) or colon_missing.no_colon(scene.began)


def _no_space(line: str, number: int) -> Problem | None:
    start = len(line) - len(line.lstrip())
    if match := re.match(r"\s*-(?P<item>[^ \t-].*)", line):
        return hyphen.no_space((), (number, start), example(f"- {match['item'].strip()}"))
    if match := re.match(r"(?P<key>\s*(?:- +)*[\w-]+):(?P<value>[^ \t:/].*)", line):
        return colon_missing.no_space((number, match.end("key")), example(f"{match['key']}: {match['value'].strip()}"))
    return None


def _after_the_end(scene: Scene) -> Problem | None:
    """Keys after a line of three dots, which ends a document."""
    before = [line for line in scene.lines[: scene.spot[0]] if line.strip() and not line.lstrip().startswith("#")]
    if "document start" in scene.reason and before and before[-1].rstrip() == "...":
        return second_document.after_the_end(scene.spot)
    return None


def _wrong_column(scene: Scene) -> Problem | None:
    if scene.line.lstrip().startswith(":"):
        return key_not_text.missing((), scene.spot)
    at_the_start = not scene.line[: scene.spot[1]].strip()
    if at_the_start and any(sign in scene.reason for sign in ("expected key", "'-' indicator", "document start")):
        return _no_space(scene.line, scene.spot[0]) or indent.problem(scene.spot)
    return None


_CLUES: tuple[_Clue, ...] = (
    _conflict,
    _wrong_indent_character,
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
