"""What the community alone decides about: whether an agency of enforcement sits at the table."""

from ccr_cli.plan.framework import Framework, Sector
from ccr_cli.questions.differences.difference import Difference


def is_for_community(one: Difference, framework: Framework) -> bool:
    """Whether a difference is about seats of which only the community says whether they should be filled."""
    decided = framework.flagged["decided_by_community"]
    if one.sector is not None:
        return any(sector.id == one.sector and decided.issuperset(_seats(sector)) for sector in framework.sectors)
    about = (one.seat,) if one.seat is not None else one.seats
    return bool(about) and decided.issuperset(about)


def _seats(sector: Sector) -> list[str]:
    return [seat.id for seat in sector.seats]
