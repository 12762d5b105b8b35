"""A message of git's, looked at in every way it can be read."""

from collections.abc import Sequence
from dataclasses import replace

from ccr_cli.audit.examiner import Examined, Examiner


def in_message(path: str, texts: Sequence[str], examiner: Examiner) -> Examined:
    """What was found in a message; of another reading what the first doesn't show on the same line."""
    first, *others = (examiner.message(path, text.encode()) for text in texts)
    found = list(first.findings)
    for answer in others:
        known = {(finding.rule.code, finding.line) for finding in found}
        found.extend(finding for finding in answer.findings if (finding.rule.code, finding.line) not in known)
    return replace(first, findings=tuple(found))
