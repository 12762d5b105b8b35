"""The assessments of a plan that may have mistakes elsewhere, so that a group that talks need not wait for them."""

from typing import Any

from pydantic import ValidationError

from ccr_cli.plan.plan import Assessment


def assessments_in(data: Any) -> list[Assessment]:
    """The assessments in a plan's data that can be read."""
    items = data.get("assessments") if isinstance(data, dict) else None
    return [one for item in (items if isinstance(items, list) else ()) if (one := _read(item)) is not None]


def _read(item: Any) -> Assessment | None:
    try:
        return Assessment.model_validate(item)
    except ValidationError:
        return None
