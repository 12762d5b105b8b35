"""A difference without the texts out of which a name was cut: what is left of a sentence can tell the name."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.keys import keys_of
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.differences.difference import Difference


def written_with_dash(*plans: Plan) -> frozenset[str]:
    """The texts that have the dash of their own: nothing was cut out of them."""
    return frozenset(text for plan in plans for text in _texts(plan) if NOT_TOLD in text)


def is_cut(text: str, as_written: frozenset[str]) -> bool:
    """Whether something was cut out of a text; ``as_written`` are those that have a dash of their own."""
    return NOT_TOLD in text and text not in as_written


def without_cut_texts(one: Difference, as_written: frozenset[str]) -> Difference:
    """The same; a text in which something stands for a name is as if it weren't told at all."""
    whole = partial(_whole, as_written=as_written)
    return one._replace(
        subject=whole(one.subject), of_award=whole(one.of_award), after=whole(one.after), entry=whole(one.entry)
    )


def _whole(value: Any, as_written: frozenset[str]) -> Any:
    match value:
        case str() if is_cut(value, as_written):
            return NOT_TOLD
        case PlanPart():
            whole = {key.key: _whole(getattr(value, key.name), as_written) for key in keys_of(type(value))}
            return type(value).model_construct(**whole)
        case list():
            return [_whole(item, as_written) for item in value]
        case dict():
            return {id_: _whole(item, as_written) for id_, item in value.items()}
        case _:
            return value


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case PlanPart():
            for key in keys_of(type(value)):
                yield from _texts(getattr(value, key.name))
        case list():
            for item in value:
                yield from _texts(item)
        case dict():
            for item in value.values():
                yield from _texts(item)
