"""An agency stands for its units: the police department for its environmental officers."""

from collections.abc import Iterable, Mapping

from ccr_cli.matching.one_agency import agency_ends, agency_key
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.matching.seats_said import seats_said
from ccr_cli.questions.candidates.called import called
from ccr_cli.questions.candidates.fit import Fit
from ccr_cli.questions.candidates.same_agency import is_one_agency

_MUCH_BETTER = 2.0  # of a score: a service that says the seat as well
_Key = tuple[str, ...]


def roots_for_branches(best: Mapping[_Key, Fit], found: Iterable[Fit], seat: str, words: SeatWords) -> dict[_Key, Fit]:
    """The same, by the agencies' keys, with the agency itself in place of its units where its own name says the seat.

    It comes as early as the best of them. Where only the unit's name says the seat, the unit is shown: the food pantry
    of a church.
    """
    roots = {key: fit for fit in found if (own := _key_of_root(fit)) for key in _written(own)}
    told = dict(best)
    for key, fit in best.items():
        root = next((roots[key[:end]] for end in range(1, len(key) + 1) if key[:end] in roots), None)
        if root is None or root.hit.agency is fit.hit.agency:
            continue
        if _is_nearer(fit, root) or _is_better(fit, root, seat, words):
            continue
        own = agency_key(root.hit.agency.name)
        if own == key or is_one_agency(called(root.hit.agency, words), called(fit.hit.agency, words), words):
            told.pop(key, None)
            told[own] = _as_early(_as_early(_best_with_name(root, best.get(own)), fit), told.get(own, root))
    return told


def _best_with_name(root: Fit, best: Fit | None) -> Fit:
    """Of the records with the name of an agency the one that stands for it."""
    return root if best is None or best.hit.agency.name != root.hit.agency.name else best


def _written(key: _Key) -> tuple[_Key, _Key]:
    """How the names of units have an agency: as it is called, and as whose they are, "Sotol Court's Clerk"."""
    return (*key[:-1], f"{key[-1]}s"), key


def _as_early(root: Fit, fit: Fit) -> Fit:
    """An agency as early as one of its units."""
    score = max(root.hit.score, fit.hit.score)
    return root._replace(
        hit=root.hit._replace(score=score),
        is_at_home=root.is_at_home or fit.is_at_home,
        distance=min(root.distance, fit.distance),
        has_no_place=root.has_no_place and fit.has_no_place,
    )


def _is_nearer(unit: Fit, root: Fit) -> bool:
    """Whether a unit is at home and the agency that is called nothing else is of another place."""
    return (unit.distance, not unit.is_at_home) < (root.distance, not root.is_at_home)


def _is_better(unit: Fit, root: Fit, seat: str, words: SeatWords) -> bool:
    """Whether a unit is for the seat by its own name and fits much better, or does more of what is needed."""
    if unit.hit.score > root.hit.score + _MUCH_BETTER:
        own = agency_ends(unit.hit.agency.name)[0][len(agency_key(root.hit.agency.name)) :]
        return any(one.seat == seat for one in seats_said(" ".join(own), words))
    return (not unit.is_needed_most, unit.turn) < (not root.is_needed_most, root.turn)


def _key_of_root(fit: Fit) -> _Key | None:
    """The key of an agency that is called nothing else, and whose name surely says the seat."""
    name = fit.hit.agency.name
    if fit.hit.unsure is not None or not fit.hit.why or fit.hit.why[0].where != "name":
        return None
    key = agency_key(name)
    return key if agency_ends(name) == (key,) else None
