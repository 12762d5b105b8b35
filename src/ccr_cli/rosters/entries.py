"""What a plan would say of all agencies of a roster, what has to be asked about them, and what stays out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ccr_cli.rosters.about_agency import AboutAgency
from ccr_cli.rosters.agencies import RowsOfAgency
from ccr_cli.rosters.entry import Built, EntryOfAgency
from ccr_cli.rosters.private import private_parts
from ccr_cli.rosters.roster import LeftOutKind, ListedAgency, QuestionKind, RosterQuestion, RosterRequest
from ccr_cli.rosters.seats import SeatReader

_NOT_UNDERSTOOD: tuple[QuestionKind, ...] = ("status",)
"""What is asked of an agency that a plan has already too, since nothing in the plan answers it."""


class Entries:
    """The entries of all agencies of a roster."""

    def __init__(self, asked: RosterRequest, seats: SeatReader, groups: Sequence[RowsOfAgency]) -> None:
        """What was asked, and the rows of each agency."""
        built = [EntryOfAgency(AboutAgency(asked, seats, group)).built() for group in groups]
        private = private_parts([one.entry for one in built], asked.framework, asked.today)
        self._updates = asked.updates
        self._built = [_without(one, private.get(place, ())) for place, one in enumerate(built)]

    def entry(self, place: int) -> dict[str, Any]:
        """What a plan would say of an agency."""
        return self._built[place].entry

    def kinds_of(self, place: int, *, is_new: bool) -> tuple[QuestionKind, ...]:
        """What has to be asked about it; of one that is in the plan already what was not understood."""
        kinds = dict.fromkeys(question.kind for question in self._built[place].questions)
        return tuple(kind for kind in kinds if is_new or kind in _NOT_UNDERSTOOD)

    def left_out(self, place: int) -> tuple[LeftOutKind, ...]:
        """What stays out that its rows together say."""
        return self._built[place].left_out

    def questions(self, agencies: Sequence[ListedAgency]) -> Iterator[RosterQuestion]:
        """What has to be asked about agencies, once for all rows of its kind.

        Of those that are there it is asked what was not understood, and whose telephones are, where the plan is to get
        what it lacks.
        """
        of_those_there = (*_NOT_UNDERSTOOD, *(("phones",) if self._updates else ()))
        yield from each_once(
            question
            for built, agency in zip(self._built, agencies, strict=True)
            for question in built.questions
            if agency.same_as is None or question.kind in of_those_there
        )


def each_once(questions: Iterable[RosterQuestion]) -> Iterator[RosterQuestion]:
    """Questions, one for all rows of its kind."""
    found: dict[tuple[str, str], RosterQuestion] = {}
    for question in questions:
        known = found.get(question.key, question._replace(rows=()))
        choices = tuple(dict.fromkeys((*known.choices, *question.choices)))
        found[question.key] = known._replace(rows=(*known.rows, *question.rows), choices=choices)
    yield from found.values()


def _without(built: Built, private: Iterable[tuple[str, int]]) -> Built:
    """An entry without the parts in which a privacy rule finds something."""
    entry, left = dict(built.entry), list(built.left_out)
    for key, number in sorted(private, reverse=True):
        if key == "contacts":
            entry[key] = [one for at, one in enumerate(entry[key]) if at != number]
            left.append("person")
        elif key in _KIND_OF and key in entry:
            del entry[key]
            left.append(_KIND_OF[key])
    if not entry.get("contacts"):
        entry.pop("contacts", None)
    return built._replace(entry=entry, left_out=tuple(dict.fromkeys(left)))


_KIND_OF: Mapping[str, LeftOutKind] = {"role": "role", "note": "notes", "serves": "serves", "languages": "languages"}
