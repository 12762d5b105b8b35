"""What ``ccr explain`` does."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from ccr_cli.commands.framework_option import Chosen, framework_in_question
from ccr_cli.commands.options import Lang, Plain, chosen_speaker
from ccr_cli.commands.output import draw
from ccr_cli.errors import UserError
from ccr_cli.intake.load import BUILT_IN, built_in
from ccr_cli.language.message import Typed, say
from ccr_cli.language.nearest import nearest
from ccr_cli.language.speaker import Speaker
from ccr_cli.manual import RULES
from ccr_cli.questions.next.kinds import KINDS
from ccr_cli.views.blocks import Block
from ccr_cli.views.explanations import contents, explain_choice, explain_key, explain_kind, explain_rule
from ccr_cli.views.framework_parts import explain_word, framework_word, not_of_this, words_of
from ccr_cli.views.what_to_do import WORDS, explain_privacy

_Explaining: TypeAlias = Callable[[str, Chosen, Speaker], Iterable[Block]]


def work(*, word: str | None, framework: str | None, plan: str | None, lang: Lang, plain: Plain) -> int:
    """Explain one word, or list what there is to explain."""
    speaker = chosen_speaker(lang)
    chosen = framework_in_question(framework, plan)
    if word is None:
        draw(contents(chosen.framework, chosen.called, speaker), as_plain=plain)
        return 0
    for explaining in _IN_ORDER:
        blocks = list(explaining(word, chosen, speaker))
        if blocks:
            draw(blocks, as_plain=plain)
            return 0
    raise _nothing_called(word, chosen)


def _rule(word: str, _chosen: Chosen, speaker: Speaker) -> Iterator[Block]:
    for rule in RULES:
        if rule.code == word.upper():
            yield from explain_rule(rule, speaker)


def _kind(word: str, _chosen: Chosen, speaker: Speaker) -> Iterator[Block]:
    for kind, _ in KINDS:
        if kind.id == word.lower():
            yield from explain_kind(kind, speaker)


def _privacy(word: str, _chosen: Chosen, speaker: Speaker) -> Iterable[Block]:
    return explain_privacy(speaker) if word.lower() in WORDS else ()


def _part(word: str, chosen: Chosen, speaker: Speaker) -> Iterable[Block]:
    found = framework_word(chosen.framework, word)
    return explain_word(chosen.framework, found, speaker) if found is not None else ()


def _key(word: str, _chosen: Chosen, speaker: Speaker) -> Iterable[Block]:
    return explain_key(word.lower(), speaker) or explain_choice(word.lower(), speaker)


def _part_of_another(word: str, chosen: Chosen, speaker: Speaker) -> Iterator[Block]:
    """A word that only another built-in framework has."""
    for other in map(built_in, BUILT_IN):
        found = framework_word(other, word)
        if found is not None:
            yield from explain_word(other, found, speaker)
            yield from not_of_this(chosen.framework, other, chosen.called, found, speaker)
            return


_IN_ORDER: tuple[_Explaining, ...] = (_rule, _kind, _privacy, _part, _key, _part_of_another)


def _nothing_called(word: str, chosen: Chosen) -> UserError:
    known = [*words_of(chosen.framework), *WORDS, *(kind.id for kind, _ in KINDS), *(rule.code for rule in RULES)]
    near = nearest(word, known)
    hint = say("{command} lists what there is.", command=Typed("ccr explain"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    return UserError(say("There is nothing called {word} to explain.", word=Typed(word)), hint)
