"""What the commands that write a paper have in common: for whom, from which plan, in which form, and where to."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeAlias, cast

import typer

from ccr_cli.commands.asking import NOTHING_WRITTEN
from ccr_cli.commands.options import chosen_speaker, day, document_speakers, one_of
from ccr_cli.commands.output import tell_aside, tell_findings
from ccr_cli.commands.output_file import (
    STANDARD_OUTPUT,
    OutputFile,
    chosen_ending,
    output_file,
    usual_name,
    write_output,
)
from ccr_cli.commands.reading import ForWhom, for_whom, not_for, plan_taken, tell_unknown_names
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import one_plan
from ccr_cli.intake.from_path import cover_at
from ccr_cli.intake.leaving import Seen, looked_over, seen_of
from ccr_cli.intake.load import Intake
from ccr_cli.language.message import Message, Typed, say, typed
from ccr_cli.language.speaker import Speaker
from ccr_cli.papers.document import Document
from ccr_cli.papers.forms.all_forms import drawing
from ccr_cli.papers.paper import Form, Paper
from ccr_cli.papers.tells import tells
from ccr_cli.papers.voice import Voice
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.language_names import tongue
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import AUDIENCES, TO_NOBODY, Addressed, Audience
from ccr_cli.privacy.redact.discretion import discreet
from ccr_cli.questions.disclosing import disclosing
from ccr_cli.rules.finding import Finding
from ccr_cli.views.disclosing import releasing_line

_AS_LETTERS: tuple[Form, ...] = ("html", "md", "csv", "ics", "svg")
"""The forms that standard output can take."""


class Wish(NamedTuple):
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


PaperMaking: TypeAlias = Callable[[SeenPlan, Framework, date], Document]
"""A function from a plan, as the readers may see it, and a day to a document."""


class Addressing(NamedTuple):
    """What a paper is about, and how it is made of what its readers may then see."""

    to: Addressed
    make: PaperMaking
    asides: tuple[Message, ...] = ()
    """What whoever writes it is told of it."""
    is_handed_out: bool = True
    """Whether those it is addressed to get it; a sheet beside a paper stays here."""
    about: str = ""
    """What tells its file from others of its kind on the same day."""


Choosing: TypeAlias = Callable[[Plan, Framework, date], Addressing]
"""A function from a plan, as whoever keeps it sees it, and a day to whom a paper is addressed. Raises ``UserError``."""


class Made(NamedTuple):
    """A paper that was made."""

    target: OutputFile
    content: bytes | None
    """``None`` where privacy rules stop it."""
    seen: SeenPlan
    findings: tuple[Finding, ...]
    """What privacy rules find in it."""
    stays_in: str | None
    """The plan's language, where the paper is written in another one, or in two."""


class Writing(NamedTuple):
    """One paper to write, as asked for."""

    paper: Paper
    path: str
    form: Form
    readers: ForWhom
    today: date
    screen: Speaker

    def seen(self, taken: Intake[Plan], to: Addressed) -> Seen:
        """A plan as the readers of the paper may see it."""
        return seen_of(taken, self.readers.audience, self.today, self.readers.others, to)

    def made(self, seen: Seen, make: PaperMaking, wish: Wish, about: str = "") -> Made:
        """The paper; ``about`` tells its file from others of its kind. Raises ``UserError``, also where it can't go."""
        if seen.plan is None or seen.framework is None:
            raise ValueError("no plan")
        what = f"{self.paper.name}-{about}" if about else self.paper.name
        audience, ending = self.readers.audience, f".{self.form}"
        usual = usual_name(self.path, what, self.today, ending, readers=audience, hidden=seen.hidden)
        target = output_file(wish.out, usual, may_replace=wish.force)
        document = make(seen.plan, seen.framework, self.today)
        looked = looked_over(seen, self.today, tells(document))
        voice = Voice(document_speakers(wish.doc_lang, document.language), document.language)
        is_stopped = looked.is_stopped(strict=self.readers.strict)
        content = None if is_stopped else drawing(self.form)(document, voice)
        is_in_it_alone = self.paper.group != "write" or voice.languages == (document.language,)
        return Made(target, content, seen.plan, looked.findings, None if is_in_it_alone else document.language)


def write_paper(paper: Paper, wish: Wish, make: PaperMaking) -> int:
    """Write a paper, or the errors in the plan. The result is the exit status. Raises ``UserError``."""
    return write_addressed(paper, wish, lambda *_: Addressing(TO_NOBODY, make))


def write_addressed(paper: Paper, wish: Wish, choose: Choosing) -> int:
    """The same for a paper that is addressed to somebody, or about one thing, which only the whole plan can tell."""
    wanted = writing(paper, wish)
    try:
        taken = plan_taken(wanted.path, wanted.today)
        if taken.model is None or taken.framework is None:
            tell_findings(taken.findings, wanted.screen)
            tell_stopped((), wanted.screen)
            return 1
        chosen = choose(taken.model, taken.framework, wanted.today)
        made = wanted.made(wanted.seen(taken, chosen.to), chosen.make, wish, chosen.about)
        tell_findings(made.findings, wanted.screen)
        if made.content is None:
            tell_stopped((), wanted.screen)
            return 1
        tell_what_stays(made, wanted.screen)
        if chosen.is_handed_out:
            tell_whoever_reads(wanted, made.seen, chosen.to)
        for aside in chosen.asides:
            tell_aside(wanted.screen.tell(aside))
        write_output(made.content, made.target, wanted.screen)
    except UserError as error:
        raise discreet(error, cover_at(wanted.path, wanted.today)) from None
    if wish.open and made.target.path is not None:
        typer.launch(str(made.target.path))
    return 0


def writing(paper: Paper, wish: Wish) -> Writing:
    """What a command line asks for. Raises ``UserError`` for a wrong option, or if the plan meant is unclear."""
    screen = chosen_speaker(wish.lang)
    document_speakers(wish.doc_lang, None)
    form = _form(paper, wish)
    audience = _audience(paper, wish.audience)
    path = one_plan(wish.plan, Path.cwd(), os.environ)
    readers = for_whom(audience, (path,), strict=wish.strict)
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
    raise not_for(audience, f"ccr {paper.group} {paper.name}", paper.why, _for_others(paper))


def _for_others(paper: Paper) -> Message:
    """For whom a paper can be instead; one that is addressed to somebody is for nobody whom an option names."""
    known: list[str] = [audience for audience in paper.audiences if audience in AUDIENCES]
    if not known:
        return say("It is for those it is addressed to: leave out {option}.", option=Typed("--audience"))
    return say("It can be for {audiences}.", audiences=typed(known))


def tell_stopped(papers: Sequence[str], screen: Speaker) -> None:
    """Tell behind the findings which papers they stopped; none is named where nothing was written at all."""
    some = say("Not written: {papers}.", papers=typed(list(dict.fromkeys(papers)), ","))
    tell_aside(screen.tell(some if papers else NOTHING_WRITTEN))


def tell_what_stays(made: Made, screen: Speaker) -> None:
    """Tell whoever writes a paper in another language than the plan's that the plan's words are not translated."""
    if made.stays_in is not None:
        told = say("The plan's own words stay in {language}, as they are written.", language=tongue(made.stays_in))
        tell_aside(screen.tell(told))


def tell_whoever_reads(wanted: Writing, seen: SeenPlan, to: Addressed) -> None:
    """Tell what there is to know of those who get a paper: which of them have to disclose records."""
    tell_unknown_names(wanted.readers, wanted.screen)
    if seen.like == "partners":
        found = disclosing(seen)
        getting = found.among(to.partners) if to.partners else found
        if getting.releasing:
            tell_aside(releasing_line(getting, wanted.screen))
