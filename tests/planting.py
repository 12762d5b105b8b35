"""Plans with words planted in them that some readers may not see: names, and texts that stay with the file.

Every name and every such text is a word of its own, which nothing would hold by chance.
"""

import json
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from ccr_cli.intake import leaving
from ccr_cli.intake.load import forget_frameworks
from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.keys import Key, keys_of
from ccr_cli.plan.readers import Audience, View
from hidden_changes import is_named
from the_table import LIKE

STATUSES = (
    ("identified"),
    "invited",
    "liaison",
    "at-the-table",
    "at-the-table",
    "at-the-table",
    "declined",
    "left",
)
SEATS = ("victim-services", "legal-services", "courts", "housing", "food", "friends", "law-enforcement")
_ON_NO_PAPER = ("note", "why", "cannot", "reason")


@dataclass
class Planted:
    """A plan's data, and the words in it that only the keeper of the file, or nobody of the public, may see."""

    data: dict[str, Any] = field(default_factory=dict)
    framework: dict[str, Any] | None = None
    folder: str = ""
    """Where the framework lies, if it is one of its own."""
    internal: set[str] = field(default_factory=set)
    on_no_paper: set[str] = field(default_factory=set)
    """Those that no paper has, not even one for whoever keeps the file."""
    words: dict[str, str] = field(default_factory=dict)
    """By a partner's id, the word in its name and id."""

    def hidden_from(self, audience: str, addressed: frozenset[str] = frozenset()) -> set[str]:
        """The words that an audience may not see; ``addressed`` are the partners to which a paper is addressed."""
        partners, like = self.data["partners"], LIKE.get(audience, audience)
        return self.internal | {
            word for id_, word in self.words.items() if id_ not in addressed and not is_named(partners[id_], like)
        }


class Planter:
    """Plants words, and remembers who may not see them."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.planted = Planted()
        self._numbers = count(1)

    def internal(self, what: str) -> str:
        word = self._word(what)
        self.planted.internal.add(word)
        if what in _ON_NO_PAPER:
            self.planted.on_no_paper.add(word)
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

    def partner(self, status: str) -> tuple[str, dict[str, object]]:
        named = self.random.choice(("public", "partners", "never", None))
        confidential = self.random.choice(("name", "place", None, None))
        word = self._word("name")
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
            "contacts": [
                {"role": self.internal("role"), "phone": self.internal("phone"), "email": self.internal("mail")}
            ],
        }
        partner |= {"named": named} if named else {}
        partner |= {"confidential": confidential} if confidential else {}
        self.planted.words[id_] = word
        return id_, partner

    def plan(self) -> Planted:
        statuses = ["at-the-table", *(self.random.choice(STATUSES) for _ in range(self.random.randint(1, 5)))]
        partners = dict(self.partner(status) for status in statuses)
        ids = list(partners)
        names = [str(partner["name"]) for partner in partners.values()]
        names += [id_ for id_ in ids if not is_named(partners[id_], "partners")]
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
                    "award": "2026-VS-014",
                    "pays_for": ["coordinator"],
                    "held_by": ids[0],
                    "until": "2027-05-31",
                    "note": self.internal("note"),
                }
            ],
            "meetings": {
                "every": "month",
                "next": {"date": "2027-01-14", "place": self.text(names), "topics": [{"what": self.text(names)}]},
                "held": [
                    {"date": "2026-10-08", "present": ids, "decided": [self.text(names)]},
                    {
                        "date": "2026-10-28",
                        "present": ids[:1],
                        "decided": [{"what": self.internal("d"), "share": "nobody"}],
                    },
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
                    "people": 30,
                }
                for number in range(1, 5)
            ]
            + [{"date": "2027-02-01", "title": "To come", "by": ids, "for": ids, "people": 30}],
            "languages_needed": ["es"],
            "outreach": [{"date": "2026-05-23", "title": self.text(names), "by": ids}],
            "actions": [
                {"what": self.text(names), "who": ids[-1], "due": "2026-11-01", "note": self.internal("note")},
                {"what": self.text(names), "who": ids[0], "done": "2026-11-01"},
            ],
            "changes": [{"date": "2026-07-01", "what": self.text(names), "partner": ids[0], "award": "2026-VS-014"}],
            "stories": [
                {"title": self.text(names), "text": self.text(names), "lesson": self.text(names), "seats": ["courts"]}
            ],
            "survivor_voice": [
                {"date": "2026-03-19", "how": "survey", "by": ids[0], "changed": self.text(names), "share": "public"},
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
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text).casefold()))


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


@contextmanager
def without_rules_of_privacy() -> Iterator[None]:
    """They stop what leaves with a name in it; what hides such names must not lean on them."""
    with patch.object(leaving, "_findings", lambda *_: ()):
        yield


def told_whole(model: type[PlanPart], _: Audience) -> list[tuple[str, Key, View | None]]:
    """The fields of a part of a plan, as if whoever reads it might read them all."""
    return [(key.name, key, "whole") for key in keys_of(model)]
