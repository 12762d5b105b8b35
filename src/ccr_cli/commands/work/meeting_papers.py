"""What whoever writes the agenda or the minutes is told beside them; it stands on no page."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.commands import paper_makers
from ccr_cli.commands.writing import Addressing, Wish, write_addressed
from ccr_cli.language.message import Message
from ccr_cli.papers import agenda as agenda_paper
from ccr_cli.papers import minutes as minutes_paper
from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import TO_NOBODY, Audience
from ccr_cli.questions.meetings import next_meeting
from ccr_cli.views.left_out import left_out_told, passed_told, unnamed_told


def write_agenda(wish: Wish) -> int:
    """Write the agenda. The result is the exit status. Raises ``UserError``."""

    def choose(plan: Plan, framework: Framework, today: date) -> Addressing:
        return Addressing(TO_NOBODY, paper_makers.agenda, tuple(beside_agenda(plan, framework, today)))

    return write_addressed(agenda_paper.PAPER, wish, choose)


def write_minutes(wish: Wish, day: date | None, notice: Message) -> int:
    """Write the minutes of a day, or of the last meeting, with a notice on top. Raises ``UserError``."""
    audience: Audience = "internal" if wish.audience == "internal" else "partners"

    def choose(plan: Plan, framework: Framework, today: date) -> Addressing:
        asides = beside_minutes(plan, framework, today, day, audience)
        return Addressing(TO_NOBODY, paper_makers.minutes(day, notice), tuple(asides))

    return write_addressed(minutes_paper.PAPER, wish, choose)


def beside_agenda(plan: Plan, framework: Framework, today: date) -> Iterator[Message]:
    """What the agenda leaves out, and whether its day has passed."""
    from ccr_cli.intake.primer import primer
    from ccr_cli.questions.coming_meeting import coming_meeting

    answer = coming_meeting(SeenPlan(plan, "internal"), framework, today, primer())
    yield from left_out_told(answer.left_out)
    yield from passed_told(answer.coming)


def beside_minutes(
    plan: Plan, framework: Framework, today: date, day: date | None, audience: Audience
) -> Iterator[Message]:
    """Whom and what the minutes leave out, and whether the day of the next meeting has passed."""
    from ccr_cli.questions.minutes import ids_present, minutes

    answer = minutes(seen_by(plan, framework, audience, today), framework, today, day)
    if answer is None:
        return
    told = {who.id for who in answer.present}
    yield from unnamed_told([id_ for id_ in ids_present(plan, answer.day) if id_ not in told])
    yield from left_out_told(answer.left_out)
    yield from passed_told(next_meeting(SeenPlan(plan, "internal"), today))
