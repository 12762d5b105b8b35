"""The bytes of a plan's file after something is recorded in it, and the problems that this causes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

from ccr_cli.editing.apply import edited
from ccr_cli.editing.source import ReadText
from ccr_cli.edits.edit import Add, Edit, Remove, Rename, Value, value_at
from ccr_cli.intake.load import Intake, framework_of, look_over_plan
from ccr_cli.intake.private_lines import private_lines
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.references import place
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.redact.cover import Cover
from ccr_cli.rules import community_seat_unsaid
from ccr_cli.rules.finding import Finding
from ccr_cli.where import Where
from ccr_cli.yaml_text.text import FORBIDDEN_IN_VALUES, lines_of

_FORBIDDEN = re.compile(FORBIDDEN_IN_VALUES.pattern[:-1] + "\ud800-\udfff]")  # and bytes that aren't UTF-8


@dataclass(frozen=True)
class Before:
    """A plan before something is recorded in it; its data may have mistakes."""

    path: str
    today: date
    source: ReadText
    framework: Framework | None
    hidden: tuple[HiddenPartner, ...] = ()
    """The partners that the plans at hand hide."""

    @property
    def data(self) -> Value:
        """The plan's data."""
        return self.source.data

    @cached_property
    def _looked_over(self) -> Intake[Plan]:
        return look_over_plan(self.path, self.source.raw, self.today, self.hidden, self.source.document)

    @property
    def plan(self) -> Plan | None:
        """The plan; ``None`` when it has an error."""
        return self._looked_over.model

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings in the plan."""
        return self._looked_over.findings

    @property
    def cover(self) -> Cover:
        """What must not be shown of it."""
        return self._looked_over.cover

    @property
    def raw(self) -> bytes:
        """The file's bytes."""
        return self.source.raw

    @property
    def private_lines(self) -> Set[int]:
        """The lines, from 0, of every text in which a privacy rule finds something."""
        return private_lines(self._looked_over, self.source.raw, self.source.document)


class Recorded(NamedTuple):
    """A plan's file after something was recorded in it."""

    raw: bytes
    plan: Plan | None
    """The plan; ``None`` when it has an error."""
    cover: Cover
    """What must not be shown of it."""
    errors: tuple[Finding, ...]
    """All errors in it now."""
    new_errors: tuple[Finding, ...]
    """The errors that the edits cause."""
    new_warnings: tuple[Finding, ...] = ()
    """The warnings that the edits cause: of privacy rules, and of names that say a seat the community decides about."""
    private_lines: Set[int] = frozenset()
    """The lines, from 0, of every text in which a privacy rule finds something."""


def known(path: str, raw: bytes, today: date, hidden: tuple[HiddenPartner, ...] = ()) -> Before:
    """A plan read from its file's bytes. Raises ``NotReadable``."""
    source = ReadText.of_file(raw)
    return Before(path, today, source, framework_of(source.data, path)[0], hidden)


def recorded(before: Before, edits: Sequence[Edit]) -> Recorded:
    """The plan's file with the edits made. Raises what ``edited`` raises."""
    headings = list(before.framework.seats) if before.framework is not None else []
    source = edited(before.source, edits, headings)
    looked = look_over_plan(before.path, source.raw, before.today, before.hidden, source.document)
    after = looked.findings
    caused = _caused(before, after, source.raw, list(_written_to(before.data, edits))) if after else []
    warnings = tuple(one for one in caused if one.rule.severity == "warning")
    private = private_lines(looked, source.raw, source.document)
    return Recorded(source.raw, looked.model, looked.cover, _errors(after), _errors(caused), warnings, private)


_PLACEHOLDERS = frozenset(
    ("TEXT", "NAME", "TITLE", "REASON", "ROLE", "NUMBER", "WORD", "WORDS", "ADDRESS", "SOURCE", "TOPIC", "OFFICE")
)
"""What stands in a printed command for what somebody fills in."""


def forbidden_in(edits: Sequence[Edit]) -> str | None:
    """The first character in the edits that no plan may contain; it would reach terminals, pages and letters."""
    for edit in edits:
        written = edit.key if isinstance(edit, Rename) else None if isinstance(edit, Remove) else edit.value
        for text in _texts([*edit.where, written]):
            if match := _FORBIDDEN.search(text):
                return match[0]
    return None


def placeholder_in(edits: Sequence[Edit]) -> str | None:
    """The first value in the edits that was printed for somebody to fill in, such as ``TEXT`` or ``...``."""
    for edit in edits:
        if not isinstance(edit, Rename | Remove):
            for text in _texts(edit.value):
                if text in _to_fill_in():
                    return text
    return None


@cache
def _to_fill_in() -> frozenset[str]:
    words = [speaker(code).command(word) for code in LANGUAGES for word in _PLACEHOLDERS]
    return frozenset((*words, "...", "…"))


def _texts(value: Value) -> Iterator[str]:
    """Every text in a value, including keys."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value


def errors_in(path: str, raw: bytes, today: date) -> tuple[Finding, ...]:
    """All errors in a plan's bytes, without warnings."""
    return _errors(look_over_plan(path, raw, today).findings)


def _errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.rule.severity == "error")


def _written_to(data: Value, edits: Sequence[Edit]) -> Iterator[Where]:
    """The places that edits write to: of a list that something is added to, the new items alone."""
    for edit in edits:
        items = value_at(data, edit.where) if isinstance(edit, Add) else None
        if isinstance(items, list):
            yield from ((*edit.where, len(items) + number) for number in range(len(edits)))
        else:
            yield edit.where


def _caused(before: Before, after: Sequence[Finding], raw: bytes, places: Sequence[Where]) -> list[Finding]:
    """The findings that were not there before: errors, what privacy rules find in new lines, and a seat in a name.

    An error at a place that was written to counts as new, since an item's number may have changed.
    """
    counts = Counter(finding.rule.code for finding in before.findings)
    more = Counter(finding.rule.code for finding in after) - counts
    known_places = {(finding.rule.code, finding.where) for finding in before.findings}
    written = tuple(place(where) + end for where in places for end in (".", "["))
    old, new = frozenset(lines_of(before.source.raw)), lines_of(raw)
    return [
        finding
        for finding in after
        if (
            more[finding.rule.code] and new[finding.line - 1] not in old
            if finding.rule.is_privacy
            else _is_new(finding, more, known_places)
            if finding.rule is community_seat_unsaid.RULE
            else finding.rule.severity == "error"
            and (_is_new(finding, more, known_places) or f"{finding.where}.".startswith(written))
        )
    ]


def _is_new(finding: Finding, more: Counter[str], known_places: set[tuple[str, str]]) -> bool:
    return bool(more[finding.rule.code]) and (finding.rule.code, finding.where) not in known_places
