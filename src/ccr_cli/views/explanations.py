"""What ``ccr explain`` shows: the manual of a rule, and what a framework says about a word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.nearest import word_called
from ccr_cli.language.speaker import Speaker
from ccr_cli.manual import RULES
from ccr_cli.plan import other_names
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.keys import all_keys
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import EVERYBODY
from ccr_cli.plan.words import ALL as VOCABULARIES
from ccr_cli.questions.next.item import Kind
from ccr_cli.questions.next.kinds import KINDS
from ccr_cli.rules.finding import Rule
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.example_texts import example_in
from ccr_cli.views.findings import severity_words
from ccr_cli.views.framework_parts import parts_of, sources_of
from ccr_cli.views.terms import TERMS
from ccr_cli.views.what_to_do import TITLE, WORDS
from ccr_cli.views.who_else import who_else
from ccr_cli.yaml_text.quoting import in_flow_style

_FOR_ALL = say("Everybody may read it.")
_GROUPS = {
    "0": say("Rules about the file"),
    "1": say("Rules about shape"),
    "2": say("Rules about ids"),
    "3": say("Rules of sense"),
    "4": say("Rules of privacy"),
}


def contents(frameworks: Sequence[Framework], speaker: Speaker) -> Iterator[Block]:
    """Everything that can be explained, one line each."""
    yield Headline(speaker.tell(say("What can be explained, each by its word")))
    for framework in frameworks:
        if len(frameworks) > 1:
            yield Heading(speaker.tell(say("Framework: {name}", name=framework.name)))
        yield from parts_of(framework, speaker)
    yield Heading(speaker.tell(say("Words of the table")))
    for term in TERMS:
        yield Paragraph(speaker.tell(term.title), term.word, indent=2)
    yield Heading(speaker.tell(say("Things to do, as ccr next names them")))
    for kind, _ in KINDS:
        yield Paragraph(speaker.tell(kind.title), kind.id, indent=2)
    yield Heading(speaker.tell(say("Privacy")))
    yield Paragraph(speaker.tell(TITLE), WORDS[0], indent=2)
    for group, title in _GROUPS.items():
        yield Heading(speaker.tell(title))
        for rule in RULES:
            if rule.code[3] == group:
                yield Paragraph(speaker.tell(rule.title), rule.code, indent=2)


def explain_rule(rule: Rule, speaker: Speaker) -> Iterator[Block]:
    """The manual of a rule: its reason, a wrong and a right example."""
    severity = severity_words(speaker)[rule.severity]
    yield Headline(f"{rule.code} ({severity}): {speaker.tell(rule.title)}")
    yield Paragraph("")
    yield Paragraph(speaker.tell(rule.reason))
    if rule.is_mended:
        told = say("{command} fixes it where it is unambiguous.", command=Typed("ccr check --fix"))
        yield Paragraph(speaker.tell(told))
    for title, example in ((say("Wrong"), rule.wrong), (say("Right"), rule.right)):
        yield Heading(speaker.tell(title), 2)
        for line in example_in(example, speaker).rstrip("\n").split("\n"):
            yield Paragraph(speaker.word(line.replace("\t", "→")), indent=4)


def explain_kind(kind: Kind, frameworks: Iterable[Framework], speaker: Speaker) -> Iterator[Block]:
    """The manual of a kind of thing to do: when it is named, and why it matters, as the frameworks at hand say it."""
    yield Headline(speaker.tell(say("To do: {name}", name=kind.title)))
    yield Paragraph("")
    yield Paragraph(speaker.tell(kind.when), speaker.tell(say("When it is named")))
    yield from _reasons(kind, frameworks, speaker)
    if kind.is_about_safety:
        yield Paragraph(speaker.tell(say("It is about safety, so a partner that is waiting is named too.")))


def _reasons(kind: Kind, frameworks: Iterable[Framework], speaker: Speaker) -> Iterator[Block]:
    label = speaker.tell(say("Why it matters"))
    own = [(one, reason) for one in frameworks for reason in one.reasons or () if reason.kind == kind.id]
    if not own:
        yield Paragraph(speaker.tell(kind.reason), label)
    for framework, reason in own:
        yield Paragraph(speaker.pick(reason.why), label)
        yield from sources_of(framework, reason.sources, speaker)


def explain_key(word: str, speaker: Speaker) -> list[Block]:
    """What a key of the plan file is for, how it is written and who may read it, for each place it can be in.

    Empty for a word that is none, nor any other name of one.
    """
    ways = list(all_keys(Plan))
    known = dict.fromkeys(key.key for _, key in ways)
    called = word_called(word, known, other_names.of_keys()) or word
    blocks: list[Block] = []
    for way, key in ways:
        if called in (key.key, ".".join(way)):
            blocks += [Headline(speaker.tell(say("Key: {key}", key=Typed(".".join(way))))), Paragraph("")]
            told = (Message(key.about), *(who_else(key.readers) if key.readers != EVERYBODY else (_FOR_ALL,)))
            blocks += [Paragraph(speaker.tell(message)) for message in told]
            if key.example is not None:
                written = f"{key.key}: {example_in(in_flow_style(key.example), speaker)}"
                blocks.append(Paragraph(written, speaker.tell(say("Example")), tone="command"))
            blocks += _choices(key.choices, speaker)
            blocks.append(Paragraph(""))
    return blocks[:-1]


def explain_choice(word: str, speaker: Speaker) -> list[Block]:
    """What a word of the format means, for each key that can have it; empty for a word that none has."""
    every = dict.fromkeys(choice for words in VOCABULARIES for choice in words)
    called = word_called(word, every, other_names.of_words()) or word
    blocks: list[Block] = []
    for way, key in all_keys(Plan):
        if called in key.choices:
            told = say("Word: {word}, of {key}", word=Typed(called), key=Typed(".".join(way)))
            blocks += [Headline(speaker.tell(told)), Paragraph("")]
            blocks += [Paragraph(speaker.tell(Message(_meanings(key.choices)[called]))), Paragraph("")]
    return blocks[:-1]


def _choices(words: Sequence[str], speaker: Speaker) -> Iterator[Block]:
    meanings = _meanings(words)
    yield from (Paragraph(speaker.tell(Message(meanings[word])), word, indent=2) for word in words if word in meanings)


def _meanings(words: Sequence[str]) -> Mapping[str, str]:
    return next((known for known in VOCABULARIES if tuple(known) == tuple(words)), {})
