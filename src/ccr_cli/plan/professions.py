"""The professions by which a funder's form asks who was trained, each with the words by which plans name it."""

from functools import cached_property

from pydantic import Field

from ccr_cli.language.nearest import slug
from ccr_cli.plan.fields import Id, Part, Version
from ccr_cli.plan.framework import BothLanguages


class Profession(Part):
    """A profession of the form."""

    id: Id
    name: BothLanguages
    words: list[Id] = Field(min_length=1)


class Professions(Part):
    """All of them."""

    ccr_professions: Version
    professions: list[Profession] = Field(min_length=1)

    @cached_property
    def by_word(self) -> dict[str, Profession]:
        """Each under its id and its words."""
        return {word: one for one in self.professions for word in (one.id, *one.words)}

    def called(self, word: str) -> Profession | None:
        """The profession that a plan names so; ``None`` for one that the form has not, or has twice."""
        return self.by_word.get(slug(word))
