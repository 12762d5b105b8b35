"""What the commands that show something have in common: for whom, of which plan, in which form."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias, cast

from ccr_cli.commands.handing_on import finding_objects, path_for, tell_who_discloses
from ccr_cli.commands.options import chosen_speaker, day, one_of
from ccr_cli.commands.output import draw, tell_findings, write
from ccr_cli.errors import UserError
from ccr_cli.files.asking import Unread, cover_at, take_in
from ccr_cli.files.discovery import one_plan
from ccr_cli.language.message import Typed, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.audience import AUDIENCES, Audience, SeenPlan, framework_seen_by, seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.privacy.redact.discretion import discreet
from ccr_cli.questions.disclosing import disclosing
from ccr_cli.rules.finding import Finding
from ccr_cli.views.blocks import Block
from ccr_cli.views.json_text import json_text

FORMATS = ("text", "json", "markdown", "csv")


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be shown, as the options say."""

    path: str
    today: date
    speaker: Speaker
    audience: Audience
    output: str
    as_plain: bool


@dataclass(frozen=True, slots=True)
class Forms:
    """One answer in every form that it can be shown in."""

    data: Mapping[str, Any]
    """The keys it has in a JSON document."""
    blocks: Sequence[Block]
    rows: Sequence[Sequence[str]] = ()
    """The lines of a CSV file, its header first."""


Telling: TypeAlias = Callable[[SeenPlan, Framework], Forms]
"""From a plan, as the audience may see it, to an answer."""


def look(
    plan: str | None,
    output: str,
    audience: str | None,
    as_of: str | None,
    lang: str | None,
    *,
    plain: bool,
    formats: Sequence[str] = FORMATS,
) -> Look:
    """What a command line asks for. Raises ``UserError`` for a wrong option, or when no plan is meant for sure."""
    speaker = chosen_speaker(lang)
    one_of("--format", output, formats)
    readers = readers_of(audience, output)
    return Look(one_plan(plan, Path.cwd(), os.environ), day(as_of), speaker, readers, output, plain)


def readers_of(audience: str | None, output: str) -> Audience:
    """For whom a form is, if nothing else is said. Raises ``UserError`` for an audience that isn't known."""
    usual = "internal" if output in ("text", "json") else "partners"
    return cast("Audience", one_of("--audience", audience or usual, AUDIENCES))


def only_a_framework() -> UserError:
    """The error that a file is no plan."""
    return UserError(
        say("There is no plan among these files, only a framework."),
        say("{command} checks it.", command=Typed("ccr check")),
    )


def show(asked: Look, tell: Telling, without: Mapping[str, Any]) -> int:
    """Show the answer for one plan; with errors in the plan, tell those. The result is the exit status.

    ``without`` is what a JSON document holds when there is no answer.
    """
    try:
        return _show(asked, tell, without)
    except UserError as error:
        raise discreet(error, cover_at(asked.path, asked.today)) from None


def _show(asked: Look, tell: Telling, without: Mapping[str, Any]) -> int:
    taken = take_in(asked.path, asked.today)
    if isinstance(taken, Unread):
        raise UserError(taken.message)
    if taken is None:
        raise only_a_framework()
    if taken.model is None or taken.framework is None:
        _tell_errors(asked, taken.findings, without)
        return 1
    seen = seen_by(taken.model, asked.audience, asked.today)
    forms = tell(seen, framework_seen_by(taken.framework, taken.model, asked.audience))
    tell_who_discloses(disclosing(seen), asked.audience, asked.speaker)
    _write(asked, forms)
    return 0


def _tell_errors(asked: Look, findings: Sequence[Finding], without: Mapping[str, Any]) -> None:
    if asked.output == "json":
        write(_document(asked, without, findings))
    else:
        tell_findings(findings, asked.speaker)


def _write(asked: Look, forms: Forms) -> None:
    match asked.output:
        case "json":
            write(_document(asked, forms.data))
        case "csv":
            from ccr_cli.views.csv_rows import csv_text

            write(csv_text(forms.rows[0], forms.rows[1:]))
        case "markdown":
            from ccr_cli.views.markdown import markdown

            write(markdown(forms.blocks))
        case _:
            draw(forms.blocks, as_plain=asked.as_plain)


def _document(asked: Look, data: Mapping[str, Any], findings: Sequence[Finding] = ()) -> str:
    told = finding_objects(findings, asked.audience, asked.speaker)
    path = path_for(asked.path, asked.audience)
    head = {"ccr": 1, "as_of": asked.today.isoformat(), "path": path, "findings": told}
    return json_text({**head, **data}, indent=2) + "\n"
