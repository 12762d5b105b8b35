"""Commands and groups of commands; a command's file is imported when it is called, so help stays fast."""

from functools import partial
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from ccr_cli.command_line.help_text import (
    ABOUT,
    ADVICE,
    HELP,
    told,
    write_commands,
    write_group_usage,
    write_parameters,
    write_text,
    write_usage,
)
from ccr_cli.command_line.table import COMMANDS, GROUPS, PANELS
from ccr_cli.command_line.usage_errors import no_such_command
from ccr_cli.language.message import mark


class Suggestion(NamedTuple):
    """A word that can be typed, with a word on it; typer._click has a class of its own for this."""

    value: str
    help: str


class Command(TyperCommand):
    """A command whose help is told in the user's language."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the words apart; while the shell completes, without what would read their values."""
        if ctx.resilient_parsing:
            _leave_values(self.get_params(ctx))
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Suggest its options."""
        found = super().shell_complete(ctx, incomplete)
        return [Suggestion(item.value, told(HELP if item.value == "--help" else item.help or "")) for item in found]

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line."""
        write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write what the command does."""
        write_text(formatter, self.help or "")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and options."""
        write_parameters(self, ctx, formatter)


class Group(TyperGroup):
    """Commands under one word, such as ``ccr partner``."""

    about = ""
    commands_about: dict[str, str] = {}  # noqa: RUF012 - of each instance

    @classmethod
    def of(cls, name: str) -> "Group":
        """The group of a name."""
        group = cls(name=name, rich_markup_mode=None, subcommand_metavar="", add_help_option=True)
        group.about, group.commands_about = COMMANDS[name], GROUPS[name]
        return group

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the words apart; while the shell completes, without what would read their values."""
        if ctx.resilient_parsing:
            _leave_values(self.get_params(ctx))
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Name the commands, in the order in which they are needed."""
        return list(self.commands_about)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Load one command, if there is one of that name."""
        return _command(cmd_name, f"{self.name}.{cmd_name}") if cmd_name in self.commands_about else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that was typed, or say which one is near."""
        if args[0] not in self.commands_about and not args[0].startswith("-"):
            raise no_such_command(args[0], ctx.command_path, self.commands_about)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:  # noqa: ARG002
        """Suggest its commands, from the table and without loading one; and its options."""
        words = {"--help": HELP} if incomplete.startswith("-") else self.commands_about
        return [Suggestion(word, told(about)) for word, about in words.items() if word.startswith(incomplete)]

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line."""
        write_group_usage(ctx, formatter)

    def format_help_text(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write what the group is for."""
        write_text(formatter, self.about)

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write the list of commands."""
        write_commands(formatter, [(mark("Commands"), self.commands_about)])
        with formatter.section(told(mark("Options"))):
            formatter.write_dl([("--help", told(HELP))])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Nothing: what holds for every command stands in the help of ``ccr``."""


class Root(Group):
    """``ccr`` itself."""

    about = ABOUT
    commands_about = COMMANDS

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Load one command or group, if there is one of that name."""
        if cmd_name in GROUPS:
            return Group.of(cmd_name)
        return _command(cmd_name, cmd_name) if cmd_name in COMMANDS else None

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write the list of commands."""
        write_commands(formatter, PANELS)
        with formatter.section(told(mark("Options"))):
            formatter.write_dl([("--version", told(mark("Show the version."))), ("--help", told(HELP))])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write what holds for every command."""
        write_text(formatter, ADVICE)


def root() -> Root:
    """The command line."""
    return Root(name="ccr", rich_markup_mode=None, subcommand_metavar="", add_help_option=True)


def _command(name: str, file: str) -> Any:
    module = import_module(f"ccr_cli.commands.{file}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=Command, help=module.HELP)(module.run)
    command = typer.main.get_command(app)
    for parameter in command.params:
        words = (getattr(parameter, "metavar", None) or "").split("|")
        if len(words) > 1:  # such as text|json
            parameter.shell_complete = partial(_suggest, words)  # type: ignore[method-assign, assignment]
    return command


def _suggest(words: list[str], _ctx: Any, incomplete: str) -> list[Suggestion]:
    return [Suggestion(word, "") for word in words if word.startswith(incomplete)]


def _leave_values(parameters: list[Any]) -> None:
    """Keep values as they were typed: Typer reads them with pydantic, which takes longer than all the rest."""
    for parameter in parameters:
        parameter.process_value = _as_typed


def _as_typed(_ctx: Any, value: Any) -> Any:
    return value
