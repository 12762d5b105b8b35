"""``ccr export``: what a county sends to others, as a plan file again or as tables."""

from typing import Annotated

from ccr_cli.commands.options import AsOf, Force, Lang, PlanOption, Plans, StrictPaper, all_names, one_of, option
from ccr_cli.language.message import mark

FORMATS = ("yaml", "csv", "json")
READERS = ("partners", "coalition", "public")
HELP = mark(
    "Write down what others may know of a plan, so that it can be sent to them: as a plan file again, which every "
    "command reads, or as tables for a spreadsheet or a database, one file each. What the table keeps from them is not "
    "in it, and a partner that may not be named is one without a name."
)


def run(
    plans: Plans = None,
    out: Annotated[
        str | None,
        option(
            "-o",
            mark("FILE"),
            mark(
                "The file to write for one plan, or - for standard output; for several plans, and for tables, a folder."
            ),
        ),
    ] = None,
    output: Annotated[
        str,
        option(
            "--format", "|".join(FORMATS), mark("yaml for plan files, csv or json for tables, one each; default: yaml.")
        ),
    ] = "yaml",
    audience: Annotated[
        str,
        option(
            "--audience",
            "|".join(READERS),
            mark("For whom: the partners, other counties and their coalition, or everybody. Default: coalition."),
        ),
    ] = "coalition",
    strict: StrictPaper = False,
    force: Force = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
) -> int:
    """Export all plans that can be read; status 1 where one has errors or something private would leave it."""
    from ccr_cli.commands.work.export import work

    one_of("--format", output, FORMATS)
    one_of("--audience", audience, READERS)
    return work(
        plans=all_names(plans, plan),
        out=out,
        output=output,
        audience=audience,
        strict=strict,
        force=force,
        as_of=as_of,
        lang=lang,
    )
