"""What can be typed where a command takes an id: the suggestions of ``ccr completion``.

Somebody waits with a finger on Tab, so this reads the plan without checking it. Mistakes in it are for ``ccr check``;
whatever can't be read is not suggested.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import typer

from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import home_of_plans, names_to_type, one_plan, plans_here
from ccr_cli.intake.for_completion import glance
from ccr_cli.language.speaker import preferred_language, speaker
from ccr_cli.language.visible import visible
from ccr_cli.plan.built_in import BUILT_IN, LONGEST_ROW, is_of_file
from ccr_cli.where import Where

Suggestions: TypeAlias = list[tuple[str, str]]
_FRAMEWORKS = Path(__file__).parent.parent / "data" / "frameworks"
_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_BETWEEN = re.compile(r"[^\w.]+")
_PRIMER = Path(__file__).parent.parent / "data" / "primer" / "protections.yaml"


def partner_ids(ctx: typer.Context) -> Suggestions:
    """The partners of the plan, with their names where those may be shown."""
    return [(id_, _name_of(partner)) for id_, partner in _entries(_plan(ctx), "partners")]


def protocol_ids(ctx: typer.Context) -> Suggestions:
    """The protocols of the plan."""
    return [(id_, _text(protocol.get("title"))) for id_, protocol in _entries(_plan(ctx), "protocols")]


def seat_ids(ctx: typer.Context) -> Suggestions:
    """The seats of the plan's framework."""
    return [item for sector in _items(_framework(ctx), "sectors") for item in _named(_items(sector, "seats"))]


def sector_ids(ctx: typer.Context) -> Suggestions:
    """The sectors of the plan's framework."""
    return list(_named(_items(_framework(ctx), "sectors")))


def commitment_ids(ctx: typer.Context) -> Suggestions:
    """The commitments of the plan's framework."""
    return list(_named(_items(_framework(ctx), "commitments")))


def task_ids(ctx: typer.Context) -> Suggestions:
    """The tasks of the plan's framework."""
    return list(_named(_items(_framework(ctx), "tasks")))


def place_names(ctx: typer.Context) -> Suggestions:
    """The places of the plan, with hyphens between words, which are understood as well and need no quotes."""
    places = _plan(ctx).get("places")
    told = [_text(place) for place in places] if isinstance(places, list) else []
    return [(_BETWEEN.sub("-", place).strip("-"), place) for place in told if place]


def component_scores(ctx: typer.Context) -> Suggestions:
    """The components of the plan's framework, each with the sign before its score."""
    return [(f"{id_}=", name) for id_, name in _named(_items(_framework(ctx), "components"))]


def framework_words(ctx: typer.Context) -> Suggestions:
    """The words for ``ccr explain``: those of the framework that is named, else of the plan's."""
    named = ctx.params.get("framework")
    framework = _whole(named, Path()) if named else _framework(ctx)
    seats_of_sectors = [seat for sector in _items(framework, "sectors") for seat in (sector, *_items(sector, "seats"))]
    others = [part for kind in ("commitments", "elements", "tasks", "components") for part in _items(framework, kind)]
    return [*_named([*seats_of_sectors, *others]), ("privacy", "")]


def frameworks() -> Suggestions:
    """The frameworks that come with the program, and those in files beside the plans."""
    built_in = [(name, _FRAMEWORKS / f"{name}.yaml") for name in BUILT_IN]
    files = [(os.path.relpath(path), path) for path in sorted(home_of_plans(Path.cwd()).rglob("*.y*ml"))]
    told = [(name, _read(path)) for name, path in (*built_in, *files)]
    return [(name, _text(read.get("name"))) for name, read in told if "ccr_framework" in read]


def action_numbers(ctx: typer.Context) -> Suggestions:
    """The numbers of the open actions."""
    numbered = enumerate(_items(_plan(ctx), "actions"), 1)
    return [(str(number), _text(action.get("what"))) for number, action in numbered if not action.get("done")]


def funding_numbers(ctx: typer.Context) -> Suggestions:
    """The numbers of the funding sources."""
    return [
        (str(number), _text(source.get("source"))) for number, source in enumerate(_items(_plan(ctx), "funding"), 1)
    ]


def numbers_of(where: Where, *keys: str) -> Callable[[typer.Context], Suggestions]:
    """A function that suggests the numbers of the items of a list, each with the values of some of its keys."""

    def suggest(ctx: typer.Context) -> Suggestions:
        items = _plan(ctx).get(str(where[0]))
        told = (
            (number, _told_by(item, keys)) for number, item in enumerate(items if isinstance(items, list) else [], 1)
        )
        return [(str(number), text) for number, text in told]

    return suggest


def fields(kind: str) -> Callable[[], Suggestions]:
    """A function that suggests the fields that can be set; ``kind`` is their name in ``edits.field_names``."""

    def suggest() -> Suggestions:
        from ccr_cli.edits import field_names

        return [(f"{name}=", "") for name in getattr(field_names, kind)]

    return suggest


def meeting_days(ctx: typer.Context) -> Suggestions:
    """The days of the meetings that were held."""
    meetings = _plan(ctx).get("meetings")
    return [(_text(one.get("date")), "") for one in _items(meetings if isinstance(meetings, dict) else {}, "held")]


def words(*choices: str) -> Callable[[], Suggestions]:
    """A function that suggests these words; words in the metavar, such as ``u|t``, need none."""
    return lambda: [(word, "") for word in choices]


def statuses() -> Suggestions:
    """The statuses a partner can have."""
    from ccr_cli.plan.labels import STATUSES

    teller = speaker(preferred_language(sys.argv[1:]))
    return [(status, teller.tell(told)) for status, told in STATUSES.items()]


def plan_names() -> Suggestions:
    """The names of the plans here."""
    here = Path.cwd()
    return [(name, "") for name in names_to_type(plans_here(here), here)]


def protection_ids() -> Suggestions:
    """The protections in the primer."""
    return list(_named(_items(_read(_PRIMER), "protections")))


def _plan(ctx: typer.Context) -> dict[str, Any]:
    return _read(_path(ctx))


def _path(ctx: typer.Context) -> Path:
    plans: list[str] = ctx.params.get("plans") or []
    named = plans[0] if len(plans) == 1 else ctx.params.get("plan") or ctx.params.get("named")
    return Path(one_plan(named, Path.cwd(), os.environ))


def _framework(ctx: typer.Context) -> dict[str, Any]:
    """The framework of the plan; the usual one when it isn't clear which plan is meant."""
    try:
        path = _path(ctx)
        return _whole(_read(path).get("framework", BUILT_IN[0]), path.parent)
    except UserError:
        return _whole(BUILT_IN[0], _FRAMEWORKS)


def _whole(name: str, folder: Path, most: int = LONGEST_ROW) -> dict[str, Any]:
    """A framework by its name or its path seen from a folder, with all that it extends."""
    path = folder / name if is_of_file(name) else _FRAMEWORKS / f"{name}.yaml"
    own = _read(path)
    extends = own.get("extends")
    base = _whole(extends, path.parent, most - 1) if isinstance(extends, str) and extends and most else None
    if not base:
        return own
    from ccr_cli.intake.merging import merged  # few frameworks extend others

    return merged(base, own).data


def _read(path: Path) -> dict[str, Any]:
    """A file's mapping, with all scalars as text; empty when it can't be read."""
    try:
        found = glance(path)
    except Exception:  # whatever is wrong with it, Tab is not the time to say so
        return {}
    return found if isinstance(found, dict) else {}


def _entries(data: dict[str, Any], section: str) -> Iterator[tuple[str, dict[str, Any]]]:
    entries = data.get(section)
    for id_, entry in entries.items() if isinstance(entries, dict) else ():
        if isinstance(id_, str) and _ID.fullmatch(id_) and isinstance(entry, dict):
            yield id_, entry


def _items(data: dict[str, Any], section: str) -> list[dict[str, Any]]:
    items = data.get(section)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _named(items: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for item in items:
        id_ = item.get("id")
        if isinstance(id_, str) and _ID.fullmatch(id_):
            yield id_, _text(item.get("name"))


def _told_by(item: Any, keys: tuple[str, ...]) -> str:
    return "  ".join(filter(None, (_text(item.get(key)) for key in keys))) if isinstance(item, dict) else _text(item)


def _name_of(partner: dict[str, Any]) -> str:
    """Its name; empty where onlookers may not see it."""
    is_hidden = partner.get("confidential") == "name" or partner.get("named") == "never"
    return "" if is_hidden else _text(partner.get("name"))


def _text(value: Any) -> str:
    """A text in the user's language, on one line."""
    if isinstance(value, dict):
        value = value.get(preferred_language(sys.argv[1:]))
    return visible(value) if isinstance(value, str) else ""
