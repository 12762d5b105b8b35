"""The lines of a file of which no copy may be made, since a privacy rule finds something in a text that they hold."""

from collections.abc import Iterator, Set
from typing import Any

from ccr_cli.intake.load import Intake
from ccr_cli.yaml_text.document import YamlDocument
from ccr_cli.yaml_text.text import lines_of


def private_lines(taken: Intake[Any], raw: bytes, document: YamlDocument) -> Set[int]:
    """The numbers of the lines, from 0; what a comment allows counts too, and every line of a text of several."""
    found = frozenset((*taken.cover.hidden_lines(lines_of(raw)), *_of_findings(taken)))
    return found.union(*_of_texts(found, document)) if found else found


def _of_findings(taken: Intake[Any]) -> Iterator[int]:
    for finding in taken.findings:
        if finding.rule.is_privacy:
            yield from range(finding.line - 1, max(finding.line, finding.last_line or 0))
    yield from (one.line - 1 for one in taken.allowed)


def _of_texts(found: Set[int], document: YamlDocument) -> Iterator[range]:
    """The lines of each text that one of these lines belongs to."""
    for _, event, _ in document.scalars():
        lines = range(event.start_mark.line, event.end_mark.line + 1)
        if not found.isdisjoint(lines):
            yield lines
