"""The flat export of iCarol: a row an agency, a site or a program, each with the number of its agency."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.directories.cleaning import cleaned_name, day_in, latest, listed, office_phone, town_in, web_page
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.tables import DirectoryTable

_LINES = 5
_FIELDS = (
    ("resource_agency_num", "agency_num", "id"),
    ("parent_agency_num",),
    ("parent_agency", "agency_name_public", "agency_name"),
    ("taxonomy_level_name", "level"),
    ("public_name", "name", "official_name"),
    ("alternate_name", "official_name", "alternate_names"),
    ("agency_status", "status"),
    ("agency_description", "description"),
    ("physical_city", "city", "mailing_city"),
    ("physical_county", "county"),
    ("coverage_area", "coverage", "coverage_area_text"),
    ("website_address", "website", "url"),
    ("last_verified_on", "last_verified", "updated_on"),
    ("taxonomy_terms", "taxonomy_term", "taxonomy_terms_not_deactivated"),
    ("categories", "taxonomy_names"),
)
_PHONES = (
    *((f"phone{n}_number", f"phone{n}_type", f"phone{n}_is_private", f"phone{n}_name") for n in range(1, _LINES + 1)),
    ("phone_number_business_line", "", "phone_number_business_line_is_private", ""),
    ("phone_toll_free", "", "phone_toll_free_is_private", ""),
    ("phone_number_hotline", "", "phone_number_hotline_is_private", ""),
)


class _Entry(NamedTuple):
    """A row."""

    number: int
    key: str
    parent: str
    parent_name: str
    level: str
    name: str
    alias: str
    status: str
    description: str
    city: str
    county: str
    coverage: str
    url: str
    verified: str
    terms: str
    categories: str
    phone: str | None

    @property
    def is_agency(self) -> bool:
        """Whether it is an agency, and no site or program of one."""
        return self.level.lower() == "agency" if self.level else self.parent in ("", "0", self.key)

    @property
    def record(self) -> str:
        """Where to look it up."""
        return f"rows/{cleaned_name(self.key) or self.number}"


def is_icarol(headings: Sequence[str]) -> bool:
    """Whether a table has the columns of that export."""
    telling = ("resource_agency_num", "parent_agency_num", "taxonomy_level_name", "agency_status", "public_name")
    return sum(name in headings for name in telling) >= 2


def from_icarol(table: DirectoryTable) -> Gathering:
    """The directory in such an export. A site says where an agency is, and stands for nothing else."""
    gathering = Gathering("icarol")
    entries = list(_entries(table))
    agencies = [entry for entry in entries if entry.is_agency]
    above = {entry.key: entry.parent for entry in entries if not entry.is_agency}
    towns = _towns_of_sites(entries)
    known = {entry.key for entry in agencies}
    for entry in agencies:
        _agency(gathering, entry, towns.get(entry.key, ()))
    for entry in entries:
        if not entry.is_agency and entry.level.lower() != "site":
            _program(gathering, entry, _agency_of(entry, above, known))
    return gathering


def _entries(table: DirectoryTable) -> Iterator[_Entry]:
    phones = _phones(table)
    for number, (row, phone) in enumerate(zip(table.values(*_FIELDS), phones, strict=True), 2):
        if any(row):
            yield _Entry._make((number, row[0].strip(), row[1].strip(), *row[2:], phone))


def _phones(table: DirectoryTable) -> Iterator[str | None]:
    fields = [(name,) for line in _PHONES for name in line]
    for row in table.values(*fields):
        lines = (row[start : start + 4] for start in range(0, len(row), 4))
        told = (
            office_phone(number, f"{type_} {name}") for number, type_, private, name in lines if not _is_yes(private)
        )
        yield next(filter(None, told), None)


def _is_yes(text: str) -> bool:
    return text.strip().lower() in ("yes", "true", "1", "y", "si", "sí")


def _towns_of_sites(entries: Sequence[_Entry]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for entry in entries:
        if not entry.is_agency and (town := town_in(entry.city)) is not None:
            found.setdefault(entry.parent, {})[town] = None
    return {key: tuple(towns) for key, towns in found.items()}


def _agency_of(entry: _Entry, above: dict[str, str], known: set[str]) -> str | None:
    """The agency to which a program belongs, through the site that it is at; none that the file knows: its name."""
    key, steps = entry.parent, 0
    while key not in known and key in above and steps < _LINES:
        key, steps = above[key], steps + 1
    return key if key in known else f"name {cleaned_name(entry.parent_name)}" if entry.parent_name.strip() else None


def _agency(gathering: Gathering, entry: _Entry, more: Sequence[str]) -> None:
    name = cleaned_name(entry.name) or cleaned_name(entry.parent_name)
    if not entry.key:
        gathering.problems["record-without-id"] += 1
    found = Organization(
        entry.record,
        name,
        aliases=tuple(alias for alias in [cleaned_name(entry.alias)] if alias and alias != name),
        description=entry.description,
        terms=_terms(entry),
        towns=tuple(dict.fromkeys(filter(None, (town_in(entry.city), *more)))),
        areas=_areas(entry),
        phone=entry.phone,
        url=web_page(entry.url),
        verified=day_in(entry.verified),
    )
    gathering.look_at(entry.description)
    gathering.organization(entry.key or f"row {entry.number}", found, entry.status)


def _program(gathering: Gathering, entry: _Entry, of: str | None) -> None:
    if not entry.key:
        gathering.problems["record-without-id"] += 1
    found = Service(
        entry.record,
        cleaned_name(entry.name),
        entry.description,
        _terms(entry),
        tuple(filter(None, [town_in(entry.city)])),
        _areas(entry),
        entry.phone,
        web_page(entry.url),
        latest([day_in(entry.verified)]),
    )
    gathering.look_at(entry.description)
    if of is not None and of.startswith("name ") and not gathering.has(of):
        gathering.organization(of, Organization(entry.record, of.removeprefix("name "), towns=found.towns))
    gathering.service(of, found, entry.status)


def _terms(entry: _Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*listed(entry.terms, ";*|,"), *listed(entry.categories))))


def _areas(entry: _Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (town_in(entry.county), *map(town_in, entry.coverage[:500].split(";"))))))
