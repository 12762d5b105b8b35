"""Checks any file, version of a file or message for what must not be in it."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from ccr_cli.audit.decoding import Kind, is_only_read_decoded, kind_of, text_among, text_in, views_of
from ccr_cli.intake.kinds import is_plan
from ccr_cli.intake.load import FoundInFile, look_over_plan, placed
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.in_text import private_in_text
from ccr_cli.rules.finding import Allowed, Finding

_SCHEMA = ".schema/plan.json"


class Looked(NamedTuple):
    """The result of checking one text."""

    findings: tuple[Finding, ...]
    kind: "Kind | None" = None
    """What kind of file it is if it can't be searched: a picture, an archive and the like."""
    allowed: tuple[Allowed, ...] = ()
    """The findings that a comment allows."""


LARGEST_LOOKED_AT = 200_000_000
"""Size in bytes of the largest file that is checked; a larger one is reported as unchecked."""


def look_at_file(path: str, raw: bytes, today: date, confidential: Sequence[HiddenPartner] = ()) -> Looked:
    """The findings in a file of any kind; ``path`` is how they name it."""
    if is_plan(raw):
        taken = look_over_plan(path, raw, today, tuple(confidential))
        private = tuple(finding for finding in taken.findings if finding.rule.is_privacy)
        return Looked(private, allowed=taken.allowed)
    if len(raw) > LARGEST_LOOKED_AT:
        return Looked((), "other")
    text = text_in(raw)
    if text is not None and path.replace("\\", "/").endswith(_SCHEMA):
        text = _without_own_examples(text)
    if text is None:
        return Looked(_certain_in(path, text_among(raw), today, confidential), kind_of(raw))
    found = FoundInFile() if is_only_read_decoded(text) else _found_in(path, text, today, confidential)
    decoded = tuple(_decoded(path, text, found, today, confidential))
    surer = {(finding.line, _alike(finding.rule.code)) for finding in decoded}
    as_it_stands = (one for one in found.findings if (one.line, _alike(one.rule.code)) not in surer)
    return Looked(tuple(sorted((*as_it_stands, *decoded), key=_place)), allowed=found.allowed)


def _certain_in(path: str, text: str, today: date, confidential: Sequence[HiddenPartner]) -> tuple[Finding, ...]:
    """What can mean one thing only in the pieces of text among other bytes; of the rest nobody knows what it is."""
    found = _found_in(path, text, today, confidential).findings if text else ()
    return tuple(finding for finding in found if finding.rule.severity == "error")


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.line, finding.column, finding.rule.code


def _alike(code: str) -> str:
    """One code for two rules that report the same thing, one of them with more certainty."""
    return {"CCR421": "CCR410", "CCR409": "CCR408"}.get(code, code)


def _decoded(
    path: str, text: str, found: FoundInFile, today: date, confidential: Sequence[HiddenPartner]
) -> Iterator[Finding]:
    """The findings in the decoded text that are not reported yet, each on its line of the file."""
    told = {(finding.line, _alike(finding.rule.code), finding.rule.severity) for finding in found.findings}
    told |= {(line, code, "warning") for line, code, _ in told}
    for allowed in found.allowed:
        told |= {(allowed.line, _alike(allowed.rule.code), severity) for severity in ("error", "warning")}
    for view in views_of(text):
        for finding in _found_in(path, view.text, today, confidential).findings:
            line = view.line(finding.line - 1) + 1
            what = (line, _alike(finding.rule.code), finding.rule.severity)
            if what not in told:
                told.add(what)
                yield finding._replace(line=line, column=1, last_line=line, excerpt=None)


def look_at_text(name: str, text: str, today: date, confidential: Sequence[HiddenPartner] = ()) -> tuple[Finding, ...]:
    """The findings in a text; ``name`` is what they call it."""
    return _found_in(name, text, today, confidential).findings


def _found_in(name: str, text: str, today: date, confidential: Sequence[HiddenPartner]) -> FoundInFile:
    return placed(name, private_in_text(text, today, tuple(confidential)), text)


def _without_own_examples(text: str) -> str:
    """The schema that ``ccr init`` writes, without the invented examples of the format."""
    for example in _own_examples():
        quoted = json.dumps(example, ensure_ascii=False)
        text = text.replace(quoted, '"' + " " * (len(quoted) - 2) + '"')
    return text


@cache
def _own_examples() -> frozenset[str]:
    return frozenset(_examples_in(Plan.model_json_schema()))


def _examples_in(node: object) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _examples_in(item)
    elif isinstance(node, dict):
        for key, item in node.items():
            yield from _strings_in(item) if key == "examples" else _examples_in(item)


def _strings_in(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list | dict):
        for item in node.values() if isinstance(node, dict) else node:
            yield from _strings_in(item)
