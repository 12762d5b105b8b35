"""Values of a directory without what isn't for people: marks of an editor, line ends as letters, streets."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from html import unescape

from ccr_cli.directories.list_words import list_words
from ccr_cli.directories.states import before_state, state_in
from ccr_cli.matching.streets import behind_street

_MARK = re.compile(r"#{2,}\w{0,20}(?:#{2,})?")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_LINE_END = re.compile(r"\\[nrt]")
_PHONE = re.compile(r"\+?\(?\d[\d().\-/\s]{5,18}\d(?:\s{0,2}(?:x|ext\.?|extension)\s{0,2}\d{1,6})?", re.IGNORECASE)
_TEN_DIGITS = re.compile(
    r"(?<![\d/])\(?\d{3}\)?[\s.\-–/]{0,3}\d{3}[\s.\-–]{0,3}\d{4}(?!\d)(?:\s{0,2}(?:x|ext\.?|extension)\s{0,2}\d{1,6})?",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"(?<![\w/])(?:\+?1[\s.\-]{0,2})?(?:\(?\d{3}\)?[\s.\-]{0,2})?"
    r"(?=[\d.\-\s]{0,6}[A-Z]-?[A-Z])(?:\d{3}[\s.\-]{1,2}[A-Z]{4}|(?:[0-9A-Z]-?){6}[0-9A-Z])(?!\w)"
)
"""A number of which letters are a part, as a keypad has them: "1-800-555-HELP"."""
_GOES_ON_IN_LETTERS = re.compile(r"[.\-]?[A-WYZ]{2}")
_COUNTRY = re.compile(r"(?<![\d/])(?:\+\s?\d{1,3}|1)[\s.\-–]{0,3}\Z")
_OTHER_LINE = re.compile(
    r"\b(?:fax|cell|cel|c|cellular|mobile|home|text|sms|tty|tdd|pager|celular|m[oó]vil|casa)\b", re.IGNORECASE
)
_RANGE = re.compile(r"(?<=\d)\s+[-–]\s+")
"""Before extensions, or other numbers that begin so: "965 55 01 01 - 102/103"."""
_WHOLE = 9  # digits of a number with nothing more behind it
_SEVERAL = re.compile(r"[;,|\n]|\s/\s|\b(?:or|and|y|o)\b|(?=\b(?:fax|cell|cel|c)\b)", re.IGNORECASE)
_SHORTEST_PHONE = 7  # digits
_BARE = re.compile(r"^(\d{3})(\d{3})(\d{4})(?!\d)")
_SITE = re.compile(
    r"(?<![\w./-])(?:https?[:;]?/{1,2}|//)?((?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+(?!(?:php|[sx]?html?|aspx?|jsp|cfm|pdf)\b)[a-z]{2,24})"
    r"((?:[/?][^\s<>\"]{0,300})?)",
    re.IGNORECASE,
)
"""A host and what follows; a page within a site, "/help/page.do", tells no host."""
_MAPS = re.compile(r"(?:^|\.)(?:maps\.|goo\.gl|waze\.|openstreetmap\.)|/maps\b|[?&/@]-?\d{1,3}\.\d{3,}", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)|(\d{1,2})/(\d{1,2})/(\d{4})(?:\s|$)")
_TOWN = re.compile(r"[^\W\d_](?:[^\d,;|/\n]{0,48}[^\W\d_.]|[^\d,;|/\n]{0,48}\.)?")
_OF_SEVERAL = re.compile(r"(?:cities|towns) of\s+", re.IGNORECASE)
_TOWN_IN_ADDRESS = re.compile(r",\s*([^,\d]{2,40}?),?\s+[A-Z]{2}\b")
_ITEMS = re.compile(r"[;|\n\r•·]|\\n|(?:^|(?<=\s))\*\s")
_GOES_ON = re.compile(r"(?:and|or|y|e|o|u|&)\s|\S+\s?\)", re.IGNORECASE)
_ARRAYS = (("{", "}"), ("[", "]"))
"""Signs around the items of a cell that a database wrote."""
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_LONGEST_ITEM = 6  # words
_LONGEST_LIST = 4000  # characters
_LONGEST_NUMBER = 16  # characters
_LONGEST_NAME = 200  # characters that are compared and shown


def cleaned(text: str) -> str:
    """A text in one line, without marks, markup, line ends written as letters and what can't be seen."""
    if "##" in text:
        text = _MARK.sub(" ", text)
    if "\\" in text:
        text = _LINE_END.sub(" ", text)
    if "&" in text:
        text = unescape(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    told = " ".join(_with_hyphens(text).split())
    return told if told.isprintable() else "".join(filter(str.isprintable, told))


def _with_hyphens(text: str) -> str:
    """A text with the hyphen of keyboards where a word processor put its own."""
    return text if text.isascii() else text.translate(_HYPHENS)


def cleaned_name(text: str) -> str:
    """A name in one line; not a whole page that stands in its cell by mistake."""
    return cleaned(text[: 2 * _LONGEST_NAME])[:_LONGEST_NAME]


def without_phone(name: str) -> str:
    """A name without a telephone at its end."""
    return name.removesuffix(phone_at_end(name)).rstrip(" -–,:;(") if name[-1:].isdigit() else name


def phone_at_end(name: str) -> str:
    """The telephone with which a name ends; nothing where there is none, or nothing else."""
    found = _TEN_DIGITS.search(name[-_LONGEST_NUMBER:]) if name[-1:].isdigit() else None
    return found[0] if found is not None and name.endswith(found[0]) and name != found[0] else ""


@lru_cache(maxsize=16_384)
def office_phone(text: str, about: str = "") -> str | None:
    """The first telephone number in a cell; ``None`` for one that is a person's, or no telephone's.

    ``about`` is what other cells say of it, such as that it is a fax line.
    """
    if not text or _DAY.match(text.strip()) or (about and _OTHER_LINE.search(about)):
        return None
    for part in _SEVERAL.split(_with_hyphens(text[:_LONGEST_NAME])):
        found = _phone_in(part)
        if found and not _OTHER_LINE.search(part) and sum(map(str.isalnum, found)) >= _SHORTEST_PHONE:
            return _BARE.sub(r"\1-\2-\3", " ".join(found.split()))
    return None


def _phone_in(text: str) -> str:
    """The first whole number in a text: behind ten digits only an extension is of it, before them a country."""
    whole = _TEN_DIGITS.search(text)
    if whole is None:
        return _with_letters(text) or _digits_alone(text)
    country = _COUNTRY.search(text[: whole.start()])
    return text[country.start() if country else whole.start() : whole.end()]


def _with_letters(text: str) -> str:
    found = _LETTERED.search(text)
    return found[0].rstrip("-") if found and any(map(str.isdigit, found[0])) else ""


def _digits_alone(text: str) -> str:
    """A number of digits; none where letters go on, since without them it is somebody else's."""
    first = _RANGE.split(text, maxsplit=1)[0]
    found = _PHONE.search(first if sum(map(str.isdigit, first)) >= _WHOLE else text)
    return "" if found is None or _GOES_ON_IN_LETTERS.match(text, found.end()) else found[0]


def web_page(text: str) -> str | None:
    """The address of a page on the web, as it can be opened; ``None`` for a point on a map, and for mail.

    A site of everybody's pages is none without the page of its own: "facebook.com".
    """
    found = _SITE.search(text[:600]) if text else None
    if found is None or "@" in text[: found.start(1)] or _MAPS.search(found[0]):
        return None
    if not found[2].strip("/?") and is_of_everybody(found[1]):
        return None
    return f"{'http' if text.startswith('http://') else 'https'}://{found[1].lower()}{found[2].rstrip('.,;)/')}"


def is_of_everybody(host: str) -> bool:
    """Whether everybody may have a page on a site, which says nothing by itself."""
    return host.lower().removeprefix("www.").removeprefix("m.") in list_words("sites_of_pages")


def day_in(text: str) -> date | None:
    """The day that a cell begins with, as a time stamp or as Americans write it."""
    found = _DAY.match(text) if text else None
    if found is None:
        return None
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[4], found[5])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def town_in(text: str) -> str | None:
    """A town or county: words without numbers, and what is behind a street; of an address what is before the state."""
    found = (
        _TOWN.fullmatch(_OF_SEVERAL.sub("", behind_street(cleaned(text[:200]))))
        if text and not state_in(text)
        else None
    )
    return None if found is None else found[0].title() if found[0].isupper() or found[0].islower() else found[0]


def town_of_address(text: str) -> str | None:
    """The town in an address of one line: what stands before the state; without commas, what is behind the street."""
    return town_behind_comma(text) or town_behind_street(text)


def town_behind_comma(text: str) -> str | None:
    """The town that stands between a comma and the state."""
    found = _TOWN_IN_ADDRESS.search(text[:300]) if text else None
    return town_in(found[1]) if found else None


def town_behind_street(text: str) -> str | None:
    """The town of "12 E. 4th St. Sotol TX 79900"; ``None`` where no street is told, since anything may stand there."""
    told = before_state(text)
    left = behind_street(told) if told is not None else told
    return None if left == told or not left else town_in(left)


def listed(text: str, signs: str = ";|,") -> tuple[str, ...]:
    """What a cell lists, between the first of these signs that is in it."""
    if not text:
        return ()
    text = text[:_LONGEST_LIST]
    if (text[0], text[-1]) in _ARRAYS:
        text = text[1:-1].replace('"', "").replace("'", "")
    sign = next((sign for sign in signs if sign in text), "\n")
    return tuple(part for part in map(cleaned_name, text.split(sign)) if part)


def items_in(text: str) -> tuple[str, ...]:
    """What a cell lists that may as well be one name: "Meals; Rides", lines, or three and more between commas.

    "Women, Infants, and Children" is one: what begins with "and" ends a name.
    """
    found = tuple(filter(None, map(cleaned_name, _ITEMS.split(text[:_LONGEST_LIST])))) if text else ()
    if len(found) != 1:
        return found
    parts = tuple(filter(None, map(cleaned_name, text[:_LONGEST_LIST].split(","))))
    are_items = len(parts) > 2 and not any(_GOES_ON.match(part) or part.count(" ") >= _LONGEST_ITEM for part in parts)
    return parts if are_items else found


def latest(days: Iterable[date | None]) -> date | None:
    """The last of some days, if there is one."""
    known = [day for day in days if day is not None]
    return max(known) if known else None
