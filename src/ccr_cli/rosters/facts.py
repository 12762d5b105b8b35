"""What one row says of an agency, before rows are put together."""

from typing import NamedTuple

from ccr_cli.rosters.contact_group import ContactSaid
from ccr_cli.rosters.days import DaySaid
from ccr_cli.rosters.days_of_row import AgreementSaid
from ccr_cli.rosters.names import NameSaid
from ccr_cli.rosters.roster import LeftOutKind
from ccr_cli.rosters.seats_meant import SeatsMeant
from ccr_cli.rosters.secrecy import SecretSaid
from ccr_cli.rosters.statuses import StatusSaid


class Facts(NamedTuple):
    """What a row says."""

    number: int
    name: NameSaid
    seats: SeatsMeant
    """What its column says."""
    seats_words: str
    section: SeatsMeant
    role: str
    status: StatusSaid
    since: DaySaid
    agreement: AgreementSaid
    languages: tuple[tuple[str, str | None], ...]
    contacts: tuple[ContactSaid, ...]
    city: str
    """Its town, else its county; where it says none, the place of the block in which it stands."""
    serves: tuple[str, ...]
    note: str
    is_struck: bool
    secret: SecretSaid
    """What it says of whether it is confidential."""
    left_out: tuple[LeftOutKind, ...]

    def at(self, place: str) -> "Facts":
        """The same in a place, where the row names none."""
        return self if self.city or not place else self._replace(city=place)
