"""What a field of a plan is called in a sentence: in words of the reader's language, never as the file has it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ccr_cli.language.message import Message, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.keys import Key, keys_of
from ccr_cli.plan.words import ALL

_SHORT = {
    "places": say("places"),
    "framework": say("framework"),
    "principles": say("guiding principles"),
    "languages_needed": say("languages needed"),
    "present": say("who was there"),
    "contacts": say("how to reach it"),
    "serves": say("the places it reaches"),
    "confidential": say("what is confidential"),
    "commitments": say("commitments"),
    "decided": say("what was decided"),
    "guests": say("agencies that were there as guests"),
    "roles": say("who is first for each task"),
    "not_here": say("seats left open by decision"),
    "enforcement": say("immigration enforcement"),
    "certifies": say("what it signs for U or T status"),
    "in_kind": say("whether it is help in kind"),
    "every": say("how often the task force meets"),
    "closed": say("whether it has ended"),
    "time": say("its time"),
    "between": say("the partners that refer both ways"),
    "first": say("who is first"),
    "seat": say("the seat it is about"),
    "seats": say("the seats it is about"),
    "topics": say("its topics"),
    "who": say("who does it"),
    "due": say("by when"),
    "note": say("note"),
    "award": say("award"),
}
"""Of those that are said shorter than in the handbook of the format."""
PARTS = {
    "coordinator": say("coordination"),
    "next": say("the next meeting"),
    "agreement": say("agreement"),
    "certifies": say("certifications for U or T status"),
    "enforcement": say("immigration enforcement"),
}
"""Parts of a plan that are named before the field in them."""
_SHORT_ENOUGH = re.compile(r"[;:]")


class FieldWay:
    """The way to a field: its last key, and the ids and parts that it passes."""

    def __init__(self, model: type[PlanPart], steps: Sequence[str]) -> None:
        """``steps`` are keys and ids, the first of them a key of ``model``."""
        self.key: Key | None = None
        self.ids: list[str] = []
        self.parts: list[str] = []
        for step in steps:
            found = next((key for key in keys_of(model) if key.key == step), None)
            if found is None:
                self.ids.append(step)
                continue
            if self.key is not None and not self.ids:
                self.parts.append(self.key.key)
            self.key, model = found, found.parts[0] if found.parts else model
        self.ends_in_id = bool(self.ids) and bool(steps) and steps[-1] == self.ids[-1]

    def words(self, speaker: Speaker) -> Iterator[str]:
        """The parts it passes, and what the field is called; of what stands under an id the id says enough."""
        yield from (speaker.tell(PARTS[part]) for part in self.parts if part in PARTS)
        if self.key is not None and not self.ends_in_id:
            yield called(self.key, speaker)


def called(key: Key, speaker: Speaker) -> str:
    """A key in words."""
    short = _SHORT.get(key.key)
    return speaker.tell(short) if short is not None else _in_a_sentence(speaker.tell(Message(key.about)))


def word_in_words(word: str, key: Key, speaker: Speaker) -> str:
    """One of the words to choose from, by what it means."""
    meaning = _meanings(key).get(word)
    return word if meaning is None else _in_a_sentence(speaker.tell(Message(meaning)))


def _meanings(key: Key) -> Mapping[str, str]:
    return next((words for words in ALL if tuple(words) == key.choices), {})


def _in_a_sentence(text: str) -> str:
    """The first clause of a text, with a small letter before; the name of a language stays as it is."""
    first, *_ = _SHORT_ENOUGH.split(text.strip().removesuffix("."), maxsplit=1)
    is_name = " " not in first or first[1:2].isupper()
    return first if is_name else first[:1].lower() + first[1:]
