"""No name that may not be told to a reader, and no text that stays with the file, stands in any output for them.

Every name and every such text is a word of its own, which no output would hold by chance. That the test would notice is
tested as well: each mutation of what hides something makes it fail.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccr_cli.intake.load import built_in
from ccr_cli.plan import audience as who_sees_what
from ccr_cli.plan import nameless, viewed
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.letters import SpelledWord
from ccr_cli.plan.masking import NameWay
from ccr_cli.plan.partner import Contact
from ccr_cli.plan.plan import Decision, Plan
from ccr_cli.plan.readers import Audience
from command_lines import outputs
from planting import folded, planted_in, told_whole
from reader_commands import statuses_for
from the_table import READERS

pytestmark = pytest.mark.usefixtures("no_rules_of_privacy")
AS_OF = "2026-11-24"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def leaks(tmp_path: Path, audience: Audience, seed: int) -> Iterator[tuple[object, ...]]:
    """Everything that an audience gets to see and must not, with the command that tells it."""
    planted = planted_in(tmp_path, seed)
    hidden = {word: folded(word) for word in planted.hidden_from(audience)}
    plan = Plan.model_validate(planted.data)
    seen = seen_by(plan, built_in("immigrant-survivors"), audience, date.fromisoformat(AS_OF))
    whole = folded(seen.plan.model_dump_json(warnings=False))
    yield from (("the plan itself", word) for word, sought in hidden.items() if sought in whole)
    for words, told in outputs(planted.data, audience, seed).items():
        output = folded(COLOURS.sub("", told))
        assert int(told.split("\n")[0]) in statuses_for(words, audience), (words, told)
        yield from ((words, word) for word, sought in hidden.items() if sought in output)


@pytest.mark.parametrize("audience", READERS)
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32 - 1))
def test_what_an_audience_may_not_see_is_in_no_output_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, audience: Audience, seed: int
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(leaks(tmp_path, audience, seed)) == []


def test_whoever_keeps_the_file_sees_all_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test above would pass for hiding nothing."""
    monkeypatch.chdir(tmp_path)
    planted = planted_in(tmp_path, 1)
    told = folded("".join(outputs(planted.data, "internal", 1).values()))
    unseen = {word for word in (*planted.internal, *planted.words.values()) if folded(word) not in told}
    assert len(unseen) <= len(planted.internal) // 4, unseen


# whether the test would notice


def exactly(name: str, owner: str = "") -> Iterator[NameWay]:
    letters = "".join(filter(str.isalnum, name.casefold()))
    yield NameWay((SpelledWord((letters,)),), re.escape(name.casefold()), (), owner)


MUTATIONS: dict[str, tuple[object, str, object]] = {
    "keys for nobody": (viewed, "_fields", told_whole),
    "entries for nobody": (Decision, "told_to", lambda *_: True),
    "contacts for nobody": (Contact, "told_to", lambda *_: True),
    "names": (who_sees_what, "_neutral", lambda *_: {}),
    "names in text": (who_sees_what, "_hidden", lambda *_: None),
    "names as they are written elsewhere": (nameless, "as_name", exactly),
    "names in the ids of protocols": (who_sees_what, "_protocols_told", lambda plan, *_: plan.protocols),
    "names for nobody": (who_sees_what, "is_secret", lambda _: False),
    "ids that are words of a name": (nameless, "is_secret", lambda _: False),
    "names in frameworks": (who_sees_what, "framework_without_names", lambda data, *_: data),
    "folders": (who_sees_what, "_framework_told", lambda framework, _: framework),
}
SEEDS = range(4)


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_the_test_notices_when_something_is_not_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mutation: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(*MUTATIONS[mutation])
    assert any(any(leaks(tmp_path, to, seed)) for seed in SEEDS for to in READERS)
