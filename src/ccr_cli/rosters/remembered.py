"""What somebody said of the columns of rosters, kept beside the plans: headings, and nothing from below them."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from ccr_cli.language.nearest import slug
from ccr_cli.rosters.columns import TO_MAP
from ccr_cli.rosters.heading_row import has_headings
from ccr_cli.rosters.showing import may_keep
from ccr_cli.spreadsheets.sheet import SheetRow

FILE = ".roster.yaml"
_HEAD = {
    "en": "# What ccr partner import --map said of the columns of rosters: headings, and what stands below each.\n",
    "es": "# Lo que ccr partner import --map dijo de las columnas de las listas: encabezados, y qué hay debajo.\n",
}
"""What stands above it, by the language of the plan."""
_KEY = "rosters"


def remembered_for(kept: str, rows: Sequence[SheetRow]) -> dict[str, str]:
    """What was said of the columns of a sheet with the same headings; nothing where the file can't be read."""
    for columns in reversed(_kept(kept)):
        if has_headings(rows, columns):
            return columns
    return {}


def with_remembered(
    kept: str, columns: Mapping[str, str], rows: Sequence[SheetRow], language: str = "en"
) -> str | None:
    """The file's text with what was said now; ``None`` where there is nothing new to keep.

    Letters of columns are not kept, nor headings that may hold something of a person.
    """
    said = {heading: field for heading, field in columns.items() if may_keep(heading)}
    if not said or len(said) < len(columns) or not has_headings(rows, said):
        return None
    others = [one for one in _kept(kept) if {*map(slug, one)} != {*map(slug, said)}]
    text = _HEAD.get(language, _HEAD["en"]) + yaml.safe_dump(
        {_KEY: [*others, said]}, allow_unicode=True, sort_keys=False
    )
    return text if text != kept else None


def _kept(text: str) -> list[dict[str, str]]:
    try:
        data: Any = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return []
    listed = data.get(_KEY) if isinstance(data, dict) else None
    return [one for one in listed if _is_said(one)] if isinstance(listed, list) else []


def _is_said(one: Any) -> bool:
    return (
        isinstance(one, dict)
        and bool(one)
        and all(isinstance(key, str) and value in TO_MAP for key, value in one.items())
    )
