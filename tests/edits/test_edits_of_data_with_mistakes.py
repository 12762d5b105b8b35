"""Mistakes elsewhere in a file are no hindrance, and data of another shape is told."""

import pytest
from recording import (
    DAY,
    EARLIER,
    FRAMEWORK,
    Editing,
    data_of,
)

from ccr_cli.edits.actions import NewAction, add_action, finish_action
from ccr_cli.edits.edit import Misplaced
from ccr_cli.edits.funding import NewFunding, add_funding, set_funding
from ccr_cli.edits.happenings import (
    NewTraining,
    add_training,
)
from ccr_cli.edits.meetings import NewMeeting, Next, add_meeting, next_meeting
from ccr_cli.edits.plan_fields import add_principle, set_plan
from ccr_cli.edits.protocols import NewProtocol, add_protocol
from ccr_cli.edits.seats import open_seat, skip_seat

DOOR = NewProtocol(title="Either door", between=["casa-segura", "sheriff"], since=DAY)


@pytest.mark.parametrize(
    ("start", "edit"),
    [
        pytest.param("principles: x\n", lambda data: add_principle(data, "y"), id="principles as text"),
        pytest.param("meetings: [a]\n", lambda data: add_meeting(data, NewMeeting(date=DAY)), id="meetings as a list"),
        pytest.param(
            "meetings: {held: {}, next: x}\n", lambda data: next_meeting(data, Next(date=DAY)), id="the next as text"
        ),
        pytest.param("meetings: x\n", lambda data: set_plan(data, ["meetings.every=week"]), id="meetings as text"),
        pytest.param(
            "actions: {a: b}\n", lambda data: add_action(data, None, NewAction(what="x")), id="actions as a mapping"
        ),
        pytest.param("actions: [a]\n", lambda data: finish_action(data, 1, DAY), id="an action as text"),
        pytest.param("funding: [a]\n", lambda data: set_funding(data, 1, ["note=x"]), id="funding as text"),
        pytest.param("funding: a\n", lambda data: add_funding(data, NewFunding(source="x")), id="funding as one text"),
        pytest.param("protocols: [a]\n", lambda data: add_protocol(data, None, DOOR), id="protocols as a list"),
        pytest.param("not_here: [courts]\n", lambda data: open_seat(data, FRAMEWORK, "courts"), id="seats as a list"),
        pytest.param(
            "trainings: a\n", lambda data: add_training(data, NewTraining(date=DAY, title="x")), id="trainings as text"
        ),
    ],
)
def test_data_of_another_shape_is_told(start: str, edit: Editing) -> None:
    with pytest.raises(Misplaced):
        edit(data_of(start))


def test_mistakes_elsewhere_are_no_hindrance() -> None:
    start = (
        "area: [1]\npartners: {sheriff: text, clinic: {}}\nmeetings: {held: [a, {date: x}, {}], next: soon}\n"
        "actions: [a, {what: [b]}]\nprotocols: {x: text}\nnot_here: {food: [1]}\nprinciples: [1, {a: b}]\n"
    )
    data = data_of(start)
    assert add_meeting(data, NewMeeting(date=EARLIER, present=["sheriff"]))
    assert add_action(data, FRAMEWORK, NewAction(what="b", who="sheriff"))
    assert finish_action(data, 2, DAY)
    assert add_protocol(data, None, NewProtocol(title="x", between=["sheriff", "clinic"], since=DAY))
    assert skip_seat(data, FRAMEWORK, "courts", "Far.")
    assert add_principle(data, "x")
    assert set_plan(data, ["area=Yuma", "coordinator.partner=sheriff"])
