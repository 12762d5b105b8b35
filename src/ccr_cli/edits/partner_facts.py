"""Facts about a partner: its orientation, its agreement, a waiting period, and what it signs for survivors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.edits.edit import Edit, Put, Remove, Value
from ccr_cli.edits.known import meant, partner_at
from ccr_cli.edits.shapes import changed, day_at, entry_of, mapping_at, put
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say
from ccr_cli.where import Where

_UNTIL = Typed("--until 2027-06-30")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCertification:
    """What a partner signs for U or T status, its fields in file order."""

    forms: Sequence[str]
    signed_by: str | None = None
    policy: bool | None = None
    promised_days: int | None = None
    usual_days: int | None = None


def orient(data: Value, id_: str, day: date) -> list[Edit]:
    """Edits that record that a partner's people were oriented by a day; an earlier date stays.

    Raises ``UserError`` for an id that names no partner, and ``Misplaced``.
    """
    partner_at(data, id_)
    where = ("partners", id_, "oriented")
    return [] if _is_by(data, where, day) else [Put(where, day.isoformat())]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAgreement:
    """An agreement that was signed; what isn't given stays as it was."""

    signed: date
    until: date | None = None
    has_no_end: bool = False
    """Whether it is known to have no end, so one that is there goes."""
    award: str | None = None
    """The number of the award that it was made for."""


def agree(data: Value, id_: str, agreed: NewAgreement) -> list[Edit]:
    """Edits that record an agreement; an earlier day of signing stays if the end and the head are the same.

    Raises ``UserError`` for an id that names no partner, and for an end that is there and was before this was signed,
    if there is no new one; and ``Misplaced``.
    """
    partner_at(data, id_)
    where = ("partners", id_, "agreement")
    there = mapping_at(data, where)
    ended = day_at(data, (*where, "until"))
    if agreed.until is None and not agreed.has_no_end and ended is not None and ended < agreed.signed:
        raise UserError(
            say("The agreement of {partner} ended on {day}.", partner=Typed(id_), day=ended),
            say("Until when does the new one hold? Add {until}, or {none}.", until=_UNTIL, none=Typed("--no-end")),
        )
    end = {"until": agreed.until.isoformat()} if agreed.until else {}
    more = end | ({"award": agreed.award.strip()} if agreed.award else {})
    outdated = [Remove((*where, "until"))] if agreed.has_no_end and agreed.until is None and there.get("until") else []
    ends_the_same = not outdated and not changed(data, where, end)
    if ends_the_same and _is_signed(data, id_, agreed.signed):
        return changed(data, where, more)
    return [*put(data, where, {"signed": agreed.signed.isoformat()} | more), *outdated]


def _is_signed(data: Value, id_: str, day: date) -> bool:
    """Whether an agreement was signed by a day, and by the head of that day."""
    signed, head = (day_at(data, ("partners", id_, *way)) for way in (("agreement", "signed"), ("head_since",)))
    is_by_another_head = signed is not None and head is not None and signed < head <= day
    return signed is not None and signed <= day and not is_by_another_head


def wait(data: Value, id_: str, until: date, why: str | None = None) -> list[Edit]:
    """Edits that record not to ask anything of a partner until a day, and why; without a reason, an earlier one stays.

    Raises ``UserError`` for an id that names no partner, and ``Misplaced``.
    """
    partner_at(data, id_)
    entry = {"until": until.isoformat()} | ({"why": why.strip()} if why else {})
    return put(data, ("partners", id_, "waiting"), entry)


def certify(data: Value, id_: str, told: NewCertification, day: date) -> list[Edit]:
    """Edits that record what a partner signs, as checked on a day; an earlier day doesn't replace a later one.

    Raises ``UserError`` for an id that names no partner, and ``Misplaced``.
    """
    where: Where = ("partners", id_, "certifies")
    entry = meant(data, None, where, entry_of(told))
    if not partner_at(data, id_).get("certifies"):
        return [Put(where, entry | {"checked": day.isoformat()})]
    there = mapping_at(data, where)
    if _same_words(there.get("forms"), entry.get("forms")):
        del entry["forms"]  # the same forms in any order stay as they are
    checked = day_at(data, (*where, "checked"))
    if checked is None or checked < day:
        entry["checked"] = day.isoformat()
    return changed(data, where, entry)


def certifies_nothing(data: Value, id_: str) -> list[Edit]:
    """Edits that record that a partner signs nothing, which is also an answer.

    Raises ``UserError`` for an id that names no partner, and ``Misplaced``.
    """
    is_so = partner_at(data, id_).get("certifies") is False
    return [] if is_so else [Put(("partners", id_, "certifies"), False)]  # noqa: FBT003 - it is what the file says


def _is_by(data: Value, where: Where, day: date) -> bool:
    """Whether the day at a place is ``day`` or earlier."""
    there = day_at(data, where)
    return there is not None and there <= day


def _same_words(one: Value, other: Value) -> bool:
    return isinstance(one, list) and isinstance(other, list) and sorted(map(str, one)) == sorted(map(str, other))
