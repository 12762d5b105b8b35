"""What tests of edits need: data from a piece of a plan, and what is there after an edit was made."""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any, TypeAlias

import pytest

from ccr_cli.edits.edit import Edit, Value, all_applied
from ccr_cli.errors import UserError
from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import speaker
from ccr_cli.yaml_text.reader import read_yaml
from helpers import HEAD

Editing: TypeAlias = Callable[[Any], list[Edit]]
FRAMEWORK = built_in("immigrant-survivors")
DAY = date(2026, 2, 11)
LATER = date(2026, 3, 1)
EARLIER = date(2025, 12, 1)
PARTNERS = """\
partners:
  casa-segura: {name: Casa Segura, seats: [housing], status: at-the-table}
  sheriff: {name: Sheriff, seats: [law-enforcement], status: invited, since: 2026-01-05}
"""


def data_of(text: str) -> Value:
    """The data of a plan; ``text`` follows the usual head."""
    return value_of(HEAD + text)


def value_of(text: str) -> Value:
    """The data of any piece of YAML."""
    document = read_yaml(text.encode())
    assert document.complete
    assert not document.problems
    return document.data


def recorded(start: str, edit: Editing) -> Value:
    """The data after an edit, which changes nothing when it is made again, nor the data it is given."""
    data = data_of(start)
    before = deepcopy(data)
    after = all_applied(data, edit(data))
    assert data == before
    assert edit(after) == []
    return after


def assert_recorded(start: str, edit: Editing, expected: str) -> None:
    """Hold what is there after an edit against a piece of a plan, the order of keys included."""
    assert json.dumps(recorded(start, edit), indent=1) == json.dumps(data_of(expected), indent=1)


def refusal_of(start: str, edit: Editing) -> tuple[str, str]:
    """What is said when an edit is refused, in English: the message and the hint. Spanish says it differently."""
    with pytest.raises(UserError) as caught:
        edit(data_of(start))
    message, hint = caught.value.message, caught.value.hint
    assert hint is not None
    english, spanish = speaker("en"), speaker("es")
    for told in (message, hint):
        assert english.tell(told) != spanish.tell(told)
    return english.tell(message), english.tell(hint)
