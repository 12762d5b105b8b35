"""What a roster changes in a plan: the ids of its agencies, and the edits."""

from collections.abc import Mapping
from typing import Any

from ccr_cli.editing.record import Before
from ccr_cli.edits.edit import Edit
from ccr_cli.edits.from_roster import import_partners, new_ids
from ccr_cli.rosters.roster import ReadRoster


def ids_of(before: Before, roster: ReadRoster) -> dict[int, str]:
    """The id of each agency of a roster, by its place: that of its partner, or a new one."""
    new = [place for place, agency in enumerate(roster.agencies) if agency.same_as is None]
    made = new_ids(before.data, [roster.agencies[place].entry for place in new])
    known_ids = {place: agency.same_as for place, agency in enumerate(roster.agencies) if agency.same_as is not None}
    return dict(zip(new, made, strict=True)) | known_ids


def edits_of(before: Before, roster: ReadRoster) -> list[Edit]:
    """The edits that a roster makes in a plan. Raises ``Misplaced``."""
    new: list[Mapping[str, Any]] = [agency.entry for agency in roster.agencies if agency.same_as is None]
    return import_partners(before.data, new, _missing(roster))


def _missing(roster: ReadRoster) -> dict[str, dict[str, Any]]:
    """What partners lack, by their ids; two agencies of a roster can be one partner."""
    found: dict[str, dict[str, Any]] = {}
    for agency in roster.agencies:
        known = found.setdefault(agency.same_as, {}) if agency.same_as is not None and agency.missing else {}
        for key, value in agency.missing.items():
            known[key] = [*known.get(key, ()), *value] if key == "contacts" else known.get(key, value)
    return found
