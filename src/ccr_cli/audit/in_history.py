"""Every version and every message that git keeps, looked at for what may not stand in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ccr_cli.audit.eye import Answer, Eye
from ccr_cli.audit.in_message import in_message
from ccr_cli.files.git.index import everything
from ccr_cli.files.git.messages import message_of
from ccr_cli.files.git.objects import kept
from ccr_cli.files.git.program import Repository
from ccr_cli.files.git.versions import Change, changes, references
from ccr_cli.yaml_text.text import LARGEST

_SHORT = 10  # digits of an id, enough for every repository


def short(id_: str) -> str:
    """An id as it is told."""
    return id_[:_SHORT]


def look_at_versions(ids: Sequence[str], repository: Repository, usual: str | None, eye: Eye) -> Iterator[Answer]:
    """Each version of a file, and each message; as long as nobody knows where it stands, its id is its path.

    ``usual`` is how a message is written that doesn't say how.
    """
    for thing in kept(repository, ids, LARGEST + 1):
        if thing.kind == "blob":
            yield eye.content(thing.id, thing.content)
        else:
            yield in_message(short(thing.id), message_of(thing.content, usual), eye)


def look_at_references(repository: Repository, eye: Eye) -> Iterator[Answer]:
    """The name of each branch and tag."""
    for name in references(repository):
        answer = eye.reference(name)
        yield _moved(answer, answer.path)


class Places:
    """Where the versions stand in which something was found, and what the names of files hold."""

    def __init__(self, repository: Repository, eye: Eye, sought: Mapping[str, Answer]) -> None:
        """Seek what was found, by the ids of the versions."""
        self._repository = repository
        self._eye = eye
        self._sought = sought
        self._placed: set[str] = set()
        self._named: set[str] = set()

    def all(self) -> Iterator[Answer]:
        """What was found, each under a path that git understands."""
        for change in changes(self._repository):
            yield from self._at(f"{short(change.commit)}:", change)
        for entry in everything(self._repository):  # staged, and in no commit yet
            yield from self._at(":", Change("", entry.path, entry.id))
        for id_, answer in self._sought.items():
            if id_ not in self._placed:
                yield _moved(answer, short(id_))

    def _at(self, prefix: str, change: Change) -> Iterator[Answer]:
        if change.path not in self._named:
            self._named.add(change.path)
            named = self._eye.name(change.path)
            if named.findings:
                yield _moved(named, prefix + named.path)
        if change.id in self._sought and change.id not in self._placed:
            self._placed.add(change.id)
            yield _moved(self._sought[change.id], prefix + self._eye.shown(change.path))


def _moved(answer: Answer, path: str) -> Answer:
    """An answer at its place, without hints: what is in the history is not to be mended before others are asked."""
    findings = tuple(replace(finding, path=path, hint=None) for finding in answer.findings)
    return replace(answer, path=path, findings=findings)
