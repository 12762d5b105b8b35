"""Whether there can be anything private in a plan: a quick answer, sometimes a wrong yes, never a wrong no.

Nearly every plan holds nothing private, so it pays to see that without looking at each value. What a rule needs,
digits or words, is sought in the whole text at once; only where it stands is the rule itself asked.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from ccr_cli.files.document import Value
from ccr_cli.files.privacy.looking import confidential_in
from ccr_cli.plan.framework import Framework
from ccr_cli.rules.privacy import (
    case_number,
    contact_of_person,
    contact_outside,
    network_person,
    outreach_to_come,
    street_of_shelter,
)
from ccr_cli.rules.privacy.checks import CHECKS, Check
from ccr_cli.rules.privacy.names import may_have_name
from ccr_cli.rules.privacy.passage import Passage, Setting, plain_text
from ccr_cli.rules.privacy.settled import Known
from ccr_cli.rules.privacy.words import listed

_MOST_DIGITS = 5  # of a number that is nobody's
_CASES = bytes(
    65 if chr(sign).isupper() and sign < 128 else 97 if sign < 128 and chr(sign).islower() else 32
    for sign in range(256)
)
_CAMEL = re.compile("(?<=[a-z])(?=[A-Z])")
# Digits with what people write between them; and the same with letters, as courts put them.
_NUMBER = re.compile(r"\d[\d\s.()/#>\-]{4,}+")
_OF_CASE = re.compile(r"\d(?:[\d\s.()/#>\-]|[A-Za-z]{1,3}(?=[\d\-/ ])){2,}+")
_DAYS = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_OTHER_DAYS = re.compile(r"\d[/.\-][\dA-Za-z]|\d\.? (?:de |of )?[A-Za-z]{3}|\d(?:st|nd|rd|th)|[A-Za-z]{3}\.? \d")
_COMMENT = re.compile(r"#[^\r\n]*")
_HIDDEN_AT = ("(at)", "[at]", "( at )", "arroba")
_KEYS = {"status": ": ", "outreach": ":\n"}  # keys of the format that are words a rule goes by, and what follows them
_KEY = re.compile(r"(?:[\n{,]|- )\s{0,24}[a-z_]++:\s|\n\s{0,24}-\s|#")
_DOTTED = re.compile(r"\b[BbNnFfDd]\.")
_DIGIT = re.compile(r"\d")
_NEXT_WORD = re.compile(r"[ \-]([a-z]++)")
_WINDOW = 160  # characters to either side of a word that a rule goes by
_LETTERS = bytes(ord(chr(sign).lower()) if sign < 128 and chr(sign).isalpha() else 32 for sign in range(256))


def _words_of(text: str) -> set[bytes]:
    return set(text.encode().translate(_LETTERS).split())


def _is_run_together(text: str) -> bool:
    """Whether a capital stands behind a small letter, as where two words are run together."""
    return b"aA" in text.encode().translate(_CASES)


@cache
def _as_bytes(name: str) -> frozenset[bytes]:
    """A list of words as bytes, in which words are told apart the fastest."""
    return frozenset(word.encode() for word in listed(name))


_PLACE = _as_bytes("places") | _as_bytes("streets")
# What these rules look for stands beside a word nearly always: how they are sought here, and not in each value.
_ALSO = (
    Check(contact_outside.SETTLED, contact_outside.find, digits=1, words=("streets",)),
    Check(outreach_to_come.SETTLED, outreach_to_come.find, digits=3, words=("outreach",)),
)
# Whatever one of these finds another finds as well: how to reach a person is a way to reach somebody.
_SAME = (contact_of_person.find,)
_BESIDE = (*(check for check in CHECKS if check.words and check.find not in _SAME), *_ALSO)
_IN_ENTRIES = tuple(check for check in CHECKS if check.find in (network_person.find, street_of_shelter.find))
_NOT_SOUGHT = frozenset(("birth_letters",))
_WORDS_ONLY = frozenset(
    (
        "seats",
        "status",
        "since",
        "named",
        "languages",
        "bound_by",
        "must_disclose",
        "phone",
        "share",
        "signed",
        "until",
        "oriented",
    )
)


def may_be_private(text: bytes, data: Value, framework: Framework | None, today: date) -> bool:
    """Whether a plan that has no mistake has to be looked at piece by piece; ``data`` is what the text says."""
    if framework is None or b"\\" in text:
        return True  # what an escape hides is seen in the values alone
    glance = _Glance(plain_text(text.decode()), data, framework, today)
    return glance.has_numbers() or glance.has_confidential() or glance.has_in_entries() or glance.has_beside_words()


@dataclass
class _Glance:
    plain: str
    data: Any
    framework: Framework
    today: date

    @cached_property
    def _partners(self) -> dict[str, Any]:
        return self.data.get("partners") or {}

    @cached_property
    def _contacts(self) -> list[dict[str, Any]]:
        return [contact for partner in self._partners.values() for contact in partner.get("contacts") or ()]

    @cached_property
    def _telephones(self) -> set[str]:
        return {str(contact["phone"]) for contact in self._contacts if "phone" in contact}

    def _most_digits(self) -> int:
        """How many digits the longest number has that is neither a day nor a telephone among contacts."""
        numbers = set(map(str.strip, _NUMBER.findall(self.plain))) - self._telephones
        return max((_digits(_DAYS.sub(" ", number)) for number in numbers), default=0)

    def has_numbers(self) -> bool:
        """A number that may be somebody's, an address among contacts that is, or any outside of them."""
        if self._most_digits() > _MOST_DIGITS:
            return True
        if self._words & _as_bytes("birth_letters") and _DOTTED.search(self.plain):
            return True
        mails = [str(contact["email"]).lower() for contact in self._contacts if "email" in contact]
        at_providers = any(mail.rpartition("@")[2] in listed("personal_mail") for mail in mails)
        if at_providers or any(sign in self._low for sign in _HIDDEN_AT):
            return True
        return self.plain.count("@") != sum(mail.count("@") for mail in mails)

    def has_confidential(self) -> bool:
        """A partner whose name may not be told, or a day of outreach to come."""
        outreach = self.data.get("outreach") or ()
        is_to_come = any(str(entry["date"]) > self.today.isoformat() for entry in outreach)
        titles = Passage("\n\n".join(entry["title"] for entry in outreach), setting=Setting(("outreach",)))
        if is_to_come or (titles.text and any(outreach_to_come.find(titles, self._known))):
            return True
        return any(not partner.is_name_told for partner in confidential_in(self.data))

    def has_in_entries(self) -> bool:
        """Anything in the entry of a shelter or a network, or in any comment, that may not stand there."""
        shelters: list[str] = []
        networks: list[str] = []
        for id_, partner in self._partners.items():
            seats = [self.framework.seats[seat] for seat in partner.get("seats") or () if seat in self.framework.seats]
            if partner.get("confidential") or any(seat.has("shelters") for seat in seats):
                shelters += _texts(partner)
            if any(seat.has("network") for seat in seats):
                if partner.get("contacts"):
                    return True
                networks += [id_, *_texts(partner)]
        comments = list(dict.fromkeys(_COMMENT.findall(self.plain))) if "#" in self.plain else []
        places = list(filter(_may_have_place, dict.fromkeys(shelters + comments))) if shelters else []
        return self._finds(places, Setting(partner="?", shelters=True)) or self._finds(
            networks + comments if networks else [], Setting(partner="?", is_network=True)
        )

    def _finds(self, texts: list[str], setting: Setting) -> bool:
        passage = Passage("\n\n".join(texts), "comment", setting)
        return bool(texts) and any(any(check.find(passage, self._known)) for check in _IN_ENTRIES)

    @cached_property
    def _known(self) -> Known:
        return Known(self.today, confidential_in(self.data))

    def has_beside_words(self) -> bool:
        """Anything that stands beside a word which a rule goes by."""
        return any(map(self._is_beside, _BESIDE))

    @cached_property
    def _words(self) -> set[bytes]:
        return _words_of(_CAMEL.sub(" ", self.plain) if _is_run_together(self.plain) else self.plain)

    @cached_property
    def _low(self) -> str:
        return self.plain.lower()

    def _is_beside(self, check: Check) -> bool:
        if any(self._words.isdisjoint(_as_bytes(name)) for name in check.also):
            return False
        lists = [_as_bytes(name) for name in check.words if name not in _NOT_SOUGHT]
        wanted = {word.decode() for known in lists for word in known & self._words}
        return any(any(check.find(Passage(window), self._known)) for window in self._windows(wanted, check))

    def _windows(self, words: set[str], check: Check) -> Iterator[str]:
        """The text around words, where it can hold what the rule looks for."""
        for start, end in _joined(place for word in words for place in self._places(word, check)):
            window = self.plain[max(0, start - _WINDOW) : end + _WINDOW]
            if self._may_be_named(window, end) if check.needs_name else self._has_digits(window, check):
                yield window
                yield self._field(start, end)

    def _has_digits(self, window: str, check: Check) -> bool:
        """Whether there are as many digits as a rule needs: those of days count only where it looks for days."""
        if not check.digits:
            return True
        rest = _DAYS.sub(" ", window)
        for telephone in self._telephones:
            rest = rest.replace(telephone, " ")
        if check.find is outreach_to_come.find:
            is_to_come = any(day > self.today.isoformat() for day in _DAYS.findall(window))
            return is_to_come or _OTHER_DAYS.search(rest) is not None
        if check.find is case_number.find:
            return any(_digits(number) >= check.digits for number in _OF_CASE.findall(rest))
        return _digits(rest) >= check.digits

    def _may_be_named(self, window: str, end: int) -> bool:
        return not self.plain[end : end + 3].islower() or may_have_name(window)

    def _field(self, start: int, end: int) -> str:
        """The text around a place without what stands under the keys before and behind it."""
        before = self.plain[max(0, start - _WINDOW) : start]
        behind = self.plain[start : end + _WINDOW]
        starts = [match.end() for match in _KEY.finditer(before)]
        last = _KEY.search(behind, end - start)
        return before[starts[-1] if starts else 0 :] + behind[: last.start() if last else len(behind)]

    def _places(self, word: str, check: Check) -> Iterator[tuple[int, int]]:
        """Where a word stands that is no key, and not the beginning of the name of a service."""
        low, end = self._low, 0
        while (start := low.find(word, end)) >= 0:
            end = start + len(word)
            if word in _KEYS and low.startswith(_KEYS[word], end):
                continue
            following = _NEXT_WORD.match(low, end) if check.needs_name else None
            if following is None or following[1] not in listed("not_one_person"):
                yield start, end


def _joined(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Places that stand close together as one."""
    low = high = -1
    for start, end in sorted(places):
        if start <= high + _WINDOW and low >= 0:
            high = max(high, end)
            continue
        if low >= 0:
            yield low, high
        low, high = start, end
    if low >= 0:
        yield low, high


def _may_have_place(text: str) -> bool:
    return _DIGIT.search(text) is not None or not _PLACE.isdisjoint(_words_of(text))


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def _texts(value: Any) -> Iterator[str]:
    """What an entry says in words of its own."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in _WORDS_ONLY:
                yield from _texts(item)
