"""Whether there can be anything private in a plan: a quick answer, sometimes a wrong yes, never a wrong no.

Nearly every plan holds nothing private, so it pays to see that without looking at each value. Whatever is rare, such
as a name or a long number, is sought in the whole text at once, and only where it stands is the rule itself asked.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property
from typing import Any

from ccr_cli.files.document import Value
from ccr_cli.files.privacy.looking import confidential_in
from ccr_cli.plan.framework import Flag, Framework
from ccr_cli.rules.privacy import (
    birth_date,
    case_number,
    contact_outside,
    network_person,
    outreach_to_come,
    person_beside,
    social_security,
    status_beside_name,
    street_of_shelter,
    told_together,
)
from ccr_cli.rules.privacy.checks import Find
from ccr_cli.rules.privacy.names import may_have_name
from ccr_cli.rules.privacy.passage import Passage, Setting, plain_text
from ccr_cli.rules.privacy.settled import Known
from ccr_cli.rules.privacy.words import listed

_WINDOW = 170  # characters to either side of what a rule goes by
_BESIDE = 90  # characters in which a word and what stands beside it are found
_NEAR = 70  # characters in which an address stands
_NOBODYS = 5  # digits; a longer number may be somebody's
_BEFORE = 8  # characters before a court's letters in which a number begins
_BEHIND = 48  # characters behind a word for a case in which its number stands
_LENGTH_OF_DAY = 10
_NUMBER = re.compile(r"\d[\d\s.()/#>\-]{4,}+")
_FIVE = re.compile(r"(?<![\d\-/])\d{5}(?!\d)|\d{2}[\-/]\d{3}(?![\d\-/])")
_LETTERS_AMONG_DIGITS = (b"0A", b"0a0", b"0!A", b"0 AA 0")
_LENGTH_OF_DAY = 10
_NUMBER = re.compile(r"\d[\d\s.()/#>\-]{4,}+")
_MIXED = re.compile(r"\d(?:[\d \-/]|[A-Za-z]{1,3}(?=[\d\-/ ])){4,}+")
_DAYS = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_OTHER_DAYS = re.compile(
    r"\d/\d|\d{1,2}(?:st|nd|rd|th)?[ \-/](?:de |of )?"
    r"(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|set|oct|nov|dec|dic)"
    r"|\b(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|set|oct|nov|dec|dic)[a-z]*\.? \d"
    r"|\b(?:next|this|tomorrow|manana|este|proxim[oa])\b",
    re.IGNORECASE,
)
_VIA = frozenset(
    (
        "c",
        "calle",
        "av",
        "ave",
        "avenida",
        "privada",
        "priv",
        "boulevard",
        "blvd",
        "bulevar",
        "carretera",
        "camino",
        "paseo",
    )
).union(("callejon", "calzada", "andador", "cerrada", "prolongacion", "box", "postal"))
_SIDE = re.compile(r"\d [NSEW]\.? [A-Z]")
_DIGIT = re.compile(r"\d")
_DOTTED = re.compile(r"\b[BbNnFfDd]\.")
_COMMENT = re.compile(r"#[^\r\n]*")
_KEY = re.compile(r"(?:[\n{,]|- )\s{0,24}[a-z_]++:\s|\n\s{0,24}-\s|#")
_KEYS = {"status": ": ", "outreach": ":\n", "family": "]"}  # words of the format itself, and what follows them there
# Words that mean outreach with another one alone.
_FOLLOWED = {"know": "your", "hand": "out", "handing": "out", "mesa": "en ", "feria": "de"}
_HIDDEN_AT = ("(at)", "[at]", "( at )")
_BETWEEN = " ,.(:'\"\n-"
_INITIALS = re.compile(r"[A-Z]\. ?[A-Z]\.|(?<![A-Za-z])[A-Z]\. [A-Z][a-z]")
_LETTERS = bytes(ord(chr(sign).lower()) if sign < 128 and chr(sign).isalpha() else 32 for sign in range(256))
_CASES = bytes(
    65
    if 65 <= sign <= 90
    else 97
    if 97 <= sign <= 122
    else sign
    if chr(sign) in ". "
    else 48
    if 48 <= sign <= 57
    else 33
    for sign in range(256)
)
_CAMEL = re.compile("(?<=[a-z])(?=[A-Z])")
_PERSONS = ("persons_served", "persons_served_many", "titles_of_persons_served")
_STATUSES = ("statuses", "status_words")
_SEATS: dict[tuple[int, Flag], frozenset[str]] = {}
_PLACES = (("—", " - "), ("–", "-"), ("\u2011", "-"), ("−", "-"), ("‐", "-"))


def may_be_private(text: bytes, data: Value, framework: Framework | None, today: date) -> bool:
    """Whether a plan that has no mistake has to be looked at piece by piece; ``data`` is what the text says."""
    if framework is None or b"\\" in text:
        return True  # what an escape hides is seen in the values alone
    glance = _Glance(text, data, framework, today)
    return (
        glance.has_number()
        or glance.has_mail()
        or glance.has_confidential()
        or glance.has_in_entries()
        or glance.has_name_beside_word()
        or glance.has_beside_word()
    )


class _Glance:
    def __init__(self, text: bytes, data: Any, framework: Framework, today: date) -> None:
        self._plain = _plain(text)
        self._bytes = self._plain.encode()
        self._cases = self._bytes.translate(_CASES)
        self._data = data
        self._framework = framework
        self._known = Known(today, confidential_in(data))
        self._partners: dict[str, Any] = data.get("partners") or {}
        self._contacts = [contact for partner in self._partners.values() for contact in partner.get("contacts") or ()]

    @cached_property
    def _low(self) -> str:
        return self._plain.lower()

    @cached_property
    def _is_apart(self) -> bool:
        """Whether no two words are run together, as in "survivorAna"."""
        return b"aA" not in self._cases

    @cached_property
    def _words(self) -> frozenset[bytes]:
        text = self._bytes if self._is_apart else _CAMEL.sub(" ", self._plain).encode()
        return frozenset(text.translate(_LETTERS).split())

    def _among(self, *lists: str) -> set[str]:
        """The words of the text that stand in one of the lists."""
        return {word.decode() for name in lists for word in self._words & _as_bytes(name)}

    def has_number(self) -> bool:
        """A number that may be somebody's: long, and neither a day nor a telephone among contacts; or one of a case."""
        contacts = Counter(_digits(str(contact["phone"])) for contact in self._contacts if contact.get("phone"))
        for number in map(str.strip, _NUMBER.findall(self._plain)):
            if len(number) < _NOBODYS or (len(number) == _LENGTH_OF_DAY and number[4] == number[7] == "-"):
                continue
            digits = _digits(_DAYS.sub(" ", number))
            contacts[digits] -= 1  # each telephone once; what is written once more stands somewhere else
            if len(digits) > _NOBODYS and contacts[digits] < 0:
                return True
        return self._has_case_number()

    def _has_case_number(self) -> bool:
        """A number of at least five digits behind a word for a case, or beside the letters of a court."""
        for start, end in self._all("cases"):
            behind = _DAYS.sub("", self._plain[max(0, start - _BEFORE) : end + _BEHIND])
            if len(_digits(behind)) >= _NOBODYS and self._finds(case_number.find, self._around([(start, end)])):
                return True
        return False

    def has_mail(self) -> bool:
        """A mail address outside of contacts, or one among them at which people have mail of their own."""
        mails = [str(contact["email"]).lower() for contact in self._contacts if contact.get("email")]
        if any(mail.rpartition("@")[2] in listed("personal_mail") for mail in mails):
            return True
        if b"arroba" in self._words or any(sign in self._low for sign in _HIDDEN_AT):
            return True
        return self._plain.count("@") != sum(mail.count("@") for mail in mails)

    def has_confidential(self) -> bool:
        """A partner whose name may not be told, or a day of outreach to come."""
        outreach = self._data.get("outreach") or ()
        if any(str(entry["date"]) > self._known.today.isoformat() for entry in outreach):
            return True
        titles = Passage("\n\n".join(str(entry["title"]) for entry in outreach), setting=Setting(("outreach",)))
        is_in_title = _OTHER_DAYS.search(titles.text) or _DAYS.search(titles.text)
        if is_in_title and any(outreach_to_come.find(titles, self._known)):
            return True
        return any(not partner.is_name_told for partner in self._known.confidential)

    def has_in_entries(self) -> bool:
        """Anything in the entry of a shelter or a network, or in any comment, that may not stand there."""
        shelters: list[str] = []
        networks: list[str] = []
        sheltering, of_people = _seats_with(self._framework, "shelters"), _seats_with(self._framework, "network")
        for id_, partner in self._partners.items():
            seats = partner.get("seats") or ()
            if not sheltering.isdisjoint(seats) or partner.get("confidential"):
                shelters += _texts(partner)
            if not of_people.isdisjoint(seats):
                if partner.get("contacts"):
                    return True
                networks += [id_, *_texts(partner)]
        comments = list(dict.fromkeys(_COMMENT.findall(self._plain))) if "#" in self._plain else []
        return self._has_place(shelters, comments) or self._has_person(networks, comments)

    def _has_place(self, shelters: list[str], comments: list[str]) -> bool:
        texts = dict.fromkeys(shelters + comments) if shelters else ()
        text = plain_text("\n\n".join(filter(_may_have_place, texts)))
        passage = Passage(text, "comment", Setting(partner="?", shelters=True))
        return bool(passage.text) and any(street_of_shelter.find(passage, self._known))

    def _has_person(self, networks: list[str], comments: list[str]) -> bool:
        text = plain_text("\n\n".join(networks + comments)) if networks else ""
        passage = Passage(text, "comment", Setting(partner="?", is_network=True))
        return may_have_name(text) and any(network_person.find(passage, self._known))

    def has_name_beside_word(self) -> bool:
        """A name beside a word for a person served, or beside an immigration status."""
        persons, statuses = self._among(*_PERSONS), self._among(*_STATUSES)
        if persons and self._finds(person_beside.find, self._around(self._sure_names, persons)):
            return True
        if statuses:
            names = [*self._sure_names, *self._capitals("names_that_are_words")]
            if self._finds(status_beside_name.find, self._around(names, statuses)):
                return True
        return bool(persons) and self._finds(person_beside.find, self._around(self._next_to_capital(persons)))

    @cached_property
    def _sure_names(self) -> list[tuple[int, int]]:
        """Where a word stands that is hardly anything but a name, or a title or initials."""
        places = [place for word in self._among("names", "titles") for place in self._places(word)]
        if b"A.A." in self._cases or b"A. A" in self._cases:
            places += [match.span() for match in _INITIALS.finditer(self._plain)]
        return places

    def _capitals(self, name: str) -> Iterator[tuple[int, int]]:
        """Where a word of a list stands with a capital."""
        for word in self._among(name):
            if (capital := word.capitalize()) in self._plain:
                yield from (match.span() for match in re.finditer(capital, self._plain))

    def _next_to_capital(self, words: set[str]) -> Iterator[tuple[int, int]]:
        """Where a word for a person served stands with a capital behind it, or a name before it, or says "called"."""
        is_called = bool(self._among("called"))
        is_named_before = any(self._capitals("names_that_are_words"))
        for word in words:
            is_always = is_called or word in listed("titles_of_persons_served")
            for start, end in self._places(word):
                is_behind = b"A" in self._cases[end : end + 6] and self._has_capital_behind(end)
                if is_always or is_behind or (is_named_before and self._has_name_before(start)):
                    yield start, end

    def _has_capital_behind(self, end: int) -> bool:
        behind = self._plain[end : end + 24].lstrip(_BETWEEN)
        following = re.split("[^a-z]", behind.lower(), maxsplit=1)[0]
        return behind[:1].isupper() and following not in listed("not_one_person")

    def _has_name_before(self, start: int) -> bool:
        before = self._plain[max(0, start - 24) : start].rstrip(_BETWEEN)
        last = before[max(map(before.rfind, " \n-,")) + 1 :]
        return last[:1].isupper() and last.lower() in listed("names_that_are_words")

    def has_beside_word(self) -> bool:
        """Anything else that stands beside a word which a rule goes by."""
        return (
            self._has_birth()
            or self._finds(social_security.find_last_four, self._around(self._all("last_four")))
            or self._has_address()
            or self._has_outreach()
            or self._has_told_together()
        )

    def _has_birth(self) -> bool:
        if self._words & _as_bytes("birth_letters") and _DOTTED.search(self._plain):
            return True
        return self._finds(birth_date.find, self._around(self._all("births")))

    def _has_address(self) -> bool:
        if b"0 A " in self._cases or b"0 A. A" in self._cases:
            sides = (match.span() for match in _SIDE.finditer(self._plain))
            if self._finds(contact_outside.find_address, self._around(sides)):
                return True
        for start, end in self._all("streets"):
            if not (self._is_behind_capital(start) or self._low[start:end] in _VIA):
                continue
            near = self._plain[max(0, start - _NEAR) : end + _NEAR]
            if _DIGIT.search(_DAYS.sub("", near)) and self._finds(contact_outside.find_address, [near]):
                return True
        return False

    def _is_behind_capital(self, start: int) -> bool:
        """Whether the word before a place has a capital or a digit, as the name of a street has."""
        before = self._plain[max(0, start - 24) : start].rstrip()
        first = before[max(map(before.rfind, " \n")) + 1 :][:1]
        return first.isupper() or first.isdigit()

    def _has_outreach(self) -> bool:
        for window in self._around(self._all("outreach")):
            is_to_come = any(day > self._known.today.isoformat() for day in _DAYS.findall(window))
            if (is_to_come or _OTHER_DAYS.search(window)) and self._finds(outreach_to_come.find, [window]):
                return True
        return False

    def _has_told_together(self) -> bool:
        relatives = self._among("relatives")
        return bool(relatives) and self._finds(told_together.find, self._around(self._all("origins"), relatives))

    def _finds(self, find: Find, windows: Iterable[str]) -> bool:
        return any(any(find(Passage(window), self._known)) for window in windows)

    def _all(self, name: str) -> Iterator[tuple[int, int]]:
        for word in self._among(name):
            yield from self._places(word)

    def _places(self, word: str) -> Iterator[tuple[int, int]]:
        """Where a word stands that is no key of the format."""
        low, word, end = self._low, word.lower(), 0
        as_key, then = _KEYS.get(word), _FOLLOWED.get(word, "")
        while (start := low.find(word, end)) >= 0:
            end = start + len(word)
            if self._is_apart and (low[start - 1 : start].isalpha() or low[end : end + 1].isalpha()):
                continue  # a part of a longer word
            if (as_key is None or not low.startswith(as_key, end)) and low.startswith(then, end + 1):
                yield start, end

    def _around(self, places: Iterable[tuple[int, int]], words: set[str] | None = None) -> Iterator[str]:
        """The text around places, if one of the words is in it; and the same without what other keys hold."""
        for start, end in places:
            window = self._plain[max(0, start - _WINDOW) : end + _WINDOW]
            near = self._low[max(0, start - _BESIDE) : end + _BESIDE]
            if words is None or any(word in near for word in words):
                yield window
                yield self._field(start, end)

    def _field(self, start: int, end: int) -> str:
        before = self._plain[max(0, start - _WINDOW) : start]
        behind = self._plain[start : end + _WINDOW]
        starts = [match.end() for match in _KEY.finditer(before)]
        last = _KEY.search(behind, end - start)
        return before[starts[-1] if starts else 0 :] + behind[: last.start() if last else len(behind)]


def _plain(text: bytes) -> str:
    """A text nearly as rules look at it, made at the speed of the machine."""
    if text.isascii():
        return text.decode("ascii")
    decoded = text.decode()
    for sign, plain in _PLACES:
        decoded = decoded.replace(sign, plain)
    return unicodedata.normalize("NFKD", decoded).encode("ascii", "ignore").decode("ascii")


@cache
def _as_bytes(name: str) -> frozenset[bytes]:
    """A list of words as bytes, in which words are told apart the fastest."""
    return frozenset(word.encode() for word in listed(name))


def _may_have_place(text: str) -> bool:
    words = frozenset(text.encode("ascii", "ignore").translate(_LETTERS).split())
    return any(map(str.isdigit, text)) or bool(words & _as_bytes("places")) or bool(words & _as_bytes("streets"))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _texts(partner: dict[str, Any]) -> Iterator[str]:
    """What a partner's entry says in words of its own."""
    for key in ("name", "role", "note", "waiting", "commitments", "certifies"):
        yield from _deeper(partner.get(key))
    for contact in partner.get("contacts") or ():
        yield from (str(contact["role"]), str(contact.get("name") or ""))


def _deeper(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _deeper(item)


def _seats_with(framework: Framework, flag: Flag) -> frozenset[str]:
    """The ids of the seats with a flag."""
    key = (id(framework), flag)
    if key not in _SEATS:
        _SEATS[key] = frozenset(id_ for id_, seat in framework.seats.items() if seat.has(flag))
    return _SEATS[key]
