"""Mail addresses of offices, as rosters have them; those of persons stay out."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from ccr_cli.plan.folding import folded, folded_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.mails import is_of_provider
from ccr_cli.rosters.showing import is_job, is_of_title, is_ordinary

_MAIL = re.compile(r"(?:mailto:)?(?P<mail>[\w.+'\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4})", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_SHORTEST = 3  # letters of a part of a name


class MailsSaid(NamedTuple):
    """What a cell says of mail addresses."""

    office: tuple[str, ...] = ()
    has_own: bool = False
    """Whether an address is a person's, and so stays out."""


def mails_in(text: str, agencies: Iterable[str]) -> MailsSaid:
    """The addresses of a cell that are an office's: what stands before the sign is a desk, a word, or the agency's name."""
    if "@" not in text:
        return MailsSaid()
    found = [match["mail"] for match in _MAIL.finditer(text)]
    office = [mail for mail in found if _is_of_office(mail.lower(), list(agencies))]
    return MailsSaid(tuple(dict.fromkeys(office)), len(office) < len(found))


def without_mails(text: str) -> str:
    """A text without the addresses in it."""
    return _MAIL.sub(" ", text) if "@" in text else text


def has_mail(text: str) -> bool:
    """Whether a text has an address."""
    return "@" in text and _MAIL.search(text) is not None


def _is_of_office(mail: str, agencies: list[str]) -> bool:
    if is_of_provider(mail):
        return False
    words = _WORD.findall(folded(mail.partition("@")[0])[0])
    return bool(words) and all(_is_of_desk(word, agencies) for word in words)


def _is_of_desk(word: str, agencies: list[str]) -> bool:
    """Whether a part of a mailbox is a desk's or the agency's, and no name."""
    if word in listed("mailboxes") or is_job(word) or is_of_title(word):
        return True
    if any(_is_of_agency(word, name) for name in agencies):
        return True
    if word in listed("names") or word in listed("names_that_are_words"):
        return False
    return is_ordinary(word) or _is_run_together(word)


def _is_of_agency(word: str, name: str) -> bool:
    """Whether it is the agency's name, a word of it, or its first letters."""
    words = [part.word for part in folded_words(name)]
    counted = [part for part in words if not is_little(part)]
    starts = {"".join(part[0] for part in words), "".join(part[0] for part in counted)}
    joined = {"".join(words), "".join(counted)}
    is_in_name = len(word) >= _SHORTEST and any(word in letters for letters in joined)
    return word in starts or is_in_name


def _is_run_together(word: str) -> bool:
    """Whether a word is two words of desks or of every text, run together: "frontdesk", "victimhelp"."""
    return any(
        _is_plain(word[:place]) and _is_plain(word[place:]) for place in range(_SHORTEST, len(word) - _SHORTEST + 1)
    )


def _is_plain(word: str) -> bool:
    is_name = word in listed("names") or word in listed("names_that_are_words")
    return not is_name and (word in listed("mailboxes") or is_of_title(word))
