"""The names that plans keep to themselves, wherever the plans are and whatever state they are in."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ccr_cli.errors import UserError
from ccr_cli.git.index import IndexEntry, committed, everything, on_disk
from ccr_cli.git.objects import kept
from ccr_cli.git.program import Repository, repository_if_any
from ccr_cli.git.versions import EVERYTHING, changes, changes_by
from ccr_cli.intake.find_plans import ENDINGS, find_plans, plans_beside
from ccr_cli.intake.from_path import Unread, bytes_of
from ccr_cli.plan.masking import name_as_key
from ccr_cli.plan.nameless import secret_names, telling_names
from ccr_cli.privacy.hidden import HiddenPartner, tells_enough
from ccr_cli.privacy.in_text import confidential_in
from ccr_cli.yaml_text.document import Value, YamlDocument
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import LARGEST, LINE_END, any_text_of, text_of

_PARTNERS = re.compile(r"^partners[ \t]*:", re.MULTILINE)
_BLOCK = re.compile(r"^(?P<quote>[\"']?)partners(?P=quote)[ \t]*:[ \t]*(?:#.*)?$", re.MULTILINE)
_HIDES = re.compile(r"confidential[\"']?[ \t]*:|named[\"']?[ \t]*:[ \t]*[\"']?never")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |\Z)")


class NamesAtHand(NamedTuple):
    """What the plans at hand hide: it is hidden and found in all of them, and in every other text."""

    confidential: tuple[HiddenPartner, ...] = ()
    """The partners whose name or place is confidential, each once, with the plan that says so if only one does."""
    secret: tuple[str, ...] = ()
    """The names that are told to nobody."""
    unread: tuple[Unread, ...] = ()
    """Plans that could not be read, and of which git has no version either."""


class _Version(NamedTuple):
    """A version of a plan: its full path, if it has one, and its content."""

    path: str
    raw: bytes


def names_at_hand(here: Path, paths: Iterable[str] = ()) -> NamesAtHand:
    """What is hidden by the plans that can be found from a folder and beside these plans.

    They come from the index, the last commit and the disk, and without a repository from the folders alone.
    """
    folders = dict.fromkeys((here, *(Path(path).parent for path in paths)))
    known = {repository.folder: repository for folder in folders if (repository := _repository(folder)) is not None}
    of_git = [version for repository in known.values() for version in _known_to_git(repository)]
    in_git = {version.path for version in of_git}
    beside = dict.fromkeys(map(os.path.realpath, plans_beside(tuple(paths), here)))
    read, unread = _on_disk([*beside, *(path for path in in_git if path not in beside and Path(path).exists())])
    refused = tuple(file for file in unread if os.path.realpath(file.path) not in in_git)
    return _together((*of_git, *read), refused)


def names_in_work_tree(here: Path, paths: Iterable[str] = ()) -> NamesAtHand:
    """What is hidden by any plan in the whole work tree, whether git has it or not, or by one of these files."""
    repository = _repository(here)
    if repository is None:
        listed = _beside(here)
        of_git: list[_Version] = []
    else:
        listed = on_disk(repository, [f"*{ending}" for ending in ENDINGS])
        of_git = list(_known_to_git(repository))
    named = (path for path in paths if path.lower().endswith(ENDINGS))
    return _together((*of_git, *_on_disk(dict.fromkeys(map(os.path.realpath, (*listed, *named))))[0]))


def names_in_history(repository: Repository, here: Path, loose: Iterable[str]) -> NamesAtHand:
    """What is hidden now, or was in any version, unless a plan now tells it; ``loose`` are unreachable commits."""
    now = names_in_work_tree(here)
    ids = dict.fromkeys(
        change.id
        for found in (changes(repository, EVERYTHING), changes_by(repository, loose))
        for change in found
        if change.path.lower().endswith(ENDINGS)
    )
    once = _together(_Version("", thing.content) for thing in kept(repository, ids, LARGEST))
    told = _told_now(repository, here) if once.confidential else frozenset()
    more = [partner for partner in once.confidential if name_as_key(partner.name) not in told]
    return _merged((*now.confidential, *more), (*now.secret, *once.secret))


def _told_now(repository: Repository, here: Path) -> frozenset[tuple[str, ...]]:
    """The names of partners that a plan on disk tells."""
    listed = on_disk(repository, [f"*{ending}" for ending in ENDINGS]) or _beside(here)
    documents = (_read(text) for version in _on_disk(listed)[0] if (text := any_text_of(version.raw)) is not None)
    return frozenset(name_as_key(name) for document in documents for name in telling_names(document.data))


def _repository(folder: Path) -> Repository | None:
    """The repository that a folder is in, seen from the top of its work tree if it has one."""
    repository = repository_if_any(folder)
    if repository is None or not repository.agrees("rev-parse", "--show-toplevel"):
        return repository
    return Repository(repository.program, os.path.realpath(repository.ask_line("rev-parse", "--show-toplevel")))


def _known_to_git(repository: Repository) -> Iterator[_Version]:
    entries = [*everything(repository), *committed(repository)]
    named = dict.fromkeys(entry for entry in entries if entry.path.lower().endswith(ENDINGS))
    things = kept(repository, (entry.id for entry in named), LARGEST)
    for entry, thing in zip(named, things, strict=True):
        yield _Version(_path_of(entry, repository), thing.content)


def _path_of(entry: IndexEntry, repository: Repository) -> str:
    return os.path.realpath(Path(repository.folder) / entry.path)


def _on_disk(paths: Iterable[str]) -> tuple[list[_Version], list[Unread]]:
    answers = [(path, bytes_of(path)) for path in paths]
    read = [_Version(os.path.realpath(path), raw) for path, raw in answers if isinstance(raw, bytes)]
    return read, [raw for path, raw in answers if isinstance(raw, Unread) and _is_file_or_link(path)]


def _is_file_or_link(path: str) -> bool:
    """Whether there is a file at a path, or a link that leads to itself; not a folder, a pipe or nothing."""
    mode = os.lstat(path).st_mode if os.path.lexists(path) else 0
    return stat.S_ISREG(mode) or (stat.S_ISLNK(mode) and os.path.realpath(path) == os.path.abspath(path))  # noqa: PTH100


def _beside(here: Path) -> list[str]:
    try:
        known = find_plans((), here)
    except UserError:
        known = []
    return [path for path in (*known, *map(str, sorted(here.iterdir()))) if path.lower().endswith(ENDINGS)]


def _together(versions: Iterable[_Version], unread: tuple[Unread, ...] = ()) -> NamesAtHand:
    """What these versions hide; one that is there several times is read once."""
    confidential: list[HiddenPartner] = []
    secret: list[str] = []
    for path, raw in dict.fromkeys(versions):
        for data in _hiding(raw):
            confidential += (
                HiddenPartner(partner.name, partner.is_name_told, None, path) for partner in confidential_in(data)
            )
            secret += secret_names(data)
    return _merged(confidential, secret, unread)


def _merged(
    confidential: Iterable[HiddenPartner], secret: Iterable[str], unread: tuple[Unread, ...] = ()
) -> NamesAtHand:
    known: dict[tuple[tuple[str, ...], bool], dict[str, HiddenPartner]] = {}
    for partner in confidential:
        known.setdefault((name_as_key(partner.name), partner.is_name_told), {}).setdefault(partner.home, partner)
    found: dict[HiddenPartner, None] = {}
    for by_home in known.values():
        for partner in by_home.values():
            home = partner.home if len(by_home) == 1 else ""
            found[HiddenPartner(partner.name, partner.is_name_told, None, home)] = None
    return NamesAtHand(tuple(found), tuple(filter(tells_enough, dict.fromkeys(secret))), unread)


def _hiding(raw: bytes) -> Iterator[Value]:
    """The data of those partners in a plan that may be hidden; from a broken plan, as much as can be read."""
    text = any_text_of(raw[:LARGEST])
    if text is None or _HIDES.search(text) is None:
        return
    entries = list(_hiding_entries(text))
    documents = [_read("partners:\n" + "\n".join(entry)) for entry in entries]
    if entries and not any(document.problems for document in documents):
        yield from (document.data for document in documents)
        return
    document = _read(text)
    yield document.data
    if document.problems:
        yield from _in_broken(text)


def _hiding_entries(text: str) -> Iterator[list[str]]:
    """The entries under ``partners`` that may hide something, in a plan in which each line is where it usually is."""
    blocks = list(_BLOCK.finditer(text))
    if len(blocks) != 1 or "<<<<<<<" in text:
        return
    lines: list[str] = []
    for line in LINE_END.split(text[blocks[0].end() :].lstrip("\r\n")):
        if line[:1] not in ("", " ", "#", "\t"):
            break
        lines.append(line)
    before, rest = text[: blocks[0].start()], text[blocks[0].end() + sum(len(line) + 1 for line in lines) :]
    if _HIDES.search(before) or _HIDES.search(rest):  # something is not where it usually is
        return
    yield from (entry for entry in _entries(lines) if any(map(_HIDES.search, entry)))


def _in_broken(text: str) -> Iterator[Value]:
    """The partners under ``partners`` that may be hidden, each entry read by itself, whatever is around it."""
    for start in _PARTNERS.finditer(text):
        for entry in _entries(LINE_END.split(text[start.end() :])):
            lines = [line.strip() for line in entry]
            yield _read("partners:\n" + "\n".join(entry)).data
            hidden = {"confidential": "", "named": ""}
            for key in hidden:
                told = [value for line in lines for value in _values(line, key)]
                hidden[key] = "name" if "name" in told else "never" if "never" in told else (told or [""])[0]
            rest: dict[str, Value] = {key: value for key, value in hidden.items() if value}
            if rest:
                names = (value for line in lines for value in _values(line, "name"))
                yield {"partners": {str(number): {"name": name, **rest} for number, name in enumerate(names)}}


def _entries(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines, split before each one that is indented no deeper than the first."""
    first, entry = "", list[str]()
    for line in lines:
        if not line.strip() or line.lstrip()[:1] == "#" or _CONFLICT.match(line):
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
    data = _read(line).data if key in line else None
    value: Value = data.get(key) if isinstance(data, dict) else None
    if isinstance(value, str):
        yield value


def _read(text: str) -> YamlDocument:
    return read_yaml(text_of(text.encode()).data)
