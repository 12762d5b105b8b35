"""What the shell can complete a word to: ids of partners, seats and the like.

This runs between two keys, so it loads neither the models nor rich, and a plan is read without being checked. Where
anything is in the way (no plan, several, one that can't be read) there are no suggestions, and no error either.
"""

import os
import re
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any, TypeAlias

import typer

from ccr_cli.files.discovery import one_plan, plans_here
from ccr_cli.files.glance import glance
from ccr_cli.language.message import Message
from ccr_cli.language.speaker import preferred_language, speaker
from ccr_cli.language.visible import visible
from ccr_cli.views.states import PARTNERS

Suggestions: TypeAlias = list[tuple[str, str]]
"""What can be typed, each with a word on it for shells that show one."""
_FRAMEWORKS = Path(__file__).parent.parent / "frameworks"
_PLAIN_WORD = re.compile(r"[\w./-]+")  # anything else would have to be quoted, in each shell in another way


def _quiet(suggest: "Callable[[typer.Context], Iterable[tuple[Any, Any]]]") -> "Callable[[typer.Context], Suggestions]":
    """Nothing where anything goes wrong, and no word that a shell could take for more than a word."""

    @wraps(suggest)
    def quietly(ctx: typer.Context) -> Suggestions:
        try:
            return [(id_, _told(about)) for id_, about in suggest(ctx) if _PLAIN_WORD.fullmatch(id_)]
        except Exception:
            return []

    return quietly


@_quiet
def partner_ids(ctx: typer.Context) -> Iterable[tuple[Any, Any]]:
    """The partners of the plan, with the names of those whose names may be told."""
    for id_, partner in _plan(ctx)["partners"].items():
        keys = partner if isinstance(partner, dict) else {}
        is_hidden = keys.get("named") == "never" or keys.get("confidential") == "name"
        yield id_, "" if is_hidden else keys.get("name", "")


@_quiet
def seat_ids(ctx: typer.Context) -> Iterable[tuple[Any, Any]]:
    """The seats of the plan's framework."""
    return [(seat["id"], seat["name"]) for sector in _framework(ctx)["sectors"] for seat in sector["seats"]]


@_quiet
def sector_ids(ctx: typer.Context) -> Iterable[tuple[Any, Any]]:
    """The sectors of the plan's framework."""
    return [(sector["id"], sector["name"]) for sector in _framework(ctx)["sectors"]]


@_quiet
def commitment_ids(ctx: typer.Context) -> Iterable[tuple[Any, Any]]:
    """The commitments of the plan's framework."""
    return [(commitment["id"], commitment["name"]) for commitment in _framework(ctx)["commitments"]]


@_quiet
def statuses(ctx: typer.Context) -> Iterable[tuple[Any, Any]]:  # noqa: ARG001
    """Where a partner can stand."""
    return PARTNERS.items()


@_quiet
def plan_names(ctx: typer.Context) -> Iterable[tuple[Any, Any]]:  # noqa: ARG001
    """The plans of the folder ``plans/``, as ``--plan`` names them."""
    return [(Path(path).stem, path) for path in plans_here(Path.cwd())]


def _plan(ctx: typer.Context) -> dict[str, Any]:
    """The plan that the words typed so far are about."""
    return glance(Path(_path(ctx)))


def _path(ctx: typer.Context) -> str:
    return one_plan(ctx.params.get("plan"), Path.cwd(), os.environ)


def _framework(ctx: typer.Context) -> dict[str, Any]:
    """The framework of that plan; where no plan can be meant for sure, the one that comes with the program."""
    try:
        path = Path(_path(ctx))
        name = glance(path)["framework"]
    except Exception:
        return glance(next(_FRAMEWORKS.glob("*.yaml")))
    is_path = "/" in name or name.endswith((".yaml", ".yml"))
    return glance(path.parent / name if is_path else _FRAMEWORKS / f"{name}.yaml")


def _told(about: Any) -> str:
    """A word on a suggestion, in the language of the screen."""
    told = speaker(preferred_language(sys.argv[1:]))
    if isinstance(about, Message):
        return told.tell(about)
    if isinstance(about, dict):
        about = about.get(told.code, "")
    return visible(about) if isinstance(about, str) else ""
