"""What was read of a directory, and what was wrong with its file: a sentence for each kind."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from ccr_cli.directories.directory import FileProblem, ProblemKind
from ccr_cli.language.message import Listing, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.candidates.answer import SourceRead
from ccr_cli.views.blocks import Block, Heading, Paragraph

_TOLD: Mapping[ProblemKind, Message] = MappingProxyType(
    {
        "not-utf-8": say_many(
            "1 file is in an old encoding (Windows-1252).", "{number} files are in an old encoding (Windows-1252).", 1
        ),
        "service-without-organization": say_many(
            "1 service has no organization in the file: it is shown under its own name.",
            "{number} services have no organization in the file: they are shown under their own names.",
            1,
        ),
        "record-without-id": say_many("1 record has no id.", "{number} records have no id.", 1),
        "record-without-name": say_many(
            "1 record without a name was left out.", "{number} records without a name were left out.", 1
        ),
        "link-without-id": say_many(
            "1 row beside them names no record.",
            "{number} rows beside them name no record.",
            1,
        ),
        "same-id-twice": say_many(
            "1 id is there twice: the first one counts.", "{number} ids are there twice: the first one counts.", 1
        ),
        "marks": say_many(
            "1 description has an editor's marks (###).", "{number} descriptions have an editor's marks (###).", 1
        ),
        "line-ends-as-letters": say_many(
            "1 description has line ends written as letters.",
            "{number} descriptions have line ends written as letters.",
            1,
        ),
        "long-cells": say_many(
            "1 cell is longer than most programs read.", "{number} cells are longer than most programs read.", 1
        ),
        "no-services": say_many(
            "No service is read of its 1 agency: only its name and its description tell what it does.",
            "No service is read of its {number} agencies: only their names and descriptions tell what they do.",
            1,
        ),
        "missing-column": say_many(
            "1 column is missing, of an id or a name.", "{number} columns are missing, of ids or names.", 1
        ),
    }
)


def sources_told(sources: Sequence[SourceRead], speaker: Speaker) -> Iterator[Block]:
    """What each file held, and what was survived in it."""
    yield Heading(speaker.tell(say("What was read")))
    for source in sources:
        yield Paragraph(speaker.tell(_source(source)))
        for message in (*_closed(source), *map(_problem, source.problems), *_unknown(source)):
            yield Paragraph(speaker.tell(message), indent=2)


def _source(source: SourceRead) -> Message:
    return say(
        "{file}: {agencies}, {services}.",
        file=Typed(source.file),
        agencies=say_many("1 agency", "{number} agencies", source.organizations),
        services=say_many("1 service", "{number} services", source.services),
    )


def _closed(source: SourceRead) -> Iterator[Message]:
    if source.inactive:
        yield say_many(
            "1 record that is closed was left out.", "{number} records that are closed were left out.", source.inactive
        )


def _unknown(source: SourceRead) -> Iterator[Message]:
    if source.by_cells:
        yield say("Taken so by their cells, look at them: {columns}.", columns=Listing(source.by_cells, ";"))
    if source.not_understood:
        yield say_many(
            "1 column isn't understood, so no seat comes from it: {columns}.",
            "{number} columns aren't understood, so no seat comes from them: {columns}.",
            len(source.not_understood),
            columns=Listing(source.not_understood, ";"),
        )


def _problem(problem: FileProblem) -> Message:
    told = _TOLD[problem.kind]
    return told._replace(arguments={"number": problem.times}, number=problem.times)
