"""Applies what ``ccr diff`` tells, as its JSON has it, to the data of the older plan: the newer one's data comes out.

What is the same for every reader of a plan is made the same first: short forms, the order of entries, what is empty.
"""

from copy import deepcopy
from typing import Any

from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.keys import keys_of
from ccr_cli.plan.plan import Plan

_LISTS = {
    "meeting-held": "meetings.held",
    "action-opened": "actions",
    "action-done": "actions",
    "action-dropped": "actions",
    "action-changed": "actions",
    "training-given": "trainings",
    "outreach-done": "outreach",
    "change-made": "changes",
    "story-told": "stories",
    "voice-heard": "survivor_voice",
    "funding-added": "funding",
    "funding-ended": "funding",
    "funding-changed": "funding",
}
_NAMED = {"actions": "what", "changes": "what", "trainings": "title", "outreach": "title", "stories": "title"}
_LISTED = ("meetings.held", *_NAMED, "survivor_voice", "assessments", "funding")
_FIRST = {"partner-renamed": 0, "partner-removed": 1, "partner-added": 2}
_STATUS_KINDS = ("joined", "invited", "liaison", "declined", "left", "identified")


def usual_form(data: dict[str, Any], framework: Framework) -> dict[str, Any]:
    """A plan's data without the forms that mean the same: short ones, orders that say nothing, empty values."""
    data = long_form(data, framework)
    for listed in _LISTED:
        holder, key = _holder(data, listed)
        if key in holder:
            holder[key] = sorted(holder[key], key=repr_of)
    found: dict[str, Any] = _without_nothing(data)
    return found


def long_form(data: dict[str, Any], framework: Framework) -> dict[str, Any]:
    """The same with its entries in the order that they have."""
    data = deepcopy(data)
    for partner in (data.get("partners") or {}).values():
        partner["seats"] = sorted(set(partner.get("seats") or ()))
        if isinstance(day := partner.get("commitments"), str):
            partner["commitments"] = {one.id: day for one in framework.commitments}
    not_here = data.get("not_here") or {}
    data["not_here"] = {seat: {"reason": one} if isinstance(one, str) else one for seat, one in not_here.items()}
    found: dict[str, Any] = _without_nothing(data)
    return found


def repr_of(value: Any) -> str:
    """A value as text that is the same for the same mapping in another order."""
    if isinstance(value, dict):
        return repr(sorted((key, repr_of(one)) for key, one in value.items()))
    if isinstance(value, list):
        return repr([repr_of(one) for one in value])
    return repr(float(value)) if isinstance(value, int) and not isinstance(value, bool) else repr(value)


def _without_nothing(value: Any) -> Any:
    if isinstance(value, dict):
        found = {key: _without_nothing(one) for key, one in value.items()}
        return {key: one for key, one in found.items() if one is not None and one not in ({}, [])}
    if isinstance(value, list):
        return [_without_nothing(one) for one in value]
    return value


def applied(changes: list[dict[str, Any]], data: dict[str, Any]) -> dict[str, Any]:
    """The data of the newer plan. Who is called otherwise comes first, then who is new or gone, then the rest."""
    data = deepcopy(data)
    for listed in _LISTED:  # numbers count entries as they stand before anything is told
        _number(data, listed)
    told = [one for one in changes if not one.get("derived")]
    for one in sorted(told, key=lambda one: _FIRST.get(one["kind"], len(_FIRST))):
        data = _renamed(data, one) if one["kind"] == "partner-renamed" else _changed(data, one)
    for listed in _LISTED:
        holder, key = _holder(data, listed)
        holder[key] = [{name: one for name, one in entry.items() if name != "#"} for entry in holder.get(key) or ()]
    return data


def _renamed(data: dict[str, Any], one: dict[str, Any]) -> dict[str, Any]:
    was = one.get("was", one["subject"])
    assert was in data["partners"]
    if one["after"] is not None:
        assert data["partners"][was]["name"] == one["before"]
        data["partners"][was]["name"] = one["after"]
    if was == one["subject"]:
        return data
    data["partners"] = {one["subject"] if id_ == was else id_: entry for id_, entry in data["partners"].items()}
    found: dict[str, Any] = _with_id(data, Plan, was, one["subject"])
    return found


def _with_id(value: Any, model: type[PlanPart], was: str, is_now: str) -> Any:
    """A part of a plan that names a partner by another id."""
    told = dict(value)
    for key in keys_of(model):
        if key.key in told and key.kind == "partner":
            told[key.key] = _swapped(told[key.key], was, is_now)
        elif key.key in told and key.parts:
            (part,) = key.parts[:1]
            told[key.key] = _in_parts(told[key.key], part, was, is_now)
    return told


def _swapped(value: Any, was: str, is_now: str) -> Any:
    if isinstance(value, list):
        return [_swapped(one, was, is_now) for one in value]
    if isinstance(value, dict):
        return {key: _swapped(one, was, is_now) for key, one in value.items()}
    return is_now if value == was else value


def _in_parts(value: Any, part: type[PlanPart], was: str, is_now: str) -> Any:
    if isinstance(value, list):
        return [_in_parts(one, part, was, is_now) for one in value]
    if not isinstance(value, dict):
        return value
    keys = {"#", *(key.key for key in keys_of(part))}
    if set(value) <= keys:
        return _with_id(value, part, was, is_now)
    return {id_: _in_parts(one, part, was, is_now) for id_, one in value.items()}


def _number(data: dict[str, Any], listed: str) -> None:
    holder, key = _holder(data, listed)
    seen: dict[Any, int] = {}
    for entry in holder.get(key) or ():
        called = _called(listed, entry)
        seen[called] = seen.get(called, 0) + 1
        entry["#"] = (*called, seen[called])


def _called(listed: str, entry: dict[str, Any]) -> tuple[Any, ...]:
    if listed == "actions":
        return (entry["what"],)
    if listed == "funding":
        return (entry["source"], entry.get("award"))
    return (entry[_NAMED.get(listed, "date")], entry.get("date"))


def _holder(data: dict[str, Any], listed: str) -> tuple[dict[str, Any], str]:
    *above, key = listed.split(".")
    for step in above:
        data = data.setdefault(step, {})
    return data, key


def _added_or_removed(data: dict[str, Any], one: dict[str, Any]) -> None:
    partners = data.setdefault("partners", {})
    if one["kind"] == "partner-removed":
        assert partners.pop(one["subject"])["status"] == one["before"]
        return
    assert one["subject"] not in partners
    entry = {**one["entry"], "name": one["name"], "seats": one["seats"], "status": one["after"], "since": one["date"]}
    partners[one["subject"]] = entry


def _changed(data: dict[str, Any], one: dict[str, Any]) -> dict[str, Any]:
    _apply(data, one)
    return data


def _apply(data: dict[str, Any], one: dict[str, Any]) -> None:
    kind, subject = one["kind"], one["subject"]
    if kind in ("partner-added", "partner-removed"):
        _added_or_removed(data, one)
    elif kind.startswith(("partner-", "commitment-", "agreement-", "seats-")):
        _to_partner(data["partners"][subject], one)
    elif kind in ("seat-skipped", "seat-reopened"):
        left_open = data.setdefault("not_here", {})
        assert (subject in left_open) == (kind == "seat-reopened")
        left_open.pop(subject, None) if kind == "seat-reopened" else left_open.update({subject: one["entry"]})
    elif kind.startswith("protocol-"):
        _to_protocol(data.setdefault("protocols", {}), one)
    else:
        _to_entry_or_field(data, one)


def _to_partner(partner: dict[str, Any], one: dict[str, Any]) -> None:
    kind, what = one["kind"].split("-", 1)
    if kind == "commitment":
        answers = partner.setdefault("commitments", {})
        assert _answer(answers.get(one["commitment"])) == one["before"]
        told = {"cannot": one["after"]} if what == "answered" else one["after"]
        answers[one["commitment"]] = told
    elif kind == "agreement":
        partner["agreement"] = one["entry"] if what == "signed" else None
    elif kind == "seats":
        assert set(one["removed"]) <= set(partner.get("seats", ()))
        partner["seats"] = sorted({*partner.get("seats", ()), *one["added"]} - set(one["removed"]))
    elif what in _STATUS_KINDS:
        assert partner["status"] == one["before"]
        partner |= {"status": one["after"], "since": one["date"]}
    elif (field := one["field"]).startswith("commitments."):
        key = field.removeprefix("commitments.")
        was = partner["commitments"][key]
        assert _answer(was) == one["before"]
        partner["commitments"][key] = one["after"] if isinstance(was, str) else {"cannot": one["after"]}
    else:
        _set(partner, field, one)


def _answer(answer: Any) -> Any:
    return answer["cannot"] if isinstance(answer, dict) else answer


def _to_protocol(protocols: dict[str, Any], one: dict[str, Any]) -> None:
    id_ = one["subject"]
    match one["kind"]:
        case "protocol-added":
            protocols[id_] = one["entry"]
        case "protocol-removed":
            del protocols[id_]
        case "protocol-changed" if one["field"] != "status":
            _set(protocols[id_], one["field"], one)
        case _:
            assert protocols[id_]["status"] == one["before"]
            protocols[id_] |= {"status": one["after"], "since": one["date"]}


def _to_entry_or_field(data: dict[str, Any], one: dict[str, Any]) -> None:
    field = one.get("field") or ""
    listed = _LISTS.get(one["kind"]) or next((name for name in _LISTED if f"{field}.".startswith(f"{name}.")), None)
    if listed is None:
        _set(data, field, one)
        return
    holder, key = _holder(data, listed)
    entries = holder.setdefault(key, [])
    if "entry" in one:
        entries.append(one["entry"])
        return
    called = _identity(listed, one)
    (place,) = (place for place, entry in enumerate(entries) if entry.get("#") == called)
    if one["kind"] == "action-dropped" or field == listed:
        del entries[place]
    elif one["kind"] == "action-done":
        entries[place]["done"] = one["date"]
    else:
        _set(entries[place], field.removeprefix(f"{listed}."), one)


def _identity(listed: str, one: dict[str, Any]) -> tuple[Any, ...]:
    number = one.get("number", 1)
    if listed == "actions":
        return one["subject"], number
    if listed == "funding":
        return one["subject"], one.get("award"), number
    return one["subject"], one.get("day"), number


def _set(data: dict[str, Any], field: str, one: dict[str, Any]) -> None:
    *above, key = field.split(".")
    for step in above:
        if not isinstance(data.get(step), dict):
            data[step] = {}
        data = data[step]
    was = _without_nothing(data.get(key))
    was = None if was in ({}, []) else was
    assert repr_of(was) == repr_of(_without_nothing(one["before"])), (field, was, one["before"])
    if one["after"] is None:
        data.pop(key, None)
    else:
        data[key] = one["after"]
