"""What ``ccr write all`` does: every paper that a plan has something for, from one reading of the plan."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.commands import paper_makers
from ccr_cli.commands.output import tell_findings
from ccr_cli.commands.output_file import make_folder, write_output
from ccr_cli.commands.work.letter import letter_to
from ccr_cli.commands.work.mou import memorandum_between
from ccr_cli.commands.writing import Made, PaperMaking, Wish, Writing, plan_taken, tell_whoever_reads, writing
from ccr_cli.errors import UserError
from ccr_cli.intake.from_path import cover_at
from ccr_cli.intake.leaving import Seen
from ccr_cli.intake.load import Intake
from ccr_cli.papers import agenda, calendar, funder, handover, letter, minutes, mou, report, roster
from ccr_cli.papers.paper import Paper
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.nameless import is_secret
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import TO_NOBODY, Addressed, Audience
from ccr_cli.privacy.redact.discretion import discreet
from ccr_cli.questions.award.awards import awards
from ccr_cli.questions.cadence import days_held
from ccr_cli.questions.invitation import kept_from_inviting
from ccr_cli.questions.parties import all_parties, hindered
from ccr_cli.questions.periods import half_year_before, last_twelve_months
from ccr_cli.questions.year_days import year_days


class Order(NamedTuple):
    """One paper to write."""

    paper: Paper
    make: PaperMaking
    to: Addressed = TO_NOBODY
    about: str = ""
    """What tells its file from others of its kind."""


def work(wish: Wish) -> int:
    """Write all papers, or the errors in the plan; none if one of the files is there already. Raises ``UserError``."""
    wanted = writing(agenda.PAPER, wish._replace(out=None))
    try:
        taken = plan_taken(wanted.path, wanted.today)
        if taken.model is None or taken.framework is None:
            tell_findings(taken.findings, wanted.screen)
            return 1
        if wish.out is not None:
            make_folder(wish.out)
        return _written(wanted, wish, taken, list(orders(taken.model, taken.framework, wanted.today)))
    except UserError as error:
        raise discreet(error, cover_at(wanted.path, wanted.today)) from None


def orders(plan: Plan, framework: Framework, today: date) -> Iterator[Order]:
    """The papers that a plan has something for, each in its usual form and for its usual readers."""
    yield Order(agenda.PAPER, paper_makers.agenda)
    if days_held(plan.meetings, today):
        yield Order(minutes.PAPER, paper_makers.minutes(None, minutes.DRAFT))
    parties = tuple(id_ for id_ in all_parties(plan, framework) if not is_secret(plan.here[id_]))
    if hindered(plan, framework, parties) is None:
        yield Order(mou.PAPER, _memorandum(parties), Addressed(partners=frozenset(parties)))
    for id_, partner in (plan.partners or {}).items():
        if partner.status == "identified" and kept_from_inviting(plan, framework, id_, today) is None:
            yield Order(letter.PAPER, _letter(id_), Addressed(partners=frozenset({id_})), id_)
    yield Order(roster.PAPER, paper_makers.roster)
    yield Order(report.PAPER, paper_makers.report(last_twelve_months(today)))
    for number, award in enumerate(known := awards(plan), 1):
        about = str(number) if len(known) > 1 else ""
        yield Order(funder.PAPER, paper_makers.funder(half_year_before(today)), Addressed(award=award), about)
    yield Order(handover.PAPER, paper_makers.handover)
    if year_days(SeenPlan(plan, "internal"), framework, today).days:
        yield Order(calendar.PAPER, paper_makers.calendar)


def _memorandum(parties: Sequence[str]) -> PaperMaking:
    return lambda seen, framework, today: memorandum_between(seen, framework, parties, today)


def _letter(id_: str) -> PaperMaking:
    return lambda seen, framework, today: letter_to(seen, framework, today, id_)


def _written(first: Writing, wish: Wish, taken: Intake[Plan], wanted: list[Order]) -> int:
    """Make every paper, and only then write them: a file that is there already stops them all."""
    seen_by: dict[tuple[Audience, Addressed], Seen] = {}
    ready: list[tuple[Writing, Made, Addressed]] = []
    for order in wanted:
        one = _writing(first, order)
        key = one.readers.audience, order.to
        seen = seen_by.get(key) or one.seen(taken, order.to)
        seen_by[key] = seen
        ready.append((one, one.made(seen, order.make, wish, order.about), order.to))
    tell_findings(tuple(dict.fromkeys(found for _, made, _ in ready for found in made.findings)), first.screen)
    _tell_once(ready)
    for one, made, _ in ready:
        if made.content is not None:
            write_output(made.content, made.target, one.screen)
    return int(any(made.content is None for _, made, _ in ready))


def _writing(first: Writing, order: Order) -> Writing:
    audience = order.paper.audiences[0]
    return first._replace(
        paper=order.paper, form=order.paper.forms[0], readers=first.readers._replace(audience=audience)
    )


def _tell_once(ready: list[tuple[Writing, Made, Addressed]]) -> None:
    """What there is to know of those who get the papers; of the partners, once for all that they get."""
    told: SeenPlan | None = None
    for one, made, to in ready:
        if told is None and made.content is not None and to == TO_NOBODY and made.seen.like == "partners":
            told = made.seen
            tell_whoever_reads(one, made.seen, to)
