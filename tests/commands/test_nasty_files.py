"""Every command in files as people write them: it works, or refuses with the lines to paste."""

from pathlib import Path

import pytest

from ccr_cli.edits.edit import value_at
from commands.begun import begin
from editing.nasty_files import NAMES, data_in, raw_of
from helpers import Program

ON = ("--on", "2026-11-24")
STEPS: tuple[tuple[str, ...], ...] = (
    ("set", "area=Saguaro County", "meetings.every=quarter", "languages_needed=es,Mixteco"),
    ("set", "mission=A survivor finds help behind whichever door they knock on first, and nobody is sent away: ever."),
    ("principle", "add", "Nobody is asked: ever."),
    ("partner", "add", "clinic", "--name", "Clinic: West", "--seat", "health-care,food", *ON),
    ("partner", "join", "clinic", *ON),
    ("partner", "commit", "clinic", "advocacy", "--cannot", "Neutral: by its role.", *ON),
    ("partner", "commit", "clinic", "--all", *ON),
    ("partner", "orient", "clinic", *ON),
    ("partner", "agree", "clinic", "--until", "2028-11-23", *ON),
    ("partner", "wait", "clinic", "--until", "2027-01-10", "--why", "Moving, twice."),
    ("partner", "contact", "clinic", "--role", "Night line", "--phone", "520-555-0101"),
    ("partner", "certify", "clinic", "--form", "u", *ON),
    ("partner", "set", "clinic", "languages=es:staff", "note=Call: after ten"),
    ("meeting", "add", "--present", "clinic", "--decided", "Go on, slowly.", *ON),
    ("meeting", "next", "2026-12-03", "--time", "9:00"),
    ("action", "add", "Ask: twice", "--who", "clinic", "--due", "2026-12-01"),
    ("action", "done", "1", *ON),
    ("seat", "skip", "courts", "--reason", "Too far.", "--review-by", "2027-01-15"),
    ("seat", "open", "courts"),
    ("protocol", "add", "Either door", "--between", "clinic", "--shares", "nothing", *ON),
    ("protocol", "set", "either-door", "status=in-force", *ON),
    ("funding", "add", "County fund", "--pays-for", "coordinator", "--amount", "1000", "--held-by", "clinic"),
    ("funding", "set", "1", "closed=true"),
    ("training", "add", "U certification", "--for", "clinic", "--people", "patrol:20", *ON),
    ("outreach", "add", "A table", "--by", "clinic", "--people", "140", *ON),
    ("change", "add", "A new form", "--partner", "clinic", *ON),
    ("story", "add", "A window", "--text", "A card: for all.", "--seat", "courts", *ON),
    ("voice", "add", "survey", "--by", "clinic", *ON),
    ("partner", "rename", "clinic", "clinic-west"),
    ("partner", "leave", "clinic-west", "--drop-contacts", *ON),
)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_works_on_it_one_after_the_other(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = begin(tmp_path, raw_of(name).decode())
    errors_before = ccr("check").out.count(" error ")
    for words in STEPS:
        told = ccr(*words)
        assert told.status == 0, (words, told.err)
    data = data_in(plan.read_bytes())
    assert value_at(data, ("partners", "clinic-west", "status")) == "left"
    assert value_at(data, ("partners", "clinic-west", "contacts")) is None
    assert ccr("check").out.count(" error ") == errors_before
    for line in raw_of(name).decode().splitlines():
        if line.strip().startswith("#"):
            assert line in plan.read_text(encoding="utf-8").splitlines()
