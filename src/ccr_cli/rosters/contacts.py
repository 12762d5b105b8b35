"""How to reach an agency, as the columns of a row say: offices and titles, never a person."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.plan.folding import plain_words
from ccr_cli.rosters.cells import one_line
from ccr_cli.rosters.columns import RosterColumn
from ccr_cli.rosters.contact_group import ContactGroup, ContactSaid
from ccr_cli.rosters.desks import desks_of
from ccr_cli.rosters.mails import has_mail, mails_in, without_mails
from ccr_cli.rosters.names import NameSaid
from ccr_cli.rosters.phones_in_doubt import name_words
from ccr_cli.rosters.roster import LeftOutKind
from ccr_cli.rosters.telephones import has_telephone, telephones_in, without_telephones
from ccr_cli.rosters.titles import is_desk, is_passed, office_in, title_beside_name, title_in
from ccr_cli.rosters.words import listed

_APART = re.compile(r"\s[-–—]\s|[()]")
_OF_PERSONS = ("contact", "title", "person")
_MARKS = ("office_phones", "own_phones", "faxes", "hotlines")
"""What words beside telephones and mail say that only tell which is which: "O", "C", "fax"."""


class ContactsSaid(NamedTuple):
    """What a row says of how to reach an agency."""

    contacts: tuple[ContactSaid, ...] = ()
    left_out: tuple[LeftOutKind, ...] = ()


class PlaceOfRow(NamedTuple):
    """Where an agency is."""

    here: str = ""
    """The place of the block in which it stands."""
    words: frozenset[str] = frozenset()
    """The words of the places that the plan or the sheet names."""


NO_PLACE = PlaceOfRow()


class Around(NamedTuple):
    """What else stands in a row."""

    agencies: tuple[str, ...]
    """The names of its agency, of its desks ("ADA, Domestic Violence"), and of its town or county."""
    persons: tuple[str, ...]
    """The cells in which persons are named."""
    places: frozenset[str] = frozenset()
    """The words of the places that the plan or the sheet names."""
    names: frozenset[str] = frozenset()
    """The words of the cells with persons, where other cells have their titles."""


def contacts_of(
    columns: Sequence[RosterColumn], cell: Callable[[RosterColumn], str], name: NameSaid, where: PlaceOfRow = NO_PLACE
) -> ContactsSaid:
    """The contacts of a row, column by column; what a person owns is only said to be left out."""
    groups = [ContactGroup()]
    left: list[LeftOutKind] = [*(["person"] if name.has_person else []), *(["address"] if name.has_street else [])]  # type: ignore[list-item]
    around = _around(columns, cell, name, where)
    for column in columns:
        if text := cell(column):
            left += _take(column, text, columns, groups, around)
    known = len(groups[0].phones)
    for text in name.rest:
        left += _take_all(groups[0], text, around)
        groups[0].names |= name_words(text) if name.has_person else set()
    groups[0].doubts(next(column for column in columns if column.field == "name"), known)
    everybody = frozenset(word for group in groups for word in group.names)
    contacts = [contact for group in groups for contact in group.contacts(everybody)]
    return ContactsSaid(tuple(dict.fromkeys(contacts)), tuple(dict.fromkeys(left)))


def _around(
    columns: Sequence[RosterColumn], cell: Callable[[RosterColumn], str], name: NameSaid, where: PlaceOfRow
) -> Around:
    """What stands in a row, as far as it tells whose an address is; where it has none, nothing else has to."""
    names = _names_beside(columns, cell)
    if not (any(map(has_mail, name.rest)) or any("@" in cell(column) for column in columns)):
        return Around((), (), names=names)
    persons = tuple(without_mails(cell(column)) for column in columns if column.field in ("contact", "person"))
    titles = [without_mails(cell(column)) for column in columns if column.field in ("title", "contact")]
    units = [one_line(cell(column)) for column in columns if column.field in ("unit", "role")]
    desks = desks_of(titles, [unit for unit in units if unit], persons)
    towns = [cell(column) for column in columns if column.field == "city"]
    called = (name.name, *name.aliases)
    in_county = [f"{where.here} {one}" for one in called] if where.here else []
    return Around((*called, *in_county, *filter(None, desks), *towns), persons, where.words, names)


def _names_beside(columns: Sequence[RosterColumn], cell: Callable[[RosterColumn], str]) -> frozenset[str]:
    if not any(column.field == "title" for column in columns):
        return frozenset()
    cells = (cell(column) for column in columns if column.field in ("contact", "person"))
    return frozenset(word for text in cells for word in plain_words(text))


def _take(
    column: RosterColumn, text: str, columns: Sequence[RosterColumn], groups: list[ContactGroup], around: Around
) -> list[LeftOutKind]:
    """Put what a cell says to those that belong together with it; the kinds of what stays out."""
    if column.field not in _TAKING:
        return [_OWNED[column.field]] if column.field in _OWNED else []
    if _is_of_agency(column, columns):
        own = ContactGroup()
        left = _TAKING[column.field](own, text, around)
        groups[0].of_agency += own.contacts(frozenset())
        return left
    group = groups[-1] if _is_way_to(groups[-1], text) else _group_for(groups, column.field or "")
    known = len(group.phones)
    left = _TAKING[column.field](group, text, around)
    group.doubts(column, known)
    group.names |= name_words(text) if column.field in _OF_PERSONS else set()
    return left


@lru_cache(maxsize=256)  # the same in each row
def _is_of_agency(column: RosterColumn, columns: Sequence[RosterColumn]) -> bool:
    """Whether a heading says that a telephone or mail is the agency's, and another column has somebody's."""
    if column.field not in ("phone", "email") or not any(one.field in _OF_PERSONS for one in columns):
        return False
    others = [one for one in columns if one.field == column.field and one.place != column.place]
    says_it = listed("of_agency").longest_in(column.shown) is not None
    return says_it and any(listed("of_agency").longest_in(other.shown) is None for other in others)


_OWNED: dict[str | None, LeftOutKind] = {
    "own_phone": "phone", "own_email": "email", "own_address": "address", "owned": "person",
}  # fmt: skip


def _is_way_to(last: ContactGroup, text: str) -> bool:
    """Whether a cell only has how to reach whoever the column before names: "O: 520-555-0101"."""
    if not {*last.fields}.intersection(_OF_PERSONS) or last.phones or last.mails:
        return False
    if not (has_telephone(text) or has_mail(text)):
        return False
    others = plain_words(without_mails(without_telephones(text)))
    return all(word in last.names or any(listed(mark).exact(word) is not None for mark in _MARKS) for word in others)


def _group_for(groups: list[ContactGroup], field: str) -> ContactGroup:
    """The group that a column belongs to: a new one begins where somebody else, or another way to reach them, does."""
    last = groups[-1]
    is_other = field in ("contact", "title") and field in last.fields
    if is_other or (field in _OF_PERSONS and last.is_whole(_OF_PERSONS)):
        groups.append(ContactGroup())
    groups[-1].fields[field] = None
    return groups[-1]


def _take_phones(group: ContactGroup, text: str, around: Around) -> list[LeftOutKind]:
    said = telephones_in(text)
    group.phones += said.office
    group.has_own_phone = group.has_own_phone or said.has_own
    left: list[LeftOutKind] = ["phone"] if said.has_own else []
    if said.rest and said.office:
        title = title_in(said.rest)
        group.titles += [title.title] if title.title and not group.titles else []
        left += ["person"] if title.has_person else []
    mails = mails_in(text, around.agencies, around.persons, around.places)
    group.mails += mails.office
    return [*left, *(["email"] if mails.has_own else [])]  # type: ignore[list-item]


def _take_hotline(group: ContactGroup, text: str, _around: Around) -> list[LeftOutKind]:
    said = telephones_in(text)
    group.phones += [phone._replace(is_hotline=True) for phone in said.office]
    return ["phone"] if said.has_own else []


def _take_mails(group: ContactGroup, text: str, around: Around) -> list[LeftOutKind]:
    said = mails_in(text, around.agencies, around.persons, around.places)
    group.mails += said.office
    return ["email"] if said.has_own else []


def _take_title(group: ContactGroup, text: str, around: Around) -> list[LeftOutKind]:
    """A title of its own column counts before one in the cell of a name."""
    own = ContactGroup()
    left = _take_all(own, text, around)
    longer = title_beside_name(text, around.names) if around.names else None
    if longer is not None:
        own.titles, left = [longer], [kind for kind in left if kind != "person"]
    if not own.titles and (office := office_in(text)) is not None:
        own.titles, left = [office], [kind for kind in left if kind != "person"]
    group.titles = own.titles or group.titles
    group.phones += own.phones
    group.has_own_phone = group.has_own_phone or own.has_own_phone
    group.mails += own.mails
    return left


def _take_person(group: ContactGroup, text: str, _around: Around) -> list[LeftOutKind]:
    """Of a column of names only a title beside one, or a desk instead of a name."""
    if listed("nobody").exact(text) is not None:
        return []
    if is_desk(text):
        group.titles += [] if group.titles else [text.strip()]
        return []
    said = (title_in(part) for part in _beside_name(text) if not is_passed(part))
    title = next((one.title for one in said if one.title is not None and not one.has_person), None)
    if title is not None and not group.titles:
        group.titles.append(title)
        group.beside_names.add(title)
    return ["person"]


def _beside_name(text: str) -> list[str]:
    """What may be a title beside a name: behind a comma, and on each side of a dash or in brackets.

    Before a comma a surname stands, and that may be a job's word: "Baker, Ana".
    """
    parts = [part for part in _APART.split(text) if part.strip()]
    return parts if len(parts) > 1 else [text.partition(",")[2]]


def _take_all(group: ContactGroup, text: str, around: Around) -> list[LeftOutKind]:
    """Somebody with title, telephone and mail in one cell; several stand below each other."""
    left: list[LeftOutKind] = []
    for line in text.replace(";", "\n").split("\n"):
        phones, mails = telephones_in(line), mails_in(line, around.agencies, around.persons, around.places)
        words = without_mails(without_telephones(line))
        words = "" if listed("nobody").exact(words) is not None else words
        title = title_in(_without_labels(words) if has_telephone(line) else words)
        group.titles += [title.title] if title.title else []
        group.beside_names |= {title.title} if title.title and title.has_person else set()
        group.phones += phones.office
        group.has_own_phone = group.has_own_phone or phones.has_own
        group.mails += mails.office
        left += ["phone"] if phones.has_own else []
        left += ["email"] if mails.has_own else []
        left += ["person"] if title.has_person else []
    return left


def _without_labels(text: str) -> str:
    parts = text.replace(",", " , ").split(" ")
    return " ".join(
        part for part in parts if not any(listed(mark).exact(part) and part.strip("():.").islower() for mark in _MARKS)
    )


_TAKING: dict[str | None, Callable[[ContactGroup, str, Around], list[LeftOutKind]]] = {
    "phone": _take_phones,
    "crisis_phone": _take_hotline,
    "email": _take_mails,
    "contact": _take_all,
    "title": _take_title,
    "person": _take_person,
}
