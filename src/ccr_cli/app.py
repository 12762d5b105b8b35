"""The command line: every command's name and one-line help, and the one place where errors become words.

A command's file is imported when the command is called, so help and usage errors stay fast.
"""

import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from ccr_cli.errors import UserError, refusal
from ccr_cli.language.message import Message, Typed, mark, say, typed
from ccr_cli.language.speaker import Speaker, preferred_language, speaker

COMMANDS: dict[str, str] = {
    "init": mark("Start a plan: a commented file with every seat in view."),
    "gaps": mark("Show who is at the table, and which sectors are still missing."),
    "check": mark("Find every mistake in plan files, with what to type instead."),
    "explain": mark("Explain a rule, a sector, a seat, a commitment or an element."),
    "schema": mark("Print the JSON Schema of the plan file, for editors."),
}
ABOUT = mark("Plan a coordinated community response: who is at the table, and who is still missing.")
_ADVICE = mark("Every command takes --help. Nothing is sent anywhere, and checking never writes.")
_INTERRUPTED = 130


class Command(TyperCommand):
    """A command whose help is told in the user's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line."""
        _write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write what the command does."""
        _write_text(formatter, _told(self.help or ""))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and options."""
        _write_parameters(self, ctx, formatter)


class Group(TyperGroup):
    """The command itself: knows the names of all others, and loads one when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Name the commands, in the order in which they are needed."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Load one command, if there is one of that name."""
        return _load(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that was typed, or say which one is near."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise _no_such_command(args[0])
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line."""
        _write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write what the program is for."""
        _write_text(formatter, _told(ABOUT))

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write the list of commands."""
        with formatter.section(_told(mark("Commands"))):
            formatter.write_dl([(name, _told(about)) for name, about in COMMANDS.items()])
        with formatter.section(_told(mark("Options"))):
            formatter.write_dl([("--version", _told(mark("Show the version."))), ("--help", _told(_HELP))])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write what holds for every command."""
        _write_text(formatter, _told(_ADVICE))


_HELP = mark("Show this help.")
_CAPITALS = re.compile("[A-Z]{3,}")  # what stands for a word to type
_OPTIONS = mark("OPTIONS")


def run(arguments: Sequence[str]) -> int:
    """Run one command; the result is the exit status: 0, 1 or 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    arguments = _language_behind_the_command(arguments)
    teller = speaker(preferred_language(arguments))
    try:
        status = _invoke(arguments or ["--help"])
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, typer.Abort):
        sys.stderr.write("\n")
        return _INTERRUPTED
    except UserError as error:
        _complain(teller, error.message, error.hint)
        return error.exit_status
    except OSError as error:
        _complain(teller, *_system_error(error))
        return 2
    except Exception as error:
        _complain(teller, *_own_mistake(error))
        return 2
    return status


def _invoke(arguments: Sequence[str]) -> int:
    from typer.exceptions import TyperException

    group = Group(name="ccr", rich_markup_mode=None, subcommand_metavar="", add_help_option=True)
    try:
        status = group.main(args=list(arguments), prog_name="ccr", standalone_mode=False)
    except TyperException as error:
        raise _usage_error(error, arguments) from error
    return status if isinstance(status, int) else 0


def _load(name: str) -> Any:
    module = import_module(f"ccr_cli.commands.{name}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=Command, help=module.HELP)(module.run)
    return typer.main.get_command(app)


def _language_behind_the_command(arguments: Sequence[str]) -> list[str]:
    """``ccr --lang es gaps`` means ``ccr gaps --lang es``."""
    first = list(arguments[:1])
    if first == ["--help"]:
        return first
    if first == ["--lang"]:
        first = list(arguments[:2])
    elif not (first and first[0].startswith("--lang=")):
        return list(arguments)
    rest = list(arguments[len(first) :])
    if not rest or rest[0].startswith("-"):
        return rest or ["--help"]
    return [rest[0], *first, *rest[1:]]


# Errors


def _complain(teller: Speaker, message: Message, hint: Message | None) -> None:
    sys.stdout.flush()
    sys.stderr.write(f"ccr: {teller.tell(message)}\n")
    if hint is not None:
        sys.stderr.write(f"  {teller.tell(hint)}\n")


def _no_such_command(name: str) -> UserError:
    from ccr_cli.language.nearest import nearest

    near = nearest(name, COMMANDS)
    if near is not None:
        hint = say("Did you mean {command}?", command=Typed(f"ccr {near}"))
    else:
        hint = say("The commands are {commands}.", commands=typed(list(COMMANDS), "and"))
    return UserError(say("There is no command {name}.", name=Typed(name)), hint)


def _usage_error(error: Any, arguments: Sequence[str]) -> UserError:
    """Typer's own sentences are English only, so each kind of error is told anew."""
    command = f"ccr {arguments[0]}" if arguments[0] in COMMANDS else "ccr"
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


def _system_error(error: OSError) -> tuple[Message, Message | None]:
    if error.filename is None:
        return say("The system refused: {reason}.", reason=refusal(error)), None
    return say("{path}: the system refused ({reason}).", path=Typed(str(error.filename)), reason=refusal(error)), None


def _own_mistake(error: Exception) -> tuple[Message, Message | None]:
    """A mistake of the program: where it happened, and nothing of what was read."""
    trace, place = error.__traceback__, "?"
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "?")
        if str(module).startswith("ccr_cli"):
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return (
        say(
            "This is a mistake in ccr itself ({kind} at {place}). Your files are as they were.",
            kind=type(error).__name__,
            place=place,
        ),
        say("Please report it with these words and what you typed, and without your plan."),
    )


# Help


def _told(text: str) -> str:
    return speaker(preferred_language(sys.argv[1:])).tell(Message(text))


def _write_usage(command: Any, ctx: Any, formatter: Any) -> None:
    pieces = [_CAPITALS.sub(lambda word: _told(word[0]), piece) for piece in command.collect_usage_pieces(ctx)]
    if isinstance(command, TyperGroup):
        pieces = [_told(mark("COMMAND [OPTIONS]"))]
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=_told(mark("Usage: ")))


def _write_text(formatter: Any, text: str) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(text)


def _write_parameters(command: Any, ctx: Any, formatter: Any) -> None:
    arguments, options = [], []
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is None:
            continue
        if parameter.param_type_name == "argument":
            arguments.append((_told(parameter.metavar or record[0]), _told(parameter.help or "")))
        elif "--help" in parameter.opts:
            options.append((", ".join(parameter.opts), _told(_HELP)))
        else:
            options.append((_option_name(parameter), _told(parameter.help or "")))
    for title, rows in ((mark("Arguments"), arguments), (mark("Options"), options)):
        if rows:
            with formatter.section(_told(title)):
                formatter.write_dl(rows)


def _option_name(parameter: Any) -> str:
    names = ", ".join(parameter.opts)
    return names if parameter.is_flag else f"{names} {_told(parameter.metavar or 'TEXT')}"
