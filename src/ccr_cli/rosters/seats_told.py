"""Which seats the rows of an agency say together; where they say none, it is asked."""

from collections.abc import Iterator, Sequence

from ccr_cli.matching.seats_said import SURE, seats_said
from ccr_cli.rosters.about_agency import AboutAgency
from ccr_cli.rosters.roster import RosterQuestion
from ccr_cli.rosters.seats_meant import NOTHING_MEANT
from ccr_cli.rosters.seats_of_agency import seats_kept_away, seats_of
from ccr_cli.rosters.showing import may_show


def own_seats(of: AboutAgency) -> tuple[str, ...]:
    """The seats that the rows of an agency say together; else those that somebody says when asked."""
    name = of.said_name
    found: dict[str, None] = {}
    telling = [facts for facts in of.facts if facts.seats or facts.section]
    for facts in telling or of.facts:
        found |= dict.fromkeys(seats_of(of.seats, name, facts.seats, facts.section))
    if found and not telling:
        found |= dict.fromkeys(_shelters_of_role(of, tuple(found)))
        found = dict.fromkeys(_core_of_role(of, tuple(found))) or dict.fromkeys(_said_alone(of, tuple(found))) or found
    if not found:
        found = dict.fromkeys(_said_beside(of))
    seats = tuple(found) or _asked_seats(of)
    decided = of.seats.decided_of(seats)
    if decided:
        of.questions.append(RosterQuestion("decided", of.name, of.rows))
    return decided or seats


def _said_beside(of: AboutAgency) -> Iterator[str]:
    """The seats that say what it does, or whom to ask for there, where they are among those of its section."""
    parts = [part for facts in of.facts for part in (facts.seats, facts.section)]
    meant = {seat for part in parts for seat in part.seats}
    is_free = not meant or any(part.is_part for part in parts)
    away = seats_kept_away(of.seats, of.said_name)
    yield from (seat for seat in _said_by_role(of) if (is_free or seat in meant) and seat not in away)
    hidden = [seat for seat in meant if are_shelters(of, (seat,))]
    for title in (contact.title for facts in of.facts for contact in facts.contacts if contact.title):
        for seat in of.seats.said_by(title):
            found = (seat,) if seat in meant else hidden if are_shelters(of, (seat,)) else ()
            yield from (one for one in found if one not in away)


def _shelters_of_role(of: AboutAgency, named: tuple[str, ...]) -> Iterator[str]:
    """The seats of those who hide that what it does says and nothing else, beside such a one that its name says."""
    shelters = of.seats.framework.flagged["shelters"]
    meant = of.seats.meant_by(of.facts[0].role)
    if shelters.issuperset(named) and meant.is_known and not meant.is_part:
        yield from (seat for seat in meant.seats if seat in shelters)


def _core_of_role(of: AboutAgency, named: tuple[str, ...]) -> list[str]:
    """The core seats that say what an agency does, whose name says a network at most: a circle that has advocates."""
    if not of.seats.framework.flagged["network"].issuperset(named):
        return []
    return [seat for seat in _said_by_role(of) if seat in _core(of)]


def _said_alone(of: AboutAgency, named: tuple[str, ...]) -> tuple[str, ...]:
    """The core seats that say what it does and nothing else, where its name says another one only unsurely.

    A shelter by its name has beds, whatever else it does.
    """
    meant = of.seats.meant_by(of.facts[0].role)
    is_sure = any(one.strength >= SURE for one in seats_said(of.said_name, of.seats.words))
    if is_sure or are_shelters(of, named) or not meant.is_known or meant.is_part:
        return ()
    return tuple(seat for seat in meant.seats if seat in _core(of))


def _core(of: AboutAgency) -> frozenset[str]:
    """The core seats from which its name doesn't keep an agency away."""
    return of.seats.framework.flagged["core"] - seats_kept_away(of.seats, of.said_name)


def _said_by_role(of: AboutAgency) -> tuple[str, ...]:
    """The seats that say what it does: all where it has no other words, "shelter + advocacy", else the sure ones."""
    role = of.facts[0].role
    meant = of.seats.meant_by(role)
    return meant.seats if meant.is_known and not meant.is_part else of.seats.surely_said_by(role)


def _asked_seats(of: AboutAgency) -> tuple[str, ...]:
    words = next((facts.seats_words for facts in of.facts if facts.seats_words and not facts.seats.is_known), "")
    about = words if words and may_show(words) else of.name
    meant = next((one for facts in of.facts for one in (facts.seats, facts.section) if one), NOTHING_MEANT)
    answer = of.ask("seats", about, of.seats.inside(meant.sectors))
    return tuple(answer or ())


def may_hide(of: AboutAgency, seats: Sequence[str]) -> bool:
    """Whether an agency may hide where it is: by its seats, or by its name, whatever its column says."""
    said = of.seats.said_by(of.said_name)
    return are_shelters(of, seats) or are_shelters(of, said) or of.seats.says_hiding(of.said_name)


def are_shelters(of: AboutAgency, seats: Sequence[str]) -> bool:
    """Whether some of these seats are of those who hide where they are."""
    return not of.asked.framework.flagged["shelters"].isdisjoint(seats)
