"""Looks at unknown keys again in the context of the file: many of them aren't keys at all."""

import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from ccr_cli.intake.slips import ID_OR_NUMBER
from ccr_cli.plan.model_map import holds_entries, keys_at
from ccr_cli.rules import colon_missing, unknown_key
from ccr_cli.rules.finding import Problem
from ccr_cli.where import Where
from ccr_cli.yaml_text.document import Document, Value
from ccr_cli.yaml_text.quoting import example, quoted

_KEY_AND_VALUE = re.compile(r"(?P<key>[\w-]+):(?P<value>.*\S.*)")


def second_look(model: type[BaseModel], document: Document, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The same problems, with unknown keys explained by the mistake that caused them."""
    problems = list(problems)
    look = _Look(model, document, {problem.where for problem in problems if problem.rule is unknown_key.RULE})
    for problem in problems:
        if problem.where not in look.unknown:
            yield problem
        elif not look.is_told_with_the_piece_before(problem.where):
            yield look.no_space(problem.where) or look.cut(problem.where) or look.not_indented(problem) or problem


class _Look:
    def __init__(self, model: type[BaseModel], document: Document, unknown: set[Where]) -> None:
        self.unknown = unknown
        self._model = model
        self._document = document
        self._above: dict[Where, str | None] = {}

    def no_space(self, where: Where) -> Problem | None:
        """`{name:Casa}`: a key and its value, read as one key."""
        match = _KEY_AND_VALUE.fullmatch(str(where[-1]))
        if not self._is_a_piece(where) or match is None or match["key"] not in keys_at(self._model, where[:-1]):
            return None
        line, column = self._document.spot(where, "key")
        spot = (line, column + len(match["key"]))
        return colon_missing.no_space(spot, example(f"{match['key']}: {match['value'].strip()}"), where)

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
        piece: Where | None = where
        while piece in self.unknown and self._is_a_piece(piece):
            pieces.append(str(piece[-1]))
            piece = self._beside(piece, 1)
        return unknown_key.cut_by_comma(where, example(f"{first}: {quoted(', '.join(pieces))}"))

    def not_indented(self, problem: Problem) -> Problem | None:
        """A key that belongs to an empty key above but is in the same column."""
        where = problem.where
        above = self._known_above(where)
        if above is None or self._value((*where[:-1], above)) is not None:
            return None
        owner = (*where[:-1], above)
        is_entry = holds_entries(self._model, owner) and unknown_key.meant(problem) is None
        if is_entry or where[-1] in keys_at(self._model, owner):
            return unknown_key.not_indented(where, above)
        return None

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
