"""Messages of commits and tags: how they are encoded, and what git will keep of one that is being written."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from ccr_cli.git.program import Repository

_ENCODING = re.compile(rb"^encoding (.+)$", re.MULTILINE)
_SIGNATURE = re.compile(rb"( ?(?:author|committer|tagger) .*?)(?: -?[0-9]+ [-+][0-9]+)?$")
_SCISSORS = " ------------------------ >8 ------------------------"
_ANY_SIGN = "#;@!$%^&|:"
"""The characters from which git chooses one that no line of the message starts with."""
_OF_A_DIFF = ("diff ", "Submodule ")
_AUTO = "auto"
_NO_EDITOR = ":"
_KEEPS_COMMENTS = ("whitespace", "verbatim")


class MessageSettings(NamedTuple):
    """Git's settings for messages, as far as a hook can know them."""

    comment: str = "#"
    """What a comment starts with; ``auto`` if git chooses it."""
    cleanup: str = ""
    is_verbose: bool = False
    """Whether git shows the changes below every message, and cuts them off again."""
    encoding: str | None = None
    is_edited: bool = True
    """Whether the message is opened in an editor; git adds nothing to a message that was given as a whole."""


def message_settings(repository: Repository, environment: Mapping[str, str] = os.environ) -> MessageSettings:
    """The settings for messages, from git's configuration and what it passes to hooks."""
    return MessageSettings(
        repository.setting("core.commentString") or repository.setting("core.commentChar") or "#",
        repository.setting("commit.cleanup") or "",
        repository.setting("commit.verbose", "--type=bool-or-int") not in (None, "false", "0"),
        encoding_of_messages(repository),
        environment.get("GIT_EDITOR") != _NO_EDITOR,
    )


def encoding_of_messages(repository: Repository) -> str | None:
    """The encoding configured for new messages, if any."""
    return repository.setting("i18n.commitEncoding")


def kept_of(text: str, settings: MessageSettings) -> str:
    """What may become the message: without the file names that git lists, and what it is certain to cut off.

    Only git knows whether a comment stays in the message, so comments are kept. Lines keep their numbers.
    """
    if not settings.is_edited:
        return text
    lines = text.split("\n")
    sign = _sign(lines) if settings.comment == _AUTO else settings.comment
    if sign + _SCISSORS in lines:
        end = lines.index(sign + _SCISSORS)
        if _is_cut(settings) or _is_of_git(lines[end + 1 :], sign):
            lines = lines[:end]
    if settings.cleanup not in _KEEPS_COMMENTS:
        _leave_out_names(lines, sign)
    return "\n".join(lines)


def readings(raw: bytes, encoding: str | None) -> list[str]:
    """A message decoded with its encoding, and as UTF-8 if that differs; always at least one text."""
    found: dict[str, None] = {}
    for name in (encoding, "utf-8"):
        try:
            found[raw.decode(name or "utf-8")] = None
        except (LookupError, ValueError):
            continue
    return list(found) or [raw.decode("cp1252", "replace")]


def message_of(content: bytes, usual: str | None) -> list[str]:
    """The message of a commit or tag, decoded each way it can be; ``usual`` is the encoding if it names none."""
    headers, _, message = content.partition(b"\n\n")
    said = _ENCODING.search(headers)
    return readings(message, said[1].decode("ascii", "replace") if said else usual)


def signatures(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines that say who wrote a commit or tag, without the time: each line's number, from 0, and its content."""
    headers, _, _ = content.partition(b"\n\n")
    for number, line in enumerate(headers.split(b"\n")):
        if found := _SIGNATURE.match(line):
            yield number, found[1]


def _is_cut(settings: MessageSettings) -> bool:
    return settings.is_verbose or settings.cleanup == "scissors"


def _is_of_git(below: Sequence[str], sign: str) -> bool:
    """Whether everything below the scissors line is what ``git commit --verbose`` writes there.

    Under a message that was given to git and then edited, git's own comments come last, and nothing is cut off.
    """
    is_comment = True
    for line in (*below, sign):
        was_comment, is_comment = is_comment, line.startswith(sign)
        if was_comment and not is_comment and not line.startswith(_OF_A_DIFF):
            return False
    return not was_comment


def _leave_out_names(lines: list[str], sign: str) -> None:
    """Empty the lines where git lists files, which are among the comments at the end of the text."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    while end and lines[end - 1].startswith(sign):
        end -= 1
        if lines[end].startswith(f"{sign}\t"):
            lines[end] = ""


def _sign(lines: Sequence[str]) -> str:
    """The comment character that git chose: that of the scissors line, or of the last line."""
    cut = (line[:1] for line in lines if line[1:] == _SCISSORS)
    last = (line[:1] for line in reversed(lines) if line.strip())
    sign = next(chain(cut, last), "")
    return sign if sign and sign in _ANY_SIGN else "#"
