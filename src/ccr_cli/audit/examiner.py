"""Checks a file, a message or a name, and never repeats what it finds there."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.audit.any_file import look_at_file, look_at_text
from ccr_cli.audit.decoding import Kind
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.text.paths import words_of_path
from ccr_cli.rules.finding import Finding

_ENDING = re.compile(r"\.[A-Za-z]{1,5}\Z")
_HIDDEN = "…"


class Examined(NamedTuple):
    """The result of checking one file, version, message or name."""

    path: str
    """Its path as shown, without what must not be shown."""
    findings: tuple[Finding, ...] = ()
    kind: Kind | None = None
    """What kind of file it is if it can't be searched: a picture, an archive and the like."""

    @property
    def is_worth_telling(self) -> bool:
        """Whether something was found, or the file could not be searched."""
        return bool(self.findings) or self.kind is not None


class Examiner(NamedTuple):
    """Checks files, messages and names, one at a time."""

    today: date
    confidential: Sequence[HiddenPartner] = ()

    def file(self, path: str, raw: bytes) -> Examined:
        """The findings in a file and in its name."""
        named = self.name(path)
        inside = self.content(named.path, raw)
        return inside._replace(findings=(*named.findings, *inside.findings))

    def content(self, path: str, raw: bytes) -> Examined:
        """The findings in a file's content; ``path`` is shown as it is."""
        looked = look_at_file(path, raw, self.today, self.confidential)
        findings = tuple(self._without_its_way(finding) for finding in looked.findings)
        return Examined(path, findings, looked.kind)

    def message(self, path: str, raw: bytes) -> Examined:
        """The findings in the message of a commit or tag."""
        told = self._in(
            raw.decode("utf-8", "replace"), path, say("git's message"), say("Write the message again, without it.")
        )
        return Examined(path, told)

    def name(self, path: str) -> Examined:
        """The findings in the name of a file and of the folders it is in."""
        shown = self.shown(path)
        if shown == path:
            return Examined(path)
        hint = say("Give the file or folder another name, for example with {command}.", command=Typed("git mv"))
        return Examined(shown, self._named(path, shown, say("the name of a file or folder"), hint))

    def reference(self, name: str) -> Examined:
        """The findings in the full name of a branch or tag."""
        shown = self.shown(name)
        if shown == name:
            return Examined(name)
        hint = say("Give it another name, for a branch with {command}.", command=Typed("git branch -m"))
        return Examined(shown, self._named(name, shown, say("the name of a branch or tag"), hint))

    def shown(self, path: str) -> str:
        """The path with each private part hidden; all of it is hidden if several parts are private only together."""
        if not self._is_private(path):
            return path
        shown = "/".join(_hidden(step) if self._is_private(step) else step for step in path.split("/"))
        return _HIDDEN if self._is_private(shown) else shown

    def _without_its_way(self, finding: Finding) -> Finding:
        """A finding in a plan, without its path if a key in the path must not be shown."""
        return finding._replace(where="") if self._is_private(finding.where) else finding

    def _is_private(self, path: str) -> bool:
        return bool(look_at_text("", words_of_path(path), self.today, self.confidential))

    def _in(self, text: str, path: str, place: Message, hint: Message) -> tuple[Finding, ...]:
        """The findings in a text; its path is shown as it is, such as a commit's id that is ten digits by chance."""
        return tuple(
            finding._replace(path=path, message=in_place(place, finding.message), hint=hint)
            for finding in look_at_text(path, text, self.today, self.confidential)
        )

    def _named(self, path: str, shown: str, place: Message, hint: Message) -> tuple[Finding, ...]:
        """The findings in a name, one for each rule, since a name is read in several ways."""
        found = {one.rule.code: one for one in reversed(self._in(words_of_path(path), shown, place, hint))}
        less = {"CCR421": "CCR410", "CCR409": "CCR408"}
        told = [one for one in reversed(found.values()) if less.get(one.rule.code) not in found]
        return tuple(one._replace(line=1, column=1, last_line=1) for one in told)


def in_place(place: Message, message: Message) -> Message:
    """What is wrong, with the place where it is."""
    return say("In {place}: {message}", place=place, message=message)


def _hidden(step: str) -> str:
    ending = _ENDING.search(step)
    return _HIDDEN + (ending[0] if ending else "")
