r"""What unquoted text in a YAML file means in the plan format, and how other tools would read it.

``true`` and ``false``, ``-?(0|[1-9][0-9]*)``, ``-?[0-9]+\.[0-9]+``, and empty, ``~`` or ``null``; everything
else is text, so ``no`` stays a word.
"""

import re

from ccr_cli.yaml_text.document import Value

_NUMBER = re.compile(r"-?(?:(0|[1-9][0-9]*)|[0-9]+\.[0-9]+)").fullmatch
# What YAML 1.2 tools read as a number, though the plan format reads it as text.
_NUMBER_ELSEWHERE = re.compile(
    r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
).fullmatch
_MAY_BE_NUMBER = frozenset("-+.0123456789")
_WORDS: dict[str, Value] = {"true": True, "false": False, "null": None, "~": None, "": None}
_WORDS |= {word: word for word in ("True", "TRUE", "False", "FALSE", "Null", "NULL")}  # not text in other tools
_LONGEST_NUMBER = 300  # digits; no field of a plan takes a number nearly as long

MAY_BE_MORE = _MAY_BE_NUMBER | {"", *(word[:1] for word in _WORDS)}
"""First characters of text that may mean something else, such as a number; all other text means itself."""


def meaning(text: str) -> tuple[Value, bool]:
    """The value of unquoted text, and whether other tools read a number, boolean or null where it is text here."""
    if text[4:5] == "-" and text[:4].isdigit():  # a date, the usual case
        return text, False
    if text in _WORDS:
        value = _WORDS[text]
        return value, value == text
    if text[0] not in _MAY_BE_NUMBER:
        return text, False
    if match := _NUMBER(text):
        return (_whole(text) if match[1] else float(text)), False
    return text, _NUMBER_ELSEWHERE(text) is not None


def _whole(digits: str) -> int:
    return int(digits[:_LONGEST_NUMBER])
