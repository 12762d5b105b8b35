"""One line records one thing: what it writes, that twice is once, and what it refuses."""

from difflib import unified_diff
from pathlib import Path

import pytest

from ccr_cli.command_line.table import GROUPS
from commands.begun import BEGUN, begin
from helpers import HEAD, Program

READING = {("partner", "list"), ("partner", "show"), ("meeting", "list"), ("action", "list")}
ON = ("--on", "2026-11-24")
THERE_AND_BACK = ("training", "outreach", "change", "story", "voice")
RECORDED: dict[str, tuple[tuple[str, ...], str]] = {
    "a field": (
        ("set", "area=Saguaro County"),
        "+area: Saguaro County",
    ),
    "several fields": (
        ("set", "meetings.every=quarter", "coordinator.partner=casa-segura", "languages_needed=es,Mixteco"),
        """\
+coordinator:
+  partner: casa-segura
+
-  every: month
+  every: quarter
+languages_needed: [es, Mixteco]""",
    ),
    "the next meeting as a field": (
        ("set", "meetings.next=2027-01-07 10:00"),
        """\
-  next: {date: 2026-11-26, time: "9:00"}
+  next: {date: 2027-01-07, time: "10:00"}""",
    ),
    "a mission": (
        ("set", "mission=An immigrant survivor finds safety and their rights behind whichever door is knocked on."),
        "+mission: An immigrant survivor finds safety and their rights behind whichever door is knocked on.",
    ),
    "a principle": (
        ("principle", "add", "Nothing: about us."),
        '+  - "Nothing: about us."',
    ),
    "a partner": (
        ("partner", "add", "clinic", "--name", "Clinic West", "--seat", "health-care,food", *ON),
        """\
+  clinic:
+    name: Clinic West
+    seats: [health-care, food]
+    status: identified
+    since: 2026-11-24""",
    ),
    "an invitation": (
        ("partner", "add", "clinic", "--name", "Clinic", "--seat", "food", "--status", "invited", *ON),
        """\
+  clinic:
+    name: Clinic
+    seats: [food]
+    status: invited
+    since: 2026-11-24""",
    ),
    "a liaison": (
        ("partner", "liaison", "sheriff", *ON),
        """\
-    status: invited  # by letter
+    status: liaison  # by letter
+    since: 2026-11-24""",
    ),
    "who joins": (
        ("partner", "join", "sheriff", *ON),
        """\
-    status: invited  # by letter
+    status: at-the-table  # by letter
+    since: 2026-11-24""",
    ),
    "who declines": (
        ("partner", "decline", "sheriff", *ON),
        """\
-    status: invited  # by letter
+    status: declined  # by letter
+    since: 2026-11-24""",
    ),
    "who leaves, with its contacts": (
        ("partner", "leave", "casa-segura", "--drop-contacts", *ON),
        """\
-    status: at-the-table
-    since: 2025-02-11
-    contacts:
-      - {role: Program director, phone: 520-555-0100}
+    status: left
+    since: 2026-11-24""",
    ),
    "all commitments": (
        ("partner", "commit", "sheriff", "--all", *ON),
        "+    commitments: 2026-11-24",
    ),
    "one commitment": (
        ("partner", "commit", "sheriff", "advocacy", *ON),
        """\
+    commitments:
+      advocacy: 2026-11-24""",
    ),
    "a commitment that cannot be made": (
        ("partner", "commit", "sheriff", "advocacy", "--cannot", "Neutral by its role."),
        """\
+    commitments:
+      advocacy:
+        cannot: Neutral by its role.""",
    ),
    "an orientation": (
        ("partner", "orient", "casa-segura", *ON),
        "+    oriented: 2026-11-24",
    ),
    "an agreement": (
        ("partner", "agree", "casa-segura", "--until", "2028-11-23", *ON),
        "+    agreement: {signed: 2026-11-24, until: 2028-11-23}",
    ),
    "a time of waiting": (
        ("partner", "wait", "sheriff", "--until", "2027-01-10", "--why", "A new sheriff comes."),
        """\
+    waiting:
+      until: 2027-01-10
+      why: A new sheriff comes.""",
    ),
    "a contact": (
        ("partner", "contact", "casa-segura", "--role", "Night line", "--phone", "520-555-0101", "--share", "partners"),
        "+      - {role: Night line, phone: 520-555-0101, share: partners}",
    ),
    "a contact's number": (
        ("partner", "contact", "casa-segura", "--role", "Program director", "--phone", "520-555-0102"),
        """\
-      - {role: Program director, phone: 520-555-0100}
+      - {role: Program director, phone: 520-555-0102}""",
    ),
    "a telephone number of digits alone": (
        ("partner", "contact", "sheriff", "--role", "Desk", "--phone", "5205550100"),
        """\
+    contacts:
+      - {role: Desk, phone: "5205550100"}""",
    ),
    "no contact for a role": (
        ("partner", "contact", "casa-segura", "--remove", "Program director"),
        """\
-    contacts:
-      - {role: Program director, phone: 520-555-0100}""",
    ),
    "what is certified": (
        ("partner", "certify", "sheriff", "--form", "u", "--form", "t", "--policy", "--promised-days", "30", *ON),
        "+    certifies: {forms: [u, t], policy: true, promised_days: 30, checked: 2026-11-24}",
    ),
    "that nothing is certified": (
        ("partner", "certify", "sheriff", "--none"),
        "+    certifies: false",
    ),
    "fields of a partner": (
        ("partner", "set", "legal-aid", "named=public", "languages=es:staff,Mixteco:phone"),
        """\
+    named: public
+    languages: {es: staff, Mixteco: phone}""",
    ),
    "another id": (
        ("partner", "rename", "legal-aid", "lawyers"),
        """\
-      present: [casa-segura, legal-aid]
+      present: [casa-segura, lawyers]
-  legal-aid:
+  lawyers:
-    between: [casa-segura, legal-aid]
+    between: [casa-segura, lawyers]
-  rides: {first: legal-aid}  # two vans
+  rides: {first: lawyers}  # two vans""",
    ),
    "a meeting": (
        ("meeting", "add", "--present", "casa-segura", "sheriff", "--decided", "Draft a protocol.", *ON),
        """\
+    - date: 2026-11-24
+      present: [casa-segura, sheriff]
+      decided:
+        - Draft a protocol.""",
    ),
    "the next meeting, once held": (
        ("meeting", "add", "--present", "casa-segura", "--on", "2026-11-26"),
        """\
-  next: {date: 2026-11-26, time: "9:00"}
+    - date: 2026-11-26
+      present: [casa-segura]""",
    ),
    "a first partner": (
        ("role", "set", "train", "--first", "Desert Legal Aid", "--with", "casa-segura", "--since", "2026-05-14"),
        "+  train: {first: legal-aid, with: [casa-segura], since: 2026-05-14}",
    ),
    "another first partner": (
        ("role", "set", "rides", "--first", "casa-segura", "--since", "2026-05-14"),
        """\
-  rides: {first: legal-aid}  # two vans
+  rides: {first: casa-segura, since: 2026-05-14}  # two vans""",
    ),
    "the evening of a meeting": (
        (
            *("meeting", "evening", "--present", "casa-segura,legal-aid", "--decided", "The clinic is asked."),
            *(
                "--action",
                "Call the clinic; Desert Legal Aid; 2027-01-05",
                "--next",
                "January 14, 2199",
                "--time",
                "2 pm",
            ),
            *("--place", "The library", "--on", "2026-11-26"),
        ),
        """\
-  next: {date: 2026-11-26, time: "9:00"}
+  next: {date: 2199-01-14, time: "14:00", place: The library}
+    - date: 2026-11-26
+      present: [casa-segura, legal-aid]
+      decided:
+        - The clinic is asked.
+  - what: Call the clinic
+    who: legal-aid
+    due: 2027-01-05""",
    ),
    "several that keep contact": (
        ("partner", "liaison", "casa-segura", "Desert Legal Aid", *ON),
        """\
-    status: at-the-table
-    since: 2025-02-11
+    status: liaison
+    since: 2026-11-24
-    status: at-the-table
+    status: liaison
+    since: 2026-11-24""",
    ),
    "several that know the protections": (
        ("partner", "orient", "casa-segura,legal-aid", *ON),
        """\
+    oriented: 2026-11-24
+    oriented: 2026-11-24""",
    ),
    "several that commit": (
        ("partner", "commit", "casa-segura,sheriff", "advocacy", *ON),
        """\
+    commitments:
+      advocacy: 2026-11-24
+    commitments:
+      advocacy: 2026-11-24""",
    ),
    "who else was there": (
        ("meeting", "add", "--present", "casa-segura,sheriff", "--on", "2026-10-08"),
        """\
-      present: [casa-segura, legal-aid]
+      present: [casa-segura, legal-aid, sheriff]""",
    ),
    "the day of the next meeting": (
        ("meeting", "next", "2027-01-07"),
        """\
-  next: {date: 2026-11-26, time: "9:00"}
+  next: {date: 2027-01-07, time: "9:00"}""",
    ),
    "something to do": (
        ("action", "add", "Call: twice", "--who", "legal-aid", "--due", "2026-12-01", "--seat", "courts"),
        """\
+  - what: "Call: twice"
+    who: legal-aid
+    due: 2026-12-01
+    seat: courts""",
    ),
    "somebody else takes on an action": (
        ("action", "set", "1", "who=legal-aid", "due="),
        """\
-    who: casa-segura
-    due: 2026-11-30
+    who: legal-aid""",
    ),
    "something done": (
        ("action", "done", "1", *ON),
        "+    done: 2026-11-24",
    ),
    "a training": (
        ("training", "add", "U certification", "--topic", "u", "--for", "sheriff", "--people", "patrol:20,desk:4", *ON),
        """\
+trainings:
+  - date: 2026-11-24
+    title: U certification
+    topics: [u]
+    for: [sheriff]
+    people: {patrol: 20, desk: 4}
+""",
    ),
    "outreach": (
        (
            "outreach",
            "add",
            "Know-your-rights table",
            "--by",
            "casa-segura",
            "--language",
            "es",
            "--people",
            "99",
            *ON,
        ),
        """\
+outreach:
+  - date: 2026-11-24
+    title: Know-your-rights table
+    by: [casa-segura]
+    languages: [es]
+    people: 99
+""",
    ),
    "a protocol": (
        ("protocol", "add", "Deputies offer a number", "--from", "sheriff", "--to", "casa-segura", *ON),
        """\
+  deputies-offer-a-number:
+    title: Deputies offer a number
+    from: [sheriff]
+    to: [casa-segura]
+    status: draft
+    since: 2026-11-24""",
    ),
    "a protocol in force": (
        ("protocol", "set", "either-door", "status=in-force", "shares=only-with-release", *ON),
        """\
-    status: draft
-    since: 2026-05-01
+    status: in-force
+    since: 2026-11-24
+    shares: only-with-release""",
    ),
    "money": (
        ("funding", "add", "State grant", "--pays-for", "training", "--amount", "$1,500.50", "--until", "2027-06-30"),
        """\
+  - source: State grant
+    pays_for: [training]
+    amount: 1500.5
+    until: 2027-06-30""",
    ),
    "money that ended": (
        ("funding", "set", "1", "closed=true"),
        "+    closed: true",
    ),
    "a change": (
        ("change", "add", "Reports have an interpreter box", "--kind", "form", "--partner", "sheriff", *ON),
        """\
+
+changes:
+  - date: 2026-11-24
+    what: Reports have an interpreter box
+    kind: form
+    partner: sheriff""",
    ),
    "a story": (
        (
            "story",
            "add",
            "The clerk's window",
            "--text",
            "The clerk hands a card.",
            "--seat",
            "courts",
            "--on",
            "2026-11-24",
        ),
        """\
+
+stories:
+  - title: The clerk's window
+    date: 2026-11-24
+    seats: [courts]
+    text: The clerk hands a card.""",
    ),
    "that survivors were asked": (
        ("voice", "add", "survey", "--by", "casa-segura", "--changed", "Evening meetings.", *ON),
        """\
+survivor_voice:
+  - date: 2026-11-24
+    how: survey
+    by: casa-segura
+    changed: Evening meetings.
+""",
    ),
    "a seat left open": (
        ("seat", "skip", "courts", "--reason", "No interpreter yet.", "--review-by", "2027-01-15"),
        """\
+  courts:
+    reason: No interpreter yet.
+    review_by: 2027-01-15""",
    ),
    "a place": (("place", "add", "Three Points"), "+places: [Three Points]"),
    "a seat open again": (
        ("seat", "open", "immigration-courts"),
        "-  immigration-courts: The nearest court is 180 miles away.",
    ),
}
REMOVED: dict[str, tuple[tuple[str, ...], str]] = {
    "a meeting that was not held": (
        ("meeting", "remove", "2026-10-08"),
        """\
-  held:
-    - date: 2026-10-08  # at the library
-      present: [casa-segura, legal-aid]""",
    ),
    "an action that is none": (
        ("action", "remove", "1"),
        """\
-  - what: Ask the consulate to name a liaison
-    who: casa-segura
-    due: 2026-11-30""",
    ),
    "a principle that is none": (
        ("principle", "remove", "1"),
        "-  - Immigration status never decides who is helped.",
    ),
    "a protocol that is none": (
        ("protocol", "remove", "either-door"),
        """\
-  either-door:
-    title: Whoever reaches one of the two reaches both
-    between: [casa-segura, legal-aid]
-    status: draft
-    since: 2026-05-01""",
    ),
    "a task that nobody is first for": (("role", "clear", "rides"), "-  rides: {first: legal-aid}  # two vans"),
    "money that is none": (
        ("funding", "remove", "1"),
        """\
-  - source: County victim services fund
-    pays_for: [coordinator]""",
    ),
}
EVERY = {**RECORDED, **REMOVED}


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return begin(tmp_path)


def changes(before: str, after: str) -> str:
    lines = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    return "\n".join(line for line in lines if not line.startswith("@@"))


def test_every_recording_command_is_tried() -> None:
    tried = {words[:2] for words, _ in EVERY.values()} | {("partner", "remove")}
    tried |= {("partner", "merge")}  # in test_partner_merge, with two that are one
    tried |= {("partner", "import")}  # in test_partner_import, with a roster
    tried |= {("partner", "invite")}  # in test_partner_moving, with some that are suggested
    tried |= {("place", "rename"), ("place", "remove")}  # in test_places, with a plan that has some
    tried |= {(group, "remove") for group in THERE_AND_BACK}
    recording = {group: commands for group, commands in GROUPS.items() if group not in ("write", "draw")}
    table = {(group, command) for group, commands in recording.items() for command in commands}
    assert table - READING <= tried


@pytest.mark.parametrize("group", THERE_AND_BACK)
def test_what_is_added_can_be_removed(ccr: Program, plan: Path, group: str) -> None:
    words = next(words for words, _ in RECORDED.values() if words[:2] == (group, "add"))
    ccr(*words)
    assert plan.read_text() != BEGUN
    assert ccr(group, "remove", "1").status == 0
    left = [line[1:] for line in changes(BEGUN, plan.read_text()).splitlines() if line[1:]]
    assert len(left) == 1  # the name of the list stays, for the next one
    assert left[0].endswith(":")
    assert ccr(group, "remove", "1").err.startswith("ccr: There is no number 1 under `")


@pytest.mark.parametrize(("words", "lines"), EVERY.values(), ids=EVERY)
def test_one_line_changes_the_lines_it_is_about(ccr: Program, plan: Path, words: tuple[str, ...], lines: str) -> None:
    told = ccr(*words)
    assert (told.status, told.err) == (0, "")
    assert changes(BEGUN, plan.read_text()) == lines
    assert told.out.startswith("Recorded in `plans/saguaro.yaml`:\n")
    for line in lines.splitlines():
        assert f"{line[0]} {line[1:]}".rstrip() in told.out.splitlines()
    assert ccr("check", "--strict", "--as-of", "2026-12-24").status == 0


@pytest.mark.parametrize("words", [words for words, _ in RECORDED.values()], ids=RECORDED)
def test_saying_it_twice_is_saying_it_once(ccr: Program, plan: Path, words: tuple[str, ...]) -> None:
    ccr(*words)
    once = plan.read_bytes(), plan.stat().st_mtime_ns
    told = ccr(*words)
    assert (told.status, told.out) == (0, "`plans/saguaro.yaml` says so already; nothing changes.\n")
    assert (plan.read_bytes(), plan.stat().st_mtime_ns) == once


@pytest.mark.parametrize("words", [words for words, _ in EVERY.values()], ids=EVERY)
def test_a_dry_run_shows_the_same_and_writes_nothing(ccr: Program, plan: Path, words: tuple[str, ...]) -> None:
    stamp = plan.stat().st_mtime_ns
    shown = ccr(*words, "--dry-run")
    assert (plan.read_text(), plan.stat().st_mtime_ns, shown.status) == (BEGUN, stamp, 0)
    assert sorted(path.name for path in plan.parent.iterdir()) == ["saguaro.yaml"]
    done = ccr(*words)
    change = shown.out.splitlines()[1:]
    assert done.out.splitlines()[1 : len(change) + 1] == change  # and behind it what is true now
    assert shown.out.startswith("Not written, this is what would change in `plans/saguaro.yaml`:")


@pytest.mark.parametrize("words", [words for words, _ in EVERY.values()], ids=EVERY)
def test_in_spanish_it_writes_the_same(ccr: Program, plan: Path, words: tuple[str, ...]) -> None:
    ccr(*words)
    english = plan.read_text()
    plan.write_text(BEGUN)
    told = ccr(*words, "--lang", "es")
    assert plan.read_text() == english
    assert told.out.startswith("Anotado en `plans/saguaro.yaml`:")


def test_a_partner_goes_once_nothing_names_it(ccr: Program, plan: Path) -> None:
    told = ccr("partner", "remove", "legal-aid")
    assert told.status == 2
    assert "`meetings.held[0].present[1]`" in told.err
    assert "`protocols.either-door.between[1]`" in told.err
    assert plan.read_text() == BEGUN
    assert ccr("partner", "remove", "sheriff").status == 0
    assert "sheriff" not in plan.read_text()


def test_where_a_skipped_seat_is_still_to_be_asked_for_it_says_so(ccr: Program, plan: Path) -> None:
    for status, told in (("invited", "invited"), ("identified", "suggested")):
        plan.write_text(HEAD + f"partners:\n  office: {{name: Field Office, seats: [courts], status: {status}}}\n")
        done = ccr("seat", "skip", "courts", "--reason", "It stays neutral.")
        assert done.status == 0
        said = " ".join((done.out + done.err).split())
        assert f"`courts` is listed as not here, and `office` is still written down as {told}." in said
        assert "type `ccr partner decline office` or `ccr partner remove office`" in said
        assert ccr("partner", "decline", "office", "--on", "2026-11-24").status == 0
        assert "CCR301" not in ccr("check").out


REFUSED: dict[str, tuple[tuple[str, ...], int, str]] = {
    "a partner that isn't there": (("partner", "join", "casa-segra"), 2, "Did you mean `casa-segura`?"),
    "a seat that isn't there": (("seat", "skip", "cuorts", "--reason", "x"), 2, "Did you mean `courts`?"),
    "a commitment that isn't there": (("partner", "commit", "sheriff", "advocasy"), 2, "Did you mean `advocacy`?"),
    "a field that isn't there": (("set", "aera=x"), 2, "Did you mean `area`?"),
    "a group's field": (("set", "coordinator=x"), 2, "`coordinator.partner`"),
    "a word that can't stand there": (("partner", "set", "sheriff", "named=publik"), 1, "Did you mean `public`?"),
    "a day that doesn't exist": (("partner", "join", "sheriff", "--on", "2026-02-30"), 2, "`2026-02-30` is not a day."),
    "a day in another form": (("meeting", "next", "soon"), 2, "such as `2026-12-03`"),
    "a time that is none": (("meeting", "next", "2026-12-10", "--time", "nine"), 2, "`nine` is not a time of day."),
    "a time that may be at night": (("meeting", "next", "2199-12-10", "--time", "2:30"), 2, "Type `02:30` or `14:30`."),
    "a word to fill in": (("set", "mission=TEXT"), 1, "`TEXT` stands for words of your own"),
    "a word to fill in, in Spanish": (("principle", "add", "TEXTO"), 1, "`TEXTO` stands for words of your own"),
    "an ellipsis to fill in": (("principle", "add", "..."), 1, "`...` stands for words of your own"),
    "several words without quotes": (("set", "mission=Every", "survivor"), 2, '`"mission=…"`'),
    "a number that is none": (("action", "done", "first"), 2, "`first` is no number."),
    "a number that is too high": (("action", "done", "2"), 2, "There is no number 2 under `actions`."),
    "no id": (("partner", "join"), 2, "`ID` is missing."),
    "no text": (("principle", "add"), 2, "`TEXT` is missing."),
    "no reason": (("seat", "skip", "courts"), 2, "`--reason` is missing."),
    "no form": (("partner", "certify", "sheriff"), 2, "`--form` is missing."),
    "a number of people that is none": (("outreach", "add", "x", "--people", "many"), 2, "`many` is no number."),
    "an escape sequence": (("principle", "add", "red \x1b[31m"), 1, "U+001B"),
    "an id that can't be one": (("partner", "rename", "sheriff", "The Sheriff"), 2, "can't be an id"),
    "an id that is taken": (("partner", "rename", "sheriff", "legal-aid"), 2, "already"),
}


@pytest.mark.parametrize(("words", "status", "told"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_refused_and_nothing_is_written(
    ccr: Program, plan: Path, words: tuple[str, ...], status: int, told: str
) -> None:
    result = ccr(*words)
    assert result.status == status
    assert told in result.err
    assert "\x1b" not in result.err + result.out
    assert plan.read_text() == BEGUN
    spanish = ccr(*words, "--lang", "es")
    assert spanish.status == status
    assert spanish.err != result.err


def test_a_file_that_cannot_be_read_is_refused(ccr: Program, plan: Path) -> None:
    plan.write_text(broken := BEGUN + "stories: [\n")
    told = ccr("partner", "join", "sheriff")
    assert (told.status, told.out, plan.read_text()) == (1, "", broken)
    assert "plans/saguaro.yaml:" in told.err
    assert "can't be read, so nothing was written." in told.err


def test_a_file_that_cannot_be_read_is_refused_before_anybody_is_asked(ccr: Program, plan: Path) -> None:
    plan.write_text(broken := BEGUN + "stories: [\n")
    told = ccr("partner", "add", "--name", "Clinic", "--seat", "food")
    assert (told.status, told.out, plan.read_text()) == (1, "", broken)
    assert "`ccr check plans/saguaro.yaml` shows what is wrong with it." in told.err


def test_with_errors_elsewhere_it_is_done_and_they_are_told(ccr: Program, plan: Path) -> None:
    plan.write_text(BEGUN.replace("status: draft", "status: drafty").replace("[courts]", "[court]") + "storys: []\n")
    told = ccr("partner", "join", "sheriff", *ON)
    assert told.status == 0
    assert "status: at-the-table  # by letter" in plan.read_text()
    assert told.err == ("`plans/saguaro.yaml` still has 2 errors; `ccr check plans/saguaro.yaml` shows them.\n")


def test_partners_of_another_form_are_told(ccr: Program, plan: Path) -> None:
    plan.write_text(text := "ccr: 1\nname: A\nframework: immigrant-survivors\npartners: [casa]\n")
    told = ccr("partner", "add", "clinic", "--name", "Clinic", "--seat", "food")
    assert (told.status, plan.read_text()) == (1, text)
    assert "`partners` has another form than a plan's" in told.err


# Which plan


def test_with_several_plans_one_has_to_be_named(ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = plan.with_name("yuma.yaml")
    other.write_text(BEGUN)
    told = ccr("partner", "join", "sheriff")
    assert told.status == 2
    assert "`saguaro` and `yuma`" in told.err
    assert ccr("partner", "join", "sheriff", "--plan", "yuma", *ON).status == 0
    assert (plan.read_text() == BEGUN, other.read_text() == BEGUN) == (True, False)
    monkeypatch.setenv("CCR_PLAN", "saguaro")
    assert ccr("partner", "join", "sheriff", *ON).status == 0
    assert plan.read_text() == other.read_text()
    assert "Did you mean `yuma`?" in ccr("partner", "join", "sheriff", "--plan", "yumma").err
    assert ccr("partner", "join", "sheriff", "--plan", "plans/yuma.yaml", *ON).status == 0


def test_a_framework_in_the_folder_is_no_plan(ccr: Program, plan: Path) -> None:
    plan.with_name("ours.yaml").write_text("ccr_framework: 1\nid: ours\nname: Ours\nsectors: []\ncommitments: []\n")
    assert ccr("partner", "join", "sheriff", *ON).status == 0


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Left open by decision: Department of Homeland Security."),
        ("es", "Queda vacío por decisión: Departamento de Seguridad Nacional."),
    ],
)
def test_a_seat_left_open_on_purpose_is_not_told_as_filled(ccr: Program, plan: Path, language: str, told: str) -> None:
    reason = ("--reason", "Survivors asked for it.", "--review-by", "2027-06-01")
    assert told in ccr("seat", "skip", "homeland-security", *reason, "--lang", language).out.splitlines()


@pytest.mark.parametrize(("language", "told"), [("en", "somebody is at the table"), ("es", "hay alguien en la mesa")])
def test_a_sector_that_the_community_decides_about_is_never_complete(
    ccr: Program, plan: Path, language: str, told: str
) -> None:
    added = ("--name", "Field Office", "--seat", "homeland-security", "--status", "at-the-table")
    recorded = ccr("partner", "add", "office", *added, "--lang", language, *ON)
    shown = [line for line in ccr("gaps", "--lang", language).out.splitlines() if told in line]
    assert "Complete now" not in recorded.out
    assert "Ya completo" not in recorded.out
    assert len(shown) == 1


def test_plain_says_each_changed_line_as_a_sentence(ccr: Program, plan: Path) -> None:
    told = ccr("partner", "join", "sheriff", "--plain", *ON)
    assert told.out.splitlines()[1:] == [
        "Line 32 was: status: invited  # by letter",
        "Line 32 is now: status: at-the-table  # by letter",
        "Line 33 is now: since: 2026-11-24",
        "Saguaro County Sheriff's Office: at the table since November 24, 2026. No longer open: Law enforcement.",
    ]
