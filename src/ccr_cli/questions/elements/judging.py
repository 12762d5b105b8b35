"""Every element of a framework, judged by the function that knows it.

A framework names its elements by id; ``JUDGED`` says which function answers for which id. Nobody here can answer for
an element of somebody's own: it is not judged, neither met nor open.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from ccr_cli.language.message import say
from ccr_cli.plan.framework import Element
from ccr_cli.questions.elements import coordination, everybody, task_force
from ccr_cli.questions.elements.judgement import ElementAnswer, Judgement
from ccr_cli.questions.elements.review import Review


def elements(review: Review) -> tuple[ElementAnswer, ...]:
    """Every element of the framework, in its order."""
    return tuple(ElementAnswer(element, judged(element, review)) for element in review.framework.elements or ())


def judged(element: Element, review: Review) -> Judgement:
    """One element, by the function that knows it; until when it is in place is a day to come."""
    judge = JUDGED.get(element.id)
    if judge is None:
        return Judgement(None, say("This framework has it of its own, so nobody but you can say whether it is met."))
    return judge(review) if review.seen.tells_days_to_come else replace(judge(review), until=None)


JUDGED: Mapping[str, Callable[[Review], Judgement]] = MappingProxyType(
    {
        "mission": task_force.mission,
        "principles": task_force.principles,
        "regular-meetings": task_force.regular_meetings,
        "commitments": everybody.commitments,
        "orientation": everybody.orientation,
        "coordinator": coordination.coordinator,
        "funding": coordination.funding,
        "sectors": everybody.sectors,
        "survivor-voice": task_force.survivor_voice,
    }
)
"""Who answers for which element, by its id."""
