"""Checks every version and message in a git repository for what must not be in it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ccr_cli.audit.any_file import LARGEST_LOOKED_AT, look_at_text
from ccr_cli.audit.examiner import Examined, Examiner, in_place
from ccr_cli.audit.in_message import in_message
from ccr_cli.git.index import everything
from ccr_cli.git.messages import message_of, readings, signatures
from ccr_cli.git.objects import kept
from ccr_cli.git.program import Repository
from ccr_cli.git.versions import FileChange, Reach, changes, changes_by
from ccr_cli.language.message import say
from ccr_cli.privacy.rules import (
    a_number,
    birth_date,
    case_number,
    confidential_elsewhere,
    i_94,
    identity_paper,
    person_beside,
    receipt_number,
    social_security,
)
from ccr_cli.privacy.text.folding import plain_text
from ccr_cli.privacy.text.lists import listed

_IDENTIFIERS = (
    *(a_number.RULE, receipt_number.RULE, i_94.RULE, social_security.RULE, identity_paper.RULE),
    *(birth_date.RULE, case_number.RULE, confidential_elsewhere.RULE),
)
_SHORT = 10  # digits of an id, enough for every repository


def short(id_: str) -> str:
    """The short form in which an id is shown."""
    return id_[:_SHORT]


def look_at_versions(
    ids: Sequence[str], repository: Repository, usual: str | None, examiner: Examiner
) -> Iterator[Examined]:
    """The findings in each version of a file and in each message; the id stands in for a path not yet known.

    ``usual`` is the encoding of messages that name none.
    """
    for thing in kept(repository, ids, LARGEST_LOOKED_AT + 1):
        if thing.kind == "blob":
            yield examiner.content(thing.id, thing.content)
        else:
            yield in_message(short(thing.id), message_of(thing.content, usual), examiner)


def look_at_people(ids: Iterable[str], repository: Repository, examiner: Examiner) -> Iterator[Examined]:
    """The findings in the names and addresses of authors, committers and taggers, each where it first appears.

    They work here, so their names are fine; a number, or a name that a plan keeps confidential, is not.
    """
    known: set[bytes] = set()
    for thing in kept(repository, ids, LARGEST_LOOKED_AT):
        for line, signature in signatures(thing.content):
            if signature not in known:
                known.add(signature)
                yield _of_person(short(thing.id), "\n" * line + readings(signature, None)[0], examiner)


def _of_person(path: str, text: str, examiner: Examiner) -> Examined:
    place = say("the name or address of an author, committer or tagger")
    found = look_at_text(path, text, examiner.today, examiner.confidential)
    told = (
        finding._replace(path=path, message=in_place(place, finding.message), hint=None)
        for finding in found
        if finding.rule in _IDENTIFIERS or (finding.rule is person_beside.RULE and _is_of_person_served(text))
    )
    return Examined(path, tuple(told))


def _is_of_person_served(text: str) -> bool:
    """Whether a signature says before a name, or in brackets behind it, that it is the name of a person served.

    Whoever works for such persons often says so behind the name: Rosa Quezada (survivor advocate).
    """
    named = plain_text(text).split("<")[0].split(maxsplit=1)[-1].strip().lower()
    first = re.match("[a-z]+", named)
    last = re.search(r"[(,] ?([a-z]+)\)?$", named)
    return any(match is not None and match[match.lastindex or 0] in listed("persons_served") for match in (first, last))


def look_at_references(names: Iterable[str], examiner: Examiner) -> Iterator[Examined]:
    """The findings in the name of each branch and tag."""
    for name in names:
        answer = examiner.reference(name)
        yield _moved(answer, answer.path)


class PlacesInHistory:
    """The paths of the versions in which something was found, and the findings in file names."""

    def __init__(self, repository: Repository, examiner: Examiner, sought: Mapping[str, Examined]) -> None:
        """``sought`` holds what was found, by the ids of the versions."""
        self._repository = repository
        self._examiner = examiner
        self._sought = sought
        self._placed: set[str] = set()
        self._seen: set[tuple[str, str]] = set()
        self._named: set[str] = set()

    def all(self, reach: Reach, loose: Iterable[str] = ()) -> Iterator[Examined]:
        """What was found, under every path of its version that git understands, or under its id if there is none."""
        for change in changes(self._repository, reach):
            yield from self._at(f"{short(change.commit)}:", change)
        if reach.is_whole:
            for entry in everything(self._repository):  # staged, and in no commit yet
                yield from self._at(":", FileChange("", entry.path, entry.id))
            for change in changes_by(self._repository, loose):
                yield from self._at(f"{short(change.commit)}:", change)
        for id_, answer in self._sought.items():
            if id_ not in self._placed:
                yield _moved(answer, short(id_))

    def _at(self, prefix: str, change: FileChange) -> Iterator[Examined]:
        if change.path not in self._named:
            self._named.add(change.path)
            named = self._examiner.name(change.path)
            if named.findings:
                yield _moved(named, prefix + named.path)
        if change.id in self._sought and (change.id, change.path) not in self._seen:
            self._seen.add((change.id, change.path))
            self._placed.add(change.id)
            yield _moved(self._sought[change.id], prefix + self._examiner.shown(change.path))


def _moved(answer: Examined, path: str) -> Examined:
    """A result under its path, without hints: nobody should rewrite history before asking the others."""
    findings = tuple(finding._replace(path=path, hint=None) for finding in answer.findings)
    return answer._replace(path=path, findings=findings)
