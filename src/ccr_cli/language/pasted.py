"""Paths in the commands that are printed, so that they can be pasted into a shell."""

import shlex


def pasted(path: str) -> str:
    """The path in quotes where it needs them; one that starts like an option is told apart from one."""
    return shlex.quote(f"./{path}" if path.startswith("-") else path)
