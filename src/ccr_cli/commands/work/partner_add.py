"""What ``ccr partner add`` does: asks for what is missing, and records the partner."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.commands.agency_names import is_of_agency
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
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.words import STATUS
from ccr_cli.privacy.redact.discretion import discreet
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
    seats = interview.seats_of(called, wish.seats)
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
    if status == 0 and wish.confidential is None and not (asked.is_trial or can_ask()) and adding.may_have_shelter:
        tell_aside(interview.screen.tell(_how_to_keep(own, called)))
    return status


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
        self.may_have_shelter = False
        """Whether it was added with a seat whose agencies may have a shelter."""

    def edits(self, known: Before) -> list[Edit]:
        """Edits that add it. Raises as ``add_partner`` does."""
        found = add_partner(known.data, known.framework, self._id, self._new, self._day)
        seats = [seat for edit in found if isinstance(edit, Put) for seat in value_at(edit.value, ("seats",)) or ()]
        self.may_have_shelter = known.framework is not None and may_have_shelter(known.framework, seats)
        return found


def _how_to_keep(id_: str, called: str) -> Message:
    return say(
        "{name} may have a shelter. Nothing of it is recorded as confidential; {command} keeps where it is.",
        name=Quote(called),
        command=command("ccr", "partner", "set", id_, "confidential=place"),
    )
