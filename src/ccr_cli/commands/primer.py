"""``ccr primer``: the federal immigration protections in brief, with the law behind every fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands.completing import protection_ids
from ccr_cli.commands.options import Lang, PageOutput, Plain, argument, chosen_speaker, one_of
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, mark, say, typed

if TYPE_CHECKING:
    from ccr_cli.language.speaker import Speaker
    from ccr_cli.plan.primer import Protection

HELP = mark(
    "Show the federal immigration protections for immigrant survivors in brief, or one of them in full, such as "
    "u-visa: each fact with its statute or regulation. This is not legal advice."
)
FORMATS = ("text", "json", "markdown")


def run(
    protection: Annotated[
        str | None,
        argument(mark("PROTECTION"), mark("The one to explain fully, by its id."), protection_ids),
    ] = None,
    output: PageOutput = "text",
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show all protections in brief, or one in full."""
    speaker = chosen_speaker(lang)
    one_of("--format", output, FORMATS)
    _show(_asked_for(protection), output, speaker, as_plain=plain)
    return 0


def _asked_for(word: str | None) -> Protection | None:
    from ccr_cli.intake.primer import primer
    from ccr_cli.language.nearest import nearest

    if word is None:
        return None
    known = {protection.id: protection for protection in primer().protections}
    if word.lower() in known:
        return known[word.lower()]
    near = nearest(word, known)
    hint = say("They are {words}.", words=typed(list(known), "and"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    raise UserError(say("The primer has no protection {word}.", word=Typed(word)), hint)


def _show(protection: Protection | None, output: str, speaker: Speaker, *, as_plain: bool) -> None:
    from ccr_cli.commands.output import draw_as
    from ccr_cli.intake.primer import primer
    from ccr_cli.streams import write_for_programs
    from ccr_cli.views.json_text import json_text
    from ccr_cli.views.primer import primer_blocks, primer_object

    if output == "json":
        shown = primer().protections if protection is None else [protection]
        write_for_programs(json_text(primer_object(primer(), shown, speaker), indent=2) + "\n")
    else:
        draw_as(output, primer_blocks(primer(), protection, speaker), as_plain=as_plain)
