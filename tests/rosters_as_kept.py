"""The rosters of ``files/``, what must come of each by its rows, and what came of it."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from ccr_cli.plan.language_names import tongue_key
from helpers import HEAD, Program, write_files

FILES = Path(__file__).parent / "rosters" / "files"
ENDINGS = (".csv", ".txt", ".xlsx", ".xls", ".ods")
NAMES = sorted(path.name for path in FILES.iterdir() if path.suffix in ENDINGS)
# What a partner has to have exactly as the roster's expectation says, nothing where that says nothing.
FIELDS = ("name", "seats", "status", "since", "languages", "agreement", "contacts", "note")
NEEDS_CARE = {"victim-services", "housing"}


class Expected(NamedTuple):
    """What must come of a roster."""

    arguments: tuple[str, ...]
    language: str
    rows: Mapping[int, Any]
    """By row: what its partner has; ``{folded: 3}``, ``skipped``, or ``{asks: ...}`` for one that is asked about
    before it comes in, if at all; with ``comes_in`` it may come in without.

    With ``phones`` among its ``questions`` its telephones may be somebody's own, and stay out with
    ``--phones own``. Under ``or`` other values that are as right, under ``maybe`` fields that coordinators would
    answer differently.
    """
    never: tuple[str, ...]
    """What may be nowhere: people, their telephones and mail, their homes, what was told in confidence."""


class Imported(NamedTuple):
    """What came of it."""

    rows: Mapping[int, Mapping[str, Any]]
    partners: Mapping[str, Mapping[str, Any]]
    written: str
    """The plan and everything that was said on the way, on every kind of screen."""


def expected(name: str) -> Expected:
    """What must come of the roster of a name."""
    told = yaml.safe_load((FILES / name).with_suffix(".yaml").read_text(encoding="utf-8"))
    sheet = ("--sheet", told["sheet"]) if "sheet" in told else ()
    arguments = (*sheet, *told.get("arguments", ()))
    return Expected(arguments, told.get("language", "en"), told["rows"], tuple(map(str, told["never"])))


def without_phones_in_doubt(wanted: Expected) -> Expected:
    """The same where somebody says that telephones beside names of persons are their own, so that nobody asks it."""
    rows = {number: _without_phones(row) for number, row in wanted.rows.items()}
    return wanted._replace(arguments=(*wanted.arguments, "--phones", "own"), rows=rows)


def with_phones_in_doubt(wanted: Expected) -> Expected:
    """The same where nobody says whose the telephones beside names of persons are."""
    return wanted


def _is_in_doubt(row: Any) -> bool:
    return isinstance(row, dict) and "phones" in row.get("questions", ())


def _without_phones(row: Any) -> Any:
    if not _is_in_doubt(row):
        return row
    kept = [{key: text for key, text in one.items() if key != "phone"} for one in row["contacts"]]
    without_titles = [one for one in kept if "email" in one]
    asked = [one for one in row["questions"] if one != "phones"]
    return row | {"questions": asked, "contacts": kept, "or": {**row.get("or", {}), "contacts": without_titles}}


def imported(name: str, folder: Path, ccr: Program, wanted: Expected | None = None) -> Imported:
    """Import a roster into an empty plan, after a trial in each form and language."""
    wanted = wanted or expected(name)
    plan, roster = folder / "plan.yaml", folder / name
    empty = f"{HEAD}language: {wanted.language}\n"
    plan.write_text(empty, encoding="utf-8")
    roster.write_bytes((FILES / name).read_bytes())
    told = ("partner", "import", str(roster), str(plan), *wanted.arguments)
    trials = [ccr(*told, "--dry-run", *form) for form in ((), ("--plain",), ("--lang", "es"), ("--format", "json"))]
    assert plan.read_text(encoding="utf-8") == empty
    done = ccr(*told, "--yes")
    text = plan.read_text(encoding="utf-8")
    said = [part for result in (*trials, done) for part in (result.out, result.err)]
    rows = {row["row"]: row for row in json.loads(trials[-1].out or "{}").get("rows", [])}
    return Imported(rows, yaml.safe_load(text).get("partners") or {}, "\n".join([text, *said]))


def leaked(wanted: Expected, found: Imported) -> list[str]:
    """What may be nowhere and is somewhere, also in other letters, or with other signs between its digits."""
    text = found.written.casefold()
    digits = re.sub(r"(?<=\d)[-. ()]+(?=\d)", "", text)
    return [
        secret
        for secret in wanted.never
        if secret.casefold() in text or (_is_number(secret) and re.sub(r"\D", "", secret) in digits)
    ]


def _is_number(secret: str) -> bool:
    """Whether it is a telephone number: the digits of a street stand in many a path."""
    return re.fullmatch(r"[\d+() .-]{7,}", secret) is not None


def mistakes(wanted: Expected, found: Imported) -> Iterator[tuple[int, str]]:
    """Each row that is not as it must be, and why not."""
    for number, row in wanted.rows.items():
        why = _mistake(row, number, found)
        if why:
            yield number, why
    for number in found.rows.keys() - wanted.rows.keys():
        if found.rows[number]["action"] != "skip":
            yield number, f"is no agency, and came in as {found.rows[number]['name']}"


def _mistake(row: Any, number: int, found: Imported) -> str | None:
    told = found.rows.get(number)
    if told is None:
        return "is lost"
    if row == "skipped":
        return None if told["action"] == "skip" else f"should be skipped, and is {told['name']}"
    if "folded" in row:
        first = found.rows.get(row["folded"], {}).get("id")
        return None if told["id"] == first and told["action"] == "skip" else f"should belong to row {row['folded']}"
    if "asks" in row:
        return _mistake_in_question(row, told)
    if told["action"] != "add":
        return f"should be added: {told['action']}"
    return _mistake_in_partner(row, told, found.partners[told["id"]])


def _mistake_in_question(row: Mapping[str, Any], told: Mapping[str, Any]) -> str | None:
    asked = row["asks"]
    if not (told["questions"] or (row.get("comes_in") and told["action"] == "add")):
        return "nobody is asked about it"
    if told["action"] == "skip":
        return None
    if asked == "nothing":
        return f"should not come in without an answer: {told['name']}"
    wrong = [key for key, value in asked.items() if told[key] != value]
    return f"came in with another {wrong[0]}" if wrong else None


def _mistake_in_partner(row: Mapping[str, Any], told: Mapping[str, Any], partner: Mapping[str, Any]) -> str | None:
    judged = [field for field in FIELDS if field not in row.get("maybe", ())]
    for field in (*judged, *(["role"] if "role" in row else [])):
        right = [
            _plain(field, row.get(field)),
            *([_plain(field, row["or"][field])] if field in row.get("or", {}) else []),
        ]
        if _plain(field, partner.get(field)) not in right:
            return f"{field}: {partner.get(field)} for {row.get(field)}"
    if NEEDS_CARE & {*partner.get("seats", ())} and partner.get("confidential") != "place":
        return "its place should be confidential until somebody says otherwise"
    unasked = {*row.get("questions", ())} - {*told["questions"]}
    return f"not asked about: {', '.join(sorted(unasked))}" if unasked else None


def _plain(field: str, value: Any) -> Any:
    """A value without what makes no difference: the order of lists, and the signs between digits."""
    if field == "contacts":
        return sorted(sorted((key, _told(key, text)) for key, text in one.items()) for one in value or [])
    if field == "languages":
        return sorted(map(tongue_key, value or ()))
    if isinstance(value, list):
        return sorted(map(str, value))
    return value or ([] if field == "seats" else None)


def _told(key: str, text: object) -> str:
    if key == "phone":
        return re.sub(r"\D", "", str(text)).removeprefix("1")
    return str(text).replace(" / ", ", ")


def told_of(ccr: Program, here: Path, rows: str) -> dict[str, Any]:
    """What an import of a CSV text into a plan of ``here`` would do, as JSON."""
    write_files(here, {"o.yaml": HEAD, "roster.csv": rows})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--dry-run", "--format=json")
    assert told.status == 0, told.err
    found: dict[str, Any] = json.loads(told.out)
    return found


def written_of(ccr: Program, here: Path, rows: str) -> str:
    """The plan that an import of a CSV text into an empty one makes."""
    write_files(here, {"o.yaml": HEAD, "roster.csv": rows})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--yes")
    assert told.status == 0, told.err
    return (here / "o.yaml").read_text(encoding="utf-8")
