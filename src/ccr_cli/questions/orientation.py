"""What everybody at the table learns first, as the framework says it."""

from ccr_cli.language.message import Bilingual, Message, say
from ccr_cli.plan.framework import Framework

_ELEMENT = "orientation"


def subject_of(framework: Framework) -> Bilingual | str | Message:
    """What a partner's people know once they are oriented, as words that fit into a sentence."""
    element = framework.element(_ELEMENT)
    told: Bilingual | str | None = element.subject if element is not None else None
    return say("what everybody here has to know") if told is None else told
