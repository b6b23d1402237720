"""今年, 上月 and their like are counted from a day that is given, 同年 and 当月 from the words before."""

from datetime import date

import pytest

from rectify_model import read_text
from rectify_model.text.values import find_dates, find_values

REFERENCE = date(2025, 1, 20)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("今年", "2025-01-01", "2025-12-31"),
        ("本年度", "2025-01-01", "2025-12-31"),
        ("去年12月", "2024-12-01", "2024-12-31"),
        ("去年十二月五日", "2024-12-05", "2024-12-05"),
        ("上年", "2024-01-01", "2024-12-31"),
        ("前年上半年", "2023-01-01", "2023-06-30"),
        ("明年6月30日", "2026-06-30", "2026-06-30"),
        ("今年以来", "2025-01-01", None),
        ("本月", "2025-01-01", "2025-01-31"),
        ("上月", "2024-12-01", "2024-12-31"),
        ("下个月底", "2025-02-28", "2025-02-28"),
        ("本月15日", "2025-01-15", "2025-01-15"),
        ("今年1月至6月", "2025-01-01", "2025-06-30"),
        ("去年底", "2024-12-31", "2024-12-31"),
    ],
)
def test_a_day_counted_from_the_reference_says_that_it_is_inferred(
    text: str, first: str, last: str | None
) -> None:
    (mention,) = find_dates(text, reference=REFERENCE)
    days = [day and day.isoformat() for day in (mention.starts_on, mention.ends_on)]
    assert (mention.text, *days, mention.year_implied) == (text, first, last, True)
    (unknown,) = find_dates(text)
    assert (unknown.starts_on, unknown.ends_on) == (None, None)


@pytest.mark.parametrize("text", ["当年", "次年3月", "当月", "次月", "同月5日"])
def test_what_counts_from_words_before_stays_open_without_them(text: str) -> None:
    (mention,) = find_dates(text, reference=REFERENCE)
    assert (mention.starts_on, mention.ends_on, mention.year_implied) == (None, None, False)


def test_words_of_another_paragraph_do_not_count() -> None:
    dates = find_dates("2023年5月启动。\n同年12月完成，当月底公布")
    assert [mention.starts_on for mention in dates] == [date(2023, 5, 1), None, None]


def test_a_month_of_what_is_done_again_and_again_stays_open() -> None:
    (mention,) = find_values("每月对各部门上月的台账抽查", reference=REFERENCE).dates
    assert (mention.text, mention.starts_on) == ("上月", None)


def test_a_deadline_is_counted_from_the_reference_too() -> None:
    (deadline,) = find_values("今年底前完成", reference=REFERENCE).deadlines
    assert deadline.on == date(2025, 12, 31)


@pytest.mark.parametrize(
    "text", ["每年级", "基本年限", "合同年限", "文明年画", "应当年底", "以上年度", "日本月球"]
)
def test_ends_of_other_words_are_no_dates(text: str) -> None:
    assert [one.text for one in find_dates(text, reference=REFERENCE) if one.starts_on] == []


def test_a_report_counts_from_its_own_day() -> None:
    text = (
        "某局党组关于巡察整改进展情况的通报\n\n一、反馈问题整改情况\n"
        "（一）学习不够问题。\n一是今年以来开展学习12次。\n二是制定制度3项。\n\n"
        "某局党组\n2025年4月27日\n"
    )
    (measure, *_) = read_text(text).report.measures
    assert [one.starts_on for one in measure.values.dates] == [date(2025, 1, 1)]
