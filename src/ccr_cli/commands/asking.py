"""Questions at a terminal for what the command line left out; elsewhere something missing is an error.

A bad answer is told what is wrong with it and asked for again, so nothing that was typed before is lost.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TypeVar

from ccr_cli.commands.output import tell, tell_aside, write
from ccr_cli.errors import UserError
from ccr_cli.language.accents import without_accents
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.nearest import OtherNames, slug, word_called
from ccr_cli.language.speaker import LANGUAGES, Speaker, speaker
from ccr_cli.language.visible import visible
from ccr_cli.language.wrapping import lines_for
from ccr_cli.plan.other_names import means_nobody

Answer = TypeVar("Answer")
_NONE: OtherNames = {}
_YES, _NO = say("yes"), say("no")
NOTHING_WRITTEN = say("Nothing was written.")
_SEVERAL = 2  # picked ones


def can_ask() -> bool:
    """Whether somebody at a terminal can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


class Stopped(KeyboardInterrupt):
    """Somebody stopped, and was told that nothing was written."""


@contextmanager
def while_asking(screen: Speaker) -> Iterator[None]:
    """Questions before anything is written; who stops at one, or between two, is told so. Raises ``Stopped``."""
    try:
        yield
    except Stopped:
        raise
    except (EOFError, KeyboardInterrupt):
        sys.stderr.write("\n")
        tell_aside(screen.tell(NOTHING_WRITTEN))
        raise Stopped from None


def answer(question: Message, screen: Speaker, usual: str = "") -> str:
    """The answer typed to a question; ``usual`` for Enter alone. Raises ``Stopped`` where somebody stops."""
    with while_asking(screen):
        return line_typed(question, screen, usual)


def line_typed(question: Message, screen: Speaker, usual: str = "") -> str:
    """The same; where somebody stops it raises ``EOFError`` or ``KeyboardInterrupt``, and tells nothing."""
    shown = f" [{usual}]" if usual else ""
    *above, last = lines_for(sys.stdout, f"{screen.tell(question)}{shown}")
    for line in above:
        write(f"{line}\n")
    sys.stdout.flush()
    with suppress(ImportError):
        import readline  # noqa: F401 - lets people move in the line and mend it
    return visible(input(f"{last} ")).strip() or usual


def asked(question: Message, screen: Speaker, read: Callable[[str], Answer], usual: str = "") -> Answer:
    """The answer to a question, asked again until it can be read."""
    while True:
        if text := answer(question, screen, usual):
            try:
                return read(text)
            except UserError as error:
                complain(error, screen)


def optional_answer(question: Message, screen: Speaker, read: Callable[[str], Answer]) -> Answer | None:
    """The answer to a question that may be skipped with Enter."""
    while text := answer(question, screen):
        try:
            return read(text)
        except UserError as error:
            complain(error, screen)
    return None


def lines(question: Message, screen: Speaker, read: Callable[[str], str]) -> list[str]:
    """Answers one after the other; Enter alone ends them."""
    found = []
    while (text := optional_answer(question, screen, read)) is not None:
        found.append(text)
    return found


def missing(name: str) -> UserError:
    """The error for something missing on the command line."""
    return UserError(
        say("{name} is missing.", name=Typed(name)),
        say("Type it after the command; {help} shows how.", help=Typed("--help")),
    )


def agrees(question: Message, screen: Speaker) -> bool:
    """Whether the answer to a question is yes; Enter alone is no."""
    return _agreed(question, screen, _NO)


def agrees_usually(question: Message, screen: Speaker) -> bool:
    """Whether the answer to a question is yes; Enter alone is yes."""
    return _agreed(question, screen, _YES)


def _agreed(question: Message, screen: Speaker, of_enter: Message) -> bool:
    """Whether it is yes; the brackets show what may be typed, and which answer Enter alone gives."""
    usual = screen.tell(say("{yes}/{no}; Enter: {answer}", yes=_YES, no=_NO, answer=of_enter))
    while True:
        typed = answer(question, screen, usual)
        said = _bare(screen.tell(of_enter) if typed == usual else typed)
        if said in _words_for(_NO):
            return False
        if said in _words_for(_YES):
            return True
        tell(screen.tell(say("Type {yes} or {no}.", yes=_YES, no=_NO)))


def _words_for(word: Message) -> frozenset[str]:
    """A word and its first letter, in every language."""
    words = [_bare(speaker(code).tell(word)) for code in LANGUAGES]
    return frozenset((*words, *(word[:1] for word in words)))


def _bare(word: str) -> str:
    return without_accents(word.casefold())


def chosen(choices: Mapping[str, str], question: Message, screen: Speaker, called: OtherNames = _NONE) -> str:
    """One id picked from a numbered list."""
    while (picked := one_at_most(choices, question, screen, called)) is None:
        tell(screen.tell(_one_number(choices)))
    return picked


def one_at_most(
    choices: Mapping[str, str], question: Message, screen: Speaker, called: OtherNames = _NONE
) -> str | None:
    """One id picked from a numbered list, or none for Enter alone and for "no" and the like."""
    listed = _Listed(choices, called)
    listed.show()
    while True:
        found, wrong = listed.picked(answer(question, screen))
        if wrong is None and len(found) < _SEVERAL:
            return found[0] if found else None
        if wrong is not None:
            tell(screen.tell(say("{word} is not on the list.", word=Typed(wrong))))
        tell(screen.tell(_one_number(choices)))


def _one_number(choices: Mapping[str, str]) -> Message:
    return say("Type one number, from 1 to {most}.", most=len(choices))


def checked_off(
    choices: Mapping[str, str],
    question: Message,
    screen: Speaker,
    called: OtherNames = _NONE,
    usual: Sequence[str] = (),
) -> list[str]:
    """The ids picked from a numbered list, by number, by id or by name; Enter alone picks the usual ones, if any.

    ``called`` are names beside those that the list shows. "No" and the like pick none, of usual ones a hyphen too.
    """
    listed = _Listed(choices, called)
    listed.show()
    while True:
        typed = answer(question, screen, ", ".join(usual))
        if usual and typed == "-":
            return []
        found, wrong = listed.picked(typed)
        if wrong is None:
            return found
        tell(screen.tell(say("{word} is not on the list; type its numbers, such as 1 3.", word=Typed(wrong))))


class _Listed:
    """A numbered list to pick from."""

    def __init__(self, choices: Mapping[str, str], called: OtherNames) -> None:
        self._choices = choices
        self._ids = list(choices)
        self._names = {id_: (*_names(line), *called.get(id_, ())) for id_, line in choices.items()}

    def show(self) -> None:
        """Show the list."""
        for number, id_ in enumerate(self._ids, 1):
            tell(f"  {number:>2}  {visible(self._choices[id_])}")

    def picked(self, typed: str) -> tuple[list[str], str | None]:
        """The ids that an answer picks, and the first word of it that is not on the list."""
        words = _apart(typed, self._ids, self._names)
        picked = [_picked(word, self._ids, self._names) for word in words]
        if all(picked):
            return list(dict.fromkeys(id_ for id_ in picked if id_ is not None)), None
        if slug(typed) and means_nobody(typed):
            return [], None
        return [], words[picked.index(None)]


def _apart(typed: str, ids: Sequence[str], names: OtherNames) -> list[str]:
    """The answers in a line: between commas, or between spaces where they are numbers and ids."""
    whole = [part.strip() for part in typed.split(",") if part.strip()]
    return [word for part in whole for word in _words_of(part, ids, names)]


def _words_of(part: str, ids: Sequence[str], names: OtherNames) -> list[str]:
    """The words of a part where one of them is on the list; else the part as one name."""
    words = part.split()
    are_apart = _picked(part, ids, names) is None and any(_picked(word, ids, names) is not None for word in words)
    return words if are_apart else [part]


def _picked(word: str, ids: Sequence[str], names: OtherNames) -> str | None:
    for id_ in (word, slug(word)):
        if id_ in ids:
            return id_
    if word.isdecimal():
        return ids[int(word) - 1] if 0 < int(word) <= len(ids) else None
    return word_called(word, ids, names) if slug(word) else None


def _names(line: str) -> tuple[str, str]:
    """What a line of a list calls its id: the whole line, or what stands behind the id and before a bracket."""
    return line, line.partition("  ")[2].partition(" (")[0]


def complain(error: UserError, screen: Speaker) -> None:
    """Tell what is wrong with an answer."""
    tell_aside(screen.tell(error.message))
    if error.hint is not None:
        tell_aside(f"  {screen.tell(error.hint)}")
