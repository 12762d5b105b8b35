"""Every command with one line of help: a new command is a file and a line here.

``ccr gaps`` lives in ``commands/gaps.py``, ``ccr partner add`` in ``commands/partner/add.py``.
"""

from ccr_cli.language.message import mark

LOOK = {
    "init": mark("Start a plan: a commented file with every seat in view."),
    "gaps": mark("Show who is at the table, and which sectors are still missing."),
    "show": mark("Show the plan on one screen: the table, what comes when, who refers to whom."),
    "places": mark("Show place by place which seats reach it, and which don't."),
    "ready": mark("Show whether the plan can be put into practice yet."),
    "next": mark("Show what to do now, most urgent first."),
    "candidates": mark("Show who could fill the open seats, by a directory of services."),
    "diff": mark("Show what changed since the last meeting, a day or a version in git."),
    "history": mark("Show how the table filled, month by month."),
    "roles": mark("Show who is first for each task, and which tasks nobody is first for."),
    "bridges": mark("Show what hangs on one partner or one contact alone, and what would help."),
    "assess": mark("Ask yourselves how it is going, one component after the other."),
    "region": mark("Show many communities side by side, never ranked."),
    "export": mark("Write down what others may know of a plan, as a file that can be sent, or as tables."),
    "stories": mark("Show what agencies did that others can learn from."),
    "write": mark("Write the papers that a coordinator hands to people: an agenda, a memorandum, a report."),
    "draw": mark("Draw a picture of the plan: the table, who refers to whom, the year, its history."),
    "check": mark("Find every mistake in plan files, with what to type instead."),
    "privacy": mark("Look for anything about a survivor, in any file, in a commit, or in git's history."),
    "explain": mark("Explain a rule, a sector, a seat, a commitment, an element, a task or a thing to do."),
    "primer": mark("Explain the federal immigration protections in brief."),
    "schema": mark("Print the JSON Schema of the plan file, for editors."),
    "completion": mark("Make your shell complete commands and ids when you press Tab."),
}
RECORD = {
    "set": mark("Set plain fields of a plan, such as area or meetings.every."),
    "partner": mark("Partners: add one, record what it says, commits to and signs."),
    "place": mark("Places: the towns or parts of the area."),
    "meeting": mark("Meetings: one that was held, and the next one."),
    "action": mark("Actions: a new one, who takes it on, and that it is done."),
    "seat": mark("Seats that stay open by decision."),
    "principle": mark("Guiding principles."),
    "role": mark("Tasks: who is first for each, and who works with them."),
    "protocol": mark("Protocols: how survivors are referred between partners."),
    "funding": mark("Money and help in kind."),
    "training": mark("Trainings that were given."),
    "outreach": mark("What was done to inform the community."),
    "change": mark("What changed for good in how agencies work."),
    "story": mark("What agencies did that others can learn from."),
    "voice": mark("How survivors were asked, and what changed."),
    "undo": mark("Take back the last line that was recorded."),
}
PANELS: tuple[tuple[str, dict[str, str]], ...] = (
    (mark("Look"), LOOK),
    (mark("Record what happened"), RECORD),
)
COMMANDS: dict[str, str] = {**LOOK, **RECORD}

GROUPS: dict[str, dict[str, str]] = {
    "write": {
        "agenda": mark("The next meeting's agenda, and the sheet on which agencies sign in."),
        "minutes": mark("What a meeting decided, who was there, and who does what by when."),
        "letter": mark("An invitation to one partner, with a slip for its answer."),
        "mou": mark("A memorandum between partners, to sign once its blanks are filled in."),
        "roster": mark("Who holds which seat, and which office to call."),
        "calendar": mark("The days of the next twelve months, for a calendar."),
        "report": mark("A report to the community on a year."),
        "funder": mark("What one award has paid for in a half-year, for its report."),
        "handover": mark("What whoever coordinates next needs in the first week, and all that was agreed."),
        "all": mark("Every paper that the plan has something for."),
    },
    "draw": {
        "table": mark("The round table: its sectors, and a chair for every seat."),
        "ties": mark("Who refers survivors to whom, partner by partner."),
        "year": mark("The next twelve months: what ends, what is due, when the table meets."),
        "history": mark("How the table filled, month by month."),
        "assessment": mark("How the task force sees itself, from 1 to 5."),
        "region": mark("Many communities: a row for each, and a mark for every seat."),
    },
    "partner": {
        "list": mark("List the partners."),
        "show": mark("Show all that the plan says of one partner."),
        "add": mark("A new partner."),
        "invite": mark("It has been asked to come to the table."),
        "liaison": mark("It keeps contact and does not sit at the table."),
        "join": mark("It takes part in the task force from now on."),
        "decline": mark("It said no for now."),
        "leave": mark("It is no longer at the table."),
        "commit": mark("It made commitments, or said why it cannot."),
        "orient": mark("Its people were oriented."),
        "agree": mark("It signed an agreement."),
        "wait": mark("There is nothing to ask of it until a day."),
        "contact": mark("How to reach it."),
        "certify": mark("What it signs for U or T status."),
        "import": mark("Take partners over from a roster: a spreadsheet."),
        "set": mark("Set its plain fields, such as role or named."),
        "rename": mark("Another id for it, here and wherever it is named."),
        "merge": mark("Make one of two that are the same agency."),
        "remove": mark("Take it out of the plan."),
    },
    "place": {
        "add": mark("One more place."),
        "rename": mark("Another name for it, here and wherever it is named."),
        "remove": mark("Take a place out of the plan."),
    },
    "meeting": {
        "evening": mark("All that a meeting leaves to record, in one go."),
        "add": mark("A meeting that was held."),
        "next": mark("The day of the next meeting."),
        "list": mark("List the meetings."),
        "remove": mark("Take out one that was not held."),
    },
    "action": {
        "add": mark("Something to do."),
        "done": mark("Something is done."),
        "set": mark("Set its fields, such as who or due."),
        "list": mark("List what is to be done, and what is done."),
        "remove": mark("Take an action out of the plan."),
    },
    "seat": {
        "skip": mark("Leave a seat open by decision, with the reason."),
        "open": mark("Look for somebody for a seat again."),
    },
    "principle": {
        "add": mark("One more guiding principle."),
        "remove": mark("Take a principle out of the plan."),
    },
    "protocol": {
        "add": mark("A new protocol."),
        "set": mark("Set its fields, such as status or shares."),
        "remove": mark("Take a protocol out of the plan."),
    },
    "role": {
        "set": mark("Who is first for a task, and who works with them."),
        "clear": mark("Nobody is first for a task any more."),
    },
    "funding": {
        "add": mark("New money, or help in kind."),
        "set": mark("Set its fields, such as until or closed."),
        "remove": mark("Take it out of the plan."),
    },
    "training": {
        "add": mark("A training that was given."),
        "remove": mark("Take a training out of the plan."),
    },
    "outreach": {
        "add": mark("Something that was done to inform the community."),
        "remove": mark("Take an outreach out of the plan."),
    },
    "change": {
        "add": mark("Something that changed for good."),
        "remove": mark("Take a change out of the plan."),
    },
    "story": {
        "add": mark("A story: what agencies did, never what a survivor lived through."),
        "remove": mark("Take a story out of the plan."),
    },
    "voice": {
        "add": mark("Survivors were asked."),
        "remove": mark("Take one out of the plan."),
    },
}


def command_words(arguments: list[str]) -> list[str]:
    """The words that name the command: one, or two for a command of a group; none if the first isn't a command."""
    first = arguments[:1]
    if not first or first[0] not in COMMANDS:
        return []
    second = arguments[1:2]
    return [*first, *second] if first[0] in GROUPS and second and second[0] in GROUPS[first[0]] else first


def language_first(arguments: list[str]) -> tuple[list[str], list[str]]:
    """The language option before the command, and everything after it."""
    if arguments[:1] == ["--lang"]:
        return arguments[:2], arguments[2:]
    count = 1 if arguments and arguments[0].startswith("--lang=") else 0
    return arguments[:count], arguments[count:]
