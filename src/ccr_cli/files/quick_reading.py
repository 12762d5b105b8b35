"""The plain data of a YAML file that there is nothing to say about: what nearly every file is.

The same events as in ``yaml_reading``, without a place for anything, so it costs less. It gives up at
whatever that reader would tell, at whatever ``slips`` might, and at much that is merely rare: such a file
is read once more, with care. A file that it reads has the same data there, and no problem.
"""

import re
from collections.abc import Callable
from itertools import chain, islice
from typing import Any

import yaml
from yaml import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ccr_cli.files.scalars import MAY_BE_MORE, meaning
from ccr_cli.files.slips import may_have_slips
from ccr_cli.files.tabs import may_have_tabs
from ccr_cli.files.yaml_reading import MAX_DEPTH, ODD_KEYS
from ccr_cli.yaml_text.document import Value

# Where an anchor, an alias or a tag can start; a sign behind a letter, as in "Q&A" or "Wow!", is a part of the text.
_SHORTCUT = re.compile(rb"""(?:\A|[\s\[\]{},:?"'|>%@`-])(?:[&*]\S|!)""")
# What between double quotes makes a character that no line of the file may hold, and much that makes none.
_ESCAPE = re.compile(rb'\\[^"\\/nt \r\n]')
_BATCH = 64  # events; hundreds at once would set off the garbage collector


class _GiveUp(Exception):  # noqa: N818 - a signal, not an error
    """The file has to be read with care."""


def quick_data(data: bytes) -> dict[str, Value] | None:
    """The mapping in clean UTF-8 bytes without forbidden characters; ``None`` if they have to be read with care."""
    if not yaml.__with_libyaml__ or _is_odd(data):
        return None
    try:
        return _document(_in_batches(yaml.CSafeLoader(data).get_event))
    except (_GiveUp, yaml.YAMLError):
        return None


def _is_odd(data: bytes) -> bool:
    """Whether the bytes hold a sign of something that only careful reading can tell from nothing."""
    may_have_shortcuts = b"&" in data or b"*" in data or b"!" in data
    return (
        (may_have_shortcuts and _SHORTCUT.search(data) is not None)
        or (b"\\" in data and _ESCAPE.search(data) is not None)
        or may_have_tabs(data)
        or may_have_slips(data)
    )


def _in_batches(next_event: Callable[[], Any]) -> Callable[[], Any]:
    """The same events, some of them parsed at a time: going to and fro with libyaml each time costs a tenth more."""
    events = iter(next_event, None)
    return chain.from_iterable(iter(lambda: list(islice(events, _BATCH)), [])).__next__


def _document(following: Callable[[], Any]) -> dict[str, Value]:
    following()  # the start of the stream
    if type(following()) is not DocumentStartEvent or type(following()) is not MappingStartEvent:
        raise _GiveUp
    data = _mapping(following, 0)
    following()  # the end of the document
    if type(following()) is not StreamEndEvent:
        raise _GiveUp
    return data


def _mapping(following: Callable[[], Any], depth: int) -> dict[str, Value]:
    data: dict[str, Value] = {}
    value: Value
    while type(event := following()) is ScalarEvent:
        if (key := event.value) in data:
            raise _GiveUp
        event = following()
        if type(event) is not ScalarEvent:
            value = _container(following, event, depth + 1)
        elif (value := event.value)[:1] in MAY_BE_MORE and not event.style:
            value = _meaning(value)
        data[key] = value
    if type(event) is not MappingEndEvent or not ODD_KEYS.isdisjoint(data):
        raise _GiveUp
    return data


def _sequence(following: Callable[[], Any], start: Any, depth: int) -> list[Value]:
    data: list[Value] = []
    value: Value
    while type(event := following()) is not SequenceEndEvent:
        if type(event) is not ScalarEvent:
            value = _container(following, event, depth + 1)
        elif (value := event.value)[:1] in MAY_BE_MORE and not event.style:
            value = _meaning(value)
        data.append(value)
    if start.flow_style and len(data) > 1 and any(isinstance(item, str) and " " in item for item in data):
        raise _GiveUp  # commas may have cut a text
    return data


def _container(following: Callable[[], Any], start: Any, depth: int) -> Value:
    if depth >= MAX_DEPTH:
        raise _GiveUp
    if type(start) is MappingStartEvent:
        return _mapping(following, depth)
    if type(start) is SequenceStartEvent:
        return _sequence(following, start, depth)
    raise _GiveUp


def _meaning(text: str) -> Value:
    value, is_more_elsewhere = meaning(text)
    if is_more_elsewhere:
        raise _GiveUp
    return value
