"""Finds the plan files that a command works on."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from unicodedata import normalize

from ccr_cli.errors import UserError
from ccr_cli.intake.kinds import is_framework
from ccr_cli.intake.opening import opened
from ccr_cli.language.message import Argument, Listing, Typed, say, say_many, typed
from ccr_cli.language.pasted import pasted

FOLDER = "plans"
ENDINGS = (".yaml", ".yml")
_MOST_NAMED = 8  # plans in one message


def find_plans(words: Sequence[str], here: Path) -> list[str]:
    """The plan files that these words mean, named as the user would name them; those in ``plans/`` without a word.

    Raises ``UserError`` for a word that means no plan, or several of one name, and for a folder without a plan.
    """
    if not words:
        return list(_in_folder(_default_folder(here)))
    return list(dict.fromkeys(path for word in words for path in _meant(word, here)))


class SeveralPlansError(UserError):
    """One plan is needed, there are several, and none is named."""


def one_plan(option: str | None, here: Path, environment: Mapping[str, str]) -> str:
    """The plan that a command for one plan works on: ``--plan``, else ``CCR_PLAN``, else the only one there.

    Raises ``UserError`` if nothing is called that, or if there are several plans and none is named.
    """
    wanted = option or environment.get("CCR_PLAN") or None
    plans = plans_here(here) if wanted is None else _meant(wanted, here)
    if len(plans) == 1:
        return plans[0]
    names = names_to_type(plans, here)
    raise _discreet(
        SeveralPlansError(
            say("There are several plans: {plans}.", plans=_some([pasted(name) for name in names])),
            say("Add {option} and the name of the one that is meant.", option=Typed("--plan")),
        )
    )


def plan_suffix(path: str, here: Path, environment: Mapping[str, str]) -> str:
    """The option that makes a command work on this plan; empty if it would anyway."""
    return plan_suffixes((path,), here, environment)[path]


def plan_suffixes(paths: Sequence[str], here: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """The same for each of some plans."""
    try:
        usual = os.path.realpath(one_plan(None, here, environment))
    except UserError:
        usual = None
    names = _names_at_home(here)
    return {path: "" if os.path.realpath(path) == usual else _suffix(path, names) for path in paths}


def _suffix(path: str, names: Mapping[str, Sequence[str]]) -> str:
    stem = Path(path).stem
    called = names.get(_one_form(stem), ())
    is_enough = len(called) == 1 and os.path.realpath(called[0]) == os.path.realpath(path)
    return f" --plan {pasted(stem if is_enough and _is_no_option(stem) and not Path(stem).exists() else path)}"


def _names_at_home(here: Path) -> dict[str, list[str]]:
    """The plans in ``plans/`` by what each can be called."""
    home = home_of_plans(here)
    if not home.is_dir():
        return {}
    folder = os.path.relpath(home, here)
    found: dict[str, list[str]] = {}
    try:
        for path in _in_folder(folder):
            for name in _names_of(path, folder):
                found.setdefault(name, []).append(path)
    except UserError:  # there is none
        return {}
    return found


def means_several(word: str) -> bool:
    """Whether a word means a folder, however many plans are in it."""
    return Path(_as_spelled(word)).is_dir()


def _meant(word: str, here: Path) -> list[str]:
    """The plans that a word means: a file, those in a folder, or the one in ``plans/`` of that name."""
    path = _as_spelled(word)
    if Path(path).is_dir():
        try:
            return list(_in_folder(path))
        except UserError:
            if called := _called(word, here):
                return called
            raise
    if Path(path).exists():
        return [path]
    called = _called(word, here)
    if not called:
        raise _discreet(_nothing_called(word, here))
    if len(called) > 1:
        raise _discreet(_several_called(word, called))
    return called


def _as_spelled(path: str) -> str:
    """The path as the disk spells it, where a letter with an accent is one character or two."""
    if path.isascii() or Path(path).exists():
        return path
    parent, name = os.path.split(path)
    folder = _as_spelled(parent) if parent else ""
    try:
        alike = [one.name for one in Path(folder or ".").iterdir() if _one_form(one.name) == _one_form(name)]
    except OSError:
        alike = []
    return os.path.join(folder, alike[0]) if alike else path  # noqa: PTH118 - named as it was typed


def _one_form(text: str) -> str:
    return normalize("NFC", text)


def _called(word: str, here: Path) -> list[str]:
    """The plans in ``plans/`` of a name, spelled in just this way if one is; frameworks only if no plan has it."""
    name = _without_ending(word)
    found = _names_at_home(here).get(_one_form(name), [])
    with_ending = [path for path in found if path.endswith(word)] if word != name else []
    exactly = with_ending or [path for path in found if _without_ending(path).endswith(name)] or found
    return [path for path in exactly if not _is_of_framework(Path(path))] or exactly


def _names_of(path: str, folder: str) -> set[str]:
    """What a plan can be called: its file's name, and where it lies in ``plans/``, without the ending."""
    return {_one_form(Path(path).stem), _one_form(_below(path, folder))}


def _below(path: str, folder: str) -> str:
    return _without_ending(Path(path).relative_to(folder).as_posix())


def _without_ending(name: str) -> str:
    return name.removesuffix(".yaml").removesuffix(".yml")


def names_to_type(plans: Sequence[str], here: Path) -> list[str]:
    """What to type for each of some plans: its name where that is enough, else its path."""
    stems = Counter(_one_form(Path(plan).stem) for plan in plans)
    home = home_of_plans(here).resolve()
    return [
        Path(plan).stem
        if stems[_one_form(Path(plan).stem)] == 1
        and Path(plan).resolve().is_relative_to(home)
        and _is_no_option(Path(plan).stem)
        else plan
        for plan in plans
    ]


def _is_no_option(name: str) -> bool:
    return not name.startswith("-")


def _some(words: Sequence[str]) -> Listing:
    """A list of words to type that is never longer than people read."""
    if len(words) <= _MOST_NAMED:
        return typed(list(words), "and")
    told: list[Argument] = [Typed(word) for word in words[:_MOST_NAMED]]
    left = len(words) - _MOST_NAMED
    return Listing((*told, say_many("{number} more", "{number} more", left)), "and")


def _nothing_called(word: str, here: Path) -> UserError:
    from ccr_cli.language.nearest import nearest

    looks_like_path = "/" in word or os.sep in word or word.endswith(ENDINGS)
    has_plans = bool(_names_at_home(here))
    names = names_to_type(plans_here(here), here) if has_plans else []
    near = nearest(_without_ending(Path(word).name), names)
    told = say("There is no plan {name}.", name=Typed(word))
    hint = say("The plans are {plans}.", plans=_some(names))
    if looks_like_path or not has_plans:
        told = say("There is no file or folder {path}.", path=Typed(word))
        hint = say("Check the spelling, or leave it out to use the folder {folder}.", folder=Typed(f"{FOLDER}/"))
    return UserError(told, hint if near is None else say("Did you mean {word}?", word=Typed(near)))


def _several_called(word: str, paths: Sequence[str]) -> UserError:
    return UserError(
        say("Several plans are called {name}: {paths}.", name=Typed(word), paths=_some(paths)),
        say("Name the file of the one that is meant, such as {path}.", path=Typed(pasted(paths[0]))),
    )


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


def plans_beside(paths: Sequence[str], here: Path) -> tuple[str, ...]:
    """These plans, those in the same folders, and those in ``plans/`` and below: what one hides no other may show."""
    found = dict.fromkeys(paths)
    for folder in dict.fromkeys(str(Path(path).parent) for path in paths):
        if Path(folder).is_dir():
            files = (str(path) for path in sorted(Path(folder).iterdir()) if path.name.lower().endswith(ENDINGS))
            found.update(dict.fromkeys(files))
    for parent, _, names in os.walk(home_of_plans(here)):
        found.update((str(Path(parent) / name), None) for name in sorted(names) if name.lower().endswith(ENDINGS))
    return tuple(found)


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
            say(
                "Is your plan in another folder? {go} goes there. Or start a plan with {command}.",
                go=Typed("cd …"),
                command=Typed("ccr init"),
            ),
        )
    return os.path.relpath(folder, here)


def top_of_work_tree(folder: Path) -> Path | None:
    """The top folder of the git work tree that a folder is in; ``None`` outside of git."""
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), None)


def _up_to_work_tree(here: Path) -> list[Path]:
    """The folder itself, and those above it up to the top of the git work tree, if it is in one."""
    top = top_of_work_tree(here)
    return [folder for folder in (here, *here.parents) if folder.is_relative_to(top or here)]


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
