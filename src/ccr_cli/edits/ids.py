"""Ids for what is new: those that a user chose, and those made from a name."""

import re
from collections.abc import Container, Iterator
from itertools import count

from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Quote, Typed, say
from ccr_cli.language.nearest import slug
from ccr_cli.plan.fields import ID_FORM

_LONGEST = 40  # characters of a generated id; people type it wherever they refer to it


def free_id(name: str, taken: Container[str], otherwise: str) -> str:
    """An id made from a name, or from ``otherwise`` if the name yields none; numbered if it is taken."""
    wanted = _short(slug(name)) or otherwise
    return next(id_ for id_ in _numbered(wanted) if id_ not in taken)


def neutral_id(taken: Container[str]) -> str:
    """An id that tells nothing of a name that is confidential."""
    return next(id_ for number in count(1) if (id_ := f"partner-{number}") not in taken)


def is_id(text: str) -> bool:
    """Whether a text can be an id."""
    return re.fullmatch(ID_FORM, text) is not None and not text.endswith("\n")


def check_form(id_: str, offered: str) -> None:
    """Raise ``UserError`` if a text can't be an id, suggesting the one offered instead."""
    if not is_id(id_):
        raise UserError(say("{key} can't be an id.", key=Quote(id_)), say("Write {example}.", example=Typed(offered)))


def taken(message: Message, offered: str) -> UserError:
    """The error for an id that is already taken."""
    return UserError(message, say("Take another one, such as {example}.", example=Typed(offered)))


def _short(id_: str) -> str:
    return id_ if len(id_) <= _LONGEST else id_[: _LONGEST + 1].rpartition("-")[0] or id_[:_LONGEST]


def _numbered(id_: str) -> Iterator[str]:
    yield id_
    yield from (f"{id_}-{number}" for number in count(2))
