"""The tables about who is at the table: seats, sectors, partners, and what each of them signed and promised."""

from collections.abc import Iterator

from ccr_cli.exports.tables.rows import TableRow, TableSource, TidyTable, several, told, told_day
from ccr_cli.plan.partner import Certifies, Partner
from ccr_cli.questions.commitments import answers_of


def _seats(source: TableSource) -> Iterator[TableRow]:
    for sector in source.seats.sectors:
        for one in sector.seats:
            name = source.speaker.pick(one.seat.name)
            state = "undecided" if one.is_undecided else one.state
            yield sector.sector.id, one.seat.id, name, state, one.covered_by, told_day(one.review_by)


def _sectors(source: TableSource) -> Iterator[TableRow]:
    for one in source.seats.sectors:
        if one.state is not None:
            yield one.sector.id, source.speaker.pick(one.sector.name), one.state


def _partners(source: TableSource) -> Iterator[TableRow]:
    sectors = source.framework.sector_of
    for id_, partner in (source.plan.partners or {}).items():
        for seat in partner.seats or (None,):
            sector = sectors[seat].id if seat in sectors else None
            yield id_, source.seen.name_of(id_), seat, sector, *_about(partner)


def _about(partner: Partner) -> TableRow:
    forms = partner.certifies.forms if isinstance(partner.certifies, Certifies) else None
    return (
        *(partner.status, told_day(partner.since), told(partner.role), several(forms)),
        *(several(partner.bound_by), several(partner.must_disclose)),
    )


def _commitments(source: TableSource) -> Iterator[TableRow]:
    """What was promised: nobody but whoever keeps the file is told of it, so that for others there are no rows."""
    if not source.seen.tells_commitments:
        return
    known = tuple(one.id for one in source.framework.commitments)
    for id_, partner in source.plan.here.items():
        made, missing, cannot = answers_of(partner, known)
        for state, commitments in (("made", made), ("missing", missing), ("cannot", cannot)):
            yield from ((id_, source.seen.name_of(id_), commitment, state) for commitment in commitments)


def _agreements(source: TableSource) -> Iterator[TableRow]:
    for id_, partner in (source.plan.partners or {}).items():
        if (agreement := partner.agreement) is not None:
            yield id_, source.seen.name_of(id_), told_day(agreement.signed), told_day(agreement.until)


def _contacts(source: TableSource) -> Iterator[TableRow]:
    for id_, partner in (source.plan.partners or {}).items():
        for contact in partner.contacts or ():
            yield id_, source.seen.name_of(id_), told(contact.role), contact.name, contact.phone, contact.email


TABLES = {
    "seats": TidyTable(
        "a seat, with its state", ("sector", "seat", "seat_name", "state", "covered_by", "review_by"), _seats
    ),
    "sectors": TidyTable("a sector, with its state", ("sector", "sector_name", "state"), _sectors),
    "partners": TidyTable(
        "a partner in a seat",
        (
            *("partner", "partner_name", "seat", "sector", "status", "since", "role", "certifies", "bound_by"),
            "must_disclose",
        ),
        _partners,
    ),
    "commitments": TidyTable(
        "a partner's commitment", ("partner", "partner_name", "commitment", "state"), _commitments
    ),
    "agreements": TidyTable("an agreement", ("partner", "partner_name", "signed", "until"), _agreements),
    "contacts": TidyTable(
        "an office of a partner", ("partner", "partner_name", "role", "contact_name", "phone", "email"), _contacts
    ),
}
