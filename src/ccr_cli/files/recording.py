"""What a file's bytes become when something is recorded in it, and whether the plan bears it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ccr_cli.edits.edit import Edit, Remove, Rename, Value
from ccr_cli.files.editing.edited import edited
from ccr_cli.files.editing.sheet import Sheet
from ccr_cli.files.intake import framework_of, look_over_plan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.references import Where, place
from ccr_cli.rules.finding import Finding
from ccr_cli.yaml_text.text import FORBIDDEN_IN_VALUES

_FORBIDDEN = re.compile(FORBIDDEN_IN_VALUES.pattern[:-1] + "\ud800-\udfff]")  # and bytes that are no UTF-8


@dataclass(frozen=True)
class Known:
    """What is known of a plan before something is recorded in it; the data may have mistakes."""

    path: str
    today: date
    sheet: Sheet
    framework: Framework | None

    @property
    def data(self) -> Value:
        """What the plan says."""
        return self.sheet.data

    @cached_property
    def errors(self) -> tuple[Finding, ...]:
        """What is wrong with it."""
        return errors_in(self.path, self.sheet.raw, self.today)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A plan's file after something was recorded in it."""

    raw: bytes
    errors: tuple[Finding, ...]
    """What is wrong with it now."""
    new_errors: tuple[Finding, ...]
    """What would be wrong because of what was to be recorded."""


def known(path: str, raw: bytes, today: date) -> Known:
    """What a plan's bytes say. Raises ``NotReadable``."""
    sheet = Sheet.of_file(raw)
    return Known(path, today, sheet, framework_of(sheet.data, path)[0])


def recorded(before: Known, edits: Sequence[Edit]) -> Recorded:
    """The bytes with the edits done. Raises what ``edited`` raises."""
    headings = list(before.framework.seats) if before.framework is not None else []
    new = edited(before.sheet, edits, headings).raw
    errors = errors_in(before.path, new, before.today)
    caused = _caused(before.errors, errors, [edit.where for edit in edits]) if errors else ()
    return Recorded(new, errors, tuple(caused))


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
    findings = look_over_plan(path, raw, today).findings
    return tuple(finding for finding in findings if finding.rule.severity == "error")


def _caused(before: Sequence[Finding], after: Sequence[Finding], places: Sequence[Where]) -> list[Finding]:
    """The errors that were not there, and those at a place that was written to; an item's number may have moved."""
    counts = Counter(finding.rule.code for finding in before)
    more = Counter(finding.rule.code for finding in after) - counts
    known_places = {(finding.rule.code, finding.where) for finding in before}
    written = tuple(place(where) + end for where in places for end in (".", "["))
    return [
        finding
        for finding in after
        if (more[finding.rule.code] and (finding.rule.code, finding.where) not in known_places)
        or f"{finding.where}.".startswith(written)
    ]
