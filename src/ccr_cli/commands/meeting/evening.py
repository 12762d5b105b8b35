"""``ccr meeting evening``: all that a meeting leaves to record, in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import (
    Award,
    DryRun,
    Lang,
    On,
    Plain,
    PlanOption,
    day_coming,
    day_said,
    each,
    option,
    time_of_day,
)
from ccr_cli.language.message import mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.interview import Interview
    from ccr_cli.edits.actions import NewAction

HELP = mark(
    "Record what a meeting leaves, in one go: who was there, what was decided, the actions that came of it, and the "
    "day of the next one. At a terminal each is asked for; the change is shown before it is written."
)


def run(
    present: Annotated[
        list[str] | None,
        option("--present", mark("ID"), mark("A partner that was there; can be repeated."), completing.partner_ids),
    ] = None,
    guest: Annotated[
        list[str] | None,
        option("--guest", mark("NAME"), mark("An agency that was there and is no partner yet; can be repeated.")),
    ] = None,
    decided: Annotated[
        list[str] | None,
        option("--decided", mark("TEXT"), mark("What was decided; can be repeated.")),
    ] = None,
    action: Annotated[
        list[str] | None,
        option(
            "--action",
            mark("TEXT"),
            mark(
                "An action, with who takes it on and by when if that is known: "
                '"Call the clinic; casa-alba; 2026-12-15".'
            ),
        ),
    ] = None,
    next_: Annotated[str | None, option("--next", mark("DATE"), mark("The day of the next meeting."))] = None,
    time: Annotated[str | None, option("--time", mark("TIME"), mark("Its time, such as 9:00 a.m. or 14:00."))] = None,
    place: Annotated[str | None, option("--place", mark("PLACE"), mark("Where it is."))] = None,
    award: Award = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Ask for what is not given, and record all of it."""
    from ccr_cli.commands.asking import missing
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.editing.record import Before
    from ccr_cli.edits.actions import add_action
    from ccr_cli.edits.edit import Edit, all_applied
    from ccr_cli.edits.meetings import NewMeeting, Next, add_meeting, next_meeting

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    if not (present or decided or action or next_) and not interview.begin():
        raise missing("--present")
    held = NewMeeting(
        date=interview.happened(),
        present=interview.some_partners(
            each(present) or None, say("Who was there? Numbers, such as 1 3:"), ["at-the-table"]
        ),
        guests=guest or (),
        decided=decided or interview.texts(say("What was decided? Enter alone ends it:")),
        award=award,
    )
    actions = [_action(interview, text) for text in action or ()] or list(_asked_actions(interview))
    day = interview.optional_day(next_, say("When is the next meeting? Enter skips it."), day_coming)
    coming = None
    if day is not None:
        coming = Next(
            date=day,
            time=interview.optional(time, say("At what time? Enter skips it."), time_of_day),
            place=interview.optional_text(place, say("Where? Enter skips it.")),
        )

    def make(known: Before) -> list[Edit]:
        edits = add_meeting(known.data, held)
        if coming is not None:
            edits += next_meeting(all_applied(known.data, edits), coming)
        return [*edits, *(edit for one in actions for edit in add_action(known.data, known.framework, one))]

    return record(asked, make, ahead=interview.has_begun)


def _action(interview: Interview, text: str) -> NewAction:
    """An action as it is typed behind ``--action``. Raises ``UserError`` for a day that can't be told."""
    from ccr_cli.edits.actions import NewAction

    what, who, due = (part.strip() for part in f"{text};;".split(";", 3)[:3])
    return NewAction(what=what, who=interview.partner_called(who) if who else None, due=day_said(due) if due else None)


def _asked_actions(interview: Interview) -> list[NewAction]:
    """The actions that somebody types, one after the other."""
    from ccr_cli.edits.actions import NewAction

    found = []
    question = say("What is to be done, one action after the other? Enter alone ends it:")
    while (what := interview.optional_text(None, question)) is not None:
        who = interview.optional_partner(None, say("Who does it? A number, or Enter:"))
        due = interview.optional_day(None, say("By which day? Enter skips it."), day_coming)
        found.append(NewAction(what=what, who=who, due=due))
    return found
