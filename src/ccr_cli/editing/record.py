"""What a file's bytes become when something is recorded in it, and whether the plan bears it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ccr_cli.editing.apply import edited
from ccr_cli.editing.source import ReadText
from ccr_cli.edits.edit import Edit, Remove, Rename, Value
from ccr_cli.intake.load import Intake, framework_of, look_over_plan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.references import place
from ccr_cli.privacy.redact.cover import Cover
from ccr_cli.rules.finding import Finding
from ccr_cli.where import Where
from ccr_cli.yaml_text.text import FORBIDDEN_IN_VALUES, lines_of

_FORBIDDEN = re.compile(FORBIDDEN_IN_VALUES.pattern[:-1] + "\ud800-\udfff]")  # and bytes that are no UTF-8


@dataclass(frozen=True)
class Before:
    """What is known of a plan before something is recorded in it; the data may have mistakes."""

    path: str
    today: date
    source: ReadText
    framework: Framework | None

    @property
    def data(self) -> Value:
        """What the plan says."""
        return self.source.data

    @cached_property
    def _looked_over(self) -> Intake[Plan]:
        return look_over_plan(self.path, self.source.raw, self.today, self.source.document)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that there is to say about it."""
        return self._looked_over.findings

    @property
    def cover(self) -> Cover:
        """What may not be shown of it."""
        return self._looked_over.cover


@dataclass(frozen=True, slots=True)
class Recorded:
    """A plan's file after something was recorded in it."""

    raw: bytes
    cover: Cover
    """What may not be shown of it."""
    errors: tuple[Finding, ...]
    """What is wrong with it now."""
    new_errors: tuple[Finding, ...]
    """What would be wrong because of what was to be recorded."""
    new_warnings: tuple[Finding, ...] = ()
    """What privacy rules warn of in what was recorded."""


def known(path: str, raw: bytes, today: date) -> Before:
    """What a plan's bytes say. Raises ``NotReadable``."""
    source = ReadText.of_file(raw)
    return Before(path, today, source, framework_of(source.data, path)[0])


def recorded(before: Before, edits: Sequence[Edit]) -> Recorded:
    """The bytes with the edits done. Raises what ``edited`` raises."""
    headings = list(before.framework.seats) if before.framework is not None else []
    source = edited(before.source, edits, headings)
    looked = look_over_plan(before.path, source.raw, before.today, source.document)
    after = looked.findings
    caused = _caused(before, after, source.raw, [edit.where for edit in edits]) if after else []
    warnings = tuple(one for one in caused if one.rule.severity == "warning")
    return Recorded(source.raw, looked.cover, _errors(after), _errors(caused), warnings)


def forbidden_in(edits: Sequence[Edit]) -> str | None:
    """A character that no plan may hold, in what is to be written; it would reach terminals, pages and letters."""
    for edit in edits:
        written = edit.key if isinstance(edit, Rename) else None if isinstance(edit, Remove) else edit.value
        for text in _texts([*edit.where, written]):
            if match := _FORBIDDEN.search(text):
                return match[0]
    return None


def _texts(value: Value) -> Iterator[str]:
    """Every text in a value, keys too."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value


def errors_in(path: str, raw: bytes, today: date) -> tuple[Finding, ...]:
    """All that is wrong with a plan's bytes, warnings apart."""
    return _errors(look_over_plan(path, raw, today).findings)


def _errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.rule.severity == "error")


def _caused(before: Before, after: Sequence[Finding], raw: bytes, places: Sequence[Where]) -> list[Finding]:
    """What was not there before: errors, and whatever privacy rules find in lines that are new.

    An error at a place that was written to counts, for an item's number may have moved.
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
            else finding.rule.severity == "error"
            and (_is_new(finding, more, known_places) or f"{finding.where}.".startswith(written))
        )
    ]


def _is_new(finding: Finding, more: Counter[str], known_places: set[tuple[str, str]]) -> bool:
    return bool(more[finding.rule.code]) and (finding.rule.code, finding.where) not in known_places
