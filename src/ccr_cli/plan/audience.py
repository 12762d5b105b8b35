"""Who sees what of a plan: the one place where confidential values are dropped.

The plan format's table "Who sees what" is the specification. Every question is asked of a plan that has
been through ``seen_by``, so an answer cannot hold what its audience must not see.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

from ccr_cli.plan.masking import without_names
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.references import EACH, PARTNERS, Where, named

Audience = Literal["internal", "partners", "public"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
NOT_TOLD = "—"
"""Stands for a text that the format requires and the audience may not see."""
_SMALL = 10  # counts of people from 1 to this are not told to the public

_Data = dict[str, Any]
_INTERNAL = (
    ("note",),
    ("funding", EACH, "note"),
    ("meetings", "held", EACH, "note"),
    ("partners", EACH, "note"),
    ("protocols", EACH, "note"),
    ("actions", EACH, "note"),
    ("partners", EACH, "enforcement"),
    ("partners", EACH, "waiting"),
    ("partners", EACH, "commitments"),  # whoever sees which were made sees which were not
)


@dataclass(frozen=True, slots=True)
class SeenPlan:
    """A plan as one audience may see it."""

    plan: Plan
    audience: Audience
    nameless: frozenset[str] = frozenset()
    """The ids, made neutral, of partners whose names this audience may not see."""
    answered: tuple[tuple[str, ...] | None, ...] | None = None
    """What each partner at the table has answered, for counting: commitments by their ids, ``None`` for all of them.
    In an order that tells nobody who is who, where the audience may not see it; else not here, but in the plan."""

    @property
    def tells_commitments(self) -> bool:
        """Whether the audience may see who made which commitment, and who did not."""
        return self.audience == "internal"

    @property
    def tells_languages(self) -> bool:
        """Whether the audience may see which partner speaks which language; the public sees them by sector."""
        return self.audience != "public"

    @property
    def tells_days_to_come(self) -> bool:
        """Whether the audience may see when the task force meets, and when what it has runs out.

        Nothing that is still to come is told to the public, as with outreach: it says where people will be.
        """
        return self.audience != "public"

    def name_of(self, id_: str) -> str | None:
        """A partner's name, if the audience may see it."""
        partner = (self.plan.partners or {}).get(id_)
        return None if partner is None or id_ in self.nameless else partner.name


def seen_by(plan: Plan, audience: Audience, today: date) -> SeenPlan:
    """The plan without anything that the audience must not see."""
    if audience == "internal":
        return SeenPlan(plan, audience)
    data = plan.model_dump(mode="json", by_alias=True, exclude_none=True)
    for pattern in _INTERNAL:
        _drop(data, pattern)
    _keep_shared_contacts(data, audience)
    _hide_reasons(data)
    _hide_who_owes(data)
    if audience == "public":
        _hide_from_public(data, today)
    nameless = _take_names(data, _is_public if audience == "public" else _is_for_partners)
    return SeenPlan(Plan.model_validate(data), audience, nameless, _without_names(plan))


def _without_names(plan: Plan) -> tuple[tuple[str, ...] | None, ...]:
    here = [partner.commitments for partner in plan.here.values()]
    each = [None if isinstance(answers, date) else tuple(sorted(answers or ())) for answers in here]
    return tuple(sorted(each, key=lambda answered: (answered is None, answered or ())))


def _drop(data: Any, pattern: tuple[str, ...]) -> None:
    if not isinstance(data, dict | list):
        return
    if pattern[0] == EACH:
        for item in data.values() if isinstance(data, dict) else data:
            _drop(item, pattern[1:])
    elif isinstance(data, dict):
        if len(pattern) == 1:
            data.pop(pattern[0], None)
        else:
            _drop(data.get(pattern[0]), pattern[1:])


def _keep_shared_contacts(data: _Data, audience: Audience) -> None:
    for partner in data.get("partners", {}).values():
        shared = [contact for contact in partner.pop("contacts", []) if contact.get("share") == "partners"]
        if shared and audience == "partners":
            partner["contacts"] = shared


def _hide_reasons(data: _Data) -> None:
    for seat, entry in data.get("not_here", {}).items():
        data["not_here"][seat] = {"reason": NOT_TOLD}
        if isinstance(entry, dict) and "covered_by" in entry:
            data["not_here"][seat]["covered_by"] = entry["covered_by"]


def _hide_who_owes(data: _Data) -> None:
    for action in data.get("actions", []):
        if "done" not in action:
            action.pop("who", None)


def _hide_from_public(data: _Data, today: date) -> None:
    meetings = data.get("meetings", {})
    meetings.pop("next", None)  # like outreach: a day to come would tell where people will be
    for meeting in meetings.get("held", []):
        meeting.pop("decided", None)
    data["outreach"] = [
        {**outreach, "title": NOT_TOLD, "date": outreach["date"][:8] + "01"}
        for outreach in data.get("outreach", [])
        if outreach["date"] <= today.isoformat()
    ]
    for entry in (*data["outreach"], *data.get("trainings", [])):
        _hide_small_counts(entry)


def _hide_small_counts(entry: _Data) -> None:
    people = entry.get("people")
    if isinstance(people, dict):
        # One hidden count beside a total would be given away, so any small count hides them all.
        if any(0 < count <= _SMALL for count in people.values()):
            del entry["people"]
    elif people is not None and 0 < people <= _SMALL:
        del entry["people"]


def _is_for_partners(partner: _Data) -> bool:
    return partner.get("named") != "never" and partner.get("confidential") != "name"


def _is_public(partner: _Data) -> bool:
    is_named = partner.get("named") == "public" and partner.get("confidential") != "name"
    return is_named and partner["status"] == "at-the-table"


def _take_names(data: _Data, may_be_named: Callable[[_Data], bool]) -> frozenset[str]:
    """Replace names that may not be told, and the ids that give them away wherever they stand."""
    partners: dict[str, _Data] = data.get("partners", {})
    hidden = [id_ for id_, partner in partners.items() if not may_be_named(partner)]
    neutral = dict(zip(hidden, _neutral_ids(partners), strict=False))
    if not hidden:
        return frozenset()
    _mask(data, [partners[id_]["name"] for id_ in hidden])
    partners = data["partners"]
    for where, id_ in [found for pattern in PARTNERS for found in named(data, pattern)]:
        if id_ in neutral:
            _put(data, where, neutral[id_])
    for id_ in hidden:
        partners[id_].update(name=NOT_TOLD)
        partners[id_].pop("role", None)
        partners[id_].setdefault("seats", [])
        if not partners[id_]["seats"]:
            partners[id_]["role"] = NOT_TOLD
    data["partners"] = {neutral.get(id_, id_): partner for id_, partner in partners.items()}
    return frozenset(neutral.values())


def _mask(data: _Data, names: list[str]) -> None:
    """Take the names out of free text, such as the title of a protocol; names that may be told stay whole."""
    told = {id_: partner["name"] for id_, partner in data.get("partners", {}).items()}
    data.update(without_names(data, names, NOT_TOLD))
    for id_, name in told.items():
        data["partners"][id_]["name"] = name


def _neutral_ids(partners: _Data) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if (id_ := f"not-named-{number}") not in partners:
            yield id_


def _put(data: Any, where: Where, value: str) -> None:
    for step in where[:-1]:
        data = data[step]
    data[where[-1]] = value
