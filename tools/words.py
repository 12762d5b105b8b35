"""Hold every text that a user reads to the words that the project chose: one word for one thing, plain, no calques.

The words are in ``words/english.yaml`` and ``words/spanish.yaml``. ``check`` names each text that breaks one of them,
with what to write instead, and exits with 1.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import catalog

ROOT = Path(__file__).parent.parent
WORDS = Path(__file__).parent / "words"
_DATA = ROOT / "src" / "ccr_cli" / "data"
_NOT_WORDS = re.compile(r"`[^`]*`|https?://\S+|\]\([^)]*\)|\S+\.(?:org|edu|com|info|gov)\S*")
"""Code, addresses and links: what they are called is not a choice of words."""
_NAMES = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Pair:
    """A text in English and in Spanish; a text that is in one language only has no other."""

    where: str
    english: str = ""
    spanish: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A thing, and its one word in Spanish."""

    english: str
    spanish: str
    say: str

    def breaks(self, pair: Pair) -> bool:
        """Whether the English has the thing and the Spanish another word for it; a word of the format is the same."""
        if not pair.spanish or re.search(self.spanish, pair.spanish, re.IGNORECASE):
            return False
        found = re.finditer(self.english, _thing(self.english, pair.english))
        return any(not re.search(rf"(?<!\w){re.escape(each[0])}(?!\w)", pair.spanish) for each in found)


@dataclass(frozen=True, slots=True)
class Never:
    """What is never written, and a text that has it."""

    pattern: str
    say: str
    wrong: str
    unless: str = ""
    """Where it is written all the same, as a pattern; a letter says "you" to an agency."""

    def is_for(self, where: str) -> bool:
        """Whether it holds for a text that is there."""
        return not self.unless or re.search(self.unless, where) is None

    def breaks(self, text: str) -> bool:
        """Whether a text has it."""
        return re.search(self.pattern, _NOT_WORDS.sub("", text)) is not None


def _thing(pattern: str, text: str) -> str:
    """A text without code; without the names of what goes in either, unless the pattern asks for one."""
    words = _NOT_WORDS.sub("", text)
    return words if "{" in pattern else _NAMES.sub("", words)


@cache
def terms() -> tuple[Term, ...]:
    """The words for things, English beside Spanish."""
    return tuple(Term(**term) for term in _read("spanish")["terms"])


@cache
def nevers(language: str) -> tuple[Never, ...]:
    """What is never written in ``english`` or ``spanish``."""
    return tuple(Never(**never) for never in _read(language)["never"])


def _read(language: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((WORDS / f"{language}.yaml").read_text("utf-8"))
    return read


def texts() -> Iterator[Pair]:
    """Every text that a user reads: of the program, its frameworks, its primer and its documents."""
    for message in catalog.updated():
        both = zip(_each(message.id), _each(message.string), strict=True)
        yield from (Pair("catalog", english, spanish) for english, spanish in both if english)
    for path in sorted(_DATA.glob("*/*.yaml")):
        yield from _in_data(yaml.safe_load(path.read_text("utf-8")), path.name)
    for path in sorted((_DATA / "papers" / "en").glob("*.yaml")):
        yield from _of_paper(path)
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))):
        yield from (Pair(where, english=line) for where, line in _prose(path))
    for path in sorted((ROOT / "docs" / "es").glob("*.md")):
        yield from (Pair(where, spanish=line) for where, line in _prose(path))


def _each(text: Any) -> Sequence[str]:
    """The singular and the plural of a text that has both, else the text."""
    return text if isinstance(text, tuple | list) else (text,)


def _in_data(data: Any, where: str) -> Iterator[Pair]:
    if isinstance(data, dict):
        if isinstance(data.get("en"), str) and isinstance(data.get("es"), str):
            yield Pair(where, data["en"], data["es"])
        for key, value in data.items():
            yield from _in_data(value, f"{where}.{key}")
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _in_data(value, f"{where}[{number}]")


def _of_paper(path: Path) -> Iterator[Pair]:
    """The texts of a paper in both languages."""
    english, spanish = (
        yaml.safe_load((path.parent.parent / language / path.name).read_text("utf-8")) for language in ("en", "es")
    )
    for key, text in english.items():
        forms = (
            [(text, spanish[key])] if isinstance(text, str) else zip(text.values(), spanish[key].values(), strict=True)
        )
        yield from (Pair(f"papers/{path.stem}.{key}", *both) for both in forms)


def _prose(path: Path) -> Iterator[tuple[str, str]]:
    """The lines of a document, without its code and without what the program says of its own making."""
    is_code = False
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.lstrip().startswith("```"):
            is_code = not is_code
        elif not is_code and not line.lstrip().startswith("<!--"):
            yield f"{path.relative_to(ROOT)}:{number}", line


def broken(pairs: Iterable[Pair]) -> Iterator[str]:
    """Each text that breaks a word, and what to write instead."""
    for pair in pairs:
        for term in terms():
            if pair.english and term.breaks(pair):
                yield f"{pair.where}: {pair.spanish!r}: say “{term.say}” ({pair.english!r})"
        for text, language in ((pair.english, "english"), (pair.spanish, "spanish")):
            yield from (
                f"{pair.where}: {text!r}: say “{never.say}”"
                for never in nevers(language)
                if never.is_for(pair.where) and never.breaks(text)
            )


def main() -> int:
    """Check."""
    found = list(broken(texts()))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
