"""Where libyaml gave up on a file, and what is around that place."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from ccr_cli.rules.finding import Spot


@dataclass(frozen=True)
class Scene:
    """Where libyaml gave up, and on what."""

    lines: list[str]
    spot: Spot
    reason: str
    during: str
    began: Spot | None

    @property
    def line(self) -> str:
        """The line where it gave up."""
        return self.at(self.spot[0])

    @property
    def character(self) -> str:
        """The character where it gave up; empty at the end of a line."""
        return self.line[self.spot[1] : self.spot[1] + 1]

    def at(self, number: int) -> str:
        """A line by its number, from 0; empty past the end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @cached_property
    def tokens(self) -> list[Any]:
        """The tokens that libyaml saw before that place."""
        found: list[Any] = []
        try:
            for token in yaml.scan("\n".join(self.lines), Loader=yaml.CSafeLoader):
                if start_of(token) >= self.spot:
                    break
                found.append(token)
        except yaml.YAMLError:
            pass  # the very error to be explained
        return found

    @property
    def last_token(self) -> Any:
        """The last of them, if there are only blanks between it and that place."""
        if not self.tokens:
            return None
        line, column = end_of(self.tokens[-1])
        is_near = line == self.spot[0] and not self.line[column : self.spot[1]].strip()
        return self.tokens[-1] if is_near else None

    @property
    def is_at_the_end(self) -> bool:
        """Whether only blanks follow."""
        return not any(line.strip() for line in (self.line[self.spot[1] :], *self.lines[self.spot[0] + 1 :]))


def start_of(token: Any) -> Spot:
    """Where a token begins."""
    return token.start_mark.line, token.start_mark.column


def end_of(token: Any) -> Spot:
    """Where a token ends."""
    return token.end_mark.line, token.end_mark.column


def scene_of(error: yaml.YAMLError, lines: list[str]) -> Scene:
    """The scene of a syntax error."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    began = getattr(error, "context_mark", None)
    return Scene(
        lines,
        _inside(lines, mark) if mark else (0, 0),
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
        (began.line, began.column) if began else None,
    )


def _inside(lines: list[str], mark: yaml.Mark) -> Spot:
    """The position of a mark; libyaml counts one line too many if a directive ends the file."""
    return min((mark.line, mark.column), (len(lines) - 1, len(lines[-1])))
