"""What must not be in any text, or in a plan, whose structure is known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.nobody import is_nobodys
from ccr_cli.privacy.allow import weighed_in_plan, weighed_in_text
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.plan_pieces import passages
from ccr_cli.privacy.rule import Known
from ccr_cli.privacy.rules import confidential_serves, contact_outside
from ccr_cli.privacy.scan import problems_in
from ccr_cli.privacy.text.names import is_a_name_alone
from ccr_cli.privacy.text.passage import Passage
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.yaml_text.document import Value, YamlDocument
from ccr_cli.yaml_text.reworked import Reworked
from ccr_cli.yaml_text.text import LINE_END

_CONTACTS = re.compile(r"\s+(?:- +)?(?P<key>contact(?:s|o|os)?)[:\s]")
"""Where a plan has telephones and addresses; ``contact`` and the like are read as that as well."""


class Elsewhere(NamedTuple):
    """What plans hide, as seen from one of them."""

    partners: tuple[HiddenPartner, ...] = ()
    """What all of them hide, this one too."""
    home: str = ""
    """The full path of this one."""


NOWHERE_ELSE = Elsewhere()


def private_in_plan(
    document: YamlDocument, text: str, framework: Framework, today: date, elsewhere: Elsewhere = NOWHERE_ELSE
) -> list[Problem]:
    """The privacy problems of a plan. One that could not be read as YAML is checked like any other text."""
    if not document.complete or not isinstance(document.data, dict):
        known = Known(today, elsewhere=elsewhere.partners, home=elsewhere.home)
        return weighed_in_text(list(_not_in_contacts(problems_in([Passage(text)], text, known), text)), text)
    if document.rework is not None:
        return _behind_slips(document, document.rework, text, framework, _known(document.data, today, elsewhere))
    pieces = passages(document, text, framework)
    known = _known(document.data, today, elsewhere)
    found = [*problems_in(pieces, text, known), *confidential_serves.problems(document)]
    if document.problems:  # what was left out, such as the value of a key written twice, is in no piece
        found += _not_in_contacts(_not_in_pieces(found, text, today), text)
    return weighed_in_plan(found, pieces, text, partial(_home, document))


def _behind_slips(
    document: YamlDocument, rework: Reworked, text: str, framework: Framework, known: Known
) -> list[Problem]:
    """The privacy problems of a plan that was read behind its slips, and of the lines with slips as they are."""
    pieces = passages(document, rework.text, framework)
    told = [*problems_in(pieces, rework.text, known), *confidential_serves.problems(document)]
    found = [problem._replace(spot=rework.back(problem.spot)) if problem.spot else problem for problem in told]
    anew = [one for one in _not_in_pieces(found, text, known.today) if one.spot and rework.is_typed_anew(one.spot[0])]
    found += _not_in_contacts(anew, text)
    return weighed_in_text(found, text, partial(_home, document))


def _not_in_contacts(problems: Iterable[Problem], text: str) -> Iterator[Problem]:
    """The problems of a plan's text, without telephones and addresses under a key for them."""
    standing: list[bool] | None = None
    for problem in problems:
        if problem.rule is contact_outside.RULE and problem.spot is not None:
            standing = _lines_in_contacts(text) if standing is None else standing
            if standing[problem.spot[0]]:
                continue
        yield problem


def _lines_in_contacts(text: str) -> list[bool]:
    """For each line of a plan's text whether it stands under ``contacts``, by its indent."""
    found: list[bool] = []
    column: int | None = None
    for line in LINE_END.split(text):
        start = len(line) - len(line.lstrip())
        is_content = bool(line.strip()) and not line.lstrip().startswith("#")
        if column is not None and is_content and (start < column or (start == column and line[start] != "-")):
            column = None
        if column is None and (match := _CONTACTS.match(line)):
            column = match.start("key")
        found.append(column is not None)
    return found


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


def reads_like_a_person(text: str) -> bool:
    """Whether all of a text reads like the name of a person: nothing in it says that it is an agency's."""
    return is_a_name_alone(Passage(text.strip()))


def confidential_in(data: Value) -> tuple[HiddenPartner, ...]:
    """The partners in a plan's data whose name or place is confidential."""
    partners = data.get("partners") if isinstance(data, dict) else None
    return tuple(
        HiddenPartner(entry["name"], entry["confidential"] != "name", id_)
        for id_, entry in (partners.items() if isinstance(partners, dict) else ())
        if isinstance(entry, dict) and isinstance(entry.get("name"), str) and entry.get("confidential") is not None
        if not is_nobodys(entry["name"])
    )


def _home(document: YamlDocument, problem: Problem) -> Iterator[int]:
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
