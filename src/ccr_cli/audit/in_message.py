"""Checks a git message in every way it can be decoded."""

from collections.abc import Sequence

from ccr_cli.audit.examiner import Examined, Examiner


def in_message(path: str, texts: Sequence[str], examiner: Examiner) -> Examined:
    """The findings in a message; from further readings only those not already found on the same line."""
    first, *others = (examiner.message(path, text.encode()) for text in texts)
    found = list(first.findings)
    for answer in others:
        known = {(finding.rule.code, finding.line) for finding in found}
        found.extend(finding for finding in answer.findings if (finding.rule.code, finding.line) not in known)
    return first._replace(findings=tuple(found))
