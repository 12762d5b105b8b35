"""Every command that tells others something of a plan, in every form: found in the table of commands."""

from collections.abc import Iterator
from importlib import import_module
from inspect import Parameter, signature
from typing import Any, get_type_hints

from ccr_cli.command_line.loading import module_of
from ccr_cli.command_line.table import COMMANDS, GROUPS
from ccr_cli.plan.readers import AUDIENCES

INTERNAL = {
    "init": "starts a plan",
    "check": "whoever keeps the file mends it",
    "privacy": "whoever keeps the file mends it",
    "explain": "tells of rules and frameworks",
    "primer": "tells of the law",
    "schema": "tells of the format",
    "completion": "is for the shell",
    "next": "is for whoever keeps the file, and refuses others",
    "bridges": "is for whoever keeps the file, and refuses others",
    "candidates": "is for whoever keeps the file: it says who isn't at the table",
}
"""Commands of the first panel, and lists, that tell others nothing of a plan, with why."""
FOR_SOME = {"assess": ("internal", "partners"), "history": ("internal", "partners", "coalition")}
"""Commands that refuse others than these."""
MANY = {"region": "the public, of a few plans"}
"""Commands about many plans, which have readers of their own, with whom they refuse for one plan."""
NEEDING = {
    "minutes": "a meeting that was held",
    "funder": "one award",
    "calendar": "a day to come",
    "assessment": "a score",
    "history": "a version of the plan, or a date in it",
}
"""Papers and pictures that refuse a plan that has nothing for them."""
ADDRESSED = {"mou", "letter"}
"""Papers for those alone to whom they are addressed."""
_LETTERS = ("md", "csv", "ics")
"""Forms of papers that are letters, of which each says all."""


def statuses_for(words: tuple[str, ...], reader: str) -> tuple[int, ...]:
    """The statuses with which a command may end for a reader."""
    if words[0] == "write":
        refuses = reader not in readers_of_paper(words[1])
        return (2,) if refuses else (0, 2) if words[1] in NEEDING else (0,)
    if words[0] == "draw":
        refuses = reader not in readers_of_picture(words[1])
        return (2,) if refuses else (0, 2) if words[1] in NEEDING else (0,)
    if words[0] == "export":
        return (0,) if reader in ("partners", "coalition", "public") else (2,)
    if words[0] in MANY:
        return {"public": (1,), "internal": (0,), "coalition": (0,)}.get(reader, (2,))
    return (2,) if reader not in FOR_SOME.get(words[0], AUDIENCES) else (0,)


def readers_of_paper(paper: str) -> tuple[str, ...]:
    """Whom a paper can be for."""
    found: tuple[str, ...] = import_module(f"ccr_cli.papers.{paper}").PAPER.audiences
    return found


def readers_of_picture(picture: str) -> tuple[str, ...]:
    """Whom a picture can be for."""
    found: tuple[str, ...] = import_module(f"ccr_cli.pictures.{picture}").READERS
    return found


def modules() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with its module."""
    for command in COMMANDS:
        if command in GROUPS:
            for verb in GROUPS[command]:
                yield (command, verb), module_of(command, verb)
        else:
            yield (command,), module_of(command)


def reader_commands() -> Iterator[tuple[tuple[str, ...], tuple[str, ...], bool]]:
    """The words of each command with readers, its forms, and whether it is about one partner."""
    for words, module in modules():
        options = get_type_hints(module.run, include_extras=True)
        if "audience" in options and words[-1] not in INTERNAL and words[0] not in ("write", "draw", "export"):
            (forms,) = options["output"].__metadata__
            needed = [one.name for one in signature(module.run).parameters.values() if one.default is Parameter.empty]
            assert needed in ([], ["partner"]), f"say what to type for {needed} of {words}"
            yield words, tuple(forms.metavar.split("|")), bool(needed)


def command_lines(shown: list[str]) -> Iterator[tuple[str, ...]]:
    """What to type, for a plan that is the only one there; ``shown`` are the ids of partners to show one by one."""
    for words, forms, is_of_one in reader_commands():
        for id_ in shown if is_of_one else [None]:
            for form in forms:
                yield (*words, *([] if id_ is None else [id_]), f"--format={form}")
    yield from paper_lines()
    yield from (("draw", picture, "-o-") for picture in GROUPS["draw"])
    yield from EXPORTS


EXPORTS = (("export", "-o-"), ("export", "-o-", "--format=json"))
"""The export as a plan file, and all of its tables."""
PAPERS = tuple(paper for paper in GROUPS["write"] if paper != "all")


def paper_lines() -> Iterator[tuple[str, ...]]:
    """What to type for the papers that are not addressed to somebody, in the forms that are letters."""
    for paper in PAPERS:
        known = import_module(f"ccr_cli.papers.{paper}").PAPER
        if set(known.audiences) & set(AUDIENCES):
            for form in known.forms:
                if form in _LETTERS:
                    yield "write", paper, "-o-", f"--format={form}"
