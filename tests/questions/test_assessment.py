"""How a task force sees itself: the last scores, what changed, what is unfinished, what to talk about next."""

from datetime import date

from ccr_cli.intake.load import built_in
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Assessment
from ccr_cli.questions.assessment import SelfAssessment, assessment, to_talk_about
from helpers import TODAY

FRAMEWORK = built_in("immigrant-survivors")
IDS = [component.id for component in FRAMEWORK.components or []]


def entry(day: str, **scores: float) -> Assessment:
    told = {component.replace("_", "-"): score for component, score in scores.items()}
    return Assessment.model_validate({"date": day, "scores": told})


def all_at(day: str, score: float, **others: float) -> Assessment:
    return entry(day, **{**{id_.replace("-", "_"): score for id_ in IDS}, **others})


def answer(*entries: Assessment, framework: Framework = FRAMEWORK) -> SelfAssessment:
    return assessment("Ours", entries, framework, TODAY)


def scores_of(told: SelfAssessment, id_: str) -> list[tuple[str, float]]:
    component = next(one for one in told.components if one.component.id == id_)
    return [(scored.day.isoformat(), scored.score) for scored in component.scores]


def ids(told: SelfAssessment) -> list[str]:
    return [one.component.id for one in to_talk_about(told)]


def test_there_are_eight_to_twelve_components_in_each_framework() -> None:
    for name in ("immigrant-survivors", "sexual-assault-response"):
        assert 8 <= len(built_in(name).components or []) <= 12


def test_scores_come_oldest_first_whatever_the_order_in_the_file() -> None:
    told = answer(entry("2026-05-14", reach=3), entry("2024-05-14", reach=2))
    assert scores_of(told, "reach") == [("2024-05-14", 2), ("2026-05-14", 3)]
    assert [one.component.id for one in told.higher] == ["reach"]


def test_what_is_still_to_come_does_not_count() -> None:
    told = answer(entry("2026-11-22", reach=3), entry("2026-11-23", reach=5))
    assert scores_of(told, "reach") == [("2026-11-22", 3)]
    assert answer(entry("2026-11-23", reach=5)).last is None


def test_components_keep_the_order_of_the_framework_whatever_their_scores() -> None:
    told = answer(all_at("2026-05-14", 1, reach=5))
    assert [one.component.id for one in told.components] == IDS


def test_a_component_that_the_framework_no_longer_has_breaks_nothing() -> None:
    told = answer(entry("2026-05-14", gone=2, reach=3))
    assert told.last is not None
    assert told.last.scores == {"reach": 3}


def test_a_framework_without_components_has_nothing_to_tell() -> None:
    told = answer(entry("2026-05-14", reach=3), framework=FRAMEWORK.model_copy(update={"components": None}))
    assert told.components == ()
    assert to_talk_about(told) == ()


def test_an_old_score_is_not_news_of_the_last_assessment() -> None:
    told = answer(entry("2022-05-14", reach=2), entry("2024-05-14", reach=4), entry("2026-05-14", learning=3))
    assert told.higher == ()
    assert [told.is_of_last(one) for one in told.components].count(True) == 1


def test_for_six_weeks_an_unfinished_one_can_be_gone_on_with() -> None:
    told = answer(entry("2026-10-11", reach=3))
    unfinished = told.unfinished(TODAY)
    assert unfinished is not None
    assert [component.id for component in unfinished.without] == [id_ for id_ in IDS if id_ != "reach"]
    assert told.unfinished(date(2026, 11, 23)) is None
    assert answer(all_at("2026-11-20", 3)).unfinished(TODAY) is None


def test_two_to_talk_about_come_in_the_order_of_the_framework() -> None:
    assert ids(answer(all_at("2026-05-14", 4, staying_power=1, privacy=2))) == ["privacy", "staying-power"]


def test_of_the_same_score_what_was_higher_before_is_talked_about() -> None:
    told = answer(all_at("2024-05-14", 3, reach=4, languages=4), all_at("2026-05-14", 3))
    assert ids(told) == ["languages", "reach"]


def test_nothing_is_left_to_talk_about_where_all_is_at_its_best() -> None:
    assert ids(answer(all_at("2026-05-14", 5))) == []
    assert ids(answer()) == []


def test_two_of_one_day_both_count() -> None:
    told = answer(entry("2026-05-14", reach=3), entry("2026-05-14", learning=4))
    assert sum(told.is_of_last(one) for one in told.components) == 2
    assert told.of_day(date(2026, 5, 14)) == told.held[-1]
