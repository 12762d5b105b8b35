"""The confidential names in plans, wherever in the work tree the plans are and whatever state they are in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ccr_cli.errors import UserError
from ccr_cli.git.index import committed, everything, on_disk
from ccr_cli.git.objects import kept
from ccr_cli.git.program import Repository
from ccr_cli.intake.find_plans import ENDINGS, find_plans
from ccr_cli.intake.from_path import bytes_of
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.in_text import confidential_in
from ccr_cli.yaml_text.document import Document, Value
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import LARGEST, LINE_END, any_text_of, text_of

_PARTNERS = re.compile(r"^partners[ \t]*:", re.MULTILINE)
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |\Z)")


def names_at_hand(repository: Repository | None, here: Path) -> tuple[HiddenPartner, ...]:
    """The partners whose name or place is confidential.

    They come from every plan in the index, in the last commit and in the work tree; without a repository, from the
    plans in this folder and in ``plans/``.
    """
    return names_in(_beside(here) if repository is None else _known_to_git(repository))


def names_in(plans: Iterable[bytes]) -> tuple[HiddenPartner, ...]:
    """The confidential partners of these plans; from a broken plan, as many as can be read."""
    return tuple(dict.fromkeys(replace(partner, partner=None) for raw in plans for partner in _in_plan(raw)))


def plans_among(paths: Iterable[str]) -> Iterator[bytes]:
    """The contents of those files that are named like a plan."""
    for path in paths:
        if path.lower().endswith(ENDINGS) and isinstance(raw := bytes_of(path), bytes):
            yield raw


def _known_to_git(repository: Repository) -> Iterator[bytes]:
    entries = (*everything(repository), *committed(repository))
    ids = dict.fromkeys(entry.id for entry in entries if entry.path.lower().endswith(ENDINGS))
    for thing in kept(repository, ids, LARGEST):
        yield thing.content
    yield from plans_among(on_disk(repository, [f"*{ending}" for ending in ENDINGS]))


def _beside(here: Path) -> Iterator[bytes]:
    try:
        known = find_plans((), here)
    except UserError:
        known = []
    yield from plans_among([*known, *map(str, sorted(here.iterdir()))])


def _in_plan(raw: bytes) -> Iterator[HiddenPartner]:
    text = any_text_of(raw[:LARGEST])
    if text is None or "confidential" not in text:
        return
    document = _read(text)
    yield from confidential_in(document.data)
    if document.problems:
        yield from _in_broken(text)


def _in_broken(text: str) -> Iterator[HiddenPartner]:
    """The confidential partners under ``partners``, each entry read by itself, whatever is around it."""
    for start in _PARTNERS.finditer(text):
        for entry in _entries(LINE_END.split(text[start.end() :])):
            lines = [line.strip() for line in entry]
            yield from confidential_in(_read("partners:\n" + "\n".join(entry)).data)
            confidential = [value for line in lines for value in _values(line, "confidential")]
            for name in (value for line in lines for value in _values(line, "name")):
                if confidential:
                    yield HiddenPartner(name, "name" not in confidential)


def _entries(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines, split before each one that is indented no deeper than the first."""
    first, entry = "", list[str]()
    for line in lines:
        if not line.strip() or _CONFLICT.match(line):
            continue
        indent = line[: len(line) - len(line.lstrip())]
        first = first or indent
        if len(indent) <= len(first) and entry:
            yield entry
            entry = []
        entry.append(line)
    if entry:
        yield entry


def _values(line: str, key: str) -> Iterator[str]:
    """The value of a key that has a line to itself."""
    data = _read(line).data
    value: Value = data.get(key) if isinstance(data, dict) else None
    if isinstance(value, str):
        yield value


def _read(text: str) -> Document:
    return read_yaml(text_of(text.encode()).data)
