"""Nothing that the plan format keeps from an audience stands in any output for it, whatever the plan.

Every text of a plan that somebody may not see is a word of its own, which no output would hold by chance.
"""

from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import Program

STATUSES = ("identified", "invited", "liaison", "at-the-table", "at-the-table", "at-the-table", "declined", "left")
SEATS = ("victim-services", "legal-services", "courts", "housing", "food", "friends", "law-enforcement")
FORMS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("gaps", "plans/plan.yaml"), ("text", "json", "markdown", "csv")),
    (("ready",), ("text", "json", "markdown")),
    (("show",), ("text", "json", "markdown")),
    (("stories",), ("text", "json", "markdown")),
    (("partner", "list"), ("text", "json", "markdown", "csv")),
    (("meeting", "list"), ("text", "json", "markdown", "csv")),
    (("action", "list"), ("text", "json", "markdown", "csv")),
)


@dataclass
class Planted:
    """A plan's data, and the words in it that only the keeper of the file, or nobody of the public, may see."""

    data: dict[str, object] = field(default_factory=dict)
    internal: set[str] = field(default_factory=set)
    not_public: set[str] = field(default_factory=set)
    shown: list[str] = field(default_factory=list)
    """Ids of partners to show one by one."""


class Planter:
    """Plants words, and remembers who may not see them."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.planted = Planted()
        self._numbers = count(1)

    def internal(self, what: str) -> str:
        word = self._word(what)
        self.planted.internal.add(word)
        self.planted.not_public.add(word)
        return word

    def not_public(self, what: str) -> str:
        word = self._word(what)
        self.planted.not_public.add(word)
        return word

    def _word(self, what: str) -> str:
        return f"zq{what}{next(self._numbers)}zq"

    def partner(self) -> tuple[str, dict[str, object]]:
        named = self.random.choice(("public", "partners", "never", None))
        confidential = self.random.choice(("name", "place", None, None))
        status = self.random.choice(STATUSES)
        is_hidden = named == "never" or confidential == "name"
        is_public = named == "public" and not is_hidden and status == "at-the-table"
        plant = self.internal if is_hidden else self._word if is_public else self.not_public
        id_, name = plant("id"), plant("name").capitalize()
        for words in (self.planted.internal, self.planted.not_public):
            words.update({name} if name[:1].lower() + name[1:] in words else ())
        partner: dict[str, object] = {
            "name": name,
            "seats": [self.random.choice(SEATS)],
            "status": status,
            "since": "2026-01-08",
            "note": self.internal("note"),
            "waiting": {"until": "2027-03-01", "why": self.internal("why")},
            "commitments": {"advocacy": {"cannot": self.internal("cannot")}},
            "enforcement": {"asks_status": "by-law", "agreements": ["287g"], "checked": "2026-06-10"},
            "contacts": [
                {"role": self.internal("role"), "phone": self.internal("phone"), "email": self.internal("mail")},
                {"role": self.not_public("role"), "name": self.not_public("person"), "share": "partners"},
            ],
        }
        partner |= {"named": named} if named else {}
        partner |= {"confidential": confidential} if confidential else {}
        self.planted.shown.append(id_)
        return id_, partner

    def plan(self) -> Planted:
        partners = dict(self.partner() for _ in range(self.random.randint(2, 6)))
        ids = list(partners)
        names = [str(partner["name"]) for partner in partners.values()]
        self.planted.data = {
            "ccr": 1,
            "name": "Saguaro County Task Force",
            "framework": "immigrant-survivors",
            "note": self.internal("note"),
            "coordinator": {"partner": ids[0], "backup": ids[-1]},
            "funding": [
                {"source": "A fund", "pays_for": ["coordinator"], "held_by": ids[0], "note": self.internal("note")}
            ],
            "meetings": {
                "every": "month",
                "next": {"date": "2027-01-14"},
                "held": [
                    {"date": "2026-10-08", "present": ids, "decided": [self.not_public("decided")]},
                    {"date": "2026-11-08", "present": ids[:1], "note": self.internal("note")},
                ],
            },
            "partners": partners,
            "not_here": {
                "immigration-courts": self.internal("reason"),
                "homeland-security": {
                    "reason": self.internal("reason"),
                    "covered_by": ids[0],
                    "review_by": "2027-01-15",
                },
            },
            "protocols": {
                "a-b": {"title": f"Between {names[0]} and {names[-1]}", "between": ids[:2], "status": "in-force"},
                "c-d": {
                    "title": "To",
                    "from": ids[:1],
                    "to": ids[1:],
                    "status": "draft",
                    "note": self.internal("note"),
                },
            },
            "trainings": [{"date": "2026-06-10", "title": "A training", "by": ids[:1], "for": ids[1:], "people": 24}],
            "outreach": [{"date": "2026-05-02", "title": self.not_public("outreach"), "by": ids[:1], "people": 140}],
            "actions": [{"what": "Ask", "who": ids[-1], "due": "2026-11-01", "note": self.internal("note")}],
            "changes": [{"date": "2026-07-01", "what": "A form", "partner": ids[0]}],
            "stories": [{"title": f"With {names[0]}", "text": f"{names[-1]} tried.", "seats": ["courts"]}],
            "survivor_voice": [{"date": "2026-03-19", "how": "survey", "by": ids[0]}],
        }
        return self.planted


@pytest.mark.parametrize("audience", ["partners", "public"])
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32 - 1))
def test_what_an_audience_may_not_see_is_in_no_output_for_it(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, audience: str, seed: int
) -> None:
    planted = Planter(Random(seed)).plan()
    hidden = planted.internal if audience == "partners" else planted.not_public
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir(exist_ok=True)
    (tmp_path / "plans" / "plan.yaml").write_text(yaml.safe_dump(planted.data, sort_keys=False), encoding="utf-8")
    commands = [(*words, f"--format={form}") for words, forms in FORMS for form in forms]
    commands += [("partner", "show", id_) for id_ in planted.shown if id_ not in hidden]
    for words in commands:
        told = ccr(*words, f"--audience={audience}", "--as-of=2026-11-24")
        assert told.status == 0, (words, told.err)
        output = (told.out + told.err).casefold()
        assert [word for word in hidden if word.casefold() in output] == [], words
        assert "287g" not in output, words
        assert "by-law" not in output, words


def test_whoever_keeps_the_file_sees_all_of_it(ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test above would pass for hiding nothing."""
    planted = Planter(Random(1)).plan()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "plan.yaml").write_text(yaml.safe_dump(planted.data, sort_keys=False), encoding="utf-8")
    told = "".join(ccr("partner", "show", id_).out for id_ in planted.shown)
    told += "".join(ccr(*words).out for words, _ in FORMS)
    told = told.casefold()
    unseen = {word for word in planted.internal if word.casefold() not in told}
    assert len(unseen) <= len(planted.internal) // 4, unseen
