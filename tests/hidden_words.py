"""The words of a drawn plan that may not stand in what its readers get: every word is drawn, for one place."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ccr_cli.plan.readers import Addressed
from helpers import leaves
from hidden_changes import is_hidden, is_named
from the_table import LIKE

ON_NO_PAPER = {"note", "reason", "cannot", "why", "enforcement", "contacts.name"}
"""The keys that no paper has, not even one for whoever keeps the file."""
_DRAWN = re.compile(r"\b(?:[bdfgklmnprstvz][aeiou]){5}\b")


def hidden_words(data: dict[str, Any], reader: str, to: Addressed) -> set[str]:
    """The words that a reader of a paper may not read, by the plan format's table."""
    if reader == "internal":
        return {word for text in _on_no_paper(data) for word in _DRAWN.findall(text)}
    known = data if to.award is None else _with_this_award_alone(data, to.award)
    told: set[str] = set()
    kept: set[str] = set()
    for where, value in leaves(known):
        if isinstance(value, str):
            (kept if is_hidden(known, where, reader, to.partners) else told).update(_DRAWN.findall(value))
    return (kept - told - set(data["partners"])) | set(_ids_not_named(data, LIKE.get(reader, reader), to))


def _ids_not_named(data: dict[str, Any], like: str, to: Addressed) -> Iterator[str]:
    for id_, partner in data["partners"].items():
        if id_ not in to.partners and not is_named(partner, like):
            yield id_


def _with_this_award_alone(data: dict[str, Any], award: str) -> dict[str, Any]:
    """As if the plan had one award, whose funder is then told of it as of the only one."""
    alone = deepcopy(data)
    for source in alone.setdefault("funding", []):
        if source.get("award") != award:
            source.pop("award", None)
    if all("award" not in source for source in alone["funding"]):
        alone["funding"].append({"source": "", "award": award, "pays_for": []})
    return alone


def texts_not_to_print(data: dict[str, Any]) -> Iterator[str]:
    """What a drawn plan says under the keys that are on no paper, and what was decided for this file alone."""
    yield from _on_no_paper(data)
    for held in (data.get("meetings") or {}).get("held") or ():
        for one in held.get("decided") or ():
            if isinstance(one, dict) and one.get("share") == "nobody":
                yield one["what"]


def _on_no_paper(data: dict[str, Any]) -> Iterator[str]:
    """The same without decisions, in either form of a seat left open."""
    for way, value in leaves(data):
        steps = [step for step in way if isinstance(step, str)]
        is_name = steps[-1:] == ["name"] and "contacts" in steps
        is_short_reason = steps[:1] == ["not_here"] and len(steps) == 2
        if isinstance(value, str) and (set(steps) & (ON_NO_PAPER - {"contacts.name"}) or is_name or is_short_reason):
            yield value
