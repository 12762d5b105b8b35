"""A command from its file, imported when it is needed, so that help stays fast."""

from importlib import import_module
from typing import Any

import typer

from ccr_cli.command_line.light_import import light_import


def load(words: list[str], **how: Any) -> Any:
    """The command that words such as ``partner add`` name, and how Typer is to build it."""
    module = import_module(".".join(["ccr_cli.commands", *words]))
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(words[-1], help=module.HELP, **how)(module.run)
    return typer.main.get_command(app)


def load_to_complete(words: list[str]) -> Any:
    """The same command, for its arguments and options alone: it can't be run."""
    import_module("ccr_cli.commands.options")  # what options are made of has to be real
    try:
        with light_import():
            return load(words)
    except Exception:  # its options need more than a name
        return load(words)
