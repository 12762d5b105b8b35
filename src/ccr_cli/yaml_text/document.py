"""What a YAML file says, with the place of every key and value."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml import ScalarEvent

from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.where import Where
from ccr_cli.yaml_text.reworked import Reworked

Value = Any  # str, int, float, bool, None, list or dict of these


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """What a YAML file says, and where."""

    data: Value
    problems: tuple[Problem, ...]
    complete: bool
    """Whether the whole file could be read."""
    slip: Problem | None = None
    """The slip behind which the rest could not be read; it is among the problems."""
    rework: Reworked | None = None
    """The text as it was read, if that is not the file's own: marks are places in it."""
    marks: dict[int, list[Any]] = field(default_factory=dict)
    """For each mapping and list, by ``id``: its first event, then those of its keys and values in turn."""
    _order: dict[int, dict[str, int]] = field(default_factory=dict, repr=False)

    def spot(self, where: Where, at: str = "value") -> Spot:
        """Line and column, both from 0, of the value or key at ``where``, or of the nearest thing above it.

        A key that is missing is placed at the first key of the mapping that lacks it, and a value that
        was left empty at its key.
        """
        data, event = self.data, None
        if id(data) in self.marks:
            event = self.marks[id(data)][0]
        for index, step in enumerate(where):
            found = self._step(data, step)
            if found is None:
                marks = self.marks.get(id(data))
                if marks and isinstance(data, dict) and index == len(where) - 1 and len(marks) > 1:
                    event = marks[1]
                break
            key, event, data = found
            is_last = index == len(where) - 1
            if key is not None and ((at == "key" and is_last) or _is_empty(event)):
                event = key
        return self.back((event.start_mark.line, event.start_mark.column)) if event is not None else (0, 0)

    def back(self, spot: Spot) -> Spot:
        """The place in the file of a place in the text as it was read."""
        return self.rework.back(spot) if self.rework is not None else spot

    def entry(self, where: Where) -> tuple[Any, Any, Value] | None:
        """The key's event (none for a list item), the value's event and the value; ``None`` if there is nothing."""
        found: tuple[Any, Any, Value] = (None, self.marks.get(id(self.data), [None])[0], self.data)
        for step in where:
            further = self._step(found[2], step)
            if further is None:
                return None
            found = further
        return found

    def key_beside(self, mapping: dict[str, Value], key: str, step: int) -> str | None:
        """The key ``step`` places after another one, or before it if negative; ``None`` if there is none."""
        mark = 1 + 2 * (self._place(mapping, key) + step)
        marks = self.marks[id(mapping)]
        return str(marks[mark].value) if 0 < mark < len(marks) else None

    def _step(self, data: Value, step: str | int) -> tuple[Any, Any, Value] | None:
        """The key's event (none in a list), the value's event and the value one step down."""
        marks = self.marks.get(id(data))
        if marks is None:
            return None
        if isinstance(data, dict) and step in data:
            mark = 1 + 2 * self._place(data, str(step))
            return marks[mark], marks[mark + 1], data[step]
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            return None, marks[step + 1], data[step]
        return None

    def _place(self, mapping: dict[str, Value], key: str) -> int:
        """The position of a key among the keys of its mapping."""
        if id(mapping) not in self._order:
            self._order[id(mapping)] = {known: place for place, known in enumerate(mapping)}
        return self._order[id(mapping)][key]

    def scalars(self) -> Iterator[tuple[Where, Any, Value]]:
        """Every scalar value with its path and its event, in the file's order."""
        yield from self._scalars((), self.data)

    def _scalars(self, where: Where, data: Value) -> Iterator[tuple[Where, Any, Value]]:
        marks = self.marks.get(id(data))
        if marks is None:
            return
        pairs = data.items() if isinstance(data, dict) else enumerate(data)
        events = marks[2::2] if isinstance(data, dict) else marks[1:]
        for (step, value), event in zip(pairs, events, strict=True):
            if isinstance(value, dict | list):
                yield from self._scalars((*where, step), value)
            elif type(event) is ScalarEvent:  # the reader reports an alias
                yield (*where, step), event, value


def _is_empty(event: Any) -> bool:
    return type(event) is ScalarEvent and event.value == "" and not event.style


def ways(data: Value, marks: dict[int, list[Any]]) -> dict[int, Where]:
    """The path to every key and value, by the ``id`` of its event; the value's path if both share one."""
    found: dict[int, Where] = {}
    pending: list[tuple[Where, Value]] = [((), data)]
    while pending:
        where, container = pending.pop()
        events = marks.get(id(container), [])
        if isinstance(container, dict):
            for number, (key, value) in enumerate(container.items()):
                found[id(events[1 + 2 * number])] = found[id(events[2 + 2 * number])] = (*where, key)
                pending.append(((*where, key), value))
        elif isinstance(container, list):
            for number, value in enumerate(container):
                found[id(events[1 + number])] = (*where, number)
                pending.append(((*where, number), value))
    return found
