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
from ccr_cli.language.pasted import pasted
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
    told = say("{command} lets git look for survivors' data before every commit.", command=_COMMAND)
    tell(screen.tell(told))


_COMMAND = Typed("ccr privacy --install-hooks")


def _question() -> Message:
    return say("Shall git look for survivors' data before every commit?")


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
            return say("{path} was there, but git could not run it, so it did nothing: that is mended.", path=path)
        case "renewed":
            return say("{path} was from an older version of ccr, and was written anew.", path=path)
        case "pre-commit":
            return say(
                "{path} was made by pre-commit, and stays as it is. Add {id} to {file} instead.",
                path=path,
                id=Typed("ccr-privacy"),
                file=Typed(".pre-commit-config.yaml"),
            )
        case "other":
            return say(
                "{path} is there already, and stays as it is. Add this line to it: {line}",
                path=path,
                line=Typed(installed.hook.line),
            )
        case "idle":
            return say(
                "{path} is there already, and stays as it is, but git doesn't run it: {command} mends that. Add this "
                "line to it: {line}",
                path=path,
                command=Typed(f"chmod +x {pasted(path.text)}"),
                line=Typed(installed.hook.line),
            )
        case "not run":
            return say(
                "{path} is there, but git doesn't run it; {command} tells why.",
                path=path,
                command=Typed(f"git hook run {installed.hook.name}"),
            )
