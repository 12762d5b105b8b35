"""The texts of papers: data, one file a paper and language, under ``data/papers``.

A text is a sentence with ``{names}`` of arguments; one that depends on a number has ``one`` and ``many``.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from ccr_cli.language.message import Argument, Message

FOLDER = Path(__file__).parent.parent / "data" / "papers"


class BothWordings(NamedTuple):
    """A sentence in both languages."""

    en: str
    es: str


class Texts:
    """The texts of one paper."""

    def __init__(self, english: Mapping[str, Any], spanish: Mapping[str, Any]) -> None:
        self._texts = {key: (english[key], spanish[key]) for key in english}

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def __call__(self, key: str, /, **arguments: Argument) -> Message:
        """The text under a key, with its arguments."""
        en, es = self._texts[key]
        return Message(BothWordings(en, es), arguments)

    def of(self, key: str, number: int, /, **arguments: Argument) -> Message:
        """The text under a key for a number, which it can name as ``{number}``."""
        en, es = self._texts[key]
        one, many = (BothWordings(en[form], es[form]) for form in ("one", "many"))
        return Message(one, {"number": number, **arguments}, many, number)


@cache
def texts(paper: str) -> Texts:
    """The texts of a paper, by its name."""
    return Texts(_read("en", paper), _read("es", paper))


def _read(language: str, paper: str) -> dict[str, Any]:
    text = (FOLDER / language / f"{paper}.yaml").read_bytes()
    return dict(yaml.load(text, Loader=yaml.CSafeLoader))
