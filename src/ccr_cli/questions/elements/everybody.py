"""The elements that everybody at the table has a part in: commitments, orientation, and the sectors that are there."""

from collections.abc import Callable, Iterable
from datetime import date

from ccr_cli.language.message import Listing, say, say_many
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.commitments import last_made
from ccr_cli.questions.elements.judgement import Concerned, Judgement
from ccr_cli.questions.elements.look import Look


def commitments(look: Look) -> Judgement:
    """Somebody is at the table, and everybody there has answered every commitment."""
    if not look.here:
        told = say("Nobody is at the table yet.")
        return Judgement(met=False, detail=told, commands=("ccr partner join ID",))
    partners = _participants(look, _answered) if look.seen.tells_commitments else ()
    done, total = _tally(look), len(look.here)
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
    return Judgement(met=False, detail=told, partners=partners, commands=_for_each(look, partners, "commit"))


def _tally(look: Look) -> int:
    """How many at the table have answered every commitment."""
    if look.seen.answered is None:
        return sum(not answers.missing for answers in look.answered.values())
    return sum(answered is None or set(look.commitments) <= set(answered) for answered in look.seen.answered)


def _answered(look: Look, id_: str, partner: Partner) -> tuple[bool, date | None]:
    return not look.answered[id_].missing, last_made(partner, look.commitments)


def orientation(look: Look) -> Judgement:
    """Everybody at the table knows the federal immigration protections."""
    if not look.here:
        return Judgement(met=True, detail=say("Nobody is at the table yet."))
    days, total = _days_oriented(look), len(look.here)
    partners = _participants(look, _oriented) if look.seen.tells_commitments else ()
    done = len(days)
    if done == total:
        told = say_many(
            "The one partner at the table knows the federal immigration protections.",
            "All {number} partners at the table know the federal immigration protections.",
            total,
        )
        return Judgement(met=True, detail=told, since=max(days), partners=partners)
    told = say_many(
        "{done} of {number} partner at the table knows the federal immigration protections.",
        "{done} of {number} partners at the table know the federal immigration protections.",
        total,
        done=done,
    )
    return Judgement(met=False, detail=told, partners=partners, commands=_for_each(look, partners, "orient"))


def _days_oriented(look: Look) -> tuple[date, ...]:
    """The days by which those at the table knew the protections, of as many as know them."""
    if look.seen.oriented is not None:
        return look.seen.oriented
    return tuple(partner.oriented for partner in look.here.values() if partner.oriented is not None)


def _oriented(_look: Look, _id: str, partner: Partner) -> tuple[bool, date | None]:
    return partner.oriented is not None, partner.oriented


def _participants(look: Look, state: Callable[[Look, str, Partner], tuple[bool, date | None]]) -> tuple[Concerned, ...]:
    """Everybody at the table, in the plan's order."""
    return tuple(
        Concerned(id_, look.name(id_), *state(look, id_, partner), look.answers(id_))
        for id_, partner in look.here.items()
    )


def _for_each(look: Look, partners: Iterable[Concerned], verb: str) -> tuple[str, ...]:
    """A command for each partner that is still open and can be asked."""
    asked = (partner for partner in partners if not partner.met and look.can_be_asked(partner.id))
    return tuple(f"ccr partner {verb} {partner.id}" for partner in asked)


def _latest(partners: Iterable[Concerned]) -> date | None:
    return max((partner.since for partner in partners if partner.since is not None), default=None)


def sectors(look: Look) -> Judgement:
    """No sector is missing."""
    missing = look.table.missing
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
