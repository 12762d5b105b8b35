"""Which sector serves people in which languages, at best, and how."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.words import LanguageHow

_BEST_FIRST: tuple[LanguageHow | None, ...] = ("staff", "phone", "written", None)


class Tongue(NamedTuple):
    """One language, as it is written first, and how people are served in it at best."""

    written: str
    how: LanguageHow | None


SpokenBy: TypeAlias = Mapping[str | None, Mapping[str, Tongue]]
"""By a sector's id, each language under the key by which it is known; ``None`` for partners without a seat."""


def spoken_by_sector(partners: Iterable[Partner], framework: Framework, fewest: int = 1) -> SpokenBy:
    """The languages of each sector with so many partners at the table; for two and more only of real sectors."""
    found: dict[str | None, dict[str, Tongue]] = {}
    counts: dict[str | None, int] = {}
    for partner in partners:
        for sector in _sectors(partner, framework):
            counts[sector] = counts.get(sector, 0) + 1
            _add(found.setdefault(sector, {}), partner)
    return {
        sector: tongues
        for sector, tongues in found.items()
        if tongues and counts[sector] >= fewest and (sector is not None or fewest == 1)
    }


def _sectors(partner: Partner, framework: Framework) -> list[str | None]:
    by_seat = framework.sector_of
    found = {by_seat[seat].id: None for seat in partner.seats or () if seat in by_seat}
    return list(found) or [None]


def _add(tongues: dict[str, Tongue], partner: Partner) -> None:
    for written, how in _ways(partner):
        key = tongue_key(written)
        known = tongues.get(key, Tongue(written, how))
        tongues[key] = Tongue(known.written, min(known.how, how, key=_BEST_FIRST.index))


def _ways(partner: Partner) -> Iterator[Tongue]:
    known = partner.languages or ()
    for written in known:
        yield Tongue(written, known[written] if isinstance(known, dict) else None)
