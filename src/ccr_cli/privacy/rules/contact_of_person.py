"""CCR409: how to reach a person served."""

from bisect import bisect_left
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.rules.contact_outside import contacts_in
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.sentences import sentence_around
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR409",
    severity="warning",
    title=say("How to reach a person served"),
    reason=say(
        "A telephone number, a mail address or a street leads whoever reads it to the person, and where "
        "somebody is may "
        "not be told (34 U.S.C. 12291(b)(2); 42 U.S.C. 10406(c)(5); 28 CFR 94.115)."
    ),
    wrong="note: The survivor's cell is 520-555-0161\n",
    right="note: Survivors call the hotline, 800-555-0100\n",
    may_be_allowed=True,
)
_PERSONS = ("persons_served", "titles_of_persons_served")
_REACH = 90  # characters
_HANDLE = lazily(
    r"(?<![\w.@])@[a-z_][\w.]{2,30}\b|\b(?:facebook|fb|instagram|insta|ig|tiktok|snapchat|messenger)\b[^.;\n]{0,24}?"
    r"(?P<name>\b[a-z]\w*[\d_.]\w*\b)"
)
_PLATE = lazily(
    r"\b(?:plates?|license plate|placas?)\b[^.;\n\d]{0,14}?(?P<name>\b(?=[a-z\-]*\d)[a-z0-9]{2,4}[\- "
    r"]?[a-z0-9]{2,5})\b"
)


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Where a telephone number, mail or street stands in one sentence with a word for a person served."""
    persons = passage.marked(*_PERSONS)
    if not persons:
        return
    starts = [person.start for person in persons]
    for start, end in (*contacts_in(passage), *_other_traces(passage)):
        low, high = sentence_around(passage, start, end, _REACH)
        index = bisect_left(starts, low)
        if index < len(starts) and starts[index] < high:
            yield passage.span(start, end)


def _other_traces(passage: Passage) -> Iterator[tuple[int, int]]:
    """A name on a social medium, or the plate of a car."""
    for pattern in (_HANDLE, _PLATE):
        for match in pattern.finditer(passage.low):
            yield match.span("name") if match.groupdict().get("name") else match.span()


PRIVACY = PrivacyRule(
    RULE,
    say("How to reach a person served may not stand here."),
    say("Remove it. It belongs with the advocate; write here which partner's line people call."),
    (
        Finder(find, Wakes(_PERSONS, digits=5)),
        Finder(find, Wakes(_PERSONS, also=(("traces", "mail_signs"),))),
        Finder(find, Wakes(_PERSONS, also=(("streets", "sides"),), digits=1)),
        Finder(find, Wakes(signs=("@",), also=(_PERSONS,))),
    ),
)
