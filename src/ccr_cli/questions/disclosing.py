"""Which partners can be made to disclose what they hold, and why: for whoever is about to give them something."""

from collections.abc import Collection
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.words import MustDisclose
from ccr_cli.questions.partners import Named, named


class Discloser(NamedTuple):
    """A partner, and the laws that can make it disclose what it holds."""

    who: Named
    laws: tuple[MustDisclose, ...]


class Disclosing(NamedTuple):
    """The partners of one plan that have to disclose records."""

    task_force: str
    partners: tuple[Discloser, ...]
    receivers: int
    """How many partners get what is written for partners."""

    @property
    def releasing(self) -> tuple[Named, ...]:
        """Those of them that have to release what they hold to whoever asks for it."""
        return tuple(one.who for one in self.partners if "public-records" in one.laws)

    def among(self, ids: Collection[str]) -> "Disclosing":
        """Those of them alone to whom something is addressed."""
        return self._replace(partners=tuple(one for one in self.partners if one.who.id in ids), receivers=len(ids))


def disclosing(seen: SeenPlan) -> Disclosing:
    """Those at the table and liaisons, since both receive what is written for partners."""
    receivers = {id_: partner for id_, partner in (seen.plan.partners or {}).items() if partner.is_in_touch}
    found = [
        Discloser(named(seen, id_), tuple(dict.fromkeys(partner.must_disclose)))
        for id_, partner in receivers.items()
        if partner.must_disclose
    ]
    return Disclosing(seen.plan.name, tuple(found), len(receivers))
