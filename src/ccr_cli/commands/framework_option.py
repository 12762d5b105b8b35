"""The framework that an option names, or those that the plans in question are held against."""

import os
from pathlib import Path

from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import one_plan
from ccr_cli.intake.frameworks_here import framework_of_plan, frameworks_here
from ccr_cli.intake.load import built_in, read_file, take_in_framework
from ccr_cli.language.message import Typed, say
from ccr_cli.language.pasted import pasted
from ccr_cli.plan.built_in import BUILT_IN, is_of_file
from ccr_cli.plan.framework import Framework
from ccr_cli.rules.unreadable_framework import unknown_name


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
    unknown = unknown_name(wanted, list(BUILT_IN))
    return UserError(unknown.message, unknown.hint)


def frameworks_in_question(wanted: str | None, plan: str | None) -> list[Framework]:
    """The framework that is named, or that of the plan that is named; else those of the plans here, or the usual one.

    Raises ``UserError`` for a framework or a plan that is named and can't be had.
    """
    if wanted is not None:
        return [framework_named(wanted)]
    if plan is not None:
        return [_of_plan(one_plan(plan, Path.cwd(), os.environ))]
    return frameworks_here(Path.cwd(), os.environ)


def _of_plan(path: str) -> Framework:
    """The framework of a plan, whatever else is wrong in it. Raises ``UserError`` if it can't be had."""
    framework = framework_of_plan(Path(path))
    if framework is None:
        raise UserError(
            say("The framework of the plan {path} can't be read.", path=Typed(path)),
            say("{command} shows what is wrong with it.", command=Typed(f"ccr check {pasted(path)}")),
        )
    return framework
