"""Which seats the rows of an agency say together; where they say none, it is asked."""

from collections.abc import Iterator, Sequence

from ccr_cli.rosters.about_agency import AboutAgency
from ccr_cli.rosters.seats_meant import NOTHING_MEANT
from ccr_cli.rosters.seats_of_agency import seats_of
from ccr_cli.rosters.showing import may_show


def own_seats(of: AboutAgency) -> tuple[str, ...]:
    """The seats that the rows of an agency say together; else those that somebody says when asked."""
    name = of.said_name
    found: dict[str, None] = {}
    telling = [facts for facts in of.facts if facts.seats or facts.section]
    for facts in telling or of.facts:
        found |= dict.fromkeys(seats_of(of.seats, name, facts.seats, facts.section))
    if not found:
        found = dict.fromkeys(_said_beside(of))
    if found:
        return tuple(found)
    return _asked_seats(of)


def _said_beside(of: AboutAgency) -> Iterator[str]:
    """The seats that say what it does, or whom to ask for there, where they are among those of its section."""
    meant = {seat for facts in of.facts for part in (facts.seats, facts.section) for seat in part.seats}
    if not meant:
        yield from of.seats.said_by(of.facts[0].role)
    hidden = [seat for seat in meant if are_shelters(of, (seat,))]
    for title in (contact.title for facts in of.facts for contact in facts.contacts if contact.title):
        for seat in of.seats.said_by(title):
            yield from (seat,) if seat in meant else hidden if are_shelters(of, (seat,)) else ()


def _asked_seats(of: AboutAgency) -> tuple[str, ...]:
    words = next((facts.seats_words for facts in of.facts if facts.seats_words and not facts.seats.is_known), "")
    about = words if words and may_show(words) else of.name
    meant = next((one for facts in of.facts for one in (facts.seats, facts.section) if one), NOTHING_MEANT)
    answer = of.ask("seats", about, of.seats.inside(meant.sectors))
    return tuple(answer or ())


def are_shelters(of: AboutAgency, seats: Sequence[str]) -> bool:
    """Whether some of these seats are of those who hide where they are."""
    return not of.asked.framework.flagged["shelters"].isdisjoint(seats)
