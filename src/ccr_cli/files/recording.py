"""What a file's bytes become when something is recorded in it, and whether the plan bears it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.edits.edit import Edit, Remove, Rename, Value
from ccr_cli.files.editing.edited import edited
from ccr_cli.files.intake import take_in_plan
from ccr_cli.files.text import FORBIDDEN_IN_VALUES, text_of
from ccr_cli.files.yaml_reading import read_yaml
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.references import Where, place
from ccr_cli.rules.finding import Finding

_FORBIDDEN = re.compile(FORBIDDEN_IN_VALUES.pattern[:-1] + "\ud800-\udfff]")  # and bytes that are no UTF-8


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a plan before something is recorded in it; the data may have mistakes."""

    data: Value
    framework: Framework | None
    errors: tuple[Finding, ...]
    is_readable: bool
    """Whether the whole file could be read as YAML."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A plan's file after something was recorded in it."""

    raw: bytes
    errors: tuple[Finding, ...]
    """What is wrong with it now."""
    new_errors: tuple[Finding, ...]
    """What would be wrong because of what was to be recorded."""


def known(path: str, raw: bytes, today: date) -> Known:
    """What a plan's bytes say."""
    taken = take_in_plan(path, raw, today)
    errors = _errors(taken.findings)
    text = text_of(raw)
    document = read_yaml(text.data)
    is_readable = text.readable and document.complete and isinstance(document.data, dict)
    return Known(document.data, taken.framework, errors, is_readable)


def recorded(path: str, raw: bytes, before: Known, edits: Sequence[Edit], today: date) -> Recorded:
    """The bytes with the edits done. Raises what ``edited`` raises."""
    headings = list(before.framework.seats) if before.framework is not None else []
    new = edited(raw, edits, headings)
    errors = _errors(take_in_plan(path, new, today).findings)
    return Recorded(new, errors, tuple(_caused(before.errors, errors, [edit.where for edit in edits])))


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


def _errors(findings: Sequence[Finding]) -> tuple[Finding, ...]:
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
