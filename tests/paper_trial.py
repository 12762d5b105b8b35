"""Random plans, made into papers in this process: what goes wrong with any of them.

A drawn plan has every key that there can be; what a reader may not read of it is told by the plan format's table. In a
hostile one the texts would like to be markup as well. A planted one has the names of its partners in all free text,
written as people write them.
"""

import json
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from ccr_cli.intake.from_path import take_in
from ccr_cli.intake.load import Intake
from ccr_cli.papers.paper import Form
from every_paper import DOC_LANGUAGES, Asked, Ready, ready_papers
from helpers import TODAY
from hidden_words import hidden_words
from planting import folded, planted_in, without_rules_of_privacy
from random_plans import Drawing, HostileDrawing
from reading_back import READ

Hidden: TypeAlias = Callable[[Asked], set[str]]
"""The words that whoever reads a paper may not read."""
Chosen: TypeAlias = Callable[[int, tuple[Form, ...]], list[tuple[Form, str]]]
"""In which forms and languages the paper of a number is made."""


class Subject(NamedTuple):
    """A plan to make papers of."""

    name: str
    path: Path
    hidden: Hidden
    has_rules: bool = True
    """Whether the privacy rules look at what leaves: what hides names must not lean on them."""


@dataclass
class Tried:
    """What came of the papers of some plans."""

    made: Counter[str] = field(default_factory=Counter)
    """Files by form."""
    refused: Counter[str] = field(default_factory=Counter)
    """Papers that the plan had nothing for, by what was said."""
    wrong: list[str] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    """By what each file is."""

    def update(self, other: "Tried") -> None:
        """Take in what came of others."""
        self.made.update(other.made)
        self.refused.update(other.refused)
        self.wrong += other.wrong
        self.digests |= other.digests


def every_form(_number: int, forms: tuple[Form, ...]) -> list[tuple[Form, str]]:
    """All of them."""
    return [(form, language) for form in forms for language in DOC_LANGUAGES]


def one_language(seed: int) -> Chosen:
    """All forms, each in one language."""
    return lambda number, forms: [(form, DOC_LANGUAGES[(seed + number) % len(DOC_LANGUAGES)]) for form in forms]


def one_form(seed: int) -> Chosen:
    """One of them for each paper, another in the next plan."""

    def chosen(number: int, forms: tuple[Form, ...]) -> list[tuple[Form, str]]:
        turn = seed + number
        return [(forms[turn % len(forms)], DOC_LANGUAGES[turn // len(forms) % len(DOC_LANGUAGES)])]

    return chosen


def drawn_subject(folder: Path, seed: int) -> Subject:
    """A plan with every key that there can be."""
    data = Drawing(seed).plan()
    return Subject(f"drawn {seed}", _written(folder, data), lambda asked: _words_hidden(data, asked))


def hostile_subject(folder: Path, seed: int) -> Subject:
    """The same, with texts that would like to be markup, formulas, or long."""
    data = HostileDrawing(seed).plan()
    path = _written(folder, data)
    return Subject(f"hostile {seed}", path, lambda asked: _words_hidden(data, asked), has_rules=False)


def _written(folder: Path, data: dict[str, Any]) -> Path:
    path = folder / "plans" / "plan.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def _words_hidden(data: dict[str, Any], asked: Asked) -> set[str]:
    return hidden_words(data, asked.audience, asked.to)


def planted_subject(folder: Path, seed: int) -> Subject:
    """A plan with names in all free text."""
    planted = planted_in(folder, seed)

    def hidden(asked: Asked) -> set[str]:
        if asked.audience == "internal":
            return planted.on_no_paper
        return planted.hidden_from(asked.audience, asked.to.partners)

    return Subject(f"planted {seed}", folder / "plans" / "plan.yaml", hidden, has_rules=False)


def tried(subject: Subject, choose: Chosen) -> Tried:
    """Every paper of a plan, made in the forms chosen, and read back."""
    found = Tried()
    try:
        papers = _papers(subject)
    except Exception:
        found.wrong.append(f"{subject.name}: {traceback.format_exc()}")
        return found
    for number, ready in enumerate(papers):
        if ready.document is None:
            found.refused[ready.refusal] += 1
            continue
        hidden = {word: folded(word) for word in subject.hidden(ready.asked)}
        for form, language in choose(number, ready.asked.paper.forms):
            what = f"{subject.name} {number}, {ready.asked}, {form}, {language}"
            found.wrong += [f"{what}: {wrong}" for wrong in _wrong(found, what, ready, form, language, hidden)]
    return found


def _papers(subject: Subject) -> list[Ready]:
    taken = take_in(str(subject.path), TODAY)
    assert isinstance(taken, Intake)
    with nullcontext() if subject.has_rules else without_rules_of_privacy():
        return list(ready_papers(taken, TODAY))


def _wrong(found: Tried, what: str, ready: Ready, form: Form, language: str, hidden: dict[str, str]) -> Iterator[str]:
    """What is wrong with one file: it can't be made, its reader can't read it, or it tells what it may not."""
    try:
        raw = ready.drawn(form, language)
        text = folded(READ[form](raw))
    except Exception:
        yield traceback.format_exc()
        return
    found.made[form] += 1
    found.digests[what] = sha256(raw).hexdigest()
    yield from (f"tells {word}" for word, sought in hidden.items() if sought in text)
