"""What ``ccr undo --list`` does."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ccr_cli.commands.kept_in_words import kept_in_words
from ccr_cli.commands.options import chosen_speaker
from ccr_cli.commands.output import draw
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import one_plan, plans_here
from ccr_cli.undoing.kept import kept_changes
from ccr_cli.views.kept_changes import kept_blocks


def show_list(plan: str | None, lang: str | None, *, plain: bool) -> int:
    """List what is kept of the plan that is meant, or of the plans here; of others how much. The result is the status.

    Raises ``UserError`` for a plan that isn't there.
    """
    screen, today = chosen_speaker(lang), date.today()
    meant, kept = frozenset(_meant(plan)), kept_changes()
    listed = [one for one in kept if one.change.path in meant]
    lines = list(kept_in_words(listed, today, screen))
    draw(kept_blocks(lines, len(kept) - len(listed), today, screen), as_plain=plain)
    return 0


def _meant(plan: str | None) -> Iterator[str]:
    """The real paths of the plan that is named, or else of the plans here, if there are any."""
    here = Path.cwd()
    if plan or os.environ.get("CCR_PLAN"):
        yield os.path.realpath(one_plan(plan, here, os.environ))
        return
    try:
        yield from map(os.path.realpath, plans_here(here))
    except UserError:  # no plan is here
        return
