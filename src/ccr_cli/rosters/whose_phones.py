"""Whose the telephones beside names of persons are: asked once a column; without an answer they are an office's."""

from collections.abc import Collection
from itertools import combinations

from ccr_cli.rosters.agencies import RowsOfAgency
from ccr_cli.rosters.contact_group import ContactSaid
from ccr_cli.rosters.facts import Facts
from ccr_cli.rosters.roster import RosterQuestion, RosterRequest
from ccr_cli.rosters.telephones import digits_of

OFFICES = "offices"
"""The answer that a column has telephones of offices."""
OWN = "own"
"""The answer that they are of persons, and stay out."""


def settled(group: RowsOfAgency, asked: RosterRequest) -> RowsOfAgency:
    """The rows of an agency without the telephones that may be somebody's own, and what has to be asked of those."""
    known = _of_offices(group)
    rows: list[Facts] = []
    asks: list[RosterQuestion] = []
    for facts in group.facts:
        doubtful = [one for one in facts.contacts if one.doubt and digits_of(one.phone or "") not in known]
        questions = {one: _question(one, facts) for one in doubtful}
        answers = {one: _answer(question, asked) for one, question in questions.items()}
        out = [one for one in doubtful if answers[one] == OWN]
        rows.append(_without(facts, out) if out else facts)
        asks += [questions[one] for one in doubtful if answers[one] is None]
    return group._replace(facts=tuple(rows), asks=tuple(dict.fromkeys(asks)))


def _question(contact: ContactSaid, facts: Facts) -> RosterQuestion:
    return RosterQuestion("phones", contact.doubt.column if contact.doubt else "", (facts.number,))


def _answer(question: RosterQuestion, asked: RosterRequest) -> str | None:
    return next(iter(asked.answers.get(question.key, ())), asked.phones)


def _of_offices(group: RowsOfAgency) -> frozenset[str]:
    """The telephones that are an office's: said to be so in another row, or standing beside two who share no name."""
    every = [(one, digits_of(one.phone)) for facts in group.facts for one in facts.contacts if one.phone]
    names: dict[str, list[frozenset[str]]] = {}
    for one, number in every:
        names.setdefault(number, []).append(one.doubt.names if one.doubt else frozenset())
    return frozenset(
        number
        for number, said in names.items()
        if not all(said) or any(one.isdisjoint(other) for one, other in combinations(said, 2))
    )


def _without(facts: Facts, contacts: Collection[ContactSaid]) -> Facts:
    """What a row says without some telephones; a title stays that somebody can be asked for."""
    less = [one._replace(phone=None, doubt=None) if one in contacts else one for one in facts.contacts]
    kept = [one for one in less if one.phone or one.email or (one.title and not one.is_beside_name)]
    return facts._replace(contacts=tuple(kept), left_out=tuple(dict.fromkeys((*facts.left_out, "phone"))))
