"""Frameworks that extend others: what they add, hide and change, and where a mistake in them is told."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccr_cli.intake import load
from ccr_cli.intake.load import built_in, forget_frameworks, framework_of, look_over_plan, take_in_framework
from ccr_cli.intake.merging import merged
from ccr_cli.language.speaker import speaker
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.lineage import LISTS, ChangedKeys, Origin, PartId, parts_in
from example_files import as_line
from helpers import TODAY, Program, taken, write_files
from strategies import frameworks

HEAD = "ccr_framework: 1\nid: ours\nname: Ours\nextends: immigrant-survivors\n"
BASE = built_in("immigrant-survivors")
WHOLE = """\
ccr_framework: 1
id: whole
name: Whole
sectors:
  - id: help
    name: Help
    why: It helps.
    seats:
      - {id: advocates, name: Advocates, flags: [core], why: They stay.}
      - {id: lawyers, name: Lawyers}
  - id: daily-life
    name: Daily life
    seats:
      - {id: meals, name: Meals}
commitments:
  - {id: safety, name: Safety}
  - {id: respect, name: Respect}
elements:
  - {id: mission, required: true, name: Mission}
tasks:
  - {id: first-call, name: First call, usual: [advocates, lawyers]}
  - {id: groceries, name: Groceries, usual: [meals]}
components:
  - {id: purpose, name: Purpose, ask: Why?, one: No., three: Some., five: Yes.}
stories:
  - {id: two-doors, title: Two doors, seats: [advocates, lawyers], text: They met.}
  - {id: soup, title: Soup, seats: [meals], text: They ate.}
reasons:
  - {kind: no-core-tie, why: Both doors., sources: [book]}
sources:
  book: {title: A book, where: On the shelf}
"""


@pytest.fixture(autouse=True)
def _read_anew() -> None:
    forget_frameworks()


def dumped(framework: Framework) -> dict[str, object]:
    return framework.model_dump(mode="json", exclude_none=True, exclude={"id", "name"})


class Files:
    """Framework files in a folder, the first of which is whole."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        write_files(folder, {"whole.yaml": WHOLE})

    def write(self, text: str, name: str = "ours.yaml", extends: str = "./whole.yaml") -> str:
        head = HEAD.replace("immigrant-survivors", extends).replace("id: ours", f"id: {Path(name).stem}")
        write_files(self.folder, {name: head + text})
        return name

    def framework(self, text: str, name: str = "ours.yaml", extends: str = "./whole.yaml") -> Framework:
        path = self.folder / self.write(text, name, extends)
        found = take_in_framework(str(path), path.read_bytes())
        assert found.model is not None, self.told(path)
        return found.model

    def findings(self, text: str, name: str = "ours.yaml", extends: str = "./whole.yaml") -> list[str]:
        return self.told(self.folder / self.write(text, name, extends))

    def told(self, path: Path) -> list[str]:
        findings = take_in_framework(str(path), path.read_bytes()).findings
        return [as_line(finding, speaker("en")).replace(f"{self.folder}/", "") for finding in findings]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def of_text(text: str) -> Framework:
    found = take_in_framework("ours.yaml", (HEAD + text).encode())
    assert found.model is not None, [as_line(finding, speaker("en")) for finding in found.findings]
    return found.model


# What it is, put together


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_framework_that_only_extends_is_its_base(name: str) -> None:
    own = HEAD.replace("immigrant-survivors", name)
    found = take_in_framework("ours.yaml", own.encode()).model

    assert found is not None
    assert dumped(found) == dumped(built_in(name))
    assert (found.id, found.name) == ("ours", "Ours")


def test_seats_are_added_to_a_sector_that_needs_no_name_for_it() -> None:
    found = of_text("sectors:\n  - id: justice-system\n    seats: [{id: dispatch-911, name: 911 dispatch}]\n")

    assert found.sector_of["dispatch-911"].name == BASE.sector_of["courts"].name
    assert list(found.seats) == [id_ for sector in found.sectors for id_ in (seat.id for seat in sector.seats)]
    assert set(found.seats) - set(BASE.seats) == {"dispatch-911"}


def test_an_entry_changes_the_keys_that_it_writes_and_no_others() -> None:
    found = of_text("sectors:\n  - id: basic-services\n    seats: [{id: housing, why: A bed first.}]\n")
    seat, before = found.seats["housing"], BASE.seats["housing"]

    assert seat.why == "A bed first."
    assert seat.model_copy(update={"why": before.why}) == before
    assert list(found.seats) == list(BASE.seats)


def test_what_an_entry_leaves_empty_stays_as_it_is() -> None:
    found = of_text("about:\ntasks:\nsectors:\n  - id: basic-services\n    why:\n    seats: [{id: housing, name: }]\n")

    assert dumped(found) == dumped(BASE)


def test_the_sources_of_the_base_are_there_and_can_be_cited(files: Files) -> None:
    found = files.framework(
        "sources: {law: {title: A law}, book: {where: In the drawer}}\n"
        "commitments: [{id: safety, sources: [book, law]}]\n"
    )

    assert [(source.title, source.where) for source in found.cited(found.commitments[0].sources)] == [
        ("A book", "In the drawer"),
        ("A law", None),
    ]


def test_reasons_are_known_by_their_kind(files: Files) -> None:
    found = files.framework("reasons: [{kind: no-core-tie, why: One door.}, {kind: seat-open, why: A chair.}]\n")

    assert [(reason.kind, reason.why, reason.sources) for reason in found.reasons or ()] == [
        ("no-core-tie", "One door.", ["book"]),
        ("seat-open", "A chair.", None),
    ]


def test_what_is_hidden_is_gone_with_the_stories_and_tasks_about_it(files: Files) -> None:
    found = files.framework("hide: [meals]\n")

    assert [sector.id for sector in found.sectors] == ["help"]  # no seat is left in the other
    assert [task.id for task in found.tasks or ()] == ["first-call"]
    assert [story.id for story in found.stories or ()] == ["two-doors"]


def test_a_hidden_seat_leaves_the_seats_that_are_usual_for_a_task_and_takes_a_story_about_several_with_it(
    files: Files,
) -> None:
    found = files.framework("hide: [lawyers]\n")

    assert [(task.id, task.usual) for task in found.tasks or ()] == [
        ("first-call", ["advocates"]),
        ("groceries", ["meals"]),
    ]
    assert [story.id for story in found.stories or ()] == ["soup"]


def test_hiding_homeland_security_hides_the_sector_and_the_seat_of_that_name() -> None:
    found = of_text("hide: [homeland-security]\n")

    assert "homeland-security" not in {part.id for part in parts_in(found.model_dump())}
    assert len(found.sectors) == len(BASE.sectors) - 1
    assert [story for story in found.stories or () if "homeland-security" in story.seats] == []


@pytest.mark.parametrize("id_", ["respect", "mission", "groceries", "purpose", "soup"])
def test_anything_with_an_id_can_be_hidden(files: Files, id_: str) -> None:
    found = files.framework(f"hide: [{id_}]\n")

    assert id_ not in {part.id for part in parts_in(found.model_dump())}


def test_a_sector_whose_seats_are_all_hidden_stays_if_others_are_added(files: Files) -> None:
    found = files.framework("hide: [meals]\nsectors: [{id: daily-life, seats: [{id: pantry, name: Pantry}]}]\n")

    assert found.sector_of["pantry"].name == "Daily life"


def test_a_task_whose_seats_are_all_hidden_stays_if_it_is_given_others(files: Files) -> None:
    found = files.framework("hide: [meals]\ntasks: [{id: groceries, usual: [advocates]}]\n")

    assert [(task.name, task.usual) for task in found.tasks or ()][-1] == ("Groceries", ["advocates"])


def test_a_hidden_seat_that_is_written_whole_is_a_new_one_wherever_it_is_written(files: Files) -> None:
    found = files.framework(
        "hide: [lawyers]\nsectors: [{id: daily-life, seats: [{id: lawyers, name: Lawyers for all}]}]\n"
    )

    assert found.sector_of["lawyers"].id == "daily-life"
    assert found.seats["lawyers"].why is None


def test_frameworks_extend_others_that_extend_others(files: Files) -> None:
    files.write("hide: [respect]\nsectors: [{id: help, seats: [{id: lawyers, why: They know.}]}]\n", "middle.yaml")
    found = files.framework(
        "sectors: [{id: help, seats: [{id: lawyers, name: Attorneys}, {id: elders, name: Elders}]}]\n",
        extends="./middle.yaml",
    )

    assert (found.seats["lawyers"].name, found.seats["lawyers"].why) == ("Attorneys", "They know.")
    assert [commitment.id for commitment in found.commitments] == ["safety"]
    middle, ours = str(files.folder / "middle.yaml"), str(files.folder / "ours.yaml")
    whole = str(files.folder / "whole.yaml")
    assert found.lineage.origins[PartId("seats", "lawyers")] == Origin(
        whole, (ChangedKeys(middle, ("why",)), ChangedKeys(ours, ("name",)))
    )
    assert found.lineage.origins[PartId("seats", "elders")] == Origin(ours)
    assert found.lineage.origins[PartId("seats", "meals")] == Origin(whole)
    assert found.lineage.hidden == {PartId("commitments", "respect"): middle}


def test_a_seat_of_the_base_that_is_hidden_can_be_added_again_further_on(files: Files) -> None:
    files.write("hide: [lawyers]\n", "middle.yaml")
    again = files.framework("sectors: [{id: help, seats: [{id: lawyers, name: Lawyers}]}]\n", extends="./middle.yaml")

    assert list(again.seats) == ["advocates", "lawyers", "meals"]
    assert again.lineage.hidden.keys() == {PartId("stories", "two-doors")}


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(frameworks)
def test_whatever_framework_is_extended_with_nothing_it_is_that_framework(data: dict[str, object]) -> None:
    own = {"ccr_framework": 1, "id": "ours", "name": "Ours"}

    assert merged(data, own).data == {**data, **own}


PARTS = sorted({part.id for part in parts_in(BASE.model_dump(exclude_none=True))})


@settings(deadline=None, max_examples=60)
@given(st.sets(st.sampled_from(PARTS), max_size=8))
def test_whatever_is_hidden_the_rest_holds_together(hidden: set[str]) -> None:
    data = BASE.model_dump(mode="json", exclude_none=True)
    found = merged(data, {"ccr_framework": 1, "id": "ours", "name": "Ours", "hide": sorted(hidden)})
    left = Framework.model_validate({key: value for key, value in found.data.items() if key != "hide"})
    parts = list(parts_in(found.data))

    assert len(parts) == len(set(parts))
    assert not hidden & {part.id for part in parts}
    assert set(parts) | found.hidden == set(parts_in(data))
    assert all(task.usual for task in left.tasks or ())
    named = {seat for story in left.stories or () for seat in story.seats}
    named |= {seat for task in left.tasks or () for seat in task.usual or ()}
    assert named <= set(left.seats)
    assert all(sector.seats for sector in left.sectors)
    assert data == BASE.model_dump(mode="json", exclude_none=True)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(LISTS), unique=True))
def test_what_is_hidden_and_written_again_is_there_again(kinds: list[str]) -> None:
    data = BASE.model_dump(mode="json", exclude_none=True)
    ids = [entry["id"] for kind in kinds for entry in data[kind]]
    found = merged(data, {"hide": ids, **{kind: data[kind] for kind in kinds}})

    assert {kind: found.data[kind] for kind in kinds} == {kind: data[kind] for kind in kinds}
    assert found.changed == {}


# Mistakes, at their place in the file


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "hide: [mealz]\n",
            "5:8 CCR210 error hide[0] | The framework `whole.yaml` has no `mealz` to hide. | Did you mean `meals`?",
        ),
        (
            "hide:\n  - meals\n  - zoo\n",
            ("7:5 CCR210 error hide[1] | The framework `whole.yaml` has no `zoo` to hide. "
            "| `ccr explain --framework whole.yaml` lists what there is."),
        ),
        (
            "sectors:\n  - id: daily-life\n    seats: [{id: pantry}]\n",
            ("7:14 CCR104 error sectors[0].seats[0].name | The key `name` is missing here. "
            "| Add `name: {en: Housing, es: Vivienda}`."),
        ),
        (
            "sectors:\n  - id: daily-life\n    seats: [{id: meals, flags: [cor]}]\n",
            ("7:33 CCR102 error sectors[0].seats[0].flags[0] | “cor” is not a word that can be used here. "
            "| Did you mean `core`? The words are `core`, `independent`, "
            "`system`, `neutral`, `certifies`, `trained`, `network`, `decided_by_community` and `shelters`."),
        ),
        (
            "sectors:\n  - {id: food, name: Food, seats: []}\n  - id: daily-life\n    nmae: Life\n",
            "8:5 CCR101 error sectors[1].nmae | There is no key `nmae` here. | Did you mean `name`?",
        ),
        (
            "tasks: [{id: first-call, usual: [zoo]}]\n",
            ("5:34 CCR202 error tasks[0].usual[0] | The framework has no seat `zoo`. "
            "| The seats are `advocates`, `lawyers` and `meals`."),
        ),
        (
            "hide: [meals]\ntasks: [{id: first-call, usual: [meals]}]\n",
            ("6:34 CCR202 error tasks[0].usual[0] | The framework has no seat `meals`. "
            "| `ours.yaml` hides it, at `hide`."),
        ),
        (
            "hide: [meals]\nsectors: [{id: daily-life, seats: [{id: meals, why: Soup.}]}]\n",
            ("6:36 CCR210 error sectors[0].seats[0] | This file hides `meals`, or all of its seats, so there is "
            "nothing to change. | Leave this out, or write all of it again: `name` is missing."),
        ),
        (
            "hide: [meals]\ntasks: [{id: groceries, why: Soup.}]\n",
            ("6:9 CCR210 error tasks[0] | This file hides `groceries`, or all of its seats, so there is "
            "nothing to change. | Leave this out, or say its seats again, in `usual`."),
        ),
        (
            "sectors:\n  - id: help\n    seats: [{id: meals, why: Soup.}]\n",
            ("7:18 CCR206 error sectors[0].seats[0].id | The framework that this one extends has the seat `meals` in "
            "the sector `daily-life`. | Write it there; or add `meals` under `hide`, and the whole seat here, to "
            "move it."),
        ),
        (
            "commitments: [{id: safety, name: A}, {id: safety, name: B}]\n",
            ("5:43 CCR206 error commitments[1].id | The id `safety` is used already, above. "
            "| Give one of the two another id."),
        ),
        (
            "commitments: [{id: safety, sources: [bok]}]\n",
            "5:38 CCR205 error commitments[0].sources[0] | There is no source `bok`. | Did you mean `book`?",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place_in_the_file_that_extends(files: Files, text: str, told: str) -> None:
    assert files.findings(text) == [told]


def test_all_mistakes_of_a_file_that_extends_come_at_once(files: Files) -> None:
    told = files.findings(
        "hide: [zoo]\nabout: [a]\ntasks: [{id: groceries, usual: [zoo]}, {name: Call}]\nsectorz: []\n"
    )

    assert [line.split(" |")[0] for line in told] == [
        "5:8 CCR210 error hide[0]",
        "6:8 CCR103 error about",
        "7:33 CCR202 error tasks[0].usual[0]",
        "7:41 CCR104 error tasks[1].id",
        "8:1 CCR101 error sectorz",
    ]


def test_the_keys_that_every_framework_has_of_its_own_are_asked_for() -> None:
    found = take_in_framework("ours.yaml", b"ccr_framework: 1\nextends: immigrant-survivors\n").findings

    assert {finding.where for finding in found} == {"id", "name"}


def test_only_what_extends_can_hide() -> None:
    raw = WHOLE.replace("sectors:\n", "hide: [meals]\nsectors:\n", 1).encode()
    (line,) = [as_line(finding, speaker("en")) for finding in take_in_framework("ours.yaml", raw).findings]

    assert line == (
        "1:1 CCR104 error extends | The key `extends` is missing here. | Add `extends: immigrant-survivors`."
    )


def extends(name: str) -> str:
    """What is told at ``extends``; the place is always the same."""
    return f"4:10 CCR204 error extends | {name}"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("immigrant-survivor", "There is no framework `immigrant-survivor`. | Did you mean `immigrant-survivors`?"),
        (
            "elders",
            (
                "There is no framework `elders`. | Write `immigrant-survivors` or `sexual-assault-response`, or "
                "the path of a file of your own, which ends in .yaml."
            ),
        ),
        (
            "./zoo.yaml",
            "There is no framework file at `./zoo.yaml`. | The path is seen from the folder of this file.",
        ),
        (
            "./plan.yaml",
            (
                "`./plan.yaml` is a plan and not a framework, so nothing can extend it. | Name a built-in framework, "
                "such as `immigrant-survivors`, or a file that starts with `ccr_framework: 1`."
            ),
        ),
        (
            "./broken.yaml",
            (
                "The framework `broken.yaml` has an error, so this one, which extends it, was not checked to its end. "
                "| `ccr check broken.yaml` shows what is wrong with it."
            ),
        ),
        (
            "./ours.yaml",
            (
                "This framework extends itself. "
                "| Extend a framework that doesn't extend this one, such as `immigrant-survivors`."
            ),
        ),
    ],
)
def test_a_base_that_cannot_be_had_is_one_error_at_extends(files: Files, name: str, told: str) -> None:
    write_files(files.folder, {"plan.yaml": "ccr: 1\nname: A\nframework: immigrant-survivors\n"})
    write_files(files.folder, {"broken.yaml": WHOLE.replace("title: A book", "titel: A book")})

    text = "sectors: [{id: help, why: It may be there.}]\nhide: [zoo]\n" if name != "immigrant-survivor" else ""

    assert files.findings(text, extends=name) == [extends(told)]


def test_without_its_base_a_file_is_checked_as_far_as_it_goes(files: Files) -> None:
    told = files.findings(
        "sectors: [{id: help, whi: X}, {why: Y}]\ntasks: [{id: call, name: }]\n", extends="./zoo.yaml"
    )

    assert [line.split(" |")[0] for line in told] == [
        "4:10 CCR204 error extends",
        "5:22 CCR101 error sectors[0].whi",
        "5:32 CCR104 error sectors[1].id",
    ]


def test_a_loop_over_several_files_is_an_error_at_extends_in_each_of_them(files: Files) -> None:
    for name, further in (("a", "b"), ("b", "c"), ("c", "a")):
        files.write("", f"{name}.yaml", f"./{further}.yaml")
    files.write("", "outside.yaml", "./a.yaml")
    hint = "Extend a framework that doesn't extend this one, such as `immigrant-survivors`."

    assert files.told(files.folder / "b.yaml") == [
        extends(f"This framework extends itself, by way of `c.yaml` and `a.yaml`. | {hint}")
    ]
    assert [line.split(" |")[0] for line in files.told(files.folder / "a.yaml")] == ["4:10 CCR204 error extends"]
    (outside,) = files.told(files.folder / "outside.yaml")
    assert "The framework `a.yaml` has an error" in outside


def test_a_row_of_frameworks_that_nobody_can_look_through_is_an_error_and_no_crash(files: Files) -> None:
    for number in range(200):
        files.write("", f"f{number}.yaml", f"./f{number + 1}.yaml")

    (line,) = files.told(files.folder / "f0.yaml")
    assert line.startswith(extends("This framework extends others over more than 20 files."))


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["help", "meals", "advocates", "zoo", "", "a b"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "seats", "why", "usual", "sources", "help", "hide", "title"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=300)
@given(st.dictionaries(st.sampled_from([*LISTS, "hide", "sources", "about", "id", "zoo"]), JUNK, max_size=5))
def test_nothing_that_may_stand_in_a_file_stops_the_merge(own: dict[str, object]) -> None:
    text = json.dumps({"ccr_framework": 1, "id": "ours", "name": "Ours", "extends": "immigrant-survivors", **own})
    merged(BASE.model_dump(mode="json", exclude_none=True), own)
    take_in_framework("ours.yaml", text.encode())


# A plan held against it

PLAN = """\
ccr: 1
name: Mesa County
framework: ./ours.yaml
partners:
  refuge:
    name: Refuge
    seats: [meals]
    status: at-the-table
    commitments: {respect: 2026-03-04}
roles:
  groceries: {first: refuge}
assessments:
  - date: 2026-05-14
    scores: {purpose: 4}
"""


def test_what_a_plan_still_uses_of_something_hidden_is_said_with_the_file_that_hides_it(files: Files) -> None:
    files.write("hide: [meals, respect, purpose]\n")
    path = files.folder / "plan.yaml"
    found = look_over_plan(str(path), PLAN.encode(), TODAY).findings
    told = [as_line(finding, speaker("en")).replace(f"{files.folder}/", "") for finding in found]
    assert told == [
        f"{place} | The framework has no {what}. | `ours.yaml` hides it, at `hide`."
        for place, what in (
            ("7:13 CCR202 error partners.refuge.seats[0]", "seat `meals`"),
            ("9:19 CCR203 error partners.refuge.commitments.respect", "commitment `respect`"),
            ("11:3 CCR207 error roles.groceries", "task `groceries`"),
            ("14:14 CCR208 error assessments[0].scores.purpose", "component `purpose`"),
        )
    ]
    assert all(finding.fix is None for finding in found)


def test_a_framework_is_read_once_from_however_many_places_it_is_named(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write("")
    read: list[str] = []

    def read_file(path: Path) -> bytes:
        read.append(path.name)
        return path.read_bytes()

    monkeypatch.setattr(load, "read_file", read_file)

    for number in range(50):
        (files.folder / f"county-{number}").mkdir()
        for name in ("plan.yaml", "other.yaml"):
            path = files.folder / f"county-{number}" / name
            found, problem = framework_of({"framework": "../ours.yaml"}, str(path))

    assert (found is not None, problem) == (True, None)
    assert sorted(read) == ["ours.yaml", "whole.yaml"]


def test_a_changed_base_is_seen_once_frameworks_are_forgotten(files: Files) -> None:
    assert files.framework("").seats["meals"].name == "Meals"
    write_files(files.folder, {"whole.yaml": WHOLE.replace("name: Meals", "name: Soup")})
    forget_frameworks()

    assert files.framework("").seats["meals"].name == "Soup"


def test_a_plan_named_by_no_path_still_knows_the_built_in_ones() -> None:
    assert taken("ccr: 1\nname: A\nframework: immigrant-survivors\n").framework == built_in("immigrant-survivors")


def test_check_finds_nothing_wrong_with_a_chain_of_files(files: Files, ccr: Program) -> None:
    files.write("hide: [meals]\n")
    files.write("", "third.yaml", "./ours.yaml")

    assert ccr("check", str(files.folder)).status == 0


def test_fix_mends_a_base_before_what_extends_it(files: Files, ccr: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(files.folder)
    files.write("hide: [lawyer]\n", "a.yaml")
    write_files(files.folder, {"whole.yaml": WHOLE.replace("usual: [meals]", "usual: [meal]")})
    told = ccr("check", "--fix", ".")

    assert told.status == 0, told.out + told.err
    assert "hide: [lawyers]" in (files.folder / "a.yaml").read_text()


# Who sees what of it

SECRET = """\
ccr: 1
name: Mesa County
framework: ./ours.yaml
partners:
  refugio-azul:
    name: Refugio Azul
    seats: [refugio-azul-beds, advocates]
    status: at-the-table
    named: never
    commitments: 2026-03-04
roles:
  refugio-azul-line: {first: refugio-azul}
"""
TELLING = """\
sectors:
  - {id: help, why: Refugio Azul answers.}
  - id: daily-life
    seats: [{id: refugio-azul-beds, name: The beds of Refugio Azul}]
tasks: [{id: refugio-azul-line, name: The line of Refugio Azul, usual: [refugio-azul-beds, lawyers]}]
"""


@pytest.mark.parametrize("in_base", [False, True], ids=["in the file itself", "in the one that it extends"])
@pytest.mark.parametrize("audience", ["partners", "coalition", "funder", "public"])
def test_names_that_readers_may_not_see_are_taken_out_of_a_framework_that_extends_another(
    files: Files, ccr: Program, monkeypatch: pytest.MonkeyPatch, audience: str, *, in_base: bool
) -> None:
    monkeypatch.chdir(files.folder)
    files.write(TELLING, "refugio-azul.yaml" if in_base else "ours.yaml")
    if in_base:
        files.write("sectors: [{id: help, name: All help}]\n", extends="./refugio-azul.yaml")
    write_files(files.folder, {"plan.yaml": SECRET})
    assert ccr("check", "plan.yaml").status == 0

    for command in (("gaps", "plan.yaml", "--all"), ("show", "plan.yaml"), ("roles", "plan.yaml")):
        told = ccr(*command, "--audience", audience, "--format", "markdown")
        assert told.out, told.err
        assert "azul" not in (told.out + told.err).lower()


def test_whoever_keeps_the_file_sees_everything_of_it(files: Files, ccr: Program) -> None:
    files.write(TELLING)
    write_files(files.folder, {"plan.yaml": SECRET})

    assert "The beds of Refugio Azul" in ccr("gaps", str(files.folder / "plan.yaml"), "--all").out


@pytest.mark.parametrize("id_", ["dispatch-911", "911-dispatch", "despacho-911"])
def test_the_id_of_the_emergency_dispatch_is_no_code_of_a_survivor(files: Files, id_: str) -> None:
    text = f"sectors:\n  - id: help\n    seats:\n      - id: {id_}\n        name: X\n        why: A survivor calls.\n"

    assert files.findings(text) == []
