"""Intake: turns a file into a plan or a framework, with everything found on the way."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from ccr_cli.intake.chains import forget_chains, name_of_file, never_ends
from ccr_cli.intake.exact import several_at, typed_at
from ccr_cli.intake.kinds import is_framework, is_plan
from ccr_cli.intake.opening import opened
from ccr_cli.intake.salvage import salvage
from ccr_cli.intake.slips import slips
from ccr_cli.intake.understood import Understood, understood
from ccr_cli.language.nearest import nearest
from ccr_cli.plan.built_in import BUILT_IN, is_of_file
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.references import place
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.in_text import NOWHERE_ELSE, Elsewhere, private_in_plan, private_in_text
from ccr_cli.privacy.redact.cover import NOTHING, Cover, Placed, cover_of, with_nothing_hidden_shown, without_free_text
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.rules import curly_quotes, references, sense, unreadable_framework
from ccr_cli.rules.finding import Allowed, Finding, Problem, Spot
from ccr_cli.rules.unreadable_framework import Asked
from ccr_cli.where import Where
from ccr_cli.yaml_text.document import YamlDocument
from ccr_cli.yaml_text.reader import plain_data, read_yaml
from ccr_cli.yaml_text.text import LARGEST, Text, any_text_of, lines_of, text_of

Model = TypeVar("Model", bound=BaseModel)
_USUAL = 100_000  # bytes; hardly any plan is larger
_FRAMEWORKS = Path(__file__).parent.parent / "data" / "frameworks"
_NOTHING_READ = YamlDocument(None, (), complete=False)


class FoundInFile(NamedTuple):
    """What was found in a file."""

    findings: tuple[Finding, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    """What a comment allows."""
    cover: Cover = NOTHING
    """What must not be shown of the file."""


@dataclass(frozen=True, slots=True)
class Intake(Generic[Model]):
    """The result of reading one file."""

    path: str
    model: Model | None
    """The plan or framework; ``None`` when the file has an error."""
    findings: tuple[Finding, ...]
    framework: Framework | None = None
    """The framework that a plan is checked against."""
    allowed: tuple[Allowed, ...] = ()
    """What a comment in it allows."""
    cover: Cover = NOTHING
    """What must not be shown of it."""


def read_file(path: Path) -> bytes:
    """A file's bytes, at most one more than a plan may have. Raises ``OSError``."""
    with opened(path) as file:
        start = file.read(_USUAL)  # avoids allocating room for the largest plan every time
        return start if len(start) < _USUAL else start + file.read(LARGEST + 1 - _USUAL)


def take_in_plan(path: str, raw: bytes, today: date) -> Intake[Plan]:
    """A plan from its file's bytes, for commands that query it: findings are given only if the plan has errors.

    ``path`` is how the user names the file, and where its framework is looked up. What privacy rules would find
    doesn't block an answer.
    """
    plan, framework = _without_findings(path, raw)
    if plan is not None:
        return Intake(path, plan, (), framework)
    taken = look_over_plan(path, raw, today)
    return replace(taken, findings=tuple(finding for finding in taken.findings if not finding.rule.is_privacy))


def _without_findings(path: str, raw: bytes) -> tuple[Plan | None, Framework | None]:
    """The plan and its framework, if the plan has no error."""
    plan, data = _plan_and_data(raw)
    if plan is None:
        return None, None
    framework, problem = framework_of(data, path)
    if problem or any(references.in_plan(data, framework)):
        return None, None
    return plan, framework


def plan_without_framework(raw: bytes) -> Plan | None:
    """A plan from its file's bytes that is held against a framework that it doesn't name itself, such as that of later.

    ``None`` if it has an error of its own: what names no part of a framework is none.
    """
    plan, data = _plan_and_data(raw)
    return plan if plan is not None and not any(references.in_plan(data, None)) else None


def _plan_and_data(raw: bytes) -> tuple[Plan | None, dict[str, Any]]:
    """The plan in a file's bytes, with its data, before anything that it names is looked for."""
    text = text_of(raw)
    data = plain_data(text.data) if text.readable and not text.problems else None
    if data is None:
        return None, {}
    try:
        return Plan.model_validate(data), data
    except ValidationError:
        return None, {}


def look_over_plan(
    path: str, raw: bytes, today: date, hidden: tuple[HiddenPartner, ...] = (), read: YamlDocument | None = None
) -> Intake[Plan]:
    """A plan from its file's bytes with all findings, including warnings and privacy.

    ``hidden`` are the partners that the plans at hand hide; ``read`` is the document in the bytes, if the caller has
    read it already.
    """
    text = text_of(raw)
    read_so_far = read or (read_yaml(text.data) if text.readable else _NOTHING_READ)
    says = understood(Plan, text.data, read_so_far, lambda data: framework_of(data, path)[0])
    framework, problem = framework_of(says.document.data, path)

    def check(document: YamlDocument) -> Iterator[Problem]:
        if problem is not None:
            yield problem
        partners_are_known = "partners" not in says.passed_over
        yield from references.in_plan(document.data, framework, partners_are_known=partners_are_known)

    elsewhere = Elsewhere(hidden, os.path.realpath(path)) if hidden else NOWHERE_ELSE
    private = private_in_plan(says.document, _text_in(raw), framework or built_in(BUILT_IN[0]), today, elsewhere)
    model, found = _take_in(_File(path, raw, says, private), check, lambda plan: sense.problems(plan, today, framework))
    return Intake(path, model, found.findings, framework, found.allowed, found.cover)


def forget_frameworks() -> None:
    """Read frameworks again the next time, since one of them was changed."""
    _framework_named.cache_clear()
    _framework_in.cache_clear()
    forget_chains()


def take_in_framework(path: str, raw: bytes, hidden: tuple[HiddenPartner, ...] = ()) -> Intake[Framework]:
    """A framework from its file's bytes, checked as thoroughly as a plan."""
    from ccr_cli.intake.extending import Extending  # most plans are held against a built-in framework

    extending = Extending(name_of_file(path), partial(_base_of, path))
    says = understood(Framework, text_of(raw).data, document_of(raw), lambda _: None, extending.fit)
    file = _File(path, raw, says, private_in_text(_text_in(raw), date.today(), hidden))
    model, found = _take_in(file, lambda document: extending.check(document.data), lambda _: ())
    return Intake(path, model, found.findings, None, found.allowed, found.cover)


@cache
def built_in(name: str) -> Framework:
    """A framework that comes with the program."""
    raw = (_FRAMEWORKS / f"{name}.yaml").read_bytes()
    return Framework.model_validate(plain_data(raw))


def document_of(raw: bytes) -> YamlDocument:
    """The document in a file's bytes, as far as they can be read."""
    text = text_of(raw)
    return read_yaml(text.data) if text.readable else _NOTHING_READ


def _text_in(raw: bytes) -> str:
    """A file's text, or what comes nearest to it: people can read what can't be read as a plan."""
    text = text_of(raw)
    if text.readable:
        return text.data.decode()
    return "" if len(raw) > LARGEST else any_text_of(raw) or ""


@dataclass(frozen=True, slots=True)
class _File(Generic[Model]):
    """One file that is being checked."""

    path: str
    raw: bytes
    says: Understood[Model]
    private: Sequence[Problem]
    """What must not be in it."""


def _take_in(
    file: _File[Model],
    check: Callable[[YamlDocument], Iterable[Problem]],
    make_sense: Callable[[Model], Iterable[Problem]],
) -> tuple[Model | None, FoundInFile]:
    """The model, if the file has no errors, and everything found."""
    text, says = text_of(file.raw), file.says
    problems = [*text.problems, *says.problems]
    if not says.is_whole:
        return None, _placed(file, problems, text)
    document, model = says.document, says.model
    problems += _typed(document, check(document))
    if model is None:
        left = salvage(says.kind, document.data, list(says.misfits))
        problems += _moved(make_sense(left.model) if left.model else (), left.way_back)
    else:
        problems += make_sense(model)
    problems += _without_the_same_again(_typed(document, _slips(document, text.data)), problems)
    found = _placed(file, problems, text)
    has_error = any(finding.rule.severity == "error" and not finding.rule.is_privacy for finding in found.findings)
    return None if has_error else model, found


def _slips(document: YamlDocument, data: bytes) -> Iterator[Problem]:
    """The slips that YAML accepts, each at its place in the file."""
    rework = document.rework
    for problem in slips(document, data if rework is None else rework.text.encode()):
        mend = rework.mend_back(problem.mend) if rework is not None and problem.mend is not None else problem.mend
        spot = document.back(problem.spot) if problem.spot is not None else None
        yield problem._replace(spot=spot, mend=mend)


def _typed(document: YamlDocument, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, with what is typed in the place of a value."""
    for problem in problems:
        mend = typed_at(document, problem.where, problem.types) if problem.types is not None else None
        mend = several_at(document, problem.where, problem.items) if problem.items else mend
        if mend is not None:
            mend = document.rework.mend_back(mend) if document.rework is not None else mend
        yield problem._replace(mend=mend) if mend is not None else problem


def _without_the_same_again(slips: Iterable[Problem], told: list[Problem]) -> Iterator[Problem]:
    """The slips, without curly quotes around a value that is already reported as wrong."""
    places = _errors(told)
    for problem in slips:
        if problem.rule is not curly_quotes.RULE or problem.where not in places:
            yield problem


def _errors(problems: list[Problem]) -> set[Where]:
    """The places of the errors, as far as they are known."""
    return {problem.where for problem in problems if problem.where and problem.rule.severity == "error"}


def _moved(problems: Iterable[Problem], way_back: Callable[[Any], Any]) -> Iterator[Problem]:
    for problem in problems:
        yield problem._replace(where=way_back(problem.where))


def _placed(file: _File[Any], sensible: Iterable[Problem], text: Text) -> FoundInFile:
    """Problems with their line and column, in file order, without duplicates."""
    problems = (*sensible, *file.private)
    if not problems:
        return FoundInFile()
    document = file.says.document
    spots = [p.spot if p.spot is not None else document.spot(p.where, p.at) for p in problems]
    renamed = file.says.renamed
    problems = tuple(p._replace(where=p.where[:1]) if renamed and p.where[:2] in renamed else p for p in problems)
    # no line is shown of a file that can't be read, or that doesn't say that it is a plan or framework
    is_shown = text.readable and (is_plan(file.raw) or is_framework(file.raw))
    return _in_order(file.path, zip(problems, spots, strict=True), lines_of(text.data) if is_shown else ())


def placed_in(path: str, raw: bytes, document: YamlDocument, problems: Iterable[Problem]) -> FoundInFile:
    """Some problems of a file, with their line and column."""
    return _placed(_File(path, raw, Understood(Plan, document, None), tuple(problems)), (), text_of(raw))


def placed(path: str, problems: Iterable[Problem], text: str) -> FoundInFile:
    """Problems of a text, each with its own spot, in the order of the text."""
    return _in_order(path, ((problem, problem.spot or (0, 0)) for problem in problems), lines_of(text.encode()))


def _in_order(path: str, problems: Iterable[Placed], lines: Sequence[str]) -> FoundInFile:
    """Everything found, without what must not be shown: the one place where problems become findings."""
    known, path = list(problems), shown_path(path)
    told = [(problem, spot) for problem, spot in known if problem.reason is None]
    cover, wider = cover_of(told), cover_of(known)
    findings: dict[tuple[int, int, str, str], Finding] = {}
    for problem, (line, column) in told:
        key = (line, column, problem.rule.code, place(problem.where))
        shown = with_nothing_hidden_shown(problem, line, cover)
        findings.setdefault(key, _finding(path, shown, (line, column), cover.shown_line(line, lines)))
    allowed = [_allowed(path, problem, spot, wider) for problem, spot in known if problem.reason is not None]
    allowed.sort(key=lambda one: (one.line, one.column, one.rule.code))
    return FoundInFile(tuple(findings[key] for key in sorted(findings)), tuple(allowed), cover)


def _finding(path: str, problem: Problem, spot: Spot, excerpt: str | None) -> Finding:
    return Finding(
        path,
        spot[0] + 1,
        spot[1] + 1,
        problem.rule,
        place(without_free_text(problem.where)),
        problem.message,
        problem.hint,
        None if problem.rule.is_privacy else excerpt,
        problem.fix,
        problem.last_line + 1 if problem.last_line is not None else None,
        problem.mend,
    )


def _allowed(path: str, problem: Problem, spot: Spot, cover: Cover) -> Allowed:
    reason = problem.reason or ""
    where = place(without_free_text(cover.way(problem.where)))
    return Allowed(path, spot[0] + 1, spot[1] + 1, problem.rule, where, None if cover.hides(reason) else reason)


def framework_of(data: Any, path: str) -> tuple[Framework | None, Problem | None]:
    """The framework that a plan's data names, or what is wrong with that name; neither if it names none.

    ``path`` is the plan's: a user's own framework is looked up from there.
    """
    name = data.get("framework") if isinstance(data, dict) else None
    if name in BUILT_IN:  # as in nearly all of them
        return built_in(name), None
    return _framework_named(name, Path(path).parent) if isinstance(name, str) and name.strip() else (None, None)


@cache
def _framework_named(name: str, folder: Path, asked: Asked = "framework") -> tuple[Framework | None, Problem | None]:
    """A framework by its name, or by its path seen from a folder, or what is wrong with what is ``asked`` for."""
    if name in BUILT_IN:
        return built_in(name), None
    if not is_of_file(name):
        meant = nearest(name, BUILT_IN)
        return built_in(meant) if meant else None, unreadable_framework.unknown_name(name, list(BUILT_IN), asked)
    path = folder / name
    try:
        if not path.is_file():
            return None, unreadable_framework.no_file(name, asked)
        taken = _framework_in(os.path.realpath(path))
    except OSError:
        return None, unreadable_framework.no_file(name, asked)
    if taken is None:
        return None, unreadable_framework.is_a_plan(name, asked)
    if taken.model is None:
        errors = sum(finding.rule.severity == "error" for finding in taken.findings)
        return None, unreadable_framework.has_errors(str(path), errors, asked)
    return taken.model, None


@cache
def _framework_in(file: str) -> Intake[Framework] | None:
    """The framework in a file; ``None`` if it is a plan's. Raises ``OSError``."""
    raw = read_file(Path(file))
    return None if is_plan(raw) and not is_framework(raw) else take_in_framework(name_of_file(file), raw)


def _base_of(path: str, name: str) -> tuple[Framework | None, str, Problem | None]:
    """The framework that a file says it extends, what that is called, and what is wrong with it."""
    if name in BUILT_IN or not is_of_file(name):
        framework, problem = _framework_named(name, Path(), "extends")
        return framework, framework.id if framework is not None else name, problem
    folder = Path(path).parent
    problem = never_ends(path, name)
    framework, problem = _framework_named(name, folder, "extends") if problem is None else (None, problem)
    return framework, name_of_file(str(folder / name)), problem
