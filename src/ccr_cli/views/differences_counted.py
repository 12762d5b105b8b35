"""The first sentence of ``ccr diff``: since when, and how many things of each kind there are."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Argument, Message, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.differences.community import is_for_community
from ccr_cli.questions.differences.difference import Difference, WhatChanged
from ccr_cli.views.differences_sections import section_of

_MOST = 6
_LOSSES = ("partner-left", "partner-liaison", "agreement-ended", "commitment-withdrawn", "seat-emptied")
"""What needs a look and is counted by its kind."""


def counted(answer: WhatChanged, speaker: Speaker) -> Message:
    """How much changed since when: what survivors have of it first, then what was lost, then the good news."""
    counting = [one for one in answer.found if not is_for_community(one, answer.now.framework)]
    look = [one for one in counting if section_of(one, answer.now.framework) == "look"]
    things = [*_for_survivors(counting), *_lost(look), *_good(counting)]
    if not things and answer.found:
        number = len(answer.found)
        things = [say_many("{number} thing written down", "{number} things written down", number)]
    if len(things) > _MOST:
        things = [*things[:_MOST], say("more below")]
    told: Argument = listing(list(things), ",") if things else _nothing(answer)
    if answer.source == "files":
        return say("Between the two files: {things}.", things=told)
    if answer.since is None:
        return say("From the beginning: {things}.", things=told)
    day = speaker.day_near(answer.since, answer.now.today)
    if answer.since == answer.now.today and not things:
        return say("After {day}: nothing yet.", day=day)
    return say("Since {day}: {things}.", day=day, things=told)


def not_counted(answer: WhatChanged, speaker: Speaker) -> Iterator[Message]:
    """What the first sentence can't know, where the plan's own days are all there is."""
    if answer.source != "dates":
        return
    if answer.since == answer.now.today:
        day = speaker.day_near(answer.since, answer.now.today)
        yield say("What has the day {day} itself isn't counted: only what came after it.", day=day)
    if answer.without_day:
        yield say_many(
            "{number} partner has no day in the plan, so that it isn't counted here.",
            "{number} partners have no day in the plan, so that they aren't counted here.",
            answer.without_day,
        )


def _nothing(answer: WhatChanged) -> Message:
    return say("nothing that has a day in the plan") if answer.without_day else say("nothing changed")


def _number(found: Sequence[Difference], *kinds: str) -> int:
    return sum(one.kind in kinds for one in found)


def _for_survivors(found: Sequence[Difference]) -> Iterator[Message]:
    begun = sum(one.kind == "protocol-added" and one.after == "in-force" for one in found)
    told = (
        say_many("{number} change for good", "{number} changes for good", _number(found, "change-made")),
        say_many(
            "{number} protocol in force", "{number} protocols in force", _number(found, "protocol-in-force") + begun
        ),
        say_many(
            "{number} protocol ended",
            "{number} protocols ended",
            _number(found, "protocol-retired", "protocol-removed"),
        ),
    )
    yield from (one for one in told if one.number)


def _lost(look: Sequence[Difference]) -> Iterator[Message]:
    """What was lost, by its kind, and how much else needs a look."""
    told = (
        say_many("{number} left", "{number} left", _number(look, "partner-left")),
        say_many("{number} is a liaison now", "{number} are liaisons now", _number(look, "partner-liaison")),
        say_many("{number} agreement ended", "{number} agreements ended", _number(look, "agreement-ended")),
        say_many(
            "{number} commitment taken back", "{number} commitments taken back", _number(look, "commitment-withdrawn")
        ),
        say_many("{number} seat open again", "{number} seats open again", _number(look, "seat-emptied")),
    )
    yield from (one for one in told if one.number)
    if rest := len(look) - _number(look, *_LOSSES, "protocol-removed"):
        yield say("needs a look: {number}", number=rest)


def _good(found: Sequence[Difference]) -> Iterator[Message]:
    joined = sum(one.kind == "partner-added" and one.after == "at-the-table" for one in found)
    renewed = sum(one.kind == "agreement-signed" and one.before is not None for one in found)
    signed = _number(found, "agreement-signed") - renewed
    told = (
        say_many("{number} joined", "{number} joined", _number(found, "partner-joined") + joined),
        say_many("{number} commitment made", "{number} commitments made", _number(found, "commitment-made")),
        say_many("{number} agreement signed", "{number} agreements signed", signed),
        say_many("{number} agreement renewed", "{number} agreements renewed", renewed),
        say_many("{number} action done", "{number} actions done", _number(found, "action-done")),
        say_many("{number} training given", "{number} trainings given", _number(found, "training-given")),
        say_many("{number} meeting held", "{number} meetings held", _number(found, "meeting-held")),
    )
    yield from (one for one in told if one.number)
