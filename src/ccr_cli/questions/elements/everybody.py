"""The elements that everybody at the table has a part in: commitments, orientation, and the sectors that are there."""

from collections.abc import Callable, Iterable
from datetime import date

from ccr_cli.language.message import Listing, say, say_many
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.commitments import last_made
from ccr_cli.questions.elements.judgement import Concerned, Judgement
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.orientation import subject_of

_NOBODY = Judgement(met=False, detail=say("Nobody is at the table yet."), commands=("ccr partner join ID",))


def commitments(review: Review) -> Judgement:
    """Whether somebody is at the table, and everybody there has answered every commitment."""
    if not review.here:
        return _NOBODY
    partners = _participants(review, _answered)
    done, total = sum(not answers.missing for answers in review.answered.values()), len(review.here)
    if done == total:
        told = say_many(
            "The one partner at the table has answered every commitment.",
            "All {number} partners at the table have answered every commitment.",
            total,
        )
        return Judgement(met=True, detail=told, since=_latest(partners), partners=partners)
    told = say_many(
        "{done} of {number} partner at the table has answered every commitment.",
        "{done} of {number} partners at the table have answered every commitment.",
        total,
        done=done,
    )
    return Judgement(met=False, detail=told, partners=partners, commands=_for_each(review, partners, "commit"))


def _answered(review: Review, id_: str, partner: Partner) -> tuple[bool, date | None]:
    return not review.answered[id_].missing, last_made(partner, review.commitments)


def orientation(review: Review) -> Judgement:
    """Whether somebody is at the table, and everybody there knows what the framework asks each of them to know."""
    if not review.here:
        return _NOBODY
    days, total = _days_oriented(review), len(review.here)
    partners = _participants(review, _oriented)
    done, subject = len(days), subject_of(review.framework)
    if done == total:
        told = say_many(
            "The one partner at the table knows {subject}.",
            "All {number} partners at the table know {subject}.",
            total,
            subject=subject,
        )
        return Judgement(met=True, detail=told, since=max(days), partners=partners)
    told = say_many(
        "{done} of {number} partner at the table knows {subject}.",
        "{done} of {number} partners at the table know {subject}.",
        total,
        done=done,
        subject=subject,
    )
    return Judgement(met=False, detail=told, partners=partners, commands=_for_each(review, partners, "orient"))


def _days_oriented(review: Review) -> tuple[date, ...]:
    """The days by which partners at the table were oriented, leaving out those that are not yet."""
    return tuple(partner.oriented for partner in review.here.values() if partner.oriented is not None)


def _oriented(_look: Review, _id: str, partner: Partner) -> tuple[bool, date | None]:
    return partner.oriented is not None, partner.oriented


def _participants(
    review: Review, state: Callable[[Review, str, Partner], tuple[bool, date | None]]
) -> tuple[Concerned, ...]:
    """Everybody at the table, in the plan's order."""
    return tuple(
        Concerned(id_, review.name(id_), *state(review, id_, partner), review.answers(id_))
        for id_, partner in review.here.items()
    )


def _for_each(review: Review, partners: Iterable[Concerned], verb: str) -> tuple[str, ...]:
    """A command for each partner that doesn't meet the element yet and can be asked."""
    asked = (partner for partner in partners if not partner.met and review.can_be_asked(partner.id))
    return tuple(f"ccr partner {verb} {partner.id}" for partner in asked)


def _latest(partners: Iterable[Concerned]) -> date | None:
    return max((partner.since for partner in partners if partner.since is not None), default=None)


def sectors(review: Review) -> Judgement:
    """Whether no sector is missing."""
    missing = review.table.missing
    if not missing:
        return Judgement(met=True, detail=say("No sector is missing from the table."))
    undecided = Listing(tuple(sector.sector.name for sector in missing if sector.is_undecided), ";")
    to_come = Listing(tuple(sector.sector.name for sector in missing if not sector.is_undecided), ";")
    told = say("Not at the table yet: {sectors}.", sectors=to_come)
    if not to_come.items:
        told = say("Not decided yet: {sectors}.", sectors=undecided)
    elif undecided.items:
        told = say(
            "Not at the table yet: {sectors}. Not decided yet: {undecided}.", sectors=to_come, undecided=undecided
        )
    return Judgement(met=False, detail=told, commands=("ccr partner add",) if to_come.items else ())
