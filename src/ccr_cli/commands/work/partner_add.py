"""What ``ccr partner add`` does: asks for what is missing, and records the partner."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.commands.agency_names import (
    community_seats_unsaid,
    is_for_notary,
    is_of_agency,
    is_theirs_alone,
    names_of,
    reads_like_a_person,
    seats_not_a_notarys,
)
from ccr_cli.commands.asking import can_ask
from ccr_cli.commands.changing import Request
from ccr_cli.commands.interview import Interview
from ccr_cli.commands.options import one_of
from ccr_cli.commands.output import tell_aside
from ccr_cli.commands.recording import record
from ccr_cli.commands.secrecy_asked import SECRECY, Secrecy, may_have_shelter, secrecy_of
from ccr_cli.editing.record import Before
from ccr_cli.edits.edit import Edit, Put, value_at
from ccr_cli.edits.ids import free_id, is_id, neutral_id
from ccr_cli.edits.known import seat_meant
from ccr_cli.edits.partners import NewPartner, add_partner, says_already
from ccr_cli.errors import UserError
from ccr_cli.intake.load import built_in
from ccr_cli.language.message import Message, Quote, Typed, say
from ccr_cli.language.pasted import command
from ccr_cli.matching.community_names import sure_community_seats_in
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.words import STATUS
from ccr_cli.privacy.redact.discretion import discreet, is_private
from ccr_cli.privacy.text.paths import words_of_path
from ccr_cli.rosters.in_plan import partner_called


class AddWish(NamedTuple):
    """What stands on the command line."""

    id_: str | None
    name: str | None
    seats: tuple[str, ...]
    role: str | None
    status: str | None
    confidential: str | None


def work(wish: AddWish, asked: Request) -> int:
    """Ask for what is missing, and record the partner; the result is the exit status."""
    if wish.confidential is not None:
        one_of("--confidential", wish.confidential, list(SECRECY))
    interview = Interview(asked)
    id_, name = _told_apart(wish.id_, wish.name)
    called = _agency(name, interview)
    there = partner_called(called, interview.entries(("partners",))) if id_ is None else None
    if there is not None:
        return _there_already(wish, called, there, asked, interview)
    seats = _seats(called, wish.seats, interview)
    new = NewPartner(
        name=called,
        seats=seats,
        confidential=_kept(wish.confidential or _asked_secrecy(called, id_, seats, interview)),
        role=interview.optional_text(wish.role, say("What does it do? Enter skips it.")),
        status=interview.optional_word(wish.status, say("What is its status? Enter: identified."), STATUS),
    )
    own = id_ or _free_id(new, interview)
    day = interview.happened()
    adding = _Adding(own, new, day)
    status = record(asked, adding.edits)
    if status == 0 and not (asked.is_trial or can_ask()):
        shown = "ID" if is_private(words_of_path(own)) else own
        for told in _told_instead_of_asked(shown, called, adding, says_secrecy=wish.confidential is not None):
            tell_aside(interview.screen.tell(told))
    return status


def _seats(called: str, given: Sequence[str], interview: Interview) -> list[str]:
    """Its seats; at a terminal those that its name says otherwise are asked about."""
    seats = interview.seats_of(called, given)
    framework = interview.plan.framework if can_ask() else None
    if framework is None:
        return seats
    meant = [seat_meant(framework, one) for one in seats]
    said = community_seats_unsaid(called, meant, framework)
    if said and is_theirs_alone(called, said, framework, interview.screen):
        return list(said)
    of_lawyers = seats_not_a_notarys(called, meant, framework)
    if not of_lawyers or is_for_notary(called, of_lawyers, framework, interview.screen):
        return seats
    interview.begin()
    return [one for one in meant if one not in of_lawyers] or _seats(called, (), interview)


def _told_instead_of_asked(id_: str, called: str, adding: "_Adding", *, says_secrecy: bool) -> Iterator[Message]:
    """What would be asked at a terminal, and how to record it."""
    framework, name = adding.framework, _name_told(called)
    id_ = "ID" if is_private(words_of_path(id_)) else id_
    if framework is None:
        return
    said = community_seats_unsaid(called, adding.seats, framework)
    if said and not sure_community_seats_in(called, framework):  # those that a rule warns of are told already
        yield say(
            "{name} may say {seats}: survivors and the community decide whether it is at the table. If it is such an "
            "agency, {command} gives it that seat alone.",
            name=name,
            seats=names_of(said, framework),
            command=command("ccr", "partner", "set", id_, f"seats={','.join(said)}"),
        )
    if of_lawyers := seats_not_a_notarys(called, adding.seats, framework):
        yield say(
            "{name} sounds like a notary's, and a notary is no lawyer here. If this seat is not its own ({seats}), "
            "{command} changes it.",
            name=name,
            seats=names_of(of_lawyers, framework),
            command=command("ccr", "partner", "set", id_, "seats=SEAT"),
        )
    if not is_private(called) and reads_like_a_person(called, framework):
        yield say(
            "{name} reads like a person's name, and no person is a partner. If it is one, {command} takes it back.",
            name=name,
            command=Typed("ccr undo"),
        )
    if not said and not says_secrecy and may_have_shelter(framework, adding.seats):
        yield say(
            "{name} may have a shelter. Nothing of it is recorded as confidential; {command} keeps where it is.",
            name=name,
            command=command("ccr", "partner", "set", id_, "confidential=place"),
        )


def _name_told(called: str) -> Message | Quote:
    """Its name, if a privacy rule finds nothing in it."""
    return say("This partner") if is_private(called) else Quote(called)


def _told_apart(id_: str | None, name: str | None) -> tuple[str | None, str | None]:
    """An id and a name; what stands alone and can be no id is the name."""
    is_name = id_ is not None and name is None and not is_id(id_)
    return (None, id_) if is_name else (id_, name)


def _agency(name: str | None, interview: Interview) -> str:
    """Its name, asked for where none is given; at a terminal one that reads like a person's is asked about."""
    while True:
        called = name if name and name.strip() else interview.text(None, "--name", say("What is it called?"))
        if not can_ask():
            return called
        if is_of_agency(called, interview.plan.framework or built_in(BUILT_IN[0]), interview.screen):
            return called
        name = None


def _there_already(wish: AddWish, called: str, there: str, asked: Request, interview: Interview) -> int:
    """Tell that nothing changes where a whole line says what is there; else raises ``UserError`` with what to type."""
    said = NewPartner(
        name=called, seats=wish.seats, role=wish.role, status=wish.status, confidential=_kept(wish.confidential)
    )
    plan = interview.plan
    if wish.seats and not interview.has_begun and says_already(plan.data, plan.framework, there, said):
        return record(asked, lambda _: [])
    another = free_id(called, interview.entries(("partners",)), "partner")
    error = UserError(
        say("{name} is a partner already: {id}.", name=called, id=Typed(there)),
        say(
            "{set} changes what is said of it, {invite} and the like its status. A second one of this name gets an id "
            "of its own: {add}",
            set=command("ccr", "partner", "set", there),
            invite=command("ccr", "partner", "invite", there),
            add=command("ccr", "partner", "add", another, "--name", called),
        ),
    )
    raise discreet(error, plan.cover)


def _asked_secrecy(called: str, id_: str | None, seats: Sequence[str], interview: Interview) -> Secrecy | None:
    """What is confidential of an agency that may have a shelter, where somebody can be asked."""
    if not can_ask() or id_ in interview.entries(("partners",)):
        return None
    framework = interview.plan.framework
    is_asked = framework is not None and may_have_shelter(framework, [seat_meant(framework, one) for one in seats])
    return secrecy_of([called], interview.screen)[called] if is_asked else None


def _kept(secrecy: str | None) -> str | None:
    return None if secrecy == "no" else secrecy


def _free_id(new: NewPartner, interview: Interview) -> str:
    there = interview.entries(("partners",))
    return neutral_id(there) if new.confidential == "name" else free_id(new.name, there, "partner")


class _Adding:
    """A partner that is added to a plan as it is by then."""

    def __init__(self, id_: str, new: NewPartner, day: date) -> None:
        self._id, self._new, self._day = id_, new, day
        self.seats: list[str] = []
        """The seats with which it was added."""
        self.framework: Framework | None = None
        """The framework of the plan to which it was added."""

    def edits(self, known: Before) -> list[Edit]:
        """Edits that add it. Raises as ``add_partner`` does."""
        self.framework = known.framework
        found = add_partner(known.data, known.framework, self._id, self._new, self._day)
        self.seats = [
            seat for edit in found if isinstance(edit, Put) for seat in value_at(edit.value, ("seats",)) or ()
        ]
        return found
