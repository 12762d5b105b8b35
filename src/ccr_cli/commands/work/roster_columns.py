"""What ``--map`` says of the columns of a roster, and what it said before."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from ccr_cli.commands.options import one_of
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say
from ccr_cli.rosters.columns import TO_MAP
from ccr_cli.rosters.remembered import FILE, remembered_for, with_remembered
from ccr_cli.rosters.roster import RosterSheet
from ccr_cli.saving.create import create
from ccr_cli.saving.replace import held
from ccr_cli.spreadsheets.sheet import SheetRow

_PART = re.compile(r"""((?:"[^"]*"|(?!,\s*[a-z]+\s*=).)+),?""", re.IGNORECASE | re.DOTALL)
"""A field and its heading, up to a comma before the next field; what stands in quotes is one."""


def columns_named(given: Sequence[str]) -> dict[str, str]:
    """By the heading of a column, the field that ``--map`` says it has. Raises ``UserError``."""
    found: dict[str, str] = {}
    for part in (part for text in given for part in _PART.findall(text)):
        field, sign, heading = part.partition("=")
        if not sign or not heading.strip():
            raise UserError(
                say("{option} takes a field and a heading.", option=Typed("--map")),
                say("Type them like this: {example}.", example=Typed('--map name=Agency,phone="Office phone"')),
            )
        found[heading.strip().strip("\"'")] = one_of("--map", field.strip().lower(), list(TO_MAP))
    return found


def kept_columns(plan: str) -> Callable[[Sequence[SheetRow]], Mapping[str, str]]:
    """What was said before of sheets with the same headings, by their rows."""
    return partial(remembered_for, _kept(plan))


def keep_columns(plan: str, said: Mapping[str, str], sheets: Sequence[RosterSheet], language: str) -> None:
    """Keep beside a plan what was said of the columns; where that can't be, the plan is written all the same."""
    before = text = _kept(plan)
    for one in sheets:
        columns = {heading: field for heading, field in one.columns.items() if heading in said}
        text = (with_remembered(text, columns, one.sheet.rows, language) if columns else None) or text
    if text == before:
        return
    with suppress(OSError, UserError):
        path = _path(plan)
        if not path.exists():
            create(path, text)
        else:
            with held(str(path)) as file:
                file.replace(text.encode())


def _path(plan: str) -> Path:
    return Path(plan).parent / FILE


def _kept(plan: str) -> str:
    try:
        return _path(plan).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
