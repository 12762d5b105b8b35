"""``ccr training add``: a training that was given."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Award, DryRun, Lang, On, Plain, PlanOption, argument, each, option
from ccr_cli.language.message import mark, say

HELP = mark("Record a training that was given, on the day it was: what about, by whom, for whom, and how many people.")


def run(
    title: Annotated[str | None, argument(mark("TITLE"), mark("What it was about."))] = None,
    topic: Annotated[
        list[str] | None,
        option("--topic", mark("TOPIC"), mark("A topic, a word or two; can be repeated.")),
    ] = None,
    by: Annotated[
        list[str] | None,
        option("--by", mark("ID"), mark("A partner that gave it; can be repeated."), completing.partner_ids),
    ] = None,
    for_: Annotated[
        list[str] | None,
        option(
            "--for",
            mark("ID"),
            mark("A partner whose people it reached; can be repeated."),
            completing.partner_ids,
        ),
    ] = None,
    people: Annotated[
        str | None,
        option(
            "--people",
            mark("NUMBER"),
            mark("How many people, or how many of each profession: patrol:20,dispatch:4"),
        ),
    ] = None,
    award: Award = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the training."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.happenings import NewTraining, add_training
    from ccr_cli.edits.typed_values import people_from

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    training = NewTraining(
        title=interview.text(title, "TITLE", say("What was it about?")),
        date=interview.happened(),
        topics=each(topic),
        by=interview.some_partners(each(by) or None, say("Who gave it? Numbers, or Enter:")),
        for_=interview.some_partners(each(for_) or None, say("Whose people did it reach? Numbers, or Enter:")),
        people=interview.optional(
            people,
            say("How many people? A number, or one for each profession: nurses:4, dispatch:2. Enter skips it."),
            lambda text: people_from(each([text])),
        ),
        award=award,
    )
    return record(asked, lambda known: add_training(known.data, training))
