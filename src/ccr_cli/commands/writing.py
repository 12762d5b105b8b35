"""What the commands that write a paper have in common: for whom, from which plan, in which form, and where to."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias, cast

import typer

from ccr_cli.commands.handing_on import tell_disclosing
from ccr_cli.commands.options import chosen_speaker, day, document_speakers, one_of
from ccr_cli.commands.output import tell_findings
from ccr_cli.commands.output_file import (
    STANDARD_OUTPUT,
    OutputFile,
    chosen_ending,
    output_file,
    usual_name,
    write_output,
)
from ccr_cli.commands.reading import ForWhom, only_a_framework, readers_of, tell_unknown_names
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import one_plan
from ccr_cli.intake.from_path import Unread, cover_at
from ccr_cli.intake.leaving import Seen, seen_at
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.speaker import Speaker
from ccr_cli.papers.document import Document
from ccr_cli.papers.forms.all_forms import drawing
from ccr_cli.papers.paper import Form, Paper
from ccr_cli.papers.voice import Voice
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.readers import AUDIENCES, Audience
from ccr_cli.privacy.redact.discretion import discreet
from ccr_cli.questions.disclosing import disclosing

_AS_LETTERS: tuple[Form, ...] = ("html", "md", "csv", "ics", "svg")
"""The forms that standard output can take."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the options of a command line ask for."""

    plan: str | None
    out: str | None
    form: str | None
    audience: str | None
    doc_lang: str | None
    as_of: str | None
    lang: str | None
    strict: bool = False
    force: bool = False
    open: bool = False


Making: TypeAlias = Callable[[SeenPlan, Framework, date], Document | Drawing]
"""A function from a plan, as the readers may see it, and a day to a document or a picture."""


@dataclass(frozen=True, slots=True)
class Writing:
    """One paper to write, as asked for."""

    paper: Paper
    path: str
    form: Form
    readers: ForWhom
    today: date
    screen: Speaker


def write_paper(paper: Paper, wish: Wish, make: Making) -> int:
    """Write a paper, or the errors in the plan. The result is the exit status. Raises ``UserError``."""
    wanted = writing(paper, wish)
    try:
        return _write(wanted, wish, make)
    except UserError as error:
        raise discreet(error, cover_at(wanted.path, wanted.today)) from None


def writing(paper: Paper, wish: Wish) -> Writing:
    """What a command line asks for. Raises ``UserError`` for a wrong option, or if the plan meant is unclear."""
    screen = chosen_speaker(wish.lang)
    document_speakers(wish.doc_lang, None)
    form = _form(paper, wish)
    audience = _audience(paper, wish.audience)
    path = one_plan(wish.plan, Path.cwd(), os.environ)
    readers = readers_of(audience, "text", (path,), strict=wish.strict)
    return Writing(paper, path, form, readers, day(wish.as_of), screen)


def _form(paper: Paper, wish: Wish) -> Form:
    """The form asked for by name, by the file's ending, or the usual one."""
    usual = paper.forms[0] if wish.form is None else cast("Form", one_of("--format", wish.form, paper.forms))
    endings = [f".{form}" for form in paper.forms] if wish.form is None else [f".{usual}"]
    form = cast("Form", chosen_ending(wish.out, endings, f".{usual}")[1:])
    if wish.out == STANDARD_OUTPUT and form not in _AS_LETTERS:
        letters = [one for one in paper.forms if one in _AS_LETTERS]
        raise UserError(
            say("{form} is no text, so it can't go to standard output.", form=Typed(form)),
            say("Add {options}, or name a file.", options=typed([f"--format {one}" for one in letters])),
        )
    return form


def _audience(paper: Paper, asked: str | None) -> Audience:
    if asked is None:
        return paper.audiences[0]
    audience = cast("Audience", one_of("--audience", asked, AUDIENCES))
    if audience in paper.audiences:
        return audience
    raise UserError(
        say(
            "{paper} is not for {audience}: {why}.",
            paper=Typed(f"ccr {paper.group} {paper.name}"),
            audience=Typed(audience),
            why=paper.why,
        ),
        say("It can be for {audiences}.", audiences=typed(list(paper.audiences))),
    )


def _write(wanted: Writing, wish: Wish, make: Making) -> int:
    seen = seen_at(wanted.path, wanted.readers.audience, wanted.today, wanted.readers.others)
    if isinstance(seen, Unread):
        raise UserError(seen.message)
    if seen is None:
        raise only_a_framework()
    tell_findings(seen.findings, wanted.screen)
    if seen.plan is None or seen.framework is None or seen.is_stopped(strict=wanted.readers.strict):
        return 1
    target = _target(wanted, wish, seen)
    document = make(seen.plan, seen.framework, wanted.today)
    content = _drawn(wanted.form, wish, document)
    tell_unknown_names(wanted.readers, wanted.screen)
    if wanted.readers.audience == "partners":
        tell_disclosing(disclosing(seen.plan), wanted.screen)
    write_output(content, target, wanted.screen)
    if wish.open and target.path is not None:
        typer.launch(str(target.path))
    return 0


def _target(wanted: Writing, wish: Wish, seen: Seen) -> OutputFile:
    audience, ending = wanted.readers.audience, f".{wanted.form}"
    usual = usual_name(wanted.path, wanted.paper.name, wanted.today, ending, readers=audience, hidden=seen.hidden)
    return output_file(wish.out, usual, may_replace=wish.force)


def _drawn(form: Form, wish: Wish, document: Document | Drawing) -> bytes:
    if isinstance(document, Drawing):
        return document.svg.encode()
    voice = Voice(document_speakers(wish.doc_lang, document.language), document.language)
    return drawing(form)(document, voice)
