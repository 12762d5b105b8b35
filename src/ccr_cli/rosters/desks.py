"""What the desks of an agency are called, as far as the mailbox of one can be made of it: no name of anybody."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from ccr_cli.plan.folding import FoldedWord, folded_words
from ccr_cli.rosters.phones_in_doubt import name_words
from ccr_cli.rosters.showing import is_job, is_of_names, is_ordinary, may_show
from ccr_cli.rosters.titles import title_in

_LONGEST_LETTERS = 5  # of capitals that are first letters


def desks_of(titles: Sequence[str], units: Sequence[str], persons: Sequence[str]) -> Iterator[str]:
    """What desks are called, by the cells of titles and of what the agency does; ``persons`` are those of its row.

    Where somebody is named in a column of persons, other words beside are no name of theirs: "McKinney-Vento".
    """
    known = {word for person in persons for word in name_words(person)}
    for text in titles:
        title = title_in(text).title
        if title is not None:
            yield title
            yield _without_job(title)
    yield from filter(may_show, units)
    if known:
        yield from (" ".join(_words_of_desk(text, known)) for text in (*titles, *units) if not may_show(text))


def _without_job(title: str) -> str:
    """What a desk is called without who sits there: "Behavioral Health" of its director."""
    return " ".join(word for word in title.split() if not is_job(word.strip(",.").lower()))


def _words_of_desk(text: str, persons: Collection[str]) -> Iterator[str]:
    """The words of a text that say what is done there, and no name: ordinary ones, small ones, first letters.

    A name stands among them where it is joined with another by a hyphen, as laws are called, or goes on in small
    letters as no person's name does: "Plaza comunitaria".
    """
    words = list(folded_words(text))
    joined = {at for at, (one, next_) in enumerate(pairwise(words)) if text[one.end : next_.start] == "-"}
    joined |= {at + 1 for at in joined}
    for at, word in enumerate(words):
        written = text[word.start : word.end]
        if word.word in persons:
            continue
        if not is_of_names(word.word):
            if written.islower() or is_ordinary(word.word) or _is_first_letters(written) or at in joined:
                yield written
        elif at in joined or (is_ordinary(word.word) and _goes_on(text, words, at)):
            yield written


def _is_first_letters(written: str) -> bool:
    return 1 < len(written) <= _LONGEST_LETTERS and written.isupper()


def _goes_on(text: str, words: Sequence[FoldedWord], at: int) -> bool:
    """Whether the next word, right behind, is in small letters."""
    behind = words[at + 1] if at + 1 < len(words) else None
    is_right_behind = behind is not None and text[words[at].end : behind.start] == " "
    return behind is not None and is_right_behind and text[behind.start : behind.end].islower()
