"""Edits of every kind that make sense in a plan's data."""

from collections.abc import Iterator
from random import Random
from typing import Any

from ccr_cli.edits.edit import Add, Edit, Misplaced, Put, Remove, Rename, applied

DAY = "2026-11-24"
_TEXTS = (
    "Short.",
    "Ask: them",
    "A long one that goes on " * 6 + "and ends.",
    "- dash",
    "24/7 line",
    'Él dijo "no" # 2',
    "it's",
    "2026",
    "no",
    "@casa",
    "two\nparagraphs",
    "{braces}, [brackets]",
    "ends with a colon:",
    "\\ and \"quotes' ",
)


def any_edits(data: dict[str, Any], random: Random) -> list[Edit]:
    """Every edit that can be done to this data; its texts are chosen at random."""
    text = random.choice(_TEXTS).strip()
    edits = [*_of_the_task_force(text), *_of_partners(data, text), *_that_remove(data)]
    for number, _action in enumerate(data.get("actions") or []):
        edits.append(Put(("actions", number, "done"), DAY))
    return [edit for edit in edits if _fits(data, edit)]


def _of_the_task_force(text: str) -> Iterator[Edit]:
    for key in ("name", "area", "mission", "note"):
        yield Put((key,), text)
    yield Put(("language",), "es")
    yield Put(("meetings", "every"), "month")
    yield Put(("meetings", "not_in"), [7, 12])
    yield Put(("meetings", "next"), {"date": DAY, "time": "9:00"})
    yield Put(("coordinator", "hours_per_week"), 20)
    yield Put(("languages_needed",), ["es", "Mixteco"])
    yield Put(
        ("partners", "new-one"),
        {"name": text, "seats": ["courts"], "status": ("identified"), "since": DAY},
    )
    yield Put(("not_here", "courts"), text)
    yield Put(("not_here", "food"), {"reason": text, "review_by": DAY})
    yield Put(("protocols", "new-one"), {"title": text, "between": ["a", "b"], "status": "draft"})
    yield Add(("principles",), text)
    yield Add(("actions",), {"what": text, "due": DAY})
    yield Add(("meetings", "held"), {"date": DAY, "present": ["a", "b"], "decided": [text]})
    yield Add(("survivor_voice",), {"date": DAY, "how": "survey"})
    yield Add(("stories",), {"title": "A title", "text": text})
    yield Add(("trainings",), {"date": DAY, "title": text, "people": {"dispatch": 4}})
    yield Add(("funding",), {"source": text, "pays_for": ["coordinator"], "amount": 1000.5, "in_kind": False})


def _of_partners(data: dict[str, Any], text: str) -> Iterator[Edit]:
    for id_, partner in (data.get("partners") or {}).items():
        here = ("partners", id_)
        yield Put((*here, "status"), "liaison")
        yield Put((*here, "since"), DAY)
        yield Put((*here, "commitments"), DAY)
        yield Put((*here, "commitments", "advocacy"), {"cannot": text})
        yield Put((*here, "agreement"), {"signed": DAY, "until": DAY})
        yield Put((*here, "waiting"), {"until": DAY, "why": text})
        yield Put((*here, "seats"), ["courts", "food"])
        yield Put((*here, "certifies"), False)
        yield Put((*here, "certifies"), {"forms": ["u"], "checked": DAY})
        yield Put((*here, "languages"), {"es": "staff"})
        yield Add((*here, "contacts"), {"role": "Director", "phone": "520-555-0100"})
        yield Rename(here, "renamed-x")
        yield from (Remove((*here, key)) for key in partner)


def _that_remove(data: dict[str, Any]) -> Iterator[Edit]:
    for key, value in data.items():
        if key not in ("ccr", "name", "framework"):
            yield Remove((key,))
        if isinstance(value, list):
            yield from (Remove((key, number)) for number in range(len(value)))
    yield from (Remove(("partners", id_)) for id_ in data.get("partners") or {})


def _fits(data: dict[str, Any], edit: Edit) -> bool:
    try:
        applied(data, edit)
    except Misplaced:
        return False
    return True
