"""Every key of the plan format is told to a reader or kept from them as the plan format's table says.

The partner here is at the table, coordinates, and may be named to everybody; what becomes of names that may not be told
is tested elsewhere.
"""

from collections.abc import Iterator
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from pydantic import BaseModel

from ccr_cli.intake.load import built_in
from ccr_cli.plan import fields
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed, Audience
from ccr_cli.plan.viewed import NOT_TOLD
from the_table import PAPER_READERS, READERS, TABLE

TODAY = date(2026, 11, 24)
VALUES: tuple[tuple[Any, Any], ...] = (
    (fields.Id, "an-id"),
    (fields.PartnerId, "an-id"),
    (fields.SeatId, "housing"),
    (fields.TaskId, "first-call"),
    (fields.ComponentId, "reach"),
    (fields.PlaceName, "a text"),
    (fields.Score, 3.5),
    (fields.Time, "9:00"),
    (fields.Day, "2026-01-15"),
    (fields.Version, 1),
    (fields.Count, 7),
    (fields.MonthNumber, 7),
    (fields.Amount, 24000.0),
    (fields.Hours, 20.0),
    (fields.Written, "a text"),
)
OURS = {
    "partners.*.status": "at-the-table",
    "partners.*.named": "public",
    "partners.*.confidential": "place",
    "partners.*.contacts[].share": "public",
    "meetings.held[].decided[].share": "partners",
    "survivor_voice[].share": "public",
    "coordinator.partner": "an-id",
    "meetings.next.place": "A hall, which is nobody's name",
    "meetings.next.link": "https://example.org/meet",
    "funding[].closed": False,
    "partners.*.seats[]": "housing",
    "stories[].seats[]": "housing",
    "actions[].seat": "housing",
    "trainings[].people.*": 30,
    "outreach[].people": 30,
}


def full(annotation: Any, way: str = "") -> Any:
    """A value with every key that there can be."""
    if way in OURS:
        return OURS[way]
    for known, value in VALUES:
        marks = getattr(annotation, "__metadata__", ())
        if get_origin(annotation) is Annotated and marks[: len(known.__metadata__)] == known.__metadata__:
            return value
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        hints = get_type_hints(annotation, include_extras=True)
        names = {name: field.alias or name for name, field in annotation.model_fields.items()}
        return {key: full(hints[name], f"{way}.{key}".lstrip(".")) for name, key in names.items()}
    return True if annotation is bool else of_parts(get_origin(annotation), get_args(annotation), way)


def of_parts(origin: Any, parts: tuple[Any, ...], way: str) -> Any:
    if origin is Annotated:
        return full(parts[0], way)
    if origin is Literal:
        return parts[0]
    if origin is list:
        return [full(parts[0], f"{way}[]")]
    if origin is dict:
        return {full(parts[0]): full(parts[1], f"{way}.*")}
    assert origin in (Union, UnionType)
    kinds = [part for part in parts if part is not NoneType]
    return full(kinds[-1], way)  # the long form comes last


KEYED = ("partners", "protocols", "not_here", "roles", "roles.*.first", "assessments[].scores")


def leaves(data: Any, way: str = "", keyed: tuple[str, ...] = KEYED) -> Iterator[str]:
    """The ways to everything in a plan, each with what stands there."""
    if isinstance(data, dict) and data:
        for key, value in data.items():
            step = (
                "*" if way in (*keyed, "partners.*.commitments", "partners.*.languages", "trainings[].people") else key
            )
            yield from leaves(value, f"{way}.{step}".lstrip("."), keyed)
    elif isinstance(data, list) and data:
        for value in data:
            yield from leaves(value, f"{way}[]", keyed)
    elif data not in (None, [], {}):
        yield f"{way}={data}"


def whole() -> dict[str, Any]:
    data: dict[str, Any] = full(Plan)
    data["protocols"]["both-ways"] = {"title": "a text", "between": ["an-id"], "status": "draft"}
    del data["protocols"]["an-id"]["between"]
    partner = data["partners"]["an-id"]
    data["partners"]["another"] = {key: value for key, value in partner.items() if key != "confidential"}
    data["partners"]["another"]["commitments"] = {"advocacy": "2026-01-15"}
    data["not_here"] = {"immigration-courts": data["not_here"]["housing"]}
    return data


def told_to(audience: Audience) -> dict[str, str]:
    """The ways to all that an audience is told of a plan, each with how much of it.

    A paper is addressed to one partner, of which alone it may tell more.
    """
    plan, framework = Plan.model_validate(whole()), built_in("immigrant-survivors")
    seen = seen_by(plan, framework, audience, TODAY, (), Addressed(partners=frozenset({"another"}))).plan
    internal, told = (
        {
            way.partition("=")[0]: way.partition("=")[2]
            for way in leaves(one.model_dump(mode="json", by_alias=True, warnings=False))
        }
        for one in (plan, seen)
    )
    assert told.keys() <= internal.keys()
    found = {way: how_much(internal[way], value) for way, value in told.items()}
    return {way: how for way, how in found.items() if how is not None}


def how_much(internal: str, told: str) -> str | None:
    if told == internal:
        return "whole"
    if told in ("None", NOT_TOLD):
        return None
    return {internal[:7]: "month", internal[:4]: "year"}[told]


@pytest.mark.parametrize("audience", [*READERS, *PAPER_READERS])
def test_what_a_reader_is_told_is_what_the_table_says(audience: Audience) -> None:
    expected = {
        way: "whole" if (how := told[audience]) == "large" else how for way, told in TABLE.items() if audience in told
    }
    assert told_to(audience) == expected


def test_whoever_keeps_the_file_is_told_all_of_it() -> None:
    assert told_to("internal") == dict.fromkeys(TABLE, "whole")


def test_a_key_without_readers_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="who may read this key"):

        class _Part(fields.PlanPart):
            place: fields.Label | None = fields.optional("Where.", "Here")


@pytest.mark.parametrize(("audience", "told"), [("partners", 7), ("coalition", 7), ("funder", 7), ("public", None)])
@pytest.mark.parametrize("section", ["trainings", "outreach"])
def test_small_counts_are_told_to_all_but_the_public(section: str, audience: Audience, told: int | None) -> None:
    data = whole()
    data[section][0]["people"] = 7
    seen = seen_by(Plan.model_validate(data), built_in("immigrant-survivors"), audience, TODAY).plan
    assert [entry.people for entry in getattr(seen, section)] == [told]


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ({"courts": 46, "dispatch": 9}, 55),
        ({"courts": 9, "dispatch": 9}, 18),
        ({"courts": 5, "dispatch": 5}, None),
        ({"courts": 9}, None),
        ({"courts": 0, "dispatch": 9}, None),
        ({"courts": 46, "dispatch": 12}, {"courts": 46, "dispatch": 12}),
        ({"courts": 46, "dispatch": 0}, {"courts": 46, "dispatch": 0}),
    ],
)
def test_of_people_by_profession_the_public_is_told_all_parts_or_none(
    people: dict[str, int], told: dict[str, int] | int | None
) -> None:
    """Beside their number all parts but one would give that one away."""
    data = whole()
    data["trainings"][0]["people"] = people
    seen = seen_by(Plan.model_validate(data), built_in("immigrant-survivors"), "public", TODAY).plan
    assert [entry.people for entry in seen.trainings or ()] == [told]
