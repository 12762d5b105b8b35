"""Languages at the table: which sector serves people in which, and which that are needed nobody there has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.spoken import Tongue, spoken_by_sector
from ccr_cli.plan.words import LanguageHow
from ccr_cli.questions.sectors import OfSector, id_of


class Spoken(NamedTuple):
    """One language, and how people are served in it at best."""

    language: str
    """As the plan writes it first."""
    how: LanguageHow | None


class SectorLanguages(NamedTuple):
    """The languages of the partners of one sector that are at the table."""

    sector: OfSector
    languages: tuple[Spoken, ...]
    """Those that are needed first."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of a table."""

    sectors: tuple[SectorLanguages, ...]
    """Every sector of the framework; at the end partners without a seat, if they have languages to tell of."""
    needed: tuple[str, ...]
    missing: tuple[str, ...]
    """Those needed that nobody at the table has."""


def languages(seen: SeenPlan, framework: Framework) -> Languages:
    """The languages of a plan, by sector; what nobody has is told to those alone that know who has what."""
    needed: dict[str, str] = {}
    for written in seen.plan.languages_needed or ():
        needed.setdefault(tongue_key(written), written)
    at_table = seen.plan.here.values()
    found = spoken_by_sector(at_table, framework) if seen.spoken is None else seen.spoken
    names = dict(needed)
    for tongues in found.values():
        for key, tongue in tongues.items():
            names.setdefault(key, tongue.written)
    groups: list[OfSector] = [*framework.sectors, *([None] if None in found else [])]
    spoken = {key for tongues in found.values() for key in tongues}
    return Languages(
        tuple(SectorLanguages(sector, _spoken(found.get(id_of(sector), {}), names)) for sector in groups),
        tuple(needed.values()),
        tuple(written for key, written in needed.items() if key not in spoken) if seen.tells_open_seats else (),
    )


def _spoken(tongues: Mapping[str, Tongue], names: Mapping[str, str]) -> tuple[Spoken, ...]:
    return tuple(Spoken(name, tongues[key].how) for key, name in names.items() if key in tongues)
