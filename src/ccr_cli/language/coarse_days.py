"""Days of which somebody may be told only the month, only the year, or nothing at all.

Each is a date, so it sorts and compares like one, and says less than one wherever it is told.
"""

from datetime import date, timedelta

_DECEMBER = 12


class CoarseDay(date):
    """A day that is not told as a day."""

    __slots__ = ()

    def __str__(self) -> str:
        return self.isoformat()


class Month(CoarseDay):
    """A month: its first day where it is over, its last where something is still to come in it."""

    __slots__ = ()

    @classmethod
    def begun(cls, day: date) -> "Month":
        """The month of a day; it counts from its first day on."""
        return cls(day.year, day.month, 1)

    @classmethod
    def ending(cls, day: date) -> "Month":
        """The month of a day; it counts until its last day."""
        if day.month == _DECEMBER:  # as the last month there is has no next one
            return cls(day.year, day.month, 31)
        last = date(day.year, day.month + 1, 1) - timedelta(days=1)
        return cls(last.year, last.month, last.day)

    def isoformat(self) -> str:
        """Year and month."""
        return f"{self.year:04}-{self.month:02}"


class Year(CoarseDay):
    """A year, which counts from its first day on."""

    __slots__ = ()

    @classmethod
    def of(cls, day: date) -> "Year":
        """The year of a day."""
        return cls(day.year, 1, 1)

    def isoformat(self) -> str:
        """The year."""
        return f"{self.year:04}"


class Untold(CoarseDay):
    """A day of which nothing is told: that something happened is counted, and no more."""

    __slots__ = ()

    def isoformat(self) -> str:
        """Nothing."""
        return "—"


UNTOLD = Untold(1, 1, 1)
