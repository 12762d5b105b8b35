"""The kinds of values that a plan and a framework are made of.

Every model is strict, frozen and closed: no value is turned into another kind in silence, and an
unknown key is an error.
"""

from collections.abc import Collection
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetPydanticSchema,
    StringConstraints,
)
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

from ccr_cli.plan.readers import Reader, Readers

DATE_FORM = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TIME_FORM = r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$"
_MOST = 1_000_000_000


KindOfText: TypeAlias = Literal[
    "sentences", "label", "reference", "partner", "seat", "commitment", "task", "component", "place"
]


class TextKind(NamedTuple):
    """What kind of text a key holds; stands beside the key, in its type."""

    name: KindOfText


class Part(BaseModel):
    """A mapping of a file, with the keys it may have."""

    # What reads a part is made with what reads the whole, when the first file is read, and not for each part alone.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=False, defer_build=True)


class PlanPart(Part):
    """A mapping of the plan file: each of its keys says who may read it."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Refuse a key of which nobody has decided who may read it. Raises ``TypeError``."""
        for field in cls.model_fields.values():
            readers_of(field)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Whether a reader is told of this entry at all; ``id_`` is the key it stands under, if it has one."""
        return True

    def kept_from(self, reader: Reader, id_: str) -> Collection[str]:
        """The fields that a reader is not told here, though others may be."""
        return ()


def readers_of(field: FieldInfo) -> Readers:
    """Who may read a key of a plan. Raises ``TypeError`` for a key that doesn't say so."""
    extra = field.json_schema_extra
    readers: object = extra.get("readers") if isinstance(extra, dict) else None
    if not isinstance(readers, Readers):
        raise TypeError(f"who may read this key? {field.description}")
    return readers


def _day_schema(_source: Any, _handler: Any) -> CoreSchema:
    # The form is matched as text first: pydantic's own dates take seconds since 1970 too.
    return core_schema.chain_schema(
        [
            core_schema.str_schema(pattern=DATE_FORM, strict=True),
            core_schema.date_schema(strict=False),
        ],
        serialization=core_schema.plain_serializer_function_ser_schema(_as_written, when_used="json"),
    )


def _as_written(day: date) -> str:
    # Pydantic's own way doesn't ask a day that is told as a month or a year.
    return day.isoformat()


def _whole(value: Any) -> Any:
    # JSON Schema calls 24.0 an integer, so it is one here too.
    return int(value) if isinstance(value, float) and value.is_integer() else value


Written: TypeAlias = Annotated[str, StringConstraints(pattern=r"\S")]
"""A text that is not empty. One that holds words says beside it of which kind they are: those below."""
Sentences: TypeAlias = Annotated[Written, TextKind("sentences")]
"""What somebody writes in words of their own: it is searched for names, and never stands between brackets."""
Label: TypeAlias = Annotated[Written, TextKind("label")]
"""A name, an office, a number of an award: a few words of somebody's own, which may hold a name as well."""
Reference: TypeAlias = Annotated[Written, TextKind("reference")]
"""A language, a profession, a framework: a word by which something is known elsewhere."""
PartnerId: TypeAlias = Annotated[Written, TextKind("partner")]
"""The id of a partner of the plan."""
SeatId: TypeAlias = Annotated[Written, TextKind("seat")]
"""The id of a seat of the framework."""
CommitmentId: TypeAlias = Annotated[Written, TextKind("commitment")]
"""The id of a commitment of the framework."""
TaskId: TypeAlias = Annotated[Written, TextKind("task")]
"""The id of a task of the framework."""
ComponentId: TypeAlias = Annotated[Written, TextKind("component")]
"""The id of a component of the framework."""
PlaceName: TypeAlias = Annotated[Written, TextKind("place")]
"""The name of one of the plan's places."""
Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_FORM)]
Time: TypeAlias = Annotated[str, StringConstraints(pattern=TIME_FORM)]
Day: TypeAlias = Annotated[date, GetPydanticSchema(_day_schema)]
Version: TypeAlias = Annotated[int, Field(ge=1, le=1), BeforeValidator(_whole)]
Count: TypeAlias = Annotated[int, Field(ge=0, le=_MOST), BeforeValidator(_whole)]
MonthNumber: TypeAlias = Annotated[int, Field(ge=1, le=12), BeforeValidator(_whole)]
Amount: TypeAlias = Annotated[float, Field(ge=0, le=_MOST)]
Hours: TypeAlias = Annotated[float, Field(ge=0, le=168)]
Score: TypeAlias = Annotated[float, Field(ge=1, le=5, multiple_of=0.5)]

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


def needed(about: str, *examples: object, readers: Readers | None = None, alias: str | None = None) -> Any:
    """A key that has to be there, told in the schema by ``about`` and ``examples``; in a plan with its readers."""
    return Field(description=about, examples=list(examples), alias=alias, json_schema_extra=_extra(readers))


def optional(about: str, *examples: object, readers: Readers | None = None, alias: str | None = None) -> Any:
    """A key that may be left out or left empty; in a plan with its readers."""
    return Field(
        default=None, description=about, examples=list(examples), alias=alias, json_schema_extra=_extra(readers)
    )


def _extra(readers: Readers | None) -> Any:
    return None if readers is None else {"readers": readers}
