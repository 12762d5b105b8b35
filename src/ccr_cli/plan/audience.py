"""Who sees what of a plan: the one place where confidential values are dropped.

The plan format's table "Who sees what" is the specification. Every question is asked of a plan that has
been through ``seen_by``, so an answer cannot hold what its audience must not see.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, Literal, get_args

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.masking import framework_without_names
from ccr_cli.plan.nameless import NOT_TOLD, Data, MayBeNamed, is_secret, names_to_hide, take_names
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.references import EACH

Audience = Literal["internal", "partners", "public"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
_SMALL = 10  # counts of people from 1 to this are not told to the public

_HAPPENED = ("outreach", "trainings", "survivor_voice", "changes")
"""What the public is told of once it has happened."""

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
    ("partners", EACH, "oriented"),  # and who knows the protections, who has still to learn them
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
    oriented: tuple[date, ...] | None = None
    """The days by which partners at the table knew the federal immigration protections, for counting; as above."""

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


def seen_by(plan: Plan, audience: Audience, today: date, others: Sequence[str] = ()) -> SeenPlan:
    """The plan without anything that the audience must not see.

    ``others`` are names that other plans at hand keep to themselves: no plan tells them.
    """
    if audience == "internal":
        return SeenPlan(plan, audience)
    data = plan.model_dump(mode="json", by_alias=True, exclude_none=True)
    for pattern in _INTERNAL:
        _drop(data, pattern)
    _keep_shared_contacts(data, audience)
    _hide_reasons(data)
    _hide_who_owes(data)
    _hide_folders(data)
    if audience == "public":
        _hide_from_public(data, today)
    nameless = take_names(data, _MAY_BE_NAMED[audience], others)
    return SeenPlan(Plan.model_validate(data), audience, nameless, _answered(plan), _oriented(plan))


def framework_seen_by(framework: Framework, plan: Plan, audience: Audience, others: Sequence[str] = ()) -> Framework:
    """A plan's framework without the names that the audience must not see: one of its own may tell of its partners."""
    if audience == "internal" or not _is_path(plan.framework):
        return framework
    partners = plan.model_dump(mode="json", include={"partners"}, exclude_none=True)
    hidden = names_to_hide(partners, _MAY_BE_NAMED[audience], others)
    if hidden is None or not hidden.are_in(framework.model_dump_json()):
        return framework
    data = framework.model_dump(mode="json", by_alias=True, exclude_none=True)
    return Framework.model_validate(framework_without_names(data, hidden, NOT_TOLD))


def _answered(plan: Plan) -> tuple[tuple[str, ...] | None, ...]:
    here = [partner.commitments for partner in plan.here.values()]
    each = [None if isinstance(answers, date) else tuple(sorted(answers or ())) for answers in here]
    return tuple(sorted(each, key=lambda answered: (answered is None, answered or ())))


def _oriented(plan: Plan) -> tuple[date, ...]:
    return tuple(sorted(partner.oriented for partner in plan.here.values() if partner.oriented is not None))


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


def _keep_shared_contacts(data: Data, audience: Audience) -> None:
    for partner in data.get("partners", {}).values():
        shared = [contact for contact in partner.pop("contacts", []) if contact.get("share") == "partners"]
        if shared and audience == "partners":
            partner["contacts"] = shared


def _hide_reasons(data: Data) -> None:
    for seat, entry in data.get("not_here", {}).items():
        data["not_here"][seat] = {"reason": NOT_TOLD}
        if isinstance(entry, dict) and "covered_by" in entry:
            data["not_here"][seat]["covered_by"] = entry["covered_by"]


def _hide_who_owes(data: Data) -> None:
    for action in data.get("actions", []):
        if "done" not in action:
            action.pop("who", None)


def _hide_folders(data: Data) -> None:
    """Keep back where a framework of one's own lies: the folders can bear a user's name."""
    if _is_path(data["framework"]):
        data["framework"] = PurePath(data["framework"]).name or NOT_TOLD


def _is_path(framework: str) -> bool:
    return "/" in framework or framework.endswith((".yaml", ".yml"))


def _hide_from_public(data: Data, today: date) -> None:
    _hide_days_to_come(data, today)
    for meeting in data.get("meetings", {}).get("held", []):
        meeting.pop("decided", None)
    for outreach in data.get("outreach", []):
        outreach.update(title=NOT_TOLD, date=outreach["date"][:8] + "01")
    for entry in (*data.get("outreach", []), *data.get("trainings", [])):
        _hide_small_counts(entry)


def _hide_days_to_come(data: Data, today: date) -> None:
    """Keep back what has not happened yet: it would tell where people will be, and what runs out when."""
    meetings = data.get("meetings", {})
    meetings.pop("next", None)
    for holder, key in ((meetings, "held"), *((data, key) for key in _HAPPENED)):
        holder[key] = [entry for entry in holder.get(key, []) if entry["date"] <= today.isoformat()]
    protocols, partners = data.get("protocols", {}).values(), data.get("partners", {}).values()
    for entry in (*protocols, *data.get("stories", []), *partners):
        _forget(entry, today)
    for partner in data.get("partners", {}).values():
        if isinstance(partner.get("certifies"), dict):
            _forget(partner["certifies"], today)
            partner["certifies"].pop("signed_by", None)  # an office, as it should be, or a person
        agreement = partner.get("agreement", {})
        agreement.pop("until", None)
        if agreement.get("signed", "") > today.isoformat():
            del partner["agreement"]
    for action in data.get("actions", []):
        action.pop("due", None)


def _forget(entry: Data, today: date) -> None:
    """Take out the days of an entry that are to come, and those by which something is due."""
    entry.pop("review_by", None)
    for key in ("since", "checked", "date"):
        if str(entry.get(key, "")) > today.isoformat():
            del entry[key]


def _hide_small_counts(entry: Data) -> None:
    people = entry.get("people")
    if isinstance(people, dict):
        # One hidden count beside a total would be given away, so any small count hides them all.
        if any(0 < count <= _SMALL for count in people.values()):
            del entry["people"]
    elif people is not None and 0 < people <= _SMALL:
        del entry["people"]


def _is_for_partners(partner: Data) -> bool:
    return not is_secret(partner)


def _is_public(partner: Data) -> bool:
    return not is_secret(partner) and partner.get("named") == "public" and partner["status"] == "at-the-table"


_MAY_BE_NAMED: Mapping[Audience, MayBeNamed] = MappingProxyType({"partners": _is_for_partners, "public": _is_public})
