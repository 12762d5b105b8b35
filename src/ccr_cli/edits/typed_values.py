"""What a user types, as the kind of value that the plan format has at a place.

What can't be read as that kind stays text: the check that follows an edit reports it as in any file.
"""

import re
from collections.abc import Sequence
from typing import Any, get_args, get_origin

from ccr_cli.edits.edit import Value
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say
from ccr_cli.plan.model_map import mentions, own_field
from ccr_cli.plan.plan import NextMeeting, Plan
from ccr_cli.where import Where

_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,18}")
_BOOLEANS = {"true": True, "false": False}
_LONGEST_COUNT = 9  # digits


def typed_value(where: Where, text: str) -> Value:
    """The text as the kind of value that belongs at a place in a plan."""
    field = own_field(Plan, where)
    annotation = field.annotation if field is not None else str
    text = text.strip()
    if mentions(annotation, NextMeeting):
        return next_meeting(text)
    if _part(annotation, dict) is not None and ":" in text:
        return _pairs(text)
    items = _part(annotation, list)
    if items is not None:
        return list(dict.fromkeys(_scalar(get_args(items)[0], item) for item in _items(text, "[]")))
    return _scalar(annotation, text)


def next_meeting(text: str) -> Value:
    """A day, followed by a time if there is one: ``2026-12-03 9:00``."""
    day, _, time = text.replace("T", " ").partition(" ")
    return {"date": day} | ({"time": time.strip()} if time.strip() else {}) if text else text


def people_from(words: Sequence[str]) -> int | dict[str, int] | None:
    """The number of people: ``24``, or ``nurses:4`` for each profession; ``None`` if there are no words.

    Raises ``UserError`` for anything else.
    """
    if len(words) == 1 and _is_count(words[0]):
        return int(words[0])
    found = {}
    for word in words:
        profession, _, number = word.rpartition(":")
        if not profession.strip() or not _is_count(number.strip()):
            raise UserError(
                say("{word} is not a number of people.", word=Typed(word)),
                say(
                    "Write a number, such as {number}, or one for each profession, such as {pair}.",
                    number=Typed("24"),
                    pair=Typed("nurses:4"),
                ),
            )
        found[profession.strip()] = int(number)
    return found or None


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST_COUNT


def _part(annotation: Any, origin: type) -> Any:
    """The first list or mapping type that a type is made of."""
    if get_origin(annotation) is origin:
        return annotation
    return next((found for part in get_args(annotation) if (found := _part(part, origin)) is not None), None)


def _scalar(annotation: Any, text: str) -> Value:
    if mentions(annotation, bool):
        return _BOOLEANS.get(text.lower(), text)
    if mentions(annotation, int) or mentions(annotation, float):
        if _WHOLE.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return text


def _items(text: str, brackets: str) -> list[str]:
    if text[:1] == brackets[0] and text[-1:] == brackets[1]:
        text = text[1:-1]
    return [item for part in text.split(",") if (item := _unquoted(part.strip()))]


def _unquoted(text: str) -> str:
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return text[1:-1] if is_quoted else text


def _pairs(text: str) -> Value:
    """A mapping from ``es:staff,Mixteco:phone``; the text itself if something in it isn't a pair."""
    found = {}
    for item in _items(text, "{}"):
        key, colon, value = item.partition(":")
        if not (colon and key.strip() and value.strip()):
            return text
        found[_unquoted(key.strip())] = _unquoted(value.strip())
    return found or text
