"""Findings as text, JSON, GitHub annotations and SARIF: four views of the same values.

Text is for whoever keeps the file. The others end up in logs and on pages: they quote ids and keys, and no free text.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from shlex import quote
from typing import Any

from ccr_cli import __version__
from ccr_cli.language.message import Typed, say, say_many
from ccr_cli.language.speaker import Speaker, discreet_speaker
from ccr_cli.language.visible import visible
from ccr_cli.rules.finding import Allowed, Finding, Severity
from ccr_cli.views.json_text import json_head, json_text

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_TOP = "%SRCROOT%"
"""The name that pages of git hosts know for the top folder of a repository; where it lies is told to nobody."""
_WHAT_TOP_IS = say("The top folder of the repository; outside of git, the folder in which ccr was run.")
_NARROWEST = 20  # characters of an excerpt


def severity_words(speaker: Speaker) -> dict[Severity, str]:
    """What a severity is called."""
    return {"error": speaker.tell(say("error")), "warning": speaker.tell(say("warning"))}


def as_line(finding: Finding, speaker: Speaker) -> str:
    """One finding on one line that editors and people can read: ``path:line:column: severity rule message``."""
    severity = severity_words(speaker)[finding.rule.severity]
    message = speaker.tell(finding.message)
    return f"{visible(finding.path)}:{finding.line}:{finding.column}: {severity} {finding.rule.code} {message}"


def as_text(findings: Iterable[Finding], speaker: Speaker) -> Iterator[str]:
    """The lines of findings: what is wrong, and under it what to type instead."""
    for finding in findings:
        yield as_line(finding, speaker)
        if finding.hint is not None:
            yield f"  {speaker.tell(finding.hint)}"


def allowed_as_text(allowed: Iterable[Allowed], speaker: Speaker) -> Iterator[str]:
    """The findings that comments allow, one line each, with the reason where it may be shown."""
    for one in allowed:
        place = f"{one.path}:{one.line}:{one.column}"
        told = say("Allowed: {place} {rule} {title}", place=place, rule=one.rule.code, title=one.rule.title)
        because = f" -- {visible(one.reason)}" if one.reason is not None else ""
        yield speaker.tell(told) + because


def excerpt(finding: Finding, width: int) -> tuple[str, str] | None:
    """The line of a finding and a caret under the place, cut to ``width`` characters."""
    if finding.excerpt is None:
        return None
    head = f"{finding.line:>6} | "
    room = max(width - len(head), _NARROWEST)
    column = finding.column - 1
    start = max(0, column - room // 2) if len(finding.excerpt) > room else 0
    shown = visible(finding.excerpt[start : start + room]).rstrip()
    before = _width(visible(finding.excerpt[start:column]))
    return head + shown, " " * (len(head) - 2) + "| " + " " * before + "^"


def _width(text: str) -> int:
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def counts(findings: Sequence[Finding], plans: int) -> dict[str, int]:
    """How many plans were read, and how many errors and warnings they have."""
    errors = sum(finding.rule.severity == "error" for finding in findings)
    return {"plans": plans, "errors": errors, "warnings": len(findings) - errors}


def as_object(finding: Finding, speaker: Speaker) -> dict[str, Any]:
    """One finding with the fields that the plan format promises to scripts."""
    teller = discreet_speaker(speaker.code)
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "rule": finding.rule.code,
        "severity": finding.rule.severity,
        "where": finding.where,
        "message": teller.tell(finding.message),
        "hint": teller.tell(finding.hint) if finding.hint is not None else None,
    }


def as_json(findings: Sequence[Finding], plans: int, speaker: Speaker, allowed: Sequence[Allowed] = ()) -> str:
    """The JSON document of ``ccr check``."""
    document = {
        **json_head(),
        "findings": [as_object(finding, speaker) for finding in findings],
        "allowed": [_allowed_object(one) for one in allowed],
        "counts": counts(findings, plans),
    }
    return json_text(document, indent=2) + "\n"


def _allowed_object(one: Allowed) -> dict[str, Any]:
    """A finding that a comment allows; the reason is free text and is left out."""
    return {
        "path": one.path,
        "line": one.line,
        "column": one.column,
        "rule": one.rule.code,
        "where": one.where,
    }


def as_github(findings: Iterable[Finding], speaker: Speaker) -> Iterator[str]:
    """Workflow commands that GitHub shows beside the lines of a pull request, errors first."""
    for finding in sorted(findings, key=lambda finding: finding.rule.severity):
        spot = f"file={_property(visible(finding.path))},line={finding.line},col={finding.column}"
        told = _data(_told(finding, speaker))
        yield f"::{finding.rule.severity} {spot},title={finding.rule.code}::{told}"


def _told(finding: Finding, speaker: Speaker) -> str:
    """Message and hint, without a word of free text from the file."""
    teller = discreet_speaker(speaker.code)
    return " ".join(teller.tell(part) for part in (finding.message, finding.hint) if part is not None)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(findings: Sequence[Finding], speaker: Speaker, allowed: Sequence[Allowed] = ()) -> str:
    """A SARIF 2.1.0 log, for the code scanning pages of a git host."""
    told: list[Finding | Allowed] = [*findings, *allowed]
    rules = {one.rule.code: one.rule for one in told}
    driver = {
        "name": "ccr",
        "version": __version__,
        "rules": [
            {
                "id": code,
                "shortDescription": {"text": speaker.tell(rule.title)},
                "fullDescription": {"text": speaker.tell(rule.reason)},
                "defaultConfiguration": {"level": rule.severity},
            }
            for code, rule in sorted(rules.items())
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_TOP: {"description": {"text": speaker.tell(_WHAT_TOP_IS)}}},
        "results": [
            *(_sarif_result(finding, _told(finding, speaker)) for finding in findings),
            *(
                {**_sarif_result(one, speaker.tell(one.rule.title)), "suppressions": [{"kind": "inSource"}]}
                for one in allowed
            ),
        ],
    }
    log = {"$schema": _SARIF, "version": "2.1.0", "runs": [run]}
    return json_text(log, indent=2) + "\n"


def _sarif_result(told: Finding | Allowed, text: str) -> dict[str, Any]:
    region = {"startLine": told.line, "startColumn": told.column}
    location = {"artifactLocation": {"uri": _uri(told.path), "uriBaseId": _TOP}, "region": region}
    return {
        "ruleId": told.rule.code,
        "level": told.rule.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"where/v1": f"{told.rule.code}:{told.where}"},
    }


def _uri(path: str) -> str:
    from urllib.parse import quote as percent_encoded

    return percent_encoded(os.fsencode(path.replace(os.sep, "/")))


def closing_line(findings: Sequence[Finding], plans: int, speaker: Speaker) -> str:
    """How many errors and warnings there are, in a sentence."""
    numbers = counts(findings, plans)
    errors = speaker.tell(say_many("{number} error", "{number} errors", numbers["errors"]))
    warnings = speaker.tell(say_many("{number} warning", "{number} warnings", numbers["warnings"]))
    told = say_many(
        "{number} file: {errors}, {warnings}.",
        "{number} files: {errors}, {warnings}.",
        plans,
        errors=errors,
        warnings=warnings,
    )
    return speaker.tell(told)


def mended_line(number: int, typed: Sequence[str], speaker: Speaker) -> str:
    """How many of the findings can be mended, and by which command; ``typed`` are the files as they were named."""
    command = " ".join(["ccr", "check", "--fix", *map(quote, typed)])
    return speaker.tell(say("{number} of these: {command}", number=number, command=Typed(command)))
