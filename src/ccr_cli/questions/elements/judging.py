"""Every element of a framework, judged by its own function.

A framework names its elements by id, and ``JUDGED`` gives the function for each id. An element that only somebody's
own framework has is not judged: it is neither met nor open.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ccr_cli.language.message import say
from ccr_cli.plan.framework import Element
from ccr_cli.questions.elements import coordination, everybody, task_force
from ccr_cli.questions.elements.judgement import ElementAnswer, Judgement
from ccr_cli.questions.elements.review import Review


def elements(review: Review) -> tuple[ElementAnswer, ...]:
    """Every element that the audience may see, in the framework's order."""
    told = (review.framework.elements or ()) if review.seen.tells_elements else ()
    return tuple(
        ElementAnswer(element, judged(element, review))
        for element in told
        if review.seen.tells_commitments or element.id not in _WHO_OWES
    )


def judged(element: Element, review: Review) -> Judgement:
    """The verdict on one element, from its own function."""
    judge = JUDGED.get(element.id)
    if judge is None:
        return Judgement(None, say("This framework has it of its own, so nobody but you can say whether it is met."))
    return judge(review)


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
"""The function that judges each element, by id."""
_WHO_OWES = ("commitments", "orientation")
"""The elements that reveal who still has to commit or learn: only whoever keeps the file may see them."""
