"""``ccr explain``: a rule, a sector, a seat, a commitment, an element or a thing to do, in words."""

import os
from pathlib import Path
from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Lang, Plain, argument, chosen_speaker
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, mark, say

HELP = mark(
    "Explain a rule, such as CCR102, a sector, seat, commitment or element, such as mission, a thing to do, "
    "such as funding-ends, a key or a word of the plan file, such as contacts or liaison, or privacy: what to "
    "do when survivor information got in. Without a word, list them, except the keys."
)


def run(
    word: Annotated[
        str | None,
        argument(mark("WORD"), mark("What to explain, by its code or id."), completing.framework_words),
    ] = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Explain one word, or list what there is to explain."""
    from ccr_cli.commands.output import draw
    from ccr_cli.intake.frameworks_here import frameworks_here, others
    from ccr_cli.language.nearest import nearest
    from ccr_cli.manual import RULES
    from ccr_cli.questions.next.kinds import KINDS
    from ccr_cli.views.explanations import (
        contents,
        explain_choice,
        explain_in,
        explain_key,
        explain_kind,
        explain_rule,
        words_of,
    )
    from ccr_cli.views.what_to_do import WORDS, explain_privacy

    speaker = chosen_speaker(lang)
    frameworks = frameworks_here(Path.cwd(), os.environ)
    if word is None:
        draw(contents(frameworks, speaker), as_plain=plain)
        return 0
    rule = next((rule for rule in RULES if rule.code == word.upper()), None)
    if rule is not None:
        draw(explain_rule(rule, speaker), as_plain=plain)
        return 0
    kind = next((kind for kind, _ in KINDS if kind.id == word.lower()), None)
    if kind is not None:
        draw(explain_kind(kind, frameworks, speaker), as_plain=plain)
        return 0
    if word.lower() in WORDS:
        draw(explain_privacy(speaker), as_plain=plain)
        return 0
    if of_framework := explain_in(frameworks, list(others(frameworks)), word, speaker):
        draw(of_framework, as_plain=plain)
        return 0
    if of_format := explain_key(word.lower(), speaker) or explain_choice(word.lower(), speaker):
        draw(of_format, as_plain=plain)
        return 0
    of_frameworks = [known for framework in frameworks for known in words_of(framework)]
    known = [*of_frameworks, *WORDS, *(kind.id for kind, _ in KINDS), *(rule.code for rule in RULES)]
    near = nearest(word, known)
    hint = say("{command} lists what there is.", command=Typed("ccr explain"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    raise UserError(say("There is nothing called {word} to explain.", word=Typed(word)), hint)
