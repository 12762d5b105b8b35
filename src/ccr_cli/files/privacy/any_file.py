"""Any file, version of a file or message, looked at for what may not stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ccr_cli.files.asking import bytes_of
from ccr_cli.files.intake import placed, take_in_plan
from ccr_cli.files.kinds import is_plan
from ccr_cli.files.privacy.looking import confidential_in, private_in_text
from ccr_cli.files.text import text_of
from ccr_cli.files.yaml_reading import read_yaml
from ccr_cli.rules.finding import Finding
from ccr_cli.rules.privacy.settled import Confidential

_FIRST = 8_000  # bytes, among which git too looks for a null


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking at one text."""

    findings: tuple[Finding, ...]
    is_text: bool = True
    """``False`` for a picture, an archive and the like: nobody has looked inside."""


def look_at_file(path: str, raw: bytes, today: date, confidential: Sequence[Confidential] = ()) -> Looked:
    """What may not stand in a file, whatever it is; ``path`` is how the findings name it."""
    if is_plan(raw):
        taken = take_in_plan(path, raw, today)
        found = {_place(finding): finding for finding in taken.findings if finding.rule.is_privacy}
        if any(_hides_something(finding) for finding in taken.findings):
            as_text = look_at_text(path, _text_of(raw) or "", today, confidential)
            found = {**{_place(finding): finding for finding in as_text}, **found}
        return Looked(tuple(found[place] for place in sorted(found)))
    text = _text_of(raw)
    if text is None:
        return Looked((), is_text=False)
    return Looked(look_at_text(path, text, today, confidential))


def look_at_text(name: str, text: str, today: date, confidential: Sequence[Confidential] = ()) -> tuple[Finding, ...]:
    """What may not stand in a text; ``name`` is what the findings call it."""
    return placed(name, private_in_text(text, today, confidential), text)


def confidential_names_in(paths: Sequence[str]) -> tuple[Confidential, ...]:
    """The partners in the plans at these paths of which something may be told nowhere but in their own entries."""
    found = (read_yaml(text_of(raw).data).data for raw in map(bytes_of, paths) if isinstance(raw, bytes))
    return tuple(replace(partner, partner=None) for data in found for partner in confidential_in(data))


def _hides_something(finding: Finding) -> bool:
    """Whether a mistake kept a plan from being read to its end."""
    return finding.rule.severity == "error" and finding.rule.code.startswith("CCR0")


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.line, finding.column, finding.rule.code


def _text_of(raw: bytes) -> str | None:
    """The text in a file's bytes; Windows' own encoding where it is no UTF-8, and none where it is no text."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    if b"\x00" in raw[:_FIRST]:
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
