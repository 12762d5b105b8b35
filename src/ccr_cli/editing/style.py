"""The style of a file: learned from the file itself or, where it shows none, that of ``ccr init``.

A place is compared with others of its kind: a partner with the other partners, a meeting held with the others held.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from yaml import ScalarEvent

from ccr_cli.editing.source import ReadText
from ccr_cli.editing.wording import LONGEST_LINE
from ccr_cli.edits.edit import Value
from ccr_cli.plan.model_map import holds_entries, keys_at
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.steps import EACH
from ccr_cli.plan.text_kinds import sentences
from ccr_cli.where import Where

_STEP = 2  # columns
# Small mappings that the plan format writes on one line.
_ON_ONE_LINE: frozenset[Where] = frozenset(
    (
        ("meetings", "next"),
        ("partners", EACH, "agreement"),
        ("partners", EACH, "certifies"),
        ("partners", EACH, "enforcement"),
        ("partners", EACH, "languages"),
        ("partners", EACH, "contacts", EACH),
        ("trainings", EACH, "people"),
    )
)


@dataclass(frozen=True)
class Style:
    """The style of one file."""

    source: ReadText

    @cached_property
    def quote(self) -> str:
        """The quotation mark this file uses."""
        styles = Counter(
            event.style
            for events in self.source.document.marks.values()
            for event in events
            if type(event) is ScalarEvent and event.style in ("'", '"')
        )
        return "'" if styles["'"] > styles['"'] else '"'

    def step(self, where: Where) -> int:
        """How many columns the keys below the key at ``where`` are indented."""
        near = [self._step_at(place) for place in self.alike(where) if self._is_block(place, dict)]
        return _usual(near) or _usual(self._steps(dict)) or _usual(self._steps(list)) or _STEP

    def dash(self, where: Where) -> int:
        """How many columns the hyphens below the key at ``where`` are indented."""
        near = [self._step_at(place) for place in self.alike(where) if self._is_block(place, list)]
        section = (step for step in self._steps(list, where[:1]))
        found = near or list(section) or list(self._steps(list))
        return Counter(found).most_common(1)[0][0] if found else _STEP

    def gap(self, where: Where) -> int:
        """How many columns are between a hyphen of the list at ``where`` and its item."""
        gaps = [gap for place in self.alike(where) for gap in self._gaps(place)]
        if not gaps:
            gaps = [gap for place in _places(self.source.data, ()) for gap in self._gaps(place)]
        return Counter(gaps).most_common(1)[0][0] if gaps else 1

    def stands_in_flow(self, where: Where, value: Value) -> bool:
        """Whether a new value at ``where`` goes between brackets or braces."""
        if not isinstance(value, dict | list) or self._holds_free_text(value, where) or _width(value) > LONGEST_LINE:
            return not value and isinstance(value, dict | list)
        values = ((place, self.source.value(place)) for place in self.alike(where))
        alike = [place for place, known in values if known and isinstance(known, type(value))]
        if alike:
            return self.source.is_flow(alike[-1])
        if isinstance(value, list):
            return not any(isinstance(item, dict | list) for item in value)
        return pattern(where) in _ON_ONE_LINE

    def is_free_text(self, where: Where) -> bool:
        """Whether a place holds free text, which may go on lines of its own."""
        return next((step for step in reversed(where) if isinstance(step, str)), "") in sentences(Plan)

    def keys_before(self, where: Where) -> Iterator[str]:
        """The keys that a new key may follow, best first: as in similar places here, then as in the format."""
        *above, key = where
        for place in reversed(list(self.alike(tuple(above)))):
            keys = list(self.source.value(place) or ()) if isinstance(self.source.value(place), dict) else []
            if key in keys:
                yield from reversed(keys[: keys.index(key)])
                break
        known = keys_at(Plan, tuple(above))
        if key in known:
            yield from reversed(known[: known.index(str(key))])

    def keys_behind(self, where: Where) -> Iterator[str]:
        """The keys that a new key may precede, best first, as in the format."""
        known = keys_at(Plan, where[:-1])
        if where[-1] in known:
            yield from known[known.index(str(where[-1])) + 1 :]

    def wants_blank_line(self, above: Where, text: str) -> bool:
        """Whether a blank line goes before new lines, judging by those between the entries there."""
        blank = [self._is_blank_between(*pair) for pair in pairwise(self.source.children(above))]
        if not blank:
            return False
        return all(blank) or (blank[-1] if above else any(blank) and "\n" in text)

    def alike(self, where: Where) -> Iterator[Where]:
        """The places in this file that hold the same kind of thing as ``where``."""
        yield from _matching(self.source.data, pattern(where), ())

    def _holds_free_text(self, value: Value, where: Where) -> bool:
        if isinstance(value, dict):
            return any(self._holds_free_text(item, (*where, key)) for key, item in value.items())
        if isinstance(value, list):
            return any(self._holds_free_text(item, (*where, 0)) for item in value)
        return isinstance(value, str) and (self.is_free_text(where) or "\n" in value)

    def _is_block(self, place: Where, kind: type) -> bool:
        return bool(place) and isinstance(self.source.value(place), kind) and self._opens_below(place)

    def _opens_below(self, place: Where) -> bool:
        is_block = self.source.is_block(place) and bool(self.source.value(place)) and not self.source.is_item(place)
        return is_block and self.source.start(place) > self.source.line_end(self.source.key_start(place))

    def _step_at(self, place: Where) -> int:
        return max(0, self.source.column(place) - self.source.column(place[:-1]))

    def _is_blank_between(self, before: Where, behind: Where) -> bool:
        between = self.source.text[self.source.end(before) : self.source.entry_start(behind)]
        return any(not line.strip() for line in between.split(self.source.newline)[1:-1])

    def _steps(self, kind: type, below: Where = ()) -> Iterator[int]:
        for place in _places(self.source.value(below) if self.source.has(below) else None, below):
            if self._is_block(place, kind):
                yield self._step_at(place)

    def _gaps(self, place: Where) -> Iterator[int]:
        if not isinstance(self.source.value(place), list) or not self.source.is_block(place):
            return
        hyphen = self.source.column(place)
        for item in self.source.children(place):
            start = self.source.start(item)
            if self.source.text[self.source.line_start(start) + hyphen : start].strip() == "-":
                yield start - self.source.line_start(start) - hyphen - 1


@lru_cache(maxsize=1024)
def pattern(where: Where) -> Where:
    """A place with a wildcard for every index and id, so that places of one kind are equal."""
    steps: list[str | int] = []
    for step in where:
        is_entry = isinstance(step, int) or (steps and holds_entries(Plan, tuple(steps)))
        steps.append(EACH if is_entry else step)
    return tuple(steps)


def _usual(columns: Iterable[int]) -> int:
    """The most frequent number of columns above 0; 0 if there is none."""
    found = Counter(number for number in columns if number > 0)
    return found.most_common(1)[0][0] if found else 0


def _matching(data: Value, rest: Sequence[str | int], where: Where) -> Iterator[Where]:
    if not rest:
        yield where
        return
    step = rest[0]
    if step == EACH:
        pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
        for key, value in pairs:
            yield from _matching(value, rest[1:], (*where, key))
    elif isinstance(data, dict) and step in data:
        yield from _matching(data[step], rest[1:], (*where, step))


def _places(data: Value, where: Where) -> Iterator[Where]:
    """Every place below another, in file order."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield (*where, key)
        yield from _places(value, (*where, key))


def _width(value: Value) -> int:
    if isinstance(value, dict):
        return sum(len(str(key)) + 4 + _width(item) for key, item in value.items())
    return sum(2 + _width(item) for item in value) if isinstance(value, list) else len(str(value))
