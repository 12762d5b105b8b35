"""What a file says behind its mistakes: each is told once, and what it was meant to be is read in its place.

Of a file without mistakes this is its own document. Nothing but the check for further mistakes uses it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from ccr_cli.intake.exact import Exact
from ccr_cli.intake.shape import validate
from ccr_cli.intake.unknown_keys import second_look
from ccr_cli.intake.vocabulary import Vocabulary
from ccr_cli.plan.framework import Framework
from ccr_cli.rules import bad_id, missing_key, not_plain_data, wrong_kind
from ccr_cli.rules.finding import Problem
from ccr_cli.where import Where
from ccr_cli.yaml_text.document import YamlDocument
from ccr_cli.yaml_text.reading_on import read_on, reworked_document, rounds
from ccr_cli.yaml_text.reworked import Reworked
from ccr_cli.yaml_text.text import lines_of

Model = TypeVar("Model", bound=BaseModel)
Held = Callable[[Any], Framework | None]
"""Looks up the framework that a plan's data names."""
Fit = Callable[[Any], tuple[Model | None, list[Problem]]]
"""Gives the model of a file's data, or every way in which the data doesn't fit it."""
_MOST_ROUNDS = 6
_MANY = 1_000_000


@dataclass(frozen=True)
class Understood(Generic[Model]):
    """What a file says."""

    kind: type[Model]
    document: YamlDocument
    model: Model | None
    misfits: tuple[Problem, ...] = ()
    """What doesn't fit the model, as the rest of the file is to be read without it."""
    problems: tuple[Problem, ...] = ()
    """Everything found so far; those behind which the file was read on have their place in the file."""
    renamed: frozenset[Where] = frozenset()
    """The entries whose ids were read as others: their own are no ids, and may be any text."""
    passed_over: frozenset[str] = frozenset()
    """The keys at the top in which nobody could read everything."""

    @property
    def is_whole(self) -> bool:
        """Whether there is a mapping that was read to its end."""
        return self.document.complete and isinstance(self.document.data, dict)


def understood(
    kind: type[Model], data: bytes, document: YamlDocument, held: Held, fit: Fit[Model] | None = None
) -> Understood[Model]:
    """A file's text as it was most likely meant; ``document`` is what it says as it is."""
    fit = fit or partial(validate, kind)
    told: list[Problem] = []
    passed_over: frozenset[str] = frozenset()
    if document.slip is not None:
        read = read_on(data, document, partial(_number_of_misfits, kind))
        document, passed_over = read.document, read.passed_over
        told += read.told
    if not document.complete or not isinstance(document.data, dict):
        return Understood(
            kind, document, None, (), (*told, *_in_the_file(document, document.problems)), passed_over=passed_over
        )
    return _fitting(kind, data, Understood(kind, document, None, (), tuple(told), passed_over=passed_over), held, fit)


def _fitting(kind: type[Model], data: bytes, read: Understood[Model], held: Held, fit: Fit[Model]) -> Understood[Model]:
    """What is read once everything of which the meaning is clear was read as it was meant."""
    told, document = list(read.problems), read.document
    renamed: set[Where] = set()
    for _ in range(min(_MOST_ROUNDS, rounds(data))):
        model, misfits = fit(document.data)
        found = list(_found(kind, data, document, misfits, held)) if misfits or document.problems else []
        clear = [problem for problem in found if problem.mend is not None and problem.rule.severity == "error"]
        further = _read_as_meant(data, document, clear) if clear else None
        if further is None:
            break
        told += _in_the_file(document, clear)
        renamed.update((*one.where[:-1], one.types) for one in clear if one.rule is bad_id.RULE and one.types)
        document = further
    else:
        model, misfits = fit(document.data)
        found = list(_found(kind, data, document, misfits, held)) if misfits or document.problems else []
    spots = {(problem.spot, problem.rule.code) for problem in told}
    spots |= {
        (problem.spot, wrong_kind.RULE.code) for problem in read.problems
    }  # what is behind a bracket, and the like
    rest = [problem for problem in _in_the_file(document, found) if (problem.spot, problem.rule.code) not in spots]
    kept = [problem for problem in rest if not _is_about(problem, read.passed_over)]
    return Understood(kind, document, model, tuple(misfits), (*told, *kept), frozenset(renamed), read.passed_over)


def _found(
    kind: type[Model], data: bytes, document: YamlDocument, misfits: list[Problem], held: Held
) -> Iterator[Problem]:
    """What is wrong so far, each with what to type for it where that can be told."""
    lines = document.rework.lines if document.rework is not None else lines_of(data)
    looked = second_look(kind, document, lines, list(_without_echoes(misfits, document.problems)))
    vocabulary = Vocabulary(kind, document.data, held(document.data))
    yield from Exact(kind, document, lines, vocabulary).all([*document.problems, *looked])


def _read_as_meant(data: bytes, document: YamlDocument, clear: Iterable[Problem]) -> YamlDocument | None:
    """The text with everything typed that is clear; ``None`` if it can't be read to its end then."""
    rework = document.rework.copy() if document.rework is not None else Reworked(data.decode())
    mends = [problem.mend for problem in clear if problem.mend is not None]
    rework.type(piece for mend in mends for piece in mend.read_as or mend.pieces)
    further = reworked_document(rework)
    return further if further.complete and isinstance(further.data, dict) else None


def _in_the_file(document: YamlDocument, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems with their place in the file and what is typed there, whatever is read in its place."""
    rework = document.rework
    for problem in problems:
        own = problem.spot
        spot = document.spot(problem.where, problem.at) if own is None else document.back(own)
        mend = rework.mend_back(problem.mend) if rework is not None and problem.mend is not None else problem.mend
        yield problem._replace(spot=spot, mend=mend) if (spot, mend) != (own, problem.mend) else problem


def _is_about(problem: Problem, passed_over: frozenset[str]) -> bool:
    """Whether a key is said to be missing that nobody has read."""
    return problem.rule is missing_key.RULE and len(problem.where) == 1 and problem.where[0] in passed_over


def _without_echoes(misfits: Iterable[Problem], told: Iterable[Problem]) -> Iterator[Problem]:
    """The misfits that don't just follow from something that could not be read in the first place."""
    places = {problem.where for problem in told if problem.where and problem.rule.severity == "error"}
    for problem in misfits:
        is_merged = problem.rule is missing_key.RULE and (*problem.where[:-1], not_plain_data.MERGE) in places
        if problem.where not in places and not is_merged:
            yield problem


def _number_of_misfits(kind: type[BaseModel], data: Any) -> int:
    """About how many places of a file's data don't fit: enough to tell the better of two."""
    if not isinstance(data, dict):
        return _MANY
    try:
        kind.model_validate(data)
    except ValidationError as error:
        return error.error_count()
    return 0
