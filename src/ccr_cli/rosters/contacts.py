"""How to reach an agency, as the columns of a row say: offices and titles, never a person."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ccr_cli.rosters.columns import RosterColumn
from ccr_cli.rosters.mails import mails_in, without_mails
from ccr_cli.rosters.names import NameSaid
from ccr_cli.rosters.roster import LeftOutKind
from ccr_cli.rosters.telephones import Telephone, has_telephone, telephones_in, without_telephones
from ccr_cli.rosters.titles import office_in, title_in
from ccr_cli.rosters.words import listed

_OF_PERSONS = ("contact", "title", "person")


class ContactSaid(NamedTuple):
    """An office or a title, and how to reach it."""

    title: str | None = None
    phone: str | None = None
    email: str | None = None
    is_hotline: bool = False


class ContactsSaid(NamedTuple):
    """What a row says of how to reach an agency."""

    contacts: tuple[ContactSaid, ...] = ()
    left_out: tuple[LeftOutKind, ...] = ()


class Around(NamedTuple):
    """What else stands in a row."""

    agencies: tuple[str, ...]
    """The names of its agency."""
    persons: tuple[str, ...]
    """The cells in which persons are named."""


class _Group:
    """Columns that belong together: somebody, a title, telephones and mail."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.beside_names: set[str] = set()
        """Titles that stand in one cell with a name: without a telephone they say nobody to ask for."""
        self.phones: list[Telephone] = []
        self.mails: list[str] = []
        self.of_agency: list[ContactSaid] = []
        """Telephones and mail of the agency, where somebody's stand beside them."""
        self.fields: set[str] = set()

    def contacts(self) -> Iterator[ContactSaid]:
        yield from self.of_agency
        phones = [phone for phone in self.phones if not phone.is_hotline]
        for place in range(max(len(self.titles), len(phones), len(self.mails))):
            title = self.titles[place] if place < len(self.titles) else None
            if title is None and len(self.titles) == 1 and place:
                title = self.titles[0]
            phone = phones[place].number if place < len(phones) else None
            mail = self.mails[place] if place < len(self.mails) else None
            if phone or mail or (title and title not in self.beside_names):
                yield ContactSaid(title, phone, mail)
        yield from (ContactSaid(None, phone.number, None, is_hotline=True) for phone in self.phones if phone.is_hotline)


def contacts_of(columns: Sequence[RosterColumn], cell: Callable[[RosterColumn], str], name: NameSaid) -> ContactsSaid:
    """The contacts of a row, column by column; what a person owns is only said to be left out."""
    groups = [_Group()]
    left: list[LeftOutKind] = ["person"] if name.has_person else []
    persons = tuple(without_mails(cell(column)) for column in columns if column.field in ("contact", "person"))
    around = Around((name.name, *name.aliases), persons)
    for column in columns:
        text = cell(column)
        if column.field not in _TAKING or not text:
            if column.field in _OWNED and text:
                left.append(_OWNED[column.field])
            continue
        if _is_of_agency(column, columns):
            own = _Group()
            left += _TAKING[column.field](own, text, around)
            groups[0].of_agency += own.contacts()
            continue
        group = _group_for(groups, column.field or "")
        left += _TAKING[column.field](group, text, around)
    for text in name.rest:
        left += _take_all(groups[0], text, around)
    contacts = [contact for group in groups for contact in group.contacts()]
    return ContactsSaid(tuple(dict.fromkeys(contacts)), tuple(dict.fromkeys(left)))


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


def _group_for(groups: list[_Group], field: str) -> _Group:
    """The group that a column belongs to: a new one begins where somebody else, or another way to reach them, does."""
    last = groups[-1]
    is_other = (field == "contact" and "contact" in last.fields) or (field == "title" and "title" in last.fields)
    is_other = is_other or (
        field in _OF_PERSONS and {"phone", "email"} <= last.fields and bool(last.fields & {*_OF_PERSONS})
    )
    if is_other:
        groups.append(_Group())
    groups[-1].fields.add(field)
    return groups[-1]


def _take_phones(group: _Group, text: str, around: Around) -> list[LeftOutKind]:
    said = telephones_in(text)
    group.phones += said.office
    left: list[LeftOutKind] = ["phone"] if said.has_own else []
    if said.rest and said.office:
        title = title_in(said.rest)
        group.titles += [title.title] if title.title and not group.titles else []
        left += ["person"] if title.has_person else []
    mails = mails_in(text, around.agencies, around.persons)
    group.mails += mails.office
    return [*left, *(["email"] if mails.has_own else [])]  # type: ignore[list-item]


def _take_hotline(group: _Group, text: str, _around: Around) -> list[LeftOutKind]:
    said = telephones_in(text)
    group.phones += [phone._replace(is_hotline=True) for phone in said.office]
    return ["phone"] if said.has_own else []


def _take_mails(group: _Group, text: str, around: Around) -> list[LeftOutKind]:
    said = mails_in(text, around.agencies, around.persons)
    group.mails += said.office
    return ["email"] if said.has_own else []


def _take_title(group: _Group, text: str, around: Around) -> list[LeftOutKind]:
    """A title of its own column counts before one in the cell of a name."""
    own = _Group()
    left = _take_all(own, text, around)
    if not own.titles and (office := office_in(text)) is not None:
        own.titles, left = [office], [kind for kind in left if kind != "person"]
    group.titles = own.titles or group.titles
    group.phones += own.phones
    group.mails += own.mails
    return left


def _take_person(group: _Group, text: str, _around: Around) -> list[LeftOutKind]:
    """Of a column of names only a title behind a comma or the like."""
    _, behind, title = text.partition(",")
    said = title_in(title) if behind else None
    if said is not None and said.title is not None and not said.has_person and not group.titles:
        group.titles.append(said.title)
        group.beside_names.add(said.title)
    return ["person"]


def _take_all(group: _Group, text: str, around: Around) -> list[LeftOutKind]:
    """Somebody with title, telephone and mail in one cell; several stand below each other."""
    left: list[LeftOutKind] = []
    for line in text.replace(";", "\n").split("\n"):
        phones, mails = telephones_in(line), mails_in(line, around.agencies, around.persons)
        words = without_mails(without_telephones(line))
        title = title_in(_without_labels(words) if has_telephone(line) else words)
        group.titles += [title.title] if title.title else []
        group.beside_names |= {title.title} if title.title and title.has_person else set()
        group.phones += phones.office
        group.mails += mails.office
        left += ["phone"] if phones.has_own else []
        left += ["email"] if mails.has_own else []
        left += ["person"] if title.has_person else []
    return left


def _without_labels(text: str) -> str:
    parts = text.replace(",", " , ").split(" ")
    marks = ("office_phones", "own_phones", "faxes", "hotlines")
    return " ".join(
        part for part in parts if not any(listed(mark).exact(part) and part.strip("():.").islower() for mark in marks)
    )


_TAKING: dict[str | None, Callable[[_Group, str, Around], list[LeftOutKind]]] = {
    "phone": _take_phones,
    "crisis_phone": _take_hotline,
    "email": _take_mails,
    "contact": _take_all,
    "title": _take_title,
    "person": _take_person,
}
