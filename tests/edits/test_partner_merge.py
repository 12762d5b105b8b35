"""Two partners that are one agency: one entry for both, named wherever either was."""

import json
from datetime import date
from typing import Any

import pytest
from recording import FRAMEWORK, data_of, refusal_of, value_of

from ccr_cli.edits.edit import all_applied, says_the_same
from ccr_cli.edits.partner_merge import Merge, merge_partners

TODAY = date(2026, 11, 24)
EVERYWHERE = """\
coordinator: {partner: clinic, backup: so-2}
funding: [{source: Fund, held_by: so-2}]
meetings:
  next: {date: 2026-12-03, topics: [{what: Bus passes, who: so-2}]}
  held:
    - {date: 2026-01-08, present: [so-2, clinic, so]}
    - {date: 2026-02-08, present: [clinic, so-2]}
    - {date: 2026-03-08, present: [so]}
partners:
  clinic: {name: Clinic, seats: [health-care], status: at-the-table, reach_through: so-2}
  so: {name: Sheriff, seats: [law-enforcement], status: at-the-table, reach_through: so-2}
  so-2: {name: Sheriff, seats: [law-enforcement], status: at-the-table}
not_here: {courts: {reason: Far., covered_by: so-2}, food: so-2}
survivor_voice: [{date: 2026-01-08, how: survey, by: so-2}]
protocols:
  both: {title: so-2, between: [clinic, so-2, so], status: draft}
  one-way: {title: One, from: [so-2], to: [so, clinic], status: draft}
  other-way: {title: Two, from: [clinic, so], to: [so-2], status: draft}
roles:
  train: {first: so-2, with: [clinic, so]}
  rides: {first: {Sells: so, Arivaca: so-2}, with: [so-2, so]}
  language: {first: so, with: [so-2]}
trainings: [{date: 2026-01-08, title: T, by: [so], for: [so-2, so]}]
outreach: [{date: 2026-01-08, title: T, by: [so-2]}]
actions: [{what: so-2, who: so-2}]
changes: [{date: 2026-01-08, what: so-2, partner: so-2}]
"""
NAMED_ONCE = """\
coordinator: {partner: clinic, backup: so}
funding: [{source: Fund, held_by: so}]
meetings:
  next: {date: 2026-12-03, topics: [{what: Bus passes, who: so}]}
  held:
    - {date: 2026-01-08, present: [so, clinic]}
    - {date: 2026-02-08, present: [clinic, so]}
    - {date: 2026-03-08, present: [so]}
partners:
  clinic: {name: Clinic, seats: [health-care], status: at-the-table, reach_through: so}
  so: {name: Sheriff, seats: [law-enforcement], status: at-the-table}
not_here: {courts: {reason: Far., covered_by: so}, food: so-2}
survivor_voice: [{date: 2026-01-08, how: survey, by: so}]
protocols:
  both: {title: so-2, between: [clinic, so], status: draft}
  one-way: {title: One, from: [so], to: [clinic], status: draft}
  other-way: {title: Two, from: [clinic], to: [so], status: draft}
roles:
  train: {first: so, with: [clinic]}
  rides: {first: {Sells: so, Arivaca: so}, with: [so]}
  language: {first: so}
trainings: [{date: 2026-01-08, title: T, by: [so], for: [so]}]
outreach: [{date: 2026-01-08, title: T, by: [so]}]
actions: [{what: so-2, who: so}]
changes: [{date: 2026-01-08, what: so-2, partner: so}]
"""


def merged(start: str, id_: str = "so", other: str = "so-2") -> tuple[Any, Merge]:
    data = data_of(start)
    told = merge_partners(data, FRAMEWORK, id_, other, TODAY)
    return all_applied(data, told.edits), told


def test_the_one_that_stays_is_named_wherever_the_other_was_and_once() -> None:
    after, told = merged(EVERYWHERE)
    assert says_the_same(after, data_of(NAMED_ONCE)), json.dumps(after, indent=1)
    assert (told.not_first, told.not_second) == ((), ())


def test_whoever_coordinates_is_not_its_own_backup() -> None:
    for named in ("{partner: so, backup: so-2}", "{partner: so-2, backup: so}"):
        start = EVERYWHERE.replace("{partner: clinic, backup: so-2}", named)
        assert merged(start)[0]["coordinator"] == {"partner": "so"}


def test_what_stood_beside_itself_before_is_left_to_the_check() -> None:
    start = EVERYWHERE.replace("language: {first: so, with: [so-2]}", "language: {first: so, with: [so, clinic]}")
    assert merged(start)[0]["roles"]["language"] == {"first": "so", "with": ["so", "clinic"]}


SAID = """\
what is lacking:
  first: {name: A, status: invited}
  second:
    name: a
    status: invited
    seats: [food]
    role: Food
    oriented: 2026-01-05
    certifies: false
    note: Later.
  both: {name: A, status: invited, seats: [food], role: Food, oriented: 2026-01-05, certifies: false, note: Later.}
lists of both, each once:
  first: {seats: [food, housing], bound_by: [vawa], must_disclose: [mandated-reporting]}
  second: {seats: [housing, education], bound_by: [vawa, hipaa], must_disclose: [public-records]}
  both:
    seats: [food, housing, education]
    bound_by: [vawa, hipaa]
    must_disclose: [mandated-reporting, public-records]
a status of each:
  first: {status: invited, since: 2026-05-01, role: Food}
  second: {status: at-the-table, since: 2026-02-01, role: Shelter}
  both: {status: invited, since: 2026-05-01, role: Food}
  not_second: {status: at-the-table, since: 2026-02-01, role: Shelter}
one status, earlier:
  first: {status: invited, since: 2026-05-01, oriented: 2026-05-01}
  second: {status: invited, since: 2026-02-01, oriented: 2026-06-01}
  both: {status: invited, since: 2026-02-01, oriented: 2026-05-01}
a day of another status:
  first: {status: invited}
  second: {status: left, since: 2026-05-01}
  both: {status: invited}
  not_second: {status: left, since: 2026-05-01}
a name that is nobody's business:
  first: {named: public, confidential: place, serves: [Ajo]}
  second: {named: never, confidential: name}
  both: {named: never, confidential: name}
  not_first: {named: public, confidential: place, serves: [Ajo]}
a place that is confidential:
  first: {name: A}
  second: {name: A, confidential: place, serves: [Ajo]}
  both: {name: A, confidential: place}
  not_second: {serves: [Ajo]}
a public name, confidential now:
  first: {name: A, named: public}
  second: {name: A, confidential: name}
  both: {name: A, confidential: name}
  not_first: {named: public}
a name that nobody said is public:
  first: {name: A}
  second: {name: A, named: public}
  both: {name: A}
  not_second: {named: public}
a name that is:
  first: {name: A, named: public}
  second: {name: A}
  both: {name: A, named: public}
places of both:
  first: {serves: [Ajo]}
  second: {serves: [Sells, Ajo]}
  both: {serves: [Ajo, Sells]}
all places:
  first: {name: A}
  second: {name: A, serves: [Ajo]}
  both: {name: A}
  not_second: {serves: [Ajo]}
commitments made earlier:
  first: {commitments: 2026-05-01}
  second: {commitments: 2026-02-01}
  both: {commitments: 2026-02-01}
commitments made by another head:
  first: {commitments: 2026-05-01, head_since: 2026-03-01}
  second: {commitments: 2026-02-01}
  both: {commitments: 2026-05-01, head_since: 2026-03-01}
a head that changed twice:
  first: {head_since: 2026-03-01}
  second: {head_since: 2026-06-01}
  both: {head_since: 2026-06-01}
  not_first: {head_since: 2026-03-01}
commitments one by one:
  first: {commitments: {advocacy: 2026-05-01, rights-awareness: {cannot: Neutral.}}}
  second: {commitments: {advocacy: 2026-04-01, rights-awareness: 2026-04-01, cultural-sensitivity: {cannot: No.}}}
  both:
    commitments: {advocacy: 2026-04-01, rights-awareness: {cannot: Neutral.}, cultural-sensitivity: {cannot: No.}}
  not_second: {commitments.rights-awareness: 2026-04-01}
commitments all and one:
  first: {commitments: 2026-05-01}
  second: {commitments: {advocacy: 2026-04-01}}
  both:
    commitments:
      safety-and-confidentiality: 2026-05-01
      cultural-sensitivity: 2026-05-01
      advocacy: 2026-04-01
      rights-awareness: 2026-05-01
commitments all on one day:
  first: {commitments: {advocacy: 2026-05-01}}
  second:
    commitments:
      safety-and-confidentiality: 2026-05-01
      cultural-sensitivity: 2026-05-01
      rights-awareness: 2026-05-01
  both: {commitments: 2026-05-01}
two agreements:
  first: {agreement: {signed: 2026-05-01, until: 2027-05-01}}
  second: {agreement: {signed: 2025-05-01, until: 2027-04-01, award: A-1}}
  both: {agreement: {signed: 2026-05-01, until: 2027-05-01}}
  not_second: {agreement.signed: 2025-05-01, agreement.until: 2027-04-01, agreement.award: A-1}
an agreement that holds:
  first: {agreement: {signed: 2024-05-01, until: 2025-05-01}}
  second: {agreement: {signed: 2025-05-01, until: 2027-04-01}}
  both: {agreement: {signed: 2025-05-01, until: 2027-04-01}}
  not_first: {agreement.signed: 2024-05-01, agreement.until: 2025-05-01}
one agreement:
  first: {agreement: {signed: 2025-05-01}}
  second: {agreement: {signed: 2025-05-01, until: 2027-04-01}}
  both: {agreement: {signed: 2025-05-01, until: 2027-04-01}}
languages as lists:
  first: {languages: [es, Mixteco]}
  second: {languages: [Spanish, mix, Mam]}
  both: {languages: [es, Mixteco, Mam]}
languages with how:
  first: {languages: {es: staff}}
  second: {languages: {Spanish: phone, Mam: phone}}
  both: {languages: {es: staff, Mam: phone}}
  not_second: {languages: {Spanish: phone}}
languages of which one says how:
  first: {languages: [es]}
  second: {languages: {es: staff, Mam: phone}}
  both: {languages: {es: staff, Mam: phone}}
languages of which the other says how:
  first: {languages: [es, Mam]}
  second: {languages: {Spanish: staff, Triqui: phone}}
  both: {languages: [es, Mam, Triqui]}
  not_second: {languages: {Spanish: staff, Triqui: phone}}
languages with and without how:
  first: {languages: {es: staff}}
  second: {languages: [Mam, es]}
  both: {languages: {es: staff}}
  not_second: {languages: [Mam]}
contacts:
  first: {contacts: [{role: Desk, phone: 520-555-0100, share: public}, {role: Night}]}
  second:
    contacts:
      - {role: desk, email: desk@example.org, share: partners}
      - {role: Night, phone: 520-555-0101}
      - {role: Desk, phone: 520-555-0102}
  both:
    contacts:
      - {role: Desk, phone: 520-555-0100, share: partners, email: desk@example.org}
      - {role: Night, phone: 520-555-0101}
      - {role: Desk, phone: 520-555-0102}
a contact for those at the table, or for those to come:
  first: {contacts: [{role: Desk, share: partners}]}
  second: {contacts: [{role: Desk, share: invited}]}
  both: {contacts: [{role: Desk, share: nobody}]}
certifications:
  first: {certifies: {forms: [u], policy: true, checked: 2026-05-01}}
  second: {certifies: {forms: [u, t], policy: false, usual_days: 30, checked: 2026-02-01}}
  both: {certifies: {forms: [u], policy: true, checked: 2026-02-01, usual_days: 30}}
  not_second: {certifies.forms: [u, t], certifies.policy: false}
no certification:
  first: {certifies: false}
  second: {certifies: {forms: [u]}}
  both: {certifies: false}
  not_second: {certifies.forms: [u]}
what enforcement is known of:
  first: {enforcement: {asks_status: unknown, agreements: [none], checked: 2026-05-01}}
  second: {enforcement: {asks_status: sometimes, agreements: [287g], checked: 2026-02-01}}
  both: {enforcement: {asks_status: sometimes, agreements: [287g], checked: 2026-02-01}}
what a survivor has most to know of:
  first: {enforcement: {asks_status: never}}
  second: {enforcement: {asks_status: by-law}}
  both: {enforcement: {asks_status: by-law}}
  not_first: {enforcement.asks_status: never}
to be left alone:
  first: {waiting: {until: 2027-01-10}}
  second: {waiting: {until: 2027-03-01, why: The move.}}
  both: {waiting: {until: 2027-03-01, why: The move.}}
  not_first: {waiting.until: 2027-01-10}
notes:
  first: {note: One.}
  second: {note: Two.}
  both: {note: "One.\\n\\nTwo."}
a note again:
  first: {note: One. Two.}
  second: {note: Two.}
  both: {note: One. Two.}
reached through the other:
  first: {role: x, reach_through: so-2}
  second: {role: x, reach_through: so}
  both: {role: x}
"""


@pytest.mark.parametrize("case", value_of(SAID).values(), ids=value_of(SAID))
def test_one_entry_for_two(case: dict[str, Any]) -> None:
    told = merge_partners({"partners": {"so": case["first"], "so-2": case["second"]}}, FRAMEWORK, "so", "so-2", TODAY)
    after = all_applied({"partners": {"so": case["first"], "so-2": case["second"]}}, told.edits)["partners"]
    assert list(after) == ["so"]
    assert says_the_same(after["so"], case["both"]), json.dumps(after)
    lost = [{".".join(fact.way): fact.value for fact in facts} for facts in (told.not_first, told.not_second)]
    assert lost == [case.get("not_first", {}), case.get("not_second", {})]


@pytest.mark.parametrize(
    ("id_", "other", "told"),
    [
        ("so", "so-3", ("No partner has the id `so-3`.", "Did you mean `so-2`?")),
        (
            "so",
            "so",
            (
                "That is one partner, `so`, named twice.",
                "Name the partner that stays, and then the one that is the same agency.",
            ),
        ),
    ],
)
def test_what_cannot_be_one(id_: str, other: str, told: tuple[str, str]) -> None:
    assert refusal_of(EVERYWHERE, lambda data: [*merge_partners(data, FRAMEWORK, id_, other, TODAY).edits]) == told


@pytest.mark.parametrize("sides", ["between: [so, so-2]", "from: [so], to: [so-2]", "from: [so-2, so], to: [so]"])
def test_two_that_have_a_protocol_with_each_other_are_not_one(sides: str) -> None:
    start = EVERYWHERE.replace("between: [clinic, so-2, so]", sides)
    assert refusal_of(start, lambda data: [*merge_partners(data, FRAMEWORK, "so", "so-2", TODAY).edits]) == (
        "`so` and `so-2` have a protocol with each other: `both`.",
        "If they are one agency, take it out first: `ccr protocol remove both`",
    )
