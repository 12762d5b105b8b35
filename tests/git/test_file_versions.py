"""All versions of one file in real repositories: moved, merged, copied, taken away, in every time zone."""

from datetime import date
from pathlib import Path

import pytest

from ccr_cli.git.file_versions import (
    KnownFile,
    PastVersion,
    at_end_of,
    at_revision,
    commit_named,
    contents,
    file_versions,
    known_file,
)
from ccr_cli.git.versions import is_shallow
from git_repositories import PLAN, GitRepository, alone_in, new_repository

MISSION = "mission: Whoever knocks is helped.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone_in(tmp_path / "here", monkeypatch)


@pytest.fixture
def repository(here: Path) -> GitRepository:
    return new_repository(here)


def on(repository: GitRepository, day: str, text: str | None, path: str = "plans/a.yaml", **more: str) -> str:
    """A commit of one file, or of nothing, whose author wrote it at a time."""
    repository.environment = {"GIT_AUTHOR_DATE": day if "T" in day else f"{day}T12:00:00+0000"}
    return repository.commit({} if text is None else {path: text, **more})


def known(repository: GitRepository, path: str = "plans/a.yaml") -> KnownFile:
    found = known_file(repository.folder / path)
    assert found is not None
    return found


def told(versions: list[PastVersion]) -> list[tuple[str, str, str]]:
    return [(version.revision, version.day.isoformat(), version.path) for version in versions]


def versions_of(repository: GitRepository, path: str = "plans/a.yaml") -> list[PastVersion]:
    return list(file_versions(known(repository, path)))


def test_the_newest_comes_first_with_the_authors_day_in_its_own_time_zone(repository: GitRepository) -> None:
    first = on(repository, "2025-01-31T23:30:00-0700", PLAN)
    on(repository, "2025-02-10", None)
    second = on(repository, "2025-03-01T00:30:00+1300", PLAN + MISSION)

    versions = versions_of(repository)

    assert told(versions) == [(second, "2025-03-01", "plans/a.yaml"), (first, "2025-01-31", "plans/a.yaml")]
    assert versions[0].blob == repository.do("rev-parse", "HEAD:plans/a.yaml")
    assert versions[0].short == second[:7]
    assert list(contents(known(repository), versions, 5_000)) == [(PLAN + MISSION).encode(), PLAN.encode()]
    assert list(contents(known(repository), versions, 6)) == [b"ccr: 1"] * 2


def test_a_file_that_was_renamed_and_moved_is_followed(repository: GitRepository) -> None:
    first = on(repository, "2025-01-01", PLAN, "ccr.yaml")
    (repository.folder / "plans/south").mkdir(parents=True)
    repository.do("mv", "ccr.yaml", "plans/old name.yaml")
    second = on(repository, "2025-02-01", PLAN + "area: South\n", "plans/old name.yaml")
    third = on(repository, "2025-03-01", PLAN + MISSION, "plans/old name.yaml")
    repository.do("mv", "plans/old name.yaml", "plans/south/peñasco [2].yaml")
    fourth = on(repository, "2025-04-01", None)

    assert told(versions_of(repository, "plans/south/peñasco [2].yaml")) == [
        (fourth, "2025-04-01", "plans/south/peñasco [2].yaml"),
        (third, "2025-03-01", "plans/old name.yaml"),
        (second, "2025-02-01", "plans/old name.yaml"),
        (first, "2025-01-01", "ccr.yaml"),
    ]


def test_a_plan_that_began_as_a_copy_of_another_has_none_of_its_versions(repository: GitRepository) -> None:
    on(repository, "2025-01-01", PLAN + MISSION, "plans/other.yaml")
    on(repository, "2025-02-01", PLAN + MISSION + "area: Other\n", "plans/other.yaml")
    first = on(repository, "2025-03-01", PLAN + MISSION + "area: Other\n")

    assert told(versions_of(repository)) == [(first, "2025-03-01", "plans/a.yaml")]


def test_another_plan_that_was_moved_here_later_is_followed_to_where_it_was(repository: GitRepository) -> None:
    """A name is used again: what had it before is another plan."""
    on(repository, "2025-01-01", "ccr: 1\nname: Quite another\nframework: sart\n" + "# more\n" * 9)
    first = on(repository, "2025-01-05", PLAN + MISSION, "plans/b.yaml")
    repository.do("rm", "--quiet", "plans/a.yaml")
    on(repository, "2025-02-01", None)
    repository.do("mv", "plans/b.yaml", "plans/a.yaml")
    moved = on(repository, "2025-03-01", None)

    assert told(versions_of(repository)) == [
        (moved, "2025-03-01", "plans/a.yaml"),
        (first, "2025-01-05", "plans/b.yaml"),
    ]


def test_what_was_taken_away_and_came_back_has_all_its_versions(repository: GitRepository) -> None:
    first = on(repository, "2025-01-01", PLAN)
    repository.do("rm", "--quiet", "plans/a.yaml")
    gone = on(repository, "2025-02-01", None)
    back = on(repository, "2025-03-01", PLAN)
    file, versions = known(repository), versions_of(repository)

    assert told(versions) == [(back, "2025-03-01", "plans/a.yaml"), (first, "2025-01-01", "plans/a.yaml")]
    assert at_end_of(file, versions, date(2025, 2, 15)) is None
    assert at_revision(file, versions, gone) is None
    assert at_revision(file, versions, "HEAD^^") == versions[1]


def test_of_a_merge_only_what_came_in_is_a_version(repository: GitRepository) -> None:
    first = on(repository, "2025-01-01", PLAN)
    repository.do("checkout", "--quiet", "-b", "side")
    on(repository, "2025-01-10", PLAN + "area: Draft\n")
    on(repository, "2025-01-20", PLAN + "area: South\n")
    repository.do("checkout", "--quiet", "main")
    on(repository, "2025-02-01", "other\n", "notes.txt")
    repository.environment["GIT_AUTHOR_DATE"] = "2025-02-03T12:00:00+0000"
    for settings in ("off", "separate", "combined"):
        repository.do("config", "log.diffMerges", settings)
        if settings == "off":
            repository.do("merge", "--quiet", "--no-ff", "--no-edit", "side")
        merged = repository.do("rev-parse", "HEAD")

        assert told(versions_of(repository)) == [
            (merged, "2025-02-03", "plans/a.yaml"),
            (first, "2025-01-01", "plans/a.yaml"),
        ]


def test_a_plan_that_a_merge_moved_is_followed(repository: GitRepository) -> None:
    first = on(repository, "2025-01-01", PLAN)
    repository.do("checkout", "--quiet", "-b", "side")
    repository.do("mv", "plans/a.yaml", "plans/b.yaml")
    on(repository, "2025-01-10", None)
    repository.do("checkout", "--quiet", "main")
    on(repository, "2025-02-01", None)
    repository.do("merge", "--quiet", "--no-ff", "--no-edit", "side")

    assert [(one.revision, one.path) for one in versions_of(repository, "plans/b.yaml")] == [
        (repository.do("rev-parse", "HEAD"), "plans/b.yaml"),
        (first, "plans/a.yaml"),
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("log.showSignature", "true"),
        ("color.ui", "always"),
        ("core.quotePath", "true"),
        ("core.abbrev", "4"),
        ("log.date", "relative"),
        ("format.pretty", "oneline"),
        ("diff.renames", "copies"),
        ("diff.relative", "true"),
        ("log.follow", "true"),
    ],
)
def test_no_setting_changes_what_is_known(repository: GitRepository, name: str, value: str) -> None:
    on(repository, "2025-01-01", PLAN, "plans/ñ.yaml")
    repository.do("mv", "plans/ñ.yaml", "plans/é.yaml")
    on(repository, "2025-02-01", PLAN + MISSION, "plans/é.yaml")
    before = versions_of(repository, "plans/é.yaml")
    repository.do("config", name, value)

    assert len(before) == 2
    assert versions_of(repository, "plans/é.yaml") == before


def test_at_the_end_of_a_day_stands_what_the_last_commit_until_then_held(repository: GitRepository) -> None:
    first = on(repository, "2025-01-01T23:59:00-0800", PLAN)
    (repository.folder / "old").mkdir()
    repository.do("mv", "plans/a.yaml", "old/b.yaml")
    other = on(repository, "2025-01-05", None)
    last = on(repository, "2025-02-01", PLAN + MISSION, "old/b.yaml")
    file, versions = known(repository, "old/b.yaml"), versions_of(repository, "old/b.yaml")

    def at(day: str) -> tuple[str, str] | None:
        found = at_end_of(file, versions, date.fromisoformat(day))
        return (found.revision, found.path) if found is not None else None

    assert at("2024-12-31") is None
    assert at("2025-01-01") == (first, "plans/a.yaml")
    assert at("2025-01-04") == (first, "plans/a.yaml")
    assert at("2025-01-31") == (other, "old/b.yaml")
    assert at("2025-02-01") == at("2031-01-01") == (last, "old/b.yaml")


def test_a_day_is_the_authors_even_where_commits_were_put_in_another_order(repository: GitRepository) -> None:
    on(repository, "2025-03-01", PLAN)
    earlier = on(repository, "2025-01-01", PLAN + MISSION)
    on(repository, "2025-04-01", PLAN + "area: South\n")

    found = at_end_of(known(repository), versions_of(repository), date(2025, 3, 15))

    assert found is not None
    assert (found.revision, found.day) == (earlier, date(2025, 1, 1))


def test_at_a_revision_the_file_has_the_name_that_it_had_there(repository: GitRepository) -> None:
    on(repository, "2025-01-01", PLAN)
    repository.do("tag", "--annotate", "-m", "First", "v1")
    repository.do("checkout", "--quiet", "-b", "side")
    side = on(repository, "2025-01-10", PLAN + "area: Side\n")
    repository.do("checkout", "--quiet", "main")
    repository.do("mv", "plans/a.yaml", "plans/b.yaml")
    on(repository, "2025-02-01", None)
    file, versions = known(repository, "plans/b.yaml"), versions_of(repository, "plans/b.yaml")

    assert at_revision(file, versions, "v1") == versions[-1]
    assert at_revision(file, versions, "side") == PastVersion(
        side, date(2025, 1, 10), "plans/a.yaml", repository.do("rev-parse", "side:plans/a.yaml")
    )
    assert at_revision(file, versions, "nothing-of-that-name") is None


@pytest.mark.parametrize("name", ["", "--output=x", "-h", "HEAD:plans/a.yaml", "0" * 40, "no such", "HEAD~9"])
def test_what_names_no_commit_is_none(repository: GitRepository, name: str) -> None:
    on(repository, "2025-01-01", PLAN)

    assert commit_named(repository=known(repository).repository, revision=name) is None
    assert not (repository.folder / "x").exists()


def test_a_link_to_a_plan_leads_to_its_versions_and_is_none_itself(repository: GitRepository) -> None:
    (repository.folder / "plans").mkdir()
    (repository.folder / "plans/a.yaml").symlink_to("elsewhere.yaml")
    on(repository, "2025-01-01", None)
    (repository.folder / "plans/a.yaml").unlink()
    first = on(repository, "2025-02-01", PLAN)
    (repository.folder / "link.yaml").symlink_to("plans/a.yaml")

    assert told(versions_of(repository, "link.yaml")) == [(first, "2025-02-01", "plans/a.yaml")]


def test_where_git_knows_nothing_there_are_no_versions(repository: GitRepository, here: Path) -> None:
    assert versions_of(repository, "a.yaml") == []
    on(repository, "2025-01-01", PLAN)
    (here / "plans/b.yaml").write_text(PLAN)
    assert versions_of(repository, "plans/b.yaml") == []
    assert known_file(here.parent / "a.yaml") is None
    new_repository(here.parent / "bare", "--bare")
    assert known_file(here.parent / "bare/a.yaml") is None


def test_a_shallow_clone_has_the_versions_since_it_was_cut(repository: GitRepository, here: Path) -> None:
    on(repository, "2025-01-01", PLAN)
    repository.do("mv", "plans/a.yaml", "plans/b.yaml")
    second = on(repository, "2025-02-01", None)
    third = on(repository, "2025-03-01", PLAN + MISSION, "plans/b.yaml")
    repository.do("clone", "--quiet", "--depth=2", f"file://{here}", "../shallow")
    shallow = GitRepository(here.parent / "shallow")

    assert [one.revision for one in versions_of(shallow, "plans/b.yaml")] == [third, second]
    assert is_shallow(known(shallow, "plans/b.yaml").repository)
    assert not is_shallow(known(repository, "plans/b.yaml").repository)


def test_a_day_that_git_cannot_read_is_the_committers(repository: GitRepository) -> None:
    on(repository, "2025-01-01", PLAN)
    raw = repository.do("cat-file", "commit", "HEAD").replace("author a@example.org <a@example.org> ", "author x ", 1)
    (repository.folder / "raw").write_text(raw + "\n")
    broken = repository.do("hash-object", "-t", "commit", "-w", "--literally", "raw")
    repository.do("update-ref", "refs/heads/main", broken)
    committed = repository.do("log", "-1", "--format=%cs")

    assert told(versions_of(repository)) == [(broken, committed, "plans/a.yaml")]
