"""Topics of trainings, and of people trained the words that no form has, as plans usually write them."""

import re

from ccr_cli.language.message import Message, say
from ccr_cli.language.nearest import slug

_USUAL = [
    say("U certification"),
    say("U visa"),
    say("T declaration"),
    say("T visa"),
    say("U and T visas"),
    say("VAWA self-petition"),
    say("VAWA"),
    say("immigration protections"),
    say("trafficking"),
    say("domestic violence"),
    say("sexual assault"),
    say("stalking"),
    say("confidentiality"),
    say("cultural sensitivity"),
    say("victims' rights"),
    say("know your rights"),
    say("protection orders"),
    say("mandated reporting"),
    say("safety planning"),
    say("trauma-informed care"),
    say("language access"),
    say("interpreters"),
    say("interpretation"),
    say("referrals"),
    say("dispatch"),
    say("legal services"),
]
_BY_KEY = {slug(str(topic.id)): topic for topic in _USUAL} | {
    "immigration-relief": say("immigration protections"),
    "trauma-informed": say("trauma-informed care"),
}
_JOINED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_IN_CAPITALS = ("t", "u", "vawa")


def topic_told(topic: str) -> Message | str:
    """A topic of a training, or whose people it was for, in the reader's language where it is a usual one."""
    return _BY_KEY.get(slug(topic)) or _in_words(topic)


def _in_words(topic: str) -> str:
    """A plan's word as people write it: u-form as U form."""
    if not _JOINED.fullmatch(topic):
        return topic
    return " ".join(word.upper() if word in _IN_CAPITALS else word for word in topic.split("-"))
