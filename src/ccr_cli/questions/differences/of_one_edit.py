"""What one edit changed in a plan, for whoever keeps the file."""

from datetime import date

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.differences.difference import WhatChanged
from ccr_cli.questions.differences.everything import differences, two_versions
from ccr_cli.questions.differences.matching import same_partners
from ccr_cli.questions.elements.review import Review


def changed_by_edit(old: Plan, new: Plan, framework: Framework, today: date) -> WhatChanged:
    """The differences between a plan before an edit and after it, with nothing hidden."""
    then, now = (Review(seen_by(plan, framework, "internal", today), framework, today) for plan in (old, new))
    versions = two_versions(then, now, same_partners(old, new))
    return WhatChanged(differences(versions), (), now, "files", then=versions.old)
