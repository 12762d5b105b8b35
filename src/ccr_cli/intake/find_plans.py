"""Finds the plan files that a command works on."""

import os
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ccr_cli.errors import UserError
from ccr_cli.intake.kinds import is_framework
from ccr_cli.intake.opening import opened
from ccr_cli.language.message import Typed, command, say, typed

FOLDER = "plans"
ENDINGS = (".yaml", ".yml")


def find_plans(paths: Sequence[str], here: Path) -> list[str]:
    """The plan files at the paths, named as the user would name them; those in ``plans/`` if no path is given.

    Raises ``UserError`` for a path that doesn't exist, and for a folder without a plan.
    """
    if not paths:
        return list(_in_folder(_default_folder(here)))
    found: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            found.extend(_in_folder(path))
        elif Path(path).exists():
            found.append(path)
        else:
            raise UserError(
                say("There is no file or folder {path}.", path=Typed(path)),
                say("Check the spelling, or leave it out to use the folder {folder}.", folder=Typed(f"{FOLDER}/")),
            )
    return list(dict.fromkeys(found))


def one_plan(option: str | None, here: Path, environment: Mapping[str, str]) -> str:
    """The plan that a command for one plan works on: ``--plan``, else ``CCR_PLAN``, else the only one there.

    A plan is named by its path, or by its file name in ``plans/`` without the ending. Raises ``UserError`` if nothing
    has that name, and if there are several plans and none is named.
    """
    wanted = option or environment.get("CCR_PLAN") or None
    if wanted is not None:
        # what is no ordinary file either is told as that, when it is read
        return wanted if Path(wanted).exists() and not Path(wanted).is_dir() else _called(wanted, here)
    plans = plans_here(here)
    if len(plans) == 1:
        return plans[0]
    first = Path(plans[0]).stem
    raise _discreet(
        UserError(
            say("There are several plans: {plans}.", plans=typed([Path(plan).stem for plan in plans], "and")),
            say("Add {option} to say which one is meant.", option=command("--plan", first)),
        )
    )


def plan_suffix(path: str, here: Path, environment: Mapping[str, str]) -> str:
    """The option that makes a command work on this plan; empty if it would anyway."""
    for name in (None, Path(path).stem):
        try:
            found = one_plan(name, here, environment)
        except UserError:
            continue
        if Path(found).samefile(path):
            return "" if name is None else f" --plan {shlex.quote(name)}"
    return f" --plan {shlex.quote(path)}"


def plans_here(here: Path) -> list[str]:
    """The plans in the folder ``plans/``, without frameworks. Raises ``UserError`` if there is none."""
    listed = list(_in_folder(_default_folder(here)))
    found = [path for path in listed if not Path(path).is_dir()] or listed
    return [path for path in found if not _is_of_framework(Path(path))] or found


def _is_of_framework(path: Path) -> bool:
    """Whether a file is a framework's; ``False`` if it can't be read."""
    try:
        with opened(path) as file:
            return is_framework(file.read())
    except OSError:
        return False


def plans_at_hand(paths: Sequence[str], here: Path) -> tuple[str, ...]:
    """These plans, those in the same folders, and those in ``plans/``: what one of them hides no other may show."""
    found = dict.fromkeys(paths)
    for folder in dict.fromkeys([*(str(Path(path).parent) for path in paths), str(home_of_plans(here))]):
        if Path(folder).is_dir():
            files = (str(path) for path in sorted(Path(folder).iterdir()) if path.name.endswith(ENDINGS))
            found.update(dict.fromkeys(files))
    return tuple(found)


def _called(name: str, here: Path) -> str:
    by_name = {Path(plan).stem: plan for plan in plans_here(here)}
    if name in by_name:
        return by_name[name]
    from ccr_cli.language.nearest import nearest

    near = nearest(name, by_name)
    hint = say("The plans are {plans}.", plans=typed(list(by_name), "and"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    raise _discreet(UserError(say("There is no plan {name}.", name=Typed(name)), hint))


def _discreet(error: UserError) -> UserError:
    """The error without what must not be shown even in a file's name."""
    from ccr_cli.privacy.redact.discretion import discreet  # imports all rules, so only for an error

    return discreet(error)


def home_of_plans(here: Path) -> Path:
    """The folder where plans live: ``plans/`` here, or the nearest one above in the same git work tree."""
    for folder in _up_to_work_tree(here):
        if (folder / FOLDER).is_dir():
            return folder / FOLDER
    return here / FOLDER


def _default_folder(here: Path) -> str:
    folder = home_of_plans(here)
    if not folder.is_dir():
        raise UserError(
            say("There is no folder {folder} here.", folder=Typed(f"{FOLDER}/")),
            say("Start a plan with {command}, or name a file or folder.", command=Typed("ccr init")),
        )
    return os.path.relpath(folder, here)


def _up_to_work_tree(here: Path) -> list[Path]:
    """The folder itself, and those above it up to the top of the git work tree, if it is in one."""
    folders = [here, *here.parents]
    for index, folder in enumerate(folders):
        if (folder / ".git").exists():
            return folders[: index + 1]
    return [here]


def _in_folder(folder: str) -> Iterator[str]:
    """The plans in a folder, and the folders below it that can't be opened: reading those gives the error."""
    found = False
    refused: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(ENDINGS) and not name.startswith("."):
                found = True
                yield str(Path(parent) / name)
    yield from (str(error.filename) for error in refused)
    if not found and not refused:
        raise UserError(
            say("There is no plan in the folder {folder}.", folder=Typed(folder)),
            say("Plans end in {ending}; start one with {command}.", ending=Typed(".yaml"), command=Typed("ccr init")),
        )
