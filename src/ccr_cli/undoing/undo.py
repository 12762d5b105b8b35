"""What a plan would be with its last recorded change taken back, or why that can't be."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from datetime import date
from typing import NamedTuple

from ccr_cli.intake.load import Intake, document_of, look_over_plan
from ccr_cli.intake.private_lines import private_lines
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.redact.cover import Cover
from ccr_cli.rules.finding import Finding
from ccr_cli.undoing.keeping import sum_of
from ccr_cli.undoing.kept import KeptChange
from ccr_cli.undoing.replaced import LinesOfFile, ReplacedLines
from ccr_cli.undoing.take_back import FoundAgain, as_before, found_again, taken_back


class NeverKept(NamedTuple):
    """No line of it was kept: a privacy rule found something there."""


class BackAlready(NamedTuple):
    """The file has none of it any more."""


class LinesTouched(NamedTuple):
    """Some of its lines were changed since, or what stands around them."""

    found: tuple[FoundAgain, ...]


class PlanAsRead(NamedTuple):
    """A plan's file, looked over."""

    raw: bytes
    taken: Intake[Plan]
    is_yaml: bool
    """Whether it can be read to its end."""

    @property
    def plan(self) -> Plan | None:
        """The plan; ``None`` when it has an error."""
        return self.taken.model

    @property
    def cover(self) -> Cover:
        """What must not be shown of it."""
        return self.taken.cover

    @property
    def private_lines(self) -> Set[int]:
        """The lines, from 0, of every text in which a privacy rule finds something."""
        return private_lines(self.taken, self.raw, document_of(self.raw))

    @property
    def errors(self) -> tuple[Finding, ...]:
        """All errors in it."""
        return tuple(one for one in self.taken.findings if one.rule.severity == "error")


class Undone(NamedTuple):
    """A plan with the change taken back."""

    before: PlanAsRead
    after: PlanAsRead
    found: tuple[FoundAgain, ...]

    @property
    def new_findings(self) -> tuple[Finding, ...]:
        """What privacy rules would find anew, and the errors by which a plan that is read now would be read no more."""
        return tuple(self._new())

    @property
    def new_errors(self) -> tuple[Finding, ...]:
        """Those of them that are errors, for which it isn't taken back."""
        return tuple(one for one in self.new_findings if one.rule.severity == "error")

    def _new(self) -> Iterator[Finding]:
        before, after = self.before, self.after
        is_read_no_more = before.plan is not None or (before.is_yaml and not after.is_yaml)
        more = Counter(map(_code, after.taken.findings)) - Counter(map(_code, before.taken.findings))
        for finding in after.taken.findings:
            is_error = finding.rule.severity == "error" and is_read_no_more
            if more[_code(finding)] and (finding.rule.is_privacy or is_error):
                yield finding


def undone(
    kept: KeptChange, path: str, raw: bytes, today: date, hidden: tuple[HiddenPartner, ...] = ()
) -> Undone | NeverKept | BackAlready | LinesTouched:
    """A plan's bytes with a change taken back, or why that can't be; ``hidden`` is what the plans at hand hide."""
    change, lines = kept.change, LinesOfFile.of(raw)
    now = sum_of(raw)
    if now == change.before:
        return BackAlready()
    if change.lines is None:
        return NeverKept()
    found = as_before(change.lines) if now == change.after else found_again(change.lines, lines)
    states = {one.state for one in found}
    if "touched" in states:
        return LinesTouched(found)
    if states == {"back"}:
        return BackAlready()
    new = taken_back(found, lines)
    if new == raw:
        return BackAlready()
    return Undone(_read(path, raw, today, hidden), _read(path, new, today, hidden), found)


def lines_by_hand(found: Sequence[FoundAgain]) -> tuple[ReplacedLines, ...]:
    """What is to be done by hand: the lines that are not back yet."""
    return tuple(one.replaced for one in found if one.state != "back")


def _read(path: str, raw: bytes, today: date, hidden: tuple[HiddenPartner, ...]) -> PlanAsRead:
    document = document_of(raw)
    return PlanAsRead(raw, look_over_plan(path, raw, today, hidden, document), document.complete)


def _code(finding: Finding) -> str:
    return finding.rule.code
