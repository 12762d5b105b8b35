"""Under which heading a difference is told: what changed for survivors, good news, what needs a look, the rest."""

from typing import Literal, TypeAlias

from ccr_cli.plan.framework import Framework
from ccr_cli.questions.differences.community import is_for_community
from ccr_cli.questions.differences.difference import Difference
from ccr_cli.questions.differences.weighty import direction_of

DifferenceSection: TypeAlias = Literal["survivors", "good", "look", "noted"]
_SURVIVORS = ("change-made", "voice-heard", "protocol-added", "protocol-in-force", "protocol-retired")
_OF_REFERRALS = ("title", "from", "to", "between", "shares", "status")
_GOOD = (
    *("partner-joined", "partner-liaison", "commitment-made", "agreement-signed", "seat-filled", "sector-filled"),
    *("meeting-held", "action-done", "training-given", "outreach-done", "story-told", "funding-added", "element-met"),
)
_LOOK = (
    *("partner-declined", "partner-left", "partner-removed", "commitment-answered", "commitment-withdrawn"),
    *("agreement-ended", "seat-emptied", "sector-emptied", "protocol-removed", "funding-ended", "element-lost"),
)
_GOOD_FIELDS = ("oriented", "in_practice_since", "mission")
_LOST_FIELDS = ("coordinator", "mission", "in_practice_since")


def section_of(one: Difference, framework: Framework) -> DifferenceSection:
    """Under which heading a difference is told; what the community decides about is neither good news nor bad."""
    section = _usual_section(one)
    return "noted" if section in ("good", "look") and is_for_community(one, framework) else section


def _usual_section(one: Difference) -> DifferenceSection:
    if one.kind in _SURVIVORS or (one.kind == "protocol-changed" and one.field in _OF_REFERRALS):
        return "survivors"
    if _is_worse(one):
        return "look"
    return "good" if _is_better(one) else "noted"


def _is_worse(one: Difference) -> bool:
    """Whether something was lost, or somebody has to ask about it."""
    has_gone = one.kind == "partner-added" and one.after in ("declined", "left")
    has_stepped_back = one.kind == "partner-liaison" and one.before == "at-the-table"
    seats_fewer = one.kind == "seats-changed" and not one.added
    is_lost = one.kind == "plan-changed" and one.field in _LOST_FIELDS and one.after is None
    is_worse = one.kind == "partner-changed" and direction_of(one) == "worse"
    return one.kind in _LOOK or has_gone or has_stepped_back or seats_fewer or is_lost or is_worse


def _is_better(one: Difference) -> bool:
    """Whether something is there now, or more of it, as far as these readers may know."""
    has_come = one.kind == "partner-added" and one.after in ("at-the-table", "liaison")
    is_first = one.field in _GOOD_FIELDS and one.after is not None and one.before is None
    is_better = one.kind == "partner-changed" and direction_of(one) == "better"
    return one.kind in _GOOD or one.kind == "seats-changed" or has_come or is_first or is_better
