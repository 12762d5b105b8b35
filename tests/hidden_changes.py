"""What can be changed in a plan without a reader noticing, by the plan format's table and by nothing of ours.

``TABLE`` says it key by key; what depends on more than the key is said here, in the words of the contract.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from typing import Any, TypeAlias, get_args

from ccr_cli.intake.load import built_in
from ccr_cli.plan import words
from ccr_cli.plan.plan import Plan
from helpers import TODAY, leaves
from random_plans import AWARDS, FRAMEWORK, Drawing
from the_table import LIKE, TABLE

Where: TypeAlias = tuple[str | int, ...]
COMMUNITY = "homeland-security"
_OUTSIDE = ("funder", "public")
_KEYED = ("partners", "protocols", "not_here", "commitments", "languages", "people", "roles", "first", "scores")
_DECIDES = {"share", "named", "confidential", "status", "seats", "closed"}
"""Keys that decide what else is told: they change only inside of what isn't told at all."""


def hidden_changes(
    data: dict[str, Any], reader: str, drawing: Drawing, addressed: frozenset[str] = frozenset()
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Plans that differ from one in one thing that a reader may not see, each with what is other in it.

    ``addressed`` are the partners to which a paper is addressed, if the reader reads one.
    """
    for where, _ in leaves(data):
        if _value_at(data, where) not in ({}, []) and (change := _change(data, where, reader, addressed)) is not None:
            yield _changed(data, where, change, drawing)
    yield from _more(data, reader, drawing, addressed)


def _value_at(data: Any, where: Where) -> Any:
    for step in where:
        data = data[step]
    return data


def _changed(data: dict[str, Any], where: Where, change: str, drawing: Drawing) -> tuple[str, dict[str, Any]]:
    other = deepcopy(data)
    holder: Any = other
    for step in where[:-1]:
        holder = holder[step]
    if change == "swapped":
        keys = list(holder)
        neighbor = keys[keys.index(where[-1]) - 1]
        holder[where[-1]], holder[neighbor] = holder[neighbor], holder[where[-1]]
    else:
        holder[where[-1]] = _another(holder[where[-1]], where, change, drawing)
    Plan.model_validate(other)
    return ".".join(map(str, where)), other


def way_of(where: Where) -> str:
    """A place as the table writes it."""
    way = ""
    for number, step in enumerate(where):
        if isinstance(step, int):
            way += "[]"
        elif number and where[number - 1] in _KEYED and isinstance(where[number - 1], str):
            way += ".*"
        else:
            way += f".{step}"
    return way.lstrip(".")


def _row(where: Where) -> str:
    """The row of the table, also for the short form of what has a long one."""
    way = way_of(where)
    long = {
        "partners.*.commitments": "partners.*.commitments.*",
        "partners.*.languages[]": "partners.*.languages.*",
        "partners.*.certifies": "partners.*.certifies.forms[]",
        "not_here.*": "not_here.*.reason",
        "meetings.held[].decided[]": "meetings.held[].decided[].what",
        "trainings[].people": "trainings[].people.*",
        "roles.*.first": "roles.*.first.*",
    }
    return long.get(way, way)


def _change(data: dict[str, Any], where: Where, reader: str, addressed: frozenset[str]) -> str | None:
    """How a value can be changed unseen: at will, inside its month or year, or from one small count to another.

    Parts of a number of people, one of which is small, can be swapped: their total may be told, and which is which not.
    """
    if where[0] == "places":
        return None  # others of its values are the same words, and a plan where they differ has an error
    like = LIKE.get(reader, reader)
    if _is_untold(data, where, reader, addressed):
        decides = where[-1] in _DECIDES or (reader == "funder" and where[-1] == "award")
        return None if decides else "whole"
    key = next(step for step in reversed(where) if isinstance(step, str))
    row = _row(where)
    if row not in TABLE and any(known.startswith(f"{row}.") for known in TABLE):
        return None  # a mapping without a key in it
    how = TABLE[row].get(reader)
    if how is None:
        is_told_otherwise = _is_told_by_sector(data, where, like) or _is_told_by_seat(where, reader)
        return None if key in _DECIDES or is_told_otherwise else "whole"
    if how in ("month", "year"):
        return how
    if how == "large" and _people_are_few(data, where):
        return "small" if len(_counts(data, where)) == 1 else "swapped"
    return None


def is_hidden(data: dict[str, Any], where: Where, reader: str, addressed: frozenset[str]) -> bool:
    """Whether nothing of a value is told to a reader, neither by itself nor counted with others."""
    return _change(data, where, reader, addressed) == "whole"


def _is_told_by_seat(where: Where, reader: str) -> bool:
    """Whether it is who does a task, which others than a funder are told by seat."""
    return where[0] == "roles" and where[2] in ("first", "with") and reader != "funder"


def _is_told_by_sector(data: dict[str, Any], where: Where, reader: str) -> bool:
    """Whether it is a language or place of a partner, which others are told by sector: the public of two or more."""
    if (
        where[0] != "partners"
        or where[2:3] not in (("languages",), ("serves",))
        or reader == "funder"
        or data["partners"][str(where[1])]["status"] != "at-the-table"
    ):
        return False
    sectors = built_in(FRAMEWORK).sector_of
    of = {
        id_: {sectors[seat].id for seat in partner.get("seats") or () if seat != COMMUNITY or reader != "public"}
        for id_, partner in data["partners"].items()
        if partner["status"] == "at-the-table" and is_told(partner, reader)
    }
    own = of[str(where[1])]
    return reader != "public" or any(sum(sector in found for found in of.values()) > 1 for sector in own)


def _is_untold(data: dict[str, Any], where: Where, to: str, addressed: frozenset[str]) -> bool:
    """Whether a place lies in an entry of which nothing is told."""
    reader = LIKE.get(to, to)
    section, *rest = str(where[0]), *where[1:]
    entry: Any = data[section]
    if rest and isinstance(entry, dict | list) and section not in ("meetings", "coordinator"):
        entry = entry[rest[0]]  # type: ignore[index]
    match section:
        case "partners":
            return _is_partner_untold(data, where, to, addressed)
        case "trainings" | "outreach" | "changes":
            return _is_to_come(entry, reader) or (reader == "funder" and not _is_of_award(data, entry))
        case "survivor_voice":
            keeps = {"partners": ("partners", "public"), "public": ("public",)}.get(reader, ())
            return _is_to_come(entry, reader) or (rest[-1] == "changed" and entry.get("share") not in keeps)
        case "funding":
            is_gone = bool(entry.get("closed")) and reader != "funder" and rest[-1] != "closed"
            return is_gone or (reader == "funder" and not _is_of_award(data, entry))
        case "stories":
            return reader in _OUTSIDE and COMMUNITY in entry.get("seats", ())
        case "not_here":
            return reader in _OUTSIDE or (rest[0] == COMMUNITY and len(rest) > 1)
        case "meetings":
            return _is_meeting_untold(data, where, reader)
        case _:
            return False


_MAY_CALL: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("partners", "parties", "coalition"), ("partners", "public")),
    "public": ("public",),
    "invited": ("invited", "public"),
}


def _is_partner_untold(data: dict[str, Any], where: Where, to: str, addressed: frozenset[str]) -> bool:
    reader = LIKE.get(to, to)
    id_ = str(where[1])
    partner = data["partners"][id_]
    is_known = id_ in addressed or is_named(partner, reader)
    if id_ not in addressed and not is_told(partner, reader):
        return True
    key = where[2]
    if key == "contacts":
        number = int(where[3])
        share = partner["contacts"][number].get("share")
        is_coordinator = data.get("coordinator", {}).get("partner") == id_
        return not is_known or share not in _MAY_CALL.get(to, ()) or (reader == "coalition" and not is_coordinator)
    if key in ("name", "role"):
        return not is_known
    return key in ("commitments", "head_since") and id_ not in addressed


def is_told(partner: dict[str, Any], reader: str) -> bool:
    """Whether there is anything to tell of a partner."""
    if reader == "coalition":
        return partner["status"] not in ("declined", "left")
    seats = partner.get("seats") or []
    return reader == "partners" or (partner["status"] == "at-the-table" and (not seats or set(seats) != {COMMUNITY}))


def is_named(partner: dict[str, Any], reader: str) -> bool:
    """Whether a partner's name may be told."""
    if reader == "internal":
        return True
    if partner.get("named") == "never" or partner.get("confidential") == "name" or not is_told(partner, reader):
        return False
    if reader == "funder":
        return "agreement" in partner
    return reader == "partners" or partner.get("named") == "public"


def _is_meeting_untold(data: dict[str, Any], where: Where, reader: str) -> bool:
    if where[:2] != ("meetings", "held"):
        return False
    meeting = data["meetings"]["held"][int(where[2])]
    decided = meeting.get("decided", [])
    kept = where[3:4] == ("decided",) and len(where) > 5 and decided[int(where[4])].get("share") == "nobody"
    return _is_to_come(meeting, reader) or kept


def _is_to_come(entry: dict[str, Any], reader: str) -> bool:
    return reader in _OUTSIDE and entry["date"] > TODAY.isoformat()


def _is_of_award(data: dict[str, Any], entry: dict[str, Any]) -> bool:
    awards = {source["award"] for source in data.get("funding", ()) if "award" in source}
    return len(awards) == 1 and entry.get("award") in awards


def _people_are_few(data: dict[str, Any], where: Where) -> bool:
    return any(0 < count <= 10 for count in _counts(data, where))


def _counts(data: dict[str, Any], where: Where) -> list[int]:
    people = data[str(where[0])][where[1]]["people"]
    return list(people.values()) if isinstance(people, dict) else [people]


def _another(value: Any, where: Where, change: str, drawing: Drawing) -> Any:
    """Another value of the same kind."""
    if change == "small":
        return value % 9 + 1 if 0 < value <= 10 else value
    if isinstance(value, bool):
        return {"forms": ["u"]} if where[-1] == "certifies" else not value
    if isinstance(value, int | float):
        return 6 - value if "scores" in where else value % 12 + 1
    if isinstance(value, str) and (day := _day(value)) is not None:
        return _another_day(day, where, change).isoformat()
    return _another_word(str(value), where, drawing)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _another_day(day: date, where: Where, change: str) -> date:
    """Another day: in the same month, in the same year, or on the same side of today."""
    if change == "month":
        return day.replace(day=day.day % 28 + 1) if (day.year, day.month) != (TODAY.year, TODAY.month) else day
    if change == "year":
        return day if day.year == TODAY.year else day.replace(month=day.month % 12 + 1, day=min(day.day, 28))
    return day.replace(year=day.year + (1 if day > TODAY else -1), day=min(day.day, 28))


def _another_word(value: str, where: Where, drawing: Drawing) -> str:
    """Another word where the format leaves the choice; else another text."""
    key = next(step for step in reversed(where) if isinstance(step, str))
    if way_of(where) in _PARTNER_KEYS:
        return next((id_ for id_ in drawing.partners if id_ != value), value)
    for known in _WORDS.get(key, ()) if where[2:3] != ("languages",) else _LANGUAGE_WORDS:
        if value in known:
            return known[(known.index(value) + 1) % len(known)]
    return value if key in ("seats", "seat", "every", "how", "pays_for") else drawing.text()


_PARTNER_KEYS = {
    "coordinator.backup", "funding[].held_by", "meetings.next.topics[].who", "meetings.held[].present[]",
    "partners.*.reach_through", "not_here.*.covered_by", "survivor_voice[].by", "protocols.*.from[]",
    "protocols.*.to[]", "protocols.*.between[]", "trainings[].by[]", "trainings[].for[]", "outreach[].by[]",
    "actions[].who", "changes[].partner", "roles.*.first", "roles.*.first.*", "roles.*.with[]",
}  # fmt: skip
_LANGUAGE_WORDS = (get_args(get_args(words.LanguageHow)[0]), ("es", "Mixteco", "Mam", "Hmong", "zh"))
_WORDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "time": (("9:00", "14:30", "18:15"),),
    "award": (AWARDS,),
    **{
        key: (get_args(get_args(known)[0]),)
        for key, known in {
            "aim": words.Aim,
            "asks_status": words.AsksStatus,
            "agreements": words.EnforcementAgreement,
            "forms": words.CertificationForm,
            "bound_by": words.BoundBy,
            "must_disclose": words.MustDisclose,
            "shares": words.Shares,
            "kind": words.ChangeKind,
        }.items()
    },
}


# one thing more


def _more(
    data: dict[str, Any], reader: str, drawing: Drawing, addressed: frozenset[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Plans with one thing more, of which the reader is told nothing."""
    for name, add in _ADDED.items():
        readers, change = add
        if LIKE.get(reader, reader) in readers:
            other = deepcopy(data)
            change(other, drawing)
            if change is _commits:
                other["partners"] |= {id_: data["partners"][id_] for id_ in addressed}  # they are told what they made
            yield f"one more: {name}", other


def _partner(status: str, seat: str = "food", **more: object) -> Callable[[dict[str, Any], Drawing], None]:
    def change(data: dict[str, Any], drawing: Drawing) -> None:
        data["partners"][drawing.word()] = {"name": drawing.text(), "seats": [seat], "status": status, **more}

    return change


def _item(section: str, **entry: object) -> Callable[[dict[str, Any], Drawing], None]:
    def change(data: dict[str, Any], drawing: Drawing) -> None:
        data.setdefault(section, []).append(
            {**entry, "what" if section in ("actions", "changes") else "title": drawing.text()}
        )

    return change


def _decision(data: dict[str, Any], drawing: Drawing) -> None:
    for meeting in data.get("meetings", {}).get("held", []):
        meeting.setdefault("decided", []).append({"what": drawing.text(), "share": "nobody"})


def _left_open(data: dict[str, Any], drawing: Drawing) -> None:
    data.setdefault("not_here", {}).setdefault("employment", drawing.text())


def _closed(data: dict[str, Any], drawing: Drawing) -> None:
    data.setdefault("funding", []).append({"source": drawing.text(), "closed": True, "pays_for": ["coordinator"]})


def _contact(data: dict[str, Any], drawing: Drawing) -> None:
    for partner in data["partners"].values():
        partner.setdefault("contacts", []).append({"role": drawing.text(), "phone": "520-555-0133"})


def _cannot(data: dict[str, Any], drawing: Drawing) -> None:
    for partner in data["partners"].values():
        if not isinstance(answers := partner.setdefault("commitments", {}), str):
            answers.setdefault("advocacy", {"cannot": drawing.text()})


def _commits(data: dict[str, Any], _drawing: Drawing) -> None:
    for partner in data["partners"].values():
        partner |= {"commitments": "2025-01-02", "oriented": "2025-01-03"}


_ALL = ("partners", "coalition", "funder", "public")
_ADDED: dict[str, tuple[tuple[str, ...], Callable[[dict[str, Any], Drawing], None]]] = {
    "a partner that declined": (("coalition", *_OUTSIDE), _partner("declined")),
    "a partner that left": (("coalition", *_OUTSIDE), _partner("left")),
    "a partner that is invited": (_OUTSIDE, _partner("invited", named="public")),
    "a partner that somebody named": (_OUTSIDE, _partner("identified", named="public")),
    "an enforcement agency at the table": (_OUTSIDE, _partner("at-the-table", COMMUNITY, named="public")),
    "an action": (("coalition", *_OUTSIDE), _item("actions")),
    "a training to come": (_OUTSIDE, _item("trainings", date="2027-03-04")),
    "outreach to come": (_OUTSIDE, _item("outreach", date="2027-03-04")),
    "a change to come": (_OUTSIDE, _item("changes", date="2027-03-04")),
    "a training of nobody's award": (("funder",), _item("trainings", date="2026-03-04")),
    "a decision for this file alone": (_ALL, _decision),
    "a seat left open": (_OUTSIDE, _left_open),
    "money that has ended": (_ALL, _closed),
    "a contact for nobody": (_ALL, _contact),
    "commitments of everybody": (_ALL, _commits),
    "a commitment that nobody can make": (_ALL, _cannot),
}  # fmt: skip
