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
        option("--topic", mark("TOPIC"), mark("A topic, a word or two; may stand several times.")),
    ] = None,
    by: Annotated[
        list[str] | None,
        option("--by", mark("ID"), mark("A partner that gave it; may stand several times."), completing.partner_ids),
    ] = None,
    for_: Annotated[
        list[str] | None,
        option(
            "--for",
            mark("ID"),
            mark("A partner whose people it reached; may stand several times."),
            completing.partner_ids,
        ),
    ] = None,
    people: Annotated[
        str | None,
        option(
            "--people",
            mark("NUMBER"),
            mark("How many people, or how many of each profession: law-enforcement:20,dispatch:4"),
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
    from ccr_cli.commands.asking import given_or_asked
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.happenings import NewTraining, add_training
    from ccr_cli.edits.typed_values import people_from

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    about = given_or_asked(title, "TITLE", say("What was it about?"), asked.speaker)
    training = NewTraining(
        date=asked.day,
        title=about,
        topics=each(topic),
        by=each(by),
        for_=each(for_),
        people=people_from(people.split(",") if people else []),
        award=award,
    )
    return record(asked, lambda known: add_training(known.data, training))
