"""Who sees what of a plan: the one place where confidential values are dropped.

The plan format's table "Who sees what" is the specification. Every question is asked of a plan that has
been through ``seen_by``, so an answer cannot hold what its audience must not see.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePath
from types import MappingProxyType
from typing import NamedTuple

from ccr_cli.plan.built_in import is_of_file
from ccr_cli.plan.for_award import ForAward, for_award
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.masking import HiddenNames, framework_without_names, name_as_key, names_of_others, path_without_names
from ccr_cli.plan.nameless import MayBeNamed, is_secret, names_to_hide, neutral_ids
from ccr_cli.plan.neutral_ids import (
    NO_NEUTRAL_IDS,
    NeutralIds,
    lineage_with_neutral_ids,
    neutral_ids_of,
    with_neutral_ids,
)
from ccr_cli.plan.nobody import is_nobodys
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Meetings, Plan
from ccr_cli.plan.readers import READS_LIKE, TO_NOBODY, Addressed, Audience, Reader
from ccr_cli.plan.spoken import SpokenBy, Tongue, spoken_by_sector
from ccr_cli.plan.told_by_seat import RoleSeats, places_by_sector, role_seats
from ccr_cli.plan.viewed import NOT_TOLD, Masks, viewed

_NOT_NAMED = "not-named"  # begins the ids of partners without a name
_FEWEST = 2  # partners of a sector of which the public is told a language


class SeenPlan(NamedTuple):
    """A plan as one audience may see it."""

    plan: Plan
    audience: Audience
    nameless: frozenset[str] = frozenset()
    """The ids, made neutral, of partners whose names this audience may not see, or that have none in the file."""
    spoken: SpokenBy | None = None
    """The languages by sector, where the audience may not see which partner has them."""
    role_seats: Mapping[str, RoleSeats] | None = None
    """Who does each task by seat, where the audience may not see which partner it is."""
    reached: Mapping[str, tuple[str, ...]] | None = None
    """The places that each sector reaches, by its id, where the audience may not see which partner does."""
    hidden: HiddenNames | None = None
    """The names that the audience may not see, for what is told beside the plan, such as where it is."""
    for_award: ForAward | None = None
    """What a funder is told of its award beside the plan; ``None`` for others."""
    told_as: Mapping[str, str] | None = None
    """The ids under which partners are told, by their own; ``None`` where each is told under its own."""

    @property
    def like(self) -> Audience:
        """The audience that it reads like, wherever nothing else is said of it."""
        return READS_LIKE.get(self.audience, self.audience)

    @property
    def tells_commitments(self) -> bool:
        """Whether the audience may see who made which commitment, and who did not; and so what is ready."""
        return self.audience == "internal"

    @property
    def tells_elements(self) -> bool:
        """Whether the audience may see which elements are in place."""
        return self.like in ("internal", "partners", "coalition")

    @property
    def tells_open_seats(self) -> bool:
        """Whether the audience may see which seats are open; others see those that are filled."""
        return self.like in ("internal", "partners", "coalition")

    @property
    def tells_who_left(self) -> bool:
        """Whether the audience may see which partners are gone."""
        return self.like in ("internal", "partners")

    @property
    def tells_seats_of_all(self) -> bool:
        """Whether the audience may see of all partners in which seats they are; others see how many more there are."""
        return self.like != "public"

    @property
    def tells_days_to_come(self) -> bool:
        """Whether the audience may see when the task force meets, and when what it has runs out: the month at least."""
        return self.like in ("internal", "partners", "coalition")

    @property
    def tells_languages(self) -> bool:
        """Whether the audience may see which partner speaks which language."""
        return self.like in ("internal", "partners")

    @property
    def tells_where(self) -> bool:
        """Whether the audience may see which partner reaches which place."""
        return self.like in ("internal", "partners")

    @property
    def tells_ties(self) -> bool:
        """Whether the audience may see who refers survivors to whom."""
        return self.like in ("internal", "partners")

    @property
    def tells_actions(self) -> bool:
        """Whether the audience may see what is to be done."""
        return self.like in ("internal", "partners")

    @property
    def tells_who_was_there(self) -> bool:
        """Whether the audience may see who was at a meeting."""
        return self.like != "public"

    @property
    def tells_whom_trained(self) -> bool:
        """Whether the audience may see whose people a training reached."""
        return self.like in ("internal", "partners", "coalition")

    @property
    def tells_spoken(self) -> bool:
        """Whether the audience may see which sectors speak which languages, and reach which places."""
        return self.like != "funder"

    def name_of(self, id_: str) -> str | None:
        """A partner's name, if the audience may see it."""
        partner = (self.plan.partners or {}).get(id_)
        return None if partner is None or id_ in self.nameless else partner.name


def seen_by(
    plan: Plan,
    framework: Framework,
    audience: Audience,
    today: date,
    others: Sequence[str] = (),
    addressed: Addressed = TO_NOBODY,
) -> SeenPlan:
    """The plan without anything that the audience must not see.

    ``others`` are names that other plans at hand keep to themselves: no plan tells them. ``addressed`` is what one
    paper is about, where its readers are told more of that.
    """
    if audience == "internal":
        return SeenPlan(plan, audience, frozenset(_nobodys(plan)))
    reader = _reader(plan, framework, audience, today, addressed)
    told, elsewhere = _told(plan, reader), _elsewhere(plan, reader, others)
    hidden = _hidden(plan, reader, elsewhere)
    neutral = _neutral(told, reader, elsewhere, _NOT_NAMED if addressed.unnamed is None else addressed.unnamed.id)
    renamed = neutral | _renamed(told, {*neutral, *reader.addressed}, hidden)
    ids, no_name = _neutral_ids(plan, framework, hidden), _in_texts(plan, addressed)
    words = Masks(
        of_text=lambda text: hidden.out_of(text, no_name) if hidden is not None else text,
        of_partner=lambda id_: renamed.get(id_, id_) if id_ in told else None,
        of_seat=lambda id_: None if reader.is_outside and id_ in reader.community_seats else ids.seats.get(id_, id_),
        of_ids={"commitment": ids.commitments, "task": ids.tasks, "component": ids.components},
    )
    seen = viewed(plan.model_copy(update={"not_here": plan.left_open or None}), reader, words)
    changes = {
        "framework": _framework_told(plan.framework, hidden),
        "meetings": _meetings_told(plan, seen.meetings, reader, hidden),
        "partners": _with_own_seats(_partners_told(seen.partners, told, neutral, renamed, reader), told, reader, ids),
        "protocols": _protocols_told(seen, set(plan.partners or ()) - (told.keys() - neutral.keys()), hidden),
    }
    shown = SeenPlan(
        seen.model_copy(update=changes),
        audience,
        frozenset(neutral.values()),
        hidden=hidden,
        told_as={id_: renamed.get(id_, id_) for id_ in told},
    )
    if reader.like == "partners":
        return shown
    at_table = _at_table(seen, told, reader)
    spoken = _spoken(at_table.values(), framework, reader, words)
    return shown._replace(
        spoken={
            sector if sector is None else ids.sectors.get(sector, sector): those for sector, those in spoken.items()
        },
        role_seats=_role_seats(plan, at_table, reader, ids),
        reached={
            ids.sectors.get(sector, sector): places
            for sector, places in _reached(plan, at_table.values(), framework, reader, words).items()
        },
        for_award=for_award(plan, told, reader, words.of_text) if audience == "funder" else None,
    )


def _nobodys(plan: Plan) -> Iterator[str]:
    """The partners that have no name in the file itself: it was made for others."""
    return (id_ for id_, partner in (plan.partners or {}).items() if is_nobodys(partner.name))


def framework_seen_by(
    framework: Framework,
    plan: Plan,
    audience: Audience,
    today: date,
    others: Sequence[str] = (),
    addressed: Addressed = TO_NOBODY,
) -> Framework:
    """A plan's framework without the names that the audience must not see: one of its own may tell of its partners."""
    if audience == "internal" or not is_of_file(plan.framework):
        return framework
    reader = _reader(plan, framework, audience, today, addressed)
    hidden = _hidden(plan, reader, _elsewhere(plan, reader, others))
    if hidden is None or not hidden.are_in(framework.model_dump_json()):
        return framework
    data = framework.model_dump(mode="json", by_alias=True, exclude_none=True)
    ids = neutral_ids_of(framework, hidden)
    told = with_neutral_ids(framework_without_names(data, hidden, _in_texts(plan, addressed)), ids)
    return Framework.model_validate(told).descended(lineage_with_neutral_ids(framework.lineage, ids, hidden))


def _in_texts(plan: Plan, addressed: Addressed) -> str:
    """What stands in texts for a name that may not be told."""
    return NOT_TOLD if addressed.unnamed is None else addressed.unnamed.in_language(plan.language)


def _neutral_ids(plan: Plan, framework: Framework, hidden: HiddenNames | None) -> NeutralIds:
    """The ids that stand for those of the plan's own framework that have a hidden name."""
    return NO_NEUTRAL_IDS if hidden is None or not is_of_file(plan.framework) else neutral_ids_of(framework, hidden)


def _reader(plan: Plan, framework: Framework, audience: Audience, today: date, addressed: Addressed) -> Reader:
    """An audience of a plan; a funder is told of the award asked for, else of the only one there, or else of none."""
    awards = {source.award for source in plan.funding or () if source.award is not None}
    only = awards.pop() if len(awards) == 1 else None
    return Reader(
        audience,
        today,
        only if addressed.award is None else addressed.award,
        framework.flagged["decided_by_community"],
        plan.coordinator.partner if plan.coordinator is not None else None,
        addressed.partners if audience in READS_LIKE else frozenset(),
    )


def _told(plan: Plan, reader: Reader) -> dict[str, Partner]:
    """The partners of which a reader is told."""
    return {id_: partner for id_, partner in (plan.partners or {}).items() if partner.told_to(reader, id_)}


def _elsewhere(plan: Plan, reader: Reader, others: Sequence[str]) -> Sequence[str]:
    """The names that plans at hand keep to themselves, without those of partners to which the paper is addressed."""
    own = {name_as_key((plan.partners or {})[id_].name) for id_ in reader.addressed if id_ in (plan.partners or {})}
    return [name for name in others if name_as_key(name) not in own] if own else others


def _hidden(plan: Plan, reader: Reader, others: Sequence[str]) -> HiddenNames | None:
    """What may not stand in any text: the names of those that may not be named, or of whom nothing is told."""
    named = {id_ for id_, partner in _told(plan, reader).items() if _may_be_named(id_, partner, reader)}
    return names_to_hide({id_: one for id_, one in (plan.partners or {}).items() if id_ not in named}, others)


def _neutral(told: Mapping[str, Partner], reader: Reader, others: Sequence[str], start: str) -> dict[str, str]:
    """The ids that stand for those of partners without a name."""
    elsewhere = names_of_others(tuple(others))
    without = [
        id_
        for id_, partner in told.items()
        if not _may_be_named(id_, partner, reader) or (elsewhere is not None and elsewhere.are_in(partner.name))
    ]
    return dict(zip(without, neutral_ids(start, told.keys() - set(without)), strict=False))


def _may_be_named(id_: str, partner: Partner, reader: Reader) -> bool:
    """Whether a reader may know a partner's name: one to which a paper is addressed is named in it."""
    return id_ in reader.addressed or (_MAY_BE_NAMED[reader.like](partner) and not is_nobodys(partner.name))


def _renamed(told: Mapping[str, Partner], without: Collection[str], hidden: HiddenNames | None) -> dict[str, str]:
    """The ids that stand for those of partners with a name, which have the name of one without in them."""
    telling = [id_ for id_ in told if id_ not in without and hidden is not None and hidden.are_in(id_)]
    return dict(zip(telling, neutral_ids("partner", told), strict=False))


def _partners_told(
    seen: Mapping[str, Partner] | None,
    told: Mapping[str, Partner],
    neutral: Mapping[str, str],
    renamed: Mapping[str, str],
    reader: Reader,
) -> dict[str, Partner]:
    return {
        renamed.get(id_, id_): _without_name(partner, told[id_], reader)
        if id_ in neutral
        else _changed(partner, "name", told[id_].name)
        for id_, partner in (seen or {}).items()
    }


def _with_own_seats(
    seen: dict[str, Partner], told: Mapping[str, Partner], reader: Reader, ids: NeutralIds
) -> dict[str, Partner]:
    """Partners, of which those to which a paper is addressed are told all of their own seats."""
    own = {
        id_: partner.model_copy(update={"seats": [ids.seats.get(seat, seat) for seat in told[id_].seats or ()]})
        for id_, partner in seen.items()
        if id_ in reader.addressed and id_ in told
    }
    return seen | own


def _meetings_told(plan: Plan, seen: Meetings | None, reader: Reader, hidden: HiddenNames | None) -> Meetings | None:
    """The meetings; an invited partner is told of no place that gives away where a confidential one is."""
    told = plan.meetings.next if plan.meetings is not None else None
    if reader.audience != "invited" or told is None or seen is None or seen.next is None:
        return seen
    others = {id_: one for id_, one in (plan.partners or {}).items() if id_ not in reader.addressed}
    kept = (hidden, names_to_hide({id_: one for id_, one in others.items() if one.confidential is not None}))
    where = {"place": told.place, "link": told.link}
    telling = [
        key for key, text in where.items() if any(names is not None and names.are_in(text or "") for names in kept)
    ]
    return seen.model_copy(update={"next": seen.next.model_copy(update=dict.fromkeys(telling))})


def _without_name(partner: Partner, told: Partner, reader: Reader) -> Partner:
    """An entry without what tells who it is: how to reach an agency gives its name away as well.

    Of one whose name nobody may know the public isn't told its seat either: beside a shelter that everybody knows, a
    second one without a name would be looked for.
    """
    seats = [] if reader.like == "public" and is_secret(told) else partner.seats or []
    role = None if seats else NOT_TOLD
    return partner.model_copy(update={"name": NOT_TOLD, "role": role, "contacts": None, "seats": seats})


def _protocols_told(plan: Plan, without: Collection[str], hidden: HiddenNames | None) -> object:
    """Protocols under neutral ids where theirs have the name or the id of a partner that isn't named."""
    protocols = plan.protocols or {}
    neutral = neutral_ids("protocol", protocols)

    def tells(key: str) -> bool:
        return any(f"-{id_}-" in f"-{key}-" for id_ in without) or (hidden is not None and hidden.are_in(key))

    return {next(neutral) if tells(key) else key: entry for key, entry in protocols.items()}


def _framework_told(framework: str, hidden: HiddenNames | None) -> str:
    """The name of a built-in framework; of a file nothing of where it lies: the folders can bear a user's name."""
    if not is_of_file(framework):
        return framework
    return path_without_names(PurePath(framework).name or NOT_TOLD, hidden)


def _at_table(seen: Plan, told: Mapping[str, Partner], reader: Reader) -> dict[str, Partner]:
    """The partners at the table of which something is told by sector or seat, under their own ids, with their seats.

    Without the seats that the community decides about: others know their state alone.
    """
    here = {id_: partner for id_, partner in told.items() if partner.is_here and id_ in (seen.partners or {})}
    return {
        id_: _changed(partner, "seats", seats)
        for id_, partner in here.items()
        if (seats := [seat for seat in partner.seats or () if seat not in reader.community_seats]) or not partner.seats
    }


def _changed(partner: Partner, key: str, value: object) -> Partner:
    """The partner with another value; itself where it has it already, since most do and copies take long."""
    return partner if getattr(partner, key) == value else partner.model_copy(update={key: value})


def _fewest(reader: Reader) -> int:
    """How many partners a sector or seat has to have before something is told of it."""
    return _FEWEST if reader.like == "public" else 1


def _spoken(at_table: Iterable[Partner], framework: Framework, reader: Reader, words: Masks) -> SpokenBy:
    """The languages at the table by sector, told of no partner; a funder is told of none."""
    if reader.audience == "funder":
        return {}
    found = spoken_by_sector(at_table, framework, _fewest(reader))
    return {
        sector: {key: Tongue(words.of_text(written), how) for key, (written, how) in tongues.items()}
        for sector, tongues in found.items()
    }


def _role_seats(
    plan: Plan, at_table: Mapping[str, Partner], reader: Reader, ids: NeutralIds
) -> Mapping[str, RoleSeats]:
    """Who does each task by seat, told of no partner; a funder is told of none."""
    if reader.audience == "funder":
        return {}
    found = role_seats(plan, at_table, lambda task: ids.tasks.get(task, task), _fewest(reader))
    return {
        task: RoleSeats(*(tuple(ids.seats.get(seat, seat) for seat in seats) for seats in role))
        for task, role in found.items()
    }


def _reached(
    plan: Plan, at_table: Iterable[Partner], framework: Framework, reader: Reader, words: Masks
) -> Mapping[str, tuple[str, ...]]:
    """The places that each sector reaches, told of no partner; a funder is told of none."""
    if reader.audience == "funder":
        return {}
    found = places_by_sector(plan.places or (), at_table, framework, _fewest(reader))
    return {sector: tuple(map(words.of_text, places)) for sector, places in found.items()}


def _is_for_partners(partner: Partner) -> bool:
    return not is_secret(partner)


def _is_for_neighbors(partner: Partner) -> bool:
    return not is_secret(partner) and partner.named == "public" and partner.status not in ("declined", "left")


def _is_for_funders(partner: Partner) -> bool:
    return not is_secret(partner) and partner.is_here and partner.agreement is not None


def _is_public(partner: Partner) -> bool:
    return not is_secret(partner) and partner.named == "public" and partner.is_here


_MAY_BE_NAMED: Mapping[Audience, MayBeNamed] = MappingProxyType(
    {
        "partners": _is_for_partners,
        "coalition": _is_for_neighbors,
        "funder": _is_for_funders,
        "public": _is_public,
    }
)
