"""Since when ``ccr diff`` tells: what its words mean, and the older version that they lead to."""

import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from ccr_cli.commands.options import day_over, one_name, only_a_month, says_a_day
from ccr_cli.errors import UserError
from ccr_cli.git.file_versions import (
    KnownFile,
    PastVersion,
    at_end_of,
    at_revision,
    commit_named,
    contents,
    file_versions,
    known_file,
)
from ccr_cli.git.program import HOW_TO_COMPLETE
from ccr_cli.git.versions import is_shallow
from ccr_cli.intake.find_plans import ENDINGS, names_to_type, one_plan, plan_suffix, plans_here
from ccr_cli.language.accents import without_accents
from ccr_cli.language.message import Typed, say
from ccr_cli.language.nearest import nearest
from ccr_cli.language.pasted import pasted
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.yaml_text.text import LARGEST

_MEETING = re.compile(r"((the )?last )?meeting|((la )?ultima )?reunion")
"""What means the last meeting, in either language."""


class WhatToCompare(NamedTuple):
    """What is to be compared."""

    path: str
    """The plan as it is now."""
    older: str | None = None
    """The older of two files."""
    since: str | None = None
    """A day, a revision or ``meeting``, as typed."""

    def typed_again(self, here: Path, environment: Mapping[str, str]) -> str:
        """The words that ask for the same, each with a space behind it."""
        if self.older is not None:
            return f"{pasted(self.older)} {pasted(self.path)} "
        since = f"{pasted(self.since)} " if self.since is not None else ""
        suffix = plan_suffix(self.path, here, environment).lstrip()
        return since + (f"{suffix} " if suffix else "")


class Older(NamedTuple):
    """An older version of a plan: its bytes, and what it is called."""

    raw: bytes
    called: str
    """As git names a file in a commit."""
    day: date
    revision: str
    blob: str
    """The id of its content."""


def asked_for(
    since: str | None, named: str | None, option: str | None, here: Path, environment: Mapping[str, str]
) -> WhatToCompare:
    """What the words mean: two files, since when for which plan, or a plan alone. Raises ``UserError``."""
    if since is not None and named is not None and _is_file(since):
        if option is not None:
            one_name(named, option)
        return WhatToCompare(one_plan(named, here, environment), older=since)
    if since is not None and named is not None and says_a_day(named):
        raise UserError(
            say("A second day is typed with {option}.", option=Typed("--as-of")),
            say("That is: {command}.", command=Typed(f"ccr diff {pasted(since)} --as-of={pasted(named)}")),
        )
    if since is not None and named is None and _is_plan(since, here):
        return WhatToCompare(one_plan(one_name(since, option), here, environment))
    return WhatToCompare(one_plan(one_name(named, option), here, environment), since=since)


def _is_file(word: str) -> bool:
    return word.endswith(ENDINGS) or Path(word).is_file()


def _is_plan(word: str, here: Path) -> bool:
    """Whether a word alone means a plan: a file, or the name of one that is no day and no ``meeting``."""
    if _is_file(word):
        return True
    if _is_meeting(word) or says_a_day(word):
        return False
    try:
        return bool(one_plan(word, here, {}))
    except UserError:
        return False


def _is_meeting(word: str) -> bool:
    return bool(_MEETING.fullmatch(" ".join(without_accents(word.casefold()).split())))


def since_of(asked: WhatToCompare, plan: Plan, today: date) -> date | str | None:
    """The day since when, or the revision; ``None`` where no meeting was held yet. Raises ``UserError``."""
    if asked.since is None or _is_meeting(asked.since):
        held = plan.meetings.held if plan.meetings is not None else None
        return max((meeting.date for meeting in held or () if meeting.date < today), default=None)
    day = day_over(asked.since) if says_a_day(asked.since) else None
    if day is not None and day > today:
        raise UserError(
            say("{day} is still to come, so nothing has changed since.", day=day),
            say("Type a day before today, or `meeting` for the last meeting."),
        )
    return day or asked.since


def lacks_older_versions(path: str) -> bool:
    """Whether git knows a plan, and the older versions were left out when its repository was cloned."""
    file = known_file(Path(path))
    return file is not None and is_shallow(file.repository)


def older_version(path: str, since: date | str | None) -> Older | None:
    """The version that git has of a plan since when; ``None`` for a day of which git knows none.

    Raises ``UserError`` for a revision that git doesn't know, or in which there is no such file.
    """
    file = known_file(Path(path))
    if isinstance(since, str):
        return _content(_known(file, since, path), _found(file, since, path))
    if file is None or since is None:
        return None
    version = at_end_of(file, file_versions(file), since)
    return _content(file, version) if version is not None else None


def version_of_past(path: str, day: date) -> Older | None:
    """The version of a day that is over, where git has later ones; ``None`` where the file is as it was that day."""
    file = known_file(Path(path))
    if file is None:
        return None
    versions = list(file_versions(file))
    if not versions or versions[0].day <= day:
        return None
    version = at_end_of(file, versions, day)
    return _content(file, version) if version is not None else None


def versions_after(path: str, older: Older) -> Iterator[Older]:
    """The versions that git has of a plan after one of them, the next one first."""
    file = known_file(Path(path))
    if file is None:
        return
    newer = list(takewhile(lambda version: version.blob != older.blob, file_versions(file)))
    yield from (_content(file, version) for version in reversed(newer))


def _known(file: KnownFile | None, since: str, path: str) -> KnownFile:
    if file is None or commit_named(file.repository, since) is None:
        raise (
            only_a_month(since)
            or _plan_meant(since, path, Path.cwd())
            or UserError(
                say("{word} is no day, and no revision that git knows.", word=Typed(since)),
                say(
                    "Type a day such as {day}, a revision such as {revision}, or `meeting`.",
                    day=Typed("2026-11-12"),
                    revision=Typed("HEAD~3"),
                ),
            )
        )
    return file


def _plan_meant(since: str, path: str, here: Path) -> UserError | None:
    """The error for the name of a plan, or nearly one, where it is said since when."""
    if _is_plan(since, here):
        files = [pasted(shown_path(one)) for one in (one_plan(since, here, {}), path)]
        return UserError(
            say("{word} is a plan, and since when is typed before it.", word=Typed(since)),
            say(
                "What changed in it: {one}. One compared with the other: {two}.",
                one=Typed(f"ccr diff {pasted(since)}"),
                two=Typed(f"ccr diff {' '.join(files)}"),
            ),
        )
    try:
        names = names_to_type(plans_here(here), here)
    except UserError:  # it is somewhere else
        return None
    near = nearest(since, [name for name in names if shown_path(name) == name])
    if near is None:
        return None
    return UserError(
        say("{word} is no day, no revision that git knows, and no plan.", word=Typed(since)),
        say("Did you mean {command}?", command=Typed(f"ccr diff {pasted(near)}")),
    )


def _found(file: KnownFile | None, since: str, path: str) -> PastVersion:
    known = _known(file, since, path)
    version = at_revision(known, file_versions(known), since)
    if version is None:
        raise UserError(
            say("{path} is not in the revision {revision}.", path=Typed(os.path.relpath(path)), revision=Typed(since)),
            say("{command} shows in which ones it is.", command=Typed(f"git log --follow -- {os.path.relpath(path)}")),
        )
    return version


def _content(file: KnownFile, version: PastVersion) -> Older:
    (raw,) = contents(file, [version], LARGEST + 1)
    if raw is None:
        how = say("{command} fetches what is missing.", command=Typed("git fetch --unshallow"))
        raise UserError(
            say("The version {revision} is not on this machine.", revision=Typed(version.short)),
            HOW_TO_COMPLETE if file.repository.is_partial else how,
        )
    return Older(raw, f"{version.short}:{version.path}", version.day, version.short, version.blob)
