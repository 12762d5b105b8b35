"""Hypothesis strategies: plans that the models accept, data spoiled a little, and YAML in any style.

Plans are drawn from the models themselves, so a key that is added to the format is drawn without a word here.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from itertools import cycle
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from pydantic import BaseModel

from ccr_cli.intake.load import built_in
from ccr_cli.plan import fields, references
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.lineage import LISTS
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan, Protocol
from ccr_cli.plan.steps import EACH, KEY
from yaml_writing import Where, Written, write_yaml

FRAMEWORK = "immigrant-survivors"
_MOST_ITEMS = 2
_FORBIDDEN = "\x7f\u061c\u200e\u200f\u2028\u2029\ufeff\ufffe\uffff" + "".join(
    map(chr, [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)
AWKWARD_WORDS = (Path(__file__).parent / "data" / "awkward-words.txt").read_text(encoding="utf-8").splitlines()
AWKWARD_TEXTS = (
    "Closed: 180 miles away",
    "a #comment",
    "a  two  spaces",
    " leads",
    "trails ",
    "two\nlines",
    "two\n\nparagraphs\n",
    "\n starts with a line end",
    "ends with three\n\n\n",
    "  indented\nless",
    "a\ttab",
    "\tstarts with a tab",
    "- looks like\n- a list",
    "key: looks like\nother: a mapping",
    "a\u00a0b",
    "\u3000wide",
    "soft\u00adhyphen",
    "zero\u200dwidth",
)

_signs = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters=_FORBIDDEN)
_any_text = st.text(_signs | st.sampled_from("\n\t aA1:#-'\"[]{},&*!|>%@`\\"), max_size=20)
texts = st.sampled_from(AWKWARD_WORDS) | st.sampled_from(AWKWARD_TEXTS) | _any_text
"""Any text that a plan may hold, awkward ones first."""

_full_texts = texts.filter(lambda text: any(not sign.isspace() for sign in text))
_ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
_BY_TYPE: tuple[tuple[Any, SearchStrategy[Any]], ...] = (
    (fields.Written, _full_texts),
    (fields.Id, _ids),
    (fields.Time, st.from_regex(r"([01]?[0-9]|2[0-3]):[0-5][0-9]", fullmatch=True)),
    (fields.Day, st.dates().map(str)),
    (fields.Version, st.just(1)),
    (fields.Count, st.integers(0, 1_000_000_000) | st.integers(0, 99).map(float)),
    (fields.MonthNumber, st.integers(1, 12)),
    (fields.Amount, st.integers(0, 1_000_000_000) | st.floats(0, 1_000_000_000)),
    (fields.Score, st.integers(2, 10).map(lambda halves: halves / 2)),
    (fields.Hours, st.integers(0, 168) | st.floats(0, 168)),
)


def _of_type(annotation: Any) -> SearchStrategy[Any]:
    """Values that a type of the models accepts."""
    for known, strategy in _BY_TYPE:
        if _is(annotation, known):
            return strategy
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return fitting(annotation)
    if annotation is bool:
        return st.booleans()
    return _of_parts(get_origin(annotation), get_args(annotation))


def _is(annotation: Any, known: Any) -> bool:
    """Whether a type is a known one, perhaps with more said about it: nested ``Annotated`` lie flat."""
    said, known_said = getattr(annotation, "__metadata__", ()), known.__metadata__
    return get_origin(annotation) is Annotated and said[: len(known_said)] == known_said


def _of_parts(origin: Any, parts: tuple[Any, ...]) -> SearchStrategy[Any]:
    if origin is Annotated:
        return _of_type(parts[0])
    if origin is Literal:
        return st.sampled_from(parts)
    if origin is list:
        return st.lists(_of_type(parts[0]), max_size=_MOST_ITEMS)
    if origin is dict:
        return st.dictionaries(_of_type(parts[0]), _of_type(parts[1]), max_size=_MOST_ITEMS)
    if origin in (Union, UnionType):
        return st.one_of([_of_type(part) for part in parts if part is not NoneType])
    raise TypeError(f"nothing is known of {origin} {parts}")


@cache
def fitting(model: type[BaseModel]) -> SearchStrategy[dict[str, Any]]:
    """Plain data for a model: every needed key, and any of the optional ones."""
    hints = get_type_hints(model, include_extras=True)
    needed: dict[Any, SearchStrategy[Any]] = {}
    optional: dict[Any, SearchStrategy[Any]] = {}
    for name, field in model.model_fields.items():
        (needed if field.is_required() else optional)[field.alias or name] = _of_type(hints[name])
    data: SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(needed, optional=optional)
    return data.map(_MENDED[model]) if model in _MENDED else data


def _with_seats_or_a_role(partner: dict[str, Any]) -> dict[str, Any]:
    """A partner that sits or has a role, and says no place if it is confidential."""
    if "confidential" in partner:
        partner = {key: value for key, value in partner.items() if key != "serves"}
    return partner if partner.get("seats") or "role" in partner else partner | {"role": "Shelter"}


def _one_way_or_both(protocol: dict[str, Any]) -> dict[str, Any]:
    """The partners of a protocol one way or both ways, and somebody on every side."""
    ways = ("between",) if "between" in protocol else ("from", "to")
    others = {key: value for key, value in protocol.items() if key not in ("between", "from", "to")}
    return others | {key: protocol.get(key) or ["somebody"] for key in ways}


_MENDED: dict[type[BaseModel], Callable[[dict[str, Any]], dict[str, Any]]] = {
    Partner: _with_seats_or_a_role,
    Protocol: _one_way_or_both,
}


def _with_ids_that_exist(plan: dict[str, Any]) -> dict[str, Any]:
    """The plan with every id in it replaced by one that names something."""
    framework = built_in(FRAMEWORK)
    plan["framework"] = FRAMEWORK
    if not plan.get("places"):
        plan["places"] = ["Arivaca"]
    if not plan.get("partners"):
        plan["partners"] = {"casa-segura": {"name": "Casa Segura", "seats": ["housing"], "status": "invited"}}
    for patterns, known in (
        (references.PARTNERS, list(plan["partners"])),
        (references.SEATS, list(framework.seats)),
        (references.COMMITMENTS, [commitment.id for commitment in framework.commitments]),
        (references.TASKS, [task.id for task in framework.tasks or ()]),
        (references.COMPONENTS, [component.id for component in framework.components or ()]),
        (references.PLACES, plan["places"]),
    ):
        ids = cycle(known)
        for pattern in patterns:
            for holder, step in list(_places(plan, pattern)):
                _name(holder, step, next(ids))
    return plan


def _places(data: Any, pattern: tuple[str, ...]) -> Iterator[tuple[Any, Any]]:
    """The mappings and lists that hold an id, each with the key or index where it stands."""
    if not isinstance(data, dict | list):
        return
    step, rest = pattern[0], pattern[1:]
    steps: list[Any] = list(data) if isinstance(data, dict) else list(range(len(data)))
    if step == KEY:
        yield from ((data, (key,)) for key in steps)
        return
    for key in steps:
        if rest and step in (EACH, key):
            yield from _places(data[key], rest)
        elif step in (EACH, key) and isinstance(data[key], str):
            yield data, key


def _name(holder: Any, step: Any, id_: str) -> None:
    if not isinstance(step, tuple):
        holder[step] = id_
        return
    value = holder.pop(step[0])
    holder.setdefault(id_, value)


# Composites, whose names stay short in Hypothesis's reports.


@st.composite
def _plans(draw: st.DrawFn) -> dict[str, Any]:
    return _with_ids_that_exist(draw(fitting(Plan)))


@st.composite
def _frameworks(draw: st.DrawFn) -> dict[str, Any]:
    data = draw(fitting(Framework))
    return {key: value for key, value in data.items() if key not in ("extends", "hide")}


@st.composite
def _extensions(draw: st.DrawFn) -> dict[str, Any]:
    data = draw(fitting(Framework))
    ids = st.sampled_from([part.id for part in built_in(FRAMEWORK).parts])
    for way in [*(way for way in references.FRAMEWORK_IDS if way[-1] == "id"), ("hide", EACH)]:
        for holder, step in list(_places(data, way)):
            holder[step] = draw(ids | st.just(holder[step]))
    data["extends"] = draw(st.sampled_from([FRAMEWORK, "sexual-assault-response", "./further.yaml"]))
    parts = [(entry, ("id", "kind")) for entry in _entries(data)]
    for holder, kept in (*parts, (data, ("ccr_framework", "id", "name", "extends"))):
        for key in [key for key in holder if key not in kept]:
            match draw(st.sampled_from(("stays", "goes", "is left empty"))):
                case "goes":
                    del holder[key]
                case "is left empty":
                    holder[key] = None
    return data


def _entries(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The mappings of a framework's data that may be there in part."""
    lists = [data["sectors"], *(sector["seats"] for sector in data["sectors"])]
    lists += [data.get(kind) or [] for kind in (*LISTS, "reasons") if kind != "sectors"]
    return [entry for entries in (*lists, (data.get("sources") or {}).values()) for entry in entries]


plans: SearchStrategy[dict[str, Any]] = _plans()
"""The data of plans that the models accept, with references that exist."""

frameworks: SearchStrategy[dict[str, Any]] = _frameworks()
"""The data of frameworks that the models accept, whatever their ids name."""

extensions: SearchStrategy[dict[str, Any]] = _extensions()
"""The data of frameworks that extend others, whatever their ids name, with any part of what may be left out."""

_scalars = (
    texts
    | st.integers(-(10**12), 10**12)
    | st.floats(-(10**9), 10**9).map(lambda x: x + 0.0)
    | st.booleans()
    | st.none()
)
trees: SearchStrategy[dict[str, Any]] = st.dictionaries(
    texts.filter(bool),
    st.recursive(
        _scalars,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts.filter(bool), inner, max_size=4),
        max_leaves=15,
    ),
    max_size=5,
)
"""Plain data of any shape, with a mapping at the top."""


def written(data: SearchStrategy[dict[str, Any]]) -> SearchStrategy[tuple[dict[str, Any], Written]]:
    """Data, and the same as YAML in some style."""

    def write(drawn: tuple[dict[str, Any], int]) -> tuple[dict[str, Any], Written]:
        return drawn[0], write_yaml(*drawn)

    return st.tuples(data, st.integers(0, 2**32 - 1)).map(write)


# Data that is nearly right

_odd_values: SearchStrategy[Any] = st.one_of(
    st.sampled_from(
        (
            None,
            "",
            " ",
            "\n",
            True,
            False,
            0,
            1,
            -1,
            2,
            13,
            168.5,
            24.0,
            1.5,
            10**10,
            10**299,
            float("inf"),
            [],
            {},
            [None],
        )
    ),
    st.sampled_from(("2026-01-01", "2026-02-30", "2025-02-29", "2024-02-29", "0000-01-01", "9999-12-31", "2026-1-1")),
    st.sampled_from(("2026-01-01\n", "9:00", "24:00", "9:60", "9:00\n", "x-1", "x-1\n", "X", "a_b", "-", "a--b", "u")),
    st.sampled_from(
        ({"en": "a", "es": "b"}, {"en": "a"}, {"cannot": "a"}, {"a": "staff"}, {"a": 1}, ["es"], [1], [""])
    ),
    texts,
).map(deepcopy)  # what is sampled is one object, and is changed further
_odd_keys = (
    st.sampled_from(("", " ", "note", "X", "a--b", "a-b\n", "Partner", "seats", "from", "between", "[key]")) | texts
)


def ways(data: Any, where: Where = ()) -> Iterator[Where]:
    """The way to every value below the top."""
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        yield (*where, step)
        yield from ways(value, (*where, step))


def value_at(data: Any, where: Where) -> Any:
    """The value at the end of a way."""
    for step in where:
        data = data[step]
    return data


@st.composite
def spoiled(draw: st.DrawFn, whole: SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
    """Data of which up to three values or keys are changed, taken away or added; not always for the worse."""
    data = draw(whole)
    for _ in range(draw(st.integers(1, 3))):
        places = list(ways(data))
        if not places:
            break
        *way, step = draw(st.sampled_from(places))
        holder = value_at(data, tuple(way))
        _change(draw, holder, step)
    return data


def _change(draw: st.DrawFn, holder: Any, step: Any) -> None:
    kind = draw(st.sampled_from(("value", "value", "value", "gone", "key", "more")))
    if kind == "value":
        holder[step] = draw(_odd_values)
    elif kind == "gone":
        del holder[step]
    elif isinstance(holder, list):
        holder.append(draw(_odd_values))
    elif kind == "key":
        holder[draw(_odd_keys)] = holder.pop(step)
    else:
        holder[draw(_odd_keys)] = draw(_odd_values)


# Bytes

_MARKS = (": ", "\n", "\n  ", "\n- ", ", ", "\t", "\r", "\0", "\x1b[31m", "\u202e", "\ufeff")
_pieces = st.sampled_from((*AWKWARD_WORDS, *AWKWARD_TEXTS, *_MARKS)).map(str.encode) | st.binary(max_size=3)


@st.composite
def mutated(draw: st.DrawFn, texts_of_plans: SearchStrategy[bytes]) -> bytes:
    """A plan's bytes with slices taken out, put in, doubled or changed over."""
    raw = draw(texts_of_plans)
    for _ in range(draw(st.integers(1, 4))):
        first, second, third = sorted(draw(st.tuples(*[st.integers(0, len(raw))] * 3)))
        kind = draw(st.sampled_from(("delete", "insert", "double", "transpose")))
        before, left, right, after = raw[:first], raw[first:second], raw[second:third], raw[third:]
        if kind == "delete":
            raw = before + right + after
        elif kind == "insert":
            raw = before + draw(_pieces) + left + right + after
        elif kind == "double":
            raw = before + left + left + right + after
        else:
            raw = before + right + left + after
    return raw
