"""Languages at the table: which ones each sector serves people in, and which needed ones nobody has."""

from collections.abc import Mapping
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.spoken import Tongue, spoken_by_sector
from ccr_cli.plan.words import LanguageHow
from ccr_cli.questions.sectors import OfSector, id_of


class Spoken(NamedTuple):
    """One language, and the best way in which people are served in it."""

    language: str
    """As the plan first writes it."""
    how: LanguageHow | None


class SectorLanguages(NamedTuple):
    """The languages of one sector's partners at the table."""

    sector: OfSector
    languages: tuple[Spoken, ...]
    """The needed ones come first."""


class Languages(NamedTuple):
    """The languages of a table."""

    sectors: tuple[SectorLanguages, ...]
    """Every sector of the framework, then partners without a seat if they have languages."""
    needed: tuple[str, ...]
    missing: tuple[str, ...]
    """The needed ones that nobody at the table has."""


def languages(seen: SeenPlan, framework: Framework) -> Languages:
    """The languages of a plan, by sector; only those who may see open seats see which ones are missing."""
    needed = needed_tongues(seen.plan)
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


def needed_tongues(plan: Plan) -> dict[str, str]:
    """The languages that survivors speak, each once: as the plan first writes it, by what its spellings share."""
    needed: dict[str, str] = {}
    for written in plan.languages_needed or ():
        needed.setdefault(tongue_key(written), written)
    return needed


def _spoken(tongues: Mapping[str, Tongue], names: Mapping[str, str]) -> tuple[Spoken, ...]:
    return tuple(Spoken(name, tongues[key].how) for key, name in names.items() if key in tongues)
