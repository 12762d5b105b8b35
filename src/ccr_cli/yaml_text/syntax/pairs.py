"""Clues about what comes in pairs: quotes, brackets and braces."""

import re
from typing import Any

import yaml

from ccr_cli.rules import quote_in_quotes, special_first_character, unclosed, unreadable_line
from ccr_cli.rules.finding import Mend, Problem, Retyped, Spot
from ccr_cli.yaml_text.quoting import example, quoted
from ccr_cli.yaml_text.syntax.scene import Scene, end_of, start_of
from ccr_cli.yaml_text.syntax.typing import between, in_place, indent_of, value_end

_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
_TOLD = {"'": quote_in_quotes.apostrophe, '"': quote_in_quotes.double_quote}
_OPENS = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_CLOSES = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_KEY_OR_ITEM = re.compile(r"\s*(?:- |[\w-]+:(?: |$))")
# No hyphen is given back: a line of them is scanned once, not again from each.
_QUOTE = re.compile(r"(?P<start>\s*+(?:- +)*(?!- )(?:[^\s#:'\"][^:'\"]*: +)?)(?P<quote>['\"])(?P<rest>.*)$")
_BEFORE_A_VALUE = re.compile(r"\s*+(?:- +)*(?:[^\s:][^:]*: +)?")
_OTHER = {"'": '"', '"': "'"}
_QUOTES = ("'", '"')
_DOUBLE_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_NEXT_ITEM = re.compile("[],}]")
_WORD = re.compile(r"[\w./-]+(?: [\w./-]+)*")
_LAST_WORD = re.compile(r"[^\s,]*$")
_FIRST_WORD = re.compile(r"[^\s,\]}]*:?")


def is_plain_word(text: str) -> bool:
    """Whether a text can stand between brackets without quotes."""
    return _WORD.fullmatch(text) is not None


def quote_closed_by_another(scene: Scene) -> Problem | None:
    """A quote that is closed further down, by one meant for something else."""
    token = _quoted_before(scene)
    if token is None or start_of(token)[0] == end_of(token)[0] or not _KEY_OR_ITEM.match(scene.line):
        return None
    return _unclosed(scene, start_of(token), token.style)


def _unclosed(scene: Scene, spot: Spot, closing: str) -> Problem:
    """A quote or bracket that is closed nowhere: at the end of its line, if the next one begins something else."""
    number, column = spot
    line = scene.at(number)
    end = value_end(line, column)
    end = len(line[:end].rstrip(",")) if closing in "]}" else end
    opening = line[column : column + 1]
    below = next((below for below in scene.lines[number + 1 :] if below.strip()), "")
    is_alone = not below or _KEY_OR_ITEM.match(below) is not None or indent_of(below) < indent_of(line)
    is_inside = not _BEFORE_A_VALUE.fullmatch(line[:column])
    if not is_alone or is_inside or end == column + 1:
        column_of_end = _inner_end(line, column) if is_inside and closing in _QUOTES else end
        mend = between(number, column_of_end, closing, is_certain=False) if is_alone or is_inside else None
        return unclosed.problem(spot, opening, closing, mend)
    mend = in_place(number, end, value_end(line, column), closing)
    return unclosed.at_the_line_end(spot, opening, example(line[column:end] + closing), mend)


def _inner_end(line: str, column: int) -> int:
    """Where a text between brackets that lacks its closing quote ends most likely."""
    match = _NEXT_ITEM.search(line, column + 1)
    return match.start() if match is not None else value_end(line, column)


def quote_in_long_text(scene: Scene) -> Problem | None:
    """A text of several lines that ends early."""
    token = _quoted_before(scene)
    if token is None or start_of(token)[0] == end_of(token)[0]:
        return None
    (first, column), (last, behind) = start_of(token), end_of(token)
    lines = (scene.at(first)[column + 1 :], *scene.lines[first + 1 : last + 1])
    whole = " ".join(line.strip() for line in lines).removesuffix(token.style)
    other = _OTHER[token.style]
    end = len(scene.at(last).rstrip())
    mend = None
    if end > behind and scene.at(last)[:end].endswith(token.style) and other not in whole and "\\" not in whole:
        mend = Mend((Retyped(first, column, column + 1, other), Retyped(last, end - 1, end, other)))
    return _TOLD[token.style]((last, behind - 1), example(quoted(whole)), mend)


def quote_in_item(scene: Scene) -> Problem | None:
    """`['It's her choice', 'Safety']`: a text inside brackets that ends early."""
    token = _quoted_before(scene)
    if token is None or "flow" not in scene.during or end_of(token) != scene.spot:
        return None
    number, column = start_of(token)
    if number != scene.spot[0]:
        return None
    end = re.compile(rf"{token.style}\s*(?=[],}}]|$)").search(scene.line, scene.spot[1])
    if end is None:
        return None
    whole = quoted(scene.line[column + 1 : end.start()])
    mend = in_place(number, column, end.start() + 1, whole)
    return _TOLD[token.style]((number, scene.spot[1] - 1), example(whole), mend)


def _quoted_before(scene: Scene) -> Any:
    """The token of the quoted text right before the place where libyaml gave up."""
    if not scene.line[: scene.spot[1]].rstrip().endswith(("'", '"')):
        return None
    token = scene.last_token
    return token if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"') else None


def text_behind_brackets(scene: Scene) -> Problem | None:
    """`[Yuma] and around`: text that starts with a bracket; and `*Yuma and around`, which starts with an alias."""
    token = scene.last_token
    if "flow" in scene.during or scene.character in ("]", "}"):
        return None
    spot = start_of(token) if isinstance(token, yaml.AliasToken) else _opening(scene.tokens)
    if spot is None or spot[0] != scene.spot[0] or not _BEFORE_A_VALUE.fullmatch(scene.line[: spot[1]]):
        return None
    end = value_end(scene.line, spot[1])
    text = quoted(scene.line[spot[1] : end])
    mend = in_place(spot[0], spot[1], end, text)
    return special_first_character.problem(spot, scene.line[spot[1]], example(scene.line[: spot[1]] + text), mend)


def _opening(tokens: list[Any]) -> Spot | None:
    """The position of the bracket that the last token closes."""
    depth = 0
    for token in reversed(tokens):
        depth += isinstance(token, _CLOSES) - isinstance(token, _OPENS)
        if depth == 0:
            return start_of(token) if isinstance(token, _OPENS) else None
    return None


def unclosed_quote(scene: Scene) -> Problem | None:
    """A quote that runs to the end of the file."""
    if "quoted scalar" in scene.during and "unexpected" in scene.reason and scene.began is not None:
        number, column = scene.began
        return _unclosed(scene, scene.began, scene.at(number)[column : column + 1])
    return None


def backslash(scene: Scene) -> Problem | None:
    """A backslash escape in double quotes that YAML doesn't know."""
    if "quoted scalar" not in scene.during or scene.began is None:
        return None
    number, column = scene.spot[0], scene.line.rfind("\\", 0, scene.spot[1] + 1)
    token = _DOUBLE_QUOTED.match(scene.at(scene.began[0]), scene.began[1])
    if token is not None and scene.began[0] == number and '\\"' not in token[0]:
        text = quoted(token[0][1:-1])
        return quote_in_quotes.backslash(scene.spot, example(text), in_place(number, token.start(), token.end(), text))
    return quote_in_quotes.backslash(
        scene.spot, example("\\" + scene.line[column : column + 2]), between(number, column, "\\")
    )


def quote_in_text(scene: Scene) -> Problem | None:
    """`'Sheriff's office'` and `"He said "yes""`: the text ends early, and the rest is left over."""
    if "did not find expected" not in scene.reason and "could not find" not in scene.reason:
        return None
    for number in (scene.spot[0], scene.began[0] if scene.began else scene.spot[0]):
        line = scene.at(number)
        match = _QUOTE.match(line)
        if match is None:
            continue
        quote, start = match["quote"], len(match["start"])
        end = max(value_end(line, start), line.rfind(quote) + 1)
        rest = line[start + 1 : end]
        inner = rest.removesuffix(quote)
        if quote not in inner.replace("''", ""):
            continue
        spot = (number, start + 1 + inner.index(quote))
        whole = quoted(inner if rest.endswith(quote) else quote + rest)
        return _TOLD[quote](spot, example(match["start"] + whole), in_place(number, start, end, whole))
    return None


def open_bracket(scene: Scene) -> Problem | None:
    """A bracket that is never closed, or a comma missing inside one."""
    if "expected node content" in scene.reason and (spot := _last_open_bracket(scene)) is not None:
        return _unclosed(scene, spot, _CLOSING[scene.at(spot[0])[spot[1]]])
    if "flow" not in scene.during or scene.began is None:
        return None
    number, column = scene.began
    opening = scene.at(number)[column : column + 1]
    if scene.character in ("]", "}") and opening in _CLOSING and scene.character != _CLOSING[opening]:
        mend = in_place(scene.spot[0], scene.spot[1], scene.spot[1] + 1, _CLOSING[opening], is_certain=False)
        return unclosed.by_another(scene.spot, scene.character, _CLOSING[opening], mend)
    if opening in _CLOSING and (scene.spot[0] > number or scene.is_at_the_end):
        return _unclosed(scene, scene.began, _CLOSING[opening])
    if "expected ','" in scene.reason:
        number, column = scene.spot
        start = len(scene.line[:column].rstrip())
        shown = f"{_LAST_WORD.search(scene.line[:start])[0]}, {_FIRST_WORD.match(scene.line, column)[0]}"  # type: ignore[index]
        return unreadable_line.no_comma(scene.spot, example(shown), in_place(number, start, column, ", "))
    return None


def _last_open_bracket(scene: Scene) -> Spot | None:
    """The last bracket that is still open at the end of the file."""
    opened: list[Spot] = []
    for token in scene.tokens if scene.is_at_the_end else ():
        if isinstance(token, _OPENS):
            opened.append(start_of(token))
        elif isinstance(token, _CLOSES) and opened:
            opened.pop()
    return opened[-1] if opened else None


def stray_bracket(scene: Scene) -> Problem | None:
    """A closing bracket that was never opened."""
    if scene.character in ("]", "}") and "flow" not in scene.during:
        number, column = scene.spot
        mend = in_place(number, column, column + 1, "", is_certain=not scene.line[column + 1 :].strip())
        return unclosed.unopened(scene.spot, scene.character, mend)
    return None
