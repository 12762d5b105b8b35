"""Comments that allow what a privacy rule found, and give the reason.

``# ccr: allow CCR408 -- reason`` applies to the line that it is on; on a line of its own, to the line below.
Such a comment is itself checked like any other text, and nothing can allow what is found in it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from ccr_cli.privacy.rules import empty_allowance
from ccr_cli.privacy.rules.all_rules import RULES
from ccr_cli.privacy.text.passage import Passage
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.yaml_text.text import LINE_END

Home: TypeAlias = Callable[[Problem], Iterable[int]]
"""Returns further lines, from 0, that a problem belongs to: its key's line, and the last line of its value."""

_NEAR = 80  # bytes between the two words, at most
_CODE = r"CCR[0-9]{3}\b"
_ALLOWANCE = re.compile(r"ccr: {0,60}allow\b(?P<rest>.*?)(?=-->|$)", re.IGNORECASE | re.MULTILINE)
_DASH = re.compile("--+|[–—]")  # word processors turn two hyphens into one dash
_ALONE = re.compile(r"\W*")
_COLUMN = attrgetter("column")
_BEGINS = re.compile(r"[^\S\r\n]*+#")  # a line that is all comment


class Allowance(NamedTuple):
    """One such comment."""

    line: int
    column: int
    end: int
    """The column right after it."""
    is_alone: bool
    """Whether nothing else stands on its line."""
    codes: tuple[str, ...]
    reason: str

    @property
    def spot(self) -> Spot:
        """Where it begins."""
        return self.line, self.column

    def holds(self, spot: Spot) -> bool:
        """Whether a place is inside it."""
        return spot[0] == self.line and self.column <= spot[1] < self.end


_ByLine: TypeAlias = Mapping[int, Sequence[Allowance]]
_Reasons: TypeAlias = Mapping[int, Mapping[str, str]]


def may_allow(data: bytes) -> bool:
    """Whether there can be such a comment in a file."""
    low, start = data.lower(), 0
    while (start := low.find(b"allow", start + 1)) >= 0:
        if low[max(0, start - _NEAR) : start].rstrip(b" ").endswith(b"ccr:"):
            return True
    return False


def weighed_in_plan(problems: Iterable[Problem], pieces: Iterable[Passage], text: str, home: Home) -> list[Problem]:
    """A plan's problems, the allowed ones with the reason, and the problems of the comments themselves."""
    comments = [place for piece in pieces if (place := _comment_in(piece)) is not None]
    found = list(_allowances(text, comments))
    return _weighed(problems, found, home)


def weighed_in_text(problems: Iterable[Problem], text: str, home: Home = lambda _: ()) -> list[Problem]:
    """The same for any other text, whatever syntax it has for comments."""
    found = [allowance for allowance in _allowances(text, [(0, len(text))]) if allowance.codes]
    return _weighed(problems, found, home)


def _comment_in(piece: Passage) -> tuple[int, int] | None:
    """Where a comment is: a piece of its own, or next to the ``|`` or ``>`` that begins a block of text."""
    if piece.kind == "comment":
        return piece.start, piece.start + len(piece.text)
    header = LINE_END.split(piece.text, maxsplit=1)[0] if piece.text[:1] in ("|", ">") else ""
    _, sign, _ = header.partition(" #")
    return (piece.start + header.index(sign), piece.start + len(header)) if sign else None


def _allowances(text: str, places: Iterable[tuple[int, int]]) -> Iterator[Allowance]:
    matches = [match for start, end in places for match in _ALLOWANCE.finditer(text, start, end)]
    if not matches:
        return
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    known = -1
    for match in matches:
        line = bisect_right(starts, match.start()) - 1
        start, is_first, known = starts[line], line != known, line
        is_alone = _BEGINS.match(text, start) is not None
        is_alone = is_alone or (is_first and _ALONE.fullmatch(text, start, match.start()) is not None)
        named, *reason = _DASH.split(match["rest"], maxsplit=1)
        codes = tuple(dict.fromkeys(re.findall(_CODE, named.upper())))
        yield Allowance(line, match.start() - start, match.end() - start, is_alone, codes, "".join(reason).strip())


def _weighed(problems: Iterable[Problem], allowances: Sequence[Allowance], home: Home) -> list[Problem]:
    standing, reasons = _by_line(allowances)
    told = [_with_reason(problem, standing, reasons, home) for problem in problems]
    return [*told, *(empty for allowance in allowances for empty in _empties(allowance))]


def _by_line(allowances: Sequence[Allowance]) -> tuple[_ByLine, _Reasons]:
    """The comments on each line, and for each line the rules that are allowed there, with the reason.

    Several comments on lines of their own, one below the other, all apply to what follows them.
    """
    alone = {allowance.line for allowance in allowances if allowance.is_alone}
    below: dict[int, int] = {}
    for line in sorted(alone, reverse=True):
        below[line] = below.get(line + 1, line + 1)
    standing: dict[int, list[Allowance]] = {}
    reasons: dict[int, dict[str, str]] = {}
    for allowance in allowances:
        standing.setdefault(allowance.line, []).append(allowance)
        if not _is_a_reason(allowance.reason):
            continue
        for line in {allowance.line, below.get(allowance.line, allowance.line)}:
            for code in allowance.codes:
                reasons.setdefault(line, {}).setdefault(code, allowance.reason)
    return standing, reasons


def _with_reason(problem: Problem, standing: _ByLine, reasons: _Reasons, home: Home) -> Problem:
    spot = problem.spot or (0, 0)
    if not problem.rule.may_be_allowed or _is_inside(spot, standing.get(spot[0], ())):
        return problem
    lines = {*range(spot[0], max(spot[0], problem.last_line or 0) + 1), *home(problem)}
    for line in sorted(lines):
        reason = reasons.get(line, {}).get(problem.rule.code)
        if reason is not None:
            return problem._replace(reason=reason)
    return problem


def _is_inside(spot: Spot, standing: Sequence[Allowance]) -> bool:
    """Whether a place is inside one of the comments on its line, which are in order."""
    place = bisect_right(standing, spot[1], key=_COLUMN) - 1
    return place >= 0 and standing[place].holds(spot)


def _is_a_reason(text: str) -> bool:
    return any(map(str.isalpha, text))


def _empties(allowance: Allowance) -> Iterator[Problem]:
    """What is wrong with a comment that allows nothing, or less than it says."""
    rules = {rule.code: rule for rule in (*RULES, empty_allowance.RULE)}
    possible = sorted(code for code, rule in rules.items() if rule.may_be_allowed)
    if not allowance.codes:
        yield empty_allowance.no_rule(allowance.spot, possible)
    elif not _is_a_reason(allowance.reason):
        yield empty_allowance.no_reason(allowance.spot, allowance.codes[0])
    else:
        for code in allowance.codes:
            if code not in rules:
                yield empty_allowance.unknown(allowance.spot, code, possible)
            elif code not in possible:
                yield empty_allowance.not_allowed(allowance.spot, code, possible)
