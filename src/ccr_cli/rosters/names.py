"""The names of agencies, as the cells of rosters have them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.masking import name_as_key
from ccr_cli.plan.name_words import is_little, spellings_of
from ccr_cli.privacy.in_text import reads_like_a_person
from ccr_cli.rosters.beside_names import apart, parts_of
from ccr_cli.rosters.cells import bare, one_line
from ccr_cli.rosters.close_names import is_somebody_there, may_bear_a_name
from ccr_cli.rosters.mails import has_mail, without_mails
from ccr_cli.rosters.persons import LEAST_OF_NAME, is_rank, is_somebody, is_title, says_an_agency, without_credentials
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.short_names import DOTTED
from ccr_cli.rosters.showing import is_first_name, is_honorific, is_of_agencies, is_of_names, is_plain_word
from ccr_cli.rosters.status_beside import says_status, without_status
from ccr_cli.rosters.telephones import has_telephone, without_telephones
from ccr_cli.rosters.titles import title_in
from ccr_cli.rosters.words import WordKey, key_of, listed, short_capitals, short_forms, words_listed

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_BEHIND_DASH = re.compile(r"\s+(?:-{1,2}|–|—|\|)\s+|\s*[;|]\s*|:\s+")
_BEHIND_REMARK = re.compile(r"[,;.:()\[\]]|\s[-–—]")
_GOES_ON = re.compile(r"(?:[&/,-]|\b(?:and|of|for|y|de|del|para))$")
_LAST_PART = re.compile(r"\s*(?:[,;]|\s[-–—])\s+(?=[^,;()\[\]]*$)")
_MARKS = ("office_phones", "own_phones", "faxes", "extensions", "hotlines")
_ACRONYM = re.compile(r"[A-Z][A-Z&./\-]{1,8}[A-Z]?\d{0,2}")
_TITLED = 3  # words
_LONGEST_SHORT = 8  # letters of a short name


class NameSaid(NamedTuple):
    """What the cell of an agency says."""

    name: str
    aliases: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    """What else stands there: telephones, addresses, titles."""
    is_person: bool = False
    """Whether the name reads like a person's."""
    has_person: bool = False
    """Whether a person's name stood beside it."""
    whole: str = ""
    """All that stands there on its first line, which may say a seat too."""
    has_street: bool = False
    """Whether an address stood beside it."""
    status: str = ""
    """The words of a status that stood beside it."""


@lru_cache(maxsize=4096)  # rows of one agency have the same name, mostly
def name_in(text: str, seats: SeatReader, persons: frozenset[str] = frozenset()) -> NameSaid:
    """The name in a cell: its first line, without what stands in brackets, unless that says a seat of its own.

    ``persons`` are the words of those who stand in its row.
    """
    first, *more = _agency_first(_lines(text), seats)
    whole, rest = _without_contact(bare(first))
    whole, status = without_status(whole)
    status = status or next(filter(says_status, map(one_line, more)), "")
    more = [line for line in more if one_line(line) != status]
    beside = apart(whole, seats, persons)
    kept = beside.kept
    if _says_nobody(whole):
        return NameSaid("")
    if beside.persons and _says_where(kept):
        return NameSaid("", is_person=True)
    name, aliases, notes, has_person = _brackets(kept, seats)
    return NameSaid(
        name,
        tuple(aliases),
        (*rest, *notes, *beside.persons, *map(one_line, more)),
        may_be_person(name, seats),
        bool(beside.persons) or has_person,
        " ".join((one_line(kept), *map(one_line, more[:1]))),
        beside.has_street,
        status,
    )


def _says_nobody(text: str) -> bool:
    """Whether a text says that nobody's agency is meant, perhaps in two languages."""
    nobody = listed("nobody")
    is_each = all(nobody.exact(part) is not None for part in text.split("/"))
    is_first = text.islower() and nobody.exact(text.split("/", maxsplit=1)[0]) is not None
    inside = text.lstrip("([")
    if inside != text or text[:1].islower():  # "(none, goes to Elm)"
        is_first = is_first or nobody.exact(_BEHIND_REMARK.split(inside)[0]) is not None
    return is_each or is_first or nobody.exact(_BEHIND_DASH.split(text)[0]) is not None


def _says_where(text: str) -> bool:
    """Whether what stands beside somebody says where that is, and names nobody: "at the store"."""
    return text.islower() and is_little(text.split(maxsplit=1)[0])


def _agency_first(lines: list[str], seats: SeatReader) -> list[str]:
    """The lines of a cell; an agency that stands below a person's name comes first."""
    if len(lines) > 1 and may_be_person(bare(lines[0]), seats):
        place = next((at for at, line in enumerate(lines) if at and says_an_agency(line, seats)), 0)
        return [lines[place], *lines[:place], *lines[place + 1 :]]
    return lines


def _lines(text: str) -> list[str]:
    """The lines of a cell; one that goes on with a small letter, or behind an "&", belongs to the one before it."""
    found: list[str] = []
    for line in filter(None, map(one_line, text.split("\n"))):
        if found and (line[0].islower() or is_little(line.split()[0].lower()) or _GOES_ON.search(found[-1])):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _says_more(inside: str, name: str, seats: SeatReader) -> bool:
    """Whether words in brackets say a seat that the name doesn't, and are no other name of it."""
    is_other_name = is_acronym(inside) or is_acronym(name)
    return not is_other_name and bool(set(seats.said_by(inside)) - set(seats.said_by(name)))


@lru_cache(maxsize=4096)
def says_agency(name: str, seats: SeatReader) -> bool:
    """Whether a word of a name says that it is an agency's, or is at least nobody's name."""
    words = [word for word in plain_words(name) if not is_little(word) and not is_honorific(word)]
    return bool(seats.said_by(name)) or any(is_of_agencies(word) or is_plain_word(word) for word in words)


def may_be_person(name: str, seats: SeatReader) -> bool:
    """Whether a name may be a person's: somebody is named in a part of it, and no part says an agency or a firm."""
    if _is_titled(name):
        return True
    cell = parts_of(without_credentials(name).strip(" ,"))
    parts = [bare(part) for part in cell.parts]
    several = [part for part in parts if not is_title(part)]
    if len(parts) == 1 and (is_somebody_there(parts[0], seats) or may_bear_a_name(parts[0], seats)):
        return True
    if any(says_an_agency(part, seats) for part in parts) or key_of(name)[-1:] in _legal_forms():
        return False
    if len(parts) == 1:
        return reads_like_a_person(name) or is_somebody(parts[0], seats) or _is_first_name(parts[0])
    if is_somebody(parts[0], seats) and _begins_with_a_name(parts[0]):
        return True
    least = 1 if len(several) < len(parts) or cell.is_comma_behind(0) else LEAST_OF_NAME
    return bool(several) and all(is_somebody(part, seats, least) for part in several)


def _begins_with_a_name(part: str) -> bool:
    """Whether a part begins like a person's name: with how people are called, or a first name that is no other word."""
    first = next(iter(plain_words(part)), "")
    return is_honorific(first) or is_first_name(first)


def _is_titled(name: str) -> bool:
    """Whether a rank, a first name and one word more are all of a name, whatever that word is: "Sgt. Tom Church"."""
    words = plain_words(name)
    return len(words) == _TITLED and is_rank(words[0]) and is_of_names(words[1]) and not is_of_agencies(words[1])


def _is_first_name(text: str) -> bool:
    """Whether a text is one first name that is no other word; an agency may be called Esperanza, none Rosalba."""
    words = plain_words(text)
    return len(words) == 1 and is_first_name(words[0])


@cache
def _legal_forms() -> frozenset[WordKey]:
    return frozenset((word,) for word in words_listed("legal_forms"))


def _without_contact(text: str) -> tuple[str, list[str]]:
    """A name without telephones and mail addresses behind it, and those."""
    if not (has_telephone(text) or has_mail(text)):
        return text, []
    name = _without_marks(bare(without_mails(without_telephones(text))))
    before, *behind = _LAST_PART.split(name, maxsplit=1)
    return before if behind and is_title(behind[0]) else name, [text]


def _without_marks(name: str) -> str:
    """A name without what marks telephones behind it: "o / c"."""
    name = re.sub(r"[\s,;:/|-]+$", "", name)
    before, _, last = name.rpartition(" ")
    is_mark = any(listed(marks).exact(last.strip("():.")) is not None for marks in _MARKS) and last.islower()
    return _without_marks(before) if before and is_mark else name


def _brackets(text: str, seats: SeatReader) -> tuple[str, list[str], list[str], bool]:
    """The name, other names in brackets, what else stood in brackets, and whether a person did."""
    name = one_line(_BRACKETS.sub(" ", text)).strip(" ,;:-–—")
    if not name:
        return one_line(text.strip("()[] ")), [], [], False
    aliases: list[str] = []
    notes: list[str] = []
    has_person = False
    for inside in map(one_line, _BRACKETS.findall(text)):
        called = _without_words_before(inside)
        if (inside[:1].isupper() and _says_more(inside, name, seats)) or _says_for_whom(inside):
            name = f"{name} ({inside})"
        elif is_acronym(called) or called != inside or _is_name(called):
            aliases.append(called)
        elif called:
            notes.append(called)
    return name, aliases, notes, has_person


def _says_for_whom(inside: str) -> bool:
    """Whether words in brackets say whom a program is for, which belongs to its name: "(para agresores)"."""
    words = plain_words(inside)
    is_for = inside.islower() and inside.startswith(("for ", "para "))
    return is_for and not (any(map(is_of_names, words)) or words_listed("served_behind_for").isdisjoint(words))


def _without_words_before(text: str) -> str:
    """Another name without the words that say that it is one: "formerly", "aka"."""
    found = listed("also_called").beginning(text)
    if found is None:
        return text.strip('"“” ')
    words = text.split()
    for place in range(len(words), 0, -1):
        if listed("also_called").exact(" ".join(words[:place])):
            return " ".join(words[place:]).strip('"“”: ')
    return text


def _is_name(text: str) -> bool:
    """Whether words in brackets are rather another name than a note: capitals, and no title."""
    words = [word for word in text.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return bool(words) and capitals * 2 > len(words) and title_in(text).title is None


def is_acronym(name: str) -> bool:
    """Whether a name is only first letters: "DLA", "S.A.F.E."."""
    return _ACRONYM.fullmatch(name.replace(" ", "")) is not None and len(name) <= _LONGEST_SHORT


def keys_of(name: str, aliases: Sequence[str]) -> Iterator[WordKey]:
    """What a name and its other names have in common with other spellings of them; the name's own first."""
    yield folded_key(name)
    yield from (folded_key(alias) for alias in aliases if not _is_kind(alias))
    if "(" in name:
        yield folded_key(one_line(_BRACKETS.sub(" ", name)))
        yield from (folded_key(inside) for inside in _BRACKETS.findall(name) if len(inside) > 1)


def _is_kind(alias: str) -> bool:
    """Whether another name only says in short what kind of agency it is, or is of: "Victim/Witness (D.A.)"."""
    return alias.replace(".", "").upper() in short_capitals()


@lru_cache(maxsize=20_000)
def folded_key(name: str) -> WordKey:
    """The same for all spellings of a name: singular and plural, in short, with a legal form or without."""
    words = name_as_key(DOTTED.sub(lambda match: match[0].replace(".", ""), name))
    return _without_office(tuple(_in_one_form(part) for word in words for part in short_forms().get(word, (word,))))


def _without_office(key: WordKey) -> WordKey:
    """Without the word for its house, which is said or not: "County Attorney's Office", "Oficina del Alguacil"."""
    if len(key) > LEAST_OF_NAME and key[-1] in _offices():
        return key[:-1]
    return key[1:] if len(key) > LEAST_OF_NAME and key[0] in _offices() else key


@cache
def _offices() -> frozenset[str]:
    return frozenset(_in_one_form(word) for word in ("office", "department", "oficina", "departamento"))


def _in_one_form(word: str) -> str:
    return spellings_of(word)[0]
