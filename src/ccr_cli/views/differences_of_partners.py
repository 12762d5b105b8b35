"""What is other about a field of a partner, where it has words of its own."""

from collections.abc import Iterable

from ccr_cli.language.message import Argument, Message, listing, say
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.language_names import tongue
from ccr_cli.plan.partner import Waiting
from ccr_cli.questions.differences.difference import Difference, WasThere
from ccr_cli.questions.differences.lists import list_difference
from ccr_cli.questions.differences.weighty import Ties, forms_signed, ties_begun, ties_ended
from ccr_cli.questions.orientation import subject_of
from ccr_cli.views.states import NO_NAME

_TIES = {
    "287g": say("a 287(g) agreement"),
    "detainers": say("it holds people when asked"),
    "data-sharing": say("it shares data"),
}
_FORMS = {"u": say("U status"), "t": say("T status")}


def partner_field_said(one: Difference, framework: Framework) -> Message | None:
    """A field of a partner as a sentence; ``None`` where it has no words of its own."""
    partner = NO_NAME if one.name is None else one.name
    match one.field:
        case "oriented" if one.after is not None:
            return say("{partner} knows {subject}.", partner=partner, subject=subject_of(framework))
        case "contacts":
            return say("{partner}: how to reach it was changed.", partner=partner)
        case "languages":
            return _languages(one, partner)
        case "certifies" | "certifies.forms":
            return _certifies(one, partner)
        case "head_since" if one.after is not None:
            return say(
                "{partner} has a new head since {day}: ask again about what was promised.",
                partner=partner,
                day=one.after,
            )
        case "enforcement" | "enforcement.agreements" | "enforcement.asks_status":
            return _enforcement(one, partner)
        case "named" if one.after == "never":
            return say("{partner} no longer wants to be named.", partner=partner)
        case "waiting" if isinstance(one.after, Waiting):
            return say("{partner} is asked again from {day} on.", partner=partner, day=one.after.until)
        case _:
            return None


def _languages(one: Difference, partner: Argument) -> Message:
    items = list_difference(one)
    added, removed = (_named(some) for some in items) if items is not None else (None, None)
    if added is not None and removed is not None:
        return say(
            "{partner} serves people in {added} now, and no longer in {removed}.",
            partner=partner,
            added=added,
            removed=removed,
        )
    if added is not None:
        return say("{partner} serves people in {languages} now.", partner=partner, languages=added)
    if removed is not None:
        return say("{partner} no longer serves people in {languages}.", partner=partner, languages=removed)
    return say("{partner}: how it serves people in other languages was changed.", partner=partner)


def _named(languages: Iterable[str]) -> "Argument | None":
    named = [tongue(written) for written in languages]
    return listing(list(named)) if named else None


def _certifies(one: Difference, partner: Argument) -> Message | None:
    """What it signs for U and T status; what it signed is not told to others."""
    if isinstance(one.before, WasThere):
        return None
    before, after = (forms_signed(value, one.field) for value in (one.before, one.after))
    ended = [_FORMS[form] for form in _FORMS if form in before and form not in after]
    begun = [_FORMS[form] for form in _FORMS if form in after and form not in before]
    if ended:
        return say("{partner} no longer signs certifications for {forms}.", partner=partner, forms=listing([*ended]))
    if begun:
        return say("{partner} signs certifications for {forms} now.", partner=partner, forms=listing([*begun]))
    return None


def _enforcement(one: Difference, partner: Argument) -> Message | None:
    """What it has to do with immigration enforcement, told to whoever keeps the file alone."""
    begun, ended = ties_begun(one), ties_ended(one)
    if any(begun):
        return _begun(begun, partner)
    if ended.agreements:
        return say(
            "{partner} no longer has these ties to immigration enforcement: {what}.",
            partner=partner,
            what=_ties(ended.agreements),
        )
    return None


def _begun(begun: Ties, partner: Argument) -> Message:
    told = {"partner": partner, "what": _ties(begun.agreements)}
    match bool(begun.agreements), begun.asks:
        case True, None:
            return Message(say("{partner} has new ties to immigration enforcement: {what}.").id, told)
        case True, _:
            sentence = say(
                "{partner} has new ties to immigration enforcement: {what}; and it asks for immigration status."
            )
            return Message(sentence.id, told)
        case _, "by-law":
            return say("{partner} asks for immigration status now, since a law makes it ask.", partner=partner)
        case _:
            return say("{partner} asks for immigration status now, of some people at least.", partner=partner)


def _ties(words: Iterable[str]) -> Argument:
    return listing([_TIES[word] for word in words if word in _TIES], ";")
