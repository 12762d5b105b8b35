"""What to do when something about a survivor got in: told on the screen, by ``ccr explain`` and in the documents."""

from collections.abc import Iterator

from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph

WORDS = ("privacy", "privacidad")
"""The words after ``ccr explain`` for it."""
TITLE = say("What to do when survivor information got in")
STEPS: tuple[Message, ...] = (
    say(
        "Stop. Don't push, don't send the file to anybody, and don't undo anything yet. Call your director, or "
        "whoever answers for confidentiality in your organization, and say where it is, not what it says."
    ),
    say(
        "If there is a subpoena or a request for public records, or one may come: delete and rewrite nothing before a "
        "lawyer says so."
    ),
    say(
        "See at once whether a funder has to be told. The award conditions of the federal offices OVW and OJP ask "
        "recipients, and whoever has such money from them, to report a breach of personal information no later than 24 "
        "hours after it happens. Say that it happened, not about whom. Money under VAWA (34 U.S.C. 12291(b)(2)), FVPSA "
        "(42 U.S.C. 10406(c)(5)) or VOCA (28 CFR 94.115) binds whoever gets it, as grantee or subgrantee, to "
        "confidentiality; your director and the terms of the award know which apply to you."
    ),
    say(
        "Tell the survivor, through their advocate and only if that is safe: what it said, who could read it "
        "and for how long. What happens next is decided with them."
    ),
    say(
        "Only then clean the history. Git keeps every version, so taking the words out of today's file is not enough. "
        "The surest way, where the history can be spared: copy today's clean files into a new folder, type {init} "
        "there, and go on in that one.",
        init=Typed("git init"),
    ),
    say(
        "Where the history has to stay: work in a fresh clone with {tool}, a program of its own. `git "
        "filter-repo --invert-paths --path FILE` takes a file out of every version; `git filter-repo "
        "--replace-text LIST --replace-message LIST` replaces words of a list outside of the repository. "
        "Delete that list afterwards.",
        tool=Typed("git filter-repo"),
    ),
    say(
        "Look again with {command}. It also finds what nothing leads to any more, such as a text that was "
        "staged and never committed, or a dropped stash; {expire} and then {gc} remove that, and older stashes "
        "too. Then delete every old copy: clones on other machines, copies in backups, and what was pushed; "
        "ask whoever runs the server to delete what it still keeps. What was pushed counts as disclosed, also "
        "once it is gone.",
        command=Typed("ccr privacy --history"),
        expire=Typed("git reflog expire --expire=now --all"),
        gc=Typed("git gc --prune=now"),
    ),
)
NOT_SEEN: tuple[Message, ...] = (
    say(
        "Pictures, scans, PDF files, office documents and archives: it looks at text alone, and says how many other "
        "files there are."
    ),
    say("Somebody described in other words: the woman from the bakery who came in March."),
    say("Names and nicknames with nothing beside them that says whose they are."),
    say("What is said aloud, mailed or written elsewhere."),
    say("What a commit or a push made with {option} holds.", option=Typed("--no-verify")),
    say(
        "What cherry-pick, revert, am, rebase and a fast-forward bring in, as it comes: git asks no hook that "
        "could stop it. After a merge or a rebase it is reported, and a push with any of it is stopped; but "
        "not where the hooks are not installed, such as in somebody else's clone."
    ),
    say("That it found nothing proves nothing. Somebody who knows the community has to read along."),
)
PLACE: tuple[Message, ...] = (
    say(
        "Keep the file with the non-governmental partner that answers for confidentiality, not on a drive of the "
        "county, the police or a university: what a public agency holds can be asked for as a public record."
    ),
    say(
        "A private remote is still a disclosure: whoever runs the server can read what is pushed to it, and can be "
        "made to hand it over."
    ),
    say(
        "What was recorded in the last day is kept once more on the machine where it was typed, for {undo}, in a "
        "folder that its user alone can read; {listing} shows it, and {forget} deletes the last of it. Nothing that a "
        "privacy rule found is kept there.",
        undo=Typed("ccr undo"),
        listing=Typed("ccr undo --list"),
        forget=Typed("ccr undo --forget"),
    ),
)


def what_to_do(speaker: Speaker) -> Iterator[Block]:
    """The steps, in their order."""
    yield Heading(speaker.tell(TITLE))
    for number, step in enumerate(STEPS, 1):
        yield Paragraph(speaker.tell(step), marker=f"{number}.", indent=2)


def what_to_do_first(speaker: Speaker) -> Iterator[Block]:
    """The first step, and where the others are: for what may be told at every push until it is mended."""
    yield Heading(speaker.tell(TITLE))
    yield Paragraph(speaker.tell(STEPS[0]), marker="1.", indent=2)
    yield Paragraph(speaker.tell(say("{command} shows what comes next.", command=Typed("ccr explain privacy"))))


def explain_privacy(speaker: Speaker) -> Iterator[Block]:
    """All there is to know about what may never be in a plan."""
    yield Headline(speaker.tell(say("Nothing about a survivor, ever")))
    yield Paragraph("")
    rule = say(
        "No name, number, date, place or story of a person who was served belongs in a plan, in a file beside "
        "it, or in git's messages and names. {command} looks for them; {hooks} makes git look before every "
        "commit and every push.",
        command=Typed("ccr privacy"),
        hooks=Typed("ccr privacy --install-hooks"),
    )
    yield Paragraph(speaker.tell(rule))
    yield from what_to_do(speaker)
    yield from _list(say("What it can't see"), NOT_SEEN, speaker)
    yield from _list(say("Where the file lives"), PLACE, speaker)


def _list(title: Message, items: tuple[Message, ...], speaker: Speaker) -> Iterator[Block]:
    yield Heading(speaker.tell(title))
    for item in items:
        yield Paragraph(speaker.tell(item), marker="-", indent=2)
