"""What is recorded of the work: trainings and the like, protocols, funding, seats left open."""

from datetime import date

import pytest
from recording import (
    DAY,
    FRAMEWORK,
    LATER,
    PARTNERS,
    Editing,
    assert_recorded,
    data_of,
    recorded,
    refusal_of,
    value_of,
)

from ccr_cli.edits.edit import Edit, Put, Remove
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
from ccr_cli.edits.protocols import NewProtocol, add_protocol, set_protocol
from ccr_cli.edits.seats import open_seat, skip_seat
from ccr_cli.edits.typed_values import people_from

NO_ZOO = ("No partner has the id `zoo`.", "The partners are `casa-segura` and `sheriff`.")

# What happened


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            lambda data: add_training(data, NewTraining(date=DAY, title="U certification")),
            "trainings: [{date: 2026-02-11, title: U certification}]",
            id="a training of which little is known",
        ),
        pytest.param(
            lambda data: add_training(
                data,
                NewTraining(
                    people={"nurses": 4, "dispatch": 2},
                    for_=["sheriff"],
                    by=["casa-segura"],
                    topics=["u", "t", "u"],
                    title="U and T",
                    date=DAY,
                ),
            ),
            "trainings: [{date: 2026-02-11, title: U and T, topics: [u, t], by: [casa-segura], for: [sheriff], "
            "people: {nurses: 4, dispatch: 2}}]",
            id="a training",
        ),
        pytest.param(
            lambda data: add_outreach(
                data, NewOutreach(date=DAY, title="A table", by=["sheriff"], languages=["es"], people=0)
            ),
            "outreach: [{date: 2026-02-11, title: A table, by: [sheriff], languages: [es], people: 0}]",
            id="outreach",
        ),
        pytest.param(
            lambda data: add_change(data, NewChange(date=DAY, what="A new form", kind="form", partner="sheriff")),
            "changes: [{date: 2026-02-11, what: A new form, kind: form, partner: sheriff}]",
            id="a change",
        ),
        pytest.param(
            lambda data: add_story(
                data,
                FRAMEWORK,
                NewStory(title="The window", text="It opened.", seats=["courts"], date=DAY, lesson="Ask."),
            ),
            "stories: [{title: The window, date: 2026-02-11, seats: [courts], text: It opened., lesson: Ask.}]",
            id="a story",
        ),
        pytest.param(
            lambda data: add_voice(data, NewVoice(date=DAY, how="survey", by="sheriff", changed="The hour.")),
            "survivor_voice: [{date: 2026-02-11, how: survey, by: sheriff, changed: The hour.}]",
            id="survivors asked",
        ),
        pytest.param(
            lambda data: add_funding(
                data,
                NewFunding(
                    source="County",
                    pays_for=["coordinator"],
                    amount=24000.0,
                    in_kind=False,
                    from_=date(2026, 1, 1),
                    until=LATER,
                    award="7",
                    held_by="sheriff",
                    reports_due=[DAY, LATER, DAY],
                ),
            ),
            "funding: [{source: County, pays_for: [coordinator], amount: 24000, in_kind: false, from: 2026-01-01, "
            'until: 2026-03-01, award: "7", held_by: sheriff, reports_due: [2026-02-11, 2026-03-01]}]',
            id="funding",
        ),
    ],
)
def test_what_happened_stands_in_the_order_of_the_format(edit: Editing, expected: str) -> None:
    assert_recorded(PARTNERS, edit, PARTNERS + expected)


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(
            lambda data: add_training(data, NewTraining(date=DAY, title="x", for_=["zoo"])), id="training for"
        ),
        pytest.param(lambda data: add_training(data, NewTraining(date=DAY, title="x", by=["zoo"])), id="training by"),
        pytest.param(lambda data: add_outreach(data, NewOutreach(date=DAY, title="x", by=["zoo"])), id="outreach"),
        pytest.param(lambda data: add_change(data, NewChange(date=DAY, what="x", partner="zoo")), id="change"),
        pytest.param(lambda data: add_voice(data, NewVoice(date=DAY, how="survey", by="zoo")), id="voice"),
        pytest.param(lambda data: add_funding(data, NewFunding(source="x", held_by="zoo")), id="funding"),
        pytest.param(
            lambda data: add_protocol(data, None, NewProtocol(title="x", from_=["sheriff"], to=["zoo"], since=DAY)),
            id="protocol",
        ),
        pytest.param(lambda data: skip_seat(data, FRAMEWORK, "courts", "Far.", covered_by="zoo"), id="seat"),
    ],
)
def test_no_unknown_partner_is_recorded(edit: Editing) -> None:
    assert refusal_of(PARTNERS, edit) == NO_ZOO


def test_a_story_is_about_seats_that_exist() -> None:
    story = NewStory(title="x", text="x", seats=["cuorts"])
    told = refusal_of("", lambda data: add_story(data, FRAMEWORK, story))
    assert told == ("The framework has no seat `cuorts`.", "Did you mean `courts`?")


@pytest.mark.parametrize(
    ("words", "people"),
    [([], None), (["24"], 24), (["nurses: 4", "law school:10", "nurses:4"], {"nurses": 4, "law school": 10})],
)
def test_people_are_a_number_or_one_for_each_profession(words: list[str], people: object) -> None:
    assert people_from(words) == people


@pytest.mark.parametrize("word", ["many", "-4", "2.5", "nurses:", ":4", "nurses:few", "24,", "٣", "9" * 5000])
def test_people_are_nothing_else(word: str) -> None:
    def counting(_data: object) -> list[Edit]:
        people_from(["nurses:4", word])
        return []

    message, hint = refusal_of("", counting)
    assert message == f"`{word}` is not a number of people."
    assert hint == "Write a number, such as `24`, or one for each profession, such as `nurses:4`."


# Protocols

DOOR = NewProtocol(title="Either door", between=["casa-segura", "sheriff"], since=DAY)


def test_a_protocol_begins_as_a_draft_under_an_id_made_from_its_title() -> None:
    protocol = "{title: Either door, between: [casa-segura, sheriff], status: draft, since: 2026-02-11}"
    assert_recorded(
        PARTNERS, lambda data: add_protocol(data, None, DOOR), PARTNERS + f"protocols: {{either-door: {protocol}}}\n"
    )


def test_a_protocol_with_everything() -> None:
    duty = NewProtocol(
        title="Duty",
        from_=["sheriff"],
        to=["casa-segura"],
        status="in-force",
        since=DAY,
        review_by=LATER,
        shares="nothing",
    )
    expected = (
        "protocols: {duty-1: {title: Duty, from: [sheriff], to: [casa-segura], status: in-force, since: 2026-02-11, "
        "review_by: 2026-03-01, shares: nothing}}\n"
    )
    assert_recorded(PARTNERS, lambda data: add_protocol(data, "duty-1", duty), PARTNERS + expected)


def test_another_protocol_of_the_same_title_gets_a_number() -> None:
    start = (
        PARTNERS + "protocols: {either-door: {title: Either door, between: [sheriff, casa-segura], status: draft}}\n"
    )
    after = recorded(start, lambda data: add_protocol(data, None, DOOR))
    assert list(after["protocols"]) == ["either-door", "either-door-2"]


def test_a_protocol_is_not_added_again_once_it_is_in_force() -> None:
    start = PARTNERS + "protocols: {x: {title: Either door, between: [casa-segura, sheriff], status: in-force}}\n"
    assert add_protocol(data_of(start), None, DOOR) == []
    assert add_protocol(data_of(start), "x", DOOR) == []


@pytest.mark.parametrize(
    ("id_", "told"),
    [
        pytest.param(
            "x",
            ("There is a protocol with the id `x` already.", "Take another one, such as `either-door`."),
            id="taken",
        ),
        pytest.param("Either", ("“Either” can't be an id.", "Write `either-door`."), id="no id"),
    ],
)
def test_an_id_that_a_protocol_cannot_have(id_: str, told: tuple[str, str]) -> None:
    start = PARTNERS + "protocols: {x: {title: Another}}\n"
    assert refusal_of(start, lambda data: add_protocol(data, id_, DOOR)) == told


def test_a_protocol_in_force_is_so_from_the_day() -> None:
    start = PARTNERS + "protocols: {x: {title: X, between: [sheriff, casa-segura], status: draft, since: 2025-01-01}}\n"
    assert set_protocol(data_of(start), "x", ["status=in-force", "review_by=2027-01-01"], DAY) == [
        Put(("protocols", "x", "status"), "in-force"),
        Put(("protocols", "x", "review_by"), "2027-01-01"),
        Put(("protocols", "x", "since"), "2026-02-11"),
    ]


@pytest.mark.parametrize(
    ("start", "id_", "told"),
    [
        pytest.param(
            "protocols: {duty: {}}\n", "dutty", ("No protocol has the id `dutty`.", "Did you mean `duty`?"), id="near"
        ),
        pytest.param(
            "protocols: {duty: {}}\n", "x", ("No protocol has the id `x`.", "The protocols are `duty`."), id="far"
        ),
        pytest.param(
            "", "x", ("No protocol has the id `x`.", "There is none yet; `ccr protocol add` adds one."), id="none"
        ),
    ],
)
def test_an_unknown_protocol_is_told(start: str, id_: str, told: tuple[str, str]) -> None:
    assert refusal_of(start, lambda data: set_protocol(data, id_, ["note=x"], DAY)) == told


# Funding


@pytest.mark.parametrize(
    ("assignment", "expected"),
    [
        pytest.param("amount=24000", "amount: 24000", id="an amount"),
        pytest.param("amount=$24,000", "amount: $24,000", id="an amount with signs stays text"),
        pytest.param("in_kind=true", "in_kind: true", id="in kind"),
        pytest.param("closed=FALSE", "closed: false", id="closed"),
        pytest.param("from=2026-01-01", "from: 2026-01-01", id="from"),
        pytest.param("award=2026", 'award: "2026"', id="a number that is text"),
        pytest.param("reports_due=2026-07-30, 2027-01-30", "reports_due: [2026-07-30, 2027-01-30]", id="reports"),
        pytest.param("pays_for=coordinator", "pays_for: [coordinator]", id="pays_for"),
    ],
)
def test_a_field_of_funding_gets_its_kind_of_value(assignment: str, expected: str) -> None:
    after = recorded("funding: [{source: A}, {source: B}]\n", lambda data: set_funding(data, 2, [assignment]))
    assert after["funding"] == [{"source": "A"}, {"source": "B", **value_of(expected)}]


@pytest.mark.parametrize(
    ("start", "told"),
    [
        ("funding: [{source: A}]\n", ("There is no number 3 under `funding`.", "The plan has 1 there.")),
        ("funding: [{source: A}, {}]\n", ("There is no number 3 under `funding`.", "The plan has 2 there.")),
        ("", ("There is no number 3 under `funding`.", "There is none yet; `ccr funding add` adds one.")),
    ],
    ids=["of one", "of two", "of none"],
)
def test_a_number_that_no_funding_has(start: str, told: tuple[str, str]) -> None:
    assert refusal_of(start, lambda data: set_funding(data, 3, ["note=x"])) == told


# Seats left open


@pytest.mark.parametrize(
    ("there", "covered_by", "expected"),
    [
        pytest.param("", None, "{courts: Far.}", id="the first one is short"),
        pytest.param("{food: Soon.}", None, "{food: Soon., courts: Far.}", id="short beside a short one"),
        pytest.param(
            "{food: {reason: Soon.}}",
            None,
            "{food: {reason: Soon.}, courts: {reason: Far.}}",
            id="long beside a long one",
        ),
        pytest.param(
            "", "sheriff", "{courts: {reason: Far., covered_by: sheriff, review_by: 2026-03-01}}", id="all of it"
        ),
        pytest.param("{courts: Closed.}", None, "{courts: Far.}", id="a new reason in short"),
        pytest.param(
            "{food: {reason: Soon.}, courts: Closed.}",
            None,
            "{food: {reason: Soon.}, courts: Far.}",
            id="a new reason in short beside a long one",
        ),
        pytest.param(
            "{courts: {reason: Closed., covered_by: sheriff}}",
            None,
            "{courts: {reason: Far., covered_by: sheriff}}",
            id="a new reason in long",
        ),
        pytest.param(
            "{courts: Far.}",
            "sheriff",
            "{courts: {reason: Far., covered_by: sheriff, review_by: 2026-03-01}}",
            id="from short to long",
        ),
        pytest.param("{courts: {}}", None, "{courts: Far.}", id="one that was left empty"),
    ],
)
def test_a_seat_is_left_open(there: str, covered_by: str | None, expected: str) -> None:
    review_by = LATER if covered_by else None
    assert_recorded(
        PARTNERS + f"not_here: {there}\n",
        lambda data: skip_seat(data, FRAMEWORK, "courts", " Far. ", covered_by, review_by),
        PARTNERS + f"not_here: {expected}\n",
    )


def test_only_the_new_reason_is_put() -> None:
    data = data_of("not_here: {courts: {reason: Closed., review_by: 2026-03-01}}\n")
    assert skip_seat(data, FRAMEWORK, "courts", "Far.") == [Put(("not_here", "courts", "reason"), "Far.")]


def test_a_seat_is_to_be_filled_again() -> None:
    data = data_of("not_here: {courts: Far., tribunal: Far.}\n")
    assert open_seat(data, FRAMEWORK, "courts") == [Remove(("not_here", "courts"))]
    assert open_seat(data, FRAMEWORK, "food") == []
    assert open_seat(data, FRAMEWORK, "tribunal") == [Remove(("not_here", "tribunal"))]


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda data: skip_seat(data, FRAMEWORK, "cuorts", "Far."), id="left open"),
        pytest.param(lambda data: open_seat(data, FRAMEWORK, "cuorts"), id="filled again"),
    ],
)
def test_an_unknown_seat_is_told(edit: Editing) -> None:
    assert refusal_of("", edit) == ("The framework has no seat `cuorts`.", "Did you mean `courts`?")
