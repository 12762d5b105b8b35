"""What a list says of one agency in lines or pieces, as a row with a cell for each thing."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ccr_cli.language.nearest import slug
from ccr_cli.rosters.cells import one_line
from ccr_cli.rosters.headings import surely
from ccr_cli.rosters.mails import has_mail
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.statuses import status_in
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.rosters.titles import title_in
from ccr_cli.rosters.words import phrases
from ccr_cli.spreadsheets.sheet import SheetRow

AGENCY, CONTACT, STATUS, AGREEMENT, SEAT = "Agency", "Contact", "Status", "MOU", "Sector"
"""The headings that such rows get where nobody wrote any."""
_LABEL = re.compile(r"\s*(?P<label>[^:=\n\d@]{2,40}?)\s*[:=]\s*(?P<said>\S.*)?", re.DOTALL)


class Labeled(NamedTuple):
    """Something that is said, and the words that say what it is."""

    label: str
    said: str


class Card(NamedTuple):
    """All that is said of one agency."""

    number: int
    """The row in which it begins."""
    said: tuple[Labeled, ...]
    struck: bool = False


def labeled(line: str) -> Labeled | None:
    """A line with a heading and a colon before what it says: "Office: 520-555-0101"."""
    match = _LABEL.fullmatch(line)
    return Labeled(match["label"], match["said"] or "") if match is not None and surely(match["label"]) else None


def told(piece: str, seats: SeatReader) -> Labeled:
    """A piece with what it is: by its label, else by what it says."""
    return labeled(piece) or Labeled(_kind(piece, seats), piece)


def _kind(piece: str, seats: SeatReader) -> str:
    if has_telephone(piece) or has_mail(piece):
        return CONTACT
    if any(one.meaning == "agreement" for one in phrases("headings").found_in(piece)):
        return AGREEMENT
    said = title_in(piece)
    is_title = said.title is not None
    if status_in(piece, is_yes_or_no=False).status is not None:
        return CONTACT if is_title and not said.has_person and _is_no_status(piece) else STATUS
    return SEAT if seats.exactly(piece) and not is_title else CONTACT


def _is_no_status(title: str) -> bool:
    """Whether a title only has a word of a status: "Parent liaison"; "Chair" and "on board since 2016" are some."""
    return phrases("statuses").exact(title) is None and not any(map(str.isdigit, title))


def rows_of(cards: Sequence[Card], first: Iterable[str] = (AGENCY,)) -> tuple[SheetRow, ...]:
    """A row of headings, and a row for each card; what one says several times stands in lines below each other."""
    labels: dict[str, str] = {}
    for label in (*first, *(one.label for card in cards for one in card.said)):
        labels.setdefault(slug(label), one_line(label))
    rows = []
    for card in cards:
        cells = ["\n".join(one.said for one in card.said if one.said and slug(one.label) == key) for key in labels]
        struck = frozenset(at for at, text in enumerate(cells) if text and card.struck)
        rows.append(SheetRow(card.number, tuple(cells), struck))
    return (SheetRow(0, tuple(labels.values())), *rows)
