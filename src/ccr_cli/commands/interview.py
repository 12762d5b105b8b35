"""What a recording command asks for, if the command line leaves it out: with the choices that its plan gives."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import cached_property, partial

from ccr_cli.commands.asking import (
    Answer,
    asked,
    can_ask,
    checked_off,
    chosen,
    lines,
    missing,
    one_at_most,
    optional_answer,
)
from ccr_cli.commands.changing import Request
from ccr_cli.commands.options import day_past
from ccr_cli.commands.output import tell
from ccr_cli.commands.recording import known_at
from ccr_cli.editing.record import Before
from ccr_cli.edits.edit import Value, value_at
from ccr_cli.edits.ids import is_id
from ccr_cli.edits.known import partner_meant, places_in
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan import other_names
from ccr_cli.plan.labels import STATUSES
from ccr_cli.privacy.redact.discretion import discreet, is_private
from ccr_cli.where import Where

_WHICH_ONE = say("Which partner?")
_WHICH = say("Which partners? Numbers, such as 1 3:")


class Interview:
    """The questions of one recording command.

    What is given is taken as it is. What is needed and not given is asked; what may be left out is asked only where
    something that is needed was, so a whole command line is not asked about.
    """

    def __init__(self, request: Request) -> None:
        self._asked = request
        self._has_begun = False

    @property
    def screen(self) -> Speaker:
        """Who asks."""
        return self._asked.speaker

    @property
    def has_begun(self) -> bool:
        """Whether anything was asked."""
        return self._has_begun

    def begin(self) -> bool:
        """Ask from now on what may be left out too; whether somebody can be asked."""
        self._has_begun = can_ask()
        return self._has_begun

    def _begun_for(self, name: str) -> None:
        """Begin, for something that is needed. Raises ``UserError`` where nobody can be asked."""
        if not self.begin():
            raise missing(name)

    @cached_property
    def plan(self) -> Before:
        """The plan, as it is before anything is recorded."""
        return known_at(self._asked.path)

    # texts, days and words

    def text(self, given: str | None, name: str, question: Message) -> str:
        """A text that is needed. Raises ``UserError`` where it is missing and nobody can be asked."""
        if given is not None and given.strip():
            return given.strip()
        self._begun_for(name)
        return asked(question, self.screen, words_of_ones_own)

    def optional_text(self, given: str | None, question: Message) -> str | None:
        """A text that may be left out."""
        return self.optional(given, question, words_of_ones_own) if given is None else given

    def texts(self, question: Message) -> list[str]:
        """Texts one after the other, until Enter alone."""
        return lines(question, self.screen, words_of_ones_own) if self._has_begun else []

    def day(self, given: str | None, name: str, question: Message, read: Callable[[str], date]) -> date:
        """A day that is needed. Raises ``UserError`` as ``read`` does, and where nobody can be asked."""
        if given is not None:
            return read(given)
        self._begun_for(name)
        return asked(question, self.screen, self._shown_back(read))

    def optional_day(self, given: str | None, question: Message, read: Callable[[str], date]) -> date | None:
        """A day that may be left out."""
        return read(given) if given is not None else self.optional(None, question, self._shown_back(read))

    def happened(self) -> date:
        """The day on which it happened: as given, else asked for where anything is; Enter alone is today."""
        if self._asked.is_day_given or not self._has_begun:
            return self._asked.day
        return asked(say("On which day?"), self.screen, self._shown_back(day_past), self.screen.tell(say("today")))

    def optional(self, given: str | None, question: Message, read: Callable[[str], Answer]) -> Answer | None:
        """Something else that may be left out."""
        if given is not None:
            return read(given)
        return optional_answer(question, self.screen, read) if self._has_begun else None

    def word(self, given: str | None, name: str, question: Message, words: Mapping[str, str]) -> str:
        """One of the words of the format. Raises ``UserError`` where it is missing and nobody can be asked."""
        if given is not None:
            return given
        self._begun_for(name)
        return chosen(self._explained(words), question, self.screen, other_names.of_answers())

    def optional_word(self, given: str | None, question: Message, words: Mapping[str, str]) -> str | None:
        """One of the words of the format, which may be left out."""
        if given is not None or not self._has_begun:
            return given
        return one_at_most(self._explained(words), question, self.screen, other_names.of_answers())

    def words(self, given: Sequence[str], question: Message, words: Mapping[str, str]) -> list[str]:
        """Some of the words of the format, of which there may be none."""
        if given or not self._has_begun:
            return list(given)
        return checked_off(self._explained(words), question, self.screen, other_names.of_answers())

    def _explained(self, words: Mapping[str, str]) -> dict[str, str]:
        return {word: f"{word}  {self.screen.tell(Message(about))}" for word, about in words.items()}

    def _shown_back(self, read: Callable[[str], date]) -> Callable[[str], date]:
        def reading(text: str) -> date:
            day = read(text)
            if text != day.isoformat():
                tell(f"  {self.screen.day(day)}")
            return day

        return reading

    # partners and seats

    def partner(
        self,
        given: str | None,
        statuses: Collection[str] = (),
        question: Message = _WHICH_ONE,
        besides: str | None = None,
    ) -> str:
        """The id of one partner, by its id or name; picked from those with a status, if any is named, ``besides`` one.

        Raises ``UserError`` for a name that none has, and where none is given and nobody can be asked.
        """
        if given is not None:
            return self.partner_called(given)
        choices = {id_: line for id_, line in self._partners(statuses).items() if id_ != besides}
        return chosen(self._choices("ID", choices), question, self.screen)

    def partners(self, given: Sequence[str], statuses: Collection[str] = (), question: Message = _WHICH) -> list[str]:
        """The ids of one partner or several. Raises ``UserError`` as ``partner`` does."""
        if given:
            return [self.partner_called(word) for word in given]
        choices = self._choices("ID", self._partners(statuses))
        while not (found := checked_off(choices, question, self.screen)):
            tell(self.screen.tell(say("Type one number or several, such as 1 3.")))
        return found

    def some_partners(
        self, given: Sequence[str] | None, question: Message, statuses: Collection[str] = ()
    ) -> list[str]:
        """The ids of partners, of which there may be none."""
        if given is not None or not self._has_begun:
            return list(given or ())
        choices = self._partners(statuses)
        return checked_off(choices, question, self.screen) if choices else []

    def optional_partner(self, given: str | None, question: Message) -> str | None:
        """The id of a partner that may be left out."""
        if given is not None or not self._has_begun:
            return given
        choices = self._partners(())
        return one_at_most(choices, question, self.screen) if choices else None

    def partner_called(self, word: str) -> str:
        """The id of a partner, by its id or name. Raises ``UserError``, which repeats nothing private."""
        if is_id(word):
            return word
        try:
            return partner_meant(self.plan.data, word)
        except UserError as error:
            raise discreet(error, self.plan.cover) from None

    def seat(self, given: str | None, among: Collection[str] | None = None) -> str:
        """One seat; picked from ``among``, if that is given.

        Raises ``UserError`` where none is given and nobody can be asked.
        """
        if given is not None:
            return given
        return chosen(self._choices("SEAT", self._seats(among)), say("Which seat?"), self.screen)

    def place(self, given: str | None) -> str:
        """One place of the area. Raises ``UserError`` where none is given and nobody can be asked."""
        if given is not None:
            return given
        names = {name: name for name in places_in(self.plan.data)}
        return chosen(self._choices("PLACE", names), say("Which place?"), self.screen)

    def seats(self, given: Sequence[str], question: Message) -> list[str]:
        """Some seats, of which there may be none."""
        if given or not self._has_begun:
            return list(given)
        return checked_off(self._seats(None), question, self.screen)

    def seats_of(self, name: str, given: Sequence[str]) -> list[str]:
        """The seats of an agency, of which there may be none; Enter takes those that its name says."""
        said = () if given or not self._has_begun else self._said(name)
        if not said:
            return self.seats(given, say("Which seats does it fill? Numbers, such as 1 3:"))
        question = say("Which seats does it fill? Numbers, such as 1 3; Enter: as its name says; a hyphen: none.")
        return checked_off(self._seats(None), question, self.screen, usual=said)

    def _said(self, name: str) -> tuple[str, ...]:
        from ccr_cli.matching.community_names import community_seats_in
        from ccr_cli.matching.seat_words import seat_words
        from ccr_cli.matching.seats_said import seats_said

        framework = self.plan.framework
        if framework is None:
            return ()
        return community_seats_in(name, framework) or tuple(one.seat for one in seats_said(name, seat_words(framework)))

    def task(self, given: str | None) -> str:
        """A task of the framework. Raises ``UserError`` where none is given and nobody can be asked."""
        if given is not None:
            return given
        tasks = (self.plan.framework.tasks if self.plan.framework is not None else None) or []
        lines = {task.id: f"{task.id}  {self.screen.pick(task.name)}" for task in tasks}
        return chosen(self._choices("TASK", lines), say("Which task?"), self.screen)

    def _partners(self, statuses: Collection[str]) -> dict[str, str]:
        """The partners of the plan, each with its line in a list."""
        found = self.entries(("partners",))
        return {
            id_: self._line(id_, partner)
            for id_, partner in found.items()
            if not statuses or value_at(partner, ("status",)) in statuses
        }

    def _line(self, id_: str, partner: Value) -> str:
        status = value_at(partner, ("status",))
        told = f" ({self.screen.tell(STATUSES[status])})" if status in STATUSES else ""
        return f"{id_}  {value_at(partner, ('name',)) or ''}{told}"

    def _seats(self, among: Collection[str] | None) -> dict[str, str]:
        """The seats of the plan's framework, each with its line in a list."""
        seats = self.plan.framework.seats if self.plan.framework is not None else {}
        return {
            id_: f"{id_}  {self.screen.pick(seat.name)}" for id_, seat in seats.items() if among is None or id_ in among
        }

    def _choices(self, name: str, choices: dict[str, str]) -> dict[str, str]:
        """The choices, if there are some. Raises ``UserError`` if not, and where nobody can be asked."""
        if not choices:
            raise missing(name)
        self._begun_for(name)
        return choices

    # entries of the plan

    def assignments(self, given: Sequence[str] | None, home: Where, fields: Sequence[str]) -> list[str]:
        """FIELD=VALUE for the fields of a part of the plan: each is picked from a list, and its value asked for.

        Raises ``UserError`` where none is given and nobody can be asked.
        """
        if given:
            return list(given)
        self._begun_for("FIELD=VALUE")
        found: dict[str, str] = {}
        question = say("Which field? A number; Enter ends it.")
        while picked := checked_off(self._fields(home, fields, found), question, self.screen):
            for field in picked:
                value = optional_answer(
                    say("{field}: its new value? Enter keeps it, a hyphen removes it.", field=Typed(field)),
                    self.screen,
                    words_of_ones_own,
                )
                if value is not None:
                    found[field] = "" if value == "-" else value
        return [f"{field}={value}" for field, value in found.items()]

    def _fields(self, home: Where, fields: Sequence[str], new: Mapping[str, str]) -> dict[str, str]:
        """Each field with its value, or with the new one."""
        there = {field: value_at(self.plan.data, (*home, *field.split("."))) for field in fields}
        told = {field: new.get(field, "" if value is None else _value_told(value)) for field, value in there.items()}
        return {field: f"{field}  {value}".rstrip() for field, value in told.items()}

    def entries(self, where: Where) -> dict[str, Value]:
        """The entries of a part of the plan, by their ids; empty where it has another form."""
        found = value_at(self.plan.data, where)
        return found if isinstance(found, dict) else {}

    def number(
        self, given: str | None, where: Where, name: str, question: Message, tell_item: Callable[[Value], str | None]
    ) -> str:
        """The number of an item of a list, from 1; ``tell_item`` gives its line, or none if it is no choice.

        Raises ``UserError`` where none is given and nobody can be asked, or there is nothing to pick.
        """
        if given is not None:
            return given
        items = value_at(self.plan.data, where)
        told = {
            str(number): line
            for number, item in enumerate(items if isinstance(items, list) else [], 1)
            if (line := tell_item(item)) is not None
        }
        return chosen(self._choices(name, told), question, self.screen)

    def meeting(self, question: Message) -> str:
        """The day of a meeting that was held. Raises ``UserError`` as ``number`` does."""
        held = value_at(self.plan.data, ("meetings", "held"))
        days = [str(value_at(item, ("date",))) for item in (held if isinstance(held, list) else [])]
        return chosen(self._choices("DATE", {day: day for day in reversed(days)}), question, self.screen)

    def entry(self, given: str | None, where: Where, name: str, question: Message, key: str) -> str:
        """The id of an entry; each is told by one of its keys. Raises ``UserError`` as ``number`` does."""
        if given is not None:
            return given
        told = {id_: f"{id_}  {value_at(entry, (key,)) or ''}" for id_, entry in self.entries(where).items()}
        return chosen(self._choices(name, told), question, self.screen)


def words_of_ones_own(text: str) -> str:
    """A text for the plan. Raises ``UserError``, which repeats none of it, for what belongs in no plan."""
    if is_private(text):
        raise UserError(
            say("That says something about a person that belongs in no plan."),
            say("Type it again, with what agencies do, and nothing about who it was."),
        )
    if not any(sign.isalnum() for sign in text):
        raise UserError(say("Write it in words."))
    return text


def told_by(*keys: str) -> Callable[[Value], str | None]:
    """What tells an item of a list by the values of some of its keys."""
    return partial(_line_of, keys)


def _line_of(keys: Sequence[str], item: Value) -> str | None:
    values = [str(value) for key in keys if (value := value_at(item, (key,)))]
    return "  ".join(values) if values else str(item) if isinstance(item, str) else None


def _value_told(value: Value) -> str:
    """A value in one line."""
    if isinstance(value, list):
        return ", ".join(_value_told(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_value_told(item)}" for key, item in value.items())
    return " ".join(str(value).split())
