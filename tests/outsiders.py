"""Sentences by people who have not read the rules, and what is found in them."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from ccr_cli.audit.any_file import look_at_file
from ccr_cli.audit.examiner import Examiner
from ccr_cli.intake.load import look_over_plan
from ccr_cli.rules.finding import Finding
from helpers import ROOT
from privacy_entries import HEAD, TODAY

FOLDER = ROOT / "tests" / "examples" / "outsiders"
ENDINGS = {"csv": "csv", "markdown": "md", "html": "html", "json": "json", "mail": "eml", "rtf": "rtf"}
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+\w")
_TELEPHONE = re.compile(r"[+(]?\d[\d() .-]{6,}\d")


def entries(name: str) -> list[Mapping[str, str]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def in_partner(seats: str, text: str, key: str = "note") -> str:
    return (
        f"partners:\n  p1:\n    name: Promotora network\n    seats: [{seats}]\n    status: at-the-table\n"
        f"    {key}: {json.dumps(text, ensure_ascii=False)}\n"
    )


def in_contacts(text: str) -> str:
    mail, telephone = _MAIL.search(text), _TELEPHONE.search(text)
    contact = {"role": "Advocate" if mail else text}
    contact |= {"email": mail[0]} if mail else {}
    contact |= {"phone": telephone[0]} if telephone else {}
    partner = in_partner("legal-services", "").replace("    note: ''\n", "").replace('    note: ""\n', "")
    return partner + f"    contacts: [{json.dumps(contact, ensure_ascii=False)}]\n"


def in_plan(entry: Mapping[str, str]) -> str | None:
    """The piece of a plan in which such an entry stands; none where it is in a file of another kind."""
    text = entry["text"]
    match entry.get("where"):
        case "shelter-entry":
            return in_partner("victim-services, housing", text)
        case "network-entry":
            return in_partner("friends, family", text)
        case "contacts":
            return in_contacts(text)
        case "outreach-title":
            return f"outreach:\n  - {{date: 2026-10-02, title: {json.dumps(text, ensure_ascii=False)}}}\n"
    return None


def found_in(entry: Mapping[str, str]) -> Sequence[Finding]:
    text, where = entry["text"], entry.get("where", "text")
    if where == "filename":
        examiner = Examiner(TODAY)
        return (examiner.reference(text) if text.startswith("refs/") else examiner.name(text)).findings
    piece = in_plan(entry)
    if piece is None:
        raw = text.encode("utf-8", "surrogatepass")
        return look_at_file(f"note.{ENDINGS.get(where, 'txt')}", raw, TODAY).findings
    found = look_over_plan("plan.yaml", (HEAD + piece).encode(), TODAY).findings
    return [finding for finding in found if finding.rule.is_privacy]


def is_error(found: Iterable[Finding]) -> bool:
    return any(finding.rule.severity == "error" for finding in found)
