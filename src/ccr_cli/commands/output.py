"""Where results go: standard output, drawn for a terminal or plain for everything else."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from ccr_cli.errors import UserError, refusal
from ccr_cli.intake.from_path import Unread
from ccr_cli.language.message import Message, say, typed
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import width_of, write_lines
from ccr_cli.plan.readers import Audience
from ccr_cli.privacy.redact.cover import Cover
from ccr_cli.rules.finding import Finding
from ccr_cli.streams import write_for_programs
from ccr_cli.views.blocks import Block
from ccr_cli.views.changed_lines import FileVersion, as_diff, as_sentences, changed_lines
from ccr_cli.views.findings import as_text
from ccr_cli.views.plain import plain
from ccr_cli.views.whose_view import whose_view
from ccr_cli.yaml_text.text import lines_of

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")
_READING = say("Reading plans")
_EMPTY_SCREEN = "\x1b[H\x1b[2J"
_PATIENCE = 1.0  # seconds before a progress bar shows


def write(text: str) -> None:
    """Write a result for whoever sits at the terminal."""
    sys.stdout.write(text)


def tell(text: str) -> None:
    """Write a paragraph of a result, in lines that fit the terminal; spaces before it indent all of them."""
    write_lines(sys.stdout, text)


def tell_aside(text: str) -> None:
    """Write a paragraph to standard error, behind what was written so far."""
    sys.stdout.flush()
    write_lines(sys.stderr, text)


def draw(blocks: Iterable[Block], *, as_plain: bool) -> None:
    """Draw a screen: in columns on a terminal, as sentences in a pipe or for a screen reader."""
    if as_plain or not wants_columns():
        write(plain(blocks, width_of(sys.stdout)))
        return
    from ccr_cli.views.terminal import show

    show(blocks, sys.stdout)


def new_screen(*, as_plain: bool) -> None:
    """Begin at the top of an empty screen; where screens are listened to, or can't be emptied, behind an empty line."""
    write("\n" if as_plain or not wants_columns() else _EMPTY_SCREEN)


def draw_for(audience: Audience, output: str, blocks: Iterable[Block], speaker: Speaker, *, as_plain: bool) -> None:
    """Draw a screen that may be posted on a wall: on a terminal its last line says whom it is for."""
    is_on_screen = output == "text" and (sys.stdout.isatty() or wants_columns())
    last = whose_view(audience, speaker) if is_on_screen else ()
    draw_as(output, (*blocks, *last), as_plain=as_plain)


def draw_as(output: str, blocks: Iterable[Block], *, as_plain: bool) -> None:
    """Draw a screen, or write it as Markdown where that is asked for."""
    if output != "markdown":
        draw(blocks, as_plain=as_plain)
        return
    from ccr_cli.views.markdown import markdown

    write_for_programs(markdown(blocks))


@contextmanager
def telling_of(*paths: str) -> Iterator[None]:
    """Tell what was written to these files; where that can't be shown, the error tells which they are."""
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        if not paths:
            raise
        told = say(
            "{paths}: written as asked, but what was written can't be shown ({reason}).",
            paths=typed(list(paths), "and"),
            reason=refusal(error),
        )
        raise UserError(told) from None


def wants_columns() -> bool:
    """Whether standard output is a terminal that can draw, or is to be treated as one."""
    if os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))


def tell_findings(findings: Sequence[Finding], speaker: Speaker) -> None:
    """Tell on standard error why a plan was left out of an answer, or what privacy rules say of it."""
    tell_each([finding for finding in findings if finding.rule.severity == "error" or finding.rule.is_privacy], speaker)


def tell_each(findings: Sequence[Finding], speaker: Speaker) -> None:
    """Tell findings on standard error, each of them."""
    for line in as_text(findings, speaker):
        tell_aside(line)


def tell_unread(unread: Iterable[Unread], speaker: Speaker) -> None:
    """Tell on standard error which files could not be read."""
    for file in unread:
        tell_aside(f"ccr: {speaker.tell(file.message)}")


def draw_findings(findings: Sequence[Finding], closing: str, speaker: Speaker, *, as_plain: bool) -> None:
    """Show findings: a line each, with the file's line under it on a terminal, and a closing line."""
    on_terminal = wants_columns() and not as_plain
    if on_terminal:
        from ccr_cli.views.terminal import show_findings

        show_findings(findings, speaker, sys.stdout)
    else:
        for line in as_text(findings, speaker):
            write(line + "\n")
    for line in closing.split("\n"):
        tell(line)


def version_of(raw: bytes, cover: Cover) -> FileVersion:
    """A version of a plan's or framework's file, with the lines to hide."""
    lines = lines_of(raw)
    return FileVersion(lines, cover.hidden_lines(lines))


def draw_changes(before: FileVersion, after: FileVersion, speaker: Speaker, *, as_plain: bool) -> None:
    """Show the lines that changed between two versions of a file."""
    groups = list(changed_lines(before, after))
    if as_plain:
        write("".join(f"{speaker.tell(sentence)}\n" for sentence in as_sentences(groups)))
    elif wants_columns():
        from ccr_cli.views.terminal import show_changes

        show_changes(as_diff(groups, speaker), sys.stdout)
    else:
        write("".join(f"{text}\n" for _, text in as_diff(groups, speaker)))


def with_progress(items: "Iterable[Item]", total: int, speaker: Speaker, label: Message = _READING) -> "Iterator[Item]":
    """The same items; when they take longer than a second, a bar on the terminal shows the progress."""
    if not sys.stderr.isatty():
        yield from items
        return
    start, bar = monotonic(), None
    try:
        for count, item in enumerate(items, 1):
            yield item
            if bar is None and monotonic() - start > _PATIENCE and count < total:
                bar = _bar(speaker.tell(label), total)
            if bar is not None:
                bar.update(bar.task_ids[0], completed=count)
    finally:
        if bar is not None:
            bar.stop()


def _bar(label: str, total: int) -> "Progress":
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.add_task(label, total=total)
    bar.start()
    return bar
