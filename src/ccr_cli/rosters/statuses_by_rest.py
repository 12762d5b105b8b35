"""Which words of a column of statuses must say that an agency takes part, since the rest of the column doesn't."""

from collections import Counter
from collections.abc import Sequence

from ccr_cli.rosters.days import day_in, without_days
from ccr_cli.rosters.status_sentences import TURNING
from ccr_cli.rosters.statuses import status_said
from ccr_cli.rosters.words import WordKey, key_of, listed, phrases, words_listed

_FEWEST = 3  # rows with the words
_SHARE = 3  # of the rows in which anything stands one at least has them
_FEWEST_OTHERS = 2  # other statuses that the column says
_TAKING_PART = frozenset(("at-the-table", "liaison"))
_OPEN = ("status_stops", "unclear_statuses", "unwanted")
_LETTERS = 3  # what is shorter may be a code of anything


def likely_at_the_table(texts: Sequence[str]) -> WordKey | None:
    """The words that nobody knows and that most rows have, of a column that says every status but this one.

    "All in" beside "asked", "told us no" and "dropped out". Words that turn something around say nothing.
    """
    filled = [_words(text) for text in texts if key_of(text)]
    said = {text: status_said(text) for text in filled}
    known = {status for status in said.values() if status is not None}
    if len(known) < _FEWEST_OTHERS or known & _TAKING_PART:
        return None
    unknown = Counter(key_of(text) for text in filled if said[text] is None and _may_say_it(text))
    (key, times), *others = unknown.most_common(2) or [((), 0)]
    is_alone = not others or others[0][1] < times
    return key if is_alone and times >= _FEWEST and times * _SHARE >= len(filled) else None


def _words(text: str) -> str:
    return without_days(text) if day_in(text, may_be_number=False).written else text


def _may_say_it(text: str) -> bool:
    words = key_of(text)
    turning = words_listed("turning").intersection(words) or {*TURNING}.intersection(
        phrases("status_signs").apart_in(text)
    )
    is_open = any(listed(part).longest_in(text) is not None for part in _OPEN)
    return sum(map(len, words)) > _LETTERS and not turning and not is_open
