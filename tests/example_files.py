"""The example plans, good and bad, and a finding as a line of the files beside the bad ones."""

from collections.abc import Callable
from pathlib import Path

from ccr_cli.intake.kinds import is_framework
from ccr_cli.intake.load import look_over_plan, take_in_framework
from ccr_cli.language.speaker import Speaker
from ccr_cli.rules.finding import Finding
from helpers import HEAD, TODAY

GOOD = Path(__file__).parent / "examples" / "good"
BAD = Path(__file__).parent / "examples" / "bad"

_DEEP = 66  # levels

BUILT: dict[str, Callable[[], bytes]] = {
    "utf-16": lambda: HEAD.encode("utf-16"),
    "utf-16-without-a-byte-order-mark": lambda: HEAD.encode("utf-16-le"),
    "latin-1": lambda: _with("area: Cañada\n").encode("latin-1"),
    "zero-byte": lambda: _with("area: Yuma\0\n").encode(),
    "six-megabytes": lambda: _with("# a line that says nothing\n" * 240_000).encode(),
    "brackets-66-levels-deep": lambda: _with(f"area: {'[' * _DEEP}{']' * _DEEP}\n").encode(),
    "keys-66-levels-deep": lambda: _with("".join(f"{' ' * level}area:\n" for level in range(_DEEP))).encode(),
}
"""Files that an editor, a reviewer or git would stumble over, so they are built when they are needed."""


def _with(text: str) -> str:
    return HEAD + text


def bad_examples() -> dict[str, Callable[[], bytes]]:
    """Every bad example by its name, with what gives its bytes."""
    files = {path.stem: path.read_bytes for path in sorted(BAD.glob("*.yaml"))}
    return {**files, **BUILT}


def expected(name: str) -> list[str]:
    """The findings that a bad example has to have, each as a line."""
    return (BAD / f"{name}.findings").read_text(encoding="utf-8").splitlines()


def findings_in(path: str, raw: bytes) -> tuple[Finding, ...]:
    """All that is wrong with a plan's bytes, or with a framework's."""
    return take_in_framework(path, raw).findings if is_framework(raw) else look_over_plan(path, raw, TODAY).findings


def as_line(finding: Finding, speaker: Speaker) -> str:
    """``line:column rule severity where | message | hint``, with a hyphen for a place or hint that isn't there."""
    hint = speaker.tell(finding.hint) if finding.hint is not None else "-"
    place = f"{finding.line}:{finding.column} {finding.rule.code} {finding.rule.severity} {finding.where or '-'}"
    return f"{place} | {speaker.tell(finding.message)} | {hint}"
