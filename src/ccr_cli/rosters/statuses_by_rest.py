"""Which words of a column of statuses must say that an agency takes part, since the rest of the column doesn't."""

from collections import Counter
from collections.abc import Sequence

from ccr_cli.rosters.days import day_in, without_days
from ccr_cli.rosters.status_sentences import is_turned
from ccr_cli.rosters.statuses import status_said
from ccr_cli.rosters.words import WordKey, key_of, listed

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
    filled: Counter[str] = Counter()
    for text, times in Counter(text for text in texts if key_of(text)).items():
        filled[_words(text)] += times
    said = {text: status_said(text) for text in filled}
    known = {status for status in said.values() if status is not None}
    if len(known) < _FEWEST_OTHERS or known & _TAKING_PART:
        return None
    unknown: Counter[WordKey] = Counter()
    for text, times in filled.items():
        if said[text] is None and _may_say_it(text):
            unknown[key_of(text)] += times
    (key, most), *others = unknown.most_common(2) or [((), 0)]
    is_alone = not others or others[0][1] < most
    return key if is_alone and most >= _FEWEST and most * _SHARE >= filled.total() else None


def _words(text: str) -> str:
    return without_days(text) if day_in(text, may_be_number=False).written else text


def _may_say_it(text: str) -> bool:
    is_open = any(listed(part).longest_in(text) is not None for part in _OPEN)
    return sum(map(len, key_of(text))) > _LETTERS and not is_turned(text) and not is_open
