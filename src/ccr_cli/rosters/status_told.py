"""How an agency takes part, and since when, as its rows together say it."""

from collections.abc import Sequence

from ccr_cli.plan.words import STATUS
from ccr_cli.rosters.about_agency import AboutAgency
from ccr_cli.rosters.days_told import day_told
from ccr_cli.rosters.facts import Facts
from ccr_cli.rosters.roster import RosterQuestion
from ccr_cli.rosters.showing import may_show
from ccr_cli.rosters.statuses import BEST_FIRST

_IDENTIFIED = "identified"
_GONE = ("declined", "left")
"""What goes against any other status of the same agency."""


def status_of(of: AboutAgency, seats: Sequence[str]) -> tuple[str, str | None]:
    """How an agency of some seats takes part, and since when.

    Where the community decides about them, what is pending is that, and no invitation.
    """
    if of.is_struck:
        answer = of.ask("struck", of.name)
        if not answer or answer[0] == "left":
            return "left", None
    said = [facts for facts in of.facts if facts.status.status is not None]
    best = min(said, key=lambda facts: BEST_FIRST.index(facts.status.status or ""), default=None)
    if best is not None and best.status.status is not None:
        best = _agreed(of, best, said)
        is_open = best.status.is_pending and bool(of.seats.decided_of(seats))
        return _IDENTIFIED if is_open else best.status.status or _IDENTIFIED, _since(of, best)
    unknown = next((facts for facts in of.facts if facts.status.not_understood), None)
    likely = unknown.status.likely if unknown is not None else None
    answer = _answer(of, unknown) if unknown is not None else None
    status = answer[0] if answer and answer[0] in STATUS else likely or of.asked.status or _IDENTIFIED
    dated = next((facts for facts in of.facts if facts.since.written), of.facts[0])
    return status, _since(of, dated)


def _answer(of: AboutAgency, unknown: Facts) -> Sequence[str] | None:
    """What somebody answered that words of a row mean; the status that they likely say is told with the question."""
    choices = (unknown.status.likely,) if unknown.status.likely is not None else ()
    return of.ask("status", status_question(unknown, of.rows).about, choices)


def _agreed(of: AboutAgency, best: Facts, said: Sequence[Facts]) -> Facts:
    """The row whose status counts: the best one, unless somebody says that one of an agency that is gone is right."""
    gone = next((facts for facts in said if facts.status.status in _GONE), best)
    words = (best.status.status or "", gone.status.status or "")
    if words[0] in _GONE or words[1] not in _GONE:
        return best
    answer = of.ask("statuses", of.name, words)
    return gone if answer and answer[0] == words[1] else best


def _since(of: AboutAgency, facts: Facts) -> str | None:
    said = facts.since if facts.since.written else facts.status.since
    return day_told(of, said, "since")


def status_question(facts: Facts, rows: tuple[int, ...]) -> RosterQuestion:
    """The question what the words of a row say of a status; it quotes them where nobody can be named in them."""
    words = facts.status.not_understood
    return RosterQuestion("status", words if may_show(words) else facts.name.name, rows)
