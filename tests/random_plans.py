"""Plans drawn from the models by a seed: every key that there can be, ids that exist, days around today.

A key that is added to the format is drawn without a word here. No text of one says anything, so that no rule of privacy
finds something in it.
"""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from ccr_cli.intake.load import built_in
from ccr_cli.plan import fields
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from helpers import TODAY

FRAMEWORK = "immigrant-survivors"
AWARDS = ("2026-VS-014", "2026-VS-015")
_LETTERS = "bdfgklmnprstvz"
_VOWELS = "aeiou"
_LANGUAGES = ("es", "Mixteco", "Mam", "Hmong", "zh")
PLACES = ("Bavispe", "Tumacacori", "Lukeville")
_PROFESSIONS = ("law-enforcement", "dispatch", "courts")


class Drawing:
    """One plan, drawn."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self._framework = built_in(FRAMEWORK)
        self.partners = [self.word() for _ in range(self.random.randint(2, 6))]
        self._strategies: tuple[tuple[Any, Callable[[], Any]], ...] = (
            (fields.PartnerId, lambda: self.random.choice(self.partners)),
            (fields.SeatId, lambda: self.random.choice(list(self._framework.seats))),
            (fields.CommitmentId, lambda: self.random.choice([one.id for one in self._framework.commitments])),
            (fields.TaskId, lambda: self.random.choice([one.id for one in self._framework.tasks or ()])),
            (fields.ComponentId, lambda: self.random.choice([one.id for one in self._framework.components or ()])),
            (fields.PlaceName, lambda: self.random.choice(PLACES)),
            (fields.Score, lambda: self.random.randint(2, 10) / 2),
            (fields.Reference, lambda: self.random.choice(_LANGUAGES)),
            (fields.Written, self.text),
            (fields.Id, self.word),
            (fields.Time, lambda: self.random.choice(("9:00", "14:30", "18:15"))),
            (fields.Day, lambda: self.day().isoformat()),
            (fields.Version, lambda: 1),
            (fields.Count, lambda: self.random.choice((0, 3, 7, 30, 140))),
            (fields.MonthNumber, lambda: self.random.randint(1, 12)),
            (fields.Amount, lambda: self.random.randint(1, 90) * 1000),
            (fields.Hours, lambda: self.random.randint(1, 40)),
        )

    def word(self) -> str:
        return "".join(self.random.choice(_LETTERS) + self.random.choice(_VOWELS) for _ in range(5))

    def text(self) -> str:
        return f"{self.word()} {self.word()}"

    def day(self) -> date:
        return TODAY + timedelta(days=self.random.choice((-700, -400, -200, -90, -40, -10, -1, 0, 5, 30, 100, 300)))

    def plan(self) -> dict[str, Any]:
        data: dict[str, Any] = self.of(Plan, "")
        data |= {"framework": FRAMEWORK, "places": list(PLACES), "language": self.random.choice(("en", "es"))}
        data["partners"] = {id_: self.of(Partner, "partners.*") for id_ in self.partners}
        for partner in data["partners"].values():
            partner["status"] = self.random.choice(
                ("at-the-table",) * 5 + ("liaison", "invited", "identified", "declined", "left")
            )
            partner["named"] = self.random.choice(("public", "public", "partners", "never"))
            if "confidential" in partner:
                partner.pop("serves", None)
        Plan.model_validate(data)
        return data

    def of(self, annotation: Any, way: str) -> Any:
        """A value that fits a type."""
        marks = getattr(annotation, "__metadata__", ())
        for known, draw in self._strategies:
            if get_origin(annotation) is Annotated and marks[: len(known.__metadata__)] == known.__metadata__:
                return draw()
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self._entry(annotation, way)
        if annotation is bool:
            return self.random.random() < 0.5
        return self._of_parts(get_origin(annotation), get_args(annotation), way)

    def _entry(self, model: type[BaseModel], way: str) -> dict[str, Any]:
        hints = get_type_hints(model, include_extras=True)
        drawn = {
            field.alias or name: self.of(hints[name], f"{way}.{field.alias or name}".lstrip("."))
            for name, field in model.model_fields.items()
            if field.is_required() or self.random.random() < 0.85
        }
        if "award" in drawn:
            drawn["award"] = self.random.choice(AWARDS)
        if way == "protocols.*":
            drawn = _one_way_or_both(drawn, self.random.choice(self.partners))
        if way == "partners.*" and not drawn.get("seats"):
            drawn["role"] = self.text()
        return drawn

    def _of_parts(self, origin: Any, parts: tuple[Any, ...], way: str) -> Any:
        if origin is Annotated:
            return self.of(parts[0], way)
        if origin is Literal:
            return self.random.choice(parts)
        if origin is list:
            return [self.of(parts[0], f"{way}[]") for _ in range(self.random.randint(1, 3))]
        if origin is dict:
            keys = _PROFESSIONS if way.endswith("people") else None
            return {
                self.random.choice(keys) if keys else self.of(parts[0], way): self.of(parts[1], f"{way}.*")
                for _ in range(self.random.randint(1, 3))
            }
        assert origin in (Union, UnionType), f"nothing is known of {origin} {parts}"
        kinds = [part for part in parts if part is not NoneType]
        return self.of(self.random.choice(kinds), way)


def _one_way_or_both(protocol: dict[str, Any], somebody: str) -> dict[str, Any]:
    ways = ("between",) if "between" in protocol else ("from", "to")
    others = {key: value for key, value in protocol.items() if key not in ("between", "from", "to")}
    return others | {key: protocol.get(key) or [somebody] for key in ways}


def random_plan(seed: int) -> dict[str, Any]:
    """The data of a plan that the models accept."""
    return Drawing(seed).plan()


class HostileDrawing(Drawing):
    """A plan whose texts would like to be markup, formulas, long, or in another direction."""

    def text(self) -> str:
        """Drawn words, and what no form may take for its own."""
        hostile = self.random.choice(_HOSTILE)
        return self.random.choice((f"{super().text()} {hostile}", f"{hostile} {super().text()}"))


_HOSTILE = (
    "<b onload='x()'>A & \"B\"]]></b>",
    "<!-- ",
    "</svg></style></script>",
    "&amp;lt;&#0;",
    "| a | b \\| c \\",
    "=1+1",
    "-2",
    "@x",
    "+1",
    "\t=1",
    "# 1. *a* _b_ `c` ~~d~~ [e](javascript:1) ![f](g) <h@example.org>",
    "1. a\n- b\n    c\n---\n> d",
    "```",
    "{{ 7*7 }} {name} %s {0}",
    "a\u200bb\u00adc\u00a0d",
    "a\nb;c,d:e\\n",
    "移民女性支援センター" * 12,
    "Ñandú " * 60,
    "w" * 400,
    "🌵👩‍👧 Центр помощи",
    "………… ☐ \ue000 \ue001",
)
