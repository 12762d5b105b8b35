"""Wrong usage in the user's words: Typer's own messages are English only, so each kind of error is reworded."""

import re
from collections.abc import Mapping
from typing import Any

from ccr_cli.command_line.table import command_words
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed


def no_such_command(name: str, above: str, commands: Mapping[str, str]) -> UserError:
    """The error for an unknown command; ``above`` is what was typed before it, such as ``ccr partner``."""
    from ccr_cli.command_line.other_names import commands_below
    from ccr_cli.language.nearest import nearest

    called = commands_below(above)
    near = nearest(name, called, called)
    if near is not None:
        hint = say("Did you mean {command}?", command=Typed(f"{above} {near}"))
    else:
        hint = say("The commands are {commands}.", commands=typed(list(commands), "and"))
    return UserError(say("There is no command {name}.", name=Typed(name)), hint)


def usage_error(error: Any, arguments: list[str]) -> UserError:
    """One of Typer's errors, with what to type instead."""
    command = " ".join(["ccr", *command_words(arguments)])
    hint = say("{command} shows what can be typed.", command=Typed(f"{command} --help"))
    option = getattr(error, "option_name", None)
    parameter = getattr(error, "param", None)
    extra = re.search(r"\(([^()]*)\)$", error.format_message())
    match type(error).__name__:
        case "NoSuchOption":
            if error.possibilities:
                hint = say("Did you mean {words}?", words=typed(sorted(error.possibilities)))
            return UserError(say("There is no option {option}.", option=Typed(str(option))), hint)
        case "BadOptionUsage":
            if "does not take" in error.message:
                return UserError(say("The option {option} takes no value.", option=Typed(str(option))), hint)
            return UserError(say("The option {option} needs a value.", option=Typed(str(option))), hint)
        case "MissingParameter" | "BadParameter" if parameter is not None:
            name = Typed(max(parameter.opts, key=len))
            return UserError(say("{name} is missing or can't be read.", name=name), hint)
    if "unexpected extra argument" in error.format_message() and extra is not None:
        return UserError(say("There is one word too many: {words}.", words=Typed(extra[1])), hint)
    return UserError(say("This can't be understood."), hint)
