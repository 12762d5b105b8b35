"""Asks at a terminal what a roster leaves open: each thing once for all rows of its kind."""

from collections.abc import Callable, Mapping, Sequence

from ccr_cli.commands.asking import checked_off, one_at_most, optional_answer
from ccr_cli.commands.output import tell, write
from ccr_cli.commands.secrecy_asked import secrecy_of
from ccr_cli.edits.known import seat_meant
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Quote, listing, say, say_many
from ccr_cli.language.nearest import several_in, slug
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.visible import visible
from ccr_cli.plan import other_names
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.labels import STATUSES
from ccr_cli.plan.words import STATUS
from ccr_cli.rosters.roster import QuestionKind, ReadRoster, RosterQuestion
from ccr_cli.rosters.sorting import IS_AGENCY
from ccr_cli.rosters.whose_phones import OFFICES, OWN
from ccr_cli.views.roster_places import row_told, rows_told
from ccr_cli.views.roster_questions import of_two

Answered = dict[tuple[str, str], tuple[str, ...]]
_MOST_NAMED = 8  # rows that a question names
_OF_DAYS: tuple[QuestionKind, ...] = ("since", "agreement")


def answers_for(roster: ReadRoster, framework: Framework, screen: Speaker) -> Answered:
    """The answers to all questions of a roster; what is skipped stays as it is without an answer."""
    found: Answered = {}
    for kind, ask in _ASKING.items():
        of_kind = (question for question in roster.questions if question.kind == kind)
        those = [question for question in of_kind if is_asked(question) and question.key not in found]
        if those:
            write("\n")
            found |= ask(those, roster, framework, screen)
    return found


def is_asked(question: RosterQuestion) -> bool:
    """Whether a question is one that somebody at a terminal is asked; of days those in digits that can be two."""
    return question.kind in _ASKING and (question.kind not in _OF_DAYS or bool(question.choices))


def _persons(those: Sequence[RosterQuestion], roster: ReadRoster, _framework: Framework, screen: Speaker) -> Answered:
    choices = {
        question.about: screen.tell(say("row {number}", number=row_told(roster, question.rows[0])))
        for question in those
    }
    question = say("These names read like those of persons. Which are agencies? Numbers, such as 1 3; Enter: none.")
    agencies = checked_off(choices, question, screen)
    return {("person", row): (IS_AGENCY if row in agencies else "person",) for row in choices}


def _seats(those: Sequence[RosterQuestion], roster: ReadRoster, framework: Framework, screen: Speaker) -> Answered:
    numbered = list(framework.seats)
    for number, id_ in enumerate(numbered, 1):
        tell(f"  {number:>2}  {visible(screen.pick(framework.seats[id_].name))}")
    found: Answered = {}
    for question in those:
        told = say_many(
            "{words} is in row {rows}: which seats? Numbers, such as 1 3; Enter: none.",
            "{words} is in {number} rows, {rows}: which seats? Numbers, such as 1 3; Enter: none.",
            len(question.rows),
            words=Quote(question.about),
            rows=_rows(question, roster),
        )
        answer = optional_answer(told, screen, _reading_seats(framework, numbered))
        if answer is not None:
            found[question.key] = answer
    return found


def _rows(question: RosterQuestion, roster: ReadRoster) -> Message:
    numbers = listing(rows_told(roster, question.rows[:_MOST_NAMED]), ",")
    more = len(question.rows) > _MOST_NAMED
    return say("{rows} and others", rows=numbers) if more else say("{rows}", rows=numbers)


def _reading_seats(framework: Framework, numbered: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    def read(text: str) -> tuple[str, ...]:
        if slug(text) and other_names.means_nobody(text):
            return ()
        words = text.split() if all(word.isdecimal() for word in text.replace(",", " ").split()) else several_in(text)
        return tuple(dict.fromkeys(_seat(word.strip(","), framework, numbered) for word in words))

    return read


def _seat(word: str, framework: Framework, numbered: Sequence[str]) -> str:
    if word.isdecimal():
        if 0 < int(word) <= len(numbered):
            return numbered[int(word) - 1]
        raise UserError(
            say("There is no number {number} on the list.", number=int(word)),
            say("Type numbers from 1 to {most}, such as 1 3; Enter: none.", most=len(numbered)),
        )
    return seat_meant(framework, word)


def _statuses(those: Sequence[RosterQuestion], roster: ReadRoster, _framework: Framework, screen: Speaker) -> Answered:
    choices = {word: f"{word}  {screen.tell(STATUSES[word])}" for word in STATUS}
    found: Answered = {}
    for question in those:
        told = say(
            "What status does {words} mean, in {rows}? A number; Enter: {usual}.",
            words=Quote(question.about),
            rows=say_many("row {numbers}", "rows {numbers}", len(question.rows), numbers=_rows(question, roster)),
            usual=next(iter(question.choices), "identified"),
        )
        found[question.key] = (one_at_most(choices, told, screen, other_names.of_answers()) or "",)
    return found


def _against(those: Sequence[RosterQuestion], _roster: ReadRoster, _framework: Framework, screen: Speaker) -> Answered:
    """The status of agencies of which one row says that they are gone, and another not: one answer for all."""
    choices = {question.about: screen.tell(of_two(question)) for question in those}
    told = say(
        "Rows of these say different statuses, and the first one counts. Of which is the other one right? Numbers, "
        "such as 1 3; Enter: none."
    )
    others = checked_off(choices, told, screen)
    return {("statuses", one.about): (one.choices[1 if one.about in others else 0],) for one in those}


def _days(those: Sequence[RosterQuestion], _roster: ReadRoster, _framework: Framework, screen: Speaker) -> Answered:
    """One answer for all days in digits that can be two, whatever they are the days of."""
    choices = {
        "month-first": screen.tell(say("the month first, as in English")),
        "day-first": screen.tell(say("the day first, as in Spanish")),
    }
    told = say(
        "{day} can be two days. What comes first in this roster? A number; Enter leaves such days out.",
        day=Quote(those[0].choices[0]),
    )
    picked = one_at_most(choices, told, screen)
    return {(kind, those[0].about): () if picked is None else (picked,) for kind in _OF_DAYS}


def _confidential(
    those: Sequence[RosterQuestion], _roster: ReadRoster, _framework: Framework, screen: Speaker
) -> Answered:
    names = list(dict.fromkeys(question.about for question in those))
    return {("confidential", name): (secrecy,) for name, secrecy in secrecy_of(names, screen).items()}


def _secrecy(those: Sequence[RosterQuestion], _roster: ReadRoster, _framework: Framework, screen: Speaker) -> Answered:
    choices = {question.about: question.about for question in those}
    told = say(
        "What the roster says of what is confidential of these is not clear, so their names are kept. Whose name may "
        "be told, and where they are not? Numbers, such as 1 3; Enter: nobody's."
    )
    told_ones = checked_off(choices, told, screen)
    return {("secrecy", name): ("place" if name in told_ones else "name",) for name in choices}


def _acronyms(those: Sequence[RosterQuestion], _roster: ReadRoster, _framework: Framework, screen: Speaker) -> Answered:
    found: Answered = {}
    for question in those:
        told = say("{name} is written in short. What is it called? Enter keeps it.", name=Quote(question.about))
        answer = optional_answer(told, screen, str.strip)
        found[question.key] = (answer or question.about,)
    return found


def _struck(those: Sequence[RosterQuestion], _roster: ReadRoster, _framework: Framework, screen: Speaker) -> Answered:
    choices = {question.about: question.about for question in those}
    told = say("These are struck through and count as left. Which are partners still? Numbers; Enter: none.")
    still = checked_off(choices, told, screen)
    return {("struck", name): ("still" if name in still else "left",) for name in choices}


def _phones(those: Sequence[RosterQuestion], _roster: ReadRoster, _framework: Framework, screen: Speaker) -> Answered:
    choices = {
        OFFICES: screen.tell(say("the offices': they come in")),
        OWN: screen.tell(say("the persons' own: they stay out")),
    }
    found: Answered = {}
    for question in those:
        told = say_many(
            "{heading} is beside the name of a person in {number} row. Whose numbers are these? A number; Enter: "
            "nobody knows, so they stay out.",
            "{heading} is beside names of persons in {number} rows. Whose numbers are these? A number; Enter: "
            "nobody knows, so they stay out.",
            len(question.rows),
            heading=Quote(question.about),
        )
        found[question.key] = (one_at_most(choices, told, screen) or OWN,)
    return found


_ASKING: Mapping[QuestionKind, Callable[[Sequence[RosterQuestion], ReadRoster, Framework, Speaker], Answered]] = {
    "person": _persons,
    "seats": _seats,
    "status": _statuses,
    "statuses": _against,
    "since": _days,
    "agreement": _days,
    "confidential": _confidential,
    "secrecy": _secrecy,
    "phones": _phones,
    "acronym": _acronyms,
    "struck": _struck,
}
