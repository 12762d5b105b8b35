"""What can follow a command: its options, and the values of its arguments and options."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import typer

from ccr_cli.command_line.help_text import HELP, told
from ccr_cli.command_line.loading import load


def of_command(words: list[str], typed: list[str], current: str) -> Iterator[tuple[str, str]]:
    """What can follow a command and the words typed after it."""
    command = load(*words)
    if current.startswith("-") and "=" in current:
        name, _, start = current.partition("=")
        values = of_command(words, [*typed, name], start)
        yield from ((f"{name}={value}", about) for value, about in values if not value.startswith("-"))
        return
    taking = _waiting(command, typed) or (None if current.startswith("-") else _next_argument(command, typed))
    if taking is not None:
        yield from _values(command, taking, typed, current)
    elif current.startswith("-"):
        yield from _options(command, typed)


def _waiting(command: Any, typed: list[str]) -> Any:
    """The option whose value comes next."""
    for option in _takers(command, "option"):
        if typed and typed[-1] in option.opts:
            return option
    return None


def _next_argument(command: Any, typed: list[str]) -> Any:
    """The argument that comes next; one that takes several words stays the next one."""
    takers = {name for option in _takers(command, "option") for name in option.opts}
    given = 0
    for before, word in zip([None, *typed], typed, strict=False):
        given += before not in takers and not word.startswith("-")
    for argument in _takers(command, "argument"):
        if argument.nargs < 0 or given < argument.nargs:
            return argument
        given -= argument.nargs
    return None


def _takers(command: Any, kind: str) -> Iterator[Any]:
    for parameter in command.params:
        if parameter.param_type_name == kind and not getattr(parameter, "is_flag", False):
            yield parameter


def _values(command: Any, taking: Any, typed: list[str], current: str) -> Iterator[tuple[str, str]]:
    """The values for one parameter: the words of its metavar, or what its own function finds."""
    if taking.metavar and "|" in taking.metavar:
        yield from ((word, "") for word in taking.metavar.split("|"))
        return
    context = typer.Context(command)
    context.params = {option.name: _given(option, typed) for option in _takers(command, "option")}
    said = typed if taking.nargs < 0 or getattr(taking, "multiple", False) else ()
    for item in taking.shell_complete(context, current):
        if item.value not in said:
            yield item.value, item.help or ""


def _given(option: Any, typed: list[str]) -> str | None:
    """The last value that was typed for an option."""
    values: list[str | None] = [None]
    values += [value for name, value in pairwise(typed) if name in option.opts]
    values += [word.partition("=")[2] for word in typed if word.startswith(tuple(f"{name}=" for name in option.opts))]
    return values[-1]


def _options(command: Any, typed: list[str]) -> Iterator[tuple[str, str]]:
    for parameter in command.params:
        is_spent = not getattr(parameter, "multiple", False) and set(parameter.opts) & set(typed)
        if parameter.param_type_name == "option" and not is_spent:
            yield max(parameter.opts, key=len), told(parameter.help or "")
    yield "--help", told(HELP)
