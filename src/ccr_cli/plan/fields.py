"""The kinds of values that a plan and a framework are made of.

Every model is strict, frozen and closed: no value is turned into another kind in silence, and an
unknown key is an error.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetPydanticSchema,
    StringConstraints,
)
from pydantic_core import CoreSchema, core_schema

DATE_FORM = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TIME_FORM = r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$"
_MOST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class TextKind:
    """What kind of text a key holds; stands beside the key, in its type."""

    name: Literal["sentences", "label", "reference"]


class Part(BaseModel):
    """A mapping of the plan file, with the keys it may have."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=False)


def _day_schema(_source: Any, _handler: Any) -> CoreSchema:
    # The form is matched as text first: pydantic's own dates take seconds since 1970 too.
    return core_schema.chain_schema(
        [
            core_schema.str_schema(pattern=DATE_FORM, strict=True),
            core_schema.date_schema(strict=False),
        ]
    )


def _whole(value: Any) -> Any:
    # JSON Schema calls 24.0 an integer, so it is one here too.
    return int(value) if isinstance(value, float) and value.is_integer() else value


Written: TypeAlias = Annotated[str, StringConstraints(pattern=r"\S")]
"""A text that is not empty. One that holds words says beside it of which kind they are: the three below."""
Sentences: TypeAlias = Annotated[Written, TextKind("sentences")]
"""What somebody writes in words of their own: it is searched for names, and never stands between brackets."""
Label: TypeAlias = Annotated[Written, TextKind("label")]
"""A name, an office, a number of an award: a few words of somebody's own, which may hold a name as well."""
Reference: TypeAlias = Annotated[Written, TextKind("reference")]
"""An id, a language, a framework: a word by which something is known elsewhere."""
Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_FORM)]
Time: TypeAlias = Annotated[str, StringConstraints(pattern=TIME_FORM)]
Day: TypeAlias = Annotated[date, GetPydanticSchema(_day_schema)]
Version: TypeAlias = Annotated[int, Field(ge=1, le=1), BeforeValidator(_whole)]
Count: TypeAlias = Annotated[int, Field(ge=0, le=_MOST), BeforeValidator(_whole)]
Month: TypeAlias = Annotated[int, Field(ge=1, le=12), BeforeValidator(_whole)]
Amount: TypeAlias = Annotated[float, Field(ge=0, le=_MOST)]
Hours: TypeAlias = Annotated[float, Field(ge=0, le=168)]

# Pydantic puts these among the steps to a value, so they hold what no key of a file can.
SHORT = "\0short form"
LONG = "\0long form"


def either(short: Any, long: Any) -> Any:
    """A value with a short form, which is no mapping, and a long one, which is.

    Where neither fits pydantic tells what is wrong with both; ``other_form`` says which of them is not meant.
    """

    def schema(_source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        short_form, long_form = (handler.generate_schema(short), SHORT), (handler.generate_schema(long), LONG)
        return core_schema.union_schema([short_form, long_form], mode="left_to_right")

    return Annotated[short | long, GetPydanticSchema(schema)]


def other_form(value: Any) -> str:
    """The form that a value does not have."""
    return SHORT if isinstance(value, dict) else LONG


def needed(about: str, *examples: object, alias: str | None = None) -> Any:
    """A key that has to be there, told in the schema by ``about`` and ``examples``."""
    return Field(description=about, examples=list(examples), alias=alias)


def optional(about: str, *examples: object, alias: str | None = None) -> Any:
    """A key that may be left out or left empty."""
    return Field(default=None, description=about, examples=list(examples), alias=alias)
