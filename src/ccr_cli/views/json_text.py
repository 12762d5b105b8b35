"""JSON as text: one document, in which no character can move a cursor or turn the reading direction."""

import json
import re
from datetime import date
from typing import Any

from ccr_cli.language.visible import UNSAFE


def json_text(value: Any, *, indent: int | None = None) -> str:
    """The value as JSON. File names may hold what plan text can't, so such characters are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text if text.isprintable() else UNSAFE.sub(_escaped, text)


def json_head(today: date | None = None) -> dict[str, Any]:
    """What every document begins with: the version of its fields, and of which day it tells where that matters."""
    return {"ccr": 1} if today is None else {"ccr": 1, "as_of": today.isoformat()}


def json_day(day: date | None) -> str | None:
    """A day as JSON holds it."""
    return None if day is None else day.isoformat()


def _escaped(match: re.Match[str]) -> str:
    # A line end stands between the lines of an indented document; inside a string json has escaped it.
    return match[0] if match[0] == "\n" else f"\\u{ord(match[0]):04x}"
