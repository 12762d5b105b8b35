"""Mail addresses of offices, as rosters have them; those of persons stay out."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from ccr_cli.plan.folding import folded, folded_words, plain_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.mails import is_of_provider
from ccr_cli.rosters.mailbox_pieces import is_made_of
from ccr_cli.rosters.showing import is_job, is_of_title, is_ordinary, is_plain_word
from ccr_cli.rosters.words import every_word, key_of, short_capitals

_MAIL = re.compile(r"(?:mailto:)?(?P<mail>[\w.+'\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4})", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_SHORTEST = 3  # letters of a part of a name
_SHORT = 4  # letters of a unit in short
_JOINED = ("y", "e", "n")
"""By what letter words that are run together may be joined."""


class MailsSaid(NamedTuple):
    """What a cell says of mail addresses."""

    office: tuple[str, ...] = ()
    has_own: bool = False
    """Whether an address is a person's, and so stays out."""


def mails_in(text: str, agencies: Sequence[str], persons: Iterable[str] = ()) -> MailsSaid:
    """The addresses of a cell that are an office's; ``persons`` are the words of those who stand in its row.

    Before the sign stands a desk, a unit, a word of every text or the agency's name: what reads like a person's name,
    is made of one, or has a number stays out, and so does every address at a provider of personal mail.
    """
    if "@" not in text:
        return MailsSaid()
    found = [match["mail"] for match in _MAIL.finditer(text)]
    known = _Known(list(agencies), list(_words_of_persons(persons, agencies)))
    office = [mail for mail in found if known.is_of_office(mail.lower())]
    return MailsSaid(tuple(dict.fromkeys(office)), len(office) < len(found))


def _words_of_persons(persons: Iterable[str], agencies: Sequence[str]) -> Iterator[str]:
    """The words beside an address, without first letters that the agency has too, or a job stands behind.

    "Jo Example, ICWA Director", "ESL coordinator".
    """
    own = {word for agency in agencies for word in plain_words(agency)}
    for person in persons:
        words = [*folded_words(person)]
        for word, after in zip_longest(words, words[1:]):
            is_short = person[word.start : word.end].isupper() and not person.isupper() and len(word.word) > 1
            is_of_job = after is not None and after.start == word.end + 1 and is_job(after.word)
            if not (is_short and (word.word in own or (is_of_job and not _is_a_name(word.word)))):
                yield word.word


def without_mails(text: str) -> str:
    """A text without the addresses in it."""
    return _MAIL.sub(" ", text) if "@" in text else text


def has_mail(text: str) -> bool:
    """Whether a text has an address."""
    return "@" in text and _MAIL.search(text) is not None


class _Known(NamedTuple):
    """What is known where an address stands."""

    agencies: list[str]
    persons: list[str]
    """The folded words of the persons of its row."""

    def is_of_office(self, mail: str) -> bool:
        """Whether an address is an office's."""
        box = folded(mail.partition("@")[0])[0]
        words = _WORD.findall(box)
        if is_of_provider(mail) or not words or any(map(self._is_of_person, words)):
            return False
        if all(self._is_of_desk(word) for word in words):
            return True
        if len(words) > 1 and (any(word in listed("mailboxes") for word in words) or self._is_of_agency(words[0])):
            return all(self._is_of_desk(word) or self._is_abbreviation(word) for word in words)
        if len(words) > 1 and self._is_of_desk(words[0]):
            return all(self._is_of_desk(word) or self._begins_name(word) for word in words)
        if not box.isalpha():
            return False
        in_short = any(_is_in_short(box, name) for name in self.agencies)
        return in_short or self._is_of_unit(box) or (self._is_nobodys(box) and is_made_of(box, self.agencies))

    def _is_of_desk(self, word: str) -> bool:
        """Whether a part of a mailbox is a desk's or the agency's, and no name."""
        if word in listed("mailboxes") or is_job(word) or is_of_title(word):
            return True
        if any(_is_of_agency(word, name) for name in self.agencies):
            return True
        behind = [word.removeprefix(start) for name in self.agencies for start in _starts(name) if len(start) > 1]
        if any(_is_plain(rest) for rest in behind if rest and rest != word):
            return True
        return not _is_a_name(word) and (is_ordinary(word) or self._is_run_together(word))

    def _is_of_agency(self, word: str) -> bool:
        """Whether a first part is the agency's name, or what it is in short: "da.svb"."""
        if _is_a_name(word) or len(word) < 2:
            return False
        text = short_capitals().get(word.upper())
        names = [key_of(name) for name in self.agencies]
        is_in_short = text is not None and any({*key_of(text)}.issubset(name) for name in names)
        return is_in_short or any(_is_of_agency(word, name) for name in self.agencies)

    def _is_nobodys(self, box: str) -> bool:
        """Whether nobody whom the row names begins like a mailbox."""
        names = [word for word in self.persons if not is_of_title(word) and not is_plain_word(word)]
        return not any(word[0] == box[0] for word in names)

    def _is_run_together(self, word: str) -> bool:
        """Whether a word is two words of desks, of every text or of the agency, run together: "frontdesk", "mesapd"."""
        own = {one for name in self.agencies for one in plain_words(name) if len(one) >= _SHORT and not _is_a_name(one)}
        short = {letters.lower() for letters, text in short_capitals().items() if key_of(text)[0] in own}
        short |= {
            word.lower() for name in self.agencies for word in name.split() if word.isupper() and 1 < len(word) < _SHORT
        }
        parts = [(word[:place], word[place:]) for place in range(2, len(word) - 1)]
        joined = [(first, last[1:]) for first, last in parts if last[0] in _JOINED]  # "victimasytestigos"
        return any(
            (self._can_begin(first, own) or first in short) and (_is_plain(last) or last in own | short)
            for first, last in parts
        ) or any(
            min(len(first), len(last)) >= _SHORT and _is_plain(first) and _is_plain(last) for first, last in joined
        )

    def _can_begin(self, word: str, own: Container[str]) -> bool:
        """Whether a mailbox that is two words run together can begin with one: a desk's, or the agency's name."""
        if _is_start(word, own) or (len(word) >= _SHORTEST and self._begins_name(word)):
            return True
        return len(word) >= _SHORT and any(_is_of_agency(word, name) for name in self.agencies)

    def _is_abbreviation(self, word: str) -> bool:
        """Whether a part beside a desk's is two or three letters that are nobody's name: "consulado.hn"."""
        return 1 < len(word) < _SHORT and word not in self.persons and not _is_a_name(word)

    def _begins_name(self, word: str) -> bool:
        """Whether letters are the first ones of the first words of the agency's name: "kc" in Kettle County."""
        return len(word) > 1 and any(start.startswith(word) for name in self.agencies for start in _starts(name))

    def _is_of_unit(self, box: str) -> bool:
        """Whether a word that nobody knows is so short that it is rather a unit's than a person's.

        One that begins like a word of a name beside it is perhaps what that person is called: "iggy", "mb".
        """
        names = [word for word in self.persons if not is_of_title(word) and not is_plain_word(word)]
        if any(map(_is_a_name, (box, box[1:], box[:-1]))) or any(word[0] == box[0] for word in names):
            return False
        return len(box) < _SHORT or (len(box) == _SHORT and bool(self.persons))

    def _is_of_person(self, word: str) -> bool:
        """Whether a part of a mailbox is made of the name of somebody in its row."""
        starts = "".join(person[0] for person in self.persons)
        if word in listed("mailboxes") or (len(word) > 1 and word == starts):
            return word == starts
        known = [person for person in self.persons if len(person) >= _SHORTEST]
        parts = [person for person in known if not is_of_title(person) and not is_plain_word(person)]
        return any(person in word or (len(word) >= _SHORTEST and word in person) for person in parts)


def _is_a_name(word: str) -> bool:
    return len(word) >= _SHORTEST and (word in listed("names") or word in listed("names_that_are_words"))


def _is_of_agency(word: str, name: str) -> bool:
    """Whether it is the agency's name, a word of it, or its first letters."""
    words = [part.word for part in folded_words(name)]
    counted = [part for part in words if not is_little(part)]
    joined = {"".join(words), "".join(counted)}
    is_in_name = len(word) >= _SHORTEST and any(word in letters for letters in joined)
    return word in _starts(name) or is_in_name


def _is_in_short(box: str, name: str) -> bool:
    """Whether a mailbox is words of a name, the last one perhaps begun, or first letters and how the next word begins.

    "clinicagila" of the Clínica Médica del Gila, "indianed" of Indian Education, "ccimm" of Creek Center Immigration.
    """
    words = [part.word for part in folded_words(name) if not is_little(part.word)]
    rest = box
    for word in words:
        if len(rest) > 1 and rest != box and word.startswith(rest):
            return True
        rest = rest.removeprefix(word) if len(word) >= _SHORT else rest
    if not rest:
        return True
    starts = "".join(word[0] for word in words)
    behind = ((box.removeprefix(starts[:size]), words[size]) for size in range(2, len(words)))
    return any(box != end and len(end) >= _SHORTEST and word.startswith(end) for end, word in behind)


@lru_cache(maxsize=4096)  # asked for each place where a mailbox may be two words
def _starts(name: str) -> frozenset[str]:
    """The first letters of a name's words, all of them and those that count; a name of first letters alone itself."""
    words = [part.word for part in folded_words(name)]
    counted = [part for part in words if not is_little(part)]
    own = {words[0]} if len(words) == 1 and len(words[0]) <= _SHORT else set()
    short = [name[part.start : part.end] for part in folded_words(name)]
    mixed = "".join(part if part.isupper() and len(part) <= _SHORT else part[0] for part in short)
    return frozenset(("".join(part[0] for part in words), "".join(part[0] for part in counted), mixed.lower(), *own))


def _is_start(word: str, own: Container[str]) -> bool:
    """Whether a mailbox that is two words run together can begin with a word."""
    return word in own or (word in every_word() if len(word) < _SHORTEST else _is_plain(word))


def _is_plain(word: str) -> bool:
    return (
        len(word) >= _SHORTEST
        and not _is_a_name(word)
        and (word in listed("mailboxes") or is_of_title(word) or is_ordinary(word))
    )
