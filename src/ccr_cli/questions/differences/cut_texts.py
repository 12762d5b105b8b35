"""A difference without the texts out of which a name was cut: what is left of a sentence can tell the name."""

from typing import Any

from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.keys import keys_of
from ccr_cli.plan.plan import Action
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.differences.difference import Difference


def without_cut_texts(one: Difference) -> Difference:
    """The same; a text in which something stands for a name is as if it weren't told at all."""
    return one._replace(
        subject=NOT_TOLD if NOT_TOLD in one.subject else one.subject,
        of_award=_whole(one.of_award),
        after=_whole(one.after),
        entry=_whole(one.entry),
    )


def is_told(action: Action) -> bool:
    """Whether all is told of what there is to do."""
    return NOT_TOLD not in action.what


def _whole(value: Any) -> Any:
    match value:
        case str() if NOT_TOLD in value:
            return NOT_TOLD
        case PlanPart():
            whole = {key.key: _whole(getattr(value, key.name)) for key in keys_of(type(value))}
            return type(value).model_construct(**whole)
        case list():
            return [_whole(item) for item in value]
        case dict():
            return {id_: _whole(item) for id_, item in value.items()}
        case _:
            return value
