"""The answer of ``ccr primer``: as blocks, with the law behind every fact, and as an object for scripts."""

from collections.abc import Iterable, Iterator
from typing import Any

from ccr_cli.language.coarse_days import Month
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.primer import Fact, Primer, Protection
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.json_text import json_head


def primer_blocks(primer: Primer, protection: Protection | None, speaker: Speaker) -> Iterator[Block]:
    """All protections in brief, or one in full; what applies to all of them comes first and last."""
    yield Headline(speaker.pick(primer.first))
    yield _law_behind(primer.first)
    if protection is None:
        yield from _in_brief(primer, speaker)
    else:
        yield from _in_full(protection, speaker)
    yield Paragraph("")
    yield from _cautions(primer, speaker)
    if protection is None:
        yield _where_more_is(primer, speaker)


def _in_brief(primer: Primer, speaker: Speaker) -> Iterator[Block]:
    yield Paragraph("")
    for protection in primer.protections:
        yield Paragraph(speaker.pick(protection.brief), _title(protection, speaker))
        yield _law_behind(protection.brief, indent=2)


def _in_full(protection: Protection, speaker: Speaker) -> Iterator[Block]:
    yield Heading(_title(protection, speaker))
    for fact in protection.facts:
        yield Paragraph(speaker.pick(fact), indent=2)
        yield _law_behind(fact, indent=4)


def _law_behind(fact: Fact, indent: int = 0) -> Block:
    return Paragraph("; ".join(fact.citations), indent=indent, tone="quiet")


def _title(protection: Protection, speaker: Speaker) -> str:
    name = speaker.pick(protection.name)
    return f"{name} ({protection.form})" if protection.form else name


def _cautions(primer: Primer, speaker: Speaker) -> Iterator[Block]:
    oldest = min(fact.checked or primer.checked for fact in primer.facts)
    told = say(
        "This text is not legal advice (checked {month}; ask a lawyer whether it still holds).",
        month=Month.begun(oldest),
    )
    risk = say("A request that is denied can put a survivor at risk: talk with a lawyer first.")
    yield Paragraph(f"{speaker.tell(told)} {speaker.tell(risk)}", tone="strong")


def _where_more_is(primer: Primer, speaker: Speaker) -> Block:
    words = typed([protection.id for protection in primer.protections], "and")
    more = say("{command} explains one fully; the words are {words}.", command=Typed("ccr primer u-visa"), words=words)
    return Paragraph(speaker.tell(more))


def primer_object(primer: Primer, protections: Iterable[Protection], speaker: Speaker) -> dict[str, Any]:
    """The primer for scripts; keys and ids stay English."""
    return {
        **json_head(),
        "checked": primer.checked.isoformat(),
        "legal_advice": False,
        "first": _fact(primer.first, primer, speaker),
        "protections": [
            {
                "id": protection.id,
                "name": speaker.pick(protection.name),
                "form": protection.form,
                "brief": _fact(protection.brief, primer, speaker),
                "facts": [_fact(fact, primer, speaker) for fact in protection.facts],
            }
            for protection in protections
        ],
    }


def _fact(fact: Fact, primer: Primer, speaker: Speaker) -> dict[str, Any]:
    checked = fact.checked or primer.checked
    return {
        "id": fact.id,
        "text": speaker.pick(fact),
        "citations": fact.citations,
        "checked": checked.isoformat(),
    }
