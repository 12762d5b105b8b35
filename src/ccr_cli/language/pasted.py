"""Commands that are printed, so that they can be pasted into a shell."""

import shlex
from pathlib import PurePath

from ccr_cli.language.message import Typed


def pasted(path: str) -> str:
    """The path in quotes where it needs them; one that starts like an option is told apart from one."""
    return shlex.quote(f"./{path}" if path.startswith("-") else path)


def command(*words: str | PurePath) -> Typed:
    """A command for the user to type: each word is the word that was meant; a path is given as one."""
    return Typed(" ".join(pasted(str(word)) if isinstance(word, PurePath) else shlex.quote(word) for word in words))
