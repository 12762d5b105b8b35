"""What ``ccr draw assessment`` does."""

from datetime import date

from ccr_cli.commands.drawing import draw, picture
from ccr_cli.commands.writing import Wish
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed
from ccr_cli.pictures.assessment import READERS, WHY, drawn
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.assessment import SelfAssessment, assessment
from ccr_cli.views.assessment import advice, summary


def work(wish: Wish) -> int:
    """Draw the scores. Raises ``UserError`` where there is none."""
    return draw(picture("assessment", READERS, WHY), wish, to_draw, drawn)


def to_draw(seen: SeenPlan, framework: Framework, today: date) -> SelfAssessment:
    """How a task force sees itself, for a picture. Raises ``UserError`` if it has no score yet."""
    answer = assessment(seen.plan.name, seen.plan.assessments, framework, today)
    if any(one.scores for one in answer.components):
        return answer
    raise UserError(summary(answer), advice(answer, Typed("ccr assess")))
