"""What others than whoever keeps the file are told of two versions: what is, never a text or name that was."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.nameless import is_secret
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.differences.cut_texts import without_cut_texts
from ccr_cli.questions.differences.difference import Difference, WasThere
from ccr_cli.questions.differences.lists import still_there

_FOR_KEEPERS = (
    *("partner-removed", "protocol-removed", "action-dropped"),
    *("commitment-answered", "commitment-withdrawn"),
)
"""What is taken back, taken out, or answered with no."""
_FIELDS = ("plan-changed", "partner-changed", "protocol-changed", "action-changed", "funding-changed")

_OF_PARTNERS = ("partner-changed", "partner-renamed")
"""Of a partner without a name these say nothing, or who it is."""
_NAMED = ("named", "confidential")
"""Who may read a partner's name is between it and whoever keeps the file."""


def names_hidden_in_either(old: Plan, new: Plan, same: Mapping[str, str], audience: Audience) -> list[str]:
    """The names that one of the versions keeps from these readers: both names of a partner that was renamed.

    ``same`` are the ids that partners have now by those they had.
    """
    before, after = old.partners or {}, new.partners or {}
    hidden = [
        name
        for was, is_now in same.items()
        if not (_may_be_named(before[was], audience) and _may_be_named(after[is_now], audience))
        for name in (before[was].name, after[is_now].name)
    ]
    alone = (
        *(one for id_, one in before.items() if id_ not in same),
        *(one for id_, one in after.items() if id_ not in same.values()),
    )
    return list(dict.fromkeys((*hidden, *(one.name for one in alone if not _may_be_named(one, audience)))))


def _may_be_named(partner: Partner, audience: Audience) -> bool:
    """Whether the partner lets it be named; where it stands is another matter."""
    return not is_secret(partner) and (audience not in ("coalition", "public") or partner.named == "public")


def ids_told(same: Mapping[str, str], old: SeenPlan, new: SeenPlan) -> dict[str, str]:
    """The ids under which partners are told now, by those under which they are told of the older version."""
    pairs = ((_told_as(was, old), _told_as(is_now, new)) for was, is_now in same.items())
    return {was: is_now for was, is_now in pairs if was is not None and is_now is not None}


def _told_as(id_: str, seen: SeenPlan) -> str | None:
    return id_ if seen.told_as is None else seen.told_as.get(id_)


def for_readers(
    found: Iterable[Difference], audience: Audience, as_written: frozenset[str] = frozenset()
) -> Iterator[Difference]:
    """The differences of which these readers may be told; what was corrected of the past is for the table alone."""
    if audience == "internal":
        yield from found
        return
    for one in found:
        if _may_be_told(one, audience):
            told = one if _is_word_or_day(one) else one._replace(before=WasThere(still_there(one)))
            yield without_cut_texts(told, as_written)


def _may_be_told(one: Difference, audience: Audience) -> bool:
    is_taken_out = one.kind in _FIELDS and one.after is None and one.entry is None
    is_taken_back = one.kind == "agreement-ended" and not one.is_derived
    is_for_table = one.kind in _FIELDS and one.of_day is not None and one.entry is None and audience != "partners"
    is_of_unnamed = one.kind in _OF_PARTNERS and (one.name is None or one.field in _NAMED)
    return one.kind not in _FOR_KEEPERS and not (is_taken_out or is_taken_back or is_for_table or is_of_unnamed)


def _is_word_or_day(one: Difference) -> bool:
    """Whether what was is a word of the format, or a day, or nothing: a text or a name may be hidden by now."""
    return (
        one.before is None
        or one.before is False
        or isinstance(one.before, date)
        or (one.kind not in _FIELDS and one.kind != "partner-renamed")
    )
