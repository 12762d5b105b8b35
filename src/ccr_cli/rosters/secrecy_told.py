"""What of an agency is confidential, as its rows together say it; else it is asked."""

from collections.abc import Sequence

from ccr_cli.rosters.about_agency import AboutAgency
from ccr_cli.rosters.secrecy import most_secret


def confidential_of(of: AboutAgency, *, may_hide: bool) -> str | None:
    """What of an agency is confidential: its name or its place, as a column says, else as somebody says when asked.

    Without an answer the place of a shelter is, and where nobody understands what a column says the name too.
    """
    said = most_secret(facts.secret for facts in of.facts)
    if not may_hide and said in ("", "no"):
        return None
    if said in ("name", "place"):
        return said
    if said == "unclear":
        return _chosen(of.ask("secrecy", of.name, ("name", "place", "no")), "name")
    return _chosen(of.ask("confidential", of.name, ("place", "name", "no")), "place")


def _chosen(answer: Sequence[str] | None, usual: str) -> str | None:
    chosen = answer[0] if answer else usual
    return chosen if chosen != "no" else None
