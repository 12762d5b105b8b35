"""What may not stand in a text, found and placed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Literal

from ccr_cli.plan.framework import Framework
from ccr_cli.privacy.allow import weighed_in_plan, weighed_in_text
from ccr_cli.privacy.plan_pieces import passages
from ccr_cli.privacy.rule import Confidential, Known
from ccr_cli.privacy.rules.all_rules import CHECKS, Check
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.marks import words_of
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.yaml_text.document import Document, Value
from ccr_cli.yaml_text.text import LINE_END


def private_in_plan(document: Document, text: str, framework: Framework, today: date) -> list[Problem]:
    """What may not stand in a plan. What could not be read as YAML is looked at as any other text."""
    if not document.complete or not isinstance(document.data, dict):
        return private_in_text(text, today)
    pieces = passages(document, text, framework)
    found = _problems(pieces, text, Known(today, confidential_in(document.data)))
    if document.problems:  # what could not be taken in, such as the value of a key written twice, is no piece of it
        found += _not_in_pieces(found, text, today)
    return weighed_in_plan(found, pieces, text, partial(_home, document))


def _not_in_pieces(found: Sequence[Problem], text: str, today: date) -> list[Problem]:
    """The errors of a plan as any other text, where nothing was found so far."""
    lines = {line for problem in found if problem.spot for line in _lines_of(problem, problem.spot)}
    more = _problems([Passage(text)], text, Known(today))
    return [
        problem
        for problem in more
        if problem.rule.severity == "error" and problem.spot and lines.isdisjoint(_lines_of(problem, problem.spot))
    ]


def _lines_of(problem: Problem, spot: Spot) -> range:
    return range(spot[0], max(spot[0], problem.last_line or 0) + 1)


def private_in_text(text: str, today: date, confidential: Sequence[Confidential] = ()) -> list[Problem]:
    """What may not stand in any text."""
    return weighed_in_text(_problems([Passage(text)], text, Known(today, confidential)), text)


def confidential_in(data: Value) -> tuple[Confidential, ...]:
    """The partners in a plan's data that keep their name or place to themselves."""
    partners = data.get("partners") if isinstance(data, dict) else None
    return tuple(
        Confidential(entry["name"], entry["confidential"] != "name", id_)
        for id_, entry in (partners.items() if isinstance(partners, dict) else ())
        if isinstance(entry, dict) and isinstance(entry.get("name"), str) and entry.get("confidential") is not None
    )


def _problems(pieces: Iterable[Passage], text: str, known: Known) -> list[Problem]:
    lines = _Lines(text)
    return [problem for passage in pieces for problem in _in_passage(passage, text, lines, known)]


def _in_passage(passage: Passage, text: str, lines: "_Lines", known: Known) -> Iterator[Problem]:
    """Each place is told once, by the gravest rule."""
    taken = _Taken()
    digits = sum(map(str.isdigit, passage.plain))
    words = {word.low for word in words_of(passage.plain)}
    for check in CHECKS:
        if check.digits > digits or (check.words and not any(listed(name) & words for name in check.words)):
            continue
        for span in check.find(passage, known):
            if taken.has_room_for(span):
                yield _problem(check, passage, span, text, lines)


def _problem(check: Check, passage: Passage, span: Span, text: str, lines: "_Lines") -> Problem:
    start, end = (passage.start + span.start, passage.start + span.end) if passage.is_exact else (passage.start,) * 2
    covered = text[start:end] if passage.is_exact else passage.text[span.start : span.end]
    return Problem(
        check.rule,
        passage.setting.where,
        check.message,
        check.hint,
        _at(passage),
        lines.spot(start),
        covered=covered,
        last_line=lines.spot(max(start, end - 1))[0],
    )


def _home(document: Document, problem: Problem) -> Iterator[int]:
    """The lines of the key that a value stands under, and of the end of a value between quotes."""
    where = problem.where
    while where and isinstance(where[-1], int):
        where = where[:-1]
    if not where:  # a comment belongs to no value
        return
    yield document.spot(where, "key")[0]
    entry = document.entry(problem.where)
    if entry is not None and getattr(entry[1], "style", None) in ("'", '"'):
        yield int(entry[1].end_mark.line)


def _at(passage: Passage) -> Literal["value", "key"]:
    return "key" if passage.kind == "key" else "value"


class _Taken:
    """Places none of which overlaps another, in the text's order: a text can hold a hundred thousand."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def has_room_for(self, span: Span) -> bool:
        """Whether a place overlaps none of those before; then it is one of them from now on."""
        index = bisect_left(self._starts, span.end)
        if index and self._ends[index - 1] > span.start:
            return False
        self._starts.insert(index, span.start)
        self._ends.insert(index, span.end)
        return True


class _Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def spot(self, offset: int) -> Spot:
        """Line and column of a character, both from 0."""
        line = bisect_right(self._starts, offset) - 1
        return line, offset - self._starts[line]
