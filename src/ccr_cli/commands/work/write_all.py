"""What ``ccr write all`` does: every paper that a plan has something for, from one reading of the plan."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.commands import paper_makers
from ccr_cli.commands.output import tell, tell_aside, tell_findings
from ccr_cli.commands.output_file import new_folder, write_output
from ccr_cli.commands.reading import plan_taken
from ccr_cli.commands.work.letter import letter_to
from ccr_cli.commands.work.meeting_papers import beside_agenda, beside_minutes
from ccr_cli.commands.work.mou import memorandum_between
from ccr_cli.commands.writing import (
    Made,
    PaperMaking,
    Wish,
    Writing,
    tell_stopped,
    tell_what_stays,
    tell_whoever_reads,
    writing,
)
from ccr_cli.errors import UserError
from ccr_cli.intake.from_path import cover_at
from ccr_cli.intake.leaving import Seen
from ccr_cli.intake.load import Intake
from ccr_cli.language.message import Message, say, typed
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
from ccr_cli.rules.finding import Finding

_FOR_WHOM: dict[Audience, Message] = {
    "partners": say("For the partners at the table: {papers}."),
    "parties": say("For the parties alone: {papers}."),
    "invited": say("For whoever it is addressed to: {papers}."),
    "public": say("For everybody: {papers}."),
    "funder": say("For your report to a funder: {papers}."),
    "internal": say("For you alone, not to be sent: {papers}."),
}


class Order(NamedTuple):
    """One paper to write."""

    paper: Paper
    make: PaperMaking
    to: Addressed = TO_NOBODY
    about: str = ""
    """What tells its file from others of its kind."""
    asides: tuple[Message, ...] = ()
    """What whoever writes it is told of it."""


def work(wish: Wish) -> int:
    """Write all papers, or the errors in the plan; none if one of the files is there already. Raises ``UserError``."""
    wanted = writing(agenda.PAPER, wish._replace(out=None))
    try:
        taken = plan_taken(wanted.path, wanted.today)
        if taken.model is None or taken.framework is None:
            tell_findings(taken.findings, wanted.screen)
            tell_stopped((), wanted.screen)
            return 1
        with new_folder(wish.out):
            return _written(wanted, wish, taken, list(orders(taken.model, taken.framework, wanted.today)))
    except UserError as error:
        raise discreet(error, cover_at(wanted.path, wanted.today)) from None


def orders(plan: Plan, framework: Framework, today: date) -> Iterator[Order]:
    """The papers that a plan has something for, each in its usual form and for its usual readers."""
    beside = tuple(beside_agenda(plan, framework, today))
    yield Order(agenda.PAPER, paper_makers.agenda, asides=beside)
    if days_held(plan.meetings, today):
        beside = tuple(beside_minutes(plan, framework, today, None, "partners"))
        yield Order(minutes.PAPER, paper_makers.minutes(None, minutes.DRAFT), asides=beside)
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
    tell_findings(_each_once(found for _, made, _ in ready for found in made.findings), first.screen)
    _tell_once(ready)
    for aside in dict.fromkeys(first.screen.tell(aside) for order in wanted for aside in order.asides):
        tell_aside(aside)
    for one, made, _ in ready:
        if made.content is not None:
            write_output(made.content, made.target, one.screen)
    _tell_for_whom([one for one, made, _ in ready if made.content is not None])
    stopped = [one.paper.name for one, made, _ in ready if made.content is None]
    if stopped:
        tell_stopped(stopped if len(stopped) < len(ready) else (), first.screen)
    return int(bool(stopped))


def _each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What is found in several papers, once; a finding holds a mapping, so only its place can tell it from others."""
    return tuple({(one.path, one.line, one.column, one.rule.code): one for one in findings}.values())


def _writing(first: Writing, order: Order) -> Writing:
    audience = order.paper.audiences[0]
    return first._replace(
        paper=order.paper, form=order.paper.forms[0], readers=first.readers._replace(audience=audience)
    )


def _tell_for_whom(written: list[Writing]) -> None:
    """Tell which of the papers may go to whom, so that none is sent to others by mistake."""
    for audience, words in _FOR_WHOM.items():
        papers = dict.fromkeys(one.paper.name for one in written if one.readers.audience == audience)
        if papers:
            tell(written[0].screen.tell(Message(words.id, {"papers": typed(list(papers), ",")})))


def _tell_once(ready: list[tuple[Writing, Made, Addressed]]) -> None:
    """What there is to know of the papers' words, and of those who get them; once for all of them."""
    told: SeenPlan | None = None
    if (first := next((one for one in ready if one[1].content is not None), None)) is not None:
        tell_what_stays(first[1], first[0].screen)
    for one, made, to in ready:
        if told is None and made.content is not None and to == TO_NOBODY and made.seen.like == "partners":
            told = made.seen
            tell_whoever_reads(one, made.seen, to)
