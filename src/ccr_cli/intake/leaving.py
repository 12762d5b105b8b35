"""A plan as shown to others: what they may see of it, and what privacy rules find in that."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from ccr_cli.intake.from_path import Unread, bytes_of, take_in
from ccr_cli.intake.load import Intake, document_of, placed_in
from ccr_cli.plan.audience import SeenPlan, framework_seen_by, seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.masking import HiddenNames
from ccr_cli.plan.nameless import names_to_hide
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import TO_NOBODY, Addressed, Audience
from ccr_cli.privacy.in_text import private_in_plan
from ccr_cli.privacy.plan_pieces import passages_of_data
from ccr_cli.privacy.rule import Known
from ccr_cli.privacy.scan import found_in
from ccr_cli.privacy.text.folding import plain_text
from ccr_cli.rules.finding import Finding
from ccr_cli.yaml_text.text import text_of

Leaving: TypeAlias = Callable[[str], bool]
"""Whether a text of a plan leaves."""


class Seen(NamedTuple):
    """A plan as its readers may see it, or why it is not shown to them."""

    path: str
    plan: SeenPlan | None
    """``None`` if the plan has errors."""
    framework: Framework | None
    findings: tuple[Finding, ...] = ()
    """Why there is no plan; else what privacy rules find in what these readers would see."""
    hidden: HiddenNames | None = None
    """The names that these readers may not see."""
    of_file: Framework | None = None
    """The framework as its own file says it, whatever its readers are told of it."""

    def is_stopped(self, *, strict: bool) -> bool:
        """Whether the plan must not be shown; warnings stop it only if ``strict``."""
        return self.plan is None or any(strict or finding.rule.severity == "error" for finding in self.findings)


def seen_at(
    path: str, audience: Audience, today: date, others: Sequence[str] = (), addressed: Addressed = TO_NOBODY
) -> "Seen | Unread | None":
    """The plan at a path as its readers may see it; ``None`` for a framework's file, which isn't a plan.

    ``others`` are the names that the plans at hand hide: they are shown by none. ``addressed`` is what one paper is
    about, where its readers are told more of that.
    """
    taken = take_in(path, today)
    if taken is None or isinstance(taken, Unread):
        return taken
    return looked_over(seen_of(taken, audience, today, others, addressed), today)


def seen_of(
    taken: Intake[Plan], audience: Audience, today: date, others: Sequence[str] = (), addressed: Addressed = TO_NOBODY
) -> Seen:
    """The same for a plan that has been read, before privacy rules look at what leaves it."""
    plan, framework = taken.model, taken.framework
    if plan is None or framework is None:
        return Seen(taken.path, None, None, taken.findings, names_to_hide({}, others))
    seen = seen_by(plan, framework, audience, today, others, addressed)
    shown = framework_seen_by(framework, plan, audience, today, others, addressed)
    return Seen(taken.path, seen, shown, hidden=seen.hidden, of_file=framework)


def looked_over(seen: Seen, today: date, leaves: Leaving = lambda _: True) -> Seen:
    """The same with what privacy rules find in those of its texts that leave; nothing is asked of whoever keeps it."""
    if seen.plan is None or seen.of_file is None or seen.plan.audience == "internal":
        return seen
    return seen._replace(findings=_findings(seen.path, seen.plan, seen.of_file, today, leaves))


def _findings(path: str, seen: SeenPlan, framework: Framework, today: date, leaves: Leaving) -> tuple[Finding, ...]:
    """What privacy rules find in the plan as seen, at its place in the plan's file, without what a comment allows."""
    pieces = (piece for piece in passages_of_data(_data(seen.plan), framework) if leaves(piece.text))
    leaving = {
        (privacy.rule.code, plain_text(piece.text[span.start : span.end]))
        for privacy, piece, span in found_in(pieces, Known(today))
    }
    raw = bytes_of(path) if leaving else None
    if raw is None or isinstance(raw, Unread):
        return ()
    document, text = document_of(raw), text_of(raw).data.decode()
    problems = [
        problem
        for problem in private_in_plan(document, text, framework, today)
        if (problem.rule.code, plain_text(problem.covered)) in leaving
    ]
    found = placed_in(path, raw, document, problems).findings
    return tuple(finding._replace(path=path) for finding in found)


def _data(plan: Plan) -> dict[str, Any]:
    return plan.model_dump(mode="json", by_alias=True, exclude_none=True, warnings=False)
