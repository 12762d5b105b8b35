"""What ``ccr candidates`` does."""

import os
import re
import sys
from collections.abc import Iterable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from ccr_cli.commands.asking import can_ask, optional_answer
from ccr_cli.commands.options import chosen_speaker, one_part_of
from ccr_cli.commands.reading import Forms, look, show
from ccr_cli.directories.directory import Directory
from ccr_cli.directories.reading import read_directory
from ccr_cli.directories.states import is_state
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import plan_suffix
from ccr_cli.language.message import Typed, say
from ccr_cli.language.pasted import pasted
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.framework import Framework
from ccr_cli.privacy.in_text import reads_like_a_person
from ccr_cli.privacy.text.addresses import addresses_in
from ccr_cli.privacy.text.folding import folded
from ccr_cli.privacy.text.lists import listed
from ccr_cli.questions.candidates.answer import Candidate, Candidates
from ccr_cli.questions.candidates.candidates import Wanted, candidates
from ccr_cli.questions.candidates.shown import Private
from ccr_cli.views.candidates import candidates_blocks, candidates_on_screen
from ccr_cli.views.candidates_data import candidates_data, candidates_rows

_OF_PERSONS = (2, 3)  # words of a name
_PARTS = re.compile(r"(?:[^:;(|)–—\s]|\s(?!-))+")
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'’-]+),\s?([^\W\d_][\w'’-]+)")  # "Lucero, Daissy"
_POINT = re.compile(r"-?\d{1,3}\.\d{3,}")


class CandidatesSought(NamedTuple):
    """What a command line asks for."""

    plan: str | None
    files: tuple[str, ...]
    seat: str | None
    near: tuple[str, ...]
    most: int
    lang: str | None
    as_plain: bool

    def of(self, one: Candidate) -> "CandidatesSought":
        """The same, of the file alone in which a candidate is."""
        return self._replace(files=(one.source,))

    def directories(self, language: str | None) -> list[Directory]:
        """The directories, as they speak to a plan in a language. Raises ``UserError`` for one that can't be read."""
        return [read_directory(file, language or "en") for file in self.named]

    @property
    def named(self) -> tuple[str, ...]:
        """The files of the directories. Raises ``UserError`` where none is named."""
        if not self.files:
            raise UserError(
                say("No directory is named."),
                say(
                    "Name its file or folder: {option}. It can be an export of 211, an HSDS package or any list.",
                    option=Typed("--from FILE"),
                ),
            )
        return self.files

    def answer(self, seen: SeenPlan, framework: Framework, directories: Sequence[Directory]) -> Candidates:
        """Who fits which open seat. Raises ``UserError`` for a seat that the framework doesn't have."""
        seat = None if self.seat is None else one_part_of("--seat", self.seat, framework.seats.values())
        wanted = Wanted(seat, self.near, self.most)
        return candidates(seen, framework, seat_words(framework), directories, wanted, PRIVATE)


def places_near(named: Iterable[str]) -> tuple[str, ...]:
    """The places that are named, without the state behind one: "New Haven, Connecticut" is New Haven."""
    every = tuple(named)
    return tuple(place for place in every if not is_state(place)) or every


class CandidatesShown(NamedTuple):
    """What was shown."""

    status: int
    answer: Candidates | None


def work(sought: CandidatesSought, output: str, as_of: str | None, *, in_full: bool) -> CandidatesShown:
    """Read the directories, and show who fits which open seat."""
    answers: list[Candidates] = []
    asked = look(sought.plan, output, "internal", as_of, sought.lang, plain=sought.as_plain)
    directories = cache(sought.directories)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        found = sought.answer(seen, framework, directories(seen.plan.language))
        answers.append(found)
        command = _command(sought, plan_suffix(asked.path, Path.cwd(), os.environ))
        return Forms(
            candidates_data(found, asked.speaker),
            candidates_blocks(found, asked.speaker, command),
            list(candidates_rows(found)),
            on_screen=None if in_full else partial(candidates_on_screen, found, asked.speaker, command),
        )

    status = show(asked, tell, {"sources": [], "seats": []})
    return CandidatesShown(status, answers[0] if answers else None)


def chosen_of(sought: CandidatesSought, shown: CandidatesShown, output: str) -> Candidate | None:
    """The candidate that somebody at a terminal picks, where one seat was shown; nobody where nobody can be asked."""
    is_asked = sought.seat is not None and output == "text" and can_ask() and sys.stdout.isatty()
    candidates = [one for seat in shown.answer.seats for one in seat.candidates] if shown.answer and is_asked else []
    if not candidates:
        return None

    def read(typed: str) -> Candidate:
        if typed.isdecimal() and 0 < int(typed) <= len(candidates):
            return candidates[int(typed) - 1]
        raise UserError(say("{word} is not on the list; type its number, or Enter.", word=Typed(typed)))

    question = say("Which one to record as suggested? A number; Enter: none.")
    return optional_answer(question, chosen_speaker(sought.lang), read)


def _command(sought: CandidatesSought, suffix: str) -> str:
    """What was typed, without what chooses among seats."""
    files = "".join(f" --from {pasted(file)}" for file in sought.files)
    near = "".join(f" --near {pasted(place)}" for place in sought.near)
    return f"ccr candidates{files}{near}{suffix}"


def street_in(text: str) -> int | None:
    """Where a street, or a point on the map, begins in a text, however its letters are written."""
    read = folded(text)
    point = _POINT.search(text)
    found = [point.start()] if point is not None else []
    for plain in (read.plain, read.plain.title()):
        found += [read.back(start, end)[0] for start, end in addresses_in(plain, plain.lower())]
    return min(found, default=None)


def is_person(name: str) -> bool:
    """Whether the name of a record is somebody's and no agency's: it reads like one, and has no word of agencies."""
    words = plain_words(name)
    is_of_agency = any(word in listed("agencies") for word in words)
    return len(words) in _OF_PERSONS and not is_of_agency and reads_like_a_person(name)


def without_person(name: str) -> str:
    """The name of a record up to where a person's stands behind a colon or a dash; empty where it is all of it."""
    parts = [found for found in _PARTS.finditer(name) if found[0].strip()]
    for place, found in enumerate(parts):
        told = found[0].strip(" -")
        turned = _SURNAME_FIRST.fullmatch(told)
        if (turned and is_person(f"{turned[2]} {turned[1]}")) or (place > 0 and is_person(told)):
            return name[: found.start()].rstrip(" :;(|,–—-")
    return name


PRIVATE = Private(street_in, is_person, without_person)
"""What no directory may show: streets of shelters, and persons who stand there for agencies."""
