"""Imports a command from its file only when it is needed, so that help stays fast."""

from functools import cache
from importlib import import_module
from keyword import iskeyword
from typing import Any

import typer


@cache
def load(*words: str, **how: Any) -> Any:
    """The command that words such as ``partner add`` name; ``how`` goes to Typer.

    Its file declares its options; what it needs to do its work is imported when it runs.
    """
    module = module_of(*words)
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(words[-1], help=module.HELP, **how)(module.run)
    return typer.main.get_command(app)


def module_of(*words: str) -> Any:
    """The file of a command, imported: where a word is one of Python's, its file's name has a line behind it."""
    return import_module(".".join(["ccr_cli.commands", *(f"{word}_" if iskeyword(word) else word for word in words)]))
