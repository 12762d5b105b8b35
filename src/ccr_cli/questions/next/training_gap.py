"""training-gap: no training has reached a partner whose people meet survivors on duty."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.questions.next.about import seat_of
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="training-gap",
    title=say("A partner that no training has reached"),
    when=say(
        "A partner at the table sits in a seat to be reached by training, and no training in the plan was for it."
    ),
    reason=say(
        "Whoever meets survivors on duty learns it from those who know, and people change their work. Where police and "
        "advocates work together steadily, help in a survivor's language is more likely "
        "(niwaplibrary.wcl.american.edu/pubs/importance-of-collaboration-victims)."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The partners whose people are still to be trained."""
    reached = {id_ for training in plan_today.plan.trainings or () for id_ in training.for_ or ()}
    for id_, partner in plan_today.here.items():
        if id_ not in reached and plan_today.sits_in(partner, "trained"):
            told = say("No training in the plan was for {partner} yet.", partner=partner.name)
            command = f"ccr training add TEXT --for {id_}"
            yield Item(KIND, "later", told, command, partner=id_, seat=seat_of(plan_today, partner, "trained"))
