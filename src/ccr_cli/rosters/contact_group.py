"""Columns of a row that belong together, and the ways to reach somebody that they make."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from ccr_cli.rosters.columns import RosterColumn
from ccr_cli.rosters.headings import OFFICE
from ccr_cli.rosters.phones_in_doubt import PhoneInDoubt
from ccr_cli.rosters.telephones import Telephone


class ContactSaid(NamedTuple):
    """An office or a title, and how to reach it."""

    title: str | None = None
    phone: str | None = None
    email: str | None = None
    is_hotline: bool = False
    doubt: PhoneInDoubt | None = None
    """Where nothing says whose the telephone is."""
    is_beside_name: bool = False
    """Whether the title stands in one cell with a name: without a way to reach them it says nobody to ask for."""


class ContactGroup:
    """Columns that belong together: somebody, a title, telephones and mail."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.beside_names: set[str] = set()
        """Titles that stand in one cell with a name: without a telephone they say nobody to ask for."""
        self.phones: list[Telephone] = []
        self.names: set[str] = set()
        """The words of the names of persons."""
        self.mails: list[str] = []
        self.has_own_phone = False
        """Whether a telephone stayed out: who has no other way to be reached is nobody to ask for."""
        self.of_agency: list[ContactSaid] = []
        """Telephones and mail of the agency, where somebody's stand beside them."""
        self.fields: dict[str, None] = {}
        """What its columns have, in their order."""

    def is_whole(self, of_persons: Collection[str]) -> bool:
        """Whether a telephone and mail are known, and behind one of them nobody else can be meant."""
        order = [*self.fields]
        if not {"phone", "email"} <= self.fields.keys():
            return False
        last = max(map(order.index, ("phone", "email")))
        return any(field in of_persons for field in order[:last])

    def contacts(self, everybody: frozenset[str]) -> Iterator[ContactSaid]:
        """The ways to reach somebody; ``everybody`` are the words of all names in the row."""
        yield from self.of_agency
        phones = [phone for phone in self.phones if not phone.is_hotline]
        for place in range(max(len(self.titles), len(phones), len(self.mails))):
            title = self.titles[place] if place < len(self.titles) else None
            if title is None and len(self.titles) == 1 and place:
                title = self.titles[0]
            phone = phones[place] if place < len(phones) else None
            mail = self.mails[place] if place < len(self.mails) else None
            is_beside_name = title in self.beside_names
            is_to_ask_for = title and not is_beside_name and not self.has_own_phone
            if phone or mail or is_to_ask_for:
                number = phone.number if phone else None
                doubt = self._doubt(phone, everybody) if phone else None
                yield ContactSaid(title, number, mail, doubt=doubt, is_beside_name=is_beside_name)
        yield from (ContactSaid(None, phone.number, None, is_hotline=True) for phone in self.phones if phone.is_hotline)

    def _doubt(self, phone: Telephone, everybody: frozenset[str]) -> PhoneInDoubt | None:
        if not phone.column or not everybody:
            return None
        return PhoneInDoubt(phone.column, frozenset(self.names) or everybody)

    def doubts(self, column: RosterColumn, since: int) -> None:
        """Of telephones that were taken from a column, that nothing says they are an office's."""
        if column.meaning != OFFICE:
            taken = self.phones[since:]
            self.phones[since:] = [one if one.is_of_office else one._replace(column=column.shown) for one in taken]
