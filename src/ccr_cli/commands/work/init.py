"""What ``ccr init`` does."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from ccr_cli.commands.asking import answer, asked, can_ask, while_asking
from ccr_cli.commands.framework_option import framework_named
from ccr_cli.commands.handing_on import tells_whose
from ccr_cli.commands.hooks import offer
from ccr_cli.commands.options import Lang, Plain, chosen_speaker, day, one_of
from ccr_cli.commands.output import draw, tell, tell_aside, telling_of, write
from ccr_cli.commands.work.first_table import ask_for_table
from ccr_cli.editing.new_plan import NewPlan, new_plan_text
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import ENDINGS, FOLDER, home_of_plans
from ccr_cli.intake.frameworks_here import frameworks_here
from ccr_cli.intake.load import look_over_plan, take_in_plan
from ccr_cli.language.message import Typed, say
from ccr_cli.language.nearest import slug, word_called
from ccr_cli.language.pasted import command, pasted
from ccr_cli.language.speaker import LANGUAGES, Speaker, speaker
from ccr_cli.plan import other_names
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.redact.discretion import is_private
from ccr_cli.privacy.text.paths import words_of_path
from ccr_cli.questions.table import table
from ccr_cli.saving.create import create
from ccr_cli.views.gaps import gaps_blocks
from ccr_cli.views.schema import schema_text

if TYPE_CHECKING:
    from ccr_cli.commands.work.partner_import import NewPlanImport

_TAKEN_BY_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)


def work(
    *,
    name: str | None,
    title: str | None,
    area: str | None,
    language: str | None,
    framework: str | None,
    source: str | None,
    sheets: tuple[str, ...],
    columns: tuple[str, ...],
    phones: str | None,
    yes: bool,
    lang: Lang,
    plain: Plain,
) -> int:
    """Ask for what is needed, write the file, and show its table."""
    screen = chosen_speaker(lang)
    if language is not None:
        one_of("--language", language, LANGUAGES)
    folder = home_of_plans(Path.cwd())
    frame, frame_name = _framework(framework, folder)
    asks = can_ask() and not yes
    _refuse_without_roster(source, {"--sheet": sheets, "--map": columns, "--phones": phones})
    roster = None
    if source is not None:
        roster = _roster(source, sheets, columns, phones, frame, screen, asks=asks, as_plain=plain)
    if name is not None:
        _refuse_existing(_path(folder, name), source)
    new = NewPlan(
        title or (name if name and not asks else "") or "", area or "", language or screen.code, frame_name, {}
    )
    if asks:
        with while_asking(screen):
            read_title = _reads_title(folder, name, source) if title is None else None
            new = _ask(new, screen, read_title, asks_area=area is None, asks_language=language is None)
            if roster is None:
                table_said = ask_for_table(frame, screen)
                new = new._replace(partners=table_said.partners, confidential=table_said.confidential)
    elif not new.name:
        new = new._replace(name=speaker(new.language).tell(say("Our task force")))
    path = _path(folder, name or new.name)
    _refuse_existing(path, source)
    _refuse_in_the_way(folder)
    text = new_plan_text(new, frame, speaker(new.language))
    _refuse_private(path, text)
    ready = None if roster is None else roster.into(os.path.relpath(path), text, screen)
    if isinstance(ready, int):
        return ready
    folder.mkdir(parents=True, exist_ok=True)
    create(path, text)
    with telling_of(os.path.relpath(path)):
        _write_schema(folder, frameworks_here(Path.cwd(), {}), speaker(new.language), screen)
        _tell_its_name(path, name or new.name, screen)
        _tell_the_end(path, text, screen, as_plain=plain, shows_table=asks and roster is None)
    status = 0 if ready is None else ready.write()
    offer(screen, asks=asks)
    return status


def _refuse_without_roster(source: str | None, said: Mapping[str, object]) -> None:
    """Refuse what only a roster can have where there is none. Raises ``UserError``."""
    option = next((option for option, words in said.items() if words), None)
    if source is None and option is not None:
        raise UserError(
            say("{option} is about a roster, and none is named.", option=Typed(option)),
            say("Name it too: {option}.", option=Typed("--from FILE")),
        )


def _roster(
    source: str,
    sheets: tuple[str, ...],
    columns: tuple[str, ...],
    phones: str | None,
    frame: Framework,
    screen: Speaker,
    *,
    asks: bool,
    as_plain: bool,
) -> "NewPlanImport":
    """The roster to begin with, read before anything is written. Raises ``UserError``."""
    from ccr_cli.commands.work.partner_import import new_plan_import
    from ccr_cli.commands.work.roster_import import ImportWish  # a library that others needn't wait for

    wish = ImportWish(file=source, sheets=sheets, columns=columns, phones=phones, asks=asks, as_plain=as_plain)
    return new_plan_import(wish, frame, screen.code)


def _framework(wanted: str | None, folder: Path) -> tuple[Framework, str]:
    """The framework, and how a plan in the folder names it."""
    framework = framework_named(wanted or BUILT_IN[0])
    if wanted is None or wanted in BUILT_IN:
        return framework, wanted or BUILT_IN[0]
    seen_from_plan = os.path.relpath(wanted, folder).replace(os.sep, "/")
    if tells_whose(PurePath(seen_from_plan)):
        raise _tells_whose_it_is()
    return framework, seen_from_plan if "/" in seen_from_plan else f"./{seen_from_plan}"


def _tells_whose_it_is() -> UserError:
    return UserError(
        say("The folder of this framework shows your name, and the plan would hold it."),
        say("Copy the file beside the plans, and name it there: {option}.", option=Typed("--framework plans/own.yaml")),
    )


def _path(folder: Path, name: str) -> Path:
    """The file of a plan of this name. Raises ``UserError`` for a name that no file can have on Windows."""
    stem = slug(_bare(name)) or "plan"
    if stem in _TAKEN_BY_WINDOWS:
        raise UserError(
            say("On Windows no file can be called {name}, so nothing was written.", name=Typed(stem)),
            say("Type another name, such as {command}.", command=command("ccr", "init", f"{stem}-plan")),
        )
    return folder / f"{stem}.yaml"


def _bare(name: str) -> str:
    """A name, or a path such as ``plans/x.yaml``, without the folder and the ending."""
    ending = next((ending for ending in ENDINGS if name.endswith(ending)), "")
    is_path = bool(ending) or name.startswith((f"{FOLDER}/", "./", "../", "/"))
    return (PurePath(name).name if is_path else name).removesuffix(ending)


def _tell_its_name(path: Path, name: str, screen: Speaker) -> None:
    """Say how the file is called, where that isn't as it was typed."""
    bare = _bare(name)
    if not slug(bare):
        told = say("No letter of that name can be in the name of a file, so it is called {path}.", path=_shown(path))
    elif path.stem != bare and path.stem != bare.lower().replace(" ", "-"):
        told = say("Names of files have plain letters, so it is called {path}.", path=_shown(path))
    else:
        return
    write(screen.tell(told) + "\n")


def _shown(path: Path) -> Typed:
    return Typed(os.path.relpath(path))


def _refuse_in_the_way(folder: Path) -> None:
    """Refuse, before anything is written, where what has to be a folder is something else."""
    for path in (folder, folder / ".schema"):
        if os.path.lexists(path) and not path.is_dir():
            raise UserError(
                say("{path} is in the way: a folder belongs there. Nothing was written.", path=_shown(path)),
                say("Give it another name, or remove it, then type the same again."),
            )
    schema = folder / ".schema" / "plan.json"
    if os.path.lexists(schema) and not schema.is_file():
        raise UserError(
            say("{path} is in the way: a file belongs there. Nothing was written.", path=_shown(schema)),
            say("Give it another name, or remove it, then type the same again."),
        )


def _refuse_existing(path: Path, source: str | None) -> None:
    """Raise ``UserError`` where the plan is there already, with what a roster can be taken over with instead."""
    if path.exists():
        hint = say("Type another name after {command}.", command=Typed("ccr init"))
        if source is not None:
            taking_over = command("ccr", "partner", "import", Path(source), Path(os.path.relpath(path)))
            hint = say("To take the roster over into it: {command}", command=taking_over)
        raise UserError(say("{path} is there already, and stays as it is.", path=_shown(path)), hint)


def _refuse_private(path: Path, text: str) -> None:
    """Refuse what may not be in a plan or its file name. Raises ``UserError``, which repeats none of it."""
    found = look_over_plan(path.name, text.encode(), day(None)).findings
    if is_private(words_of_path(path.name)) or any(
        one.rule.is_privacy and one.rule.severity == "error" for one in found
    ):
        raise UserError(
            say("What was typed says something about a person that belongs in no plan, so nothing was written."),
            say("Type the name of the task force, the area and the names of agencies, and nothing else."),
        )


def _ask(
    new: NewPlan, screen: Speaker, read_title: Callable[[str], str] | None, *, asks_area: bool, asks_language: bool
) -> NewPlan:
    """Ask at the terminal; an empty answer skips. Without a reader of the task force's name that is not asked."""
    told = say(
        "A few questions; Enter skips one, or takes what is in brackets. Names of agencies only, never of a person."
    )
    tell(screen.tell(told))
    write("\n")
    if read_title is not None:
        usual = new.name or screen.tell(say("Our task force"))
        new = new._replace(name=asked(say("What is the task force or team called?"), screen, read_title, usual))
    if asks_area:
        new = new._replace(area=answer(say("Which area does it serve?"), screen))
    if asks_language:
        new = new._replace(language=_ask_language(new.language, screen))
    return new


def _reads_title(folder: Path, name: str | None, source: str | None) -> Callable[[str], str]:
    """How the name of a task force is read: one whose plan is there already is refused at once."""

    def read(typed: str) -> str:
        _refuse_existing(_path(folder, name or typed), source)
        return typed

    return read


def _ask_language(usual: str, screen: Speaker) -> str:
    def read(typed: str) -> str:
        found = typed.lower() if typed.lower() in LANGUAGES else word_called(typed, LANGUAGES, other_names.of_words())
        if found is None:
            raise UserError(say("Type en or es."))
        return found

    return asked(say("In which language will it be written? en (English) or es (Spanish)"), screen, read, usual)


def _write_schema(folder: Path, frames: Sequence[Framework], words: Speaker, screen: Speaker) -> None:
    path = folder / ".schema" / "plan.json"
    text = schema_text(Plan, words, frames)
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        create(path, text)
    elif path.read_text(encoding="utf-8") != text:
        told = say(
            "{path} differs from this version's and stays as it is; {command} makes a new one.",
            path=Typed(os.path.relpath(path)),
            command=Typed(f"ccr schema > {pasted(os.path.relpath(path))}"),
        )
        tell_aside(screen.tell(told))


def _tell_the_end(path: Path, text: str, screen: Speaker, *, as_plain: bool, shows_table: bool) -> None:
    shown = os.path.relpath(path)
    if shows_table:
        today = day(None)
        taken = take_in_plan(str(path), text.encode(), today)
        if taken.model is not None and taken.framework is not None:
            write("\n")
            draw(
                gaps_blocks([table(seen_by(taken.model, taken.framework, "internal", today), taken.framework)], screen)[
                    :3
                ],
                as_plain=as_plain,
            )
            write("\n")
    tell(screen.tell(say("Wrote {path}.", path=Typed(shown))))
    told = say(
        "Open it in an editor and go on; {check} finds mistakes, {gaps} shows who is missing and why it matters.",
        check=Typed("ccr check"),
        gaps=Typed("ccr gaps"),
    )
    tell(screen.tell(told))
