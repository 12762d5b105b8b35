"""The primer: the federal immigration protections in brief, each fact with the law it stands in. It is data."""

from typing import Annotated, TypeAlias

from pydantic import Field, StringConstraints

from ccr_cli.plan.fields import Day, Id, Part, Sentences, Version
from ccr_cli.plan.framework import BothLanguages

CITATION_FORM = r"^\d+ (U\.S\.C\.|CFR) \d+[a-z]*(\.\d+)?(\([0-9A-Za-z]+\))*$"
Citation: TypeAlias = Annotated[str, StringConstraints(pattern=CITATION_FORM)]
Form: TypeAlias = Annotated[str, StringConstraints(pattern=r"^(I|EOIR)-\d+[A-Z]?$")]


class Fact(Part):
    """One thing that the law says, in English and in Spanish, and the statutes and regulations that say it."""

    id: Id
    en: Sentences
    es: Sentences
    citations: list[Citation] = Field(min_length=1)
    checked: Day | None = None
    """The day on which it was last held against the law, where that is not the day of the whole text."""


class Protection(Part):
    """One protection: the form that asks for it, what it is in a sentence or two, and what there is to know of it."""

    id: Id
    name: BothLanguages
    form: Form | None = None
    brief: Fact
    facts: list[Fact] = Field(min_length=1)


class Primer(Part):
    """All protections, and the day on which every fact was checked that says no other."""

    ccr_primer: Version
    checked: Day
    first: Fact
    protections: list[Protection] = Field(min_length=1)

    @property
    def facts(self) -> list[Fact]:
        """Everything it tells."""
        told = [fact for protection in self.protections for fact in (protection.brief, *protection.facts)]
        return [self.first, *told]

    def protection(self, id_: str) -> Protection:
        """The protection with this id. Raises ``KeyError`` where there is none."""
        return {protection.id: protection for protection in self.protections}[id_]
