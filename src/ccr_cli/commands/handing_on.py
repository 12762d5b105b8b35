"""Output for others than whoever keeps the file: what to tell beforehand, and what it must not contain."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any, Protocol, TypeVar

from ccr_cli.commands.output import tell_aside
from ccr_cli.intake.find_plans import top_of_work_tree
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.masking import HiddenNames, path_without_names
from ccr_cli.plan.readers import Audience
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.questions.disclosing import Disclosing
from ccr_cli.rules.finding import Allowed, Finding
from ccr_cli.views.disclosing import MEANING, disclosing_line
from ccr_cli.views.findings import as_object


class HandedOn(Protocol):
    """The result for one plan."""

    @property
    def disclosing(self) -> Disclosing | None:
        """Which of its partners have to disclose records; ``None`` where there is nothing to hand on."""


AnyAnswer = TypeVar("AnyAnswer", bound=HandedOn)
AnyFinding = TypeVar("AnyFinding", Finding, Allowed)


def telling_who_discloses(answers: Iterable[AnyAnswer], audience: Audience, speaker: Speaker) -> Iterator[AnyAnswer]:
    """Yield the answers; before each that goes to partners in a file, tell which of them have to disclose records."""
    return telling_each_discloser(answers, speaker) if _goes_to_partners_in_a_file(audience) else iter(answers)


def telling_each_discloser(answers: Iterable[AnyAnswer], speaker: Speaker) -> Iterator[AnyAnswer]:
    """The same where each of them does."""
    has_told = False
    for answer in answers:
        if answer.disclosing is not None and answer.disclosing.partners:
            tell_aside(disclosing_line(answer.disclosing, speaker))
            has_told = True
        yield answer
    if has_told:
        tell_aside(speaker.tell(MEANING))


def tell_who_discloses(answer: Disclosing, audience: Audience, speaker: Speaker) -> None:
    """The same for the answer about one plan."""
    if answer.partners and _goes_to_partners_in_a_file(audience):
        tell_aside(disclosing_line(answer, speaker))
        tell_aside(speaker.tell(MEANING))


def path_for(path: str, audience: Audience, hidden: HiddenNames | None = None) -> str:
    """How to name a plan's file: as it was typed, but for others without what they may not see.

    That is the folders that reveal whose machine it is, and files and folders with a hidden name.
    """
    return path if audience == "internal" else path_without_names(_from_here(path), hidden)


def _from_here(path: str) -> str:
    here, whole = Path.cwd(), Path(os.path.abspath(path))  # noqa: PTH100 - a link stays as it is named
    if not whole.is_relative_to(here):
        return whole.name
    below = whole.relative_to(here)
    return whole.name if tells_whose(below) else below.as_posix()


def path_in_repository(path: str) -> str:
    """How pages of a git host name a file: from the top of the repository here, or of its own.

    Outside of git it is from here, and no folder above is named.
    """
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - a link stays as it is named
    spellings = (whole, Path(os.path.realpath(whole.parent)) / whole.name)
    for top in (top_of_work_tree(Path.cwd()), *(top_of_work_tree(one.parent) for one in spellings)):
        for one in spellings:
            if top is not None and one.is_relative_to(top) and not tells_whose(one.relative_to(top)):
                return one.relative_to(top).as_posix()
    return path_for(path, "public")


def as_pages_name_them(findings: Iterable[AnyFinding]) -> list[AnyFinding]:
    """The findings with the paths of their files as pages of a git host name them."""
    return [one._replace(path=shown_path(path_in_repository(one.path))) for one in findings]


def tells_whose(path: PurePath) -> bool:
    """Whether a path goes through the user's own folder, and so reveals their name."""
    try:
        return Path.home().name in path.parts
    except RuntimeError:  # the home folder is unknown
        return False


def finding_objects(
    findings: Sequence[Finding], audience: Audience, speaker: Speaker, paths: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Findings as JSON objects; for others, without any text from the plan.

    ``paths`` are those of the plans as the audience may see them.
    """
    return [as_object(_finding_for(finding, audience, paths), speaker) for finding in findings]


def _finding_for(finding: Finding, audience: Audience, paths: Mapping[str, str]) -> Finding:
    if audience == "internal":
        return finding
    path = paths.get(finding.path) or path_for(finding.path, audience)
    return finding._replace(path=path, where="", message=finding.rule.title, hint=None)


def _goes_to_partners_in_a_file(audience: Audience) -> bool:
    try:
        return audience == "partners" and stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except (OSError, ValueError):  # it has no file descriptor, or is closed
        return False
