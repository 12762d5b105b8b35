"""One agency while its entry is made: its rows, what has to be asked about it, and what stays out."""

from collections.abc import Sequence

from ccr_cli.rosters.agencies import RowsOfAgency
from ccr_cli.rosters.roster import LeftOutKind, QuestionKind, RosterQuestion, RosterRequest
from ccr_cli.rosters.seats import SeatReader


class AboutAgency:
    """An agency of a roster."""

    def __init__(self, asked: RosterRequest, seats: SeatReader, group: RowsOfAgency) -> None:
        """What was asked, and the rows of the agency."""
        self.asked = asked
        self.seats = seats
        self.name = group.name
        self.said_name = group.first.name.whole or group.name
        """The name with all that stands beside it, which may say a seat too."""
        self.facts = [one for one in group.facts if not one.is_struck] or list(group.facts)
        """What its rows say; those struck through only where there are no others."""
        self.rows = tuple(one.number for one in group.facts)
        self.questions: list[RosterQuestion] = [*group.asks]
        self.left_out: list[LeftOutKind] = []

    @property
    def is_struck(self) -> bool:
        """Whether all of its rows are struck through."""
        return all(facts.is_struck for facts in self.facts)

    def ask(self, kind: QuestionKind, about: str, choices: Sequence[str] = ()) -> Sequence[str] | None:
        """The answer to a question, if there is one already; else it has to be asked."""
        question = RosterQuestion(kind, about, self.rows, tuple(choices))
        if question.key in self.asked.answers:
            return self.asked.answers[question.key]
        self.questions.append(question)
        return None
