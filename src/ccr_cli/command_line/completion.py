"""What can be typed next, told to the shell that asks. It never says anything else, whatever goes wrong.

Typer finds what is being completed. It doesn't write the answer: its own form for zsh is run by the shell with names
from the plan in it, and for zsh and fish it takes names for markup and loads rich.
"""

import sys
from typing import TypeAlias

from typer._completion_classes import BashComplete, FishComplete, ZshComplete

from ccr_cli.command_line.groups import Suggestion, root
from ccr_cli.command_line.signatures import signatures_only
from ccr_cli.command_line.table import language_first
from ccr_cli.language.speaker import LANGUAGES

_Shell: TypeAlias = type[BashComplete] | type[FishComplete] | type[ZshComplete]
_SHELLS: dict[str, _Shell] = {"bash": BashComplete, "fish": FishComplete, "zsh": ZshComplete}


def complete(instruction: str) -> int:
    """Write what can be typed next; the instruction names the shell, such as ``complete_bash``."""
    shell = instruction.removeprefix("complete_")
    try:
        sys.stdout.write("".join(f"{line}\n" for line in _lines(shell)))
        sys.stdout.flush()
    except Exception:
        return 0  # a shell that is completing has no place for an error
    return 0


def _lines(shell: str) -> list[str]:
    """A line for each suggestion: the word, and for zsh and fish, behind a tab, what it is."""
    asking = _SHELLS[shell](root(), {}, "ccr", "_CCR_COMPLETE")
    words, word = asking.get_completion_args()
    if shell == "bash":
        words, start = _without_breaks(words), ""  # bash puts the answer behind the equals sign itself
    else:
        start = f"{word.partition('=')[0]}=" if word.startswith("-") and "=" in word else ""
    sys.argv[1:] = words  # help is told in the language that was asked for there
    found = _suggestions(asking, words, word)
    if shell == "bash":
        return [item.value for item in found]
    return [f"{start}{item.value}\t{' '.join((item.help or '').split())}" for item in found]


def _without_breaks(words: list[str]) -> list[str]:
    """The words as they were typed: bash makes three of ``--plan=saguaro``."""
    joined: list[str] = []
    for word in words:
        before = joined[-1] if joined and joined[-1].startswith("--") else ""
        if before and (word == "=" or before.endswith("=")):
            joined[-1] += word
        else:
            joined.append(word)
    if joined and joined[-1].startswith("--"):
        joined[-1] = joined[-1].removesuffix("=")  # its value is being typed
    return joined


def _suggestions(asking: BashComplete | FishComplete | ZshComplete, words: list[str], word: str) -> list[Suggestion]:
    language, rest = language_first(words)
    if language == ["--lang"] and not rest:
        return [Suggestion(code, "") for code in LANGUAGES if code.startswith(word.removeprefix("="))]
    with signatures_only():
        return [Suggestion(item.value, item.help or "") for item in asking.get_completions(rest, word)]
