"""Whether there can be anything private in a plan: a quick answer, sometimes a wrong yes, never a wrong no.

Nearly every plan holds nothing private, so it pays to see that without making a passage of each value. What a plan
says in words of its own is looked at as one text, in which whatever is rare, such as a name or a long number, is sought
first; only where it stands is the rule itself asked. The plan has no mistake, so days, words of the format and ids that
name something are what they should be, and are left out.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any, TypeAlias, TypeVar

from ccr_cli.plan.framework import Framework
from ccr_cli.privacy.rule import Known
from ccr_cli.privacy.rules import (
    birth_date,
    case_number,
    case_paper,
    contact_of_person,
    contact_outside,
    network_person,
    outreach_to_come,
    person_beside,
    social_security,
    status_beside_name,
    street_of_shelter,
    told_together,
)
from ccr_cli.privacy.rules.all_rules import Find
from ccr_cli.privacy.scan import confidential_in
from ccr_cli.privacy.text.lists import listed, listed_as_bytes
from ccr_cli.privacy.text.names import may_have_name
from ccr_cli.privacy.text.passage import Passage, Setting
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.yaml_text.document import Value

Thing = TypeVar("Thing")
_Contact: TypeAlias = tuple[str | None, str | None, str, str | None]
"""Telephone, mail, role and name."""

_END = "\x1e"  # between two values or comments
_CHOSEN_KEYS = frozenset(("partners", "protocols", "languages", "people"))
"""Keys under which people choose the keys, or which may be a list."""

_WINDOW = 170  # characters to either side of what a rule goes by
_BESIDE = 90  # characters in which a word and what stands beside it are found
_NEAR = 70  # characters in which an address stands
_BEFORE = 8  # characters before a court's letters in which a number begins
_BEHIND = 48  # characters behind a word for a case in which its number stands
_NOBODYS = 5  # digits; a longer number may be somebody's
_NUMBER = lazily(r"\d[\d\s.()/#>\-]{4,}+")
_LONG = lazily(r"\d[\d._\-]{5,}+")
_TELEPHONE = lazily(r"[+()\d .\-/]{7,18}(?: ?(?:x|ext\.?) ?\d{1,5})?")
_DAYS = lazily(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_OTHER_DAYS = lazily(
    r"\d/\d|\d{1,2}(?:st|nd|rd|th)?[ \-/](?:de |of )?"
    r"(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|set|oct|nov|dec|dic)"
    r"|\b(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|set|oct|nov|dec|dic)[a-z]*\.? \d"
    r"|\b(?:next|this|tomorrow|manana|este|proxim[oa])\b",
    re.IGNORECASE,
)
_IN_ADDRESS = lazily(r"\d [NSEW]|\d\.\d{3}|#\s?\d|\b[Nn]o\.?\s?\d|\bkm|[A-Z][a-z]+\s{1,24}\d{2,5}\s{0,2}(?:[,.;)]|$)")
_DIGIT = lazily(r"\d")
_DOTTED = lazily(r"\b[BbNnFfDd]\.")
_CODE = lazily(r"[A-Za-z0-9]{32,}+")
_SIDE = lazily(r"\d [NSEW]\.? [A-Z]")
_COMMENT = re.compile(rb"#[^\r\n]*")
_INITIALS = lazily(r"[A-Z]\. ?[A-Z]\.|(?<![A-Za-z])[A-Z]\. [A-Z][a-z]")
_CAMEL = lazily("(?<=[a-z])(?=[A-Z])")
_BETWEEN = " ,.(:'\"\n-"
_HIDDEN_AT = ("(at)", "[at]", "( at )")
# Words that mean outreach with another one alone.
_FOLLOWED = {"know": "your", "hand": "out", "handing": "out", "mesa": "en ", "feria": "de"}
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
_PERSONS = ("persons_served", "persons_served_many", "titles_of_persons_served")
_STATUSES = ("statuses", "status_words")
_LISTS = (
    *(*_PERSONS, *_STATUSES, "names", "names_that_are_words", "titles", "called", "cases", "births", "birth_letters"),
    *("last_four", "case_papers", "traces", "streets", "outreach", "origins", "relatives"),
)
_PLACES = (("—", " - "), ("–", "-"), ("\u2011", "-"), ("−", "-"), ("‐", "-"))
_MOST_REMEMBERED = 20_000  # texts, or contacts


def may_be_private(text: bytes, data: Value, framework: Framework | None, today: date) -> bool:
    """Whether a plan that has no mistake has to be looked at piece by piece; ``data`` is what the text says."""
    if framework is None or b"\\" in text:
        return True  # what an escape hides is seen in the values alone
    known = Known(today, confidential_in(data))
    comments = _comments(text)
    if _has_confidential(data, known) or _has_contact(data, known) or _has_in_entries(data, comments, framework, known):
        return True
    return _remembered(_fine("anywhere", today), [*_texts(data), *comments], lambda texts: _has_anywhere(texts, known))


def _has_anywhere(texts: Iterable[str], known: Known) -> bool:
    look = _Look(_END.join(texts), known)
    return look.has_number() or look.has_mail() or look.has_name_beside_word() or look.has_beside_word()


@lru_cache(maxsize=8)
def _fine(kind: str, today: date) -> set[Any]:
    """What there was nothing of a kind to be found in on a day."""
    del kind, today
    return set()


def _remembered(fine: set[Thing], things: Iterable[Thing], has_any: Callable[[Iterable[Thing]], bool]) -> bool:
    """Whether there is anything in texts or contacts, those apart in which there was nothing before.

    What stands in one value or comment has nothing to do with the others. Plans share what ``ccr init`` wrote into
    them, and much of what task forces say.
    """
    new = dict.fromkeys(thing for thing in things if thing not in fine)
    if not new:
        return False
    if has_any(new):
        return True
    if len(fine) > _MOST_REMEMBERED:
        fine.clear()
    fine.update(new)
    return False


def _has_confidential(data: dict[str, Any], known: Known) -> bool:
    """A partner whose name may not be told, or a day of outreach to come."""
    if any(not partner.is_name_told for partner in known.confidential):
        return True
    outreach = data.get("outreach") or ()
    if any(str(entry["date"]) > known.today.isoformat() for entry in outreach):
        return True
    titles = "\n\n".join(str(entry["title"]) for entry in outreach)
    if not (_OTHER_DAYS.search(titles) or _DAYS.search(titles)):
        return False
    return any(outreach_to_come.find(Passage(titles, setting=Setting(("outreach",))), known))


def _has_contact(data: dict[str, Any], known: Known) -> bool:
    """Anything among contacts but how to reach an agency."""
    partners: dict[str, Any] = data.get("partners") or {}
    contacts = [contact for partner in partners.values() for contact in partner.get("contacts") or ()]
    texts = ((contact.get("phone"), contact.get("email"), contact["role"], contact.get("name")) for contact in contacts)
    return _remembered(_fine("contacts", known.today), texts, lambda new: _has_more_than_office(new, known))


def _has_more_than_office(contacts: Iterable[_Contact], known: Known) -> bool:
    telephones, mails, roles, names = zip(*contacts, strict=True)
    addresses = [str(mail).lower() for mail in mails if mail is not None]
    called = (f"{role} {name or ''}" for role, name in zip(roles, names, strict=True))
    return (
        not all(_is_telephone(str(telephone)) for telephone in telephones if telephone is not None)
        or any(mail.rpartition("@")[2] in listed("personal_mail") or " " in mail for mail in addresses)
        or _LONG.search(" ".join(addresses)) is not None
        or any(_DIGIT.search(role) and any(contact_of_person.find(Passage(role), known)) for role in called)
    )


def _is_telephone(text: str) -> bool:
    return _TELEPHONE.fullmatch(text) is not None and len(_digits(text)) in (7, 10, 11)


def _has_in_entries(data: dict[str, Any], comments: list[str], framework: Framework, known: Known) -> bool:
    """Anything in the entry of a shelter or a network, or in any comment, that may not stand there."""
    shelters: list[str] = []
    networks: list[str] = []
    sheltering, of_people = framework.flagged["shelters"], framework.flagged["network"]
    for id_, partner in (data.get("partners") or {}).items():
        seats = partner.get("seats") or ()
        if not sheltering.isdisjoint(seats) or partner.get("confidential"):
            shelters += _texts(partner)
        if not of_people.isdisjoint(seats):
            if partner.get("contacts"):
                return True
            networks += [id_, *_texts(partner)]
    return (
        bool(shelters)
        and _remembered(_fine("shelters", known.today), shelters + comments, lambda texts: _has_place(texts, known))
    ) or (
        bool(networks)
        and _remembered(_fine("networks", known.today), networks + comments, lambda texts: _has_person(texts, known))
    )


def _has_place(texts: Iterable[str], known: Known) -> bool:
    text = "\n\n".join(filter(_may_have_place, map(_plain, texts)))
    passage = Passage(text, "comment", Setting(partner="?", shelters=True))
    return bool(text) and any(street_of_shelter.find(passage, known))


def _has_person(texts: Iterable[str], known: Known) -> bool:
    text = _plain("\n\n".join(texts))
    passage = Passage(text, "comment", Setting(partner="?", is_network=True))
    return may_have_name(text) and any(network_person.find(passage, known))


class _Look:
    """A look at all that a plan says in words of its own."""

    def __init__(self, text: str, known: Known) -> None:
        self._plain = _plain(text)
        self._low = self._plain.lower()
        self._bytes = self._plain.encode()
        self._cases = self._bytes.translate(_CASES)
        self._is_apart = b"aA" not in self._cases  # no two words are run together, as in "survivorAna"
        self._known = known

    @cached_property
    def _words(self) -> frozenset[bytes]:
        """The words of the text that stand in any list."""
        text = self._bytes if self._is_apart else _CAMEL.sub(" ", self._plain).encode()
        return _telling_words().intersection(text.translate(_LETTERS).split())

    def _among(self, *lists: str) -> set[str]:
        """The words of the text that stand in one of the lists."""
        return {word.decode() for name in lists for word in self._words & listed_as_bytes(name)}

    def has_number(self) -> bool:
        """A number that may be somebody's, for it is long and no day; or one beside a word for a case."""
        for number in _NUMBER.findall(self._plain):
            if len(_digits(_DAYS.sub(" ", number))) > _NOBODYS:
                return True
        for start, end in self._all("cases"):
            behind = _DAYS.sub("", self._plain[max(0, start - _BEFORE) : end + _BEHIND])
            if len(_digits(behind)) >= _NOBODYS and self._finds(case_number.find, self._around([(start, end)])):
                return True
        return False

    def has_mail(self) -> bool:
        """A mail address, however it is written."""
        if "@" in self._plain or b"arroba" in self._words:
            return True
        return any(sign in self._low for sign in _HIDDEN_AT)

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
            or self._finds(case_paper.find, self._around(self._all("case_papers")))
            or self._has_trace()
        )

    def _has_trace(self) -> bool:
        """A name on a social medium, a car's plate or a long code, near a word for a person served."""
        persons = self._among("persons_served", "titles_of_persons_served")
        if not persons:
            return False
        if self._finds(contact_of_person.find, self._around(self._all("traces"), persons)):
            return True
        codes = (match.span() for match in _CODE.finditer(self._plain)) if b"0" in self._cases else ()
        return self._finds(case_paper.find, self._around(codes, persons))

    def _has_birth(self) -> bool:
        if self._words & listed_as_bytes("birth_letters") and _DOTTED.search(self._plain):
            return True
        return self._finds(birth_date.find, self._around(self._all("births")))

    def _has_address(self) -> bool:
        if b"0 A " in self._cases or b"0 A. A" in self._cases:
            sides = (match.span() for match in _SIDE.finditer(self._plain))
            if self._finds(contact_outside.find_address, self._around(sides)):
                return True
        for start, end in self._all("streets"):
            if not (self._is_behind_capital(start) or self._low[start:end] in listed("streets_named_before")):
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
        """Where a word stands that is no part of a longer one."""
        low, end, then = self._low, 0, _FOLLOWED.get(word, "")
        while (start := low.find(word, end)) >= 0:
            end = start + len(word)
            if self._is_apart and (low[start - 1 : start].isalpha() or low[end : end + 1].isalpha()):
                continue
            if not then or low.startswith(then, end + 1):
                yield start, end

    def _around(self, places: Iterable[tuple[int, int]], words: set[str] | None = None) -> Iterator[str]:
        """The value around each place, if one of the words stands near."""
        for start, end in places:
            near = self._low[max(0, start - _BESIDE) : end + _BESIDE]
            if words is None or any(word in near for word in words):
                yield self._value(start, end)

    def _value(self, start: int, end: int) -> str:
        before = self._plain[max(0, start - _WINDOW) : start].rpartition(_END)[2]
        return before + self._plain[start : end + _WINDOW].partition(_END)[0]


def _comments(text: bytes) -> list[str]:
    """What stands behind number signs, each once; and all of it as one, for a comment may have several lines."""
    if b"#" not in text:
        return []
    found = list(dict.fromkeys(comment.decode().lstrip("# ") for comment in _COMMENT.findall(text)))
    return [*found, "\n".join(found)]


def _plain(text: str) -> str:
    """A text nearly as rules look at it, made at the speed of the machine."""
    if text.isascii():
        return text
    for sign, plain in _PLACES:
        text = text.replace(sign, plain)
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")


@cache
def _telling_words() -> frozenset[bytes]:
    """Every word that a rule goes by."""
    return frozenset((b"arroba",)).union(*map(listed_as_bytes, _LISTS))


def _may_have_place(text: str) -> bool:
    """Whether a text can tell a place: by a word for one, or by digits as they stand in an address."""
    words = text.encode("ascii", "ignore").translate(_LETTERS).split()
    return not _place_words().isdisjoint(words) or _IN_ADDRESS.search(text) is not None


@cache
def _place_words() -> frozenset[bytes]:
    return listed_as_bytes("places") | listed_as_bytes("streets")


def _digits(text: str) -> str:
    return "".join(_DIGIT.findall(text))


def _texts(value: Any) -> list[str]:
    """What a value says in words of its own."""
    found: list[str] = []
    _gather(value, found, listed("keys_without_own_words"))
    return found


def _gather(value: Any, found: list[str], left_out: frozenset[str]) -> None:
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, list):
        for item in value:
            _gather(item, found, left_out)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in left_out:
                continue
            if key in _CHOSEN_KEYS and isinstance(item, dict | list):
                found.append(" ".join(item))
            _gather(item, found, left_out)
