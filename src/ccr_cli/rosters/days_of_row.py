"""Since when an agency takes part, and from when to when its agreement holds, as one row says it."""

from datetime import date
from typing import NamedTuple

from ccr_cli.rosters.cells import is_mark, words_of
from ccr_cli.rosters.cells_of_row import CellsOfRow
from ccr_cli.rosters.days import NO_DAY, DayOrder, DaySaid, day_in, days_in, order_of
from ccr_cli.rosters.statuses import StatusSaid
from ccr_cli.rosters.words import listed


class AgreementSaid(NamedTuple):
    """What a row says of an agreement."""

    signed: DaySaid = NO_DAY
    until: DaySaid = NO_DAY
    is_said: bool = False
    """Whether there is one at all."""

    def read(self, order: DayOrder | None) -> "AgreementSaid":
        """The same where the order of days in digits is known."""
        return self._replace(signed=self.signed.read(order), until=self.until.read(order))


def since_in(reader: CellsOfRow, status: StatusSaid) -> DaySaid:
    """Since when a status holds: what stands beside it, else what a column of days has."""
    wanted = {"at-the-table": ("joined",), "liaison": ("joined",), "invited": ("asked",)}.get(status.status or "", ())
    if status.since.written:
        return status.since
    cells = (cell for field in ("since", *wanted) for cell in reader.cells(field))
    return next((day for cell in cells if (day := day_in(cell)).written), NO_DAY)


def agreement_in(reader: CellsOfRow) -> AgreementSaid:
    """When an agreement was signed, and until when it holds."""
    signed, until, is_said = NO_DAY, NO_DAY, False
    for cell in reader.cells("agreement"):
        text = words_of(cell)
        days = [] if _is_only_sent(text) else days_in(cell)
        is_said = is_said or bool(days) or is_mark(text) or phrase_of_agreement(text) or _is_of_another_kind(text)
        if len(days) == 1 and _says_end(text, days[0]):
            until = days[0] if not until.written else until
        elif days and not signed.written:
            signed = days[0]
            ends = days[1] if len(days) > 1 else _end_behind(text, days[0])
            until = ends if ends.written else until
    for cell in reader.cells("until"):
        if not isinstance(cell, date) and not day_in(cell).written:
            continue
        until = day_in(cell) if not until.written else until
        is_said = True
    orders = {order for day in (signed, until) if (order := order_of(day)) is not None}
    said = AgreementSaid(signed, until, is_said)
    return said.read(orders.pop()) if len(orders) == 1 else said  # both days of a row are written alike


def _is_only_sent(text: str) -> bool:
    """Whether an agreement was sent or is being written, and nothing says that it was signed."""
    return listed("not_signed").longest_in(text) is not None and listed("signed").longest_in(text) is None


def _is_of_another_kind(text: str) -> bool:
    """Whether there is an agreement without a day or a signature: "verbal", "se renueva cada año"."""
    return listed("unsigned").longest_in(text) is not None and not (
        _is_only_sent(text) or listed("not_marks").beginning(text)
    )


def _end_behind(text: str, signed: DaySaid) -> DaySaid:
    """The month or the year that words behind the day of signing say as the end: it is no day, and is asked about."""
    behind = text.partition(signed.written)[2]
    return next((end for end in days_in(behind) if end.is_part and _says_end(behind, end)), NO_DAY)


def _says_end(text: str, day: DaySaid) -> bool:
    """Whether the words before a day say that the agreement ends then."""
    before = text[: max(text.find(day.written), 0)].split()
    return bool(before) and listed("ends").exact(before[-1].strip("(:.,")) is not None


def phrase_of_agreement(text: str) -> bool:
    """Whether words say that an agreement was signed."""
    return listed("signed").longest_in(text) is not None and not listed("not_marks").beginning(text)
