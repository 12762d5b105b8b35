"""``ccr schema``: the JSON Schema of the plan file, for editors and other tools."""

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
    from ccr_cli.intake.load import BUILT_IN, built_in
    from ccr_cli.plan.framework import Framework
    from ccr_cli.plan.plan import Plan
    from ccr_cli.streams import write_for_programs
    from ccr_cli.views.schema import schema_text

    model = Framework if framework else Plan
    write_for_programs(schema_text(model, chosen_speaker(lang), [built_in(name) for name in BUILT_IN]))
    return 0
