"""``ccr schema``: the JSON Schema of the plan file, for editors and other tools."""

import os
from pathlib import Path
from typing import Annotated

import typer

from ccr_cli.commands.options import Lang, chosen_speaker
from ccr_cli.language.message import mark

HELP = mark("Print the JSON Schema of the plan file: each key, what it takes, and what it is for.")


def run(
    framework: Annotated[
        bool, typer.Option("--framework", help=mark("The schema of a framework of your own instead of a plan's."))
    ] = False,
    lang: Lang = None,
) -> int:
    """Print the schema."""
    from ccr_cli.intake.frameworks_here import frameworks_here
    from ccr_cli.intake.load import built_in
    from ccr_cli.plan.built_in import BUILT_IN
    from ccr_cli.plan.framework import Framework
    from ccr_cli.plan.plan import Plan
    from ccr_cli.streams import write_for_programs
    from ccr_cli.views.schema import schema_text

    speaker = chosen_speaker(lang)
    frames = list(map(built_in, BUILT_IN)) if framework else frameworks_here(Path.cwd(), os.environ)
    write_for_programs(schema_text(Framework if framework else Plan, speaker, frames))
    return 0
