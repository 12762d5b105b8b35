"""CCR410: a name, a nickname or initials beside a word for a person served."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Known, Settled
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.marks import Word, marked, words_of
from ccr_cli.privacy.text.names import Name, names_from, speaks_for_agency
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.sentences import sentence_around
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR410",
    severity="error",
    title=say("The name of a person served"),
    reason=say(
        "Names, nicknames and initials say who asked for help. Grantees may not tell that, in any form (34 U.S.C. "
        "12291(b)(2); 42 U.S.C. 10406(c)(5); 28 CFR 94.115)."
    ),
    wrong="note: Survivor Ana needs a bed by Friday\n",
    right="note: A survivor needs a bed by Friday\n",
    may_be_allowed=True,
)
SETTLED = Settled(
    RULE,
    say("A name stands beside a word for a person served."),
    say("Take the name out, initials too; write what agencies do, such as “the shelter asks for one more bed”."),
)

_REACH = 70  # characters
_CLOSE = 24  # characters
_MOST_WORDS_BETWEEN = 7
_BARE_INITIALS = lazily(r"[ \"(]{1,2}(?P<name>[A-Z]{2})(?![A-Za-z.&])")
_SAID_INITIALS = lazily(r"\b(?:[Ii]nitials|[Ii]niciales)\s{1,2}(?P<name>[A-Z]{2,3})\b")
_NICKNAME = lazily(r"\s{1,2}[\"'](?P<name>[A-Z][a-z]{2,14})[\"']")
_UNKNOWN = lazily(r" (?P<name>[A-Z][a-z]{2,14})(?=(?:'s)? [a-z]|[.,;:]|$)")
_SMALL_NAME = lazily(r"\.? (?P<name>[a-z]{3,16})\b")
_CALLED = lazily(r"\b(?:le decimos|le dicen|called|nicknamed|alias|apodada)\s{1,2}\"?(?P<name>[A-Z][a-z]{2,14})\b")


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Names that say who was served; those of agencies, of saints and of whoever speaks for an agency are none."""
    served = [word for word in marked(passage, "persons_served") if _is_person(passage, word)]
    many = marked(passage, "persons_served_many")
    ladies = [word for word in marked(passage, "titles_of_persons_served") if _is_person(passage, word)]
    if not (served or many or ladies):
        return
    spans = [span for word in served for span in _around(passage, word)]
    spans += [span for word in many for span in _list_behind(passage, word)]
    spans += [span for word in ladies for span in _right_behind(passage, word)]
    yield from (passage.span(start, end) for start, end in sorted(set(spans)))


def _is_person(passage: Passage, word: Word) -> bool:
    """Whether a word means one person, and no service, fund, shop or parish."""
    words = words_of(passage.plain)
    place = _places(passage.plain)[word.start]
    following = words[place + 1 : place + 3]
    if following and following[0].low == "s" and passage.plain[word.end] == "'":
        following = words[place + 2 : place + 3]
    is_next = following and passage.plain[word.end : following[0].start].strip("'s") in (" ", "-", "\n")
    if is_next and following[0].low in listed("not_one_person"):
        return False
    if word.low not in listed("titles_of_persons_served"):
        return True
    is_saint = place > 0 and words[place - 1].low == "nuestra"
    return not is_saint and not (following and following[0].low in listed("professions") | {"de"})


@cache
def _unlisted() -> frozenset[str]:
    return listed("capitals_of_no_person") | {"id", "us"} | listed("professions") | listed("not_one_person")


@lru_cache(maxsize=2)
def _places(plain: str) -> dict[int, int]:
    return {word.start: place for place, word in enumerate(words_of(plain))}


def _around(passage: Passage, word: Word) -> Iterator[tuple[int, int]]:
    low, high = sentence_around(passage, word.start, word.end, _REACH)
    for name in names_from(passage, low, high):
        if name.end <= high and _belongs(passage, word, name):
            yield name.start, name.end
    for pattern in (_SAID_INITIALS, _CALLED):
        for match in pattern.finditer(passage.plain, low, high):
            yield match.span("name")
    yield from _next_to(passage.plain, word)


def _next_to(plain: str, word: Word) -> Iterator[tuple[int, int]]:
    """Two capitals, a word in quotes or one with a capital that no list has, right behind the word."""
    for pattern in (_BARE_INITIALS, _NICKNAME, _UNKNOWN):
        match = pattern.match(plain, word.end)
        if match is None or match["name"].lower() in _unlisted():
            continue
        if pattern is not _UNKNOWN or plain[word.start].islower():
            yield match.span("name")


def _belongs(passage: Passage, word: Word, name: Name) -> bool:
    plain = passage.plain
    between = plain[word.end : name.start] if word.end <= name.start else plain[name.end : word.start]
    if not name.is_sure:
        return bool(between.strip(' ,(:-\n"') == "") and name.has_capital and not _is_headline(plain, name)
    if speaks_for_agency(plain, name):
        return False
    return len(between.split()) <= _MOST_WORDS_BETWEEN


def _is_headline(plain: str, name: Name) -> bool:
    """Whether another word with a capital follows, so that it may be the name of a thing."""
    following = plain[name.end : name.end + 2]
    return len(following) == 2 and following[0] == " " and following[1].isupper()


def _list_behind(passage: Passage, word: Word) -> Iterator[tuple[int, int]]:
    """Names right behind a word for several: one after the other, as a list has them."""
    end = word.end
    before = re.findall("[a-z]+", passage.low[max(0, word.start - 40) : word.start])[-3:]
    if any(word in listed("professions") for word in before):
        return  # "la defensora de víctimas" is whoever speaks for an agency
    for name in names_from(passage, word.end, len(passage.plain)):
        if passage.plain[end : name.start].strip(" ,:(") not in ("", "and", "y", "e", "&") or not name.has_capital:
            return
        yield name.start, name.end
        end = name.end


def _right_behind(passage: Passage, word: Word) -> Iterator[tuple[int, int]]:
    for name in names_from(passage, word.end, word.end + _CLOSE):
        if passage.plain[word.end : name.start].strip(" .\n") == "":
            yield name.start, name.end
    match = _SMALL_NAME.match(passage.low, word.end)
    if match and match["name"] in listed("names_that_are_words") and word.low in ("sra", "srta", "dona"):
        yield match.span("name")
