"""Questions at a terminal for what the command line left out; elsewhere a missing argument is an error."""

import sys
from collections.abc import Mapping

from ccr_cli.commands.output import write
from ccr_cli.errors import UserError
from ccr_cli.language.accents import without_accents
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.visible import visible


def can_ask() -> bool:
    """Whether somebody at a terminal can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def answer(question: Message, screen: Speaker, usual: str = "") -> str:
    """The answer typed to a question; ``usual`` for Enter alone. Raises ``KeyboardInterrupt`` at the end of input."""
    shown = f" [{usual}]" if usual else ""
    write(f"{screen.tell(question)}{shown} ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt  # nothing has been written yet
    return visible(line).strip() or usual


def given_or_asked(given: str | None, name: str, question: Message, screen: Speaker) -> str:
    """What was given, or the answer to a question. Raises ``UserError`` where nobody can be asked."""
    if given is not None and given.strip():
        return given.strip()
    if not can_ask():
        raise missing(name)
    while True:
        if text := answer(question, screen):
            return text


def optional_answer(question: Message, screen: Speaker) -> str | None:
    """The answer to a question that may be skipped with Enter."""
    return answer(question, screen) or None


def lines(question: Message, screen: Speaker) -> list[str]:
    """Answers one after the other; Enter alone ends them."""
    found = []
    while text := answer(question, screen):
        found.append(text)
    return found


def missing(name: str) -> UserError:
    """The error for something missing on the command line."""
    return UserError(
        say("{name} is missing.", name=Typed(name)),
        say("Type it behind the command; {help} shows how.", help=Typed("--help")),
    )


def agrees(question: Message, screen: Speaker) -> bool:
    """Whether the answer to a question is yes; Enter alone is no."""
    yes, no = screen.tell(say("yes")), screen.tell(say("no"))
    typed = answer(question, screen, f"{yes}/{no}")
    return _bare(typed) in (_bare(yes), _bare(yes[:1]))


def _bare(word: str) -> str:
    return without_accents(word.casefold())


def chosen(choices: Mapping[str, str], question: Message, screen: Speaker) -> str:
    """One id picked from a numbered list."""
    while True:
        ids = checked_off(choices, question, screen)
        if len(ids) == 1:
            return ids[0]
        write(screen.tell(say("Type one number.")) + "\n")


def checked_off(choices: Mapping[str, str], question: Message, screen: Speaker) -> list[str]:
    """The ids picked from a numbered list, by number or by id; Enter alone picks none."""
    ids = list(choices)
    for number, id_ in enumerate(ids, 1):
        write(f"  {number:>2}  {visible(choices[id_])}\n")
    while True:
        words = answer(question, screen).replace(",", " ").split()
        picked = [_picked(word, ids) for word in words]
        if all(picked):
            return list(dict.fromkeys(id_ for id_ in picked if id_ is not None))
        wrong = words[picked.index(None)]
        write(screen.tell(say("{word} is not on the list; type its numbers, such as 1 3.", word=Typed(wrong))) + "\n")


def _picked(word: str, ids: list[str]) -> str | None:
    if word in ids:
        return word
    return ids[int(word) - 1] if word.isdecimal() and 0 < int(word) <= len(ids) else None
