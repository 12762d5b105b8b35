"""Help in the user's language."""

import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from ccr_cli.language.message import Message, mark
from ccr_cli.language.speaker import preferred_language, speaker

ABOUT = mark("Plan a coordinated community response: who is at the table, and who is still missing.")
ADVICE = mark(
    "Every command takes --help. Nothing is sent anywhere, and checking never writes unless --fix asks for it."
)
HELP = mark("Show this help.")
VERSION = mark("Show the version.")
LANGUAGE = mark("The language of the screen: en or es.")
_CAPITALS = re.compile("[A-Z]{3,}(?:=[A-Z]+)?")  # placeholders for a word to type
OPTIONS = mark("OPTIONS")


def told(text: str) -> str:
    """A text in the language of the command line."""
    return speaker(preferred_language(sys.argv[1:])).tell(Message(text))


def write_usage(command: Any, ctx: Any, formatter: Any) -> None:
    """Write the usage line of a command."""
    pieces = [_CAPITALS.sub(lambda word: told(word[0]), piece) for piece in command.collect_usage_pieces(ctx)]
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=told(mark("Usage: ")))


def write_group_usage(ctx: Any, formatter: Any) -> None:
    """Write the usage line of a group of commands."""
    formatter.write_usage(ctx.command_path, told(mark("COMMAND [OPTIONS]")), prefix=told(mark("Usage: ")))


def write_text(formatter: Any, text: str) -> None:
    """Write paragraphs; the lines of one with commands to type stay as they are."""
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(told(text).replace("\n\nccr ", "\n\n\b\nccr "))


def write_commands(formatter: Any, panels: Iterable[tuple[str, Mapping[str, str]]]) -> None:
    """Write commands with a line each, under their headings, aligned in one column."""
    panels = list(panels)
    widest = max(len(name) for _, rows in panels for name in rows)
    for title, rows in panels:
        with formatter.section(told(title)):
            formatter.write_dl([(name.ljust(widest), told(about)) for name, about in rows.items()])


def write_parameters(command: Any, ctx: Any, formatter: Any) -> None:
    """Write the arguments and options of a command."""
    arguments, options = [], []
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is None:
            continue
        if parameter.param_type_name == "argument":
            arguments.append((told(parameter.metavar or record[0]), told(parameter.help or "")))
        elif "--help" in parameter.opts:
            options.append((", ".join(parameter.opts), told(HELP)))
        else:
            options.append((_option_name(parameter), told(parameter.help or "")))
    for title, rows in ((mark("Arguments"), arguments), (mark("Options"), options)):
        if rows:
            with formatter.section(told(title)):
                formatter.write_dl(rows)


def _option_name(parameter: Any) -> str:
    names = ", ".join(parameter.opts)
    return names if parameter.is_flag else f"{names} {told(parameter.metavar or 'TEXT')}"
