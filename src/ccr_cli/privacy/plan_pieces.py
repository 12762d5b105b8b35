"""A plan in pieces: each value, each key that somebody chose, and each comment, with its place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, get_args

from yaml import ScalarEvent

from ccr_cli.plan import words
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.model_map import keys_at
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.passage import Passage, Setting
from ccr_cli.rules.finding import Where
from ccr_cli.yaml_text.document import Document

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONG_NUMBER = 5  # digits
_COMMENT = re.compile("#[^\r\n]*")


def passages(document: Document, text: str, framework: Framework) -> list[Passage]:
    """The pieces of a plan that was read, in the file's order."""
    return _Pieces(document, text, framework).all()


def passages_of_data(data: dict[str, Any], framework: Framework) -> Iterator[Passage]:
    """The pieces of a plan's data, without their places in a file: what leaves is in no file yet."""
    settings = _Settings(data, framework)
    yield from _of_value((), data, settings)


def _of_value(where: Where, value: Any, settings: "_Settings") -> Iterator[Passage]:
    if isinstance(value, dict):
        for key, item in value.items():
            way = (*where, str(key))
            if key not in _known_keys(tuple("*" if isinstance(step, int) else step for step in where)):
                yield Passage(str(key), "key", settings.at(way), is_exact=False)
            yield from _of_value(way, item, settings)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _of_value((*where, number), item, settings)
    elif isinstance(value, str) and value not in settings.words and not _is_plain(where, value):
        yield Passage(value, "value", settings.at(where), is_exact=False)


class _Settings:
    """Where in a plan something stands, and which words of it say nothing of anybody."""

    def __init__(self, data: Any, framework: Framework) -> None:
        partners = data.get("partners")
        self._partners: dict[str, Any] = partners if isinstance(partners, dict) else {}
        self._framework = framework
        self._known: dict[str, Setting] = {}
        commitments = (one.id for one in framework.commitments)
        self.words = _format_words() | frozenset((*self._partners, *framework.seats, *commitments))
        """Words of the format, and the ids by which a plan means something: these are looked at where they are given."""

    def at(self, where: Where) -> Setting:
        """The setting of a value or key."""
        if where[:1] != ("partners",) or len(where) < 2:
            return Setting(where)
        own = self._of_partner(str(where[1]))
        return Setting(where, own.partner, own.shelters, own.is_network, own.is_all_network)

    def _of_partner(self, id_: str) -> Setting:
        if id_ not in self._known:
            entry = self._partners.get(id_)
            entry = entry if isinstance(entry, dict) else {}
            named = entry.get("seats")
            words = {seat for seat in named if isinstance(seat, str)} if isinstance(named, list) else set()
            seats = words & self._framework.seats.keys()
            flagged = self._framework.flagged
            self._known[id_] = Setting(
                (),
                id_,
                shelters=bool(seats & flagged["shelters"]) or entry.get("confidential") is not None,
                is_network=bool(seats & flagged["network"]),
                is_all_network=bool(seats) and seats <= flagged["network"],
            )
        return self._known[id_]


class _Pieces:
    def __init__(self, document: Document, text: str, framework: Framework) -> None:
        self._document = document
        self._text = text
        self._settings = _Settings(document.data, framework)
        self._words = self._settings.words

    def all(self) -> list[Passage]:
        scalars = sorted(self._scalars((), self._document.data), key=lambda passage: passage.start)
        return sorted([*scalars, *self._comments(scalars)], key=lambda passage: passage.start)

    def _scalars(self, where: Where, data: Any) -> Iterator[Passage]:
        marks = self._document.marks.get(id(data), [])
        if isinstance(data, dict):
            for number, (key, value) in enumerate(data.items()):
                yield from self._pair((*where, key), value, marks[1 + 2 * number], marks[2 + 2 * number])
        elif isinstance(data, list):
            for number, value in enumerate(data):
                event = marks[1 + number]
                if type(event) is ScalarEvent:
                    if event.value not in self._words:
                        yield self._passage("value", (*where, number), event, event)
                    continue
                yield from self._scalars((*where, number), value)

    def _pair(self, where: Where, value: Any, key: Any, event: Any) -> Iterator[Passage]:
        is_known = where[-1] in _known_keys(tuple("*" if isinstance(step, int) else step for step in where[:-1]))
        is_scalar = type(event) is ScalarEvent
        if not is_known:
            # what an unknown key says of its value counts: a birthday may have a key of its own
            yield self._passage("key", where, key, event if is_scalar else key)
        elif is_scalar and event.value not in self._words and not _is_plain(where, event.value):
            yield self._passage("value", where, event, event)
        if not is_scalar:
            yield from self._scalars(where, value)

    def _passage(self, kind: Any, where: Where, first: Any, last: Any) -> Passage:
        start, end = first.start_mark.index, last.end_mark.index
        raw = self._text[start:end]
        is_escaped = first is last and first.style == '"' and "\\" in raw
        setting = self._settings.at(where)
        return Passage(first.value if is_escaped else raw, kind, setting, start, is_exact=not is_escaped)

    def _comments(self, scalars: list[Passage]) -> Iterator[Passage]:
        """The comments between two values; those on lines of their own belong to what follows as well."""
        end = 0
        before = Setting()
        for passage in [*scalars, Passage("", start=len(self._text))]:
            if passage.start > end and "#" in (gap := self._text[end : passage.start]):
                yield from self._comments_in(gap, end, before, passage.setting)
            end = max(end, passage.start + self._length(passage))
            before = passage.setting

    def _length(self, passage: Passage) -> int:
        return len(passage.text) if passage.is_exact else 0

    def _comments_in(self, gap: str, start: int, before: Setting, after: Setting) -> Iterator[Passage]:
        matches = list(_COMMENT.finditer(gap))
        own_line = next((match for match in matches if "\n" in gap[: match.start()]), None)
        if matches and matches[0] is not own_line:
            yield Passage(
                matches[0][0],
                "comment",
                replace(before, where=()),
                start + matches[0].start(),
            )
        if own_line is not None:
            place = own_line.start()
            block = re.sub(r"(?m)^([ \t]*)#", r"\1 ", gap[place : matches[-1].end()])
            setting = Setting(
                (),
                after.partner or before.partner,
                before.shelters or after.shelters,
                before.is_network or after.is_network,
            )
            yield Passage(block, "comment", setting, start + place)


@cache
def _known_keys(where: tuple[str, ...]) -> frozenset[str]:
    return frozenset(keys_at(Plan, where))


@cache
def _format_words() -> frozenset[str]:
    """The words of the format, which say nothing of anybody."""
    literals = (get_args(get_args(annotation)[0]) for annotation in vars(words).values() if get_args(annotation))
    return frozenset(("true", "false", "1", *(word for chosen in literals for word in chosen if isinstance(word, str))))


def _is_plain(where: Where, text: str) -> bool:
    """Whether a value is a day or a short number where the format has one, which says nothing of anybody.

    Days of outreach may be to come.
    """
    if not text[:1].isdigit() or where[0] == "outreach" or len(text) > len("2026-12-31"):
        return False
    if text.isdigit():
        return len(text) < _LONG_NUMBER
    return _DAY.fullmatch(text) is not None and where[-1] in listed("keys_without_own_words")
