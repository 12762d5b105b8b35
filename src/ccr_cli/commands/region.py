"""``ccr region``: many communities side by side, never ranked."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import AsOf, Force, Lang, Plain, Plans, Strict, one_of, option
from ccr_cli.language.message import mark

FORMATS = ("text", "json", "markdown", "csv", "html")
READERS = ("internal", "coalition", "public")
HELP = mark(
    "Show many communities side by side, never ranked: which seats most of them lack and what those did that filled "
    "one, which agencies are in several plans, which languages nobody speaks, what ends soon, and whom to call. For "
    "the public no community is named, and counts come in steps of five."
)


def run(
    plans: Plans = None,
    seat: Annotated[
        str | None,
        option(
            "--seat", mark("SEAT"), mark("All there is to say of one seat, by its id or name."), completing.seat_ids
        ),
    ] = None,
    sector: Annotated[
        str | None,
        option(
            "--sector", mark("SECTOR"), mark("The seats of one sector only, by its id or name."), completing.sector_ids
        ),
    ] = None,
    output: Annotated[
        str | None,
        option("--format", "|".join(FORMATS), mark("How to show it; default: that of the file's ending, or text.")),
    ] = None,
    out: Annotated[
        str | None,
        option("-o", mark("FILE"), mark("The file to write, such as region.html; default: none, to the screen.")),
    ] = None,
    force: Force = False,
    audience: Annotated[
        str | None,
        option(
            "--audience",
            "|".join(READERS),
            mark("For whom. Default: internal for text and json, coalition for markdown, csv and html."),
        ),
    ] = None,
    strict: Strict = False,
    as_of: AsOf = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Answer for all plans that can be read together, and tell about the others."""
    from ccr_cli.commands.work.region import work

    if output is not None:
        one_of("--format", output, FORMATS)
    if audience is not None:
        one_of("--audience", audience, READERS)
    return work(
        plans=plans,
        seat=seat,
        sector=sector,
        output=output,
        out=out,
        force=force,
        audience=audience,
        strict=strict,
        as_of=as_of,
        lang=lang,
        plain=plain,
    )
