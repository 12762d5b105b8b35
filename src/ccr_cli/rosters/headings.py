"""What a heading says."""

import re

from ccr_cli.language.months import NUMBER_OF
from ccr_cli.plan.folding import plain_words
from ccr_cli.rosters.cells import letter_of, one_line
from ccr_cli.rosters.showing import may_show
from ccr_cli.rosters.words import FoundWords, key_of, listed, meanings, phrases, words_listed

_RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")
_PIECES = re.compile(r"[/|()]|\s[-–—]\s")
_BRACKETS = re.compile(r"\(([^)]{4,})\)")
_YEAR = 4  # digits
_MOST_WORDS = 12  # of a heading
_SOMEBODY = ("contact", "person")


def field_of(text: str) -> str | None:
    """What a heading says: the longest phrase in it, of equally long ones that of the field that comes first."""
    is_of_titles = _is_of_titles(text)
    text = without_brackets(text)
    if not text:
        return None
    exact = exactly(text)
    if exact is not None:
        return exact
    if _is_of_somebody(text):
        return "contact"
    if is_of_titles:
        return "title"
    found = _found_in(text)
    if not found or len(one_line(text).split()) > _MOST_WORDS:
        return None
    longest = max(one.size for one in found)
    said = {one.meaning for one in found if one.size == longest} - {"number"}
    said -= {"unheard"} if "status" in said else set()  # "Status on the committee"
    field = next((field for field in meanings("headings") if field in said), None)
    if field in _SOMEBODY and _is_what_somebody_is(text):
        return "title"
    return "unheard" if field == "since" and is_of_other_days(text) else field


def _is_of_titles(text: str) -> bool:
    """Whether brackets behind a heading say that titles stand below it: "Signs for agency (title)"."""
    found = _BRACKETS.search(one_line(text))
    return found is not None and phrases("headings").exact(found[1]) == "title"


def _is_what_somebody_is(text: str) -> bool:
    """Whether a heading says who is meant, and then what they are: "Contacto suplente: cargo"."""
    words = key_of(text)
    for at in range(1, len(words)):
        before, behind = words[:at], words[at:]
        is_title = phrases("headings").of_key(behind) == "title" or phrases("either").of_key(behind) == "role"
        if is_title and words_listed("names_of").isdisjoint(before):
            return {*phrases("headings").apart_in(" ".join(before))} <= {*_SOMEBODY}
    return False


def is_of_other_days(text: str) -> bool:
    """Whether a heading speaks of a day that is none since when: "Last activity date"."""
    words = key_of(without_brackets(text))
    is_of_status = "status" in fields_said(text) or not words_listed("status_words").isdisjoint(words)
    return not is_of_status and not words_listed("other_days").isdisjoint(words)


def is_of_a_meeting(text: str) -> bool:
    """Whether a heading is nothing but a month or a day, below which stands who came then."""
    words = plain_words(text)
    is_day = bool(words) and all(word in NUMBER_OF or word.isdecimal() for word in words)
    is_in_digits = len(words) > 2 or (len(words) == 2 and all(len(word) < _YEAR for word in words))
    return is_day and (is_in_digits or any(word in NUMBER_OF for word in words))


def says_surely(text: str) -> bool:
    """Whether a heading says what its column has: with nothing else, or in more words than it has others.

    A question that an agency answers may name anything beside: "Will somebody of your agency come?".
    """
    plain = without_brackets(text)
    if exactly(text) is not None or _is_of_somebody(plain) or _is_of_titles(text):
        return True
    return max((one.size for one in _found_in(plain)), default=0) * 2 >= len(key_of(plain))


def fields_said(text: str) -> set[str]:
    """All that words of a heading may say."""
    return {found.meaning for found in _found_in(without_brackets(text))}


def _found_in(text: str) -> list[FoundWords[str]]:
    """What the phrases of a heading say; a "do" or "as" says something only where it is all of it: "To do", "As of"."""
    words = key_of(text)
    found = phrases("headings").found_in(text)
    alone = words_listed("only_alone") if len(words) > 1 else ()
    return [one for one in found if one.size > 1 or words[one.start] not in alone]


def _is_of_somebody(text: str) -> bool:
    """Whether a heading is nothing but who stands for an agency, perhaps as that person's name: "Director's name"."""
    words = [word for word in key_of(text) if word not in words_listed("names_of")]
    singular = [word.removesuffix("s") for word in words]  # "Director's name"
    return any(listed("persons_alone").of_key(tuple(one)) for one in (words, singular))


def without_brackets(text: str) -> str:
    """A heading without what explains it in brackets, unless there is nothing else; "OrgPhone" is two words."""
    if phrases("headings").exact(text) is None:  # "WhatsApp" is one word
        text = _RUN_TOGETHER.sub(" ", text)
    bare = _BRACKETS.sub(" ", one_line(text)).strip(" *:#?.")
    return bare or one_line(text)


def exactly(text: str) -> str | None:
    """What a heading says that is nothing but one, perhaps in two languages."""
    plain = without_brackets(text)
    whole = phrases("headings").exact(plain)
    if whole is not None:
        return whole
    pieces = [phrases("headings").exact(piece) for piece in pieces_of(text)]
    return pieces[0] if len(pieces) > 1 and all(pieces) else None


def says_agencies(text: str) -> bool:
    """Whether a heading is nothing but one of agencies, and not one of names that may be anybody's."""
    pieces = (without_brackets(text), *pieces_of(text))
    return exactly(text) == "name" and not any(phrases("either").exact(one) == "name" for one in pieces)


def pieces_of(text: str) -> list[str]:
    """The pieces of a heading that stands there in two languages."""
    return [piece for piece in _PIECES.split(one_line(text)) if piece.strip()]


def surely(text: str) -> str | None:
    """What a text says that can be a heading: a few words, none of them a number."""
    plain = without_brackets(text)
    exact = exactly(text)
    if exact is not None or any(sign.isdigit() for sign in plain) or "@" in plain:
        return exact
    longest = phrases("headings").longest_in(plain)
    return field_of(plain) if longest is not None and longest.size * 2 >= len(plain.split()) else None


OFFICE = "office"
"""What a heading means below which telephones are an office's."""
SEAT = "seat"
"""What a heading means below which seats are called by their names, and not only sectors."""


def meaning_of(field: str | None, text: str) -> str:
    """What a heading says of the cells below it beside what stands in them; nothing where it says no more."""
    if field == "phone" and _is_of_office(text):
        return OFFICE
    if field == "seats" and listed("of_seats").longest_in(text) is not None:
        return SEAT
    found = phrases("secrets").longest_in(text) if field == "confidential" else None
    return found.meaning if found is not None else ""


def is_of_own(text: str) -> bool:
    """Whether a heading says somewhere, in brackets too, that telephones are persons' own, and not that of offices."""
    said = {one.meaning for one in phrases("headings").found_in(one_line(text))}
    return not said.isdisjoint(("own_phone", "owned")) and not _is_of_office(text)


def _is_of_office(text: str) -> bool:
    """Whether a telephone is an office's by its heading; a letter alone may be an "or"."""
    words = key_of(text)
    if not words_listed("directly").isdisjoint(words):  # it reaches one person's desk
        return False
    return any(one.size > 1 or len(words[one.start]) > 1 for one in listed("of_offices").found_in(text))


def is_status_too(text: str) -> bool:
    """Whether a heading can as well be what stands below one."""
    return phrases("statuses").exact(text) is not None


def heading_shown(text: str, at: int) -> str:
    """A heading as it may be shown: it may hold anything, where the row of headings isn't one."""
    return text if text and may_show(text) else letter_of(at)
