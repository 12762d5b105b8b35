"""Every key of the plan format is told to an audience or kept from it by decision: a new key fails here until it is.

The partner here is at the table and may be named to everybody; what becomes of names that may not be told is tested
elsewhere.
"""

from collections.abc import Iterator
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from pydantic import BaseModel

from ccr_cli.plan import fields
from ccr_cli.plan.audience import Audience, seen_by
from ccr_cli.plan.plan import Plan

TODAY = date(2026, 11, 24)
VALUES: tuple[tuple[Any, Any], ...] = (
    (fields.Id, "an-id"),
    (fields.Time, "9:00"),
    (fields.Day, "2026-01-15"),
    (fields.Version, 1),
    (fields.Count, 7),
    (fields.Month, 7),
    (fields.Amount, 24000.0),
    (fields.Hours, 20.0),
    (fields.Written, "a text"),
)
OURS = {
    "partners.*.status": "at-the-table",
    "partners.*.named": "public",
    "partners.*.confidential": "place",
    "partners.*.contacts[].share": "partners",
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


def leaves(data: Any, way: str = "", keyed: tuple[str, ...] = ("partners", "protocols", "not_here")) -> Iterator[str]:
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
    del data["protocols"]["an-id"]["between"]
    return data


def kept_from(audience: Audience) -> set[str]:
    """The ways to what an audience does not see, or sees otherwise than it stands there."""
    plan = Plan.model_validate(whole())
    seen = seen_by(plan, audience, TODAY).plan
    internal, told = (set(leaves(one.model_dump(mode="json", by_alias=True))) for one in (plan, seen))
    assert {way.partition("=")[0] for way in told} <= {way.partition("=")[0] for way in internal}
    return {way.partition("=")[0] for way in internal - told}


NOBODY = {
    "actions[].note",
    "funding[].note",
    "meetings.held[].note",
    "not_here.*.reason",
    "not_here.*.review_by",
    "note",
    "partners.*.commitments.*.cannot",
    "partners.*.enforcement.agreements[]",
    "partners.*.enforcement.asks_status",
    "partners.*.enforcement.checked",
    "partners.*.note",
    "partners.*.oriented",
    "partners.*.waiting.until",
    "partners.*.waiting.why",
    "protocols.*.note",
}
PARTNERS = {
    "actions[].due",
    "partners.*.certifies.signed_by",
    "protocols.*.review_by",
    "meetings.held[].decided[]",
    "meetings.next.date",
    "meetings.next.time",
    "outreach[].date",  # by month
    "outreach[].people",
    "outreach[].title",
    "partners.*.agreement.until",
    "partners.*.contacts[].email",
    "partners.*.contacts[].name",
    "partners.*.contacts[].phone",
    "partners.*.contacts[].role",
    "partners.*.contacts[].share",
    "trainings[].people.*",
}
EVERYBODY = {
    "actions[].done",
    "actions[].seat",
    "actions[].what",
    "actions[].who",
    "area",
    "ccr",
    "changes[].date",
    "changes[].kind",
    "changes[].partner",
    "changes[].what",
    "coordinator.backup",
    "coordinator.hours_per_week",
    "coordinator.partner",
    "framework",
    "funding[].amount",
    "funding[].award",
    "funding[].closed",
    "funding[].from",
    "funding[].held_by",
    "funding[].in_kind",
    "funding[].pays_for[]",
    "funding[].reports_due[]",
    "funding[].source",
    "funding[].until",
    "language",
    "languages_needed[]",
    "meetings.every",
    "meetings.held[].date",
    "meetings.held[].present[]",
    "meetings.not_in[]",
    "mission",
    "name",
    "not_here.*.covered_by",
    "outreach[].by[]",
    "outreach[].languages[]",
    "partners.*.agreement.signed",
    "partners.*.bound_by[]",
    "partners.*.certifies.checked",
    "partners.*.certifies.forms[]",
    "partners.*.certifies.policy",
    "partners.*.certifies.promised_days",
    "partners.*.certifies.usual_days",
    "partners.*.confidential",
    "partners.*.languages.*",
    "partners.*.must_disclose[]",
    "partners.*.name",
    "partners.*.named",
    "partners.*.reach_through",
    "partners.*.role",
    "partners.*.seats[]",
    "partners.*.since",
    "partners.*.status",
    "principles[]",
    "protocols.*.from[]",
    "protocols.*.shares",
    "protocols.*.since",
    "protocols.*.status",
    "protocols.*.title",
    "protocols.*.to[]",
    "stories[].date",
    "stories[].lesson",
    "stories[].seats[]",
    "stories[].text",
    "stories[].title",
    "survivor_voice[].by",
    "survivor_voice[].changed",
    "survivor_voice[].date",
    "survivor_voice[].how",
    "trainings[].by[]",
    "trainings[].date",
    "trainings[].for[]",
    "trainings[].title",
    "trainings[].topics[]",
}


@pytest.mark.parametrize(
    ("audience", "kept"), [("internal", set()), ("partners", NOBODY), ("public", NOBODY | PARTNERS)]
)
def test_what_is_kept_from_an_audience_is_this_and_nothing_else(audience: Audience, kept: set[str]) -> None:
    assert kept_from(audience) == kept


def test_every_key_is_decided_about() -> None:
    found = {
        way.partition("=")[0] for way in leaves(Plan.model_validate(whole()).model_dump(mode="json", by_alias=True))
    }
    assert found == NOBODY | PARTNERS | EVERYBODY
