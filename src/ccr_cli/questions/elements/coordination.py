"""The elements of staffed coordination: who coordinates, and what pays for it."""

from collections.abc import Sequence
from datetime import date

from ccr_cli.language.message import Listing, Message, say
from ccr_cli.plan.plan import Funding
from ccr_cli.plan.viewed import source_named
from ccr_cli.plan.words import PaysFor
from ccr_cli.questions.elements.judgement import Concerned, Judgement
from ccr_cli.questions.elements.review import Review


def coordinator(review: Review) -> Judgement:
    """Whether a partner at the table coordinates."""
    coordinator = review.plan.coordinator
    if coordinator is None:
        told = say("No coordinator is named yet.")
        return Judgement(met=False, detail=told, commands=("ccr set coordinator.partner=ID",))
    id_ = coordinator.partner
    name: Message | str = review.name(id_) or say("a partner not named here")
    is_here = id_ in review.here
    partners = (Concerned(id_, review.name(id_), is_here, None, review.answers(id_)),)
    if is_here:
        return Judgement(met=True, detail=say("Coordination: {partner}.", partner=name), partners=partners)
    told = say("Coordination: {partner}, which is not at the table now.", partner=name)
    return Judgement(met=False, detail=told, partners=partners, commands=_ways_to_coordinate(review, id_))


def _ways_to_coordinate(review: Review, id_: str) -> tuple[str, ...]:
    """The commands that help: this partner joins, unless it said no or is not named here, or another coordinates."""
    status = (review.plan.partners or {})[id_].status
    joins = (f"ccr partner join {id_}",) if review.name(id_) and status not in ("declined", "left") else ()
    return (*joins, "ccr set coordinator.partner=ID")


def funding(review: Review) -> Judgement:
    """Whether a source pays for coordination today."""
    paying = [source for source in review.plan.funding or () if pays_for(source, "coordinator", review.today)]
    if not paying:
        told = say("No source pays for coordination today.")
        return Judgement(met=False, detail=told, commands=('ccr funding add "..." --pays-for coordinator',))
    first, last = [source.from_ for source in paying], [source.until for source in paying]
    return Judgement(
        met=True,
        detail=_paid_by([name for source in paying if (name := source_named(source.source)) is not None]),
        since=None if None in first else min(day for day in first if day),
        until=None if None in last else max(day for day in last if day),
    )


def _paid_by(sources: Sequence[str]) -> Message:
    if not sources:
        return say("Coordination is paid for.")
    return say("Coordination is paid for by: {sources}.", sources=Listing(tuple(sources), ";"))


def pays_for(source: Funding, what: PaysFor, today: date) -> bool:
    """Whether a source pays for something on a day: it has begun, has not ended, and isn't closed."""
    if source.closed or what not in (source.pays_for or ()):
        return False
    return (source.from_ or date.min) <= today <= (source.until or date.max)
