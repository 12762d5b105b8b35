"""CCR308: what stays in this file, said again where others read it."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from ccr_cli.language.accents import without_accents
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Reader
from ccr_cli.plan.references import place
from ccr_cli.plan.sentences_told import Said, sentences_told
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

_KEPT = frozenset(("reason", "cannot", "note"))
_SENTENCE = re.compile(r"[.;!?\n]+\s")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters by which a word is known in each of its forms
_FEWEST = 4  # words that two sentences have in common by more than chance
_PART = 0.6  # of the words of the shorter one
_LITTLE = Path(__file__).parent.parent / "data" / "little_words.txt"
"""Words of every sentence, in English and Spanish."""

RULE = Rule(
    code="CCR308",
    severity="warning",
    title=say("What stays in this file, said again where others read it"),
    reason=say(
        "The reason for a seat left open, a commitment that a partner cannot make, and notes stay with whoever keeps "
        "this file. A decision, an action or a story that says the same is read by others all the same."
    ),
    wrong="""\
not_here:
  homeland-security: Survivors asked that no enforcement agency sit at the table this year.
meetings:
  held:
    - date: 2026-10-08
      decided:
        - No enforcement agency sits at the table until survivors are asked.
""",
    right="""\
not_here:
  homeland-security: Survivors asked that no enforcement agency sit at the table this year.
meetings:
  held:
    - date: 2026-10-08
      decided:
        - what: No enforcement agency sits at the table until survivors are asked.
          share: nobody
""",
)


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Texts that partners read, with most of the words of a sentence that stays in the file."""
    in_long_forms = plan.model_copy(update={"not_here": plan.left_open or None})
    said = list(sentences_told(in_long_forms, Reader("partners", today)))
    kept = [(words, one) for one in said if one.key in _KEPT and not one.is_told for words in _sentences(one.text)]
    if not kept:
        return
    for one in said:
        if one.is_told and (again := _said_again(one, kept)) is not None:
            yield Problem(
                RULE,
                one.where,
                say(
                    "Others read this, and it says again what stays in this file at {place}.",
                    place=Typed(place(_as_written(plan, again.where))),
                ),
                _hint(one),
            )


def _said_again(one: Said, kept: list[tuple[frozenset[str], Said]]) -> Said | None:
    """The first text kept back of which one has nearly the words."""
    for own in _sentences(one.text):
        for words, other in kept:
            shared = len(words & own)
            if shared >= _FEWEST and shared >= _PART * min(len(words), len(own)):
                return other
    return None


def _sentences(text: str) -> Iterator[frozenset[str]]:
    """The words of each sentence that say something."""
    for sentence in _SENTENCE.split(f"{text} "):
        words = frozenset(
            word[:_STEM] for word in _WORD.findall(without_accents(sentence).lower()) if word not in _little_words()
        )
        if len(words) >= _FEWEST:
            yield words


def _as_written(plan: Plan, where: Where) -> Where:
    """The way to a text in the file, where a reason can stand in its short form."""
    is_short = where[0] == "not_here" and isinstance((plan.not_here or {}).get(str(where[1])), str)
    return where[:2] if is_short else where


@cache
def _little_words() -> frozenset[str]:
    return frozenset(_LITTLE.read_text(encoding="utf-8").split())


def _hint(one: Said) -> Message:
    if "decided" in one.where or one.key == "changed":
        return say("Keep it here as well, with {example}, or say it in other words.", example=Typed("share: nobody"))
    return say("Take it out here, or say it in other words.")
