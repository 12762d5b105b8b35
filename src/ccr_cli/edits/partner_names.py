"""The id of a partner, and everything that refers to it."""

from collections.abc import Iterator

from ccr_cli.edits.edit import Edit, Put, Remove, Rename, Value
from ccr_cli.edits.ids import check_form, free_id, taken
from ccr_cli.edits.known import partner_at
from ccr_cli.edits.naming import where_named
from ccr_cli.edits.shapes import mapping_at
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say
from ccr_cli.plan.references import PARTNERS, named
from ccr_cli.where import Where


def rename_partner(data: Value, id_: str, new: str) -> list[Edit]:
    """Edits that change a partner's id, in every reference too; none if only the new id exists.

    Raises ``UserError`` for an id that names no partner, and for a new one that is taken or can't be an id; and
    ``Misplaced``.
    """
    partners = mapping_at(data, ("partners",))
    offered = free_id(new, partners, "partner")
    check_form(new, offered)
    if new in partners and (id_ == new or id_ not in partners):
        return []
    partner_at(data, id_)
    if new in partners:
        raise taken(say("There is a partner with the id {word} already.", word=Typed(new)), offered)
    return [*(Put(where, new) for where in references_to(data, id_)), Rename(("partners", id_), new)]


def remove_partner(data: Value, id_: str) -> list[Edit]:
    """Edits that remove a partner.

    Raises ``UserError`` for an id that names no partner, and if something still refers to it; and ``Misplaced``.
    """
    partner_at(data, id_)
    places = [where for where in references_to(data, id_) if where[:2] != ("partners", id_)]
    if places:
        raise UserError(
            say("{partner} is still named in {places}.", partner=Typed(id_), places=where_named(places)),
            say(
                "Name another partner there first. If it is no longer at the table, record that instead: {command}",
                command=Typed(f"ccr partner leave {id_}"),
            ),
        )
    return [Remove(("partners", id_))]


def references_to(data: Value, id_: str) -> Iterator[Where]:
    """Every place that refers to a partner."""
    for pattern in PARTNERS:
        yield from (where for where, word in named(data, pattern) if word == id_)
