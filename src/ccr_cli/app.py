"""One run of the command line, and the one place where errors become words."""

import re
import sys
from collections.abc import Sequence
from contextlib import suppress

import typer

from ccr_cli.command_line.groups import root
from ccr_cli.command_line.other_names import HELP_WORDS
from ccr_cli.command_line.table import GROUPS, command_words, language_first
from ccr_cli.command_line.usage_errors import usage_error
from ccr_cli.errors import UserError, refusal
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.speaker import Speaker, preferred_language, speaker
from ccr_cli.language.stand_ins import use_stand_ins
from ccr_cli.language.wrapping import write_lines

_INTERRUPTED = 130
_BESIDE = re.compile(r"\.(?P<name>[^/\\]+?)(?:\.\d+)?\.ccr-new\Z")
"""What a file is called while it is written, beside its own name."""


def run(arguments: Sequence[str]) -> int:
    """Run one command; the result is the exit status: 0, 1, 2 or 130."""
    if sys.stdout is None:
        return told(_nowhere_to_show(), arguments)
    for stream in (sys.stdout, sys.stderr):
        use_stand_ins(stream)
    try:
        status = _invoke(_arranged(list(arguments)))
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        return told(error, arguments)
    return status


def told(error: BaseException, arguments: Sequence[str]) -> int:
    """Tell an error in words; the result is the exit status."""
    teller = speaker(preferred_language(arguments))
    match error:
        case KeyboardInterrupt() | typer.Abort():
            sys.stderr.write("\n")
            return _INTERRUPTED
        case UserError():
            _complain(teller, error.message, error.hint)
            return error.exit_status
        case OSError():
            _complain(teller, *_system_error(error))
        case _:
            _complain(teller, *_own_mistake(error))
    return 2


def _invoke(arguments: list[str]) -> int:
    from typer.exceptions import TyperException

    try:
        status = root().main(args=arguments, prog_name="ccr", standalone_mode=False)
    except TyperException as error:
        raise usage_error(error, arguments) from error
    return status if isinstance(status, int) else 0


def _arranged(arguments: list[str]) -> list[str]:
    """The arguments as Typer needs them: a language option moves after the command, and a group alone asks for help.

    ``ccr --lang es partner list`` means ``ccr partner list --lang es``.
    """
    if arguments[-1:] == ["-h"]:
        arguments = [*arguments[:-1], "--help"]
    if arguments[:1] == ["--help"]:
        return ["--help"]
    language, rest = language_first(arguments)
    rest = _help_asked(rest)
    words = command_words(rest)
    behind = rest[len(words) :]
    if len(words) == 1 and words[0] in GROUPS:
        _, behind = language_first(behind)
        return [*words, "--help"] if behind[:1] in ([], ["--help"]) else [*words, *behind]
    if words:
        return [*words, *language, *behind]
    return rest or ["--help"]


def _help_asked(arguments: list[str]) -> list[str]:
    """The arguments with ``help`` and ``ayuda``, before a command or behind a group, as the option for it."""
    if arguments[:1] and arguments[0] in HELP_WORDS:
        behind = [word for word in arguments[1:] if word not in HELP_WORDS]
        return [*behind, "--help"] if behind and not behind[0].startswith("-") else ["--help"]
    if arguments[1:2] and arguments[0] in GROUPS and arguments[1] in HELP_WORDS:
        return [arguments[0], *arguments[2:], "--help"]
    return arguments


def _complain(teller: Speaker, message: Message, hint: Message | None) -> None:
    if sys.stdout is not None:
        with suppress(OSError):  # a full disk, which is told already or is about to be
            sys.stdout.flush()
    write_lines(sys.stderr, f"ccr: {teller.tell(message)}")
    if hint is not None:
        write_lines(sys.stderr, f"  {teller.tell(hint)}")


def _nowhere_to_show() -> UserError:
    return UserError(say("Standard output is closed, so nothing can be shown, and nothing was done."))


def _system_error(error: OSError) -> tuple[Message, Message | None]:
    if error.filename is None:
        return say("The system refused: {reason}.", reason=refusal(error)), None
    path = _BESIDE.sub(r"\g<name>", str(error.filename))
    return say("{path}: the system refused ({reason}).", path=Typed(path), reason=refusal(error)), None


def _own_mistake(error: BaseException) -> tuple[Message, Message | None]:
    """A bug in the program: where it happened, and nothing of what was read."""
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
