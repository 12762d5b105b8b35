"""The framework that an option names, or that a plan is held against."""

import os
from pathlib import Path
from typing import NamedTuple

from ccr_cli.errors import UserError
from ccr_cli.intake.chains import name_of_file
from ccr_cli.intake.find_plans import one_plan
from ccr_cli.intake.load import BUILT_IN, built_in, framework_of, read_file, take_in_framework
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.nearest import nearest
from ccr_cli.language.pasted import pasted
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.lineage import is_of_file
from ccr_cli.yaml_text.reader import plain_data
from ccr_cli.yaml_text.text import text_of


class Chosen(NamedTuple):
    """A framework, and what it is called: a built-in one by its id, any other by its path."""

    framework: Framework
    called: str


def framework_named(wanted: str) -> Framework:
    """A built-in framework, or the one in a file. Raises ``UserError`` for anything else."""
    if wanted in BUILT_IN:
        return built_in(wanted)
    if not Path(wanted).is_file():
        raise _nothing_called(wanted)
    taken = take_in_framework(wanted, read_file(Path(wanted)))
    if taken.model is None:
        raise UserError(
            say("The framework {path} has errors.", path=Typed(wanted)),
            say("{command} shows what is wrong with it.", command=Typed(f"ccr check {pasted(wanted)}")),
        )
    return taken.model


def _nothing_called(wanted: str) -> UserError:
    if is_of_file(wanted):
        return UserError(say("There is no framework file at {path}.", path=Typed(wanted)))
    near = nearest(wanted, BUILT_IN)
    hint = say("Write {words}, or the path of a file of your own, which ends in .yaml.", words=typed(BUILT_IN))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    return UserError(say("There is no framework {word}.", word=Typed(wanted)), hint)


def framework_in_question(wanted: str | None, plan: str | None) -> Chosen:
    """The framework that is named; else that of the plan meant, if that can be told; else the first built-in one.

    Raises ``UserError`` for a framework or a plan that is named and can't be had.
    """
    if wanted is not None:
        return Chosen(framework_named(wanted), wanted)
    try:
        return _of_plan(one_plan(plan, Path.cwd(), os.environ))
    except (UserError, OSError):
        if plan is not None:
            raise
        return Chosen(built_in(BUILT_IN[0]), BUILT_IN[0])


def _of_plan(path: str) -> Chosen:
    """The framework that a plan names, whatever else is wrong in it. Raises ``UserError`` if it can't be had."""
    data = plain_data(text_of(read_file(Path(path))).data)
    framework, problem = framework_of(data, path)
    if framework is None or problem is not None or data is None:
        raise UserError(
            say("The framework of the plan {path} can't be read.", path=Typed(path)),
            say("{command} shows what is wrong with it.", command=Typed(f"ccr check {pasted(path)}")),
        )
    name = data["framework"]
    return Chosen(framework, name_of_file(str(Path(path).parent / name)) if is_of_file(name) else name)
