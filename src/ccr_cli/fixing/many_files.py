"""Fixes many files: worked out in parallel, then written in turn, frameworks before what is checked against them."""

from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date
from functools import partial
from typing import NamedTuple

from ccr_cli.errors import UserError
from ccr_cli.fixing.mend import mended
from ccr_cli.intake.chains import number_above
from ccr_cli.intake.from_path import Unread, allowed_in, bytes_of, findings_of, found_in
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.intake.kinds import is_framework
from ccr_cli.intake.load import forget_frameworks
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.rules.finding import Allowed, Finding
from ccr_cli.saving.replace import held


class MendedFile(NamedTuple):
    """The result of fixing one file."""

    path: str
    findings: tuple[Finding, ...]
    """What is still wrong with it."""
    number: int = 0
    """How many mistakes were fixed."""
    before: bytes = b""
    after: bytes = b""
    """Its new bytes, if they changed."""
    allowed: tuple[Allowed, ...] = ()
    """What a comment in it allows."""
    error: UserError | None = None
    """Why it could not be written."""


def mend_each(
    paths: Sequence[str], today: date, hidden: tuple[HiddenPartner, ...], *, is_trial: bool
) -> Iterator[MendedFile | Unread]:
    """The fixed files, those first against which others are checked; ``is_trial`` writes nothing.

    These are the frameworks, each before those that extend it.

    ``hidden`` are the partners that the plans at hand hide.
    """
    frameworks = {path for path in paths if _is_framework(path)}
    for group in (*_generations(frameworks), set(paths) - frameworks):
        question = partial(mend, today=today, hidden=hidden)
        answers = ask_each(question, [path for path in paths if path in group])
        yield from answers if is_trial else _written(answers, today, hidden)
        forget_frameworks()


def mend(path: str, today: date, hidden: tuple[HiddenPartner, ...] = ()) -> MendedFile | Unread:
    """A file as it would be with all certain fixes made."""
    raw = bytes_of(path)
    return raw if isinstance(raw, Unread) else _mended(path, raw, today, hidden)


def number_mended(path: str, today: date, hidden: tuple[HiddenPartner, ...] = ()) -> int:
    """How many of the findings in a file ``ccr check --fix`` would mend."""
    raw = bytes_of(path)
    if isinstance(raw, Unread):
        return 0
    return max(0, len(findings_of(path, raw, today, hidden)) - len(_mended(path, raw, today, hidden).findings))


def _generations(frameworks: Set[str]) -> Iterator[set[str]]:
    """The frameworks that extend none, then those that extend these, and so on."""
    numbers = {path: number_above(path) for path in frameworks}
    for number in sorted(set(numbers.values())):
        yield {path for path in frameworks if numbers[path] == number}


def _is_framework(path: str) -> bool:
    raw = bytes_of(path)
    return isinstance(raw, bytes) and is_framework(raw)


def _mended(path: str, raw: bytes, today: date, hidden: tuple[HiddenPartner, ...]) -> MendedFile:
    done = mended(raw, partial(findings_of, path, today=today, hidden=hidden))
    allowed = allowed_in(path, done.raw, today)
    if done.raw == raw:
        return MendedFile(path, done.findings, allowed=allowed)
    return MendedFile(path, done.findings, done.number, raw, done.raw, allowed)


def _written(
    answers: Iterable[MendedFile | Unread], today: date, hidden: tuple[HiddenPartner, ...]
) -> Iterator[MendedFile | Unread]:
    for answer in answers:
        yield _saved(answer, today, hidden) if isinstance(answer, MendedFile) and answer.number else answer


def _saved(file: MendedFile, today: date, hidden: tuple[HiddenPartner, ...]) -> MendedFile:
    """The file after writing it; as it was, with the reason, if it can't be written."""
    try:
        with held(file.path) as holding:
            if holding.raw != file.before:  # somebody has just written to it
                file = _mended(file.path, holding.raw, today, hidden)
            if file.number:
                holding.replace(file.after)
    except UserError as error:
        found = found_in(file.path, file.before, today, hidden)
        return MendedFile(file.path, found.findings, allowed=found.allowed, error=error)
    return file
