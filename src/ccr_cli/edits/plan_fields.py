"""What a plan says about the task force itself."""

from collections.abc import Sequence

from ccr_cli.edits.edit import Add, Edit, Value
from ccr_cli.edits.field_names import PLAN
from ccr_cli.edits.fields import Fields, set_values
from ccr_cli.edits.shapes import items_at, same

_PLAN = Fields((), PLAN)


def set_plan(data: Value, assignments: Sequence[str]) -> list[Edit]:
    """Edits for FIELD=VALUE assignments to the plan. Raises ``UserError`` as ``set_values`` does."""
    return set_values(data, None, _PLAN, assignments)


def add_principle(data: Value, text: str) -> list[Edit]:
    """Edits that add a guiding principle; none if it is there already. Raises ``Misplaced``."""
    text = text.strip()
    is_there = any(same(item, text) for item in items_at(data, ("principles",)))
    return [] if is_there else [Add(("principles",), text)]
