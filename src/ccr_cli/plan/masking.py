"""Names that may not be told, taken out of the free text of a plan."""

import re
from collections.abc import Collection
from typing import Any, Final

FREE_TEXT: Final = frozenset(
    ("area", "award", "changed", "decided", "lesson", "mission", "name", "principles", "role", "signed_by", "source")
).union(("text", "title", "topics", "what"))
"""The keys under which a plan holds words of its own. Ids, days and words of the format stand elsewhere."""


def without_names(data: Any, names: Collection[str], stand_in: str) -> Any:
    """The data, with a stand-in for each of the names wherever its free text has one."""
    # Text may be folded anywhere, and the longest name goes first where one begins like another.
    pattern = "|".join(r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))
    return _masked(data, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), stand_in, is_free=False)


def _masked(data: Any, names: re.Pattern[str], stand_in: str, *, is_free: bool) -> Any:
    match data:
        case dict():
            return {key: _masked(value, names, stand_in, is_free=key in FREE_TEXT) for key, value in data.items()}
        case list():
            return [_masked(value, names, stand_in, is_free=is_free) for value in data]
        case str() if is_free:
            return names.sub(stand_in, data)
        case _:
            return data
