"""One thing that a reader may not see is changed in a plan, and no byte of any output for that reader is another one.

The plans are drawn from the models, what is hidden is told by the plan format's table, and the commands are those of
the table of commands: a new key, a new row and a new command are tried without a word here. ``benchmarks`` tries many
more plans.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ccr_cli.command_line.table import GROUPS, LOOK
from ccr_cli.plan import viewed
from ccr_cli.plan.partner import Contact, Partner
from ccr_cli.plan.plan import Decision, Training
from command_lines import outputs
from helpers import EXAMPLES, Program
from hidden_changes import hidden_changes
from planting import told_whole
from random_plans import Drawing
from reader_commands import ADDRESSED, EXPORTS, INTERNAL, PAPERS, paper_lines, reader_commands
from the_table import READERS

SEEDS = range(2)
EVERY = 47  # of the changes of one plan, so many apart


def differences(seed: int, reader: str) -> Iterator[tuple[str, str]]:
    """What was changed, and the first command that tells of it."""
    drawing = Drawing(seed)
    plan = drawing.plan()
    before = outputs(plan, reader, seed)
    for number, (what, other) in enumerate(hidden_changes(plan, reader, drawing)):
        if number % EVERY == seed % EVERY or what.startswith("one more"):
            told = outputs(other, reader, seed)
            yield from ((what, " ".join(words)) for words in before if told[words] != before[words])


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_a_reader_may_not_see_changes_no_byte_for_that_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_rules_of_privacy: None, seed: int, reader: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(differences(seed, reader)) == []


def test_every_command_is_tried_or_said_to_tell_others_nothing() -> None:
    tried = {words for words, _, _ in reader_commands()} | {line[:1] for line in EXPORTS}
    looking = {(command,) for command in LOOK if command not in GROUPS} | {
        (group, verb) for group, verbs in GROUPS.items() for verb in verbs if verb in ("list", "show")
    }
    assert looking - tried == {(command,) for command in INTERNAL}
    assert tried <= looking
    papers = {line[1] for line in paper_lines()}
    assert set(PAPERS) - papers == ADDRESSED


@pytest.mark.parametrize("reader", READERS)
def test_what_tells_others_nothing_refuses_or_has_no_readers(ccr: Program, reader: str) -> None:
    told = ccr("next", str(EXAMPLES / "saguaro.yaml"), f"--audience={reader}")
    assert (told.status, told.out) == (2, "")


@pytest.mark.parametrize(
    ("broken", "reader", "change"),
    [
        ((viewed, "_fields", told_whole), "partners", "commitments of everybody"),
        ((Partner, "told_to", lambda *_: True), "public", "a partner that is invited"),
        ((Training, "told_to", lambda *_: True), "funder", "a training of nobody's award"),
        ((Contact, "told_to", lambda *_: True), "partners", "a contact for nobody"),
        ((Decision, "told_to", lambda *_: True), "partners", "a decision for this file alone"),
    ],
    ids=["keys", "partners", "trainings", "contacts", "decisions"],
)
def test_it_is_noticed_when_something_is_not_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: tuple[object, str, object], reader: str, change: str
) -> None:
    monkeypatch.chdir(tmp_path)
    drawing = Drawing(5)
    plan = drawing.plan()
    other = next(other for what, other in hidden_changes(plan, reader, drawing) if what == f"one more: {change}")
    assert outputs(other, reader, 1) == outputs(plan, reader, 1)
    monkeypatch.setattr(*broken)
    assert outputs(other, reader, 1) != outputs(plan, reader, 1)
