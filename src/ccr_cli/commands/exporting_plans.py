"""Exports as plan files: one for each plan, with its framework beside it where that is a file too."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ccr_cli.commands.exporting import Exporting, Exports, ToExport, contents
from ccr_cli.commands.output import tell, tell_aside
from ccr_cli.commands.output_file import (
    STANDARD_OUTPUT,
    new_folder,
    put,
    refuse_existing,
    stem_told,
    usual_name,
)
from ccr_cli.errors import UserError
from ccr_cli.exports.framework_files import framework_files, framework_name
from ccr_cli.exports.plan_data import plan_data
from ccr_cli.exports.yaml_file import ExportFile, yaml_file
from ccr_cli.language.message import Message, Typed, say, say_many
from ccr_cli.language.speaker import LANGUAGES, Speaker, speaker
from ccr_cli.plan.readers import Audience
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.streams import write_for_programs

_ENDINGS = (".yaml", ".yml")
_FIRST_LINE: Mapping[Audience, Message] = {
    "partners": say("This plan as its partners may see it on {day}. What it does not say may be so all the same."),
    "coalition": say("This plan as other counties may see it on {day}. What it does not say may be so all the same."),
    "public": say("This plan as everybody may see it on {day}. What it does not say may be so all the same."),
}
_KEY_OF_PLANS = "ccr:"
_DAY = "{day}"
Naming: TypeAlias = Callable[[ToExport], str]
"""A function from a plan to the name of its export, without an ending."""


class _Place(NamedTuple):
    """Where exports go."""

    folder: Path
    naming: Naming
    file: Path | None = None
    """The file for the only plan, where it has been named."""
    is_folder_told: bool = True
    """Whether a folder was asked for, which is made where it isn't there."""


def export_plans(wanted: Exporting) -> Exports:
    """Write each plan as a plan file again. Raises ``UserError``, also for a file that may not be replaced."""
    found = Exports()
    if wanted.out == STANDARD_OUTPUT:
        _refuse_several(wanted)
        naming = partial(_named_before, stem="plan")
        for files in contents(wanted, partial(_files, naming=naming), found):
            _write_out(files, wanted.speaker)
        return found
    place = _place(wanted)
    own = {os.path.realpath(path) for path in wanted.paths}
    with new_folder(str(place.folder) if place.is_folder_told else None):
        for files in contents(wanted, partial(_files, naming=place.naming), found):
            _write(files, place, own, wanted)
    if place.is_folder_told and found.written:
        tell(wanted.speaker.tell(_wrote(found.written, place.folder)))
    return found


def _wrote(number: int, folder: Path) -> Message:
    return say_many(
        "Wrote {number} plan into {folder}.",
        "Wrote {number} plans into {folder}.",
        number,
        folder=Typed(shown_path(str(folder))),
    )


def _refuse_several(wanted: Exporting) -> None:
    if len(wanted.paths) > 1:
        raise UserError(
            say("These are {number} plans, and one file can have one.", number=len(wanted.paths)),
            say("Type the name of a folder after {option}; one that isn't there is made.", option=Typed("-o")),
        )


def _place(wanted: Exporting) -> _Place:
    """Where the exports go. Raises ``UserError`` where it isn't clear, or something is there already."""
    out = wanted.out
    if out is None:
        _refuse_several(wanted)
        return _Place(Path(), _usual, is_folder_told=False)
    path = Path(out)
    if path.suffix.lower() in _ENDINGS and not path.is_dir():
        _refuse_several(wanted)
        refuse_existing(path, may_replace=wanted.may_replace)
        return _Place(path.parent, partial(_named_before, stem=path.stem), path, is_folder_told=False)
    stems = _stems(wanted.paths)
    for stem in stems.values():
        refuse_existing(path / f"{stem}.yaml", may_replace=wanted.may_replace)
    return _Place(path, partial(_in_folder, stems=stems, audience=wanted.readers.audience))


def _named_before(_plan: ToExport, *, stem: str) -> str:
    return stem


def _usual(plan: ToExport) -> str:
    audience = plan.seen.audience
    return usual_name(plan.path, audience, plan.today, "", readers=audience, hidden=plan.whole.hidden)


def _in_folder(plan: ToExport, *, stems: Mapping[str, str], audience: Audience) -> str:
    """The name of the plan's file, unless its readers may not see that."""
    if stem_told(plan.path, audience, plan.whole.hidden) is not None:
        return stems[plan.path]
    return f"plan-{list(stems).index(plan.path) + 1}"


def _stems(paths: Sequence[str]) -> dict[str, str]:
    """A name for each plan, without an ending: that of its file, behind its folder's where two are called alike."""
    alike = Counter(Path(path).stem.casefold() for path in paths)
    found: dict[str, str] = {}
    for path in paths:
        stem = Path(path).stem
        if alike[stem.casefold()] > 1:
            stem = f"{Path(path).absolute().parent.name}-{stem}"
        taken = {known.casefold() for known in found.values()}
        number, free = 1, stem
        while free.casefold() in taken:
            number += 1
            free = f"{stem}-{number}"
        found[path] = free
    return found


def _files(plan: ToExport, *, naming: Naming) -> tuple[ExportFile, ...]:
    """The plan's file, then those of its framework."""
    stem, seen = naming(plan), plan.seen
    first_line = _FIRST_LINE[seen.audience]
    words = speaker(seen.plan.language or "en")
    told = words.tell(Message(first_line.id, {"day": plan.today}))
    called = framework_name(stem) if plan.has_own_framework else seen.plan.framework
    text = yaml_file(plan_data(seen, plan.framework, called), told)
    beside = framework_files(plan.framework, stem, told) if plan.has_own_framework else ()
    return (ExportFile(f"{stem}.yaml", text), *beside)


def _write_out(files: Sequence[ExportFile], screen: Speaker) -> None:
    write_for_programs(files[0].text)
    if len(files) > 1:
        told = say(
            "The framework of this plan is left out, since it is a file: name one after {option}.", option=Typed("-o")
        )
        tell_aside(screen.tell(told))


def _write(files: Sequence[ExportFile], place: _Place, own: Iterable[str], wanted: Exporting) -> None:
    """Write the files of one plan: none of them if one may not be written."""
    targets = [place.folder / file.name for file in files]
    if place.file is not None:
        targets[0] = place.file
    for target in targets:
        if os.path.realpath(target) in own:
            raise UserError(
                say("{path} is the plan itself. It stays as it is.", path=Typed(shown_path(str(target)))),
                say("Type another name after {option}.", option=Typed("-o")),
            )
        refuse_existing(target, may_replace=wanted.may_replace)
        _refuse_plan(target)
    for file, target in reversed(list(zip(files, targets, strict=True))):  # the plan once its framework is there
        put(file.text.encode(), target, may_replace=wanted.may_replace)
    if not place.is_folder_told:
        tell(wanted.speaker.tell(say("Wrote {path}.", path=Typed(shown_path(str(targets[0]))))))


def _refuse_plan(target: Path) -> None:
    """Raise ``UserError`` where a plan that somebody keeps would be replaced; an export may be, by a newer one."""
    if not target.is_file():
        return
    first, *lines = target.read_text(encoding="utf-8", errors="replace").splitlines() or [""]
    is_plan = any(line.startswith(_KEY_OF_PLANS) for line in (first, *lines))
    if is_plan and not first.startswith(_first_lines()):
        raise UserError(
            say("{path} is a plan and no export. It stays as it is.", path=Typed(shown_path(str(target)))),
            say("Type another name after {option}.", option=Typed("-o")),
        )


@cache
def _first_lines() -> tuple[str, ...]:
    """How the first lines of exports begin, in every language."""
    told = (
        speaker(language).tell(Message(line.id, {"day": _DAY}))
        for line in _FIRST_LINE.values()
        for language in LANGUAGES
    )
    return tuple(f"# {line.partition(_DAY)[0]}" for line in told)
