"""Working agreements on how survivors are referred between partners."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.edits.edit import Edit, Put, Remove, Value
from ccr_cli.edits.field_names import PROTOCOL
from ccr_cli.edits.fields import Fields, set_values_since
from ccr_cli.edits.ids import check_form, free_id, taken
from ccr_cli.edits.known import meant, near_or
from ccr_cli.edits.shapes import entry_of, mapping_at, says_all
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.plan.steps import EACH
from ccr_cli.where import Where

_WHERE: Where = ("protocols",)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProtocol:
    """A new protocol, its fields in file order."""

    title: str
    from_: Sequence[str] = ()
    to: Sequence[str] = ()
    between: Sequence[str] = ()
    """For referrals both ways, instead of ``from_`` and ``to``."""
    status: str | None = None
    """``None`` means ``draft``."""
    since: date
    review_by: date | None = None
    shares: str | None = None
    award: str | None = None


def add_protocol(data: Value, id_: str | None, protocol: NewProtocol) -> list[Edit]:
    """Edits that add a protocol, its id made from the title by default; none if one already says all of this.

    Raises ``UserError`` for an id that is taken or invalid, suggesting one made from the title, and for an id that
    names no partner; and ``Misplaced``.
    """
    protocols = mapping_at(data, _WHERE)
    entry = meant(data, None, (*_WHERE, EACH), entry_of(protocol))
    said = {key: value for key, value in entry.items() if key != "since"}
    if any(says_all(there, said) for known, there in protocols.items() if id_ in (None, known)):
        return []
    offered = free_id(protocol.title, protocols, "protocol")
    id_ = offered if id_ is None else id_
    check_form(id_, offered)
    if id_ in protocols:
        raise taken(say("There is a protocol with the id {word} already.", word=Typed(id_)), offered)
    return [Put((*_WHERE, id_), _with_status(entry))]


def set_protocol(data: Value, id_: str, assignments: Sequence[str], day: date) -> list[Edit]:
    """Edits for FIELD=VALUE assignments to a protocol; a new status counts from ``day`` unless ``since`` is set too.

    Raises ``UserError`` for an id that names no protocol, and as ``set_values`` does.
    """
    part = Fields(_place(data, id_), PROTOCOL)
    return set_values_since(data, None, part, assignments, day)


def remove_protocol(data: Value, id_: str) -> list[Edit]:
    """Edits that take a protocol out. Raises ``UserError`` for an id that names none, and ``Misplaced``."""
    return [Remove(_place(data, id_))]


def _place(data: Value, id_: str) -> Where:
    """The place of a protocol. Raises ``UserError`` for an id that names none, and ``Misplaced``."""
    known = list(mapping_at(data, _WHERE))
    if id_ not in known:
        hint = near_or(id_, known, say("The protocols are {words}.", words=typed(known, "and")))
        if not known:
            hint = say("There is none yet; {command} adds one.", command=Typed("ccr protocol add"))
        raise UserError(say("No protocol has the id {word}.", word=Typed(id_)), hint)
    return (*_WHERE, id_)


def _with_status(entry: dict[str, Value]) -> dict[str, Value]:
    """The entry with a status, which comes before ``since``."""
    order = ("title", "from", "to", "between", "status")
    full = {"status": "draft"} | entry
    return {key: full[key] for key in (*order, *full) if key in full}
