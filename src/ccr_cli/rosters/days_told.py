"""Which days the rows of an agency tell; one that can be two is asked about."""

from ccr_cli.rosters.about_agency import AboutAgency
from ccr_cli.rosters.days import DayOrder, DaySaid
from ccr_cli.rosters.days_of_row import AgreementSaid
from ccr_cli.rosters.roster import LeftOutKind, QuestionKind, RosterQuestion

ORDER = "order"
"""What the answer to how days in digits are read is about."""


def day_told(of: AboutAgency, said: DaySaid, kind: LeftOutKind) -> str | None:
    """A day that can be told; one that can be two is asked about."""
    if not said.written:
        return None
    read = said.read(_order(of, said, "agreement" if kind == "agreement" else "since"))
    if len(read.days) == 1:
        return read.days[0].isoformat()
    of.left_out.append(kind)
    if said.is_part:
        of.questions.append(RosterQuestion("agreement" if kind == "agreement" else "since", said.written, of.rows))
    return None


def _order(of: AboutAgency, said: DaySaid, kind: QuestionKind) -> DayOrder | None:
    if len(said.days) < 2:
        return None
    answer = of.ask(kind, ORDER, [said.written])
    return answer[0] if answer and answer[0] in ("month-first", "day-first") else None  # type: ignore[return-value]


def agreement_of(of: AboutAgency) -> dict[str, str] | None:
    """The days of an agreement; without the day it was signed there is none, and it is asked."""
    said = next((facts.agreement for facts in of.facts if facts.agreement.is_said), AgreementSaid())
    if not said.is_said:
        return None
    signed = day_told(of, said.signed, "agreement")
    until = day_told(of, said.until, "agreement")
    if signed is None:
        if not said.signed.written:
            of.questions.append(RosterQuestion("agreement", of.name, of.rows))
        of.left_out.append("agreement")
        return None
    return {"signed": signed} | ({"until": until} if until is not None and until >= signed else {})
