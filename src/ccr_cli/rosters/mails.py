"""Mail addresses of offices, as rosters have them; those of persons stay out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ccr_cli.plan.folding import folded, folded_words, plain_words
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.mails import is_of_provider
from ccr_cli.rosters.mailboxes import SHORTEST, OwnLetters, can_be_said, is_a_field, is_a_name, own_letters
from ccr_cli.rosters.showing import is_of_title, is_plain_word
from ccr_cli.rosters.words import listed as listed_in_rosters

_MAIL = re.compile(r"<?(?:mailto:)?(?P<mail>[\w.+'\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4})>?", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_LABEL = re.compile(r"(?:^|[\n;,/|])\s*(?P<label>[^\n;,/|:@]{2,20}):\s*$")
_BEFORE = 40  # characters before an address in which its mark stands
_SHORT = 4  # letters of a unit in short


class MailsSaid(NamedTuple):
    """What a cell says of mail addresses."""

    office: tuple[str, ...] = ()
    has_own: bool = False
    """Whether an address is a person's, and so stays out."""


def mails_in(
    text: str, agencies: Sequence[str], persons: Iterable[str] = (), places: frozenset[str] = frozenset()
) -> MailsSaid:
    """The addresses of a cell that are an office's; ``persons`` are the words of those who stand in its row.

    Before the sign stands a desk, a unit, a word of every text or the agency's name: what reads like a person's name,
    is made of one, or has a number stays out, and so does every address at a provider of personal mail.
    """
    if "@" not in text:
        return MailsSaid()
    found = [*_MAIL.finditer(text)]
    unmarked = [match["mail"] for match in found if not _is_marked_own(text, match.start())]
    known = _Known(own_letters(tuple(agencies), places), list(_words_of_persons(persons, agencies)))
    office = [mail for mail in unmarked if known.is_of_office(mail.lower())]
    return MailsSaid(tuple(dict.fromkeys(office)), len(office) < len(found))


def marked_mails(text: str, mark: str) -> str:
    """A text with a mark before each address in it."""
    return _MAIL.sub(lambda match: f"\n{mark}: {match[0]}", text).lstrip() if "@" in text else text


def _is_marked_own(text: str, start: int) -> bool:
    """Whether the words before an address are a mark of what a person owns: "Home: "."""
    label = _LABEL.search(text[max(0, start - _BEFORE) : start])
    return label is not None and listed_in_rosters("own_phones").exact(label["label"]) is not None


def _words_of_persons(persons: Iterable[str], agencies: Sequence[str]) -> Iterator[str]:
    """The words beside an address, without first letters that the agency has too: "Jo Example, ICWA Director"."""
    own = {word for agency in agencies for word in plain_words(agency)}
    for person in persons:
        for word in folded_words(person):
            is_short = person[word.start : word.end].isupper() and not person.isupper()
            if not (is_short and len(word.word) > 1 and word.word in own):
                yield word.word


def without_mails(text: str) -> str:
    """A text without the addresses in it."""
    return _MAIL.sub(" ", text) if "@" in text else text


def has_mail(text: str) -> bool:
    """Whether a text has an address."""
    return "@" in text and _MAIL.search(text) is not None


class _Known(NamedTuple):
    """What is known where an address stands."""

    own: OwnLetters
    """What the agency and its desks are called."""
    persons: list[str]
    """The folded words of the persons of its row."""

    def is_of_office(self, mail: str) -> bool:
        """Whether an address is an office's."""
        box = folded(mail.partition("@")[0])[0]
        words = _WORD.findall(box)
        if is_of_provider(mail) or not words or any(map(self._is_of_person, words)):
            return False
        made = [word for word in words if self.own.make(word, self.persons)]
        if len(made) == len(words):
            return True
        if made:
            return all(word in made or self._is_abbreviation(word) for word in words)
        return len(words) == 1 and box.isalpha() and self._is_of_unit(box)

    def _is_abbreviation(self, word: str) -> bool:
        """Whether a part beside others that are known is two or three letters, nobody's name: "consulado.hn"."""
        return 1 < len(word) < _SHORT and word not in self.persons and not is_a_name(word)

    def _is_of_unit(self, box: str) -> bool:
        """Whether a word that nobody knows is so short that it is rather a unit's than a person's.

        One that begins like a word of a name beside it is perhaps what that person is called: "iggy", "mb".
        """
        names = [word for word in self.persons if not is_of_title(word) and not is_plain_word(word)]
        if any(map(is_a_name, (box, box[1:], box[:-1]))) or any(word[0] == box[0] for word in names):
            return False
        if can_be_said(box):
            return False
        return len(box) < _SHORT or (len(box) == _SHORT and bool(self.persons))

    def _is_of_person(self, word: str) -> bool:
        """Whether a part of a mailbox is made of the name of somebody in its row."""
        starts = "".join(person[0] for person in self.persons)
        if word in listed("mailboxes") or (len(word) > 1 and word == starts):
            return word == starts
        if is_a_field(word):
            return False  # also where the title beside it is of it: "McKinney-Vento Liaison"
        known = [person for person in self.persons if len(person) >= SHORTEST]
        parts = [person for person in known if not is_of_title(person) and not is_plain_word(person)]
        return any(person in word or (len(word) >= SHORTEST and word in person) for person in parts)
