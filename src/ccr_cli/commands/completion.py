"""``ccr completion``: the script that lets a shell complete commands, options and ids."""

from pathlib import Path
from typing import Annotated

from ccr_cli.commands.options import Lang, argument, chosen_speaker, one_of
from ccr_cli.language.message import mark

HELP = mark(
    "Print the script that completes commands, options and the ids of your plan when you press Tab. Type the line of "
    "your shell once, and open a new terminal:\n\n"
    "ccr completion bash >> ~/.bashrc\n"
    "ccr completion zsh >> ~/.zshrc\n"
    "ccr completion fish > ~/.config/fish/completions/ccr.fish"
)
SHELLS = ("bash", "zsh", "fish")
_SCRIPTS = Path(__file__).parent.parent / "data" / "shells"


def run(
    shell: Annotated[
        str,
        argument("bash|zsh|fish", mark("The shell that you type in.")),
    ],
    lang: Lang = None,
) -> int:
    """Print the script."""
    from ccr_cli.streams import write_for_programs

    chosen_speaker(lang)
    one_of("SHELL", shell, SHELLS)
    write_for_programs((_SCRIPTS / f"ccr.{shell}").read_text(encoding="utf-8"))
    return 0
