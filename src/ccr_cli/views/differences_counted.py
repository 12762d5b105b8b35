"""The first sentence of ``ccr diff``: since when, and how many things of each kind there are."""

from collections.abc import Iterator

from ccr_cli.language.message import Argument, Message, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.differences.community import is_for_community
from ccr_cli.questions.differences.difference import Difference, WhatChanged

_MOST = 5


def counted(answer: WhatChanged, speaker: Speaker) -> Message:
    """How much changed since when, what matters most first."""
    counting = tuple(one for one in answer.found if not is_for_community(one, answer.now.framework))
    things = list(_things(counting))[:_MOST]
    if not things and answer.found:
        number = len(answer.found)
        things = [say_many("{number} thing written down", "{number} things written down", number)]
    told: Argument = listing(list(things), ",") if things else say("nothing changed")
    if answer.source == "files":
        return say("Between the two files: {things}.", things=told)
    if answer.since is None:
        return say("From the beginning: {things}.", things=told)
    day = speaker.day_near(answer.since, answer.now.today)
    return say("Since {day}: {things}.", day=day, things=told)


def _things(found: tuple[Difference, ...]) -> Iterator[Message]:
    def number(*kinds: str) -> int:
        return sum(one.kind in kinds for one in found)

    joined = sum(one.kind == "partner-added" and one.after == "at-the-table" for one in found)
    begun = sum(one.kind == "protocol-added" and one.after == "in-force" for one in found)
    renewed = sum(one.kind == "agreement-signed" and one.before is not None for one in found)
    told = (
        say_many("{number} change for good", "{number} changes for good", number("change-made")),
        say_many("{number} protocol in force", "{number} protocols in force", number("protocol-in-force") + begun),
        say_many("{number} joined", "{number} joined", number("partner-joined") + joined),
        say_many("{number} commitment made", "{number} commitments made", number("commitment-made")),
        say_many("{number} agreement signed", "{number} agreements signed", number("agreement-signed") - renewed),
        say_many("{number} agreement renewed", "{number} agreements renewed", renewed),
        say_many("{number} action done", "{number} actions done", number("action-done")),
        say_many("{number} training given", "{number} trainings given", number("training-given")),
        say_many("{number} meeting held", "{number} meetings held", number("meeting-held")),
        say_many("{number} left", "{number} left", number("partner-left")),
    )
    yield from (one for one in told if one.number)
