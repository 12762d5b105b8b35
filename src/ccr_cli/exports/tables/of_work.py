"""The tables about what was done and is to be done: meetings, actions, protocols, trainings, and what came of it."""

from collections.abc import Iterator

from ccr_cli.exports.tables.rows import TableRow, TableSource, TidyTable, several, told, told_day


def _meetings(source: TableSource) -> Iterator[TableRow]:
    """Each meeting held with each partner that was there, then the next one."""
    meetings = source.plan.meetings
    for held in (meetings.held if meetings is not None else None) or ():
        for id_ in held.present or (None,):
            name = None if id_ is None else source.seen.name_of(id_)
            yield told_day(held.date), "held", id_, name
    if meetings is not None and meetings.next is not None:
        yield told_day(meetings.next.date), "next", None, None


def _actions(source: TableSource) -> Iterator[TableRow]:
    for one in source.plan.actions or ():
        yield told(one.what), one.who, one.seat, told_day(one.due), told_day(one.done)


def _protocols(source: TableSource) -> Iterator[TableRow]:
    for id_, one in (source.plan.protocols or {}).items():
        sides = (several(one.from_), several(one.to), several(one.between))
        yield id_, told(one.title), one.status, told_day(one.since), told_day(one.review_by), one.shares, *sides


def _trainings(source: TableSource) -> Iterator[TableRow]:
    for one in source.plan.trainings or ():
        people = sum(one.people.values()) if isinstance(one.people, dict) else one.people
        gave = (several(one.by), several(one.for_))
        yield told_day(one.date), told(one.title), several(one.topics), *gave, people


def _outreach(source: TableSource) -> Iterator[TableRow]:
    for one in source.plan.outreach or ():
        yield told_day(one.date), told(one.title), several(one.by), several(one.languages), one.people


def _changes(source: TableSource) -> Iterator[TableRow]:
    for one in source.plan.changes or ():
        yield told_day(one.date), told(one.what), one.kind, one.partner


def _stories(source: TableSource) -> Iterator[TableRow]:
    for one in source.plan.stories or ():
        yield told(one.title), told_day(one.date), several(one.seats), told(one.text), told(one.lesson)


def _survivor_voice(source: TableSource) -> Iterator[TableRow]:
    for one in source.plan.survivor_voice or ():
        yield told_day(one.date), told(one.how), told(one.changed)


TABLES = {
    "meetings": TidyTable("a partner at a meeting", ("date", "state", "partner", "partner_name"), _meetings),
    "actions": TidyTable("an action", ("what", "who", "seat", "due", "done"), _actions),
    "protocols": TidyTable(
        "a protocol",
        ("protocol", "title", "status", "since", "review_by", "shares", "from", "to", "between"),
        _protocols,
    ),
    "trainings": TidyTable("a training", ("date", "title", "topics", "by", "for", "people"), _trainings),
    "outreach": TidyTable(
        "something done to inform the community", ("date", "title", "by", "languages", "people"), _outreach
    ),
    "changes": TidyTable("something that changed for good", ("date", "what", "kind", "partner"), _changes),
    "stories": TidyTable("a story", ("title", "date", "seats", "text", "lesson"), _stories),
    "survivor_voice": TidyTable("a time that survivors were asked", ("date", "how", "changed"), _survivor_voice),
}
