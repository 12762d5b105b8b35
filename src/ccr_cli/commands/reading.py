"""What the commands that show something have in common: for whom, from which plan, in which form."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, cast

from ccr_cli.audit.names_at_hand import names_at_hand
from ccr_cli.commands.handing_on import finding_objects, path_for, tell_who_discloses
from ccr_cli.commands.options import chosen_speaker, day, one_of
from ccr_cli.commands.output import draw_as, draw_for, tell_findings
from ccr_cli.errors import RefusedError, UserError
from ccr_cli.intake.find_plans import one_plan
from ccr_cli.intake.from_path import Unread, cover_at, take_in
from ccr_cli.intake.leaving import Seen, seen_at
from ccr_cli.intake.load import Intake
from ccr_cli.language.message import Message, Typed, say, typed
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room, room_on
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import AUDIENCES, Audience
from ccr_cli.privacy.redact.discretion import discreet, shown_path
from ccr_cli.questions.disclosing import disclosing
from ccr_cli.streams import write_for_programs
from ccr_cli.views.blocks import Block
from ccr_cli.views.json_text import json_head, json_text
from ccr_cli.views.several import LeftOut
from ccr_cli.views.whose_view import whose_view

FORMATS = ("text", "json", "markdown", "csv")


class Look(NamedTuple):
    """What to show, according to the options."""

    path: str
    today: date
    speaker: Speaker
    readers: "ForWhom"
    output: str
    as_plain: bool

    @property
    def audience(self) -> Audience:
        """Whom it is for."""
        return self.readers.audience

    def of(self, path: str) -> "Look":
        """The same for another plan."""
        return self._replace(path=path)


class ForWhom(NamedTuple):
    """Whom something is shown to."""

    audience: Audience
    others: tuple[str, ...] = ()
    """The names that the plans at hand show to nobody."""
    unread: tuple[Unread, ...] = ()
    """Plans at hand that can't be read, so that the names they hide are not known."""
    strict: bool = False
    """Whether warnings of privacy rules stop it as well."""


class Forms(NamedTuple):
    """One answer in every form that it can be shown in."""

    data: Mapping[str, Any]
    """The keys it has in a JSON document."""
    blocks: Sequence[Block]
    rows: Sequence[Sequence[str]] = ()
    """The rows of a CSV file, header first."""
    on_screen: Callable[[Room], Sequence[Block]] | None = None
    """What of it a terminal shows that has room for so many lines; ``None`` for all of it."""
    is_for_a_wall: bool = False
    """Whether it may be posted on a wall, and so has to say whom it is for."""


Telling: TypeAlias = Callable[[SeenPlan, Framework], Forms]
"""A function from a plan, as the audience may see it, to an answer."""


def look(
    plan: str | None,
    output: str,
    audience: str | None,
    as_of: str | None,
    lang: str | None,
    *,
    plain: bool,
    strict: bool = False,
    formats: Sequence[str] = FORMATS,
) -> Look:
    """What a command line asks for. Raises ``UserError`` for a wrong option, or if the plan meant is unclear."""
    chosen_speaker(lang)
    one_of("--format", output, formats)
    path = one_plan(plan, Path.cwd(), os.environ)
    return look_at((path,), output, audience, as_of, lang, plain=plain, strict=strict, formats=formats)


def look_at(
    paths: Sequence[str],
    output: str,
    audience: str | None,
    as_of: str | None,
    lang: str | None,
    *,
    plain: bool,
    strict: bool = False,
    formats: Sequence[str] = FORMATS,
) -> Look:
    """What a command line asks for of some plans, the first of them. Raises ``UserError`` for a wrong option."""
    speaker = chosen_speaker(lang)
    one_of("--format", output, formats)
    return Look(paths[0], day(as_of), speaker, readers_of(audience, output, paths, strict=strict), output, plain)


def readers_of(audience: str | None, output: str, paths: Sequence[str], *, strict: bool = False) -> ForWhom:
    """Whom these plans are shown to: the audience given, or the usual one for the output form.

    Raises ``UserError`` for an unknown audience.
    """
    usual = "internal" if output in ("text", "json") else "partners"
    return for_whom(cast("Audience", one_of("--audience", audience or usual, AUDIENCES)), paths, strict=strict)


def for_whom(chosen: Audience, paths: Sequence[str], *, strict: bool) -> ForWhom:
    """Whom these plans are shown to, with the names that the plans at hand hide. Raises ``UserError``."""
    if chosen == "internal":
        return ForWhom(chosen, strict=strict)
    known = names_at_hand(Path.cwd(), paths)
    unread = tuple(file for file in known.unread if os.path.realpath(file.path) not in map(os.path.realpath, paths))
    if strict and unread:
        raise RefusedError(
            say(
                "{path} can't be read, so nobody knows which names it hides.",
                path=Typed(shown_path(os.path.relpath(unread[0].path))),
            ),
            say("Make it readable, or leave out {option}.", option=Typed("--strict")),
        )
    return ForWhom(chosen, known.secret, unread, strict)


def refuse_others(asked: Look, command: str) -> None:
    """Raise ``UserError`` for readers who must not see who does what."""
    if asked.audience != "internal":
        raise UserError(
            say("{command} shows who does what, so it is for whoever keeps the file.", command=Typed(command)),
            say("Add {option} if you write it down for yourself.", option=Typed("--audience internal")),
        )


def refuse_but(asked: Look, known: Sequence[Audience], command: str, why: Message) -> None:
    """Raise ``UserError`` for readers whom an answer isn't for."""
    if asked.audience not in known:
        raise not_for(asked.audience, command, why, say("It can be for {audiences}.", audiences=typed(list(known))))


def not_for(audience: Audience, command: str, why: Message | None, hint: Message) -> UserError:
    """The error for readers whom what a command makes isn't for."""
    known = {"paper": Typed(command), "audience": Typed(audience)}
    if why is None:
        return UserError(say("{paper} is not for {audience}.", **known), hint)
    return UserError(say("{paper} is not for {audience}: {why}.", **known, why=why), hint)


def tell_unknown_names(readers: ForWhom, speaker: Speaker) -> None:
    """Tell on standard error which plans may hide names that are not known."""
    for file in readers.unread:
        told = say(
            "{path} can't be read, so nobody knows which names it hides.",
            path=Typed(shown_path(os.path.relpath(file.path))),
        )
        sys.stderr.write(f"ccr: {speaker.tell(told)}\n")


def only_a_framework() -> UserError:
    """The error for files without a plan among them."""
    return UserError(
        say("There is no plan among these files, only a framework."),
        say("{command} checks it.", command=Typed("ccr check")),
    )


def plan_taken(path: str, today: date) -> Intake[Plan]:
    """The plan at a path, or what is wrong with it. Raises ``UserError`` where there is none."""
    taken = take_in(path, today)
    if isinstance(taken, Unread):
        raise UserError(taken.message)
    if taken is None:
        raise only_a_framework()
    return taken


def left_out_for(seen: Seen | Unread, readers: ForWhom) -> LeftOut | None:
    """Why nothing of a plan can be told to these readers; ``None`` if it can."""
    if isinstance(seen, Unread):
        return LeftOut(path_for(shown_path(seen.path), readers.audience), "unreadable")
    if not seen.is_stopped(strict=readers.strict):
        return None
    path = path_for(shown_path(seen.path), readers.audience, seen.hidden)
    return LeftOut(path, "errors" if seen.plan is None else "privacy")


def show(asked: Look, tell: Telling, without: Mapping[str, Any]) -> int:
    """Show the answer for one plan, or the errors in it. The result is the exit status.

    ``without`` is what a JSON document holds when there is no answer.
    """
    try:
        return _show(asked, tell, without)
    except UserError as error:
        raise discreet(error, cover_at(asked.path, asked.today)) from None


def _show(asked: Look, tell: Telling, without: Mapping[str, Any]) -> int:
    seen = seen_at(asked.path, asked.audience, asked.today, asked.readers.others)
    if isinstance(seen, Unread):
        raise UserError(seen.message)
    if seen is None:
        raise only_a_framework()
    return show_seen(asked, seen, tell, without)


def show_seen(asked: Look, seen: Seen, tell: Telling, without: Mapping[str, Any]) -> int:
    """The same for a plan that has been read, as its readers may see it."""
    if seen.plan is None or seen.framework is None or seen.is_stopped(strict=asked.readers.strict):
        _tell_errors(asked, seen, without)
        return 1
    forms = tell(seen.plan, seen.framework)
    tell_unknown_names(asked.readers, asked.speaker)
    tell_who_discloses(disclosing(seen.plan), asked.audience, asked.speaker)
    _write(asked, forms, seen)
    return 0


def _tell_errors(asked: Look, seen: Seen, without: Mapping[str, Any]) -> None:
    if asked.output == "json":
        write_for_programs(_document(asked, without, seen))
    if asked.output != "json" or asked.audience != "internal":
        tell_findings(seen.findings, asked.speaker)


def _write(asked: Look, forms: Forms, seen: Seen) -> None:
    """Write an answer, and to standard error what privacy rules find in it, whatever its form."""
    tell_findings(seen.findings, asked.speaker)
    match asked.output:
        case "json":
            write_for_programs(_document(asked, forms.data, seen))
        case "csv":
            from ccr_cli.views.csv_rows import csv_text

            write_for_programs(csv_text(forms.rows[0], forms.rows[1:]))
        case _:
            blocks = _blocks(asked, forms)
            if forms.is_for_a_wall:
                draw_for(asked.audience, asked.output, blocks, asked.speaker, as_plain=asked.as_plain)
            else:
                draw_as(asked.output, blocks, as_plain=asked.as_plain)


def _blocks(asked: Look, forms: Forms) -> Sequence[Block]:
    """What is drawn: on a terminal what fits, where an answer can be shorter."""
    room = room_on(sys.stdout) if asked.output == "text" else None
    if room is None or forms.on_screen is None:
        return forms.blocks
    last = sum(1 for _ in whose_view(asked.audience, asked.speaker)) if forms.is_for_a_wall else 0
    return forms.on_screen(room._replace(lines=room.lines - last))


def _document(asked: Look, data: Mapping[str, Any], seen: Seen) -> str:
    path = path_for(asked.path, asked.audience, seen.hidden)
    told = finding_objects(seen.findings, asked.audience, asked.speaker, {asked.path: path})
    return json_text({**json_head(asked.today), "path": path, "findings": told, **data}, indent=2) + "\n"
