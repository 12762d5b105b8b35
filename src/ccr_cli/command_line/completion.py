"""What can be typed next, for a shell in which somebody presses Tab.

The scripts in ``data/shells/`` run the program with ``_CCR_COMPLETE`` in its environment, and the words typed so far.
The output is a line for each suggestion. Nothing else is ever printed and nothing is written; if anything goes wrong,
there are no suggestions.

Typer's own scripts are not used: the one for zsh has the shell evaluate the description of a suggestion, which here can
be a name from somebody's plan, and both zsh and fish would wait for rich to be imported.
"""

import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from ccr_cli.command_line.help_text import HELP, LANGUAGE, VERSION, told
from ccr_cli.command_line.table import COMMANDS, GROUPS, command_words, language_first
from ccr_cli.language.speaker import LANGUAGES
from ccr_cli.streams import write_for_programs

VARIABLE = "_CCR_COMPLETE"
Suggestion: TypeAlias = tuple[str, str]
"""What to type, and a short description."""

_HELP = {"--help": HELP}
_OPTIONS = {**_HELP, "--version": VERSION, "--lang": LANGUAGE}
_SAFE = re.compile(r"[\w./+=-]+")  # no shell gives any of these a special meaning
_LONGEST = 60  # characters of a description


def complete(environment: Mapping[str, str]) -> int:
    """Print what can be typed next; always exit status 0."""
    try:
        shell = environment[VARIABLE]
        typed, current = _words(shell, environment)
        sys.argv[1:] = typed  # the descriptions are in the language that these words ask for
        found = [
            item for item in suggestions(typed, current) if item[0].startswith(current) and _SAFE.fullmatch(item[0])
        ]
        write_for_programs("".join(f"{_line(shell, *item)}\n" for item in found))
        sys.stdout.flush()
    except Exception:  # noqa: S110 - whoever presses Tab asked no question that an error would answer
        pass
    return 0


def suggestions(typed: list[str], current: str) -> Iterator[Suggestion]:
    """What can follow the words typed after ``ccr``; ``current`` is the start of it."""
    if typed == ["--lang"]:
        yield from ((code, "") for code in LANGUAGES)
        return
    typed = language_first(typed)[1]
    words = command_words(typed)
    if len(words) == 1 and words[0] in GROUPS and len(typed) == 1:
        yield from _told(_HELP if current.startswith("-") else GROUPS[words[0]])
    elif words:
        from ccr_cli.command_line.completion_of_commands import of_command

        yield from of_command(words, typed[len(words) :], current)
    elif not typed:
        yield from _told(_OPTIONS if current.startswith("-") else COMMANDS)


def _told(rows: Mapping[str, str]) -> Iterator[Suggestion]:
    yield from ((name, told(about) if about else "") for name, about in rows.items())


def _words(shell: str, environment: Mapping[str, str]) -> tuple[list[str], str]:
    """The complete words after ``ccr``, and the one being typed."""
    if shell == "fish":
        line = environment["COMP_LINE"]
        words = _split(line)
        words = words if not line[-1:].isspace() else [*words, ""]
        number = len(words) - 1
    else:
        words = [word.strip("'\"") for word in environment["COMP_WORDS"].split("\n")]
        number = int(environment["COMP_CWORD"])
    current = words[number] if number < len(words) else ""
    # Bash takes the = in --format=json for a word of its own.
    typed = [word for word in words[1:number] if word != "="]
    return typed, "" if current == "=" else current


def _split(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError:  # a quote is open
        return line.replace("'", "").replace('"', "").split()


def _line(shell: str, value: str, about: str) -> str:
    about = " ".join(about.split())
    about = about if len(about) <= _LONGEST else about[: _LONGEST - 1] + "…"
    if shell == "bash" or not about:
        return value
    return f"{value}:{about}" if shell == "zsh" else f"{value}\t{about}"
