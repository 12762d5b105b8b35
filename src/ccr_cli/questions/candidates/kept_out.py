"""Which agencies are suggested for no seat, or not for one whose words they have."""

from collections.abc import Callable, Sequence
from functools import cache, partial

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.not_suggested import is_never_suggested, kept_away_by_texts
from ccr_cli.matching.seats_said import SURE
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.places import is_near
from ccr_cli.questions.candidates.spoken_against import is_spoken_against
from ccr_cli.questions.candidates.texts_said import TextsSaid


class KeepingOut:
    """By what agencies are kept out."""

    def __init__(
        self, framework: Framework, said: TextsSaid, names_system: Callable[[str], bool], near: Sequence[str]
    ) -> None:
        """``names_system`` tells whether a name is of a part of the system; ``near`` are the places asked for."""
        self._framework = framework
        self._said = said
        self._names_system = names_system
        self._near = near
        self._against = cache(partial(kept_away_by_texts, framework))

    def is_away(self, agency: Organization, seat: str) -> bool:
        """Whether a name keeps a seat away."""
        names = (agency.name, *(service.name for service in agency.services))
        return any(seat in self._said.of(name).away for name in names)

    def may_be(self, agency: Organization) -> bool:
        """Whether an agency may be suggested for any seat."""
        names = (agency.name, *agency.aliases)
        return is_near(agency, self._near) and not is_never_suggested(names) and not self._said.is_decided(names)

    def is_out(self, seat: str, hit: Hit) -> bool:
        """Whether an agency that its names or terms say is none of a seat."""
        is_of_another = self._is_filed_wrongly(seat, hit) or self._is_of_another(seat, hit)
        return is_of_another or self._is_of_system(seat, hit) or self.is_against(seat, hit)

    def is_against(self, seat: str, hit: Hit) -> bool:
        """Whether what a directory says of an agency keeps it from a seat."""
        against = self._against(seat)
        if against is None:
            return False
        least = SURE if self._framework.seats[seat].has("shelters") else 0
        return is_spoken_against(hit, seat, against, self._said, least)

    def _is_filed_wrongly(self, seat: str, hit: Hit) -> bool:
        """Whether only a category says a seat, and the name a part of the system: a court under "Legal Aid"."""
        return hit.is_filed and not self._framework.seats[seat].has("system") and self._names_system(hit.agency.name)

    def _is_of_system(self, seat: str, hit: Hit) -> bool:
        """Whether the seat is for those who are no part of the system, and the name ends as that of police or a court.

        Whoever goes to court with survivors has the court in its name, and isn't one.
        """
        is_for_others = self._framework.seats[seat].has("independent")
        return is_for_others and not self._surely_named(hit).isdisjoint(self._framework.flagged["system"])

    def _is_of_another(self, seat: str, hit: Hit) -> bool:
        """Whether what says police or a court is no more than a term, or the agency is another part of the system.

        A city hall is filed under many terms, and a sheriff guards the courts.
        """
        if not self._framework.seats[seat].has("system"):
            return False
        named = self._surely_named(hit)
        is_another = seat not in named and not named.isdisjoint(self._framework.flagged["system"])
        return is_another or all(why.where == "term" for why in hit.why)

    def _surely_named(self, hit: Hit) -> set[str]:
        """The seats that its own name says most surely."""
        return {one.seat for one in self._said.of(hit.agency.name).seats.values() if one.strength > SURE}
