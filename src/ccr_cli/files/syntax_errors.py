"""What somebody did who wrote a line that isn't YAML, and what to type instead.

libyaml says where it gave up and in its own words why. Those words never reach a user: each clue below
looks at them and at the line, and names the slip that people really make.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from ccr_cli.files.quoting import example, quoted
from ccr_cli.files.text import lines_of
from ccr_cli.rules import (
    colon_in_text,
    colon_missing,
    conflict_marks,
    hyphen,
    indent,
    indent_character,
    key_not_text,
    quote_in_quotes,
    special_first_character,
    unclosed,
    unreadable_line,
)
from ccr_cli.rules.finding import Problem, Spot

_CONFLICT = re.compile(r"(<{7}|>{7})( |$)|={7}$")
_INDENT = re.compile(r"[ ]*(?P<wrong>[\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000])\s*\S")
_KEY = re.compile(r"(?P<start>\s*(?:- +)*[^\s#:'\"\[{-][^:]*?:) +(?P<value>\S.*)$")
_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where libyaml gave up, and on what."""

    lines: list[str]
    spot: Spot
    reason: str
    during: str
    began: Spot | None

    @property
    def line(self) -> str:
        """The line where it gave up."""
        return self.at(self.spot[0])

    @property
    def character(self) -> str:
        """The character where it gave up; empty at the end of a line."""
        return self.line[self.spot[1] : self.spot[1] + 1]

    def at(self, number: int) -> str:
        """A line by its number, from 0; empty behind the end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""


_Clue: TypeAlias = Callable[[_Scene], Problem | None]


def explain(error: yaml.YAMLError, data: bytes) -> Problem:
    """The one problem that a syntax error comes from."""
    scene = _scene(error, lines_of(data))
    for clue in _CLUES:
        problem = clue(scene)
        if problem is not None:
            return problem
    return unreadable_line.problem(scene.spot)


def _scene(error: yaml.YAMLError, lines: list[str]) -> _Scene:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    began = getattr(error, "context_mark", None)
    return _Scene(
        lines,
        (mark.line, mark.column) if mark else (0, 0),
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
        (began.line, began.column) if began else None,
    )


def _conflict(scene: _Scene) -> Problem | None:
    for number, line in enumerate(scene.lines[: scene.spot[0] + 2]):
        if _CONFLICT.match(line):
            return conflict_marks.problem((number, 0))
    return None


def _wrong_indent_character(scene: _Scene) -> Problem | None:
    number = scene.spot[0]
    earlier = [before for before in range(max(0, number - 3), number) if scene.at(before).strip()]
    for candidate in (*earlier[-1:], number):
        if match := _INDENT.match(scene.at(candidate)):
            told = indent_character.tab if match["wrong"] == "\t" else indent_character.special_space
            return told((candidate, match.start("wrong")))
    if "tab character" in scene.reason:
        return indent_character.tab(scene.spot)
    return None


def _unclosed_quote(scene: _Scene) -> Problem | None:
    if "quoted scalar" in scene.during and "unexpected" in scene.reason and scene.began is not None:
        number, column = scene.began
        quote = scene.at(number)[column : column + 1]
        return unclosed.problem(scene.began, quote, quote)
    return None


def _backslash(scene: _Scene) -> Problem | None:
    if "quoted scalar" in scene.during:
        return quote_in_quotes.backslash(scene.spot)
    return None


def _quote_in_quotes(scene: _Scene) -> Problem | None:
    """`'Sheriff's office'` and `"He said "yes""`: the text ends early, and its rest stands in the way."""
    if "did not find expected" not in scene.reason and "could not find" not in scene.reason:
        return None
    for number in (scene.spot[0], scene.began[0] if scene.began else scene.spot[0]):
        match = re.match(
            r"(?P<start>\s*(?:- +)*(?:[^\s#:'\"][^:'\"]*: +)?)(?P<quote>['\"])(?P<rest>.*)$", scene.at(number)
        )
        if match is None:
            continue
        quote, rest = match["quote"], match["rest"].rstrip()
        inner = rest.removesuffix(quote)
        if quote not in inner.replace("''", ""):
            continue
        spot = (number, len(match["start"]) + 1 + inner.index(quote))
        told = quote_in_quotes.apostrophe if quote == "'" else quote_in_quotes.double_quote
        whole = inner if rest.endswith(quote) else quote + rest
        return told(spot, example(match["start"] + quoted(whole)))
    return None


def _colon_in_text(scene: _Scene) -> Problem | None:
    if not scene.reason.startswith("mapping values are not allowed"):
        return None
    match = _KEY.match(scene.line)
    if match is not None and match.end("start") <= scene.spot[1]:
        return colon_in_text.problem(scene.spot, example(f"{match['start']} {quoted(match['value'].rstrip())}"))
    above = next((number for number in range(scene.spot[0] - 1, -1, -1) if scene.at(number).strip()), -1)
    if above >= 0 and ": " not in scene.at(above) and not scene.at(above).rstrip().endswith(":"):
        return _no_space(scene.at(above), above) or colon_missing.no_colon((above, 0))
    return indent.too_far((scene.spot[0], len(scene.line) - len(scene.line.lstrip())))


def _special_character(scene: _Scene) -> Problem | None:
    spot = scene.spot
    if "while scanning an a" in scene.during or "tag" in scene.during or "directive" in scene.during:
        spot = scene.began or spot  # an alias, an anchor, a tag, a directive: told where it begins
    elif not scene.reason.startswith("found character that cannot start"):
        return None
    line = scene.at(spot[0])
    character = line[spot[1] : spot[1] + 1]
    if not character:
        return None
    shown = line[: spot[1]] + quoted(line[spot[1] :].rstrip())
    return special_first_character.problem(spot, character, example(shown))


def _list_on_the_keys_line(scene: _Scene) -> Problem | None:
    if not scene.reason.startswith("block sequence entries are not allowed"):
        return None
    if scene.line[: scene.spot[1]].rstrip().endswith(":"):
        return hyphen.same_line(scene.spot)
    return indent.problem(scene.spot)


def _block_text(scene: _Scene) -> Problem | None:
    if "block scalar" not in scene.during or scene.began is None:
        return None
    number, column = scene.began
    return special_first_character.block_text(scene.began, scene.at(number)[column : column + 1])


def _no_colon(scene: _Scene) -> Problem | None:
    if not scene.reason.startswith("could not find expected ':'") or scene.began is None:
        return None
    line = scene.at(scene.began[0])
    return _no_space(line, scene.began[0]) or colon_missing.no_colon(scene.began)


def _no_space(line: str, number: int) -> Problem | None:
    start = len(line) - len(line.lstrip())
    if match := re.match(r"\s*-(?P<item>[^\s-].*)", line):
        return hyphen.no_space((), (number, start), example(f"- {match['item']}"))
    if match := re.match(r"(?P<key>\s*(?:- +)*[\w-]+):(?P<value>[^\s:/].*)", line):
        return colon_missing.no_space((number, match.end("key")), example(f"{match['key']}: {match['value']}"))
    return None


def _open_bracket(scene: _Scene) -> Problem | None:
    if "expected node content" in scene.reason and (spot := _last_open_bracket(scene)) is not None:
        opening = scene.at(spot[0])[spot[1]]
        return unclosed.problem(spot, opening, _CLOSING[opening])
    if "flow" not in scene.during or scene.began is None:
        return None
    number, column = scene.began
    opening = scene.at(number)[column : column + 1]
    at_the_end = not any(line.strip() for line in (scene.line[scene.spot[1] :], *scene.lines[scene.spot[0] + 1 :]))
    if opening in _CLOSING and (scene.spot[0] > number or at_the_end):
        return unclosed.problem(scene.began, opening, _CLOSING[opening])
    if "expected ','" in scene.reason:
        return unreadable_line.no_comma(scene.spot)
    return None


def _last_open_bracket(scene: _Scene) -> Spot | None:
    """The bracket inside which the file ends."""
    if any(line.strip() for line in (scene.line[scene.spot[1] :], *scene.lines[scene.spot[0] + 1 :])):
        return None
    opened: list[Spot] = []
    for token in yaml.scan("\n".join(scene.lines), Loader=yaml.CSafeLoader):
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            opened.append((token.start_mark.line, token.start_mark.column))
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and opened:
            opened.pop()
    return opened[-1] if opened else None


def _stray_bracket(scene: _Scene) -> Problem | None:
    if scene.character in ("]", "}") and "flow" not in scene.during:
        return unclosed.unopened(scene.spot, scene.character)
    return None


def _wrong_column(scene: _Scene) -> Problem | None:
    if scene.line.lstrip().startswith(":"):
        return key_not_text.missing((), scene.spot)
    at_the_start = not scene.line[: scene.spot[1]].strip()
    if at_the_start and any(sign in scene.reason for sign in ("expected key", "'-' indicator", "document start")):
        return _no_space(scene.line, scene.spot[0]) or indent.problem(scene.spot)
    return None


_CLUES: tuple[_Clue, ...] = (
    _conflict,
    _wrong_indent_character,
    _unclosed_quote,
    _backslash,
    _quote_in_quotes,
    _colon_in_text,
    _special_character,
    _list_on_the_keys_line,
    _block_text,
    _no_colon,
    _open_bracket,
    _stray_bracket,
    _wrong_column,
)
