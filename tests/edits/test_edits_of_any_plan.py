"""What holds for every edit of every plan: it stays a plan, nothing else moves, and twice is once."""

from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from recording import FRAMEWORK, Editing

from ccr_cli.edits.actions import NewAction, add_action, finish_action
from ccr_cli.edits.edit import Misplaced, Value, all_applied, value_at
from ccr_cli.edits.funding import NewFunding, add_funding, set_funding
from ccr_cli.edits.happenings import (
    NewChange,
    NewOutreach,
    NewStory,
    NewTraining,
    NewVoice,
    add_change,
    add_outreach,
    add_story,
    add_training,
    add_voice,
)
from ccr_cli.edits.items import remove_item
from ccr_cli.edits.meetings import NewMeeting, Next, add_meeting, next_meeting, remove_meeting
from ccr_cli.edits.partner_commitments import Answering, answer, cannot_commit, commit
from ccr_cli.edits.partner_contacts import NewContact, put_contact, remove_contact, without_contacts
from ccr_cli.edits.partner_facts import NewAgreement, NewCertification, agree, certifies_nothing, certify, orient, wait
from ccr_cli.edits.partner_merge import merge_partners
from ccr_cli.edits.partner_names import references_to, remove_partner, rename_partner
from ccr_cli.edits.partners import STATUSES, NewPartner, add_partner, set_partner, set_status
from ccr_cli.edits.plan_fields import add_principle, set_plan
from ccr_cli.edits.protocols import NewProtocol, add_protocol, remove_protocol, set_protocol
from ccr_cli.edits.roles import NewRole, clear_role, set_role
from ccr_cli.edits.seats import open_seat, skip_seat
from ccr_cli.errors import UserError
from ccr_cli.intake.load import look_over_plan
from ccr_cli.plan import words
from ccr_cli.plan.plan import Plan
from ccr_cli.where import Where
from helpers import TODAY, leaves
from strategies import plans, spoiled, texts
from yaml_writing import write_yaml

_quick = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
)


@dataclass(frozen=True)
class Case:
    """An edit, and the places at and below which it may change something."""

    edit: Editing
    places: tuple[Where, ...]
    can_be_repeated: bool = True


class Choices:
    """Arguments for edits of one plan: ids that exist in it, words of the format, texts and days."""

    def __init__(self, drawn: st.DataObject, data: Value) -> None:
        self._draw = drawn.draw
        self.data = data

    def one_of(self, values: Any) -> Any:
        return self._draw(st.sampled_from(list(values)))

    def some_of(self, values: Any, least: int = 0) -> Any:
        return self._draw(st.lists(st.sampled_from(list(values)), min_size=least, max_size=3))

    def maybe(self, make: Callable[[], Any]) -> Any:
        return make() if self._draw(st.booleans()) else None

    def partner(self) -> str:
        return str(self.one_of(self.data["partners"]))

    def partners(self, least: int = 0) -> Any:
        return self.some_of(self.data["partners"], least)

    def seat(self) -> str:
        return str(self.one_of(FRAMEWORK.seats))

    def commitments(self) -> Any:
        return self.some_of(commitment.id for commitment in FRAMEWORK.commitments)

    def text(self) -> str:
        return str(self._draw(texts.filter(lambda text: text.strip() != "")))

    def day(self) -> date:
        return self._draw(st.dates())

    def number(self) -> int:
        return self._draw(st.integers(0, 1000))

    def yes(self) -> bool:
        return self._draw(st.booleans())

    def new_id(self) -> str:
        id_ = self._draw(st.from_regex(r"[a-z]{1,5}-[0-9]", fullmatch=True))
        assume(id_ not in self.data["partners"])
        return id_

    def place(self, *where: str) -> int:
        """The index of something in a list."""
        count = len(value_at(self.data, where) or [])
        assume(count)
        return self._draw(st.integers(0, count - 1))


def _end(data: Value, *where: str) -> tuple[Where, ...]:
    """The place behind the last item of a list."""
    return ((*where, len(value_at(data, where) or [])),)


def _adding_a_partner(choose: Choices) -> Case:
    id_, day = choose.new_id(), choose.day()
    new = NewPartner(
        name=choose.text(),
        seats=choose.some_of(FRAMEWORK.seats, 1),
        role=choose.maybe(choose.text),
        status=choose.maybe(lambda: choose.one_of(words.STATUS)),
    )
    return Case(lambda data: add_partner(data, FRAMEWORK, id_, new, day), (("partners", id_),))


def _status(choose: Choices) -> Case:
    id_, day, status = choose.partner(), choose.day(), choose.one_of(STATUSES.values())
    places = (("partners", id_, "status"), ("partners", id_, "since"))
    return Case(lambda data: set_status(data, id_, status, day), places)


def _setting_a_partner(choose: Choices) -> Case:
    id_, day = choose.partner(), choose.day()
    assignments = [
        f"status={choose.one_of(words.STATUS)}",
        f"reach_through={choose.partner()}",
        f"seats={','.join(choose.some_of(FRAMEWORK.seats, 1))}",
        f"languages={choose.one_of(['', 'es', 'es,Mixteco', 'es:staff,Mixteco:phone'])}",
        f"enforcement.agreements={choose.one_of(words.ENFORCEMENT_AGREEMENT)}",
        f"note={choose.text()}",
        "waiting=",
    ]
    keys = ("status", "since", "reach_through", "seats", "languages", "enforcement", "note", "waiting")
    places = tuple(("partners", id_, key) for key in keys)
    return Case(lambda data: set_partner(data, FRAMEWORK, id_, assignments, day), places)


def _committing(choose: Choices) -> Case:
    id_, day, named = choose.partner(), choose.day(), choose.commitments()
    return Case(lambda data: commit(data, FRAMEWORK, id_, named, day), (("partners", id_, "commitments"),))


def _not_committing(choose: Choices) -> Case:
    id_, reason = choose.partner(), choose.text()
    named = choose.commitments()
    return Case(
        lambda data: cannot_commit(data, FRAMEWORK, id_, named, reason),
        (("partners", id_, "commitments"),),
    )


def _orienting(choose: Choices) -> Case:
    id_, day = choose.partner(), choose.day()
    return Case(lambda data: orient(data, id_, day), (("partners", id_, "oriented"),))


def _agreeing(choose: Choices) -> Case:
    id_ = choose.partner()
    signed = NewAgreement(
        signed=choose.day(),
        until=choose.maybe(choose.day),
        has_no_end=choose.yes(),
        award=choose.maybe(choose.text),
    )
    told = {"signed": True, "until": signed.until or signed.has_no_end, "award": signed.award}
    places = tuple(("partners", id_, "agreement", key) for key, is_told in told.items() if is_told)
    return Case(lambda data: agree(data, id_, signed), places)


def _removing_an_item(choose: Choices) -> Case:
    where: Where = (choose.one_of(["principles", "actions", "trainings", "stories", "changes", "outreach", "funding"]),)
    place = choose.place(*map(str, where))
    # what stands behind it moves up
    return Case(lambda data: remove_item(data, where, place + 1), (where,), can_be_repeated=False)


def _removing_a_meeting(choose: Choices) -> Case:
    place = choose.place("meetings", "held")
    day = choose.data["meetings"]["held"][place]["date"]
    return Case(lambda data: remove_meeting(data, day), (("meetings", "held"),), can_be_repeated=False)


def _removing_a_protocol(choose: Choices) -> Case:
    assume(choose.data.get("protocols"))
    id_ = choose.one_of(choose.data["protocols"])
    return Case(lambda data: remove_protocol(data, id_), (("protocols", id_),), can_be_repeated=False)


def _answering(choose: Choices) -> Case:
    id_, day = choose.partner(), choose.day()
    told = [Answering(name, choose.maybe(choose.text)) for name in choose.commitments()]
    return Case(lambda data: answer(data, FRAMEWORK, id_, told, day), (("partners", id_, "commitments"),))


def _waiting(choose: Choices) -> Case:
    id_, until, why = choose.partner(), choose.day(), choose.maybe(choose.text)
    return Case(lambda data: wait(data, id_, until, why), (("partners", id_, "waiting"),))


def _certifying(choose: Choices) -> Case:
    id_, day = choose.partner(), choose.day()
    told = NewCertification(
        forms=choose.some_of(words.FORM, 1),
        signed_by=choose.maybe(choose.text),
        policy=choose.maybe(choose.yes),
        promised_days=choose.maybe(choose.number),
        usual_days=choose.maybe(choose.number),
    )
    return Case(lambda data: certify(data, id_, told, day), (("partners", id_, "certifies"),))


def _certifying_nothing(choose: Choices) -> Case:
    id_ = choose.partner()
    return Case(lambda data: certifies_nothing(data, id_), (("partners", id_, "certifies"),))


def _role(choose: Choices, id_: str) -> str:
    there = [str(contact["role"]) for contact in choose.data["partners"][id_].get("contacts") or []]
    return str(choose.one_of([*there, choose.text()]))


def _contact(choose: Choices) -> Case:
    id_ = choose.partner()
    contact = NewContact(
        role=_role(choose, id_),
        name=choose.maybe(choose.text),
        phone=choose.maybe(choose.text),
        share=choose.maybe(lambda: choose.one_of(words.CONTACT_SHARE)),
    )
    return Case(lambda data: put_contact(data, FRAMEWORK, id_, contact), (("partners", id_, "contacts"),))


def _removing_a_contact(choose: Choices) -> Case:
    id_ = choose.partner()
    role = _role(choose, id_)
    places = (("partners", id_, "contacts"),)
    # A role that is gone may be near another one that stays, which is asked about.
    return Case(lambda data: remove_contact(data, id_, role), places, can_be_repeated=False)


def _dropping_contacts(choose: Choices) -> Case:
    id_ = choose.partner()
    return Case(lambda data: without_contacts(data, id_), (("partners", id_, "contacts"),))


def _renaming(choose: Choices) -> Case:
    id_, new = choose.partner(), choose.new_id()
    places = (*references_to(choose.data, id_), ("partners", id_), ("partners", new))
    return Case(lambda data: rename_partner(data, id_, new), places)


def _merging(choose: Choices) -> Case:
    id_, other = choose.partner(), choose.partner()
    named = [where for one in (id_, other) for where in references_to(choose.data, one)]
    lists = [where[:-1] for where in named if isinstance(where[-1], int)]  # what stands behind moves up
    places = (*named, *lists, ("partners", id_), ("partners", other))
    return Case(lambda data: [*merge_partners(data, FRAMEWORK, id_, other, TODAY).edits], places, can_be_repeated=False)


def _removing_a_partner(choose: Choices) -> Case:
    id_ = choose.partner()
    return Case(lambda data: remove_partner(data, id_), (("partners", id_),), can_be_repeated=False)


def _setting_the_plan(choose: Choices) -> Case:
    assignments = [
        f"name={choose.text()}",
        f"area={choose.one_of(['', 'Yuma, Arizona'])}",
        f"meetings.next={choose.one_of(['', '2026-12-03', '2026-12-03 9:00'])}",
        f"meetings.not_in={choose.one_of(['', '7', '7,12'])}",
        f"coordinator.partner={choose.partner()}",
        f"coordinator.hours_per_week={choose.one_of(['', '20', '7.5'])}",
    ]
    places: tuple[Where, ...] = (
        ("name",),
        ("area",),
        ("meetings", "next"),
        ("meetings", "not_in"),
        ("coordinator", "partner"),
        ("coordinator", "hours_per_week"),
    )
    return Case(lambda data: set_plan(data, assignments), places)


def _principle(choose: Choices) -> Case:
    text = choose.text()
    return Case(lambda data: add_principle(data, text), _end(choose.data, "principles"))


def _meeting(choose: Choices) -> Case:
    there = [meeting["date"] for meeting in (choose.data.get("meetings") or {}).get("held") or []]
    day = date.fromisoformat(choose.one_of([*there, choose.day().isoformat()]))
    decided = [
        choose.one_of([choose.text(), {"what": choose.text(), "share": "nobody"}]) for _ in range(choose.number() % 3)
    ]
    held = NewMeeting(date=day, present=choose.partners(), decided=decided, award=choose.maybe(choose.text))
    index = there.index(day.isoformat()) if day.isoformat() in there else len(there)
    places: tuple[Where, ...] = (
        ("meetings", "next"),
        ("meetings", "held", index, "date"),
        ("meetings", "held", index, "present"),
        ("meetings", "held", index, "decided"),
        ("meetings", "held", index, "award"),
    )
    return Case(lambda data: add_meeting(data, held), places)


def _next_meeting(choose: Choices) -> Case:
    coming = Next(
        date=choose.day(),
        time=choose.maybe(lambda: "9:00"),
        minutes=choose.maybe(choose.number),
        place=choose.maybe(choose.text),
        link=choose.maybe(choose.text),
    )
    return Case(lambda data: next_meeting(data, coming), (("meetings", "next"),))


def _action(choose: Choices) -> Case:
    action = NewAction(
        what=choose.text(),
        who=choose.maybe(choose.partner),
        due=choose.maybe(choose.day),
        seat=choose.maybe(choose.seat),
    )
    return Case(lambda data: add_action(data, FRAMEWORK, action), _end(choose.data, "actions"))


def _done(choose: Choices) -> Case:
    place, day = choose.place("actions"), choose.day()
    return Case(lambda data: finish_action(data, place + 1, day), (("actions", place, "done"),))


def _training(choose: Choices) -> Case:
    training = NewTraining(
        date=choose.day(),
        title=choose.text(),
        topics=choose.some_of(["u", "t"]),
        by=choose.partners(),
        for_=choose.partners(),
        people=choose.one_of([None, 0, 24, {"nurses": 4}]),
    )
    return Case(lambda data: add_training(data, training), _end(choose.data, "trainings"))


def _outreach(choose: Choices) -> Case:
    outreach = NewOutreach(date=choose.day(), title=choose.text(), by=choose.partners(), people=choose.number())
    return Case(lambda data: add_outreach(data, outreach), _end(choose.data, "outreach"))


def _change(choose: Choices) -> Case:
    change = NewChange(
        date=choose.day(),
        what=choose.text(),
        kind=choose.maybe(lambda: choose.one_of(words.CHANGE_KIND)),
        partner=choose.maybe(choose.partner),
    )
    return Case(lambda data: add_change(data, change), _end(choose.data, "changes"))


def _story(choose: Choices) -> Case:
    story = NewStory(
        title=choose.text(),
        date=choose.maybe(choose.day),
        text=choose.text(),
        seats=choose.some_of(FRAMEWORK.seats),
        lesson=choose.maybe(choose.text),
    )
    return Case(lambda data: add_story(data, FRAMEWORK, story), _end(choose.data, "stories"))


def _voice(choose: Choices) -> Case:
    voice = NewVoice(date=choose.day(), how=choose.one_of(words.ASKED_HOW), by=choose.maybe(choose.partner))
    return Case(lambda data: add_voice(data, voice), _end(choose.data, "survivor_voice"))


def _protocol(choose: Choices) -> Case:
    both_ways = choose.partners()
    id_ = f"{choose.new_id()}-protocol"
    protocol = NewProtocol(
        title=choose.text(),
        between=both_ways,
        from_=() if both_ways else choose.partners(1),
        to=() if both_ways else choose.partners(1),
        status=choose.maybe(lambda: choose.one_of(words.PROTOCOL_STATUS)),
        since=choose.day(),
        shares=choose.maybe(lambda: choose.one_of(words.SHARES)),
    )
    return Case(lambda data: add_protocol(data, id_, protocol), (("protocols", id_),))


def _setting_a_protocol(choose: Choices) -> Case:
    assume(choose.data.get("protocols"))
    id_, day = choose.one_of(choose.data["protocols"]), choose.day()
    assignments = [
        f"status={choose.one_of(words.PROTOCOL_STATUS)}",
        "from=",
        "to=",
        f"between={','.join(choose.partners(1))}",
    ]
    places = tuple(("protocols", id_, key) for key in ("status", "since", "from", "to", "between"))
    return Case(lambda data: set_protocol(data, id_, assignments, day), places)


def _place_of(choose: Choices) -> str | None:
    """A place of the plan, or none."""
    places = choose.data.get("places")
    return choose.maybe(lambda: str(choose.one_of(places))) if places else None


def _setting_a_role(choose: Choices) -> Case:
    task, day = choose.one_of(task.id for task in FRAMEWORK.tasks or ()), choose.day()
    first = choose.maybe(choose.partner)
    new = NewRole(
        first=first,
        place=_place_of(choose) if first else None,
        others=choose.partners() if not first else choose.maybe(choose.partners),
        since=choose.maybe(choose.day),
        note=choose.maybe(choose.text),
    )
    return Case(lambda data: set_role(data, FRAMEWORK, task, new, day), (("roles", task),))


def _clearing_a_role(choose: Choices) -> Case:
    task, place = choose.one_of(task.id for task in FRAMEWORK.tasks or ()), _place_of(choose)
    return Case(lambda data: clear_role(data, FRAMEWORK, task, place), (("roles", task),))


def _funding(choose: Choices) -> Case:
    funding = NewFunding(
        source=choose.text(),
        pays_for=choose.some_of(words.PAYS_FOR),
        amount=choose.maybe(choose.number),
        in_kind=choose.maybe(choose.yes),
        from_=choose.maybe(choose.day),
        held_by=choose.maybe(choose.partner),
        reports_due=[choose.day()],
    )
    return Case(lambda data: add_funding(data, funding), _end(choose.data, "funding"))


def _setting_funding(choose: Choices) -> Case:
    place = choose.place("funding")
    assignments = [f"amount={choose.number()}", "closed=true", "until=", f"held_by={choose.partner()}"]
    places = tuple(("funding", place, key) for key in ("amount", "closed", "until", "held_by"))
    return Case(lambda data: set_funding(data, place + 1, assignments), places)


def _skipping(choose: Choices) -> Case:
    seat, reason = choose.seat(), choose.text()
    covered_by, review_by = choose.maybe(choose.partner), choose.maybe(choose.day)
    return Case(lambda data: skip_seat(data, FRAMEWORK, seat, reason, covered_by, review_by), (("not_here", seat),))


def _opening(choose: Choices) -> Case:
    seat = choose.seat()
    return Case(lambda data: open_seat(data, FRAMEWORK, seat), (("not_here", seat),))


Making: TypeAlias = Callable[[Choices], Case]
EVERY: dict[str, Making] = {
    making.__name__.strip("_").replace("_", " "): making
    for making in (
        _adding_a_partner,
        _status,
        _setting_a_partner,
        _committing,
        _not_committing,
        _orienting,
        _agreeing,
        _answering,
        _removing_an_item,
        _removing_a_meeting,
        _removing_a_protocol,
        _waiting,
        _certifying,
        _certifying_nothing,
        _contact,
        _removing_a_contact,
        _dropping_contacts,
        _renaming,
        _merging,
        _removing_a_partner,
        _setting_the_plan,
        _principle,
        _meeting,
        _next_meeting,
        _action,
        _done,
        _training,
        _outreach,
        _change,
        _story,
        _voice,
        _protocol,
        _setting_a_protocol,
        _setting_a_role,
        _clearing_a_role,
        _funding,
        _setting_funding,
        _skipping,
        _opening,
    )
}


def _told(data: Value) -> dict[Where, Value]:
    """Every value that says something."""
    return {where: value for where, value in leaves(data) if value not in (None, {}, [])}


def _is_below(where: Where, places: tuple[Where, ...]) -> bool:
    return any(where[: len(place)] == place for place in places)


@pytest.mark.parametrize("making", EVERY.values(), ids=EVERY)
@settings(_quick, max_examples=30)
@given(st.data(), plans)
def test_a_plan_stays_one_and_nothing_else_in_it_moves(making: Making, drawn: st.DataObject, data: Value) -> None:
    case = making(Choices(drawn, data))
    before = deepcopy(data)
    try:
        edits = case.edit(data)
    except UserError:
        refused = (_agreeing, _contact, _merging, _not_committing, _removing_a_contact, _removing_a_partner)
        assert making in (*refused, _setting_a_role)
        return
    after = all_applied(data, edits)
    assert data == before
    Plan.model_validate(after)
    old, new = _told(before), _told(after)
    moved = {where for where in old.keys() | new.keys() if (where in old) != (where in new) or old[where] != new[where]}
    assert {where for where in moved if not _is_below(where, case.places)} == set()
    assert bool(edits) == bool(moved)
    assert not case.can_be_repeated or case.edit(after) == []


@settings(_quick, max_examples=100)
@given(st.data(), plans, st.sampled_from(list(EVERY.values())), st.integers(0, 2**32 - 1))
def test_a_file_gets_no_error_by_an_edit(drawn: st.DataObject, data: Value, making: Making, seed: int) -> None:
    case = making(Choices(drawn, data))
    try:
        after = all_applied(data, case.edit(data))
    except UserError:
        return
    intake = look_over_plan("plan.yaml", write_yaml(after, seed).raw, TODAY)
    assert [finding for finding in intake.findings if finding.rule.severity == "error"] == []


@settings(_quick, max_examples=300)
@given(st.data(), plans, st.sampled_from(list(EVERY.values())))
def test_whatever_a_file_says_an_edit_is_made_or_refused(drawn: st.DataObject, data: Value, making: Making) -> None:
    case = making(Choices(drawn, data))
    odd = drawn.draw(spoiled(st.just(data)))
    before = deepcopy(odd)
    with suppress(UserError, Misplaced):
        all_applied(odd, case.edit(odd))
    assert odd == before
