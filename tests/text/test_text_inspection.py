"""The inspection, taken from the title, the preamble and the closing words."""

from datetime import date
from typing import Any

import pytest

from rectify_model.model import Mode, Programme
from rectify_model.text import read_text
from rectify_model.text.fields.inspection import inspection_of


def fields(*preamble: str, title: str = "", closing: tuple[str, ...] = ()) -> dict[str, Any]:
    draft = inspection_of(title, preamble, closing)
    return draft.fields if draft is not None else {}


def test_nothing_is_known_of_an_inspection() -> None:
    assert inspection_of("某局工作情况的通报", ["党组高度重视。"], ["特此通报。"]) is None
    assert read_text("某局工作情况的通报\n党组高度重视。").report.inspection is None


def test_all_of_it() -> None:
    assert fields(
        "根据市委统一部署，2024年4月1日至6月28日，市委第八巡察组对某局党委开展巡察。"
        "2024年7月25日，巡察组反馈了意见。",
        title="某局关于十五届市委公安系统专项巡察整改的通报",
        closing=("如对十五届市委第五轮公安系统专项巡察整改有意见，请反映。",),
    ) == {
        "programme": Programme.XUNCHA,
        "mode": Mode.SPECIAL,
        "term": "十五届市委",
        "round": "第五轮",
        "subject": "公安系统",
        "authority": "市委",
        "team": "市委第八巡察组",
        "inspected": "某局党委",
        "starts_on": date(2024, 4, 1),
        "ends_on": date(2024, 6, 28),
        "feedback_on": date(2024, 7, 25),
    }


def test_each_field_says_what_it_was_taken_from() -> None:
    reading = read_text(
        "某市某局关于巡察整改的通报\n2024年4月1日至6月28日，县委第二巡察组对某局开展了常规巡察。\n"
    )
    assert reading.report.provenance is not None
    sources = {each.path: each.source for each in reading.report.provenance.inferences}
    assert sources == {
        "/issuer": "某市某局关于",
        "/inspection/mode": "常规巡察",
        "/inspection/inspected": "对某局开展了常规巡察",
        "/inspection/team": "县委第二巡察组",
        "/inspection/programme": "县委第二巡察组",
        "/inspection/authority": "县委第二巡察组",
        "/inspection/starts_on": "2024年4月1日至6月28日",
        "/inspection/ends_on": "2024年4月1日至6月28日",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "由省委第四巡视组进驻。",
            {"programme": Programme.XUNSHI, "authority": "省委", "team": "省委第四巡视组"},
        ),
        (
            "中央第十一巡视组反馈。",
            {"programme": Programme.XUNSHI, "authority": "中央", "team": "中央第十一巡视组"},
        ),
        (
            "县委提级巡察组来村。",
            {"programme": Programme.XUNCHA, "authority": "县委", "team": "县委提级巡察组"},
        ),
        ("第三巡察组来局。", {"programme": Programme.XUNCHA, "team": "第三巡察组"}),
        (
            "根据区委统一部署，第三巡察组来局。",
            {"programme": Programme.XUNCHA, "team": "第三巡察组", "authority": "区委"},
        ),
        (
            "按照县委巡察工作领导小组的安排，开展自查。",
            {"programme": Programme.XUNCHA, "authority": "县委"},
        ),
        ("巡察整改。", {"programme": Programme.XUNCHA}),
        (
            "根据县委巡察反馈意见整改。",
            {"programme": Programme.XUNCHA, "authority": "县委"},
        ),
    ],
)
def test_who_sends_the_team(text: str, found: dict[str, Any]) -> None:
    names = ("programme", "authority", "team")
    told = fields(text)
    assert {name: told[name] for name in names if name in told} == found


def test_the_programme_is_told_by_the_title_where_no_team_is_named() -> None:
    assert fields(title="某局巡视整改的通报") == {"programme": Programme.XUNSHI}
    assert fields("党组高度重视。", title="某局巡察整改的通报") == {"programme": Programme.XUNCHA}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("开展了常规巡察", Mode.ROUTINE),
        ("开展专项巡视", Mode.SPECIAL),
        ("开展机动巡察", Mode.MOBILE),
        ("开展提级巡察", Mode.ELEVATED),
        ("开展联动巡察", Mode.JOINT),
        ("开展常规化巡察", Mode.ROUTINE),
        ("开展巡察“回头看”", Mode.LOOK_BACK),
        ("开展巡察回头看", Mode.LOOK_BACK),
        ("开展“回头看”巡察", Mode.LOOK_BACK),
        ("县委机动巡察组", None),
        ("开展巡察", None),
    ],
)
def test_modes(text: str, mode: Mode | None) -> None:
    assert fields(text).get("mode") == mode


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("第六届市委第九轮巡察", "term", "第六届市委"),
        ("二十届中央第三轮巡视", "term", "二十届中央"),
        ("届满", "term", None),
        ("六届区委第三轮常规巡察", "round", "第三轮"),
        ("巡察工作第二轮", "round", "第二轮"),
        ("第二轮谈话", "round", None),
        ("开展政法系统专项巡察", "subject", "政法系统"),
        ("开展了医疗卫生领域巡察", "subject", "医疗卫生领域"),
        ("开展校外培训治理机动巡察", "subject", "校外培训治理"),
        ("开展为期两个月的专项巡察", "subject", None),
        ("开展六届区委第三轮专项巡察", "subject", None),
        ("对某局党组（以下简称“局党组”）开展了巡察", "inspected", "某局党组"),
        ("对某局党组进行了第五轮巡察", "inspected", "某局党组"),
        ("巡察组进驻某局党组，", "inspected", "某局党组"),
        ("巡察组巡察了某局党组", "inspected", "某局党组"),
        ("对某局党组开展谈话。开展巡察", "inspected", None),
        ("对某局\t党组开展巡察", "inspected", None),
        ("巡察组进驻某局\t党组。", "inspected", None),
    ],
)
def test_names(text: str, name: str, found: str | None) -> None:
    assert fields(text).get(name) == found


def days(*preamble: str) -> dict[str, date]:
    names = ("starts_on", "ends_on", "feedback_on")
    told = fields(*preamble)
    return {name: told[name] for name in names if name in told}


STAY = {"starts_on": date(2022, 11, 1), "ends_on": date(2022, 12, 20)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2022年11月1日至12月20日，巡察组来局。", STAY),
        ("2022.11.1—2022.12.20，巡察组来局。", STAY),
        (
            "2022年11月至12月，巡察组来局。",
            {"starts_on": date(2022, 11, 1), "ends_on": date(2022, 12, 31)},
        ),
        ("2022年11月上旬至12月中旬，巡察组来局。", {}),
        ("2022年11月，巡察组来局。", {}),
        ("2022年11月1日至12月20日，开展培训。", {}),
        ("2022年11月1日，巡察组来局。", {}),
        ("2022年11月1日至12月20日巡察，2023年1月1日至2月1日巡察“回头看”。", STAY),
        ("2023年1月9日反馈意见。", {"feedback_on": date(2023, 1, 9)}),
        (
            "2023年1月5日研究，2023年1月9日反馈意见，2023年1月20日学习。",
            {"feedback_on": date(2023, 1, 9)},
        ),
        ("2023年1月9日反馈。2023年2月9日反馈。", {"feedback_on": date(2023, 1, 9)}),
        ("反馈意见后，2023年1月9日学习。", {}),
        ("2023年1月9日学习。", {}),
    ],
)
def test_days(text: str, found: dict[str, date]) -> None:
    assert days(text) == found


@pytest.mark.parametrize(
    ("text", "feedback_on"),
    [
        ("12月30日反馈意见。", date(2022, 12, 30)),
        ("12月20日反馈意见。", date(2022, 12, 20)),
        ("1月9日反馈意见。", date(2023, 1, 9)),
        ("１月９日，巡察组反馈意见。", date(2023, 1, 9)),
        ("2月29日反馈意见。", None),
        ("13月9日反馈意见。", None),
        ("1月9日学习。", None),
    ],
)
def test_feedback_without_a_year_is_the_first_such_day_after_the_stay(
    text: str, feedback_on: date | None
) -> None:
    assert days("2022年11月1日至12月20日，巡察组来局。", text).get("feedback_on") == feedback_on


def test_without_a_stay_the_year_named_last_counts() -> None:
    assert days("2022年11月，巡察组来局，1月9日反馈意见。") == {"feedback_on": date(2022, 1, 9)}
    assert days("2021年至2022年，12月9日反馈意见。") == {"feedback_on": date(2022, 12, 9)}
    assert days("1月9日反馈意见。") == days("0000年，1月9日反馈意见。") == {}


def test_a_year_inferred_is_told() -> None:
    draft = inspection_of("", ["2022年11月1日至12月20日巡察，1月9日反馈意见。"], [])
    assert draft is not None
    assert draft.inferred["feedback_on"] == "1月9日反馈, the first such day after the stay"


def test_the_last_year_that_dates_have_is_no_reason_to_fail() -> None:
    assert days("9999年，2月29日反馈意见。") == {}
