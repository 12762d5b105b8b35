"""``ccr completion``: the script that lets a shell complete what is typed."""

from pathlib import Path
from typing import Annotated

import typer

from ccr_cli.commands.options import Lang, chosen_speaker, one_of
from ccr_cli.commands.output import write
from ccr_cli.language.message import mark

HELP = mark(
    "Print what lets the shell complete commands, options, and the ids of partners, seats and commitments. To install "
    "it, type the line of your shell once, and open a new terminal:\n\n\b\n"
    "bash:  ccr completion bash >> ~/.bashrc\n"
    "zsh:   ccr completion zsh >> ~/.zshrc\n"
    "fish:  ccr completion fish >> ~/.config/fish/config.fish"
)
SHELLS = ("bash", "zsh", "fish")
_SCRIPTS = Path(__file__).parent.parent / "shells"


def run(
    shell: Annotated[
        str, typer.Argument(metavar="bash|zsh|fish", help=mark("The shell you type in."), show_default=False)
    ],
    lang: Lang = None,
) -> int:
    """Print the script of one shell."""
    chosen_speaker(lang)
    one_of("SHELL", shell, SHELLS)
    write((_SCRIPTS / f"ccr.{shell}").read_text(encoding="utf-8"))
    return 0
