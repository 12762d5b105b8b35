"""The status of an agency, as rosters say it."""

import re
from difflib import get_close_matches
from itertools import pairwise
from typing import NamedTuple

from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.words import STATUS
from ccr_cli.rosters.cells import is_mark, is_no_mark
from ccr_cli.rosters.days import NO_DAY, DaySaid, day_in, without_days
from ccr_cli.rosters.status_sentences import is_turned, status_of_sentence
from ccr_cli.rosters.words import key_of, listed, phrases, words_listed

BEST_FIRST = ("at-the-table", "liaison", "invited", "identified", "declined", "left")


class StatusSaid(NamedTuple):
    """What a cell says of a status."""

    status: str | None = None
    since: DaySaid = NO_DAY
    not_understood: str = ""
    """The words of which nobody knows what they mean."""
    is_unwanted: bool = False
    """Whether they say that it is not to be invited."""
    is_pending: bool = False
    """Whether they only say that something is pending, which may be an invitation."""
    likely: str | None = None
    """The status that they must say by the rest of their column, until somebody answers."""


NO_STATUS = StatusSaid()
_CLOSENESS = 0.88  # of difflib; below it other words are meant
_LONG = 5  # letters
_FEW = 4  # words
_LIAISON = "liaison"
_INVITING = "invit"  # with which the words begin, in both languages
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_SAYS_NOTHING = re.compile(r"[\W_]*[-–—.?/_][\W_]*")
"""Signs that stand where nobody knows, or nothing is to be said; others, as "++", may mean anything."""
_PARTS = re.compile(r"[,;()\n]|(?<!\b[nNsS])/|\s[-–—]\s|\.\s")


def status_in(text: str, *, is_yes_or_no: bool) -> StatusSaid:
    """What a cell of a column of statuses says; a yes means that the agency is at the table."""
    if not text or text in ("-", "–", "—", "?"):
        return NO_STATUS
    if is_yes_or_no and (is_mark(text) or is_no_mark(text)):
        return StatusSaid("at-the-table") if is_mark(text) else StatusSaid(None, NO_DAY, text)
    since = day_in(_without_remarks(text), may_be_number=False)
    words = without_days(text) if since.written else text
    if text in STATUS:
        return StatusSaid(text)
    found = status_said(words)
    if found is None and listed("unclear_statuses").exact(words) is None:
        found = _nearly(words) or (_LIAISON if _is_no_more(words) else None)
    if found is None or _tells_who(text):
        is_unwanted = listed("unwanted").longest_in(words) is not None
        is_said = key_of(words) or not (since.written or _SAYS_NOTHING.fullmatch(text))
        return StatusSaid(None, since, text if is_said else "", is_unwanted)
    return StatusSaid(found, since, is_pending=listed("pending").exact(words) is not None)


def _without_remarks(text: str) -> str:
    """A text without brackets in which something else has a day: "Pending (application received 8/19/2026)"."""
    return _IN_BRACKETS.sub(lambda match: " " if _is_remark(match[1]) else match[0], text) if "(" in text else text


def _is_remark(inside: str) -> bool:
    words = without_days(inside)
    is_of_status = status_said(words) is not None or bool(list(phrases("status_signs").apart_in(words)))
    return bool(key_of(words)) and not is_of_status


def status_said(words: str) -> str | None:
    """The status that words say, none of them mistyped: all of them, a part of them, or a sentence."""
    found = phrases("statuses").exact(words)
    if found is not None or listed("unclear_statuses").exact(words) is not None:
        return found
    found = phrases("statuses").exact(_without_for_now(words)) or _behind_yes(words)
    found = found or _of_part(words) or status_of_sentence(words)
    return None if found == "invited" and _is_of_agreement(words) else found


def _without_for_now(text: str) -> str:
    """A text without words behind it that say how long it holds: "declined for now" is declined."""
    words = key_of(text)
    behind = (one.start for one in listed("for_now").found_in(text) if one.start + one.size == len(words))
    return " ".join(words[: next(behind, len(words))])


def _behind_yes(text: str) -> str | None:
    """The status that words behind a yes say, which it only confirms: "sí viene", "yes, as liaison"."""
    first, _, rest = text.strip().partition(" ")
    if len(first) < 2 or not is_mark(first.strip(",.")):
        return None
    if set(phrases("status_signs").apart_in(rest)) == {"since"} and len(key_of(rest)) == 1:
        return "at-the-table"  # "yes since", before a day
    return phrases("statuses").exact(rest) or (_LIAISON if status_of_sentence(rest) == _LIAISON else None)


def _tells_who(text: str) -> bool:
    """Whether a text tells who suggested an agency, which is no status of it: "sugerida por la parroquia"."""
    words = [one.word for one in folded_words(text)]
    return any(one in words_listed("suggesting") and by in words_listed("by") for one, by in pairwise(words))


def _is_of_agreement(text: str) -> bool:
    """Whether what is pending is an agreement, which says nothing of an invitation: "MOU pending"."""
    if any(one.word.startswith(_INVITING) for one in folded_words(text)):
        return False
    return any(found.meaning == "agreement" for found in phrases("headings").found_in(text))


def _of_part(text: str) -> str | None:
    """The status that a part of a text says, if nothing beside it can turn it around: a "not", an "until"."""
    parts = [(part, phrases("statuses").exact(part)) for part in _PARTS.split(text) if key_of(part)]
    said = {status for _, status in parts if status is not None}
    unknown = " ".join(part for part, status in parts if status is None)
    if any(one.word in words_listed("turning") for one in folded_words(unknown)):
        return None
    found = said.pop() if len(said) == 1 else None
    return found if status_of_sentence(unknown) in (None, found) else None


def _is_no_more(text: str) -> bool:
    """Whether few words say that an agency does nothing but one thing: "consultations only"."""
    words = key_of(text)
    is_of_days = words_listed("days_only").intersection(words)  # who comes on some days takes part
    is_short = 1 < len(words) <= _FEW and not is_of_days and listed("no_more_than").longest_in(text) is not None
    return is_short and not is_turned(text) and listed("status_stops").longest_in(text) is None


def _nearly(text: str) -> str | None:
    """The status that a mistyped word says: "Actve"."""
    word = " ".join(key_of(text))
    near = get_close_matches(word, phrases("statuses").texts(), n=1, cutoff=_CLOSENESS) if len(word) >= _LONG else []
    return phrases("statuses").exact(near[0]) if near else None
