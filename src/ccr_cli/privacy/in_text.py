"""What must not be in any text, or in a plan, whose structure is known."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from ccr_cli.plan.framework import Framework
from ccr_cli.privacy.allow import weighed_in_plan, weighed_in_text
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.plan_pieces import passages
from ccr_cli.privacy.rule import Known
from ccr_cli.privacy.scan import problems_in
from ccr_cli.privacy.text.passage import Passage
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.yaml_text.document import Document, Value


class Elsewhere(NamedTuple):
    """What plans hide, as seen from one of them."""

    partners: tuple[HiddenPartner, ...] = ()
    """What all of them hide, this one too."""
    home: str = ""
    """The full path of this one."""


NOWHERE_ELSE = Elsewhere()


def private_in_plan(
    document: Document, text: str, framework: Framework, today: date, elsewhere: Elsewhere = NOWHERE_ELSE
) -> list[Problem]:
    """The privacy problems of a plan. One that could not be read as YAML is checked like any other text."""
    if not document.complete or not isinstance(document.data, dict):
        known = Known(today, elsewhere=elsewhere.partners, home=elsewhere.home)
        return weighed_in_text(problems_in([Passage(text)], text, known), text)
    pieces = passages(document, text, framework)
    known = _known(document.data, today, elsewhere)
    found = problems_in(pieces, text, known)
    if document.problems:  # what was left out, such as the value of a key written twice, is in no piece
        found += _not_in_pieces(found, text, today)
    return weighed_in_plan(found, pieces, text, partial(_home, document))


def _known(data: Value, today: date, elsewhere: Elsewhere) -> Known:
    """What is known of a plan beside its texts."""
    confidential = confidential_in(data)
    if not elsewhere.partners:
        return Known(today, confidential)
    hiding: dict[str, str] = {}
    told: list[str] = []
    partners = data.get("partners") if isinstance(data, dict) else None
    for id_, entry in partners.items() if isinstance(partners, dict) else ():
        if not isinstance(entry, dict) or not isinstance(name := entry.get("name"), str):
            continue
        if entry.get("confidential") is not None or entry.get("named") == "never":
            hiding[id_] = name
        told.append(name)
    return Known(today, confidential, elsewhere.partners, elsewhere.home, hiding, tuple(told))


def _not_in_pieces(found: Sequence[Problem], text: str, today: date) -> list[Problem]:
    """The problems of a plan checked as any other text, on lines where nothing was found so far."""
    lines = {line for problem in found if problem.spot for line in _lines_of(problem, problem.spot)}
    more = problems_in([Passage(text)], text, Known(today))
    return [problem for problem in more if problem.spot and lines.isdisjoint(_lines_of(problem, problem.spot))]


def _lines_of(problem: Problem, spot: Spot) -> range:
    return range(spot[0], max(spot[0], problem.last_line or 0) + 1)


def private_in_text(text: str, today: date, confidential: Sequence[HiddenPartner] = ()) -> list[Problem]:
    """The privacy problems of any text."""
    return weighed_in_text(problems_in([Passage(text)], text, Known(today, tuple(confidential))), text)


def confidential_in(data: Value) -> tuple[HiddenPartner, ...]:
    """The partners in a plan's data whose name or place is confidential."""
    partners = data.get("partners") if isinstance(data, dict) else None
    return tuple(
        HiddenPartner(entry["name"], entry["confidential"] != "name", id_)
        for id_, entry in (partners.items() if isinstance(partners, dict) else ())
        if isinstance(entry, dict) and isinstance(entry.get("name"), str) and entry.get("confidential") is not None
    )


def _home(document: Document, problem: Problem) -> Iterator[int]:
    """The line of a value's key, and the last line of a quoted value."""
    where = problem.where
    while where and isinstance(where[-1], int):
        where = where[:-1]
    if not where:  # a comment belongs to no value
        return
    yield document.spot(where, "key")[0]
    entry = document.entry(problem.where)
    if entry is not None and getattr(entry[1], "style", None) in ("'", '"'):
        yield int(entry[1].end_mark.line)
