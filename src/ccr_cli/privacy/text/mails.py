"""Email addresses as people write them, including those disguised from machines."""

import re
from collections.abc import Iterator
from functools import cache

from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.patterns import lazily

_MAIL = lazily(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}")
_HIDDEN = lazily(
    r"(?<![\w.+\-])[\w.+\-]{2,64}\s{0,2}(?:[(\[]\s?(?:at|arroba)\s?[)\]]"
    r"|\sarroba\s)\s{0,2}[\w\-]{1,63}\s{0,2}(?:[(\[]\s?(?:dot|punto)\s?[)\]]|\s(?:dot|punto)\s|\.)\s{0,2}\w{2,20}"
)


_SPOKEN = lazily(r"\b[\w.+\-]{1,30}(?: [\w.+\-]{1,12}){0,2} at (?:\w{2,20} )?\w{2,20} dot (?:com|org|net|es|mx|edu)\b")


def mails_in(low: str) -> Iterator[tuple[int, int]]:
    """Where email addresses are, as start and end, except those of offices."""
    if "@" in low:
        for match in _MAIL.finditer(low):
            if not _is_of_office(match[0]):
                yield match.start(), match.end()
    if " dot " in low:
        for match in _SPOKEN.finditer(low):
            yield match.span()
    if "arroba" in low or "(at)" in low or "[at]" in low or "( at )" in low:
        for match in _HIDDEN.finditer(low):
            yield match.start(), match.end()


@cache
def _long_ones() -> tuple[str, ...]:
    """Words that mark a mailbox as an office's even inside a longer word."""
    return tuple(word for word in sorted(listed("mailboxes")) if len(word) > 5)


def is_of_provider(mail: str) -> bool:
    """Whether an email address is at a provider of personal email."""
    return mail.partition("@")[2] in listed("personal_mail")


def _is_of_office(mail: str) -> bool:
    """Whether a mailbox is an office's, and not at a provider of personal email."""
    if is_of_provider(mail):
        return False
    box = mail.partition("@")[0]
    if box.isalpha() and box not in listed("names"):  # personal ones have dots and digits, or a name
        return True
    words = re.split(r"[^a-z]+", box)
    return any(word in listed("mailboxes") or any(known in word for known in _long_ones()) for word in words)
