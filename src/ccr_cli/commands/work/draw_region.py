"""What ``ccr draw region`` does."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import typer

from ccr_cli.commands.drawing import FEET
from ccr_cli.commands.options import chosen_speaker, day, document_speakers, one_of
from ccr_cli.commands.output import tell_findings
from ccr_cli.commands.output_file import chosen_ending, output_file, write_output
from ccr_cli.commands.reading import for_whom
from ccr_cli.commands.work.region import answers_of, region_of, told_status
from ccr_cli.commands.writing import Wish
from ccr_cli.errors import RefusedError
from ccr_cli.intake.find_plans import find_plans
from ccr_cli.language.message import say
from ccr_cli.pictures.region import READERS, drawn
from ccr_cli.plan.readers import Audience

_ENDING = ".svg"


def draw_region(plans: Sequence[str], wish: Wish) -> int:
    """Draw all plans that can be read together; the result is the exit status. Raises ``UserError``."""
    screen, today = chosen_speaker(wish.lang), day(wish.as_of)
    chosen = cast("Audience", one_of("--audience", wish.audience or READERS[0], READERS))
    chosen_ending(wish.out, [_ENDING], _ENDING)
    target = output_file(wish.out, f"region-{today.isoformat()}{_ENDING}", may_replace=wish.force)
    paths = find_plans(plans, Path.cwd())
    readers = for_whom(chosen, paths, strict=wish.strict)
    answers = answers_of(paths, readers, today, screen)
    found = region_of(answers, readers, today)
    tell_findings([finding for answer in answers for finding in answer.findings], screen)
    if not found.frameworks:
        told_status(answers, readers, screen)
        raise RefusedError(say("None of these plans can be read or shown."))
    picture = drawn(found, document_speakers(wish.doc_lang, screen.code), FEET.get(chosen))
    write_output(picture.svg.encode(), target, screen)
    if wish.open and target.path is not None:
        typer.launch(str(target.path))
    return told_status(answers, readers, screen)
