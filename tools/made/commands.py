"""Every command, as its own help tells it."""

from collections.abc import Iterator

from ccr_cli.command_line.table import GROUPS, PANELS
from made.running import help_of


def commands() -> str:
    """The help of the program and of every command, with a table of contents."""
    return "\n\n".join([*_contents(), "## All of them", _block(), *map(_command, _names())])


def _names() -> Iterator[tuple[str, ...]]:
    for _, named in PANELS:
        for name in named:
            yield (name,)
            yield from ((name, second) for second in GROUPS.get(name, ()))


def _contents() -> Iterator[str]:
    for title, named in PANELS:
        yield f"**{title}:** {', '.join(map(_link, named))}."


def _link(name: str) -> str:
    return f"[`{name}`](#ccr-{name})"


def _command(words: tuple[str, ...]) -> str:
    level = "##" if len(words) == 1 else "###"
    return f"{level} `ccr {' '.join(words)}`\n\n{_block(*words)}"


def _block(*words: str) -> str:
    return f"```text\n{help_of(*words)}```"
