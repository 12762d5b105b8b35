"""Which partners have to disclose records, in words for whoever is about to give them something."""

from collections.abc import Iterator, Mapping, Sequence

from ccr_cli.language.message import Listing, Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.words import MustDisclose
from ccr_cli.questions.disclosing import Discloser, Disclosing
from ccr_cli.questions.partners import Named
from ccr_cli.views.states import NO_NAME

LAWS: Mapping[MustDisclose, Message] = {
    "public-records": say("public records"),
    "mandated-reporting": say("a duty to report"),
    "state-immigration-law": say("a state law about immigration"),
}
"""The laws that can make a partner give out what it holds."""
MEANING = say("Whatever they hold may have to be given out, this too.")
"""What that means for whoever hands something on to them."""


def disclosing_line(answer: Disclosing, speaker: Speaker) -> str:
    """The line for the partners of one plan, at least one."""
    told = say_many(
        "{name}: this is for partners, and {number} of them has to disclose records: {partners}.",
        "{name}: this is for partners, and {number} of them have to disclose records: {partners}.",
        len(answer.partners),
        name=answer.task_force,
        partners=Listing(tuple(map(_partner, _named_first(answer))), ";"),
    )
    return speaker.tell(told)


def releasing_line(answer: Disclosing, speaker: Speaker) -> str:
    """The line for whoever is about to hand out a paper that at least one of its readers has to release."""
    told = say_many(
        "{number} of the {total} agencies that get this must release it to whoever asks ({partners}): "
        "read it as a reporter would.",
        "{number} of the {total} agencies that get this must release it to whoever asks ({partners}): "
        "read it as a reporter would.",
        len(answer.releasing),
        total=answer.receivers,
        partners=Listing(tuple(_names(answer.releasing)), ","),
    )
    return speaker.tell(told)


def _names(partners: Sequence[Named]) -> Iterator[Message | str]:
    """Their names, and once that there are some without one."""
    yield from (one.name for one in partners if one.name is not None)
    if any(one.name is None for one in partners):
        yield NO_NAME


def _named_first(answer: Disclosing) -> list[Discloser]:
    return sorted(answer.partners, key=lambda partner: partner.who.name is None)


def _partner(partner: Discloser) -> Message:
    laws = Listing(tuple(LAWS[law] for law in partner.laws), ",")
    return say("{partner} ({laws})", partner=partner.who.name or NO_NAME, laws=laws)
