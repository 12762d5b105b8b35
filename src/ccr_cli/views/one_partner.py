"""The answer of ``ccr partner show`` as blocks: all that a plan says about one partner, for people."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from ccr_cli.language.coarse_days import CoarseDay
from ccr_cli.language.message import Argument, Listing, Message, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.labels import LANGUAGE_HOWS, PROTOCOLS
from ccr_cli.plan.language_names import tongue
from ccr_cli.plan.partner import Agreement, Certifies, Enforcement, Waiting
from ccr_cli.plan.words import (
    ASKS_STATUS,
    BOUND_BY,
    CONFIDENTIAL,
    ENFORCEMENT_AGREEMENT,
    FORM,
    MUST_DISCLOSE,
    NAMED,
)
from ccr_cli.questions.one_partner import Answered, Happened, Mentions, Profile, ProtocolPart
from ccr_cli.views.actions import when
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.partners import names_told, standing

_Labeled: TypeAlias = tuple[Message, Message | str]
"""A label and its text."""
_GIVES_OUT = say("May have to give out what it holds")


def profile_blocks(profile: Profile, speaker: Speaker) -> Iterator[Block]:
    """The partner in one sentence, its own entry, and where else the plan names it."""
    partner = profile.partner
    status = standing(partner.status, partner.since)
    yield Headline(speaker.tell(say("{partner}: {status}.", partner=partner.name, status=status)))
    yield Paragraph("")
    yield from _paragraphs(_entry(profile, speaker), speaker)
    for title, lines in (
        (say("Commitments"), [_commitment(answered) for answered in profile.commitments or ()]),
        (say("Contacts"), list(_contacts(profile))),
        (say("Where the plan names it"), list(_mentions(profile.mentions, speaker))),
    ):
        if lines:
            yield Heading(speaker.tell(title), 2)
            yield from _paragraphs(lines, speaker, indent=2)


def _paragraphs(lines: Iterable[_Labeled], speaker: Speaker, indent: int = 0) -> Iterator[Paragraph]:
    for label, text in lines:
        yield Paragraph(text if isinstance(text, str) else speaker.tell(text), speaker.tell(label), indent)


# its own entry


def _entry(profile: Profile, speaker: Speaker) -> Iterator[_Labeled]:
    """The lines of the entry, in the order in which a plan has them."""
    partner = profile.partner
    yield say("Id"), profile.id
    if profile.seats:
        yield say("Seats"), _several([seat.name for seat in profile.seats])
    if partner.role is not None:
        yield say("What it does"), _as_it_is(partner.role)
    if profile.commitments is not None:
        yield say("Name"), Message(NAMED[partner.named or "partners"])
        if partner.confidential is not None:
            yield say("Confidential"), Message(CONFIDENTIAL[partner.confidential])
    if profile.commitments is not None or partner.oriented is not None:
        yield say("Orientation"), _oriented(profile)
    if partner.agreement is not None:
        yield say("Agreement"), _agreement(partner.agreement)
    yield from _abilities(profile, speaker)
    yield from _kept_inside(profile, speaker)


def _abilities(profile: Profile, speaker: Speaker) -> Iterator[_Labeled]:
    partner = profile.partner
    if profile.languages:
        yield say("Languages"), _languages(profile.languages)
    if profile.has_places:
        yield say("Reaches"), _places(profile)
    if partner.certifies is False:
        yield say("Certifications"), say("It signs none.")
    elif partner.certifies:
        yield say("Certifications"), _sentences(_certifies(partner.certifies), speaker)
    if partner.bound_by:
        yield say("Bound by"), _explained(partner.bound_by, BOUND_BY, speaker)
    if partner.must_disclose:
        yield _GIVES_OUT, _explained(partner.must_disclose, MUST_DISCLOSE, speaker)
    elif _is_to_be_asked(profile):
        yield _GIVES_OUT, say("the plan doesn't say: {command}", command=Typed("ccr explain must_disclose"))
    if profile.reached_through is not None:
        yield say("Reached through"), names_told([profile.reached_through], speaker)


def _is_to_be_asked(profile: Profile) -> bool:
    """Whether whoever keeps the file looks at an office of the system of which nothing is said about its records."""
    is_office = any(seat.has("system") for seat in profile.seats)
    is_looked_at = profile.commitments is not None and profile.partner.is_in_touch
    return is_office and is_looked_at and profile.partner.must_disclose is None


def _kept_inside(profile: Profile, speaker: Speaker) -> Iterator[_Labeled]:
    """What only whoever keeps the file may see; for others it is not in the plan."""
    partner = profile.partner
    if partner.enforcement is not None:
        yield from _enforcement(partner.enforcement, speaker)
    if partner.head_since is not None:
        yield say("Its head"), say("another one since {day}", day=partner.head_since)
    if partner.waiting is not None:
        yield say("Waiting"), _waiting(partner.waiting)
    if partner.note is not None:
        yield say("Note"), _as_it_is(partner.note)


def _oriented(profile: Profile) -> Message:
    day = profile.partner.oriented
    if day is None:
        return say("not yet")
    return say("its people have known {subject} since {day}", subject=profile.subject, day=day)


def _agreement(agreement: Agreement) -> Message:
    if isinstance(agreement.signed, CoarseDay):
        return say("there is one") if agreement.until is None else say("holds until {until}", until=agreement.until)
    if agreement.until is None:
        return say("signed {day}", day=agreement.signed)
    return say("signed {day}, holds until {until}", day=agreement.signed, until=agreement.until)


def _languages(languages: Mapping[str, str | None]) -> Message:
    told: list[Argument] = []
    for code, how in languages.items():
        name = tongue(code)
        told.append(name if how is None else say("{language}: {how}", language=name, how=LANGUAGE_HOWS[how]))
    return _several(told)


def _places(profile: Profile) -> Message:
    if profile.places is not None:
        return say("{places}.", places=listing(profile.places, ","))
    if profile.partner.confidential is not None:
        return say("every place: it counts so, because where it is stays confidential.")
    return say("every place.")


def _certifies(certifies: Certifies) -> Iterator[Message]:
    yield from (Message(FORM[form]) for form in certifies.forms)
    if certifies.signed_by is not None:
        yield say("Signed by: {office}.", office=certifies.signed_by)
    if certifies.policy is not None:
        yield say("It has a written policy.") if certifies.policy else say("It has no written policy.")
    if certifies.promised_days is not None:
        yield say_many("It promises {number} day.", "It promises {number} days.", certifies.promised_days)
    if certifies.usual_days is not None:
        yield say_many("It usually takes {number} day.", "It usually takes {number} days.", certifies.usual_days)
    if certifies.checked is not None:
        yield say("Checked {day}.", day=certifies.checked)


def _enforcement(enforcement: Enforcement, speaker: Speaker) -> Iterator[_Labeled]:
    if enforcement.asks_status is not None:
        yield say("People's immigration status"), Message(ASKS_STATUS[enforcement.asks_status])
    if enforcement.agreements:
        told = _explained(enforcement.agreements, ENFORCEMENT_AGREEMENT, speaker)
        yield say("Immigration enforcement"), told
    if enforcement.checked is not None:
        yield say("Both checked"), _as_it_is(enforcement.checked)


def _waiting(waiting: Waiting) -> Message:
    if waiting.why is None:
        return say("nothing to ask until {day}", day=waiting.until)
    return say("nothing to ask until {day}: {why}", day=waiting.until, why=waiting.why)


# commitments and contacts


def _commitment(answered: Answered) -> _Labeled:
    label = _as_it_is(answered.commitment.name)
    if answered.made is not None:
        return label, say("made {day}", day=answered.made)
    if answered.cannot is not None:
        return label, say("cannot: {reason}", reason=answered.cannot)
    return label, say("not answered yet")


def _contacts(profile: Profile) -> Iterator[_Labeled]:
    tells_shares = profile.commitments is not None  # for whoever keeps the file
    shares = _SHARES_OF_COORDINATOR if profile.mentions.coordinates else _SHARES
    for contact in profile.partner.contacts or ():
        told = listing([way for way in (contact.name, contact.phone, contact.email) if way is not None], ",")
        share = say("{ways} ({share})", ways=told, share=shares[contact.share or "nobody"])
        yield _as_it_is(contact.role), share if tells_shares else _as_it_is(told)


_SHARES: Mapping[str, Message] = {
    "nobody": say("for nobody else"),
    "partners": say("for the other partners too"),
    "invited": say("for those who are asked to come"),
    "public": say("for everybody"),
}
_SHARES_OF_COORDINATOR = {**_SHARES, "partners": say("for the other partners, and other counties")}

# where else


def _mentions(mentions: Mentions, speaker: Speaker) -> Iterator[_Labeled]:
    if mentions.coordinates:
        yield say("Coordinator"), say("it coordinates the task force")
    if mentions.stands_in:
        yield say("Coordinator"), say("it takes over when the coordinator cannot")
    if mentions.held:
        yield say("Meetings"), _present(mentions)
    for protocol in mentions.protocols:
        yield say("Protocol"), _protocol(protocol, speaker)
    for task, places in mentions.first_for:
        in_places = say("{task} ({places})", task=task.name, places=listing([*places], ","))
        yield say("First for"), in_places if places else _as_it_is(task.name)
    for task in mentions.works_with:
        yield say("Works with whoever is first for"), _as_it_is(task.name)
    for action in mentions.actions:
        yield say("Action {number}", number=action.number), say("{what}: {when}", what=action.what, when=when(action))
    for entry in mentions.funding:
        yield say("Money that it holds"), _as_it_is(entry.source)
    yield from _events(mentions, speaker)


def _events(mentions: Mentions, speaker: Speaker) -> Iterator[_Labeled]:
    for label, events in (
        (say("Training it gave"), mentions.gave),
        (say("Training that reached it"), mentions.received),
        (say("Outreach"), mentions.outreach),
    ):
        yield from ((label, _event(event)) for event in events)
    for day in mentions.asked_survivors:
        yield say("Survivors' voice"), say("it asked survivors on {day}", day=day)
    for change in mentions.changes:
        yield say("Change for good"), _event(Happened(change.date, change.what))
    if mentions.reaches:
        yield say("Reached through it"), names_told(mentions.reaches, speaker)
    if mentions.covers:
        yield say("Covers for"), _several([seat.name for seat in mentions.covers])


def _present(mentions: Mentions) -> Message:
    if not mentions.present:
        return say_many("not at the one that was held", "at none of the {number} held", mentions.held)
    return say_many(
        "at {present} of {number} held, on {day}",
        "at {present} of {number} held, the last on {day}",
        mentions.held,
        present=len(mentions.present),
        day=mentions.present[-1],
    )


def _protocol(protocol: ProtocolPart, speaker: Speaker) -> Message:
    return say(
        "{title}; with: {others}; {status}",
        title=protocol.title,
        others=names_told(protocol.others, speaker),
        status=PROTOCOLS[protocol.status],
    )


def _event(event: Happened) -> Message:
    return say("{what}, {day}", what=event.title, day=event.day)


# words


def _as_it_is(argument: Argument) -> Message:
    return Message("{text}", {"text": argument})


def _several(names: Iterable[Argument]) -> Message:
    """Names, with semicolons because one can contain "and"."""
    return _as_it_is(Listing(tuple(names), ";"))


def _explained(words: Iterable[str], meanings: Mapping[str, str], speaker: Speaker) -> str:
    return _sentences((Message(meanings[word]) for word in words), speaker)


def _sentences(messages: Iterable[Message], speaker: Speaker) -> str:
    return " ".join(speaker.tell(message) for message in messages)
