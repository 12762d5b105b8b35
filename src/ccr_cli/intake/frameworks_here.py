"""The frameworks that the plans at hand are held against, for what is asked without a plan."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import one_plan, plans_here
from ccr_cli.intake.load import built_in, framework_of, read_file
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.framework import Framework

_NAMED = re.compile(rb"""^framework:[ \t]{0,9}["']?([^\s"'#]{1,200})""", re.MULTILINE)


def frameworks_here(here: Path, environment: Mapping[str, str]) -> list[Framework]:
    """The framework of the plan that ``CCR_PLAN`` names, else those of the plans here; the usual one if there is none.

    Each is there once, in the order of the plans. A plan is read for nothing else, so mistakes in it change nothing.
    """
    found: dict[str, Framework] = {}
    for path in _plans(here, environment):
        framework = framework_of_plan(Path(path))
        if framework is not None:
            found.setdefault(framework.id, framework)
    return list(found.values()) or [built_in(BUILT_IN[0])]


def _plans(here: Path, environment: Mapping[str, str]) -> list[str]:
    try:
        return [one_plan(None, here, environment)] if environment.get("CCR_PLAN") else list(plans_here(here))
    except UserError:  # there is none
        return []


def framework_of_plan(path: Path) -> Framework | None:
    """The framework that a plan names; ``None`` if it names none, or one that can't be read."""
    try:
        named = _NAMED.search(read_file(path))
    except OSError:
        return None
    if named is None:
        return None
    return framework_of({"framework": named[1].decode(errors="replace")}, str(path))[0]


def others(known: list[Framework]) -> Iterator[Framework]:
    """The frameworks that come with the program and aren't among those known."""
    ids = {framework.id for framework in known}
    yield from (built_in(name) for name in BUILT_IN if name not in ids)
