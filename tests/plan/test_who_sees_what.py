"""Nothing that the plan format keeps from an audience stands in any output for it, whatever the plan.

Every text of a plan that somebody may not see is a word of its own, which no output would hold by chance; days are told
apart by their years, and counts of people by what divides them. That the test would notice is tested as well: each
mutation of what hides something makes it fail.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccr_cli.intake.load import forget_frameworks
from ccr_cli.plan import audience as who_sees_what
from ccr_cli.plan import nameless
from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.letters import Word
from ccr_cli.plan.masking import Way
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Audience
from helpers import Program

pytestmark = pytest.mark.usefixtures("no_rules_of_privacy")
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
AS_OF = "2026-11-24"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
MANY = 100_000  # every count of people that may be told is a multiple of it
YEARS: dict[str, tuple[str, ...]] = {
    # of waiting, of a seat to be asked about again, of orientation; and whatever is to come
    "partners": ("2031", "2032", "2019"),
    "public": ("2031", "2032", "2019", "2027", "2026-05-23", "May 23", "23 de mayo"),
}


@dataclass
class Planted:
    """A plan's data, and the words in it that only the keeper of the file, or nobody of the public, may see."""

    data: dict[str, Any] = field(default_factory=dict)
    framework: dict[str, Any] | None = None
    folder: str = ""
    """Where the framework lies, if it is one of its own."""
    internal: set[str] = field(default_factory=set)
    not_public: set[str] = field(default_factory=set)
    of_one_partner: set[str] = field(default_factory=set)
    """What the public may see of a sector, and not of a partner."""
    shown: list[str] = field(default_factory=list)
    """Ids of partners to show one by one."""

    def hidden_from(self, audience: str) -> set[str]:
        return self.internal if audience == "partners" else self.not_public


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

    def language(self) -> str:
        word = self._word("tongue")
        self.planted.of_one_partner.add(word)
        return word

    def _word(self, what: str) -> str:
        return f"zq{what}{next(self._numbers)}zq"

    def text(self, names: list[str]) -> str:
        """Free text with names in it, written as people write them."""
        return " and ".join(self._written(self.random.choice(names)) for _ in range(self.random.randint(1, 3))) + "."

    def _written(self, name: str) -> str:
        plain = "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
        slug = plain.lower().replace(" ", "-")
        ways = (name, name.upper(), plain, unicodedata.normalize("NFD", name), name.replace(" ", "\n"))
        more = (slug, slug.replace("-", "_"), slug.replace("-", ""), name.replace(" ", "  "), name.replace(" ", " “"))
        return self.random.choice((*ways, *more))

    def people(self) -> int | dict[str, int]:
        small, large = self.random.randint(1, 10), MANY * self.random.randint(1, 9)
        return self.random.choice((small, large, {"police": large, "clerks": small}, {"police": large, "judges": MANY}))

    def partner(self, status: str) -> tuple[str, dict[str, object]]:
        named = self.random.choice(("public", "partners", "never", None))
        confidential = self.random.choice(("name", "place", None, None))
        is_hidden = named == "never" or confidential == "name"
        is_public = named == "public" and not is_hidden and status == "at-the-table"
        plant = self.internal if is_hidden else self._word if is_public else self.not_public
        word = plant("name")
        id_ = word + self.random.choice(("", "-casa"))
        name = word.replace("zqname", "Zqnamé") + " Cása"
        partner: dict[str, object] = {
            "name": name,
            "seats": [self.random.choice(SEATS)],
            "status": status,
            "since": "2026-01-08",
            "note": self.internal("note"),
            "waiting": {"until": "2031-03-01", "why": self.internal("why")},
            "commitments": {"advocacy": {"cannot": self.internal("cannot")}},
            "enforcement": {"asks_status": "by-law", "agreements": ["287g"], "checked": "2026-06-10"},
            "agreement": {"signed": "2026-01-09", "until": "2027-01-08"},
            "languages": {self.language(): "staff"},
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
        statuses = ["at-the-table", *(self.random.choice(STATUSES) for _ in range(self.random.randint(1, 5)))]
        partners = dict(self.partner(status) for status in statuses)
        ids = list(partners)
        names = [str(partner["name"]) for partner in partners.values()]
        names += [id_ for id_ in ids if id_.split("-")[0] in self.planted.internal]
        for id_ in ids[1:]:
            partners[id_]["oriented"] = "2019-03-04"
        last: Any = partners[ids[-1]]
        last["role"] = self.text(names)
        last["contacts"].append({"role": self.text(names), "email": f"{ids[0]}@example.org", "share": "partners"})
        last["certifies"] = {"forms": ["u"], "signed_by": self.text(names)}
        self.planted.data = self._whole(partners, ids, names)
        if self.random.random() < 0.4:
            self._framework(names)
        return self.planted

    def _whole(self, partners: dict[str, dict[str, object]], ids: list[str], names: list[str]) -> dict[str, Any]:
        return {
            "ccr": 1,
            "name": f"Saguaro {self.text(names)}",
            "area": self.text(names),
            "framework": "immigrant-survivors",
            "mission": self.text(names),
            "principles": [self.text(names)],
            "note": self.internal("note"),
            "coordinator": {"partner": ids[0], "backup": ids[-1]},
            "funding": [
                {
                    "source": self.text(names),
                    "award": self.text(names),
                    "pays_for": ["coordinator"],
                    "held_by": ids[0],
                    "until": "2027-05-31",
                    "note": self.internal("note"),
                }
            ],
            "meetings": {
                "every": "month",
                "next": {"date": "2027-01-14"},
                "held": [
                    {"date": "2026-10-08", "present": ids, "decided": [self.not_public("decided")]},
                    {"date": "2026-10-28", "present": ids[:1], "decided": [f"{self.not_public('d')} {names[0]}"]},
                    {"date": "2026-11-08", "present": ids[:1], "note": self.internal("note")},
                    {"date": "2027-02-08", "present": ids[:1]},
                ],
            },
            "partners": partners,
            "not_here": {
                "immigration-courts": self.internal("reason"),
                "homeland-security": {
                    "reason": self.internal("reason"),
                    "covered_by": ids[0],
                    "review_by": "2032-01-15",
                },
            },
            "protocols": {
                f"{ids[0]}-calls": {"title": self.text(names), "between": ids[:2], "status": "in-force"},
                "c-d": {
                    "title": f"Between {names[0]} and {names[-1]}",
                    "from": ids[:1],
                    "to": ids[1:],
                    "status": "draft",
                    "review_by": "2027-06-01",
                    "note": self.internal("note"),
                },
            },
            "trainings": [
                {
                    "date": f"2026-0{number}-10",
                    "title": self.text(names),
                    "topics": [self.text(names)],
                    "by": ids[:1],
                    "for": self.random.sample(ids, self.random.randint(1, len(ids))),
                    "people": self.people(),
                }
                for number in range(1, 5)
            ]
            + [{"date": "2027-02-01", "title": "To come", "by": ids, "for": ids, "people": MANY}],
            "outreach": [
                {"date": "2026-05-23", "title": self.not_public("outreach"), "by": ids, "people": MANY},
                {"date": "2026-05-23", "title": self.not_public("outreach"), "by": ids, "people": 4},
                {"date": "2027-05-23", "title": self.not_public("outreach"), "by": ids},
            ],
            "actions": [
                {"what": self.text(names), "who": ids[-1], "due": "2026-11-01", "note": self.internal("note")},
                {"what": self.text(names), "who": ids[0], "done": "2026-11-01"},
            ],
            "changes": [{"date": "2026-07-01", "what": self.text(names), "partner": ids[0]}],
            "stories": [
                {"title": self.text(names), "text": self.text(names), "lesson": self.text(names), "seats": ["courts"]}
            ],
            "survivor_voice": [
                {"date": "2026-03-19", "how": "survey", "by": ids[0], "changed": self.text(names)},
                {"date": "2027-03-19", "how": "survey", "by": ids[0]},
            ],
        }

    def _framework(self, names: list[str]) -> None:
        self.planted.folder = self.internal("folder")
        self.planted.data["framework"] = f"../{self.planted.folder}/own.yaml"
        seats = [
            {"id": id_, "name": f"Seat {id_}", "why": self.text(names), "usually": self.text(names)}
            for id_ in (*SEATS, "immigration-courts", "homeland-security", "education")
        ]
        self.planted.framework = {
            "ccr_framework": 1,
            "id": "own",
            "name": {"en": self.text(names), "es": self.text(names)},
            "sectors": [{"id": "all", "name": "All", "why": self.text(names), "seats": seats}],
            "commitments": [{"id": "advocacy", "name": "Advocacy"}],
            "elements": [{"id": "mission", "required": True, "name": "Mission"}],
            "stories": [
                {
                    "id": "a",
                    "title": self.text(names),
                    "told": {"en": self.text(names), "es": self.text(names)},
                    "text": self.text(names),
                    "seats": ["education"],
                    "sources": ["s"],
                }
            ],
            "sources": {"s": {"title": self.text(names), "where": self.text(names)}},
        }


def folded(text: str) -> str:
    """Letters and digits alone, as whoever looks for a name reads them."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text).casefold() if sign.isalnum())


def planted_in(tmp_path: Path, seed: int) -> Planted:
    planted = Planter(Random(seed)).plan()
    (tmp_path / "plans").mkdir(exist_ok=True)
    (tmp_path / "plans" / "plan.yaml").write_text(
        json.dumps(planted.data, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    if planted.framework is not None:
        (tmp_path / planted.folder).mkdir(exist_ok=True)
        path = tmp_path / planted.folder / "own.yaml"
        path.write_text(json.dumps(planted.framework, ensure_ascii=False, indent=1), encoding="utf-8")
        forget_frameworks()
    return planted


def commands(planted: Planted, audience: str) -> Iterator[tuple[str, ...]]:
    for words, forms in FORMS:
        yield from ((*words, f"--format={form}") for form in forms)
    for id_ in planted.shown:
        if id_.split("-")[0] not in planted.hidden_from(audience):
            yield from (("partner", "show", id_, f"--format={form}") for form in ("text", "json"))


def leaks(ccr: Program, tmp_path: Path, audience: Audience, seed: int) -> Iterator[tuple[object, ...]]:
    """Everything that an audience gets to see and must not, with the command that tells it."""
    planted = planted_in(tmp_path, seed)
    hidden = {word: folded(word) for word in planted.hidden_from(audience)}
    plan = seen_by(Plan.model_validate(planted.data), audience, date.fromisoformat(AS_OF)).plan.model_dump_json()
    yield from (("the plan itself", word) for word, sought in hidden.items() if sought in folded(plan))
    for number, words in enumerate(commands(planted, audience)):
        language = ("en", "es")[(seed + number) % 2]
        with pytest.MonkeyPatch.context() as surroundings:
            if (seed + number) % 3 == 0:
                surroundings.setenv("FORCE_COLOR", "1")  # columns, as a terminal draws them
                surroundings.setenv("COLUMNS", "400")
            told = ccr(*words, f"--audience={audience}", f"--as-of={AS_OF}", f"--lang={language}")
        assert told.status == 0, (words, told.err)
        output = COLOURS.sub("", told.out + told.err)
        yield from ((words, word) for word, sought in hidden.items() if sought in folded(output))
        yield from ((words, year) for year in (*YEARS[audience], "287g", "by-law") if year in output)
        if audience == "public":
            yield from ((words, number) for number in map(int, re.findall(r"\d{5,}", output)) if number % MANY)
            if words[:2] == ("partner", "show"):
                yield from ((words, word) for word in planted.of_one_partner if word in output)
        if words[-1] == "--format=json":
            yield from ((words, *found) for found in in_data(json.loads(told.out), audience))
        if words[0] == "action":
            yield from who_owes(words, planted, output)


def in_data(data: Any, audience: str) -> Iterator[tuple[str, object]]:
    """Values of a JSON document that nobody but whoever keeps the file may see."""
    if isinstance(data, list):
        for item in data:
            yield from in_data(item, audience)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key in ("missing_commitments", "cannot", "reason", "note", "waiting", "enforcement", "commitments"):
                yield from ((key, value) for _ in range(bool(value)))
            elif key == "people" and audience == "public":
                yield from ((key, value) for _ in range(value in range(1, 11)))
            yield from in_data(value, audience)


def who_owes(words: tuple[str, ...], planted: Planted, output: str) -> Iterator[tuple[object, ...]]:
    """Who has an open task, where the free text of the tasks doesn't name them."""
    (owing, done), partners = planted.data["actions"], planted.data["partners"]
    texts = folded(owing["what"] + done["what"])
    name = folded(partners[owing["who"]]["name"])
    if owing["who"] != done["who"] and name not in texts and name in folded(output.split(".", 1)[1]):
        yield words, owing["who"]


@pytest.mark.parametrize("audience", ["partners", "public"])
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32 - 1))
def test_what_an_audience_may_not_see_is_in_no_output_for_it(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, audience: Audience, seed: int
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(leaks(ccr, tmp_path, audience, seed)) == []


def test_whoever_keeps_the_file_sees_all_of_it(ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test above would pass for hiding nothing."""
    monkeypatch.chdir(tmp_path)
    planted = planted_in(tmp_path, 1)
    told = "".join(ccr("partner", "show", id_).out for id_ in planted.shown)
    told += "".join(ccr(*words).out for words, _ in FORMS)
    told = folded(told)
    unseen = {word for word in planted.internal if folded(word) not in told}
    assert len(unseen) <= len(planted.internal) // 4, unseen


# whether the test would notice


def nothing(*_: object) -> None:
    """Hide nothing."""


def only_the_small_ones(entry: dict[str, Any]) -> None:
    """Hide small counts beside a total: but it is the total that gives them away."""
    people = entry.get("people")
    if isinstance(people, int) and 0 < people <= 10:
        del entry["people"]


def exactly(name: str) -> Iterator[Way]:
    letters = "".join(filter(str.isalnum, name.casefold()))
    yield Way((Word((letters,)),), re.escape(name.casefold()), ())


MUTATIONS: dict[str, tuple[object, str, object]] = {
    **{
        f"internal {'.'.join(pattern)}": (
            who_sees_what,
            "_INTERNAL",
            tuple(other for other in who_sees_what._INTERNAL if other != pattern),
        )
        for pattern in who_sees_what._INTERNAL
    },
    "contacts": (who_sees_what, "_keep_shared_contacts", nothing),
    "reasons": (who_sees_what, "_hide_reasons", nothing),
    "who owes": (who_sees_what, "_hide_who_owes", nothing),
    "folders": (who_sees_what, "_hide_folders", nothing),
    "from the public": (who_sees_what, "_hide_from_public", nothing),
    "days to come": (who_sees_what, "_hide_days_to_come", nothing),
    "small counts": (who_sees_what, "_hide_small_counts", nothing),
    "small counts in a total": (who_sees_what, "_hide_small_counts", only_the_small_ones),
    "names": (who_sees_what, "take_names", lambda *_: frozenset()),
    "names in text": (nameless, "_take_out_of_text", nothing),
    "names as they are written elsewhere": (nameless, "as_name", exactly),
    "names in the ids of protocols": (nameless, "_rename_protocols", nothing),
    "names for nobody": (who_sees_what, "is_secret", lambda _: False),
    "ids that are words of a name": (nameless, "is_secret", lambda _: False),
    "names in frameworks": (who_sees_what, "framework_without_names", lambda data, *_: data),
    "languages": (SeenPlan, "tells_languages", property(lambda _: True)),
    "commitments": (SeenPlan, "tells_commitments", property(lambda _: True)),
    "timeline": (SeenPlan, "tells_days_to_come", property(lambda _: True)),
}
SEEDS = range(12)


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_the_test_notices_when_something_is_not_hidden(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mutation: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(*MUTATIONS[mutation])
    audiences: tuple[Audience, ...] = ("partners", "public")
    found: Callable[[int], bool] = lambda seed: any(any(leaks(ccr, tmp_path, to, seed)) for to in audiences)  # noqa: E731
    assert any(map(found, SEEDS))
