"""What a file shows of its own style: how it indents, and what it writes on one line; looked up once for each kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple, TypeVar

from ccr_cli.editing.kinds_of_places import every_place, of_kind
from ccr_cli.editing.source import ReadText
from ccr_cli.where import Where

Learned = TypeVar("Learned")
_STEP = 2  # columns


class OnOneLine(NamedTuple):
    """Whether the last mapping and the last list of a kind stand in flow style; ``None`` where a file has none."""

    mapping: bool | None
    list: bool | None


class _Known(dict[Where, Learned]):
    """What is known of each kind of place; what isn't yet is looked up."""

    def __init__(self, look: Callable[[Where], Learned]) -> None:
        self._look = look

    def __missing__(self, kind: Where) -> Learned:
        self[kind] = self._look(kind)
        return self[kind]


class Habits:
    """How one file is written, by kinds of places."""

    def __init__(self, source: ReadText) -> None:
        """The file as it was read."""
        self._source = source
        self.steps = _Known(self._step_of)
        """How many columns the keys below a key are indented."""
        self.dashes = _Known(self._dash_of)
        """How many columns the hyphens below a key are indented."""
        self.gaps = _Known(self._gap_of)
        """How many columns are between a hyphen of a list and its item."""
        self.on_one_line = _Known(self._on_one_line_of)

    def _step_of(self, kind: Where) -> int:
        near = [self._step_at(place) for place in of_kind(self._source.data, kind) if self._is_block(place, dict)]
        return _usual(near) or self._usual_step or _STEP

    @cached_property
    def _usual_step(self) -> int:
        return _usual(self._steps(dict)) or _usual(self._steps(list))

    def _dash_of(self, kind: Where) -> int:
        near = [self._step_at(place) for place in of_kind(self._source.data, kind) if self._is_block(place, list)]
        found = near or list(self._steps(list, kind[:1])) or list(self._steps(list))
        return _most(found, _STEP)

    def _gap_of(self, kind: Where) -> int:
        near = [gap for place in of_kind(self._source.data, kind) for gap in self._gaps(place)]
        return _most(near or [gap for place in every_place(self._source.data) for gap in self._gaps(place)], 1)

    def _on_one_line_of(self, kind: Where) -> OnOneLine:
        last: dict[type, Where] = {}
        for place in of_kind(self._source.data, kind):
            if value := self._source.value(place):
                last[type(value)] = place
        return OnOneLine(*(self._source.is_flow(last[one]) if one in last else None for one in (dict, list)))

    def _is_block(self, place: Where, kind: type) -> bool:
        return bool(place) and isinstance(self._source.value(place), kind) and self._opens_below(place)

    def _opens_below(self, place: Where) -> bool:
        is_block = self._source.is_block(place) and bool(self._source.value(place)) and not self._source.is_item(place)
        return is_block and self._source.start(place) > self._source.line_end(self._source.key_start(place))

    def _step_at(self, place: Where) -> int:
        return max(0, self._source.column(place) - self._source.column(place[:-1]))

    def _steps(self, kind: type, below: Where = ()) -> Iterator[int]:
        for place in every_place(self._source.value(below) if self._source.has(below) else None, below):
            if self._is_block(place, kind):
                yield self._step_at(place)

    def _gaps(self, place: Where) -> Iterator[int]:
        if not isinstance(self._source.value(place), list) or not self._source.is_block(place):
            return
        hyphen = self._source.column(place)
        for item in self._source.children(place):
            start = self._source.start(item)
            if self._source.text[self._source.line_start(start) + hyphen : start].strip() == "-":
                yield start - self._source.line_start(start) - hyphen - 1


def _usual(columns: Iterable[int]) -> int:
    """The most frequent number of columns above 0; 0 if there is none."""
    found = Counter(number for number in columns if number > 0)
    return found.most_common(1)[0][0] if found else 0


def _most(columns: Iterable[int], otherwise: int) -> int:
    found = Counter(columns)
    return found.most_common(1)[0][0] if found else otherwise
