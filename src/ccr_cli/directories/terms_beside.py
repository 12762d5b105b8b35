"""The names of what a taxonomy files organizations and services under."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from ccr_cli.directories.cleaning import cleaned_name
from ccr_cli.directories.directory import ProblemKind
from ccr_cli.directories.known_tables import DirectoryTables, rows_of

_TERM = ("id", "taxonomy_id", "taxonomy_term_id"), ("name", "term")
_LINK = (
    ("service_id",),
    ("organization_id",),
    ("link_id",),
    ("link_entity", "link_type"),
    ("taxonomy_term_id", "taxonomy_id"),
    ("taxonomy_detail",),
)


class TermsOfRecords:
    """The names of terms, and of which records they are."""

    def __init__(self, tables: DirectoryTables, problems: Counter[ProblemKind]) -> None:
        """Read the tables; links that name no record are counted."""
        self._names = {id_: cleaned_name(name) for id_, name in rows_of(tables, "terms", *_TERM) if id_ and name}
        self._of: dict[str, defaultdict[str, dict[str, None]]] = {
            "organization": defaultdict(dict),
            "service": defaultdict(dict),
        }
        of_services = self._of["service"]
        for service, of, link, entity, term, detail in rows_of(tables, "links", *_LINK):
            name = self._names.get(term) or cleaned_name(detail)
            key = service or of or link
            if not key:
                problems["link-without-id"] += 1
            elif name:
                is_of_organization = not service and (bool(of) or entity.lower().startswith("organization"))
                (self._of["organization"] if is_of_organization else of_services)[key][name] = None

    def of(self, table: str, key: str) -> tuple[str, ...]:
        """The terms of a record."""
        return tuple(self._of[table].get(key, ()))

    def named(self, ids: str) -> Iterator[str]:
        """The names of terms, by their ids in one cell."""
        for id_ in ids.replace(";", ",").split(",") if ids else ():
            if (name := self._names.get(id_.strip())) is not None:
                yield name
