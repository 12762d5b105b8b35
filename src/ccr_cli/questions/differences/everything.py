"""Every difference between two versions of a plan, each once, in the order of their days."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from ccr_cli.questions.differences.actions import action_differences
from ccr_cli.questions.differences.derived import derived_differences
from ccr_cli.questions.differences.difference import Difference, TwoVersions
from ccr_cli.questions.differences.funding import funding_differences
from ccr_cli.questions.differences.happenings import happening_differences
from ccr_cli.questions.differences.other_ids import with_other_ids
from ccr_cli.questions.differences.partners import partner_differences
from ccr_cli.questions.differences.protocols import protocol_differences
from ccr_cli.questions.differences.readers import for_readers
from ccr_cli.questions.differences.seats import seat_differences
from ccr_cli.questions.differences.whatever_is_left import whatever_is_left
from ccr_cli.questions.elements.review import Review

_KINDS = (
    partner_differences,
    seat_differences,
    protocol_differences,
    action_differences,
    happening_differences,
    funding_differences,
    whatever_is_left,
    derived_differences,
)


def two_versions(
    old: Review, new: Review, same: Mapping[str, str], protocols: Mapping[str, str] = MappingProxyType({})
) -> TwoVersions:
    """Both versions with each partner under the id that it has now.

    ``same`` are the ids, as these readers are told them, that partners have now by those they had; ``protocols`` are
    those of protocols. A partner that is gone never has the id of another one that is new.
    """
    taken = {*(new.plan.partners or ()), *same.values()}
    ids = {was: is_now for was, is_now in same.items() if was != is_now}
    for id_ in old.plan.partners or ():
        if id_ not in same and id_ in taken:
            ids[id_] = f"{id_}-before"
    plan = with_other_ids(old.plan, ids)
    if protocols:
        told = {protocols.get(id_, f"{id_}-before"): one for id_, one in (plan.protocols or {}).items()}
        plan = plan.model_copy(update={"protocols": told})
    seen = old.seen._replace(plan=plan, nameless=frozenset(ids.get(id_, id_) for id_ in old.seen.nameless))
    tells_ids = new.seen.audience == "internal"  # others see some partners under ids that say nothing
    were = {is_now: was for was, is_now in ids.items() if was in same and tells_ids}
    return TwoVersions(Review(seen, old.framework, old.today), new, were)


def differences(versions: TwoVersions) -> tuple[Difference, ...]:
    """Every difference of which the readers may be told, in order."""
    found = (one for kind in _KINDS for one in kind(versions))
    return in_order(for_readers(found, versions.new.seen.audience, versions.as_written))


def in_order(found: Iterable[Difference]) -> tuple[Difference, ...]:
    """Differences by day, kind and what they are about; what has no day of its own comes last."""
    return tuple(sorted(found, key=lambda one: (one.day is None, one.day or date.max, one.kind, one.subject)))
