"""What ``ccr explain`` does."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from ccr_cli.commands.framework_option import frameworks_in_question
from ccr_cli.commands.options import Lang, Plain, chosen_speaker
from ccr_cli.commands.output import draw
from ccr_cli.errors import UserError
from ccr_cli.intake.frameworks_here import others
from ccr_cli.language.message import Typed, say
from ccr_cli.language.nearest import nearest
from ccr_cli.language.speaker import Speaker
from ccr_cli.manual import RULES
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.next.kinds import KINDS
from ccr_cli.views.blocks import Block, Paragraph
from ccr_cli.views.explanations import contents, explain_choice, explain_key, explain_kind, explain_rule
from ccr_cli.views.framework_parts import explain_in, explain_in_other, words_of
from ccr_cli.views.terms import TERMS, explain_term, term_called
from ccr_cli.views.what_to_do import WORDS, explain_privacy

_Explaining: TypeAlias = Callable[[str, Sequence[Framework], Speaker], Iterable[Block]]


def work(*, word: str | None, framework: str | None, plan: str | None, lang: Lang, plain: Plain) -> int:
    """Explain one word, or list what there is to explain."""
    speaker = chosen_speaker(lang)
    frameworks = frameworks_in_question(framework, plan)
    if word is None:
        draw(contents(frameworks, speaker), as_plain=plain)
        return 0
    for explaining in _IN_ORDER:
        blocks = list(explaining(word, frameworks, speaker))
        if blocks:
            draw(blocks, as_plain=plain)
            return 0
    raise _nothing_called(word, frameworks)


def _rule(word: str, _frameworks: Sequence[Framework], speaker: Speaker) -> Iterator[Block]:
    for rule in RULES:
        if rule.code == word.upper():
            yield from explain_rule(rule, speaker)


def _kind(word: str, frameworks: Sequence[Framework], speaker: Speaker) -> Iterator[Block]:
    for kind, _ in KINDS:
        if kind.id == word.lower():
            yield from explain_kind(kind, frameworks, speaker)


def _privacy(word: str, _frameworks: Sequence[Framework], speaker: Speaker) -> Iterable[Block]:
    return explain_privacy(speaker) if word.lower() in WORDS else ()


def _part(word: str, frameworks: Sequence[Framework], speaker: Speaker) -> list[Block]:
    """A part of a framework, and behind it a key of the plan file with the same name."""
    return _and_key(explain_in(frameworks, word, speaker), word, speaker)


def _term(word: str, _frameworks: Sequence[Framework], speaker: Speaker) -> list[Block]:
    """A word of the table, and behind it a key of the plan file with the same name."""
    term = term_called(word)
    return [] if term is None else _and_key([*explain_term(term, speaker)], term.word, speaker)


def _and_key(found: list[Block], word: str, speaker: Speaker) -> list[Block]:
    key = explain_key(word.lower(), speaker) if found else []
    return [*found, Paragraph(""), *key] if key else found


def _key(word: str, _frameworks: Sequence[Framework], speaker: Speaker) -> Iterable[Block]:
    return explain_key(word.lower(), speaker) or explain_choice(word.lower(), speaker)


def _part_of_another(word: str, frameworks: Sequence[Framework], speaker: Speaker) -> Iterable[Block]:
    return explain_in_other(others([*frameworks]), frameworks, word, speaker)


_IN_ORDER: tuple[_Explaining, ...] = (_rule, _kind, _privacy, _part, _term, _key, _part_of_another)


def _nothing_called(word: str, frameworks: Sequence[Framework]) -> UserError:
    of_frameworks = [known for framework in frameworks for known in words_of(framework)]
    known = [
        *of_frameworks,
        *(term.word for term in TERMS),
        *WORDS,
        *(kind.id for kind, _ in KINDS),
        *(rule.code for rule in RULES),
    ]
    near = nearest(word, known)
    hint = say("{command} lists what there is.", command=Typed("ccr explain"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    return UserError(say("There is nothing called {word} to explain.", word=Typed(word)), hint)
