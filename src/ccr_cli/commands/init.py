"""``ccr init``: start a plan, with every seat of the framework in view."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import ColumnsSaid, Lang, PhonesSaid, Plain, SheetNames, argument, option
from ccr_cli.language.message import mark

HELP = mark(
    "Start a plan: write plans/NAME.yaml, with comments and every seat in view. At a terminal it asks for what it "
    "needs; nothing that is there is ever overwritten."
)


def run(
    name: Annotated[
        str | None,
        argument(mark("NAME"), mark("What to call the file, such as saguaro.")),
    ] = None,
    title: Annotated[
        str | None,
        option("--name", mark("TEXT"), mark("The task force's name.")),
    ] = None,
    area: Annotated[str | None, option("--area", mark("TEXT"), mark("The area it serves."))] = None,
    language: Annotated[
        str | None,
        option("--language", "en|es", mark("The language of the plan itself.")),
    ] = None,
    framework: Annotated[
        str | None,
        option(
            "--framework",
            mark("NAME"),
            mark(
                "What to hold the plan against: immigrant-survivors, the usual one, sexual-assault-response, or a file "
                "of your own."
            ),
            completing.frameworks,
        ),
    ] = None,
    source: Annotated[
        str | None,
        option("--from", mark("FILE"), mark("A roster whose agencies become partners: xlsx, xls, ods or csv.")),
    ] = None,
    sheet: SheetNames = None,
    columns: ColumnsSaid = None,
    phones: PhonesSaid = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=mark("Ask nothing."))] = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Ask for what is needed, write the file, and show its table."""
    from ccr_cli.commands.work.init import work

    return work(
        name=name,
        title=title,
        area=area,
        language=language,
        framework=framework,
        source=source,
        sheets=tuple(sheet or ()),
        columns=tuple(columns or ()),
        phones=phones,
        yes=yes,
        lang=lang,
        plain=plain,
    )
