"""Words for a person served, and the names right beside them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.names import Name, is_staff, name_at, name_ending_at, offices, speaks_for_agency
from ccr_cli.privacy.text.passage import Passage, Word
from ccr_cli.privacy.text.patterns import lazily

_SAYING = (
    r"names?|named|called|calls herself|goes by|nombre|is|es|se llama|llamad[ao]|de nombre|aka|alias|initials?"
    r"|inic(?:iales?)?|apodad[ao]|apellido|nickname|nicknamed|apodo|conocida como|known as|de apellido|le decimos"
    r"|le dicen"
)
_OF_SHELTER = (
    r" (?:of the|at the|at our|in our|from the|del?|de la|en el|en la) (?:shelter|safe ?house|house|albergue|refugio"
    r"|casa|hogar)(?![a-z])"
)
_BRIDGE = lazily(
    rf"(?:'s?)?(?: (?:nueva|nuevo|new|ours))?(?:{_OF_SHELTER})?(?:[ :=,(\-\"'/|#.]"
    rf"|(?<![a-z])(?:{_SAYING}|no|num|the|la|el|as|como|our|here|one|mrs?|ms|miss|sra?|srta|senor(?:a|ita)?"
    r"|don|dona)(?![a-z])|\d{1,3}(?![\d\-/]))*",
    re.IGNORECASE,
)
_SAID = lazily(
    r"name|named|called|goes by|calls herself|nombre|llama|llamad|aka|alias|inic|initial|apod|nick|apellido|conocida"
    r"|known|decimos|dicen|[:=\"(]"
)
_ARTICLE = (
    r"(?:the |our |a |an |la |el |una |un |nuestra |nuestro |su |her |his |one of our )?(?:dv |new |nueva |former |ex"
    r"|walk-in |shelter |protected |senora ){0,2}"
)
_BACK = lazily(
    rf"(?:(?:(?<=[A-Z]\.)[ ]|[ ]?[(,\-:|/\"]{{1,2}}[ ]?)(?:rol?e? |is |es |era "
    rf"|was )?{_ARTICLE}(?:rol?e?: )?|[ ](?:is|was|es|era|sigue siendo)[ ]"
    rf"{_ARTICLE})$"
)
_OF_OFFICE = lazily(
    r"(?: [A-Z][a-z]+)? (?:office|clinic|shelter|center|centre|program|team|unit|branch|site|oficina|clinica|albergue"
    r"|centro|programa)"
    r" (?:serves|served|sees|saw|helps|helped|has|had|sent|sends|refers|referred|reached|housed|atiende|atendio|ayuda"
    r"|recibio|refirio|mando)(?![a-z])"
)
_INITIALS_END = lazily(r"(?<![\w.])(?:[A-Z]\.){2,5}$")
_BARE_INITIALS = lazily(r"(?P<name>[A-Z]{2,3})(?![A-Za-z.&'\-]|[ ](?:[A-Z]{2,}|\d))")
_LLAMA = lazily(r"se llama|name is|names? ?:|called|named|nombre ?:|nombre es|goes by")
_ANY_WORD = lazily(r"(?P<name>[a-z]{4,16})(?![a-z])")
_UNKNOWN = lazily(r"[a-z]{4,16}(?: [a-z]\.?)? [a-z]{1,2}?'?[a-z]{4,16}(?:-[a-z]{3,16})?(?![a-z])")
_NICKNAME = lazily(r"[\"'](?P<name>[A-Z][A-Za-z .]{1,20})[\"']")
_CLOSING = ("", "\n", ".", ",", ";", ")", "|", '"')
_OURS = lazily(r"\b(?:[Oo]ur|[Mm]y|[Nn]uestr[ao]|[Mm]i)(?: new| nuev[ao])? $")
_SHORTLY = 20  # characters
_CLIPPED, _PIECE = 3, 2  # letters of a word for a person, and of what follows it, in a clipped address
_FAR = 34  # characters that an article and punctuation before a word take


class Beside(NamedTuple):
    """A name right beside a word for a person served."""

    start: int
    end: int
    is_certain: bool
    """Whether the word and the name can only mean one person."""


def persons_in(passage: Passage, *lists: str) -> list[Word]:
    """The words from these lists that mean one person, not a service, fund or office."""
    return [word for word in passage.marked(*lists) if is_person(passage, word)]


def is_person(passage: Passage, word: Word) -> bool:
    """Whether a word for a person served means a person, not a service, fund, shop or parish."""
    plain = passage.plain
    behind = _NEXT.match(plain, word.end)
    if behind is not None and behind["word"].lower() in listed("not_one_person"):
        return False
    before = _PREVIOUS.search(plain, max(0, word.start - 24), word.start)
    if _OF_CODE.match(plain, word.end):
        return False
    if word.low == "party":
        return before is not None and before["word"].lower() == "protected"
    return before is None or before["word"].lower() not in _OTHERS_BEFORE


_NEXT = lazily(r"(?:'s|s')?[ \-/](?P<word>[A-Za-z]+)")
_PREVIOUS = lazily(r"(?P<word>[A-Za-z]+)[ \-]$")
_OF_CODE = lazily(r"(?:\.(?:js|py|ts|go|rb|json|ya?ml)|_[a-z]|\()")
_OTHERS_BEFORE = frozenset(("non", "mail", "email", "thin", "web", "vpn", "anti"))


def beside(passage: Passage, word: Word, *, initials: bool = True) -> Sequence[Beside]:
    """The names right after or right before a word for a person served."""
    return _beside(passage.plain, word, initials)


@lru_cache(maxsize=16)  # two rules ask about the same word
def _beside(plain: str, word: Word, initials: bool) -> Sequence[Beside]:  # noqa: FBT001 - as keys of a cache are
    found = (*_behind(plain, word, initials=initials), *_before(plain, word))
    return tuple(name for name in found if not _is_clipped(plain, word, name))


def _is_clipped(plain: str, word: Word, name: Beside) -> bool:
    """Whether both are pieces of clipped words in a web address, such as ``VicCe`` in ``site.org/page/LawEnfVicCe``."""
    if word.end - word.start > _CLIPPED or name.start != word.end or name.end - name.start != _PIECE:
        return False
    address = plain[plain.rfind(" ", 0, word.start) + 1 : word.start]
    host, slash, _ = address.removeprefix("https://").removeprefix("http://").partition("/")
    return bool(slash) and "." in host and plain[name.start + 1].islower()


def _behind(plain: str, word: Word, *, initials: bool) -> Iterator[Beside]:
    bridge = _BRIDGE.match(plain, word.end)
    place = bridge.end() if bridge else word.end
    between = plain[word.end : place]
    is_said = _SAID.search(between) is not None
    is_parted = "," in between or " - " in between or "." in between.rstrip(" .") or between.rstrip().endswith(".")
    found = name_at(plain, place) if place < len(plain) and not _is_ended(word, between) else None
    is_of_office = found is not None and between == " " and _OF_OFFICE.match(plain, found.end) is not None
    if found is not None and is_of_office and not found.is_sure:
        return  # the client that an office serves
    if found is not None and not is_staff(plain, found):
        is_whole = found.is_sure or found.words > 1 or (found.has_capital and not is_parted)
        if found.has_capital or found.is_sure:
            is_label = ":" in between and found.words == 1 and not found.is_sure
            if is_label and plain[found.end : found.end + 1] not in _CLOSING:
                return
            is_whole = is_whole and not is_of_office
            is_clear = not is_parted or is_said or (found.is_sure and found.has_capital) or found.words > 1
            yield Beside(found.start, found.end, is_whole and is_clear and _is_free(plain, word, found))
    elif found is None and _LLAMA.search(between) and (match := _ANY_WORD.match(plain, place)):
        if match["name"] not in listed("ordinary_words"):
            yield Beside(*match.span("name"), is_certain=True)
    elif found is None and not is_parted:
        yield from _unlike_names(plain, word, place, is_said=is_said, initials=initials)


def _unlike_names(plain: str, word: Word, place: int, *, is_said: bool, initials: bool) -> Iterator[Beside]:
    """Lowercase names that no list has, initials and nicknames."""
    is_ours = _OURS.search(plain, max(0, word.start - _SHORTLY), word.start) is not None
    match = _UNKNOWN.match(plain, place) or (_ANY_WORD.match(plain, place) if is_ours else None)
    if match is not None and _are_unknown(match):
        yield Beside(*match.span(), is_certain=False)
        return
    for pattern in (_BARE_INITIALS, _NICKNAME) if initials else ():
        match = pattern.match(plain, max(word.end, place - 1) if pattern is _NICKNAME else place)
        if match and match["name"].lower() not in _no_initials():
            yield Beside(*match.span("name"), is_certain=is_said or not _is_shouting(plain, word))
            return


def _are_unknown(match: re.Match[str]) -> bool:
    """Whether lowercase words are not everyday words, and so more likely a name."""
    return all(
        len(word) == 1 or (word not in listed("ordinary_words") and word not in listed("not_one_person"))
        for word in re.findall("[a-z]+", match[0].replace("'", ""))
    )


def _before(plain: str, word: Word) -> Iterator[Beside]:
    if plain[word.end : word.end + 2] == "'s":  # a possessive, which doesn't describe the name before it
        return
    back = _BACK.search(plain, max(0, word.start - _FAR), word.start)
    if back is None or back.start() == word.start:
        return
    initials = _INITIALS_END.search(plain, max(0, back.start() - 14), back.start())
    if initials is not None:
        yield Beside(*initials.span(), is_certain=True)
        return
    found = name_ending_at(plain, back.start())
    if found is None or speaks_for_agency(plain, Name(found.start, found.start, found.is_sure, found.has_capital)):
        return
    if not found.has_capital and "(" not in back[0]:
        return
    is_apposed = any(sign in back[0] for sign in "(,|:") or " is " in back[0] or " es " in back[0]
    yield Beside(found.start, found.end, is_apposed and (found.is_sure or found.words > 1))


_IN_TITLE = lazily(r"\b[A-Z][a-z]+ $")
_TITLE = lazily(r"\b(?:[Mm]rs?|[Mm]s|[Ss]ra?|[Ss]rta)\.")


def _is_ended(word: Word, between: str) -> bool:
    """Whether a sentence ends between the word and what follows."""
    between = _TITLE.sub(" ", between)
    stop = between.find(".")
    is_short = word.low in ("vic", "sobrev", "clt", "clnt")
    return stop >= 0 and between[stop + 1 : stop + 2] == " " and not is_short and "no." not in between


def _is_free(plain: str, word: Word, found: Name) -> bool:
    """Whether the name is not part of a title, in which every word is capitalized."""
    if not plain[word.start].isupper() or found.is_sure:
        return True
    if plain[word.start : word.end].isupper():
        return True
    if _IN_TITLE.search(plain, max(0, word.start - 24), word.start):
        return False
    following = plain[found.end : found.end + 2]
    return not (len(following) == 2 and following[0] == " " and following[1].isupper())


def _is_shouting(plain: str, word: Word) -> bool:
    return plain[word.start : word.end].isupper()


@cache
def _no_initials() -> frozenset[str]:
    return (
        listed("capitals_of_no_person")
        | offices()
        | listed("not_one_person")
        | {
            "id",
            "us",
            "hr",
            "it",
            "pd",
            "da",
            "er",
            "dv",
            "sa",
            "ipv",
            "va",
            "ptsd",
            "cv",
            "pr",
            "op",
            "po",
            "tro",
            "ngo",
            "llc",
            "inc",
        }
    )
