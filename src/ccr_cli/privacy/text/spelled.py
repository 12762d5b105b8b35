"""Numbers that are spelled out, as on the telephone: "five two oh, 555, cero uno ocho siete"."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from ccr_cli.privacy.text.patterns import lazily


def _counted(first: int, *words: str) -> dict[str, str]:
    """The number for each word, counting up from ``first``; the words in one string mean the same number."""
    return {word: str(number) for number, same in enumerate(words, first) for word in same.split()}


_DIGIT_OF = _counted(
    0,
    "zero oh cero",
    "one uno",
    "two dos",
    "three tres",
    "four cuatro",
    "five cinco",
    "six seis",
    "seven siete",
    "eight ocho",
    "nine nueve",
)
_TEENS = _counted(10, "diez", "once", "doce", "trece", "catorce", "quince")
_TENS = _counted(
    2,
    "twenty veinte",
    "thirty treinta",
    "forty cuarenta",
    "fifty cincuenta",
    "sixty sesenta",
    "seventy setenta",
    "eighty ochenta",
    "ninety noventa",
)
_HUNDREDS = _counted(
    1,
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
)
_ONE = rf"(?:{'|'.join(_DIGIT_OF)})(?![a-z])"
_TEN = rf"(?:{'|'.join(_TENS)})(?![a-z])"
_BELOW = rf"(?:{_TEN}(?:(?: y |[ \-]){_ONE})?|(?:{'|'.join(_TEENS)})(?![a-z])|{_ONE})"
_WORD = rf"(?:(?:{'|'.join(_HUNDREDS)})(?![a-z])(?: {_BELOW})?|{_BELOW})"
_RUN = lazily(
    rf"(?<![a-z\d])(?:{_WORD}|\d{{1,4}}(?![a-z\d]))(?:[ ,.\-]{{1,3}}(?:{_WORD}|\d{{1,4}}(?![a-z\d]))){{2,14}}"
)
_ITEM = lazily(rf"{_WORD}|\d+")
_FEWEST_WORDS = 3
_REACH = 90  # characters
_LONG = 9  # digits; with three groups or more, one of them in words is enough


class Spelled(NamedTuple):
    """A number of which at least a part is spelled out in words."""

    start: int
    end: int
    digits: str


def spelled_in(low: str) -> Iterator[Spelled]:
    """The spelled-out numbers in a plain lowercase text."""
    for match in _RUN.finditer(low):
        items = [item[0] for item in _ITEM.finditer(match[0])]
        digits = "".join(map(_digits, items))
        words = sum(not item.isdigit() for item in items)
        if words >= _FEWEST_WORDS or (words and len(items) >= _FEWEST_WORDS and len(digits) >= _LONG):
            yield Spelled(match.start(), match.end(), digits)


def spelled_behind(low: str, says: re.Pattern[str], lengths: Container[int]) -> Iterator[Spelled]:
    """The spelled-out numbers with one of these lengths, in digits, after words that say what they are."""
    for spelled in spelled_in(low):
        is_said = says.search(low, max(0, spelled.start - _REACH), spelled.start) is not None
        if is_said and len(spelled.digits) in lengths:
            yield spelled


def _digits(item: str) -> str:
    """The digits of a word, of two words for a number above twenty, or of digits."""
    if item in _DIGIT_OF or item in _TEENS or item.isdigit():
        return _DIGIT_OF.get(item) or _TEENS.get(item, item)
    hundred, _, below = item.partition(" ")
    if hundred in _HUNDREDS:
        return _HUNDREDS[hundred] + (_digits(below) if below else "").rjust(2, "0")
    ten, _, one = item.replace(" y ", " ").replace("-", " ").partition(" ")
    return _TENS[ten] + _DIGIT_OF.get(one, "0")
