"""What of the proposed entries privacy rules would find something in, once it stands in a plan."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Any

from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.rule import Known
from ccr_cli.privacy.scan import found_in
from ccr_cli.privacy.text.names import names_in
from ccr_cli.privacy.text.passage import Passage, Setting
from ccr_cli.rosters.languages import code_of
from ccr_cli.rosters.mails import has_mail
from ccr_cli.rosters.showing import is_of_title, is_plain_word, is_private
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.rosters.words import words_listed

_A_PARTNER = "partner"
"""An id for all of them, so that what was found in a text once is known."""
_TEXTS = ("name", "role", "note")


def private_parts(
    entries: Sequence[Mapping[str, Any]], framework: Framework, today: date
) -> dict[int, list[tuple[str, int]]]:
    """By the place of an entry, the keys in which something is found, each with the number of the item."""
    known = Known(today)
    found: dict[int, list[tuple[str, int]]] = {}
    for place, entry in enumerate(entries):
        for _rule, passage, _span in found_in(_passages(entry, framework), known):
            where = passage.setting.where
            number = where[3] if len(where) > 3 and isinstance(where[3], int) else 0
            part = str(where[2]), number
            if part not in found.setdefault(place, []):
                found[place].append(part)
    return found


def is_private_name(name: str, today: date) -> bool:
    """Whether something is found in the name of a partner."""
    passage = Passage(name, "value", Setting(("partners", _A_PARTNER, "name"), _A_PARTNER), is_exact=False)
    return next(iter(found_in((passage,), Known(today))), None) is not None


def _passages(entry: Mapping[str, Any], framework: Framework) -> Iterator[Passage]:
    """The texts of an entry, as they are looked at in a plan."""
    seats = entry.get("seats", ())
    flagged = framework.flagged
    own = Setting(
        (),
        _A_PARTNER,
        shelters=not flagged["shelters"].isdisjoint(seats) or "confidential" in entry,
        is_network=not flagged["network"].isdisjoint(seats),
        is_all_network=bool(seats) and flagged["network"].issuperset(seats),
    )
    for key in _TEXTS:
        if key in entry:
            yield _passage(entry[key], own, key)
    for number, contact in enumerate(entry.get("contacts", ())):
        for key, text in contact.items():
            yield _passage(text, own, "contacts", number, key)
    for number, place in enumerate(entry.get("serves", ())):
        yield _passage(place, own, "serves", number)


def _passage(text: str, own: Setting, *steps: str | int) -> Passage:
    return Passage(text, "value", own._replace(where=("partners", _A_PARTNER, *steps)), is_exact=False)


def is_about_nobody(text: str, agency: str) -> bool:
    """Whether a text has ordinary words alone, beside those of its agency's name, and none of what befalls people.

    Any other word may be somebody's name.
    """
    words = [word.word for word in folded_words(text)]
    return words_listed("befalls").isdisjoint(words) and all(_is_known(word, agency) for word in words)


def names_nobody(text: str, agency: str) -> bool:
    """Whether no word with a capital is unknown, and nobody's relative is told of: "my cousin"."""
    words = [(word.word, text[word.start : word.end]) for word in folded_words(text)]
    if any(
        first in words_listed("whose") and second in words_listed("befalls")
        for (first, _), (second, _) in pairwise(words)
    ):
        return False
    return all(_is_known(word, agency) for word, written in words if written[:1].isupper() and not written.isupper())


def _is_known(word: str, agency: str) -> bool:
    is_of_agency = any(word == known.word for known in folded_words(agency))
    return is_of_agency or is_plain_word(word) or is_of_title(word) or is_little(word) or code_of(word) is not None


@lru_cache(maxsize=20_000)
def is_clean(text: str) -> bool:
    """Whether nothing in a text is private: no name of a person, no telephone, no address."""
    if has_telephone(text) or has_mail(text) or is_private(text):
        return False
    return not any(name.is_sure for name in names_in(Passage(text)))
