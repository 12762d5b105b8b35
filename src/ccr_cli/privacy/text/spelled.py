"""Numbers that are spelled, as they are told on a telephone: "five two oh, 555, cero uno ocho siete"."""

from collections.abc import Iterator
from typing import NamedTuple

from ccr_cli.privacy.text.patterns import lazily

_DIGIT_OF = {
    word: str(number)
    for number, words in enumerate(
        (
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
    )
    for word in words.split()
}
_TENS = {
    word: str(number)
    for number, words in enumerate(
        (
            "twenty veinte",
            "thirty treinta",
            "forty cuarenta",
            "fifty cincuenta",
            "sixty sesenta",
            "seventy setenta",
            "eighty ochenta",
            "ninety noventa",
        ),
        2,
    )
    for word in words.split()
}
_ONE = rf"(?:{'|'.join(_DIGIT_OF)})(?![a-z])"
_TEN = rf"(?:{'|'.join(_TENS)})(?![a-z])"
_WORD = rf"(?:{_TEN}(?:(?: y |[ \-]){_ONE})?|{_ONE})"
_RUN = lazily(
    rf"(?<![a-z\d])(?:{_WORD}|\d{{1,4}}(?![a-z\d]))(?:[ ,.\-]{{1,3}}(?:{_WORD}|\d{{1,4}}(?![a-z\d]))){{4,14}}"
)
_ITEM = lazily(rf"{_WORD}|\d+")
_FEWEST_WORDS = 3


class Spelled(NamedTuple):
    """A number of which three digits or more are words."""

    start: int
    end: int
    digits: str


def spelled_in(low: str) -> Iterator[Spelled]:
    """The spelled numbers of a plain text of small letters."""
    for match in _RUN.finditer(low):
        items = [item[0] for item in _ITEM.finditer(match[0])]
        if sum(not item.isdigit() for item in items) >= _FEWEST_WORDS:
            yield Spelled(match.start(), match.end(), "".join(map(_digits, items)))


def _digits(item: str) -> str:
    """The digits of a word, of two words for a number above twenty, or of digits."""
    if item in _DIGIT_OF or item.isdigit():
        return _DIGIT_OF.get(item, item)
    ten, _, one = item.replace(" y ", " ").replace("-", " ").partition(" ")
    return _TENS[ten] + _DIGIT_OF.get(one, "0")
