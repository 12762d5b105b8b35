"""Random plans, made into every paper: none can't be made, each is valid, the same twice, and tells nobody too much.

Each paper is made in one form and one language of a plan, and in another of the next. ``benchmarks`` makes all of them
of many more plans.
"""

import time
from pathlib import Path

import pytest

from ccr_cli.command_line.table import GROUPS
from ccr_cli.plan import audience, nameless
from ccr_cli.plan.partner import Contact
from ccr_cli.plan.plan import Decision
from paper_trial import (
    Chosen,
    Subject,
    Tried,
    drawn_subject,
    every_form,
    hostile_subject,
    one_form,
    papers_of,
    planted_subject,
    tried,
)
from reading_back import READ

PLANS = 20
KINDS = (drawn_subject, planted_subject, hostile_subject)


def twice(subject: Subject, choose: Chosen, monkeypatch: pytest.MonkeyPatch) -> Tried:
    """What came of the papers of a plan; files that are others in another time zone are wrong as well."""
    first = tried(subject, choose)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    again = tried(subject, choose)
    monkeypatch.undo()
    time.tzset()
    first.wrong += [f"{what}: other bytes" for what in first.digests if again.digests.get(what) != first.digests[what]]
    return first


@pytest.mark.parametrize("seed", range(PLANS))
def test_every_paper_of_a_random_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    found = twice(KINDS[seed % len(KINDS)](tmp_path, seed), one_form(seed), monkeypatch)
    assert found.wrong == []
    assert found.made.total() > 10
    assert "something private would leave" not in found.refused


def test_every_form_is_made(tmp_path: Path) -> None:
    assert set(tried(planted_subject(tmp_path, 1), every_form).made) == set(READ)


def test_every_paper_and_picture_there_is_a_command_for_is_tried(tmp_path: Path) -> None:
    subjects = (make(tmp_path, seed) for seed in range(4) for make in KINDS)
    names = {ready.asked.paper.name for subject in subjects for ready in papers_of(subject)}
    assert {*GROUPS["write"], *GROUPS["draw"]} - names == {"all", "region"}


# whether the test would notice


@pytest.mark.parametrize(
    "broken",
    [
        (Decision, "told_to", lambda *_: True),
        (Contact, "told_to", lambda *_: True),
        (audience, "_neutral", lambda *_: {}),
        (audience, "_hidden", lambda *_: None),
        (audience, "is_secret", lambda _: False),
        (nameless, "is_secret", lambda _: False),
    ],
    ids=["decisions", "contacts", "names", "names in text", "names for nobody", "names of other plans"],
)
def test_it_is_noticed_when_something_is_not_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: tuple[object, str, object]
) -> None:
    monkeypatch.setattr(*broken)
    subjects = ((make(tmp_path, seed), seed) for seed in range(6) for make in (drawn_subject, planted_subject))
    assert any(": tells " in one for subject, seed in subjects for one in tried(subject, one_form(seed)).wrong)
