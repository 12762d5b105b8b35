"""What of the proposed entries privacy rules would find something in, once it stands in a plan."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from ccr_cli.plan.framework import Framework
from ccr_cli.privacy.plan_pieces import passages_of_data
from ccr_cli.privacy.rule import Known
from ccr_cli.privacy.scan import found_in
from ccr_cli.privacy.text.names import names_in
from ccr_cli.privacy.text.passage import Passage
from ccr_cli.rosters.mails import has_mail
from ccr_cli.rosters.showing import is_private
from ccr_cli.rosters.telephones import has_telephone


def private_parts(
    entries: Sequence[Mapping[str, Any]], framework: Framework, today: date
) -> dict[int, list[tuple[str, int]]]:
    """By the place of an entry, the keys in which something is found, each with the number of the item."""
    data = {"partners": {f"p{place}": dict(entry) for place, entry in enumerate(entries)}}
    found: dict[int, list[tuple[str, int]]] = {}
    for _rule, passage, _span in found_in(passages_of_data(data, framework), Known(today)):
        where = passage.setting.where
        if len(where) < 3:
            continue
        place, key = int(str(where[1])[1:]), str(where[2])
        number = where[3] if len(where) > 3 and isinstance(where[3], int) else 0
        if (key, number) not in found.setdefault(place, []):
            found[place].append((key, number))
    return found


@lru_cache(maxsize=20_000)
def is_clean(text: str) -> bool:
    """Whether nothing in a text is private: no name of a person, no telephone, no address."""
    if has_telephone(text) or has_mail(text) or is_private(text):
        return False
    return not any(name.is_sure for name in names_in(Passage(text)))
