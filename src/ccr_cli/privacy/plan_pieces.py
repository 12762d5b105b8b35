"""A plan in pieces: each value, each key that its authors chose, and each comment, with its position."""

import re
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import Any, get_args

from yaml import ScalarEvent

from ccr_cli.plan import words
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.model_map import keys_at
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.text_kinds import keys_of_days
from ccr_cli.privacy.text.passage import Kind, Passage, Setting
from ccr_cli.where import Where
from ccr_cli.yaml_text.document import YamlDocument

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONG_NUMBER = 5  # digits
_LONGEST_DAY = 10  # characters
_PHONE = re.compile(r"(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ .-]?\d{3}[ .-]?\d{4}")
_PHONE_DEPTH = 5  # partners, id, contacts, number, phone
_START = attrgetter("start")
_COMMENT = re.compile("#[^\r\n]*")


def passages(document: YamlDocument, text: str, framework: Framework) -> list[Passage]:
    """The pieces of a plan that was read, in the file's order."""
    return _Pieces(document, text, framework).all()


def passages_of_data(data: dict[str, Any], framework: Framework) -> Iterator[Passage]:
    """The pieces of a plan's data, without positions: what is about to be shared is in no file yet."""
    pieces = _PiecesOfData(_Settings(data, framework))
    pieces.add((), (), data)
    yield from pieces.found


class _PiecesOfData:
    def __init__(self, settings: "_Settings") -> None:
        self._settings = settings
        self._words = settings.words
        self.found: list[Passage] = []

    def add(self, where: Where, pattern: tuple[str, ...], value: dict[str, Any] | list[Any]) -> None:
        """Add the pieces of a mapping or list; ``pattern`` is its path with a star for each number."""
        if isinstance(value, dict):
            known = _known_keys(pattern)
            for key, item in value.items():
                way = (*where, key)
                if key not in known:
                    self._add_text(way, key, "key")
                self._add_below(way, pattern, key, item)
        else:
            for number, item in enumerate(value):
                self._add_below((*where, number), pattern, "*", item)

    def _add_below(self, way: Where, pattern: tuple[str, ...], step: str, value: Any) -> None:
        if isinstance(value, str):
            if value not in self._words and not _is_plain(way, value):
                self._add_text(way, value, "value")
        elif isinstance(value, dict | list):
            self.add(way, (*pattern, step), value)

    def _add_text(self, where: Where, text: str, kind: Kind) -> None:
        self.found.append(Passage(text, kind, self._settings.at(where), is_exact=False))


class _Settings:
    """Where in a plan something is, and which of its words say nothing about anyone."""

    def __init__(self, data: Any, framework: Framework) -> None:
        partners = data.get("partners")
        self._partners: dict[str, Any] = partners if isinstance(partners, dict) else {}
        self._framework = framework
        self._known: dict[str, Setting] = {}
        parts = (*framework.commitments, *(framework.tasks or ()), *(framework.components or ()))
        self.words = _format_words() | frozenset((*self._partners, *framework.seats, *(part.id for part in parts)))
        """Words of the format, and ids that a plan refers to: those are checked where they are defined."""

    def at(self, where: Where) -> Setting:
        """The setting of a value or key."""
        if where[:1] != ("partners",) or len(where) < 2:
            return Setting(where)
        id_ = str(where[1])
        own = self._known.get(id_) or self._of_partner(id_)
        return Setting(where, own[1], own[2], own[3], own[4])

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
    def __init__(self, document: YamlDocument, text: str, framework: Framework) -> None:
        self._document = document
        self._text = text
        self._settings = _Settings(document.data, framework)
        self._words = self._settings.words
        self._found: list[Passage] = []

    def all(self) -> list[Passage]:
        self._walk((), (), self._document.data)
        scalars = sorted(self._found, key=_START)
        comments = list(self._comments(scalars)) if "#" in self._text else []
        return sorted([*scalars, *comments], key=_START) if comments else scalars

    def _walk(self, where: Where, pattern: tuple[str, ...], data: Any) -> None:
        """Record each value and key that can say something; ``pattern`` is the path with a star for each number."""
        marks = self._document.marks.get(id(data))
        if marks is None:
            return
        if isinstance(data, list):
            self._items(where, (*pattern, "*"), data, marks)
        else:
            self._entries(where, pattern, data, marks)

    def _items(self, where: Where, pattern: tuple[str, ...], data: list[Any], marks: list[Any]) -> None:
        for number, value in enumerate(data):
            event = marks[1 + number]
            way = (*where, number)
            if type(event) is not ScalarEvent:
                self._walk(way, pattern, value)
            elif event.value not in self._words and not _is_plain(way, event.value):
                self._found.append(self._passage("value", way, event, event))

    def _entries(self, where: Where, pattern: tuple[str, ...], data: dict[str, Any], marks: list[Any]) -> None:
        known, words = _known_keys(pattern), self._words
        place = -1
        for key, value in data.items():
            place += 2
            event = marks[place + 1]
            is_scalar = type(event) is ScalarEvent
            is_known = key in known
            if is_known and is_scalar and event.value in words:
                continue
            way = (*where, key)
            if not is_known:
                self._unknown_key(way, marks[place], event)
            if not is_scalar:
                self._walk(way, (*pattern, key), value)
            elif is_known and not _is_plain(way, event.value):
                self._found.append(self._passage("value", way, event, event))

    def _unknown_key(self, where: Where, key: Any, event: Any) -> None:
        """Record a key that the authors chose, together with its value: a birthday may have a key of its own.

        A date under one of the plan's own words, such as a commitment's, says nothing about anyone.
        """
        is_scalar = type(event) is ScalarEvent
        if not (is_scalar and where[-1] in self._words and _DAY.fullmatch(event.value)):
            self._found.append(self._passage("key", where, key, event if is_scalar else key))

    def _passage(self, kind: Any, where: Where, first: Any, last: Any) -> Passage:
        start, end = first.start_mark.index, last.end_mark.index
        raw = self._text[start:end]
        setting = self._settings.at(where)
        if first is last and first.style == '"' and "\\" in raw:
            return Passage(first.value, kind, setting, start, is_exact=False)
        return Passage(raw, kind, setting, start)

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
                before._replace(where=()),
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
    """The words of the format, which say nothing about anyone."""
    literals = (get_args(get_args(annotation)[0]) for annotation in vars(words).values() if get_args(annotation))
    return frozenset(("true", "false", "1", *(word for chosen in literals for word in chosen if isinstance(word, str))))


def _is_plain(where: Where, text: str) -> bool:
    """Whether a value says nothing about anyone: a date, a short number, or a phone number where the format has one.

    Dates of outreach don't count, as they may be in the future.
    """
    if len(where) == _PHONE_DEPTH and where[-1] == "phone":
        return _PHONE.fullmatch(text) is not None
    if not text[:1].isdigit() or len(text) > _LONGEST_DAY or where[0] == "outreach":
        return False
    if text.isdigit():
        return len(text) < _LONG_NUMBER
    key = where[-1] if isinstance(where[-1], str) else where[-2]
    return key in keys_of_days(Plan) and _DAY.fullmatch(text) is not None
