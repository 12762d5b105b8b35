"""JSON as text: one document, in which no character can move a cursor or reverse the reading direction."""

import json
import re
from datetime import date
from typing import Any

from ccr_cli.language.visible import UNSAFE, as_letters


def json_text(value: Any, *, indent: int | None = None) -> str:
    """The value as JSON. Unsafe characters, which file names can contain, are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text if text.isprintable() else UNSAFE.sub(_escaped, as_letters(text))


def json_head(today: date | None = None) -> dict[str, Any]:
    """What every document begins with: the version of its fields and, where it matters, the day it is about."""
    return {"ccr": 1} if today is None else {"ccr": 1, "as_of": today.isoformat()}


def json_day(day: date | None) -> str | None:
    """A day in ISO form."""
    return None if day is None else day.isoformat()


def _escaped(match: re.Match[str]) -> str:
    # A raw line end only separates lines of an indented document; json escapes those inside strings.
    return match[0] if match[0] == "\n" else f"\\u{ord(match[0]):04x}"
