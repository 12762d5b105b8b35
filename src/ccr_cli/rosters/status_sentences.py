"""The status that a sentence says: "asked twice, no answer yet", "se salieron en mayo"."""

import re
from collections.abc import Sequence
from functools import cache

from ccr_cli.plan.words import STATUS
from ccr_cli.rosters.words import Phrases, key_of, listed, meanings, phrases, phrases_of, words_listed

_CLAUSES = re.compile(r"[,;:.()!?\n]|(?<!\b[nNsS])/|\s[-–—]+\s|\b(?:but|then|so|pero|luego|aunque)\b", re.IGNORECASE)
TURNING = ("not", "cannot", "maybe", "to-do")
"""What turns around what stands behind it in its clause."""
_TURNED = {
    ("not", "ask"): "identified",
    ("not", "invited"): "identified",
    ("not", "reply"): "invited",
    ("to-do", "ask"): "identified",
    ("to-do", "invited"): "identified",
    ("to-do", "reply"): "invited",
    ("to-do", "comes"): "",
    ("cannot", "comes"): "declined",
    ("cannot", "ask"): "",
    ("cannot", "invited"): "",
    ("not", "comes"): "",
    ("not", "liaison"): "",
    ("not", "accepted"): "",
    ("not", "often"): "",
    ("maybe", "comes"): "",
    ("maybe", "accepted"): "",
    ("maybe", "often"): "",
    ("maybe", "invited"): "identified",
    ("maybe", "ask"): "identified",
}
_SAYING_NOTHING = ("reply", "ask", "since", "fresh")
_FIRST = ("left", "declined", "liaison", "accepted", "comes", "by", "invited", "identified", "often")
"""Of several things that a sentence says the first counts: who was asked and said no has declined."""
_STATUS_OF = {
    "accepted": "at-the-table", "comes": "at-the-table", "often": "at-the-table", "again": "at-the-table",
    "by": "liaison",
}  # fmt: skip
_WHOLE = {"at-the-table": "accepted", "liaison": "by"}
"""What a clause means that is nothing but a status; "Active (by Zoom)" only says how."""
_AGAINST = (
    ({"comes"}, {"left", "declined"}),
    ({"accepted"}, {"declined"}),
)
"""What nobody can say together of one agency."""
_FEW = 4  # words of a clause that says no more than "can't right now"


def is_turned(text: str) -> bool:
    """Whether a word of a text can turn around what it says: a "not", an "until"."""
    signs = phrases("status_signs").apart_in(text)
    return bool({*TURNING}.intersection(signs) or words_listed("turning").intersection(key_of(text)))


def status_of_sentence(text: str) -> str | None:
    """The status that a sentence says; ``None`` where it says none, or several that go against each other."""
    if any(_stops().apart_in(text)):
        return None
    said = {one for clause in _CLAUSES.split(text) for one in _said_in(clause)}
    if "again" in said:
        return "at-the-table"
    if any(said & one and said & other for one, other in _AGAINST):
        return None
    first = next((one for one in _FIRST if one in said), None)
    if first == "often" and {*TURNING}.intersection(phrases("status_signs").apart_in(text)):
        return None  # "doesn't come, but there is a desk that we can always call"
    return _STATUS_OF.get(first, first) if first is not None else None


@cache
def _stops() -> Phrases[bool]:
    """What stops a sentence from saying a status, and what only sounds so: "conflict of interest"."""
    harmless = ((text, False) for text in listed("harmless").texts())
    return Phrases((*harmless, *((text, True) for text in listed("status_stops").texts())))


@cache
def _signs() -> Phrases[str]:
    """What sentences say word by word, and statuses of several words, none of which turns the others."""
    turned = phrases("status_signs")
    signs = ((text, meaning) for meaning in meanings("status_signs") for text in phrases_of("status_signs", meaning))
    whole = (
        (text, _WHOLE.get(status, status))
        for status in meanings("statuses")
        for text in phrases_of("statuses", status)
        if len(key_of(text)) > 1 and "not" not in turned.apart_in(text)
    )
    return Phrases((*signs, *whole))


def _said_in(clause: str) -> set[str]:
    """What one clause says."""
    signs = list(_signs().apart_in(clause))
    whole = phrases("statuses").exact(clause) if key_of(clause) else None
    is_alone = not signs or (len(signs) == len(key_of(clause)) == 1 and signs[0] not in _SAYING_NOTHING)
    if whole is not None and is_alone:
        return {_WHOLE.get(whole, whole)}
    if "message" in signs and "declined" not in signs:  # "left two messages"
        return {"identified" if {"not", "to-do"} & set(signs) else "invited"}
    if {"not", "comes", "since"} <= set(signs):
        return {"left"}
    said = _turned(signs)
    if "until" in signs:
        return said & {"left"}
    if signs[-1:] == ["cannot"] and len(key_of(clause)) <= _FEW:
        return {"declined"}
    return said


def _turned(signs: Sequence[str]) -> set[str]:
    """What signs say one behind the other: a "not" turns what follows, and who was asked to come doesn't come yet."""
    said: set[str] = set()
    turning = ""
    for sign in signs:
        if sign in TURNING:
            turning = sign
            continue
        meant = _TURNED.get((turning, sign), sign)
        if meant == "comes" and said & {*STATUS, "ask"}:
            continue
        said.add(meant or "nothing")
    return said.difference(_SAYING_NOTHING, ("nothing",))
