"""Looks at unknown keys again in the context of the file: many of them aren't keys at all."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel

from ccr_cli.intake.slips import ID_OR_NUMBER
from ccr_cli.plan.model_map import holds_entries, keys_at
from ccr_cli.rules import colon_missing, unknown_key
from ccr_cli.rules.finding import Mend, Problem, Spot
from ccr_cli.where import Where
from ccr_cli.yaml_text.document import Value, YamlDocument
from ccr_cli.yaml_text.quoting import example, quoted
from ccr_cli.yaml_text.syntax.typing import belonging, between, in_place, indented

_KEY_AND_VALUE = re.compile(r"(?P<key>[\w-]+):(?P<value>.*\S.*)")


def second_look(
    model: type[BaseModel], document: YamlDocument, lines: Sequence[str], problems: Iterable[Problem]
) -> Iterator[Problem]:
    """The same problems, with unknown keys explained by the mistake that caused them."""
    problems = list(problems)
    look = _Look(model, document, lines, {problem.where for problem in problems if problem.rule is unknown_key.RULE})
    moved: set[Where] = set()
    for problem in problems:
        if problem.where not in look.unknown:
            yield problem
        elif problem.where not in moved and not look.is_told_with_the_piece_before(problem.where):
            run = look.not_indented(problem)
            moved.update(run.wheres if run is not None else ())
            yield look.no_space(problem.where) or look.cut(problem.where) or (run.problem if run else problem)


class _Run(NamedTuple):
    """Keys that stand beside the one that they belong to, one below the other, told as one."""

    problem: Problem
    wheres: list[Where]


class _Look:
    def __init__(
        self, model: type[BaseModel], document: YamlDocument, lines: Sequence[str], unknown: set[Where]
    ) -> None:
        self._lines = lines
        self.unknown = unknown
        self._model = model
        self._document = document
        self._above: dict[Where, str | None] = {}

    def no_space(self, where: Where) -> Problem | None:
        """`{name:Casa}`: a key and its value, read as one key."""
        match = _KEY_AND_VALUE.fullmatch(str(where[-1]))
        if not self._is_a_piece(where) or match is None or match["key"] not in keys_at(self._model, where[:-1]):
            return None
        line, column = _start(self._entry(where)[0])
        behind = column + len(match["key"])
        told = example(f"{match['key']}: {match['value'].strip()}")
        spot = self._document.back((line, behind))
        return colon_missing.no_space(spot, told, where, between(line, behind + 1, " "))

    def is_told_with_the_piece_before(self, where: Where) -> bool:
        """Whether a key is a later piece of a text that commas cut, reported with the first one."""
        before = self._beside(where, -1)
        if before not in self.unknown or not (self._is_a_piece(where) and self._is_a_piece(before)):
            return False
        return self._text_before(where) is not None

    def cut(self, where: Where) -> Problem | None:
        """`{what: A, B, and C}`: a text that commas cut into keys."""
        first = self._text_before(where)
        if first is None or not self._is_a_piece(where) or self._beside(where, -1) != (*where[:-1], first):
            return None
        pieces = [str(self._value((*where[:-1], first)))]
        last: Where = where
        piece: Where | None = where
        while piece is not None and piece in self.unknown and self._is_a_piece(piece):
            pieces.append(str(piece[-1]))
            last, piece = piece, self._beside(piece, 1)
        whole = quoted(", ".join(pieces))
        return unknown_key.cut_by_comma(where, example(f"{first}: {whole}"), self._whole(where, first, last, whole))

    def _whole(self, where: Where, first: str, last: Where, whole: str) -> Mend | None:
        """The pieces of a text typed as one, if they stand on one line."""
        begin, end = self._entry((*where[:-1], first))[1], self._entry(last)[0].end_mark
        line, column = _start(begin)
        is_plain = not begin.style and line == end.line
        return in_place(line, column, end.column, whole) if is_plain else None

    def not_indented(self, problem: Problem) -> _Run | None:
        """Keys that belong to a key above but are in the same column."""
        where = problem.where
        above = self._known_above(where)
        if above is None or bool(self._document.marks[id(self._value(where[:-1]))][0].flow_style):
            return None
        owner = (*where[:-1], above)
        entries = self._value(owner)
        if entries is not None and (not isinstance(entries, dict) or self._is_flow(entries)):
            return None
        is_entry = holds_entries(self._model, owner) and self._may_be_an_entry(problem, (*owner, where[-1]))
        is_new = not isinstance(entries, dict) or where[-1] not in entries
        if is_new and (is_entry or where[-1] in keys_at(self._model, owner)):
            return self._indented(problem, above, entries)
        return None

    def _run(self, where: Where, owner: Where) -> Iterator[Where]:
        """The keys below one that belong where it belongs."""
        known = set(keys_at(self._model, owner))
        further = self._beside(where, 1)
        while further is not None and further in self.unknown:
            value = self._value(further)
            is_entry = isinstance(value, dict) and bool(value.keys() & set(keys_at(self._model, (*owner, further[-1]))))
            if not (further[-1] in known or is_entry):
                return
            yield further
            further = self._beside(further, 1)

    def _may_be_an_entry(self, problem: Problem, where: Where) -> bool:
        """Whether an unknown key can be the id of an entry: of one that is there, or of the only one."""
        value = self._value(problem.where)
        if isinstance(value, dict):
            return bool(value.keys() & set(keys_at(self._model, where)))
        return value is None and unknown_key.meant(problem) is None and self._value(where[:-1]) is None

    def _indented(self, problem: Problem, above: str, entries: Value) -> _Run:
        column = _start(self._entry(problem.where)[0])[1]
        wanted = column + 2
        if isinstance(entries, dict) and len(self._document.marks[id(entries)]) > 1:
            wanted = self._document.marks[id(entries)][1].start_mark.column
        wheres = [problem.where, *self._run(problem.where, (*problem.where[:-1], above))]
        rows = [_start(self._entry(where)[0])[0] for where in wheres]
        pieces = [piece for row in rows for piece in indented(self._lines, row, wanted).pieces]
        last = belonging(self._lines, rows[-1])[-1]
        told = unknown_key.not_indented(problem.where, above, wanted - column, last + 1, Mend(tuple(pieces)))
        return _Run(told, wheres)

    def _is_flow(self, entries: Value) -> bool:
        return bool(self._document.marks[id(entries)][0].flow_style)

    def _entry(self, where: Where) -> Any:
        return self._document.entry(where)

    def _is_a_piece(self, where: Where) -> bool:
        """Whether a key is inside braces and has no value."""
        start = self._document.marks[id(self._value(where[:-1]))][0]
        return bool(start.flow_style) and self._value(where) is None

    def _text_before(self, where: Where) -> str | None:
        """The last known key before a piece, if its value is free text."""
        above = self._known_above(where)
        text = self._value((*where[:-1], above)) if above is not None else None
        return above if isinstance(text, str) and not ID_OR_NUMBER.fullmatch(text) else None

    def _known_above(self, where: Where) -> str | None:
        """The last known key before an unknown one; to be called in file order."""
        if where not in self._above:
            before = self._beside(where, -1)
            known = str(before[-1]) if before is not None else None
            self._above[where] = self._above.get(before) if before in self.unknown else known
        return self._above[where]

    def _beside(self, where: Where, step: int) -> Where | None:
        key = self._document.key_beside(self._value(where[:-1]), str(where[-1]), step)
        return (*where[:-1], key) if key is not None else None

    def _value(self, where: Where) -> Value:
        value = self._document.data
        for step in where:
            value = value[step]
        return value


def _start(event: Any) -> Spot:
    return event.start_mark.line, event.start_mark.column
