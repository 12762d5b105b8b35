"""Days of which a reader may be told only the month, only the year, or nothing at all.

Each is a date, so it sorts and compares like one, but says less than one wherever it is shown.
"""

from datetime import date, timedelta

_DECEMBER = 12


class CoarseDay(date):
    """A date that is not shown to the day."""

    __slots__ = ()

    def __str__(self) -> str:
        return self.isoformat()


class Month(CoarseDay):
    """A month, dated on its first day for what has begun, and on its last for what is still to end."""

    __slots__ = ()

    @classmethod
    def begun(cls, day: date) -> "Month":
        """The month of a day, dated on its first day."""
        return cls(day.year, day.month, 1)

    @classmethod
    def ending(cls, day: date) -> "Month":
        """The month of a day, dated on its last day."""
        if day.month == _DECEMBER:  # the last month that a date can have has no next one
            return cls(day.year, day.month, 31)
        last = date(day.year, day.month + 1, 1) - timedelta(days=1)
        return cls(last.year, last.month, last.day)

    def isoformat(self) -> str:
        """Year and month."""
        return f"{self.year:04}-{self.month:02}"


class Year(CoarseDay):
    """A year, dated on its first day."""

    __slots__ = ()

    @classmethod
    def of(cls, day: date) -> "Year":
        """The year of a day."""
        return cls(day.year, 1, 1)

    def isoformat(self) -> str:
        """The year."""
        return f"{self.year:04}"


class Untold(CoarseDay):
    """A day of which nothing is told: it counts that something happened, and no more."""

    __slots__ = ()

    def isoformat(self) -> str:
        """A dash."""
        return "—"


UNTOLD = Untold(1, 1, 1)
