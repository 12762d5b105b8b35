"""Small numbers and halves as people say and write them, in English and in Spanish: "3.5", "3,5", "tres y medio"."""

import re

from ccr_cli.language.accents import without_accents

_LONGEST = 60  # characters
_WORDS = (
    "zero cero", "one uno un una", "two dos", "three tres", "four cuatro", "five cinco",
    "six seis", "seven siete", "eight ocho", "nine nueve", "ten diez",
)  # fmt: skip
_VALUE = {word: str(number) for number, words in enumerate(_WORDS) for word in words.split()}
_ARTICLES = frozenset(("a", "an", "un", "una", "the", "el", "la"))
_WORD = re.compile(r"[a-z]+")
_NUMBER = r"(\d{1,3})(?: ?(?:[.,]|point|punto|coma) ?(\d{1,3}))?"
_ONE = re.compile(rf"{_NUMBER}(?: ?(?:/|(?:out )?of|de|sobre) ?5)?")
_AND_A_HALF = re.compile(r"(\d{1,3}) ?(?:y|and|con|with)? ?(?:a|1)? ?(?:1/2|half|medi[ao])")
_TWO = re.compile(rf"(?:between |entre )?{_NUMBER} ?(?:-|–|/|to|a|or|o|y|and) ?{_NUMBER}")


def numbers_said(text: str) -> list[float]:
    """The one number that is said, or both where somebody says two ("3 or 4"); empty for anything else."""
    said = _in_digits(text[:_LONGEST])
    if one := _ONE.fullmatch(said):
        return [_value(one[1], one[2])]
    if half := _AND_A_HALF.fullmatch(said):
        return [int(half[1]) + 0.5]
    if two := _TWO.fullmatch(said):
        return [_value(two[1], two[2]), _value(two[3], two[4])]
    return []


def _in_digits(text: str) -> str:
    """What was said in small letters, with digits for the words of numbers."""
    low = without_accents(text.replace("½", " 1/2").casefold()).strip(" \t.!#+")
    words = " ".join(low.split()).split(" ")
    if len(words) > 1 and words[0] in _ARTICLES and (words[1] in _VALUE or words[1][:1].isdigit()):
        del words[0]
    return _WORD.sub(lambda word: _VALUE.get(word[0], word[0]), " ".join(words))


def _value(whole: str, decimals: str | None) -> float:
    return float(f"{whole}.{decimals or 0}")
