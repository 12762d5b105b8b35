"""``ccr story add``: what agencies did that another task force can learn from."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, argument, each, option
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record a story: what agencies did that another task force can learn from. Never what a survivor lived through."
)


def run(
    title: Annotated[str | None, argument(mark("TITLE"), mark("Its title."))] = None,
    text: Annotated[
        str | None,
        option("--text", mark("TEXT"), mark("What was tried, and what came of it.")),
    ] = None,
    lesson: Annotated[
        str | None,
        option("--lesson", mark("TEXT"), mark("What another task force could do on Monday.")),
    ] = None,
    seat: Annotated[
        list[str] | None,
        option("--seat", mark("SEAT"), mark("A seat it is about; can be repeated."), completing.seat_ids),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the story."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.happenings import NewStory, add_story

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    story = NewStory(
        title=interview.text(title, "TITLE", say("What is it called?")),
        text=interview.text(text, "--text", say("What was tried, and what came of it?")),
        lesson=interview.optional_text(lesson, say("What could another task force do on Monday? Enter skips it.")),
        seats=interview.seats(each(seat), say("Which seats is it about? Numbers, or Enter:")),
        date=interview.happened(),
    )
    return record(asked, lambda known: add_story(known.data, known.framework, story))
