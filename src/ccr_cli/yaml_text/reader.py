"""YAML text to plain data, with the position of every key and value if asked for.

One pass over libyaml's events builds the data, records where each key and value is, and rejects
what a plan never needs: keys written twice, anchors, aliases, tags, merge keys, a second document,
more than 64 levels. PyYAML's own loaders silently keep the last of two equal keys, read ``no`` as
false and expand aliases, so only its events are used.

Without positions it stops at the first error, and is faster. Most plans are read this way to answer a question.
"""

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from typing import Any, NoReturn

import yaml
from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from ccr_cli.errors import UserError
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
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.where import Where
from ccr_cli.yaml_text.document import Value, YamlDocument, ways
from ccr_cli.yaml_text.scalars import MAY_BE_MORE, meaning
from ccr_cli.yaml_text.syntax import errors as syntax_errors
from ccr_cli.yaml_text.tabs import indenting_tabs, may_have_tabs
from ccr_cli.yaml_text.text import FORBIDDEN_IN_VALUES

MAX_DEPTH = 64
_Told = Callable[[Where, Spot], Problem]

_ODD_KEYS = frozenset(("", not_plain_data.MERGE))
# Where an anchor, an alias or a tag can start; a sign after a letter, as in "Q&A" or "Wow!", is part of the text.
_SHORTCUT = re.compile(rb"""(?:\A|[\s\[\]{},:?"'|>%@`-])(?:[&*]\S|!)""")
_BATCH = 64  # events; hundreds at once would trigger the garbage collector


class _StopReading(Exception):  # noqa: N818 - a signal, not an error
    """The rest of the file can't be read or need not be; the problem has been noted."""


_STOPS = (_StopReading, yaml.YAMLError)


def read_yaml(data: bytes) -> YamlDocument:
    """Read UTF-8 bytes without forbidden characters; never raises because of what the text says.

    Raises ``UserError`` if PyYAML comes without libyaml: its other parser differs in edge cases.
    """
    with _without_collecting():
        return _Reader(data, has_places=True).read()


def plain_data(data: bytes) -> dict[str, Value] | None:
    """The mapping in UTF-8 bytes without forbidden characters; ``None`` if they contain an error.

    Warnings are not looked for. Raises ``UserError`` as ``read_yaml`` does.
    """
    if may_have_tabs(data):  # rare, and rarely an error
        document = read_yaml(data)
        has_error = any(problem.rule.severity == "error" for problem in document.problems)
        return None if has_error else document.data
    with _without_collecting():
        return _Reader(data, has_places=False).read_plainly()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Pause garbage collection: with thousands of events, none in a cycle, it would take a fifth of the time."""
    if not yaml.__with_libyaml__:
        hint = say("Install PyYAML from a wheel: {command}", command=Typed("pip install --force-reinstall PyYAML"))
        raise UserError(say("PyYAML came without libyaml, which reads the plans."), hint)
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _in_batches(next_event: Callable[[], Any]) -> Callable[[], Any]:
    """The same events, parsed in batches: calling libyaml for each one costs a tenth more."""
    events = iter(next_event, None)
    return chain.from_iterable(iter(lambda: list(islice(events, _BATCH)), [])).__next__


class _Reader:
    def __init__(self, data: bytes, *, has_places: bool) -> None:
        self._text = data
        self._has_places = has_places
        next_event = yaml.CSafeLoader(data).get_event
        # An error loses the events of its batch; with positions, everything before the error is wanted.
        self._next: Callable[[], Any] = next_event if has_places else _in_batches(next_event)
        # Without these characters the file has no shortcuts, so no event has to be checked for one.
        has_signs = b"&" in data or b"*" in data or b"!" in data
        self._is_bare = not (has_signs and _SHORTCUT.search(data))
        self._marks: dict[int, list[Any]] = {}
        self._skipped: list[Value] = []  # kept alive: marks are found by id, and ids must not be reused
        self._noted: list[tuple[Any, Any, _Told]] = []  # the event with the path, the one with the spot
        self._firsts: dict[int, dict[str, Any]] = {}  # the events of keys, by the ``id`` of their mapping's marks
        self._homes: dict[int, Any] = {}  # for keys that are left out, by ``id``: the first event of their mapping
        self._anchors: set[str] = set()
        self._built: Value = None  # the file's data; when reading stops, as much of it as there is

    def read(self) -> YamlDocument:
        complete = False
        closing: list[Problem] = []
        slip: Problem | None = None
        try:
            self._document()
            complete = True
        except _StopReading:
            pass
        except yaml.YAMLError as error:
            slip = syntax_errors.explain(error, self._text)
            closing.append(slip)
        problems = self._problems({problem.spot for problem in closing}) if self._noted else []
        if complete and not any(problem.rule.severity == "error" for problem in problems):
            closing.extend(self._top_level(self._built))
        if complete:
            closing.extend(indenting_tabs(self._text))
        return YamlDocument(self._built, (*problems, *closing), complete, slip, marks=self._marks)

    def read_plainly(self) -> dict[str, Value] | None:
        """The data alone; ``None`` where there is an error."""
        try:
            self._document()
        except _STOPS:
            return None
        return self._built if isinstance(self._built, dict) else None

    def _problems(self, told_already: set[Spot | None]) -> list[Problem]:
        """The problems noted while reading, now that all paths are known, without those that only echo another."""
        known_ways = ways(self._built, self._marks)
        found = []
        for known, event, told in self._noted:
            where = known_ways.get(id(known)) or known_ways.get(id(self._homes.get(id(known))), ())
            found.append(told(where, _spot(event)))
        return [
            problem for problem in found if problem.spot not in told_already and not not_plain_data.is_merged(problem)
        ]

    def _document(self) -> None:
        self._next()  # the start of the stream
        start = self._next()
        if type(start) is yaml.StreamEndEvent:
            return
        self._built = self._value(self._next(), 0)
        self._next()  # the end of the document
        following = self._next()
        if type(following) is not yaml.StreamEndEvent:
            self._stop(following, lambda _, spot: second_document.problem(spot))

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
        following, scalar, is_bare, has_places = self._next, self._scalar, self._is_bare, self._has_places
        data: dict[str, Value] = {}
        marks = [start]
        key: str | None = None
        try:
            self._open(start, depth)
            while type(key_event := following()) is not MappingEndEvent:
                # The usual key and the usual text are taken as they are; anything else has its own method.
                is_usual = is_bare and type(key_event) is ScalarEvent and not key_event.style
                if not is_usual or (key := key_event.value) in _ODD_KEYS:
                    key = self._key(key_event, depth)
                event = following()
                if type(event) is not ScalarEvent:
                    value = self._value(event, depth + 1)
                elif not is_bare or (value := event.value)[:1] in MAY_BE_MORE or event.style == '"':
                    value = scalar(event)
                if key is None or key in data:
                    self._leave_out(marks, key_event, key, value)
                    continue
                data[key] = value
                if has_places:
                    marks += (key_event, event)
        except _STOPS:
            if self._built is not None and key is not None and key not in data:
                data[key] = self._built
                marks += (key_event, event)
            self._built = data
            raise
        finally:
            self._marks[id(data)] = marks
        return data

    def _sequence(self, start: Any, depth: int) -> list[Value]:
        following, scalar, is_bare, has_places = self._next, self._scalar, self._is_bare, self._has_places
        data: list[Value] = []
        value: Value
        marks = [start]
        try:
            self._open(start, depth)
            while type(event := following()) is not SequenceEndEvent:
                if type(event) is not ScalarEvent:
                    value = self._value(event, depth + 1)
                elif not is_bare or (value := event.value)[:1] in MAY_BE_MORE or event.style == '"':
                    value = scalar(event)
                data.append(value)
                if has_places:
                    marks.append(event)
        except _STOPS:
            if self._built is not None:
                data.append(self._built)
                marks.append(event)
            self._built = data
            raise
        finally:
            self._marks[id(data)] = marks
        return data

    def _scalar(self, event: Any) -> Value:
        if not self._is_bare and (event.anchor is not None or event.tag is not None):
            self._shortcut(event)
        value = event.value
        if event.style:
            return value if event.style != '"' or value.isprintable() else self._without_controls(event)
        value, is_more_elsewhere = meaning(event.value)
        if is_more_elsewhere and self._has_places:  # a warning
            self._note(event, lambda where, spot: quote_number.problem(where, spot, value))
        return value

    def _key(self, event: Any, depth: int) -> str | None:
        """The key as text, or ``None`` for one that can't be a key, whose events are consumed."""
        if type(event) is not ScalarEvent:
            if type(event) is not AliasEvent:
                self._note(event, key_not_text.problem)
            self._skipped.append(self._value(event, depth + 1))
            return None
        if event.anchor is not None or event.tag is not None:
            self._shortcut(event)
        key: str = event.value
        if event.style == '"' and not key.isprintable():
            key = self._without_controls(event)
        if not event.style and key == not_plain_data.MERGE:
            self._note(event, not_plain_data.merge_key)
        if not event.style and not key:
            self._note(event, key_not_text.missing)
            return None
        return key

    def _without_controls(self, event: Any) -> str:
        r"""A double-quoted text, without characters made by escapes such as ``\e`` that can't be in a plan."""
        for sign in dict.fromkeys(FORBIDDEN_IN_VALUES.findall(event.value)):
            self._note(event, partial(_forbidden, sign))
        event.value = FORBIDDEN_IN_VALUES.sub(" ", event.value)
        return str(event.value)

    def _open(self, start: Any, depth: int) -> None:
        if not self._is_bare and (start.anchor is not None or start.tag is not None):
            self._shortcut(start)
        if depth >= MAX_DEPTH:
            self._stop(start, too_deep.problem)

    def _shortcut(self, event: Any) -> None:
        if event.tag is not None:
            self._note(event, not_plain_data.tag)
        if (anchor := event.anchor) is not None:
            self._anchors.add(anchor)
            self._note(event, lambda where, spot: not_plain_data.anchor(where, spot, anchor))

    def _alias(self, event: AliasEvent) -> None:
        name = str(event.anchor)
        is_real = name in self._anchors
        self._note(event, lambda where, spot: not_plain_data.alias(where, spot, name, is_real=is_real))

    def _leave_out(self, marks: list[Any], key_event: Any, key: str | None, value: Value) -> None:
        """Drop a key that is repeated or can't be a key, and its value."""
        if not self._has_places:
            raise _StopReading
        self._skipped.append(value)
        self._homes[id(key_event)] = marks[0]
        if key is not None:
            self._repeated(key_event, self._first(marks, key), key)

    def _first(self, marks: list[Any], key: str) -> Any:
        """The first event of a repeated key. Lookups are cached, as a file may repeat every key."""
        firsts = self._firsts.setdefault(id(marks), {})
        firsts.update((event.value, event) for event in marks[1 + 2 * len(firsts) :: 2])
        return firsts[key]

    def _repeated(self, event: Any, first: Any, key: str) -> None:
        line = first.start_mark.line + 1
        self._noted.append((first, event, lambda where, spot: duplicate_key.problem(where or (key,), spot, line)))

    def _note(self, event: Any, told: _Told) -> None:
        self._noted.append((event, event, told))
        if not self._has_places:
            raise _StopReading

    def _stop(self, event: Any, told: _Told) -> NoReturn:
        self._note(event, told)
        raise _StopReading

    def _top_level(self, data: Value) -> Iterator[Problem]:
        if data is None:
            yield empty_file.problem()
        elif not isinstance(data, dict):
            yield not_a_mapping.problem((0, 0), is_list=isinstance(data, list))


def _forbidden(sign: str, where: Where, spot: Spot) -> Problem:
    return forbidden_character.problem(spot, sign)._replace(where=where)


def _spot(event: Any) -> Spot:
    return event.start_mark.line, event.start_mark.column
