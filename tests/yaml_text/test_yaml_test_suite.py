"""The documents with which PyYAML tests itself, among them every example of the YAML specification.

Those that a plan could hold read as PyYAML's own parser reads them, which is another program than the libyaml
that is used here; all others are refused with a reason, and none of them raises anything.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from ccr_cli.rules import empty_file, not_a_mapping
from ccr_cli.rules.finding import Problem
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import text_of
from helpers import ROOT

DOCUMENTS: dict[str, str] = json.loads((ROOT / "tests" / "data" / "pyyaml-documents.json").read_bytes())["documents"]
INVISIBLE = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
# What PyYAML's own parser takes and libyaml does not: a directive that nobody knows, a tab as indent.
TAKEN_BY_PYYAML_ALONE = ("spec-07-01.data", "spec-09-20.data")
WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}


def read(raw: bytes) -> tuple[Any, list[Problem]]:
    """What a file says, and what is wrong with it as a file; rules that warn are left out."""
    text = text_of(raw)
    document = read_yaml(text.data)
    problems = [*text.problems, *(document.problems if text.readable else ())]
    return document.data, [problem for problem in problems if problem.rule.severity == "error"]


class NotPlainData(Exception):  # noqa: N818 - a reason, not an error
    """A document holds more than a plan may hold."""


def expected(raw: bytes) -> Any:
    """A document's data as PyYAML parses it, its scalars read as the plan format says."""
    loader = yaml.BaseLoader(raw.decode())
    events = list(iter(loader.get_event, None))
    if sum(isinstance(event, yaml.DocumentStartEvent) for event in events) != 1:
        raise NotPlainData("not one document")
    if any(getattr(event, "anchor", None) or getattr(event, "tag", None) for event in events):
        raise NotPlainData("an anchor, an alias or a tag")
    if any(INVISIBLE.search(getattr(event, "value", "")) for event in events) or INVISIBLE.search(raw.decode()):
        raise NotPlainData("a character that can't be in a plan")
    return _value(iter(events[2:]))


def _value(events: Iterator[Any]) -> Any:
    event = next(events)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events)
    if isinstance(event, yaml.SequenceStartEvent):
        return list(iter(lambda: _value(events), END))
    if isinstance(event, yaml.ScalarEvent):
        return event.value if event.style else _plain(event.value)
    return END


END = object()


def _mapping(events: Iterator[Any]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for event in iter(lambda: next(events), None):
        if isinstance(event, yaml.MappingEndEvent):
            return data
        if not isinstance(event, yaml.ScalarEvent) or (not event.style and event.value in ("", "<<")):
            raise NotPlainData("a key that is no text")
        if event.value in data:
            raise NotPlainData("a key twice")
        data[event.value] = _value(events)
    raise AssertionError("a mapping that never ends")


def _plain(text: str) -> Any:
    if text in WORDS:
        return WORDS[text]
    if re.fullmatch(r"-?(0|[1-9][0-9]*)", text):
        return int(text)
    return float(text) if re.fullmatch(r"-?[0-9]+\.[0-9]+", text) else text


def raw_of(name: str) -> bytes:
    return DOCUMENTS[name].encode("utf-8", "surrogateescape")


def kind_of(name: str) -> str:
    """How PyYAML sees a document: as plain data, as more than that, or as a mistake."""
    if name in TAKEN_BY_PYYAML_ALONE:
        return "mistaken"
    try:
        expected(raw_of(name))
    except (yaml.YAMLError, UnicodeDecodeError):
        return "mistaken"
    except NotPlainData:
        return "more"
    return "plain"


BY_KIND = {kind: [name for name in DOCUMENTS if kind_of(name) == kind] for kind in ("plain", "more", "mistaken")}


def test_there_are_documents_of_every_kind() -> None:
    assert len(DOCUMENTS) > 350
    assert all(len(names) > 40 for names in BY_KIND.values()), {kind: len(names) for kind, names in BY_KIND.items()}


@pytest.mark.parametrize("name", BY_KIND["plain"])
def test_plain_data_reads_as_pyyaml_reads_it(name: str) -> None:
    data, problems = read(raw_of(name))
    assert data == expected(raw_of(name))
    about_the_top = [] if isinstance(data, dict) else [empty_file.RULE if data is None else not_a_mapping.RULE]
    assert [problem.rule for problem in problems] == about_the_top


@pytest.mark.parametrize("name", BY_KIND["more"] + BY_KIND["mistaken"])
def test_everything_else_is_refused_with_a_reason(name: str) -> None:
    _, problems = read(raw_of(name))
    assert problems != []
