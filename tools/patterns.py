"""Keep the quick forms of the privacy rules' patterns in step with the rules.

A pattern of a hundred words is tried word by word at every place of a text. Its quick form finds the same in the same
order, and tries together what begins with one letter. ``update`` writes the quick form of every pattern that has one;
``check`` exits with 1 where the file is not what ``update`` would write.
"""

import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import ccr_cli.privacy
from ccr_cli.privacy.text.patterns import FORMS, Lazy, name_of

_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P=\w+\)|\((?:\?(?:P<\w+>|<?[=!]|[a-z]*(?:-[a-z]+)?:|>|\(\w+\)))?"
    r"|\{\d*(?:,\d*)?\}|.",
    re.DOTALL,
)
_BACKWARD = re.compile(r"\(\?P=|\\[1-9]")  # what refers to a group may not see its groups moved
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_SIGNS = frozenset(" -/#',:;=@_&\"%")  # those that mean themselves
_EDGE = r"\b"
_FEWEST = 5  # alternatives that are worth it
_LONGEST = 90  # signs that a form may be longer for one alternative written several times
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Group:
    """A group: how it opens, and its alternatives."""

    opening: str
    alternatives: "list[_Alternative]"


_Token: TypeAlias = str | _Group
_Alternative: TypeAlias = list[_Token]
_Bucket: TypeAlias = tuple[str | None, list[_Alternative]]
"""What several alternatives begin with, and how they go on; a whole alternative behind ``None``."""


def quick_form(source: str) -> str:
    """A pattern that finds the same as another one, the same first, and says so sooner."""
    return source if _BACKWARD.search(source) else _text(_grouped(_parsed(source)))


def _parsed(source: str) -> list[_Alternative]:
    tokens = _TOKEN.findall(source)
    found, end = _alternatives(tokens, 0)
    if end != len(tokens):
        raise ValueError(source)
    return found


def _alternatives(tokens: Sequence[str], place: int) -> tuple[list[_Alternative], int]:
    """The alternatives from a place on, and where they end: at a closing bracket or the end."""
    found: list[_Alternative] = [[]]
    while place < len(tokens) and tokens[place] != ")":
        token = tokens[place]
        if token == "|":
            found.append([])
        elif token[0] == "(":
            inner, place = _alternatives(tokens, place + 1)
            found[-1].append(_Group(token, inner))
        else:
            found[-1].append(token)
        place += 1
    return found, place


def _text(alternatives: Iterable[_Alternative]) -> str:
    return "|".join("".join(map(_text_of, alternative)) for alternative in alternatives)


def _text_of(token: _Token) -> str:
    return token if isinstance(token, str) else f"{token.opening}{_text(token.alternatives)})"


def _grouped(alternatives: Iterable[_Alternative]) -> list[_Alternative]:
    inner = [[_within(token) for token in alternative] for alternative in alternatives]
    return inner if len(inner) < _FEWEST else _joined(_buckets(inner))


def _within(token: _Token) -> _Token:
    return token if isinstance(token, str) else _Group(token.opening, _grouped(token.alternatives))


def _joined(buckets: Iterable[_Bucket]) -> list[_Alternative]:
    found: list[_Alternative] = []
    for head, rests in buckets:
        if head is None:
            found += rests
        elif len(rests) == 1:
            found.append([head, *rests[0]])
        else:
            found.append([head, _Group("(?:", _joined(_buckets(rests)) if head == _EDGE else rests)])
    return found


def _buckets(alternatives: Iterable[_Alternative]) -> list[_Bucket]:
    """Alternatives by what they begin with.

    One is only moved ahead of others that can't match where it does, so that what is found first stays so.
    """
    buckets: list[_Bucket] = []
    still_open: dict[str, list[_Alternative]] = {}
    for alternative in alternatives:
        heads = list(_heads(alternative))
        if any(head is None for head, _ in heads):
            letters = None if _captures(alternative) else _first_letters(alternative)
            for known in list(still_open):
                if letters is None or known == _EDGE or not letters.isdisjoint((known, known.swapcase())):
                    del still_open[known]
            buckets.append((None, [alternative]))
            continue
        for head, rest in heads:
            assert head is not None
            _closed_for(head, still_open)
            if head not in still_open:
                still_open[head] = []
                buckets.append((head, still_open[head]))
            still_open[head].append(rest)
    return buckets


def _closed_for(head: str, still_open: dict[str, list[_Alternative]]) -> None:
    """Close the buckets that may match where what begins with a head does."""
    if head in still_open:
        return
    if head == _EDGE:
        still_open.clear()
    else:
        still_open.pop(_EDGE, None)
        still_open.pop(head.swapcase(), None)


def _heads(alternative: _Alternative, depth: int = 0) -> Iterator[tuple[str | None, _Alternative]]:
    """The alternative as several in its order, each with the letter or edge that it begins with; ``None`` for none."""
    whole = (None, alternative)
    if not alternative or depth > _DEEPEST or _captures(alternative):
        yield whole
        return
    token = alternative[0]
    quantifier, behind = _quantifier(alternative)
    rest = alternative[behind:]
    size = len(_text([rest]))
    if isinstance(token, _Group):
        yield from _heads_of_group(alternative, token, quantifier, rest, depth)
    elif not quantifier and (token == _EDGE or token in _LETTERS):
        yield token, rest
    elif quantifier == "?" and token in _LETTERS and size <= _LONGEST:
        yield token, rest
        yield from _heads(rest, depth + 1)
    elif not quantifier and (letters := _letters_of_class(token)) and size * (len(letters) - 1) <= _LONGEST:
        yield from ((letter, rest) for letter in letters)
    else:
        yield whole


def _heads_of_group(
    alternative: _Alternative, group: _Group, quantifier: str, rest: _Alternative, depth: int
) -> Iterator[tuple[str | None, _Alternative]]:
    inner = _buckets(group.alternatives) if group.opening == "(?:" and quantifier in ("", "?") else []
    copies = len(inner) - (quantifier != "?")
    if not inner or any(head in (None, _EDGE) for head, _ in inner) or copies * len(_text([rest])) > _LONGEST:
        yield None, alternative
        return
    for head, rests in inner:
        yield head, [*rests[0], *rest] if len(rests) == 1 else [_Group("(?:", rests), *rest]
    if quantifier:
        yield from _heads(rest, depth + 1)


def _first_letters(alternative: _Alternative) -> set[str] | None:
    """The signs that a match can begin with; ``None`` where that is not known."""
    found: set[str] = set()
    place = 0
    while place < len(alternative):
        token = alternative[place]
        quantifier, length = _quantifier(alternative[place:])
        place += length
        if token == _EDGE:
            continue
        first = _letters_of_group(token) if isinstance(token, _Group) else _letters_of(token)
        if first is None:
            return None
        found |= first
        if not quantifier.startswith(("?", "*", "{0", "{,")):
            return found
    return None


def _letters_of_group(group: _Group) -> set[str] | None:
    found: set[str] = set()
    for alternative in group.alternatives if group.opening == "(?:" else [[]]:
        letters = _first_letters(alternative)
        if letters is None:
            return None
        found |= letters
    return found


def _letters_of(token: str) -> set[str] | None:
    if token in _LETTERS or token in _SIGNS:
        return {token}
    if token == r"\d":
        return set("0123456789")
    return set(_letters_of_class(token)) or None


def _letters_of_class(token: str) -> str:
    """The letters of a class that names each of them."""
    letters = token[1:-1] if token[0] == "[" else ""
    return letters if _LETTERS.issuperset(letters) else ""


def _quantifier(alternative: _Alternative) -> tuple[str, int]:
    """How often the first token may stand, as it is written, and where what follows it begins."""
    place = 1
    while place < len(alternative) and _is_quantifier(alternative[place]):
        place += 1
    return _text([alternative[1:place]]), place


def _is_quantifier(token: _Token) -> bool:
    return isinstance(token, str) and (token in "?*+" or (token[0] == "{" and len(token) > 1))


def _captures(alternative: _Alternative) -> bool:
    """Whether a group of it is remembered: such groups stay in their order."""
    groups = [token for token in alternative if isinstance(token, _Group)]
    return any(
        group.opening == "(" or group.opening.startswith(("(?P<", "(?(")) or any(map(_captures, group.alternatives))
        for group in groups
    )


def patterns() -> Iterator[Lazy]:
    """Every pattern that privacy rules are made of."""
    for module in pkgutil.walk_packages(ccr_cli.privacy.__path__, "ccr_cli.privacy."):
        for value in vars(importlib.import_module(module.name)).values():
            several = value if isinstance(value, tuple) else (value,)
            yield from (pattern for pattern in several if isinstance(pattern, Lazy))


def forms_text() -> str:
    """The file with the quick form of every pattern that has one."""
    sources = {pattern.source for pattern in patterns()}
    forms = {name_of(source): form for source in sources if (form := quick_form(source)) != source}
    return json.dumps(dict(sorted(forms.items())), ensure_ascii=False, indent=0) + "\n"


def main() -> None:
    """Write the file, or see whether it is up to date."""
    if sys.argv[1:] == ["update"]:
        FORMS.write_text(forms_text(), encoding="utf-8")
    elif sys.argv[1:] == ["check"]:
        if FORMS.read_text(encoding="utf-8") != forms_text():
            sys.exit(f"{FORMS.name} is out of date: python tools/patterns.py update")
    else:
        sys.exit("python tools/patterns.py update|check")


if __name__ == "__main__":
    main()
