"""Which agencies of a directory are partners already."""

from collections.abc import Mapping

from ccr_cli.matching.one_agency import agency_keys
from ccr_cli.plan.plan import Plan


def partners_by_key(plan: Plan) -> dict[tuple[str, ...], str]:
    """The ids of the partners, by each key of their names."""
    return {key: id_ for id_, one in (plan.partners or {}).items() for key in agency_keys(one.name)}


def partner_already(name: str, aliases: tuple[str, ...], partners: Mapping[tuple[str, ...], str]) -> str | None:
    """The id of the partner that an agency is, as one of its names says."""
    return next((partners[key] for key in agency_keys(name, aliases) if key in partners), None)
