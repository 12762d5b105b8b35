"""Every paper and picture that a plan could be asked for, for every reader that it can be for, before it is drawn."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from ccr_cli.commands import paper_makers
from ccr_cli.commands.drawing import as_document, picture
from ccr_cli.commands.options import document_speakers
from ccr_cli.commands.work.draw_assessment import to_draw
from ccr_cli.commands.work.letter import letter_to
from ccr_cli.commands.work.mou import memorandum_between, sheet_between
from ccr_cli.commands.writing import PaperMaking
from ccr_cli.errors import UserError
from ccr_cli.intake.leaving import Seen, seen_of
from ccr_cli.intake.load import Intake
from ccr_cli.papers import agenda, calendar, funder, handover, letter, minutes, mou, mou_checklist, report, roster
from ccr_cli.papers.document import Document
from ccr_cli.papers.forms.all_forms import drawing
from ccr_cli.papers.paper import Form, Paper
from ccr_cli.papers.voice import Voice
from ccr_cli.pictures import assessment, history, table, ties, year
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import TO_NOBODY, Addressed, Audience
from ccr_cli.questions.award.awards import awards
from ccr_cli.questions.cadence import days_held
from ccr_cli.questions.invitation import kept_from_inviting
from ccr_cli.questions.months_ahead import months_ahead
from ccr_cli.questions.parties import all_parties, hindered
from ccr_cli.questions.periods import half_year_before, last_twelve_months
from ccr_cli.questions.round_table import round_table
from ccr_cli.questions.table_by_dates import table_by_dates
from ccr_cli.questions.table_over_time import TableOverTime
from ccr_cli.questions.tie_network import tie_network

DOC_LANGUAGES = ("en", "es", "both")


class Asked(NamedTuple):
    """One paper to make, for one kind of reader."""

    what: str
    paper: Paper
    make: PaperMaking
    audience: Audience
    to: Addressed = TO_NOBODY

    def __str__(self) -> str:
        """As somebody would say which."""
        return f"{self.what} for {self.audience}"


class Ready(NamedTuple):
    """A paper that can be drawn, or why there is none."""

    asked: Asked
    document: Document | None
    refusal: str = ""

    def drawn(self, form: Form, doc_language: str) -> bytes:
        """The bytes of its file."""
        assert self.document is not None
        voice = Voice(document_speakers(doc_language, self.document.language), self.document.language)
        return drawing(form)(self.document, voice)


def ready_papers(taken: Intake[Plan], today: date) -> Iterator[Ready]:
    """Every paper of a plan, made of what its readers may see."""
    assert taken.model is not None, [finding.message for finding in taken.findings]
    assert taken.framework is not None
    seen_by: dict[tuple[Audience, Addressed], Seen] = {}
    for asked in every_paper(taken.model, taken.framework, today):
        key = asked.audience, asked.to
        if key not in seen_by:
            seen_by[key] = seen_of(taken, asked.audience, today, (), asked.to)
        yield _ready(asked, seen_by[key], today)


def _ready(asked: Asked, seen: Seen, today: date) -> Ready:
    assert seen.plan is not None
    assert seen.framework is not None
    if seen.is_stopped(strict=False):
        return Ready(asked, None, "something private would leave")
    try:
        return Ready(asked, asked.make(seen.plan, seen.framework, today))
    except UserError as error:
        return Ready(asked, None, str(error.message.id))


def every_paper(plan: Plan, framework: Framework, today: date) -> Iterator[Asked]:
    """Every paper and picture, for each of its readers, addressed to everybody that it can be addressed to."""
    making = (
        ("agenda", agenda.PAPER, paper_makers.agenda),
        ("roster", roster.PAPER, paper_makers.roster),
        ("report", report.PAPER, paper_makers.report(last_twelve_months(today))),
        ("handover", handover.PAPER, paper_makers.handover),
        ("calendar", calendar.PAPER, paper_makers.calendar),
        ("minutes, a draft", minutes.PAPER, paper_makers.minutes(None, minutes.DRAFT)),
        *(
            (f"minutes of {day}", minutes.PAPER, paper_makers.minutes(day))
            for day in days_held(plan.meetings, today)[:1]
        ),
        *_pictures(),
    )
    for what, paper, make in making:
        yield from (Asked(what, paper, make, audience) for audience in paper.audiences)
    yield from _to_parties(plan, framework)
    for id_ in plan.partners or {}:
        kept = kept_from_inviting(plan, framework, id_, today)
        if kept is None or not kept.is_final:
            yield Asked("letter", letter.PAPER, _letter(id_), "invited", Addressed(partners=frozenset({id_})))
    for award in awards(plan):
        worksheet = paper_makers.funder(half_year_before(today))
        yield Asked("worksheet", funder.PAPER, worksheet, "funder", Addressed(award=award))


def _pictures() -> Iterator[tuple[str, Paper, PaperMaking]]:
    known: tuple[tuple[str, Any, Any], ...] = (
        ("table", table, round_table),
        ("ties", ties, tie_network),
        ("year", year, months_ahead),
        ("assessment", assessment, to_draw),
        ("assessment", assessment, to_draw),
        ("history", history, _filled),
    )
    for name, module, ask in known:
        paper = picture(name, module.READERS)
        yield f"picture of the {name}", paper, as_document(paper, ask, module.drawn)


def _filled(seen: SeenPlan, framework: Framework, today: date) -> TableOverTime | None:
    answer = table_by_dates(seen, framework, today, "month")
    return answer if answer.points else None


def _to_parties(plan: Plan, framework: Framework) -> Iterator[Asked]:
    everybody = all_parties(plan, framework)
    for ids in dict.fromkeys((everybody[:2], everybody[-2:], everybody)):
        if hindered(plan, framework, ids) is None:
            to = Addressed(partners=frozenset(ids))
            yield Asked(f"memorandum of {len(ids)}", mou.PAPER, _memorandum(ids), "parties", to)
            yield Asked(f"sheet for {len(ids)}", mou_checklist.PAPER, _sheet(ids), "parties", to)


def _memorandum(ids: Sequence[str]) -> PaperMaking:
    return lambda seen, framework, today: memorandum_between(seen, framework, ids, today)


def _sheet(ids: Sequence[str]) -> PaperMaking:
    return lambda seen, framework, today: sheet_between(seen, framework, ids, today)


def _letter(id_: str) -> PaperMaking:
    return lambda seen, framework, today: letter_to(seen, framework, today, id_)
