"""The words to choose from in a plan, each with what it means; the schema and editors show both."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from ccr_cli.language.message import mark


def _explained(meanings: Mapping[str, str]) -> Any:
    return Field(json_schema_extra={"enumDescriptions": list(meanings.values())})


LANGUAGE = {"en": mark("English"), "es": mark("Spanish")}
STATUS = {
    "identified": mark("Suggested, not invited yet."),
    "invited": mark("It has been asked to come to the table."),
    "liaison": mark("It keeps contact and does not sit at the table."),
    "at-the-table": mark("It takes part in the task force."),
    "declined": mark("It said no for now."),
    "left": mark("It was at the table and no longer is."),
}
NAMED = {
    "public": mark("Its name is public."),
    "partners": mark("Its name may be shown to the other partners."),
    "never": mark("Its name stays with whoever keeps this file."),
}
CONFIDENTIAL = {
    "place": mark("Its street, town and map are confidential."),
    "name": mark("Its place and its name are confidential."),
}
LANGUAGE_HOW = {
    "staff": mark("People who work there speak it."),
    "phone": mark("Through an interpreter on the telephone."),
    "written": mark("In written material."),
}
BOUND_BY = {
    "vawa": mark("The confidentiality rule of the Violence Against Women Act, 34 U.S.C. 12291(b)(2)."),
    "fvpsa": mark("The rule of the Family Violence Prevention and Services Act, 42 U.S.C. 10406(c)(5)."),
    "voca": mark("The rule for victim assistance under the Victims of Crime Act, 28 CFR 94.115."),
    "advocate-privilege": mark("A privilege of advocates under state law."),
    "attorney-privilege": mark("The privilege between attorney and client."),
    "hipaa": mark("The privacy rule for health records."),
    "ferpa": mark("The privacy rule for school records."),
    "part-2": mark("The privacy rule for substance use treatment records."),
    "section-1367": mark("8 U.S.C. 1367, which binds the Departments of Justice, Homeland Security and State."),
}
MUST_DISCLOSE = {
    "public-records": mark("A public records law: what it holds can be asked for."),
    "mandated-reporting": mark("A duty to report, such as abuse of a child."),
    "state-immigration-law": mark("A state law about immigration that binds it."),
}
ASKS_STATUS = {
    "never": mark("It asks nobody about immigration status."),
    "sometimes": mark("It asks some people, or some of its people ask."),
    "by-law": mark("A law makes it ask."),
    "unknown": mark("Nobody has found out yet."),
}
ENFORCEMENT_AGREEMENT = {
    "none": mark("It has no agreement with immigration enforcement."),
    "287g": mark("An agreement under 8 U.S.C. 1357(g)."),
    "detainers": mark("It holds people when immigration enforcement asks."),
    "data-sharing": mark("It shares data with immigration enforcement."),
}
FORM = {
    "u": mark("The certification for U status, Form I-918 Supplement B."),
    "t": mark("The declaration for T status, Form I-914 Supplement B."),
}
CONTACT_SHARE = {
    "nobody": mark("Stays with whoever keeps this file."),
    "partners": mark("May be given to the other partners; that of the coordinator to other counties too."),
    "invited": mark("May be in a letter to those who are asked to come."),
    "public": mark("May be given to everybody."),
}
DECISION_SHARE = {
    "nobody": mark("Stays with whoever keeps this file."),
    "partners": mark("The other partners may read it."),
}
VOICE_SHARE = {
    "nobody": mark("Stays with whoever keeps this file."),
    "partners": mark("The other partners may read it."),
    "public": mark("Everybody may read it."),
}
AIM = {
    "inform": mark("To inform the others."),
    "discuss": mark("To hear what the others think."),
    "decide": mark("To decide something."),
}
PAYS_FOR = {
    "coordinator": mark("The coordinator's hours."),
    "meetings": mark("Rooms, food, travel and child care for meetings."),
    "outreach": mark("Informing the community."),
    "training": mark("Training the partners' people."),
    "interpretation": mark("Interpreters and translators."),
    "services": mark("Services to survivors."),
    "other": mark("Something else."),
}
CADENCE = {
    "week": mark("Every week."),
    "2-weeks": mark("Every two weeks."),
    "month": mark("Every month."),
    "2-months": mark("Every two months."),
    "quarter": mark("Every three months."),
}
ASKED_HOW = {
    "listening-session": mark("A meeting to listen."),
    "survey": mark("Written questions."),
    "focus-group": mark("A small group with a set of questions."),
    "paid-advisers": mark("Survivors who advise and are paid for it."),
    "other": mark("Another way."),
}
ASSESSED_HOW = {
    "together": mark("Talked through at a meeting, with one number agreed aloud."),
    "survey": mark("Each answered alone; the numbers are averages."),
    "outside": mark("Somebody from outside asked."),
}
PROTOCOL_STATUS = {
    "draft": mark("Being written."),
    "in-force": mark("Partners work by it."),
    "retired": mark("No longer used."),
}
SHARES = {
    "nothing": mark("The partners share nothing about a survivor."),
    "totals-only": mark("The partners share only totals."),
    "only-with-release": mark("Only what a survivor has released in writing, for a limited time."),
}
CHANGE_KIND = {
    "policy": mark("A policy of an agency."),
    "form": mark("A form or record."),
    "protocol": mark("A protocol between agencies."),
    "training": mark("Training that is now routine."),
    "law": mark("A law or ordinance."),
}

ALL: tuple[Mapping[str, str], ...] = (
    LANGUAGE, STATUS, NAMED, CONFIDENTIAL, LANGUAGE_HOW, BOUND_BY, MUST_DISCLOSE, ASKS_STATUS, ENFORCEMENT_AGREEMENT,
    FORM, CONTACT_SHARE, DECISION_SHARE, VOICE_SHARE, AIM, PAYS_FOR, CADENCE, ASKED_HOW, ASSESSED_HOW,
    PROTOCOL_STATUS, SHARES, CHANGE_KIND,
)  # fmt: skip
"""Every set of words to choose from."""

Language: TypeAlias = Annotated[Literal["en", "es"], _explained(LANGUAGE)]
Status: TypeAlias = Annotated[
    Literal["identified", "invited", "liaison", "at-the-table", "declined", "left"], _explained(STATUS)
]
NamedTo: TypeAlias = Annotated[Literal["public", "partners", "never"], _explained(NAMED)]
Confidential: TypeAlias = Annotated[Literal["place", "name"], _explained(CONFIDENTIAL)]
LanguageHow: TypeAlias = Annotated[Literal["staff", "phone", "written"], _explained(LANGUAGE_HOW)]
BoundBy: TypeAlias = Annotated[
    Literal[
        "vawa", "fvpsa", "voca", "advocate-privilege", "attorney-privilege", "hipaa", "ferpa", "part-2", "section-1367"
    ],
    _explained(BOUND_BY),
]
MustDisclose: TypeAlias = Annotated[
    Literal["public-records", "mandated-reporting", "state-immigration-law"], _explained(MUST_DISCLOSE)
]
AsksStatus: TypeAlias = Annotated[Literal["never", "sometimes", "by-law", "unknown"], _explained(ASKS_STATUS)]
EnforcementAgreement: TypeAlias = Annotated[
    Literal["none", "287g", "detainers", "data-sharing"], _explained(ENFORCEMENT_AGREEMENT)
]
CertificationForm: TypeAlias = Annotated[Literal["u", "t"], _explained(FORM)]
ContactShare: TypeAlias = Annotated[Literal["nobody", "partners", "invited", "public"], _explained(CONTACT_SHARE)]
DecisionShare: TypeAlias = Annotated[Literal["nobody", "partners"], _explained(DECISION_SHARE)]
VoiceShare: TypeAlias = Annotated[Literal["nobody", "partners", "public"], _explained(VOICE_SHARE)]
Aim: TypeAlias = Annotated[Literal["inform", "discuss", "decide"], _explained(AIM)]
PaysFor: TypeAlias = Annotated[
    Literal["coordinator", "meetings", "outreach", "training", "interpretation", "services", "other"],
    _explained(PAYS_FOR),
]
Cadence: TypeAlias = Annotated[Literal["week", "2-weeks", "month", "2-months", "quarter"], _explained(CADENCE)]
AskedHow: TypeAlias = Annotated[
    Literal["listening-session", "survey", "focus-group", "paid-advisers", "other"], _explained(ASKED_HOW)
]
AssessedHow: TypeAlias = Annotated[Literal["together", "survey", "outside"], _explained(ASSESSED_HOW)]
ProtocolStatus: TypeAlias = Annotated[Literal["draft", "in-force", "retired"], _explained(PROTOCOL_STATUS)]
Shares: TypeAlias = Annotated[Literal["nothing", "totals-only", "only-with-release"], _explained(SHARES)]
ChangeKind: TypeAlias = Annotated[Literal["policy", "form", "protocol", "training", "law"], _explained(CHANGE_KIND)]
