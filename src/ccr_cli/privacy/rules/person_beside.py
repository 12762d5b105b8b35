"""CCR410: a name, a nickname or initials right beside a word for a person served."""

import re
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.names import name_at, offices, speaks_for_agency
from ccr_cli.privacy.text.passage import Passage, Span, Word
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.persons import beside, persons_in
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR410",
    severity="error",
    title=say("The name of a person served"),
    reason=say(
        "Names, nicknames and initials say who asked for help. Grantees and subgrantees may not disclose that, "
        "in any form (34 U.S.C. 12291(b)(2); 42 U.S.C. 10406(c)(5); 28 CFR 94.115)."
    ),
    wrong="note: Survivor Ana needs a bed by Friday\n",
    right="note: A survivor needs a bed by Friday\n",
    may_be_allowed=True,
)
_BEFORE_LIST = lazily(
    r"(?:'s)?(?:[ :=(\"\[{\-]|(?<![a-z])(?:names?|named|called|llamadas|nombres?|served|seen"
    r"|helped|housed|atendid[ao]s|ayudad[ao]s|alojad[ao]s)(?![a-z]))*",
    re.IGNORECASE,
)
_IN_LIST = lazily(r"[\"\]]{0,2}(?:,? (?:and|y|e|&) |, ?| & |/|;? )[\"\[]{0,2}")
_SAID = lazily(r"(?i:name|nombre|called|llamad)")
_FAR = 40  # characters before a word in which to look for an office
_LONGEST_NAME = 60  # characters of an agency's name before the word


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Names of any origin right after or before such a word, except those of agencies and staff."""
    for word in persons_in(passage, "persons_served"):
        for name in beside(passage, word):
            if name.is_certain:
                yield passage.span(name.start, name.end)


def find_many(passage: Passage, known: Known) -> Iterator[Span]:
    """Names listed one after the other after a word for several people served."""
    for word in persons_in(passage, "persons_served_many"):
        yield from (passage.span(start, end) for start, end in _list_behind(passage, word))


def _list_behind(passage: Passage, word: Word) -> Iterator[tuple[int, int]]:
    plain = passage.plain
    before = re.findall("[a-z]+", passage.low[max(0, word.start - _FAR) : word.start])[-3:]
    if not offices().isdisjoint(before):
        return  # "la defensora de víctimas" speaks for an agency
    bridge = _BEFORE_LIST.match(plain, word.end)
    place = bridge.end() if bridge else word.end
    if place == word.end + 1 and _is_in_name_of_agency(plain, word):
        return
    while (name := name_at(plain, place)) is not None and name.has_capital and not speaks_for_agency(plain, name):
        is_shouted = plain[name.start : name.end].isupper()
        is_said = _SAID.search(plain, word.end, name.start) is not None
        if name.is_sure or (not is_shouted and (name.words > 1 or is_said or plain[word.end : name.start] == " ")):
            yield name.start, name.end
        following = _IN_LIST.match(plain, name.end)
        if following is None:
            return
        place = following.end()


def _is_in_name_of_agency(plain: str, word: Word) -> bool:
    """Whether the word stands in capitals behind what an agency is called, "Centro de Apoyo a Víctimas Río Hondo"."""
    if not plain[word.start].isupper() or plain[word.end : word.end + 1] != " ":
        return False
    joined = False
    for before in reversed(plain[max(0, word.start - _LONGEST_NAME) : word.start].split(" ")[:-1]):
        if before.lower() in listed("little_words"):
            joined = True
        elif not before.isalpha() or not before[0].isupper():
            return False
        elif joined and (before.lower() in listed("agencies") or before.lower() in listed("helping")):
            return True
    return False


PRIVACY = PrivacyRule(
    RULE,
    say("A name is beside a word for a person served."),
    say("Take the name out, initials too; write what agencies do, such as “the shelter asks for one more bed”."),
    (
        Finder(find, Wakes(("persons_served",))),
        Finder(find_many, Wakes(("persons_served_many",), capital=True)),
    ),
)
