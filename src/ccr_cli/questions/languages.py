"""Languages at the table: which sector serves people in which, and which that are needed nobody there has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.words import LanguageHow
from ccr_cli.questions.sectors import OfSector, Sectors, id_of

_BEST_FIRST: tuple[LanguageHow | None, ...] = ("staff", "phone", "written", None)


class Spoken(NamedTuple):
    """One language, and how people are served in it at best."""

    language: str
    """As the plan writes it first."""
    how: LanguageHow | None


class SectorLanguages(NamedTuple):
    """The languages of the partners of one sector that are at the table."""

    sector: OfSector
    languages: tuple[Spoken, ...]
    """Those that are needed first, then in the file's order."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of a table."""

    sectors: tuple[SectorLanguages, ...]
    """Every sector of the framework; at the end partners without a seat, if they have languages to tell of."""
    needed: tuple[str, ...]
    missing: tuple[str, ...]
    """Those needed that nobody at the table has."""


def languages(seen: SeenPlan, framework: Framework) -> Languages:
    """The languages of a plan, by sector."""
    needed: dict[str, str] = {}
    for written in seen.plan.languages_needed or ():
        needed.setdefault(tongue_key(written), written)
    at_table = list(seen.plan.here.values())
    spoken = {tongue_key(written) for partner in at_table for written in partner.languages or ()}
    names = _names(needed, at_table)
    found = _by_sector(Sectors(seen.plan, framework), at_table)
    groups: list[OfSector] = [*framework.sectors]
    if None in found and seen.tells_languages:  # those without a seat are too few to hide a partner among them
        groups.append(None)
    return Languages(
        tuple(SectorLanguages(sector, _spoken(found.get(id_of(sector), {}), names)) for sector in groups),
        tuple(needed.values()),
        tuple(written for key, written in needed.items() if key not in spoken),
    )


def _names(needed: dict[str, str], at_table: Sequence[Partner]) -> dict[str, str]:
    """Every language as the plan writes it first, in the order in which they are told."""
    names = dict(needed)
    for partner in at_table:
        for written in partner.languages or ():
            names.setdefault(tongue_key(written), written)
    return names


def _by_sector(sectors: Sectors, at_table: Sequence[Partner]) -> dict[str | None, dict[str, LanguageHow | None]]:
    """By a sector's id, each language and its best way."""
    found: dict[str | None, dict[str, LanguageHow | None]] = {}
    for partner in at_table:
        for sector in sectors.of(partner) if partner.languages else ():
            ways = found.setdefault(sector, {})
            for key, how in _ways(partner):
                ways[key] = min(ways.get(key), how, key=_BEST_FIRST.index)
    return found


def _ways(partner: Partner) -> Iterator[tuple[str, LanguageHow | None]]:
    known = partner.languages or ()
    for written in known:
        yield tongue_key(written), known[written] if isinstance(known, dict) else None


def _spoken(ways: dict[str, LanguageHow | None], names: dict[str, str]) -> tuple[Spoken, ...]:
    return tuple(Spoken(name, ways[key]) for key, name in names.items() if key in ways)
