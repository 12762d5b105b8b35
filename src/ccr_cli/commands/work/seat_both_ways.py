"""What is told once a seat is left open that somebody fills, or for which somebody is still to be asked."""

from ccr_cli.commands.changing import Request
from ccr_cli.commands.output import tell_aside
from ccr_cli.commands.recording import known_at
from ccr_cli.rules.seat_here_and_not_here import RULE


def tell_of_seat(asked: Request, seat: str) -> None:
    """Tell what the rule says of a seat, and what to type."""
    for finding in known_at(asked.path).findings:
        if finding.rule.code == RULE.code and finding.where == f"not_here.{seat}":
            tell_aside(asked.speaker.tell(finding.message))
            if finding.hint is not None:
                tell_aside(f"  {asked.speaker.tell(finding.hint)}")
