"""Languages that survivors of several communities speak, and where somebody at the table does."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.questions.region.county import County


class NeededTongue(NamedTuple):
    """A language that is needed somewhere."""

    language: str
    """As the first plan that needs it writes it."""
    needed_in: tuple[County, ...]
    spoken_in: tuple[County, ...]

    @property
    def lacking_in(self) -> tuple[County, ...]:
        """Where it is needed, and nobody at the table has it."""
        there = {county.place for county in self.spoken_in}
        return tuple(county for county in self.needed_in if county.place not in there)


def needed_tongues_of(counties: Sequence[County]) -> tuple[NeededTongue, ...]:
    """Each of them, that which most lack first."""
    written: dict[str, str] = {}
    for county in counties:
        for key, language in county.needed.items():
            written.setdefault(key, language)
    found = (
        NeededTongue(
            language,
            tuple(county for county in counties if key in county.needed),
            tuple(county for county in counties if key in county.spoken),
        )
        for key, language in written.items()
    )
    return tuple(sorted(found, key=lambda one: (-len(one.lacking_in), -len(one.needed_in), one.language.casefold())))
