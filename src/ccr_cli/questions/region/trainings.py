"""Topics of trainings that were given in one community and not in others: who gives what others may need."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.language.nearest import slug
from ccr_cli.questions.region.county import County


class TopicAcross(NamedTuple):
    """One topic, over all communities."""

    topic: str
    given_in: tuple[County, ...]
    by: tuple[str, ...]
    """Who gave it, as far as the readers may know, by name."""
    not_in: tuple[County, ...]


def topics_across(counties: Sequence[County]) -> tuple[TopicAcross, ...]:
    """The topics that some were trained on and others were not, that which most lack first."""
    written: dict[str, str] = {}
    given: dict[str, dict[int, County]] = {}
    by: dict[str, dict[str, None]] = {}
    for county in counties:
        for training in county.trainings:
            key = slug(training.topic)
            written.setdefault(key, training.topic)
            given.setdefault(key, {})[county.place] = county
            by.setdefault(key, {}).update(dict.fromkeys(training.by))
    found = (
        TopicAcross(
            topic,
            tuple(given[key].values()),
            tuple(sorted(by[key], key=str.casefold)),
            tuple(county for county in counties if county.place not in given[key]),
        )
        for key, topic in written.items()
    )
    return tuple(sorted((one for one in found if one.not_in), key=lambda one: (-len(one.not_in), one.topic.casefold())))
