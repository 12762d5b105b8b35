"""What ``ccr privacy`` found, and what it could not look at."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ccr_cli.language.message import Argument, Listing, Message, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.rules.finding import Finding
from ccr_cli.views.blocks import Block, Paragraph
from ccr_cli.views.findings import as_object, counts
from ccr_cli.views.json_text import json_head, json_text
from ccr_cli.views.what_to_do import STEPS, what_to_do, what_to_do_first

_MOST_NAMED = 5
_SEVERAL = 3  # findings of one kind in a file, from which on they are told together
_MOST_LINES = 8  # that are named
_HOW_TO_ALLOW = say(
    "Where it is fine, say so on that line or the one above, with the rule and the reason: {comment}.",
    comment=Typed("# ccr: allow CCR408 -- the clinic's own line"),
)


@dataclass(frozen=True, slots=True)
class Report:
    """The result of looking at many things."""

    findings: Sequence[Finding] = ()
    things: int = 0
    """How many files, versions, messages and names were looked at."""
    not_text: Mapping[str, str] = field(default_factory=dict)
    """Files that could not be looked into, each with its kind."""
    elsewhere: Sequence[str] = ()
    """Folders that are not on this machine, or outside of what was asked for."""
    missing: int = 0
    """Versions that are not on this machine."""
    is_shallow: bool = False
    """Whether older versions are missing from this clone."""
    is_of_history: bool = False
    is_of_commit: bool = False
    """Whether it is about what git is about to commit, and so shown at every commit."""

    @property
    def asks_what_to_do(self) -> bool:
        """Whether something got into the history already."""
        return self.is_of_history and bool(self.findings)


def closing_sentence(report: Report, speaker: Speaker) -> str:
    """How much was looked at, and how much was found."""
    numbers = counts(report.findings, report.things)
    told = say_many(
        "Looked at {number} file, message or branch: {errors}, {warnings}.",
        "Looked at {number} files, messages and branches: {errors}, {warnings}.",
        report.things,
        errors=say_many("{number} error", "{number} errors", numbers["errors"]),
        warnings=say_many("{number} warning", "{number} warnings", numbers["warnings"]),
    )
    return speaker.tell(told)


def told_together(findings: Iterable[Finding]) -> list[Finding]:
    """The findings as a screen shows them: of several of one kind in a file the first, which says where the others are.

    A roster has one in each row.
    """
    groups: dict[tuple[str, str, object], list[Finding]] = {}
    for one in findings:
        groups.setdefault((one.path, one.rule.code, one.message.id), []).append(one)
    return [told for group in groups.values() for told in (group if len(group) < _SEVERAL else [_first_of(group)])]


def _first_of(group: Sequence[Finding]) -> Finding:
    first = group[0]
    lines = list(dict.fromkeys(one.line for one in group[1:]))
    more = say_many(
        "{number} such place in this file; the others are in: {lines}.",
        "{number} such places in this file; the others are in lines {lines}.",
        len(group),
        lines=_some([str(line) for line in lines], _MOST_LINES),
    )
    return first._replace(hint=more if first.hint is None else say("{told} {more}", told=first.hint, more=more))


def what_follows(report: Report, speaker: Speaker) -> Iterator[Block]:
    """What was not looked at, and what to do when something got in."""
    for message in limits(report):
        yield Paragraph(speaker.tell(message))
    if report.asks_what_to_do:
        yield from what_to_do_first(speaker) if report.is_of_commit else what_to_do(speaker)
    elif report.findings:
        told = say("{command} shows what to do when it was committed already.", command=Typed("ccr explain privacy"))
        if report.is_of_commit:
            yield Paragraph(
                speaker.tell(
                    say("Take it out and commit again; a file needs {command} before that.", command=Typed("git add"))
                )
            )
            if any(finding.rule.may_be_allowed for finding in report.findings):
                yield Paragraph(speaker.tell(_HOW_TO_ALLOW))
        yield Paragraph(speaker.tell(told))
    elif not report.is_of_commit:
        yield Paragraph(speaker.tell(say("That it found nothing proves nothing; somebody has to read along.")))


def limits(report: Report) -> Iterator[Message]:
    """What was not looked at."""
    if report.not_text:
        yield say_many(
            "{number} file is no text, and nobody looked inside ({kinds}): {names}.",
            "{number} files are no text, and nobody looked inside ({kinds}): {names}.",
            len(report.not_text),
            kinds=_kinds(report.not_text.values()),
            names=_names(list(report.not_text)),
        )
    if report.elsewhere:
        yield say_many(
            "{number} folder was not looked at: a submodule that is not on this machine, or a link that leads out of "
            "here: {names}.",
            "{number} folders were not looked at: submodules that are not on this machine, or links that lead out of "
            "here: {names}.",
            len(report.elsewhere),
            names=_names(report.elsewhere),
        )
    if report.missing:
        yield say_many(
            "{number} version is not on this machine and was not looked at.",
            "{number} versions are not on this machine and were not looked at.",
            report.missing,
        )
    if report.is_shallow:
        yield say(
            "This is a shallow clone: older versions are elsewhere and were not looked at. {command} brings them here.",
            command=Typed("git fetch --unshallow"),
        )


def as_json(report: Report, speaker: Speaker) -> str:
    """The JSON document of ``ccr privacy``."""
    numbers = counts(report.findings, report.things)
    document = {
        **json_head(),
        "findings": [as_object(finding, speaker) for finding in report.findings],
        "counts": {
            "looked_at": report.things,
            "errors": numbers["errors"],
            "warnings": numbers["warnings"],
            "not_text": len(report.not_text),
            "missing": report.missing,
        },
        "not_text": list(report.not_text),
        "kinds": dict(sorted(Counter(report.not_text.values()).items())),
        "elsewhere": list(report.elsewhere),
        "shallow": report.is_shallow,
        "what_to_do": [speaker.tell(step) for step in STEPS] if report.asks_what_to_do else [],
    }
    return json_text(document, indent=2) + "\n"


def _kinds(kinds: Iterable[str]) -> Listing:
    """How many there are of each kind."""
    counted = Counter(kinds)
    told = (
        ("picture", say_many("{number} picture", "{number} pictures", counted["picture"])),
        ("pdf", say_many("{number} PDF file", "{number} PDF files", counted["pdf"])),
        ("office", say_many("{number} office document", "{number} office documents", counted["office"])),
        ("archive", say_many("{number} archive", "{number} archives", counted["archive"])),
        ("media", say_many("{number} recording", "{number} recordings", counted["media"])),
        ("other", say_many("{number} other", "{number} others", counted["other"])),
    )
    return listing([message for kind, message in told if counted[kind]])


def _names(paths: Sequence[str]) -> Listing:
    return _some([Typed(path) for path in paths], _MOST_NAMED)


def _some(several: Sequence[Argument], most: int) -> Listing:
    """The first of them, and how many more there are."""
    named = list(several[:most])
    left = len(several) - len(named)
    return listing([*named, say("{count} more", count=left)] if left else named)
