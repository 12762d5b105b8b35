r"""YAML text to plain data, with the place of every key and value.

One pass over libyaml's events builds the data, remembers where each key and value stands, and refuses
what a plan never needs: keys written twice, anchors, aliases, tags, merge keys, a second document,
more than 64 levels. PyYAML's own loaders keep the last of two equal keys in silence, read ``no`` as
false and expand aliases, so nothing of them is used but the events.

Scalars are read as the plan format says: ``true`` and ``false``, ``-?(0|[1-9][0-9]*)``,
``-?[0-9]+\.[0-9]+``, and empty, ``~`` or ``null``; everything else is text, so ``no`` stays a word.
"""

import gc
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn

import yaml
from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from ccr_cli.errors import UserError
from ccr_cli.files import syntax_errors
from ccr_cli.files.text import FORBIDDEN_IN_VALUES
from ccr_cli.language.message import Typed, say
from ccr_cli.rules import (
    duplicate_key,
    empty_file,
    forbidden_character,
    key_not_text,
    not_a_mapping,
    not_plain_data,
    quote_number,
    second_document,
    too_deep,
)
from ccr_cli.rules.finding import Problem, Spot, Where

MAX_DEPTH = 64
Value = Any  # str, int, float, bool, None, list or dict of these
_Told = Callable[[Where, Spot], Problem]

_NUMBER = re.compile(r"-?(?:(0|[1-9][0-9]*)|[0-9]+\.[0-9]+)").fullmatch
# What YAML 1.2 tools read as a number, though the plan format reads it as text.
_NUMBER_ELSEWHERE = re.compile(
    r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
).fullmatch
_MAY_BE_NUMBER = frozenset("-+.0123456789")
_WORDS: dict[str, Value] = {"true": True, "false": False, "null": None, "~": None, "": None}
_WORDS |= {word: word for word in ("True", "TRUE", "False", "FALSE", "Null", "NULL")}  # words elsewhere
_LONGEST_NUMBER = 300  # digits; no field of a plan takes a number nearly as long


class _StopReading(Exception):  # noqa: N818 - a signal, not an error
    """The rest of the file can't be read; the problem has been noted."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML file says, and where."""

    data: Value
    problems: tuple[Problem, ...]
    complete: bool
    """Whether the whole file could be read."""
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
        return (event.start_mark.line, event.start_mark.column) if event is not None else (0, 0)

    def event(self, where: Where) -> Any:
        """The event of the value at ``where``, or ``None``."""
        data, event = self.data, None
        for step in where:
            found = self._step(data, step)
            if found is None:
                return None
            _, event, data = found
        return event

    def key_before(self, mapping: dict[str, Value], key: str) -> str | None:
        """The key that stands right before another one, if there is one."""
        place = self._place(mapping, key)
        return str(self.marks[id(mapping)][2 * place - 1].value) if place else None

    def _step(self, data: Value, step: str | int) -> tuple[Any, Any, Value] | None:
        """The key's event (none in a list), the value's event and the value behind one step."""
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
        """The how-manieth a key is; the order is kept, for a mapping may have a mistake at every key."""
        if id(mapping) not in self._order:
            self._order[id(mapping)] = {known: place for place, known in enumerate(mapping)}
        return self._order[id(mapping)][key]

    def scalars(self) -> Iterator[tuple[Where, Any, Value]]:
        """Every scalar value with its way and its event, in the file's order."""
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
            else:
                yield (*where, step), event, value


def _is_empty(event: Any) -> bool:
    return type(event) is ScalarEvent and event.value == "" and not event.style


def read_yaml(data: bytes) -> Document:
    """Read UTF-8 bytes without forbidden characters; never raises for what the text says.

    Raises ``UserError`` where PyYAML comes without libyaml: its other parser answers differently in corners.
    """
    if not yaml.__with_libyaml__:
        hint = say("Install PyYAML from a wheel: {command}", command=Typed("pip install --force-reinstall PyYAML"))
        raise UserError(say("PyYAML came without libyaml, which reads the plans."), hint)
    was_enabled = gc.isenabled()
    gc.disable()  # events by the thousand, none of them in a cycle: collecting them costs a fifth of the time
    try:
        return _Reader(data).read()
    finally:
        if was_enabled:
            gc.enable()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._text = data
        self._next: Callable[[], Any] = yaml.CSafeLoader(data).get_event
        self._marks: dict[int, list[Any]] = {}
        self._skipped: list[Value] = []  # kept alive: marks are found by id, which must not be used again
        self._noted: list[tuple[Any, Any, _Told]] = []  # the event with the way, the one with the spot
        self._firsts: dict[int, dict[str, Any]] = {}  # the events of keys, by the ``id`` of their mapping's marks

    def read(self) -> Document:
        data: Value = None
        complete = False
        closing: list[Problem] = []
        try:
            data = self._document()
            complete = True
        except _StopReading:
            pass
        except yaml.YAMLError as error:
            closing.append(syntax_errors.explain(error, self._text))
        ways = _ways(data, self._marks) if self._noted else {}
        problems = [told(ways.get(id(known), ()), _spot(event)) for known, event, told in self._noted]
        if complete and not any(problem.rule.severity == "error" for problem in problems):
            closing.extend(self._top_level(data))
        return Document(data, (*problems, *closing), complete, self._marks)

    def _document(self) -> Value:
        self._next()  # the start of the stream
        start = self._next()
        if type(start) is yaml.StreamEndEvent:
            return None
        data = self._value(self._next(), 0)
        self._next()  # the end of the document
        following = self._next()
        if type(following) is not yaml.StreamEndEvent:
            self._stop(following, lambda _, spot: second_document.problem(spot))
        return data

    def _value(self, event: Any, depth: int) -> Value:
        kind = type(event)
        if kind is MappingStartEvent:
            return self._mapping(event, depth)
        if kind is SequenceStartEvent:
            return self._sequence(event, depth)
        if kind is ScalarEvent:
            return self._scalar(event)
        self._alias(event)
        return None

    def _mapping(self, start: Any, depth: int) -> dict[str, Value]:
        self._open(start, depth)
        following, scalar = self._next, self._scalar
        data: dict[str, Value] = {}
        marks = [start]
        while type(key_event := following()) is not MappingEndEvent:
            key = self._key(key_event, depth)
            event = following()
            value = scalar(event) if type(event) is ScalarEvent else self._value(event, depth + 1)
            if key is None or key in data:
                self._skipped.append(value)
                if key is not None:
                    self._repeated(key_event, self._first(marks, key), key)
                continue
            data[key] = value
            marks += (key_event, event)
        self._marks[id(data)] = marks
        return data

    def _sequence(self, start: Any, depth: int) -> list[Value]:
        self._open(start, depth)
        following, scalar = self._next, self._scalar
        data: list[Value] = []
        marks = [start]
        while type(event := following()) is not SequenceEndEvent:
            data.append(scalar(event) if type(event) is ScalarEvent else self._value(event, depth + 1))
            marks.append(event)
        self._marks[id(data)] = marks
        return data

    def _scalar(self, event: Any) -> Value:
        if event.anchor is not None or event.tag is not None:
            self._shortcut(event)
        value = event.value
        if event.style:
            return value if event.style != '"' or value.isprintable() else self._without_controls(event)
        if value in _WORDS:
            if (meaning := _WORDS[value]) == value:
                self._note(event, lambda where, spot: quote_number.problem(where, spot, value))
            return meaning
        if value[0] in _MAY_BE_NUMBER:
            if match := _NUMBER(value):
                return _whole(value) if match[1] else float(value)
            if _NUMBER_ELSEWHERE(value):
                self._note(event, lambda where, spot: quote_number.problem(where, spot, value))
        return value

    def _key(self, event: Any, depth: int) -> str | None:
        """The key as text, or ``None`` for one that can't be a key; its event is used up."""
        if type(event) is not ScalarEvent:
            self._note(event, key_not_text.problem)
            self._skipped.append(self._value(event, depth + 1))
            return None
        if event.anchor is not None or event.tag is not None:
            self._shortcut(event)
        key: str = event.value
        if event.style == '"' and not key.isprintable():
            key = self._without_controls(event)
        if not event.style and key == "<<":
            self._note(event, not_plain_data.merge_key)
            return None
        if not event.style and not key:
            self._note(event, key_not_text.missing)
            return None
        return key

    def _without_controls(self, event: Any) -> str:
        """A text between double quotes whose escapes, such as ``\\e``, made characters that can't be in a plan."""
        for sign in dict.fromkeys(FORBIDDEN_IN_VALUES.findall(event.value)):
            self._note(event, lambda where, spot, sign=sign: replace(forbidden_character.problem(spot, sign), where=where))
        event.value = FORBIDDEN_IN_VALUES.sub(" ", event.value)
        return str(event.value)

    def _open(self, start: Any, depth: int) -> None:
        if start.anchor is not None or start.tag is not None:
            self._shortcut(start)
        if depth >= MAX_DEPTH:
            self._stop(start, too_deep.problem)

    def _shortcut(self, event: Any) -> None:
        if event.tag is not None:
            self._note(event, not_plain_data.tag)
        if (anchor := event.anchor) is not None:
            self._note(event, lambda where, spot: not_plain_data.anchor(where, spot, anchor))

    def _alias(self, event: AliasEvent) -> None:
        name = str(event.anchor)
        self._note(event, lambda where, spot: not_plain_data.alias(where, spot, name))

    def _first(self, marks: list[Any], key: str) -> Any:
        """The first event of a key that comes again. What was looked up is kept: a file may repeat every key."""
        firsts = self._firsts.setdefault(id(marks), {})
        firsts.update((event.value, event) for event in marks[1 + 2 * len(firsts) :: 2])
        return firsts[key]

    def _repeated(self, event: Any, first: Any, key: str) -> None:
        line = first.start_mark.line + 1
        self._noted.append((first, event, lambda where, spot: duplicate_key.problem(where or (key,), spot, line)))

    def _note(self, event: Any, told: _Told) -> None:
        self._noted.append((event, event, told))

    def _stop(self, event: Any, told: _Told) -> NoReturn:
        self._note(event, told)
        raise _StopReading

    def _top_level(self, data: Value) -> Iterator[Problem]:
        if data is None:
            yield empty_file.problem()
        elif not isinstance(data, dict):
            yield not_a_mapping.problem((0, 0), is_list=isinstance(data, list))


def _ways(data: Value, marks: dict[int, list[Any]]) -> dict[int, Where]:
    """The way to every key and value, by the ``id`` of its event; a value's counts where both share one."""
    ways: dict[int, Where] = {}
    pending: list[tuple[Where, Value]] = [((), data)]
    while pending:
        where, container = pending.pop()
        events = marks.get(id(container), [])
        if isinstance(container, dict):
            for number, (key, value) in enumerate(container.items()):
                ways[id(events[1 + 2 * number])] = ways[id(events[2 + 2 * number])] = (*where, key)
                pending.append(((*where, key), value))
        elif isinstance(container, list):
            for number, value in enumerate(container):
                ways[id(events[1 + number])] = (*where, number)
                pending.append(((*where, number), value))
    return ways


def _spot(event: Any) -> Spot:
    return event.start_mark.line, event.start_mark.column


def _whole(digits: str) -> int:
    return int(digits[:_LONGEST_NUMBER])
