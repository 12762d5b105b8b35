"""language-gap: survivors here speak a language that no core partner at the table offers."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Listing, mark, say
from ccr_cli.plan.language_names import tongue, tongue_key
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.next.adding import adding
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="language-gap",
    title=say("A language that no core partner has"),
    when=say("A language in languages_needed is among those of no partner at the table in a core seat."),
    reason=say(
        "In a survey of more than 1,300 Latinas, nearly one in three of those who answered in Spanish had trouble "
        "getting services because they were not in their language "
        "(nationallatinonetwork.org/lep-toolkit-additional-resources/survivors-report-barriers). An interpreter by "
        "telephone is a beginning."
    ),
)
_HOW = mark("HOW")


def items(plan_today: PlanToday) -> Iterator[Item]:
    """One item for all missing languages, with the first core partner that can be asked."""
    core = {id_: partner for id_, partner in plan_today.here.items() if plan_today.sits_in(partner, "core")}
    spoken = {tongue_key(language) for partner in core.values() for language in partner.languages or ()} | {"en"}
    needed = {tongue_key(language): language.strip() for language in reversed(plan_today.plan.languages_needed or [])}
    lacking = [language for code, language in reversed(needed.items()) if code not in spoken]
    if not core or not lacking:
        return
    id_ = next((id_ for id_ in core if not plan_today.is_waiting(id_)), next(iter(core)))
    told = say(
        "Survivors here speak {languages}, and no core partner at the table says how it serves them: begin "
        "with {partner}.",
        languages=Listing(tuple(map(tongue, lacking))),
        partner=core[id_].name,
    )
    yield Item(KIND, "soon", told, _command(id_, core[id_], lacking), partner=id_)


def _command(id_: str, partner: Partner, lacking: Sequence[str]) -> str:
    """The command that adds languages to a partner's own, keeping their form."""
    there = partner.languages or {}
    if isinstance(there, dict):
        ways = [*(f"{language}:{how}" for language, how in there.items()), *(f"{each}:{_HOW}" for each in lacking)]
        return adding(id_, "languages", [*there, *lacking], written=ways)
    return adding(id_, "languages", [*there, *lacking])
