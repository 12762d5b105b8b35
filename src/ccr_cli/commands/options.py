"""The options that several commands share, and how their values are read."""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from ccr_cli.commands import completing
from ccr_cli.errors import UserError
from ccr_cli.language.days_said import days_meant, month_meant, possible_time
from ccr_cli.language.message import Typed, mark, say, typed
from ccr_cli.language.speaker import LANGUAGES, Speaker, preferred_language, speaker
from ccr_cli.plan.readers import AUDIENCES

if TYPE_CHECKING:
    from ccr_cli.language.nearest import OtherNames
    from ccr_cli.plan.other_names import NamedPart

Completing: TypeAlias = Callable[..., list[tuple[str, str]]]
"""A function that suggests words to the shell."""


def option(name: str, metavar: str, about: str, complete: Completing | None = None) -> Any:
    """An option with a value, whose help shows no default."""
    return typer.Option(name, metavar=metavar, help=about, show_default=False, autocompletion=complete)


def argument(metavar: str, about: str, complete: Completing | None = None) -> Any:
    """A positional argument, whose help shows no default."""
    return typer.Argument(metavar=metavar, help=about, show_default=False, autocompletion=complete)


_BOTH = "both"
_WHICH_PLAN = mark("Which plan: a file, or its name in plans/; default: the only one there is.")
Plans: TypeAlias = Annotated[
    list[str] | None,
    argument(
        mark("PLANS"),
        mark("Plan files, folders of them, or names of plans in plans/; the folder plans/ when nothing is named."),
        completing.plan_names,
    ),
]
OneOrMorePlans: TypeAlias = Annotated[
    list[str] | None,
    argument(
        mark("PLANS"),
        mark("Which plan: a file, or its name in plans/; several of them or a folder for a line each."),
        completing.plan_names,
    ),
]
PlanOption: TypeAlias = Annotated[
    str | None,
    option("--plan", mark("PLAN"), _WHICH_PLAN, completing.plan_names),
]
PlanName: TypeAlias = Annotated[
    str | None,
    argument(mark("PLAN"), _WHICH_PLAN, completing.plan_names),
]
Lang: TypeAlias = Annotated[
    str | None,
    option("--lang", "en|es", mark("The language of the screen: en or es.")),
]
AsOf: TypeAlias = Annotated[
    str | None,
    option("--as-of", mark("DATE"), mark("Treat this date as today, such as 2026-12-03.")),
]
Output: TypeAlias = Annotated[
    str,
    typer.Option("--format", metavar="text|json|markdown|csv", help=mark("How to show it; default: text.")),
]
PageOutput: TypeAlias = Annotated[
    str,
    option("--format", "text|json|markdown", mark("How to show it; default: text.")),
]
"""Of a command whose answer makes no rows."""
AUDIENCE_WORDS = "|".join(AUDIENCES)
AudienceOption: TypeAlias = Annotated[
    str | None,
    option(
        "--audience",
        AUDIENCE_WORDS,
        mark("For whom. Default: internal for text and json, partners for markdown and csv."),
    ),
]
PageAudience: TypeAlias = Annotated[
    str | None,
    option("--audience", AUDIENCE_WORDS, mark("For whom. Default: internal for text and json, partners for markdown.")),
]
Strict: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--strict",
        help=mark("Hide from others every text in which a privacy rule finds something, warnings included."),
    ),
]
Plain: TypeAlias = Annotated[
    bool,
    typer.Option("--plain", help=mark("Write sentences without boxes or colors, as a screen reader needs them.")),
]
On: TypeAlias = Annotated[
    str | None,
    option("--on", mark("DATE"), mark("The day it happened, such as 2026-12-03; default: today.")),
]
DryRun: TypeAlias = Annotated[bool, typer.Option("--dry-run", help=mark("Show what would change, and write nothing."))]
Yes: TypeAlias = Annotated[bool, typer.Option("--yes", "-y", help=mark("Write without asking."))]
PartnersArgument: TypeAlias = Annotated[
    list[str] | None,
    argument(mark("ID"), mark("The partners, by their ids."), completing.partner_ids),
]
PartnerArgument: TypeAlias = Annotated[
    str | None,
    argument(mark("ID"), mark("The partner, by its id."), completing.partner_ids),
]
SeatArgument: TypeAlias = Annotated[
    str | None,
    argument(mark("SEAT"), mark("The seat, by its id."), completing.seat_ids),
]
TaskArgument: TypeAlias = Annotated[
    str | None,
    argument(mark("TASK"), mark("The task, by its id or name; ccr roles --all shows them."), completing.task_ids),
]
PlaceOption: TypeAlias = Annotated[
    str | None,
    option("--place", mark("PLACE"), mark("Only in this one of the plan's places."), completing.place_names),
]
PlaceArgument: TypeAlias = Annotated[
    str | None,
    argument(mark("PLACE"), mark("The place, by its name."), completing.place_names),
]
Award: TypeAlias = Annotated[
    str | None,
    option("--award", mark("NUMBER"), mark("The number of the award that paid for it.")),
]
Out: TypeAlias = Annotated[
    str | None,
    option(
        "-o",
        mark("FILE"),
        mark(
            "The file to write; - for standard output. Default: plan, what it is and day as its name, in this folder."
        ),
    ),
]
Force: TypeAlias = Annotated[
    bool,
    typer.Option("--force", help=mark("Replace the file if it is there already.")),
]
DocLang: TypeAlias = Annotated[
    str | None,
    option("--doc-lang", "en|es|both", mark("The language of what is written; default: that of the plan.")),
]
DocumentForm: TypeAlias = Annotated[
    str | None,
    option("--format", "docx|html|md", mark("The form of the document; default: that of the file's ending, or docx.")),
]
Open: TypeAlias = Annotated[
    bool,
    typer.Option("--open", help=mark("Open the file in the program that opens such files.")),
]
PaperAudience: TypeAlias = Annotated[
    str | None,
    option("--audience", AUDIENCE_WORDS, mark("For whom; a paper refuses those whom it isn't for.")),
]
StrictPaper: TypeAlias = Annotated[
    bool,
    typer.Option("--strict", help=mark("Write nothing where a privacy rule warns of something.")),
]
SheetNames: TypeAlias = Annotated[
    list[str] | None,
    option(
        "--sheet",
        mark("NAME"),
        mark(
            "A sheet of the roster, by its name or number; several times for several. Default: all that look like one."
        ),
    ),
]
ColumnsSaid: TypeAlias = Annotated[
    list[str] | None,
    option(
        "--map",
        mark("FIELD=HEADING"),
        mark("What a column has, such as name=Agency,seats=Sector; a column without heading by its letter."),
    ),
]
PhonesSaid: TypeAlias = Annotated[
    str | None,
    option(
        "--phones",
        "offices|own",
        mark("Whose the telephones beside names of persons are, where no heading says it; default: the offices'."),
    ),
]
FIELD_AND_VALUE = mark("A field and its value, without spaces around the sign.")


def chosen_speaker(lang: str | None) -> Speaker:
    """The speaker for the language asked for. Raises ``UserError`` for an unsupported one."""
    if lang is not None and lang.lower() == _BOTH:
        raise UserError(
            say("{option} is the language of the screen, which is one.", option=Typed("--lang")),
            say("For a paper in both languages: {option}.", option=Typed(f"--doc-lang {_BOTH}")),
        )
    if lang is not None:
        one_of("--lang", lang.lower(), LANGUAGES)
    return speaker(preferred_language(sys.argv[1:] if lang is None else ["--lang", lang]))


def document_speakers(asked_for: str | None, of_plan: str | None) -> tuple[Speaker, ...]:
    """The speakers of a document: of the language asked for, of both, or else of the plan's own.

    Raises ``UserError`` for a language that isn't spoken here.
    """
    chosen = one_of("--doc-lang", (asked_for or of_plan or LANGUAGES[0]).lower(), (*LANGUAGES, _BOTH))
    return tuple(speaker(code) for code in (LANGUAGES if chosen == _BOTH else (chosen,)))


def one_name(named: str | None, option: str | None) -> str | None:
    """The plan, named by itself or after ``--plan``. Raises ``UserError`` for two names that differ."""
    if named is not None and option is not None and named != option:
        raise UserError(
            say("Two plans are named, {one} and {other}.", one=Typed(named), other=Typed(option)),
            say("Name one: this command answers for a single plan."),
        )
    return named or option


def all_names(named: Sequence[str] | None, option: str | None) -> list[str]:
    """The plans that are named, by themselves or after ``--plan``. Raises ``UserError`` for names that differ."""
    words = list(named or ())
    if option is not None and any(word != option for word in words):
        raise UserError(
            say("Two plans are named, {one} and {other}.", one=Typed(words[0]), other=Typed(option)),
            say("Name both of them without {option}.", option=Typed("--plan")),
        )
    return words or ([option] if option is not None else [])


def day(text: str | None) -> date:
    """The day that counts as today. Raises ``UserError`` for an invalid day."""
    return date.today() if text is None else day_said(text)  # the day where the user is


def day_said(text: str) -> date:
    """A day as people say it. Raises ``UserError`` for one that can't be told."""
    return _one_day(text, _days_meant(text))


def day_past(text: str) -> date:
    """A day that is not to come, as people say it. Raises ``UserError`` for any other."""
    today = date.today()
    found = _days_meant(text)
    past = [one for one in found if one <= today]
    if found and not past:
        raise UserError(
            say("{day} is still to come, and this has happened.", day=found[0]),
            say("Type the day on which it was; leave it out for today."),
        )
    return _one_day(text, past)


def day_coming(text: str) -> date:
    """A day as people say it, the one to come if it can be two. Raises ``UserError`` for one that can't be told."""
    today = date.today()
    found = _days_meant(text)
    return _one_day(text, [one for one in found if one >= today] or found)


def day_over(text: str) -> date:
    """A day as people say it, the one that is over if it can be two. Raises ``UserError`` as ``day_said`` does."""
    found = _days_meant(text)
    return _one_day(text, [one for one in found if one <= date.today()] or found)


def says_a_day(text: str) -> bool:
    """Whether a text means a day, or several."""
    return bool(_days_meant(text))


def only_a_month(text: str) -> UserError | None:
    """The error for a month without a day; ``None`` for anything else."""
    month = month_meant(text, date.today())
    if month is None:
        return None
    return UserError(
        say("{word} is a month, and a day is needed.", word=Typed(text)),
        say("Type a day of it, such as {example}.", example=Typed(month.isoformat())),
    )


def _days_meant(text: str) -> list[date]:
    try:
        return [date.fromisoformat(text)] if len(text) == len("2026-12-03") else _said(text)
    except ValueError:
        return _said(text)


def _said(text: str) -> list[date]:
    # What English says month first, Spanish says day first; where people speak both, nobody can tell.
    return days_meant(text, date.today(), month_first=preferred_language(sys.argv[1:]) == "en")


def _one_day(text: str, found: Sequence[date]) -> date:
    if len(found) == 1:
        return found[0]
    if found:
        days = typed([one.isoformat() for one in found])
        raise UserError(say("{word} can be two days.", word=Typed(text)), say("Type {days}.", days=days))
    raise only_a_month(text) or UserError(
        say("{word} is not a day.", word=Typed(text)),
        say("Write year, month, day, such as {example}.", example=Typed("2026-12-03")),
    )


def day_happened(text: str | None) -> date:
    """The day on which something happened, today if none is given. Raises ``UserError`` for one to come."""
    return date.today() if text is None else day_past(text)


def whole_number(name: str, text: str, least: int = 0) -> int:
    """A whole number as typed, not below the least. Raises ``UserError`` for anything else."""
    is_number = text.isascii() and text.isdecimal()
    if is_number and int(text) >= least:
        return int(text)
    few, none = say("{word} is too few.", word=Typed(text)), say("{word} is no number.", word=Typed(text))
    raise UserError(
        few if is_number else none,
        say("Write {name} with digits alone, such as {example}.", name=Typed(name), example=Typed("2")),
    )


def each(words: Sequence[str] | None) -> list[str]:
    """Ids or words, whether typed one by one or with commas between them."""
    return [part.strip() for word in words or () for part in word.split(",") if part.strip()]


def amount_of(name: str, text: str) -> float:
    """An amount in dollars, with or without cents. Raises ``UserError`` for anything else."""
    whole, point, cents = text.replace(",", "").removeprefix("$").partition(".")
    if point and not (cents.isascii() and cents.isdecimal()):
        whole_number(name, text)
    return float(f"{whole_number(name, whole)}.{cents}") if point else whole_number(name, whole)


def time_of_day(text: str) -> str:
    """A time of day as people say it. Raises ``UserError`` for one that can't be told."""
    time = possible_time(text)
    if time is None:
        raise UserError(
            say("{word} is not a time of day.", word=Typed(text)),
            say("Type hours and minutes, such as {example}.", example=Typed("14:00")),
        )
    if re.fullmatch(r"[1-6][:.]\d\d", text.strip()):  # at night, or in the afternoon
        later = f"{int(text.strip()[0]) + 12}:{text.strip()[2:]}"
        raise UserError(
            say("{word} can be in the morning or in the afternoon.", word=Typed(text)),
            say("Type {night} or {later}.", night=Typed(f"0{time}"), later=Typed(later)),
        )
    return time


def one_part_of(option: str, word: str, parts: Iterable["NamedPart"]) -> str:
    """The id of the part of a framework with this id or name. Else raises ``UserError`` naming the nearest."""
    from ccr_cli.plan import other_names

    called = other_names.of_parts(parts)
    return one_of(option, word, list(called), called)


def one_of(option: str, word: str, words: Sequence[str], called: "OtherNames | None" = None) -> str:
    """The word, if it is one of the choices or another name of one. Else raises ``UserError`` naming the nearest."""
    if word in words:
        return word
    from ccr_cli.language.nearest import nearest, word_called

    found = word_called(word, words, called or {})
    if found is not None:
        return found
    near = nearest(word, words, called or {})
    hint = say("Choose one of {words}.", words=typed(list(words)))
    if near is not None:
        hint = say("Did you mean {word}? The words are {words}.", word=Typed(near), words=typed(list(words), "and"))
    raise UserError(say("{option} doesn't know {word}.", option=Typed(option), word=Typed(word)), hint)
