"""The hooks that make git look before every commit: installing them, and offering to."""

import os
from pathlib import Path

from ccr_cli.commands.asking import agrees
from ccr_cli.commands.output import tell, telling_of
from ccr_cli.errors import UserError
from ccr_cli.git.hooks import Installed, are_installed
from ccr_cli.git.hooks import install as install_hooks
from ccr_cli.git.program import Repository, work_tree_at
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.pasted import command
from ccr_cli.language.speaker import Speaker


def install(screen: Speaker) -> int:
    """Install the hooks of the repository here; status 1 unless all of them are at work."""
    return _install(work_tree_at(Path.cwd()), screen)


def offer(screen: Speaker, *, asks: bool) -> None:
    """Ask whether to install the hooks, or say how to; do nothing without git, or if they are installed."""
    try:
        repository = work_tree_at(Path.cwd())
        if are_installed(repository):
            return
    except UserError:
        return
    if asks and agrees(_question(), screen):
        _install(repository, screen)
        return
    told = say("{command} makes git look for survivors' data before every commit.", command=_COMMAND)
    tell(screen.tell(told))


_COMMAND = Typed("ccr privacy --install-hooks")


def _question() -> Message:
    return say("Should git look for survivors' data before every commit?")


def _install(repository: Repository, screen: Speaker) -> int:
    installed = install_hooks(repository)
    with telling_of(*(os.path.relpath(hook.path) for hook in installed if hook.state in ("new", "mended", "renewed"))):
        for hook in installed:
            tell(screen.tell(_told(hook)))
    return 0 if all(hook.is_at_work for hook in installed) else 1


def _told(installed: Installed) -> Message:
    path = Typed(os.path.relpath(installed.path))
    match installed.state:
        case "new":
            return say("Wrote {path}.", path=path)
        case "same":
            return say("{path} is there already, and does this.", path=path)
        case "mended":
            return say("{path} was there, but git could not run it, so it did nothing: that is fixed.", path=path)
        case "renewed":
            return say("{path} was from an older version of ccr, and was written again.", path=path)
        case "not run":
            return say(
                "{path} is there, but git doesn't run it; {command} shows why.",
                path=path,
                command=command("git", "hook", "run", installed.hook.name),
            )
        case "no answer":
            return say(
                "{path} is run by git, but finds no {ccr}, so it stops everything. Type {command} in the folder of "
                "ccr, or put it on your path.",
                path=path,
                ccr=Typed("ccr"),
                command=command("uv", "tool", "install", "."),
            )
        case _:
            return _told_of_others(installed, path, Typed(installed.hook.line))


def _told_of_others(installed: Installed, path: Typed, line: Typed) -> Message:
    """What to do about somebody's own hook that isn't at work."""
    match installed.state:
        case "pre-commit":
            return say(
                "{path} was made by pre-commit, and stays as it is. Add {id} to {file} instead.",
                path=path,
                id=Typed("ccr-privacy"),
                file=Typed(".pre-commit-config.yaml"),
            )
        case "idle":
            return say(
                "{path} is there already, and stays as it is, but git doesn't run it: {command} fixes that. "
                "Add this line to it, below its first line: {line}",
                path=path,
                command=command("chmod", "+x", Path(path.text)),
                line=line,
            )
        case "passed by":
            return say(
                "{path} has the line, but doesn't come to it, so nothing is looked at. Put it below the first line: "
                "{line}",
                path=path,
                line=line,
            )
        case "goes on":
            return say(
                "{path} asks ccr, but goes on when ccr refuses. Let the line end so: {line}", path=path, line=line
            )
        case "line ends":
            return say(
                "{path} has the line ends of Windows, so git can't run it; {command} fixes that.",
                path=path,
                command=command("perl", "-pi", "-e", r"s/\r$//", Path(path.text)),
            )
        case "no program":
            return say(
                "The first line of {path} names a program that isn't here, so git can't run it. For a shell it is "
                "{line}",
                path=path,
                line=Typed("#!/bin/sh"),
            )
        case _:
            return say(
                "{path} is there already, and stays as it is. Add this line to it, below its first line: {line}",
                path=path,
                line=line,
            )
