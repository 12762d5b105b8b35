"""The style of a file: learned from the file itself or, where it shows none, that of ``ccr init``.

A place is compared with others of its kind: a partner with the other partners, a meeting held with the others held.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from yaml import ScalarEvent

from ccr_cli.editing.habits import Habits
from ccr_cli.editing.kinds_of_places import kind_of, of_kind
from ccr_cli.editing.source import ReadText
from ccr_cli.editing.wording import LONGEST_LINE
from ccr_cli.edits.edit import Value
from ccr_cli.plan.model_map import keys_at
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.steps import EACH
from ccr_cli.plan.text_kinds import sentences
from ccr_cli.where import Where

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

    @cached_property
    def _habits(self) -> Habits:
        return Habits(self.source)

    def step(self, where: Where) -> int:
        """How many columns the keys below the key at ``where`` are indented."""
        return self._habits.steps[kind_of(where)]

    def dash(self, where: Where) -> int:
        """How many columns the hyphens below the key at ``where`` are indented."""
        return self._habits.dashes[kind_of(where)]

    def gap(self, where: Where) -> int:
        """How many columns are between a hyphen of the list at ``where`` and its item."""
        return self._habits.gaps[kind_of(where)]

    def stands_in_flow(self, where: Where, value: Value) -> bool:
        """Whether a new value at ``where`` goes between brackets or braces."""
        if not isinstance(value, dict | list):
            return False
        if not value or _width(value, LONGEST_LINE) > LONGEST_LINE or self._holds_free_text(value, where):
            return not value
        kind = kind_of(where)
        known = self._habits.on_one_line[kind]
        if isinstance(value, dict):
            return kind in _ON_ONE_LINE if known.mapping is None else known.mapping
        return not any(isinstance(item, dict | list) for item in value) if known.list is None else known.list

    def is_free_text(self, where: Where) -> bool:
        """Whether a place holds free text, which may go on lines of its own."""
        return next((step for step in reversed(where) if isinstance(step, str)), "") in sentences(Plan)

    def keys_before(self, where: Where) -> Iterator[str]:
        """The keys that a new key may follow, best first: as in similar places here, then as in the format."""
        *above, key = where
        for place in reversed(list(of_kind(self.source.data, kind_of(tuple(above))))):
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

    def _holds_free_text(self, value: Value, where: Where) -> bool:
        if isinstance(value, dict):
            return any(self._holds_free_text(item, (*where, key)) for key, item in value.items())
        if isinstance(value, list):
            return any(self._holds_free_text(item, (*where, 0)) for item in value)
        return isinstance(value, str) and (self.is_free_text(where) or "\n" in value)

    def _is_blank_between(self, before: Where, behind: Where) -> bool:
        between = self.source.text[self.source.end(before) : self.source.entry_start(behind)]
        return any(not line.strip() for line in between.split(self.source.newline)[1:-1])


def _width(value: Value, most: int) -> int:
    """How many characters a value has in flow style, about; behind ``most`` no more are counted."""
    if not isinstance(value, dict | list):
        return len(str(value))
    width = 0
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        width += (len(str(key)) + 4 if isinstance(value, dict) else 2) + _width(item, most - width)
        if width > most:
            break
    return width
