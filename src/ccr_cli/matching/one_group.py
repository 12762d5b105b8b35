"""Whether a description says that a program is for one group, whom others can't turn to."""

import re
from functools import cache

from ccr_cli.matching.words_in_files import words_behind_others

_SENTENCE = re.compile(r"\s(?<=\w{3}[.!?;]\s)|\n")  # the space first: it is looked for at every letter
_SPACE = r"[\s-]+"
_JOINED = r"(?:\s*(?:,|\band\b|\bor\b|\by\b|\bo\b|&|/)+\s*)"
_TOLD_OF = r"(?:\w+ing|who|which|that|offered|provided|run|through|by)\b"
_ON = rf"{_JOINED}(?!\s)(?!{_TOLD_OF})|\s+(?:of\s+all|development|leadership|success|or\s+without)\b"
"""What goes on behind a group so that it isn't the only one."""
_AND = frozenset(("and", "y", "&"))
_ONE = frozenset(("a", "an", "un", "una"))
_AGES = (
    r"ages?\s(?:\d\d?\s?(?:-|–|to|through)\s?\d\d?"
    r"|1?\d\s(?:and|or)\s(?:younger|under)|[5-7]\d\s(?:and|or)\s(?:older|over|up))"
)


def is_for_one_group(text: str) -> bool:
    """Whether a description, in small letters, says it in its first sentence, or in what else is told of for whom.

    A group behind the last of several things is that one's, and one behind a price has but a lower fare.
    """
    if _all_of_one().search(text) is not None:
        return True
    first, *others = text.split(" | ")
    found = _for_one_group().search(_SENTENCE.split(first, maxsplit=1)[0])
    if found is not None:
        before = first[: found.start()]
        last = before.rpartition(",")[2].split()
        is_of_all = not _AND.isdisjoint(last) and _ONE.isdisjoint(last[1:2])
        return "$" not in before and ("," not in before or is_of_all)
    return any(map(_is_of_one_group, others))


def _is_of_one_group(told: str) -> bool:
    """Whether other cells say of one group alone that it is for them: "Men, families" are two."""
    first = re.split(r"[.;|]", told.removeprefix("inclusion: "), maxsplit=1)[0]
    found = _for_one_group().match(f"for {first}")
    return found is not None and "," not in f"for {first}"[found.end() :]


@cache
def _for_one_group() -> re.Pattern[str]:
    """Words that say for whom somebody is, and one group or several; not a group among others, nor with everybody."""
    persons, conditions = any_of("persons"), any_of("with_what")
    with_ = rf"(?:(?:with|con){_SPACE}|w/\s?)"
    of_persons = (
        rf"{persons}{_SPACE}(?:living{_SPACE})?{with_}(?:(?!or{_SPACE}without\b)\w+{_SPACE}){{0,3}}{conditions}"
    )
    group = rf"(?:{of_persons}|{any_of('groups')}|{_AGES})"
    between = rf"(?:(?!{any_of('apart')}\b)[^\W\d_][\w.'’/-]*{_SPACE}){{0,4}}"
    families = r"(?:\s+and\s+(?:their\s+)?(?:famil(?:y|ies)(?:\s+members)?|caregivers))?"
    more = rf"(?:{_JOINED}{between}{group}\b{families})*"
    return re.compile(rf"\b{any_of('introducing')}:?{_SPACE}{between}{group}\b{families}{more}(?!{_ON}|\w)")


@cache
def _all_of_one() -> re.Pattern[str]:
    """All that somebody takes in, wherever a description says it: "an all male facility"."""
    return re.compile(rf"all(?<!\wall)[\s-](?:men|males?)\b(?!{_ON})")


def any_of(key: str) -> str:
    """A pattern of any of some phrases, the longer ones first."""
    phrases = sorted(words_behind_others()[key], key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(text.lower()).replace(re.escape(' '), _SPACE) for text in phrases)})"
