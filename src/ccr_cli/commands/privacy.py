"""``ccr privacy``: look in any text, in what git commits, and in its history for what may not be in a plan."""

from typing import Annotated

import typer

from ccr_cli.commands.options import AsOf, Lang, Plain, argument, chosen_speaker, option
from ccr_cli.language.message import mark

HELP = mark(
    "Look for what must never be in a plan or beside it: anything about a survivor. By default it looks at "
    "every text file below this folder. What it finds is never shown again, only where it is."
)


def run(
    paths: Annotated[
        list[str] | None,
        argument(mark("PATHS"), mark("Files, or folders of them; this folder when nothing is named.")),
    ] = None,
    staged: Annotated[
        bool,
        typer.Option(
            "--staged",
            help=mark(
                "Look at what git is about to commit, the names of files and the branch; a file that git doesn't know "
                "is taken for the message."
            ),
        ),
    ] = False,
    history: Annotated[
        bool,
        typer.Option(
            "--history",
            help=mark(
                "Look at all that git keeps: every version, message and name, also what nothing leads to any more."
            ),
        ),
    ] = False,
    install_hooks: Annotated[
        bool,
        typer.Option(
            "--install-hooks",
            help=mark("Make git look before every commit and every push; nobody's hook is replaced."),
        ),
    ] = False,
    hook: Annotated[str | None, typer.Option("--hook", hidden=True)] = None,
    output: Annotated[
        str,
        option("--format", "text|json|github|sarif", mark("How to show it; default: text.")),
    ] = "text",
    warnings: Annotated[bool, typer.Option("--warnings", help=mark("Count warnings as errors."))] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help=mark("Count warnings as errors, and files that nobody can look into.")),
    ] = False,
    as_of: AsOf = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Look at what was asked for; status 1 when something was found."""
    from ccr_cli.commands.hook_trial import is_trial, tell_trial

    if is_trial():
        return tell_trial(chosen_speaker(lang))
    from ccr_cli.commands.work.privacy import work

    return work(
        paths=paths,
        staged=staged,
        history=history,
        install_hooks=install_hooks,
        hook=hook,
        output=output,
        warnings=warnings,
        strict=strict,
        as_of=as_of,
        lang=lang,
        plain=plain,
    )
