"""What ``ccr draw history`` does."""

import os
from datetime import date
from functools import partial
from pathlib import Path

from ccr_cli.commands.drawing import draw, picture
from ccr_cli.commands.options import chosen_speaker, day
from ccr_cli.commands.output import tell_aside
from ccr_cli.commands.past_tables import Past, table_over_time
from ccr_cli.commands.writing import Wish
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import one_plan
from ccr_cli.language.message import say
from ccr_cli.pictures.history import READERS, WHY, drawn
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.table_over_time import Every, TableOverTime, thinned
from ccr_cli.views.history import about_versions, summary

_MOST = 36  # points, if nobody says how close they have to be


def work(wish: Wish, every: Every | None) -> int:
    """Draw the points, by month unless they are too many. Raises ``UserError`` where there is none."""
    known = picture("history", READERS, WHY)
    until = day(wish.as_of) if wish.as_of is not None else None
    path = one_plan(wish.plan, Path.cwd(), os.environ)
    past = Past(path, every or "month", day(wish.as_of), until, chosen_speaker(wish.lang))
    return draw(known, wish, partial(to_draw, past=past, most=None if every is not None else _MOST), drawn)


def to_draw(seen: SeenPlan, framework: Framework, _today: date, *, past: Past, most: int | None) -> TableOverTime:
    """How the table filled, for a picture. Raises ``UserError`` where nothing is known of it."""
    answer = table_over_time(past, seen, framework)
    for told in about_versions(answer):
        tell_aside(past.screen.tell(told))
    if answer.points:
        return thinned(answer, most) if most is not None else answer
    raise UserError(summary(answer), say("A commit of the plan is a point of its history."))
