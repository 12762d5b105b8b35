"""Clues about what comes in pairs: quotes, brackets and braces."""

import re
from typing import Any

import yaml

from ccr_cli.rules import quote_in_quotes, special_first_character, unclosed, unreadable_line
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.yaml_text.quoting import example, quoted
from ccr_cli.yaml_text.syntax.scene import Scene, end_of, start_of

_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
_TOLD = {"'": quote_in_quotes.apostrophe, '"': quote_in_quotes.double_quote}
_OPENS = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_CLOSES = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_KEY_OR_ITEM = re.compile(r"\s*(?:- |[\w-]+:(?: |$))")
# Possessive: a line of hyphens is scanned once, not again from each hyphen.
_QUOTE = re.compile(r"(?P<start>\s*+(?:- +)*+(?:[^\s#:'\"][^:'\"]*: +)?)(?P<quote>['\"])(?P<rest>.*)$")
_BEFORE_A_VALUE = re.compile(r"\s*+(?:- +)*+(?:[^\s:][^:]*: +)?")


def quote_closed_by_another(scene: Scene) -> Problem | None:
    """A quote that is closed further down, by one meant for something else."""
    token = _quoted_before(scene)
    if token is None or start_of(token)[0] == end_of(token)[0] or not _KEY_OR_ITEM.match(scene.line):
        return None
    return unclosed.problem(start_of(token), token.style, token.style)


def quote_in_long_text(scene: Scene) -> Problem | None:
    """A text of several lines that ends early."""
    token = _quoted_before(scene)
    if token is None or start_of(token)[0] == end_of(token)[0]:
        return None
    (first, column), (last, behind) = start_of(token), end_of(token)
    lines = (scene.at(first)[column + 1 :], *scene.lines[first + 1 : last + 1])
    whole = " ".join(line.strip() for line in lines).removesuffix(token.style)
    return _TOLD[token.style]((last, behind - 1), example(quoted(whole)))


def quote_in_item(scene: Scene) -> Problem | None:
    """`['It's her choice', 'Safety']`: a text inside brackets that ends early."""
    token = _quoted_before(scene)
    if token is None or "flow" not in scene.during or end_of(token) != scene.spot:
        return None
    if start_of(token)[0] != scene.spot[0]:
        return None
    end = re.compile(rf"{token.style}\s*(?=[],}}]|$)").search(scene.line, scene.spot[1])
    if end is None:
        return None
    whole = scene.line[start_of(token)[1] + 1 : end.start()]
    return _TOLD[token.style]((scene.spot[0], scene.spot[1] - 1), example(quoted(whole)))


def _quoted_before(scene: Scene) -> Any:
    """The token of the quoted text right before the place where libyaml gave up."""
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
    whole = scene.line[: spot[1]] + quoted(scene.line[spot[1] :].rstrip())
    return special_first_character.problem(spot, scene.line[spot[1]], example(whole))


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
        quote = scene.at(number)[column : column + 1]
        return unclosed.problem(scene.began, quote, quote)
    return None


def backslash(scene: Scene) -> Problem | None:
    """A backslash escape in double quotes that YAML doesn't know."""
    if "quoted scalar" in scene.during:
        return quote_in_quotes.backslash(scene.spot)
    return None


def quote_in_text(scene: Scene) -> Problem | None:
    """`'Sheriff's office'` and `"He said "yes""`: the text ends early, and the rest is left over."""
    if "did not find expected" not in scene.reason and "could not find" not in scene.reason:
        return None
    for number in (scene.spot[0], scene.began[0] if scene.began else scene.spot[0]):
        match = _QUOTE.match(scene.at(number))
        if match is None:
            continue
        quote, rest = match["quote"], match["rest"].rstrip()
        inner = rest.removesuffix(quote)
        if quote not in inner.replace("''", ""):
            continue
        spot = (number, len(match["start"]) + 1 + inner.index(quote))
        whole = inner if rest.endswith(quote) else quote + rest
        return _TOLD[quote](spot, example(match["start"] + quoted(whole)))
    return None


def open_bracket(scene: Scene) -> Problem | None:
    """A bracket that is never closed, or a comma missing inside one."""
    if "expected node content" in scene.reason and (spot := _last_open_bracket(scene)) is not None:
        opening = scene.at(spot[0])[spot[1]]
        return unclosed.problem(spot, opening, _CLOSING[opening])
    if "flow" not in scene.during or scene.began is None:
        return None
    number, column = scene.began
    opening = scene.at(number)[column : column + 1]
    is_another = scene.character in ("]", "}") and scene.character != _CLOSING.get(opening)
    if opening in _CLOSING and (scene.spot[0] > number or scene.is_at_the_end or is_another):
        return unclosed.problem(scene.began, opening, _CLOSING[opening])
    if "expected ','" in scene.reason:
        return unreadable_line.no_comma(scene.spot)
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
        return unclosed.unopened(scene.spot, scene.character)
    return None
