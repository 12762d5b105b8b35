"""What must be found is found, and what must not is not, as far as can be promised: the figures are printed by kind."""

import sys
from collections.abc import Callable

import pytest
import yaml

from ccr_cli.audit.any_file import look_at_file
from privacy_entries import KINDS, RULES_OF, TODAY, Entry, codes, entries, found, in_plan, in_text, with_partner

FOUND, WRONGLY_FOUND = 0.98, 0.01


def missed(kind: str, verdict: str) -> list[Entry]:
    """The entries of a file that are judged wrongly."""
    wanted = verdict == "found"
    return [entry for entry in entries(kind, verdict) if bool(found(entry) & RULES_OF[kind]) != wanted]


def test_nearly_all_that_must_be_found_is_found_and_hardly_anything_else(capsys: pytest.CaptureFixture[str]) -> None:
    rows, totals = [], {"found": [0, 0], "fine": [0, 0]}
    for kind in KINDS:
        counts = []
        for verdict, total in totals.items():
            wrong, number = len(missed(kind, verdict)), len(entries(kind, verdict))
            total[0] += wrong
            total[1] += number
            counts.append((number - wrong, number) if verdict == "found" else (wrong, number))
        rows.append(
            f"{kind:28} found {counts[0][0]:3} of {counts[0][1]:3}   wrongly found {counts[1][0]:3} of {counts[1][1]:3}"
        )
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(rows) + "\n")

    assert 1 - totals["found"][0] / totals["found"][1] >= FOUND, "\n".join(rows)
    assert totals["fine"][0] / totals["fine"][1] <= WRONGLY_FOUND, "\n".join(rows)


def test_what_reaches_a_person_served_is_more_than_a_number_in_free_text() -> None:
    of_persons = [
        entry for entry in entries("contact-outside-contacts", "found") if entry.note.startswith("next to a word")
    ]

    wrong = [entry.text for entry in of_persons if not in_text(entry) & {"CCR409", "CCR410"}]
    assert len(of_persons) > 10
    assert wrong == []


def block(text: str) -> str:
    return "note: |-\n" + "".join(f"  {line}\n" for line in text.splitlines())


def comment(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.splitlines())


def quoted(text: str) -> str:
    return f"note: {yaml.safe_dump(text, allow_unicode=True, default_style=chr(34), width=10_000).strip()}\n"


def folded(text: str) -> str:
    return "mission: >-\n" + "".join(f"  {line}\n" for line in text.splitlines())


@pytest.mark.parametrize("written", [block, comment, quoted, folded])
def test_it_is_found_wherever_in_a_plan_it_stands(written: Callable[[str], str]) -> None:
    texts = [entry for kind in KINDS for entry in entries(kind, "found") if not entry.is_piece and not entry.partner]

    wrong = [entry.text for entry in texts if not in_plan(written(entry.text)) & RULES_OF[entry.kind] and found(entry)]
    assert len(wrong) / len(texts) <= 1 - FOUND, wrong


def test_a_confidential_name_is_found_in_the_same_plan() -> None:
    kind = "confidential-name-elsewhere"
    texts = [entry for entry in entries(kind, "found") if not entry.is_piece]

    wrong = [entry.text for entry in texts if not in_plan(with_partner(block(entry.text), entry)) & RULES_OF[kind]]
    assert wrong == []


@pytest.mark.parametrize("name", ["minutes.md", "list.csv", "note.txt"])
def test_it_is_found_in_any_file_of_text(name: str) -> None:
    for kind in KINDS:
        for entry in entries(kind, "found"):
            if not entry.is_piece:
                raw = f"Minutes\n\n{entry.text}\n\nThe end.\n".encode()
                told = codes(look_at_file(name, raw, TODAY, entry.known).findings)
                assert told & RULES_OF[kind] or not found(entry) & RULES_OF[kind], entry.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_it_is_found_however_the_file_is_encoded(encoding: str) -> None:
    raw = "La víctima, Lupita Barranco, pidió intérprete\n".encode(encoding)

    assert codes(look_at_file("acta.txt", raw, TODAY).findings) == {"CCR410"}


def test_a_picture_is_not_looked_into() -> None:
    looked = look_at_file("map.png", b"\x89PNG\r\n\x1a\n\x00\x00A012345678", TODAY)

    assert (looked.findings, looked.kind) == ((), "picture")


def test_a_clipped_word_in_a_web_address_is_nobodys_name() -> None:
    clipped = "See site.org/page/ReportingLawEnfVicCe and https://www.site.org/page/EnfVicCe"
    named = ("See site.org/page/VicMariaLopez", "See site.org/page/ClientAnaRuiz", "Ask VicCe about it")

    assert codes(look_at_file("note.txt", clipped.encode(), TODAY).findings) == set()
    assert [text for text in named if not codes(look_at_file("note.txt", text.encode(), TODAY).findings)] == []
