"""CCR414: the name or place of a confidential partner outside of its own entry."""

from collections.abc import Iterator
from functools import lru_cache

from ccr_cli.language.message import say
from ccr_cli.plan.masking import HiddenNames, as_secret_name, is_name_of_place
from ccr_cli.plan.name_words import name_alone
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.addresses import addresses_in
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.sentences import sentence_around
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR414",
    severity="warning",
    title=say("The name or place of a confidential partner outside of its own entry"),
    reason=say(
        "What is confidential is left out where the partner has its entry. Anywhere else, in a note, an action "
        "or another file, nothing knows that it is confidential, and it gets out."
    ),
    wrong="""\
partners:
  partner-7: {name: Casa Luz, seats: [housing], status: at-the-table, confidential: name}
note: Ask Casa Luz for a bed
""",
    right="""\
partners:
  partner-7: {name: Casa Luz, seats: [housing], status: at-the-table, confidential: name}
note: Ask partner-7 for a bed
""",
    may_be_allowed=True,
)
_REACH = 120
_PARTED = frozenset(",;:|")


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Confidential names, however they are written."""
    own = _sought(known.hidden.names, passage, passage.setting.partner)
    for start, end in (*own, *_of_others(known.hidden_elsewhere.names, passage, known)):
        if not _is_usual_word(passage.plain, start, end):
            yield passage.span(start, end)


def find_place(passage: Passage, known: Known) -> Iterator[Span]:
    """Street addresses in one sentence with the name of a partner whose place is confidential."""
    own = _sought(known.hidden.places, passage, passage.setting.partner)
    for start, end in (*own, *_of_others(known.hidden_elsewhere.places, passage, known)):
        yield from _places_beside(passage, start, end)


def _sought(names: HiddenNames | None, passage: Passage, but: str | None) -> Iterator[tuple[int, int]]:
    """Where names stand that are not those of one owner."""
    for start, end, owner in names.places_in(passage.plain, but) if names is not None else ():
        if but is None or owner != but:
            yield start, end


def _of_others(names: HiddenNames | None, passage: Passage, known: Known) -> Iterator[tuple[int, int]]:
    """Where names stand that another plan hides.

    Not in an entry of this plan that hides the name as well, and not where it is short for the name of one of its own
    partners: Grace House of Breaker County is not the Grace House of another county.
    """
    for start, end in _sought(names, passage, known.home or None):
        own_name = known.hiding.get(passage.setting.partner or "")
        own = _names_of(own_name).places_in(passage.plain) if own_name is not None else ()
        if any(first < end and start < last for first, last, _ in own):
            continue
        if not any(is_name_of_place(passage.plain[start:end], name) for name in known.own_names):
            yield start, end


@lru_cache(maxsize=512)
def _names_of(name: str) -> HiddenNames:
    return HiddenNames(tuple(as_secret_name(name)))


def _is_usual_word(plain: str, start: int, end: int) -> bool:
    """Whether it is an everyday word in lowercase, or words separated by a comma or the like."""
    text = plain[start:end]
    known = name_alone(text)
    is_usual = text.islower() and (text in listed("ordinary_words") or text in listed("names_that_are_words"))
    return is_usual or not _PARTED.isdisjoint(known)


def _places_beside(passage: Passage, start: int, end: int) -> Iterator[Span]:
    low, high = sentence_around(passage, start, end, _REACH)
    for first, last in addresses_in(passage.plain[low:high], passage.low[low:high]):
        yield passage.span(low + first, low + last)


PRIVACY = PrivacyRule(
    RULE,
    say("The name or place of a confidential partner is outside of its own entry."),
    say("Write the partner's id instead, or “a partner”."),
    (
        Finder(find, Wakes(hidden=True)),
        Finder(find_place, Wakes(("streets", "sides"), digits=1, hidden=True)),
    ),
)
