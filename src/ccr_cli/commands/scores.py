"""Scores and counts of people as they are typed, on the command line or in a conversation."""

import re
from collections.abc import Sequence

from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say
from ccr_cli.language.numbers_said import numbers_said
from ccr_cli.privacy.redact.discretion import is_private

_DIGITS = re.compile(r"[\d.,]*\d")
_LOWEST, _HIGHEST = 1, 5
_HINT = say("Write a whole or half number from 1 to 5, such as {whole} or {half}.", whole=Typed("3"), half=Typed("3.5"))


def score_typed(text: str) -> float:
    """A whole or half number from 1 to 5, as people write it. Raises ``UserError`` for anything else."""
    match numbers_said(text):
        case [score] if _LOWEST <= score <= _HIGHEST:
            return _whole_or_half(score, text)
        case [one, other]:
            raise UserError(
                say("{word} is two numbers.", word=_shown(text)),
                say("Agree on one; {middle} is between them.", middle=(one + other) / 2)
                if abs(other - one) == 1
                else _HINT,
            )
    raise UserError(say("{word} is not a number from 1 to 5.", word=_shown(text)), _HINT)


def _whole_or_half(score: float, text: str) -> float:
    if not (score * 2).is_integer():
        low = score * 2 // 1 / 2
        raise UserError(
            say("{word} is neither a whole nor a half number.", word=_shown(text)),
            say("Write {low} or {high}.", low=low, high=low + 0.5),
        )
    return score


def scores_typed(words: Sequence[str]) -> dict[str, float]:
    """The score of each component, as typed: ``reach=3.5``. Raises ``UserError`` for anything else."""
    found: dict[str, float] = {}
    for word in words:
        component, sign, score = word.rpartition("=")
        if not (sign and component.strip()):
            raise UserError(
                say("{word} is not a component with its score.", word=_shown(word)),
                say("Write both with a sign between them, such as {example}.", example=Typed("--set reach=3.5")),
            )
        found[component.strip()] = score_typed(score)
    return found


def people_typed(text: str) -> int:
    """How many people there were, as people write it. Raises ``UserError`` for anything else."""
    in_digits = _DIGITS.findall(text)
    match numbers_said(in_digits[0] if len(in_digits) == 1 else text):
        case [number] if number >= 1 and number.is_integer():
            return int(number)
    raise UserError(
        say("{word} is not a number of people.", word=_shown(text)),
        say("Write it with digits, such as {example}.", example=Typed("9")),
    )


def _shown(text: str) -> Typed:
    """What was typed, if it may be repeated."""
    return Typed("…" if is_private(text) else text)
