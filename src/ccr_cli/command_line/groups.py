"""Commands and groups of commands, and their help."""

import sys
from typing import Any

from typer.core import TyperCommand, TyperGroup

from ccr_cli.command_line.help_text import (
    ABOUT,
    ADVICE,
    HELP,
    VERSION,
    told,
    write_commands,
    write_group_usage,
    write_parameters,
    write_text,
    write_usage,
)
from ccr_cli.command_line.loading import load
from ccr_cli.command_line.table import COMMANDS, GROUPS, PANELS
from ccr_cli.command_line.usage_errors import no_such_command
from ccr_cli.language.message import mark
from ccr_cli.language.stand_ins import as_shown_by


class Command(TyperCommand):
    """A command whose help is in the user's language."""

    def get_help(self, ctx: Any) -> str:
        """The help in letters that the screen can show."""
        return as_shown_by(sys.stdout, super().get_help(ctx))

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

    def get_help(self, ctx: Any) -> str:
        """The help in letters that the screen can show."""
        return as_shown_by(sys.stdout, super().get_help(ctx))

    @classmethod
    def of(cls, name: str) -> "Group":
        """The group with a name."""
        group = cls(name=name, rich_markup_mode=None, subcommand_metavar="", add_help_option=True)
        group.about, group.commands_about = COMMANDS[name], GROUPS[name]
        return group

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """List the commands' names, in the order in which they are needed."""
        return list(self.commands_about)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Load one command, if there is one of that name."""
        return load(str(self.name), cmd_name, cls=Command) if cmd_name in self.commands_about else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that was typed, or raise an error with the nearest one."""
        if args[0] not in self.commands_about and not args[0].startswith("-"):
            raise no_such_command(args[0], ctx.command_path, self.commands_about)
        return super().resolve_command(ctx, args)

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
        """Write nothing: what applies to every command is in the help of ``ccr``."""


class Root(Group):
    """``ccr`` itself."""

    about = ABOUT
    commands_about = COMMANDS

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Load one command or group, if there is one of that name."""
        if cmd_name in GROUPS:
            return Group.of(cmd_name)
        return load(cmd_name, cls=Command) if cmd_name in COMMANDS else None

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write the list of commands."""
        write_commands(formatter, PANELS)
        with formatter.section(told(mark("Options"))):
            formatter.write_dl([("--version", told(VERSION)), ("--help", told(HELP))])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write what applies to every command."""
        write_text(formatter, ADVICE)


def root() -> Root:
    """The command line."""
    return Root(name="ccr", rich_markup_mode=None, subcommand_metavar="", add_help_option=True)
