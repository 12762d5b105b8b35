"""A source as shown under a fact."""

from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Source


def source_words(source: Source, speaker: Speaker) -> str:
    """Its title, and where to find it."""
    return speaker.pick(source.title) + (f", {source.where}" if source.where else "")
