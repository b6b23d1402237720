from decimal import Decimal

import pytest

from rectify_model.model import Totals
from rectify_model.text.fields.totals import find_totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共25个问题，已完成19个、基本完成3个、正在整改3个，完成率76%。", (25, 19, 3, 3, "76")),
        ("反馈问题697个，完成整改688个，完成率98.71％。", (697, 688, None, None, "98.71")),
        ("反馈的25个问题已完成整改19个，整改完成率达到76%。", (25, 19, None, None, "76")),
        ("反馈的25个问题，19个已完成，3个基本完成，3个正在整改。", (25, 19, 3, 3, None)),
        ("反馈的十二个问题已整改到位十一个，一个问题正在推进。", (12, 11, None, 1, None)),
        ("十七个问题已全部完成整改，完成率100%。", (17, 17, None, None, "100")),
        ("反馈的25个问题已全部完成整改。", (25, 25, None, None, None)),
        ("巡察反馈的3个方面12个问题均已整改到位。", (12, 12, None, None, None)),
        (
            "上轮反馈的28个问题已全部完成整改；本轮反馈30个问题，已完成28个。",
            (30, 28, None, None, None),
        ),
        (
            "上轮反馈28个问题完成整改28个，本轮反馈问题30个，已完成整改26个。",
            (30, 26, None, None, None),
        ),
        ("反馈问题共25个，其中10个问题立行立改，已完成19个。", (25, 19, None, None, None)),
        ("25个问题，已完成19个，又完成整改20个，完成率76%。", (25, None, None, None, "76")),
        ("25个问题，已完成19个，完成率76%，整改率80%。", (25, 19, None, None, None)),
    ],
)
def test_what_is_printed(
    text: str, expected: tuple[int | None, int | None, int | None, int | None, str | None]
) -> None:
    problems, done, mostly_done, under_way, rate = expected
    assert find_totals(text) == Totals(
        problems=problems,
        done=done,
        mostly_done=mostly_done,
        under_way=under_way,
        rate=None if rate is None else Decimal(rate),
        text=text,
    )


def test_a_sentence_goes_on_from_the_one_before_it() -> None:
    told = "巡察组反馈4个方面17个具体问题。截至目前，已完成整改16个，完成率94.12%。"
    text = f"区委高度重视。{told}下一步继续整改。"
    assert find_totals(text) == Totals(problems=17, done=16, rate=Decimal("94.12"), text=told)


@pytest.mark.parametrize(
    "text",
    ["上一轮反馈的28个问题已全部完成整改。", "反馈的25个问题未全部办结率。", "全部完成整改。"],
)
def test_words_that_say_nothing_of_this_round(text: str) -> None:
    assert find_totals(text) is None


def test_two_sentences_apart_do_not_stand_together() -> None:
    assert find_totals("反馈17个问题。区委高度重视。已完成整改16个。") is None
    assert find_totals("正在整改3个。反馈17个问题。") is None
    assert find_totals("整改完成率100%。反馈17个问题。") is None
    assert find_totals("反馈17个问题，正在整改3个。已完成整改14个。") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "反馈4个方面17个具体问题。",
        "完成整改688个，完成率98.71%",
        "自查发现问题5个，已完成整改5个，完成率100%。",
        "反馈的12个问题，细化为36项任务，已完成34项，完成率94.4%。",
        "已完成5个问题。",
        "开展教育任务，已完成率先垂范。",
        "反馈17个问题\x00，已完成16个。",
        "反馈问题9999999999个，已完成1.5个。",
    ],
)
def test_nothing_sure(text: str) -> None:
    assert find_totals(text) is None
