"""What kind of text a key holds stands beside the key, and nowhere else."""

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from ccr_cli.plan import fields
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.text_kinds import keys_of_days, lists_of_sentences, own_words, sentences

CONSTRAINED = fields.Written.__metadata__[0]  # type: ignore[attr-defined]
WITHOUT_WORDS = {"phone"}


def without_kind(annotation: Any, metadata: tuple[Any, ...], key: str) -> Iterator[str]:
    """The keys of a type whose text is of no kind."""
    if CONSTRAINED in metadata:
        if not any(isinstance(mark, fields.TextKind) for mark in metadata):
            yield key
    elif get_origin(annotation) is Annotated:
        yield from without_kind(get_args(annotation)[0], get_args(annotation)[1:], key)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            yield from without_kind(field.annotation, tuple(field.metadata), name)
    else:
        for part in get_args(annotation):
            yield from without_kind(part, (), key)


@pytest.mark.parametrize("model", [Plan, Framework])
def test_every_text_says_of_which_kind_it_is(model: type[BaseModel]) -> None:
    assert set(without_kind(model, (), "")) <= WITHOUT_WORDS


@pytest.mark.parametrize("key", ["name", "role", "note", "decided", "award", "topics", "changed", "email"])
def test_names_are_sought_in_words_of_ones_own(key: str) -> None:
    assert key in own_words(Plan)


@pytest.mark.parametrize(
    "key", ["held_by", "seats", "present", "languages", "framework", "phone", "status", "not_here"]
)
def test_ids_and_words_of_the_format_are_no_words_of_ones_own(key: str) -> None:
    assert key not in own_words(Plan)


def test_labels_may_stand_between_brackets_and_sentences_never_do() -> None:
    assert "role" not in sentences(Plan)
    assert {"mission", "principles", "cannot", "why", "text"} <= sentences(Plan)


def test_lists_of_sentences_are_those_that_commas_may_have_cut() -> None:
    assert lists_of_sentences(Plan) == (("principles",), ("meetings", "held", "*", "decided"))


def test_the_texts_of_a_framework_are_its_own_in_both_languages() -> None:
    assert {"en", "es", "why", "told", "where", "promise"} <= own_words(Framework)
    assert "sources" not in own_words(Framework)


def test_the_keys_of_days_are_those_that_can_hold_one() -> None:
    assert {"date", "since", "until", "reports_due", "commitments"} <= keys_of_days(Plan)
    assert not {"time", "note", "title", "agreement"} & keys_of_days(Plan)
