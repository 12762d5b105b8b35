"""What to type for what doesn't fit: the hint says it, and the mend types it, each in the place in the text."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeGuard

from pydantic import BaseModel
from yaml import ScalarEvent

from ccr_cli.intake.vocabulary import Vocabulary
from ccr_cli.language.days_said import possible_days
from ccr_cli.language.nearest import slug
from ccr_cli.plan.model_map import field_at, holds_entries, keys_at, models_in, own_field
from ccr_cli.plan.references import PARTNERS, named
from ccr_cli.rules import (
    bad_id,
    colon_in_text,
    colon_missing,
    duplicate_key,
    hyphen,
    indent_character,
    missing_key,
    not_plain_data,
    unknown_key,
    wrong_kind,
)
from ccr_cli.rules.finding import Mend, Problem, Retyped
from ccr_cli.where import Where
from ccr_cli.yaml_text.document import Value, YamlDocument
from ccr_cli.yaml_text.quoting import as_value, example, in_flow_style, quoted
from ccr_cli.yaml_text.syntax.typing import BULLET, belonging, in_place, indent_of, value_end

_NO_SPACE = re.compile(r"(?P<indent> *)(?P<bullet>-)(?P<item>[^ -].*)")
_KEY_WITHOUT_SPACE = re.compile(r"([\w-]+):(?=\S)")
_LIST_OF_TEXTS = re.compile(r"list\[(?:typing\.Annotated\[)?typing\.Union\[(?:typing\.Annotated\[)?str")
_DIGITS = re.compile(r"\d")
_PHONE = re.compile(r"[\d ().+-]{7,}")


class Exact:
    """Says of each problem of a document what to type for it."""

    def __init__(
        self, model: type[BaseModel], document: YamlDocument, lines: Sequence[str], vocabulary: Vocabulary
    ) -> None:
        self._model = model
        self._document = document
        self._lines = lines
        self._vocabulary = vocabulary
        self._by_rule: dict[str, Callable[[Problem], Problem]] = {
            bad_id.RULE.code: self._renamed,
            not_plain_data.RULE.code: self._as_text,
            indent_character.RULE.code: self._ordinary,
            missing_key.RULE.code: self._with_a_partner,
            unknown_key.RULE.code: self._known_key,
            duplicate_key.RULE.code: self._another_id,
        }

    def all(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """The problems, each with what to type where that can be told."""
        for problem in self._with_text(list(problems)):
            if problem.mend is not None:
                yield problem
            elif problem.rule is wrong_kind.RULE:
                yield from self._of_a_kind(problem)
            elif problem.rule is not duplicate_key.RULE or BULLET.fullmatch(str(problem.where[-1])) is None:
                yield self._by_rule.get(problem.rule.code, self._typed)(problem)

    def _with_text(self, problems: Sequence[Problem]) -> Iterator[Problem]:
        """`- Next step: ask the court`: an item of a list that is text with a colon is told as that alone."""
        texts = {problem.where[:-1]: text for problem in problems if (text := self._text_with_colon(problem))}
        for problem in problems:
            if problem.where[:-1] not in texts:
                yield problem
            elif problem.rule is unknown_key.RULE:
                yield texts[problem.where[:-1]]

    def _text_with_colon(self, problem: Problem) -> Problem | None:
        where = problem.where
        if problem.rule is not unknown_key.RULE or len(where) < 3 or not isinstance(where[-2], int):
            return None
        entry, around = self._document.entry(where), self._value(where[:-1])
        is_alone = isinstance(around, dict) and len(around) == 1 and isinstance(next(iter(around.values())), str)
        field = field_at(self._model, where[:-2])
        if not is_alone or entry is None or field is None or not _holds_texts(field):
            return None
        number, start = entry[0].start_mark.line, entry[0].start_mark.column
        line = self._lines[number]
        if line[:start].strip() != "-" or entry[1].end_mark.line != number or "_" in str(where[-1]):
            return None
        end = value_end(line, start)
        text = quoted(line[start:end])
        spot = self._document.back((number, entry[0].end_mark.column))
        mend = in_place(number, start, end, text, is_certain=False)
        return colon_in_text.problem(spot, example(f"- {text}"), mend)

    # Values in place of which something else is typed

    def _typed(self, problem: Problem) -> Problem:
        """What the problem itself knows, typed in its place."""
        if problem.types is None and problem.fix is not None and problem.fix.at == "value":  # made in another way
            mend = self._in_place(problem.where, as_value(problem.fix.word), is_certain=False)
            return problem._replace(mend=mend) if problem.rule.severity == "error" else problem
        if problem.types is None:
            return problem
        mend = self._in_place(problem.where, problem.types, at=problem.at)
        return problem._replace(mend=mend) if mend is not None else problem

    def _in_place(self, where: Where, text: str, *, at: str = "value", is_certain: bool = True) -> Mend | None:
        return typed_at(self._document, where, text, at=at, is_certain=is_certain)

    def _of_a_kind(self, problem: Problem) -> Iterator[Problem]:
        value, where = self._value(problem.where), problem.where
        wanted = problem.wanted
        if wanted[:1] == ("list",) and isinstance(value, str):
            bullets = list(self._bullets(where))
            yield from bullets or [self._as_list(problem, value)]
        elif wanted == ("list",) and isinstance(value, dict):
            bullets = list(self._bullets_before_keys(where, value))
            yield from bullets or [self._in_brackets(problem)]
        elif wanted == ("list",) and isinstance(value, bool | int | float):
            yield self._retyped(problem, f"[{self._source(where)}]")
        elif wanted[:1] in (("mapping",), ("entries",)) and isinstance(value, str | int | float):
            yield self._as_entry(problem, value)
        elif wanted == ("entries",) and isinstance(value, list):
            yield self._ids_for_hyphens(problem, value)
        elif wanted[:1] == ("whole",) and isinstance(value, str) and (word := self._month(where, value)):
            yield self._retyped(problem, word)
        elif wanted == ("text",) and isinstance(value, list):
            yield self._one_text(problem, value)
        else:
            yield self._typed(problem)

    def _retyped(self, problem: Problem, text: str, *, is_certain: bool = True) -> Problem:
        mend = self._in_place(problem.where, text, is_certain=is_certain)
        return problem._replace(hint=wrong_kind.write(text), mend=mend)

    def _month(self, where: Where, value: str) -> str | None:
        word = self._vocabulary.word(where[:-1], value) if isinstance(where[-1], int) else None
        return word if word is not None and word.isdecimal() else None

    def _as_list(self, problem: Problem, value: str) -> Problem:
        """`a, b`: the words of a list without brackets; else one text, or one entry, on a line of its own."""
        where, model = problem.where, self._item_model(problem.where)
        if model is not None:
            return self._as_entries(problem, model, value)
        if self._holds_sentences(where):
            return self._on_the_line_below(problem, f"- {as_value(value)}", f"[{quoted(value)}]")
        words = self._vocabulary.words_in(where, value)
        if words is not None:
            return self._retyped(problem, f"[{', '.join(map(_item, words))}]")
        return problem

    def _holds_sentences(self, where: Where) -> bool:
        from ccr_cli.plan.steps import EACH
        from ccr_cli.plan.text_kinds import lists_of_sentences

        return any(
            len(way) == len(where) and all(step in (EACH, there) for step, there in zip(way, where, strict=True))
            for way in lists_of_sentences(self._model)
        )

    def _as_entries(self, problem: Problem, model: type[BaseModel], value: str) -> Problem:
        """`actions: Call the clinic`: what is one entry of a list of them."""
        own = _entry(model, value)
        if own is None:
            shown = self._worked(problem.where)
            return problem._replace(hint=wrong_kind.entries_such_as(f"- {in_flow_style(shown)}"))
        is_certain = set(own) == _needed(model)
        whole = {**_needed_examples(model), **own}
        read_as = f"[{in_flow_style(whole)}]"
        told = f"- {_pairs(whole)}" if len(whole) == 1 else f"- {in_flow_style(whole)}"
        return self._on_the_line_below(problem, told, read_as, is_certain=is_certain)

    def _worked(self, where: Where) -> Mapping[str, Any]:
        field = field_at(self._model, where)
        examples = (field.examples or [[{}]])[0] if field is not None else [{}]
        model = self._item_model(where)
        kept = examples[0] if isinstance(examples, list) and isinstance(examples[0], dict) else {}
        return {key: item for key, item in kept.items() if model is None or not _names_a_partner(model, key)}

    def _on_the_line_below(self, problem: Problem, text: str, read_as: str, *, is_certain: bool = True) -> Problem:
        """A value that is typed on a line of its own, below its key."""
        told = problem._replace(hint=wrong_kind.on_the_line_below(text))
        entry = self._document.entry(problem.where)
        if entry is None or entry[0] is None or not _is_scalar(entry[1]):
            return told
        key, event = entry[0], entry[1]
        number, line = event.start_mark.line, self._lines[event.start_mark.line]
        if number != event.end_mark.line or number != key.start_mark.line or line[: key.start_mark.column].strip(" -"):
            return told
        start, end = event.start_mark.column, event.end_mark.column
        step = " " * (key.start_mark.column + 2)
        pieces = (Retyped(number, len(line[:start].rstrip()), end, f"\n{step}{text}"),)
        return told._replace(mend=Mend(pieces, is_certain, (Retyped(number, start, end, read_as),)))

    def _bullets(self, where: Where) -> Iterator[Problem]:
        """A list with other signs than hyphens, which is read as one text."""
        entry = self._document.entry(where)
        event = entry[1] if entry is not None else None
        if not _is_scalar(event) or event.style:
            return
        first, last = event.start_mark.line, event.end_mark.line
        step = None
        for number in range(first, last + 1):
            line = self._lines[number]
            column = event.start_mark.column if number == first else indent_of(line)
            if line[:column].strip():
                return
            step = column if step is None else step
            problem = self._bullet(where, number, step)
            if problem is not None:
                yield problem
            elif not line.lstrip().startswith("- "):
                return

    def _bullet(self, where: Where, number: int, step: int) -> Problem | None:
        """A line with another sign than a hyphen and a space, as an item in a column."""
        line = self._lines[number]
        match = BULLET.match(line) or _NO_SPACE.match(line)
        if match is None:
            return None
        text = match["item"][: value_end(match["item"], 0)].lstrip("\u200b").lstrip()
        item = example(f"- {text}")
        mend = Mend((Retyped(number, 0, line.index(text, match.start("item")), f"{' ' * step}- "),))
        spot = self._document.back((number, len(match["indent"])))
        if match["bullet"] == "-":
            return hyphen.no_space(where, spot, item, mend)
        return hyphen.another_bullet(spot, match["bullet"], item, mend, where)

    def _bullets_before_keys(self, where: Where, entries: Mapping[str, Any]) -> Iterator[Problem]:
        """`– what: Call`: entries of a list whose other signs became part of their first keys."""
        marks = self._document.marks.get(id(entries), [])
        if len(marks) < 2 or marks[0].flow_style or BULLET.fullmatch(str(marks[1].value)) is None:
            return
        first, column = marks[1].start_mark.line, marks[1].start_mark.column
        rows = (first, *(row for row in range(first + 1, len(self._lines)) if self._lines[row].strip()))
        for row in rows:
            if indent_of(self._lines[row]) < column:
                return
            problem = self._bullet(where, row, column) if indent_of(self._lines[row]) == column else None
            if problem is not None:
                yield problem

    def _in_brackets(self, problem: Problem) -> Problem:
        """`{…}` or keys where a list of them belongs."""
        entry = self._document.entry(problem.where)
        if entry is None:
            return problem
        event = entry[1]
        number, column = event.start_mark.line, event.start_mark.column
        line = self._lines[number]
        if event.flow_style:
            end = value_end(line, column)
            if not line[:end].endswith("}") or line[column:end].count("{") != line[column:end].count("}"):
                return problem
            shown = f"[{line[column:end]}]"
            return problem._replace(hint=wrong_kind.write(shown), mend=in_place(number, column, end, shown))
        if line[:column].strip():
            return problem
        keys = self._document.marks[id(entry[2])][1::2]
        rows = [mark.start_mark.line for mark in keys]
        behind = belonging(self._lines, rows[-1])[-1]
        pieces = [Retyped(number, column, column, "- ")]
        pieces += [Retyped(row, 0, 0, "  ") for row in range(number + 1, behind + 1) if self._lines[row].strip()]
        shown = f"- {line[column : value_end(line, column)]}"
        return problem._replace(hint=wrong_kind.hyphen_first(example(shown)), mend=Mend(tuple(pieces)))

    def _as_entry(self, problem: Problem, value: str | float) -> Problem:
        """`coordinator: casa-alba`: the one value that a set of keys needs, without its key."""
        if isinstance(problem.where[-1], int):
            return self._item_as_entry(problem, str(value))
        field = own_field(self._model, problem.where)
        model = next(models_in(field.annotation), None) if field is not None else None
        is_own = model is not None and not holds_entries(self._model, problem.where)
        own = _entry(model, str(value)) if model is not None and is_own and isinstance(value, str) else None
        if own is None or model is None or problem.wanted[1:]:
            return problem
        whole = {**_needed_examples(model), **own}
        read_as = in_flow_style(whole)
        if len(whole) > 1:
            return self._retyped(problem, read_as, is_certain=False)
        return self._on_the_line_below(problem, _pairs(whole), read_as)

    def _item_as_entry(self, problem: Problem, value: str) -> Problem:
        """`contacts: [520-555-0100]`: one value where an entry of a list belongs."""
        model = self._item_model(problem.where[:-1])
        if model is None:
            return problem
        if (match := _KEY_WITHOUT_SPACE.match(value)) and match[1] in keys_at(self._model, problem.where):
            return self._with_space(problem, match[1])
        own = _entry(model, value)
        if own is None or set(own) != _needed(model):
            shown = in_flow_style(self._worked(problem.where[:-1]))
            return problem._replace(hint=wrong_kind.entry_such_as(shown))
        return self._retyped(problem, in_flow_style(own))

    def _with_space(self, problem: Problem, key: str) -> Problem:
        """`- what:Call`: an item that lacks the space behind the colon of its key."""
        entry = self._document.entry(problem.where)
        if entry is None or not _is_scalar(entry[1]) or entry[1].style:
            return problem
        number, start = entry[1].start_mark.line, entry[1].start_mark.column
        line, behind = self._lines[number], start + len(key) + 1
        told = example(f"{key}: {line[behind : value_end(line, start)]}")
        spot = self._document.back((number, behind - 1))
        return colon_missing.no_space(spot, told, problem.where, in_place(number, behind, behind, " "))

    def _ids_for_hyphens(self, problem: Problem, value: list[Any]) -> Problem:
        """`- id: casa-alba`: entries of a list where each stands under its id."""
        marks = self._document.marks.get(id(value), [])
        if len(marks) != len(value) + 1 or getattr(marks[0], "flow_style", True):
            return problem
        ids = [_id_in(item) for item in value]
        if None in ids or len(set(ids)) < len(ids):
            return problem
        pieces: list[Retyped] = []
        column = marks[0].start_mark.column
        for id_, item, event in zip(ids, value, marks[1:], strict=True):
            pieces += self._entry_of_item(str(id_), item, event, column)
        shown = f"{ids[0]}:"
        return problem._replace(hint=wrong_kind.id_for_hyphen(shown), mend=Mend(tuple(pieces), is_certain=False))

    def _entry_of_item(self, id_: str, item: Any, event: Any, column: int) -> Iterator[Retyped]:
        """An item with its id in the place of its hyphen; its other keys stay where they are."""
        number = event.start_mark.line
        line = self._lines[number]
        by = 0 if column else 2
        keys = self._document.marks.get(id(item), [])[1::2] if isinstance(item, dict) else []
        rest = [key for key in keys if key.value != "id"]
        if not isinstance(item, dict) or getattr(event, "flow_style", True) or not keys or keys[0].value != "id":
            yield Retyped(number, column, event.start_mark.column, f"{' ' * by}{id_}: ")
            return
        yield Retyped(number, column, value_end(line, column), f"{' ' * by}{id_}:")
        last = rest[-1].start_mark.line if rest else number
        last = belonging(self._lines, last)[-1]
        for below in range(number + 1, last + 1):
            if self._lines[below].strip():
                yield Retyped(below, 0, 0, " " * by)

    def _one_text(self, problem: Problem, value: list[Any]) -> Problem:
        """`[Yuma, Pima]` where one text belongs."""
        entry = self._document.entry(problem.where)
        if entry is None or not value or not all(isinstance(item, str) for item in value) or not entry[1].flow_style:
            return problem
        number, column = entry[1].start_mark.line, entry[1].start_mark.column
        line = self._lines[number]
        end = value_end(line, column)
        if not line[:end].endswith("]"):
            return problem
        shown = as_value(", ".join(value))
        mend = in_place(number, column, end, shown, is_certain=len(value) == 1)
        return problem._replace(hint=wrong_kind.write(shown), mend=mend)

    # Keys

    def _known_key(self, problem: Problem) -> Problem:
        """A key read as the one that was meant, so that what belongs to it is not told again."""
        meant = unknown_key.meant(problem)
        around = self._value(problem.where[:-1])
        if meant is None or not isinstance(around, dict) or meant in around:
            return problem
        where, value = (*problem.where[:-1], meant), around[problem.where[-1]]
        model = self._item_model(where)
        if model is not None and isinstance(value, str) and _entry(model, value) is None:
            return self._key_with_entry(problem, where, value)
        mend = self._in_place(problem.where, meant, at="key", is_certain=False)
        return problem._replace(mend=mend) if mend is not None else problem

    def _key_with_entry(self, problem: Problem, where: Where, value: str) -> Problem:
        """`contact: 520-555-0100`: another key, and a list of entries below it."""
        worked = self._worked(where)
        told = unknown_key.with_entries(problem, str(where[-1]), f"- {in_flow_style(worked)}")
        entry = self._document.entry(problem.where)
        if entry is None or not _is_scalar(entry[1]) or entry[0].start_mark.line != entry[1].end_mark.line:
            return told
        slot = "phone" if _PHONE.fullmatch(value) else "email" if "@" in value else next(iter(worked))
        own = {key: worked[key] for key in worked if key != "phone"} | {slot: value}
        line, start, end = entry[0].start_mark.line, entry[0].start_mark.column, entry[1].end_mark.column
        return told._replace(
            fix=None, mend=in_place(line, start, end, f"{where[-1]}: [{in_flow_style(own)}]", is_certain=False)
        )

    def _renamed(self, problem: Problem) -> Problem:
        """Another id, wherever it is named."""
        around = self._value(problem.where[:-1])
        if problem.at != "key":
            return self._typed(problem)
        if problem.types is None or not isinstance(around, dict) or problem.types in around:
            return problem
        old = str(problem.where[-1])
        ways = PARTNERS if problem.where[:-1] == ("partners",) else ()
        named_there = [where for way in ways for where, word in named(self._document.data, way) if word == old]
        mends = [self._in_place(problem.where, problem.types, at="key")]
        mends += [self._in_place(where, problem.types) for where in named_there]
        if None in mends:
            return problem
        return problem._replace(mend=Mend(tuple(piece for mend in mends if mend for piece in mend.pieces)))

    def _as_text(self, problem: Problem) -> Problem:
        """`!important`: a text that starts with the sign of a label."""
        entry = self._document.entry(problem.where)
        if problem.hint != not_plain_data.REMOVE_THE_WORD or entry is None or not _is_scalar(entry[1]):
            return problem
        line, start = entry[1].start_mark.line, entry[1].start_mark.column
        if entry[1].style or line != entry[1].end_mark.line or self._lines[line][start] != "!":
            return problem
        end = max(entry[1].end_mark.column, start + 1)
        shown = quoted(self._lines[line][start:end].rstrip())
        return not_plain_data.in_quotes(problem, shown)._replace(mend=in_place(line, start, end, shown))

    def _ordinary(self, problem: Problem) -> Problem:
        """Special spaces before a key: the indent itself, or left over before a key that is indented already."""
        entry = self._document.entry(problem.where)
        if problem.at != "key" or entry is None or entry[0] is None:
            return problem
        line, start = entry[0].start_mark.line, entry[0].start_mark.column
        key = str(problem.where[-1])
        number = len(key) - len(key.lstrip())
        around = self._document.marks[id(self._value(problem.where[:-1]))][1::2]
        beside = any(
            key is not entry[0] and key.start_mark.column == start and key.value[0].isascii() for key in around
        )
        if not start or not beside:
            return problem._replace(mend=in_place(line, start, start + number, " " * number, is_certain=False))
        return indent_character.left_over(problem, in_place(line, start, start + number, ""))

    def _with_a_partner(self, problem: Problem) -> Problem:
        """A missing key that names a partner: one of those that are there."""
        ids = self._vocabulary.partners
        field = own_field(self._model, problem.where)
        if field is None or "partner" not in str(field.metadata) or not problem.hint or not field.is_required():
            return problem
        return missing_key.problem(problem.where, ids[0]) if ids else missing_key.of_a_partner(problem.where)

    def _another_id(self, problem: Problem) -> Problem:
        """Two entries under one id: the second one is read under another, such as its own name."""
        where = problem.where
        if len(where) > 2 and isinstance(where[-2], int):
            return self._another_item(problem)
        if len(where) != 2 or not holds_entries(self._model, where[:1]) or problem.spot is None:
            return problem
        entries = self._value(where[:1])
        line = self._lines[problem.spot[0]]
        match = re.match(re.escape(str(where[-1])), line[problem.spot[1] :])
        if match is None or not isinstance(entries, dict):
            return problem
        other = next(self._free_ids(str(where[-1]), entries, problem.spot[0]))
        column = problem.spot[1]
        mend = in_place(problem.spot[0], column, column + match.end(), other, is_certain=False)
        return duplicate_key.another_id(problem, other, mend)

    def _another_item(self, problem: Problem) -> Problem:
        """The key that begins an item of a list, once more in it: a hyphen was forgotten."""
        around = self._document.marks.get(id(self._value(problem.where[:-1])), [])
        if len(around) < 2 or around[0].flow_style or problem.spot is None or around[1].value != problem.where[-1]:
            return problem
        number, column = problem.spot
        line = self._lines[number]
        if column < 2 or line[:column].strip() or column != around[1].start_mark.column:
            return problem
        mend = in_place(number, column - 2, column, "- ", is_certain=False)
        return duplicate_key.another_item(problem, example(f"- {line[column : value_end(line, column)]}"), mend)

    def _free_ids(self, id_: str, entries: Mapping[str, Any], number: int) -> Iterator[str]:
        sought = {word for way in PARTNERS for _, word in named(self._document.data, way)} - entries.keys()
        for below in self._lines[number : number + 3]:
            match = re.search(r"\bname: *([^,}#]+)", below)
            if match is not None and slug(match[1]) in sought:
                yield slug(match[1])
        yield from (f"{id_}-{count}" for count in range(2, 1_000) if f"{id_}-{count}" not in entries)

    # What is where

    def _value(self, where: Where) -> Value:
        entry = self._document.entry(where)
        return entry[2] if entry is not None else None

    def _source(self, where: Where) -> str:
        entry = self._document.entry(where)
        return str(entry[1].value) if entry is not None else ""

    def _item_model(self, where: Where) -> type[BaseModel] | None:
        """The model of the entries of a list at a place."""
        field = field_at(self._model, where)
        if field is None or not isinstance(where[-1], str) or holds_entries(self._model, where):
            return None
        return next(models_in(field.annotation), None) if "list[" in str(field.annotation) else None


def typed_at(
    document: YamlDocument, where: Where, text: str, *, at: str = "value", is_certain: bool = True
) -> Mend | None:
    """A text typed in place of a value or key that stands on one line."""
    entry = document.entry(where)
    event = entry[0 if at == "key" else 1] if entry is not None else None
    if not _is_scalar(event) or event.start_mark.line != event.end_mark.line:
        return None
    start, end = event.start_mark.column, event.end_mark.column
    return in_place(event.start_mark.line, start, end, text, is_certain=is_certain)


def several_at(document: YamlDocument, where: Where, items: Sequence[str]) -> Mend | None:
    """Several items typed in place of one, between brackets or each on a line of its own."""
    around = document.entry(where[:-1])
    mend = typed_at(document, where, ", ".join(items))
    if around is None or mend is None or around[1].flow_style:
        return mend
    column = around[1].start_mark.column
    return Mend((mend.pieces[0]._replace(text=f"\n{' ' * column}- ".join(items)),))


def _holds_texts(field: Any) -> bool:
    """Whether an item of a list may be text alone."""
    return _LIST_OF_TEXTS.match(str(field.annotation)) is not None


def _is_scalar(event: Any) -> TypeGuard[Any]:
    """Whether a value is a single one, and no list or set of keys."""
    return type(event) is ScalarEvent


def _needed(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items() if field.is_required()}


def _needed_examples(model: type[BaseModel]) -> dict[str, Any]:
    fields = ((field.alias or name, field) for name, field in model.model_fields.items())
    return {key: (field.examples or [""])[0] for key, field in fields if field.is_required()}


def _entry(model: type[BaseModel], value: str) -> dict[str, Any] | None:
    """A value under the key of an entry that it belongs to; ``None`` if that can't be told."""
    days = possible_days(value)
    for name, field in model.model_fields.items():
        if not field.is_required():
            continue
        key, is_day = field.alias or name, "date" in str(field.annotation)
        if is_day and len(days) == 1:
            return {key: days[0].isoformat()}
        if (
            not is_day
            and not days
            and "str" in str(field.annotation)
            and not _DIGITS.search(value)
            and "@" not in value
        ):
            return {key: value}
    return None


def _names_a_partner(model: type[BaseModel], key: str) -> bool:
    field = next((field for name, field in model.model_fields.items() if key in (name, field.alias)), None)
    return field is not None and "partner" in str(field.metadata) + str(field.annotation)


def _pairs(entry: Mapping[str, Any]) -> str:
    return ", ".join(
        f"{key}: {as_value(value) if isinstance(value, str) and not possible_days(value) else value}"
        for key, value in entry.items()
    )


def _item(word: str) -> str:
    return quoted(word) if re.search("[][{},:#]", word) else word


def _id_in(item: Any) -> str | None:
    if isinstance(item, dict):
        word = item.get("id") or item.get("name")
        return slug(word) if isinstance(word, str) and slug(word) else None
    return slug(item) if isinstance(item, str) and slug(item) else None
