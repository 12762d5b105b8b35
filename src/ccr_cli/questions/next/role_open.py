"""role-open: a task that nobody is first for, or no longer."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Argument, Listing, Message, say
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.questions.next.item import Item, Kind, Urgency
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.partners import Named
from ccr_cli.questions.roles import FirstPartner, RoleAnswer, roles

KIND = Kind(
    id="role-open",
    title=say("A task that nobody is first for"),
    when=say(
        "The plan says who is first for some tasks, and for this one nobody is: later; once the plan is in practice, "
        "or when the partner that was first left or said no: soon. In a plan that names nobody for any task it is "
        "raised once for all of them, and only once the plan is in practice."
    ),
    reason=say(
        "What is everybody's can end up as nobody's. A model from Minnesota has primary and secondary "
        "responsibilities in one matrix (nsvrc.org/sites/default/files/Publications_NSVRC_Guide_SART-Development.txt). "
        "Who is first answers for it that the task happens; it is never about blame."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The tasks in the framework's order; one item for all where the plan names nobody for any."""
    plan, tasks = plan_today.plan, plan_today.framework.tasks or []
    if plan.roles:
        answer = roles(SeenPlan(plan, "internal"), plan_today.framework)
        yield from (_item(plan_today, role) for role in answer.open)
    elif tasks and plan.in_practice_since is not None and plan.in_practice_since <= plan_today.today:
        told = say(
            "The plan has been in practice since {day}, and nothing says who is first for which of the {number} tasks.",
            day=plan.in_practice_since,
            number=len(tasks),
        )
        yield Item(KIND, "soon", told, "ccr role set TASK --first ID")


def _item(plan_today: PlanToday, role: RoleAnswer) -> Item:
    """One task. Who is first is agreed on at the table, so the command names nobody."""
    command = f"ccr role set {role.task.id} --first ID"
    return Item(KIND, _urgency(plan_today, role), _why(role), command, task=role.task.id)


def _urgency(plan_today: PlanToday, role: RoleAnswer) -> Urgency:
    since = plan_today.plan.in_practice_since
    return "soon" if role.firsts or (since is not None and since <= plan_today.today) else "later"


def _why(role: RoleAnswer) -> Message:
    task, here = role.task.name, role.usual_here
    if role.firsts:
        return _gone(task, role.firsts[0], [who for who in here if who != role.firsts[0].who])
    if here:
        return say(
            "Nobody is first yet: {task}. At the table, and usually first: {partners}.",
            task=task,
            partners=_names(here),
        )
    if not role.usual:
        return say("Nobody is first yet: {task}.", task=task)
    return say(
        "Nobody is first yet: {task}. Usually one of these seats is, and nobody is at the table for them: {seats}.",
        task=task,
        seats=Listing(tuple([usual.seat.name for usual in role.usual]), ";"),
    )


def _gone(task: Argument, first: FirstPartner, others: Sequence[Named]) -> Message:
    """Why nobody is first any more, and who could be."""
    told = say("{partner} was first, and is no longer at the table: {task}. Who is first now?")
    if first.problem == "first-declined":
        told = say("{partner} was to be first, and said no: {task}. Who is first now?")
    if others:
        told = say("{partner} was first, and is no longer at the table: {task}. Usually first, and here: {partners}.")
        if first.problem == "first-declined":
            told = say("{partner} was to be first, and said no: {task}. Usually first, and here: {partners}.")
    return Message(told.id, {"partner": first.who.name or "", "task": task, "partners": _names(others)})


def _names(partners: Sequence[Named]) -> Listing:
    return Listing(tuple([who.name or "" for who in partners]), ";")
