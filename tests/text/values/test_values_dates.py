from datetime import date

import pytest

from rectify_model.text.values import find_dates


def one(text: str) -> tuple[str, str | None, str | None, bool]:
    (mention,) = find_dates(text)
    assert text[mention.span.start : mention.span.end] == mention.text
    first, last = (
        None if day is None else day.isoformat() for day in (mention.starts_on, mention.ends_on)
    )
    return mention.text, first, last, mention.year_implied


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("定于2025年4月27日召开", "2025年4月27日", "2025-04-27"),
        ("２０２５年４月２７日", "２０２５年４月２７日", "2025-04-27"),
        ("2025 年 4 月 27 日", "2025 年 4 月 27 日", "2025-04-27"),
        ("二〇二四年七月二十五日", "二〇二四年七月二十五日", "2024-07-25"),
        ("2024年7月25号", "2024年7月25号", "2024-07-25"),
        ("日期：2025-04-27", "2025-04-27", "2025-04-27"),
        ("2025.4.27印发", "2025.4.27", "2025-04-27"),
        ("2025/4/27", "2025/4/27", "2025-04-27"),
        ("到了2024年2月底", "2024年2月底", "2024-02-29"),
        ("2025年底", "2025年底", "2025-12-31"),
        ("2025年年末", "2025年年末", "2025-12-31"),
    ],
)
def test_single_days(text: str, words: str, day: str) -> None:
    assert one(text) == (words, day, day, False)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024年", "2024-01-01", "2024-12-31"),
        ("2024年度", "2024-01-01", "2024-12-31"),
        ("2024年7月", "2024-07-01", "2024-07-31"),
        ("2024年2月下旬", "2024-02-21", "2024-02-29"),
        ("2024年上半年", "2024-01-01", "2024-06-30"),
        ("2024年下半年", "2024-07-01", "2024-12-31"),
        ("2024年第一季度", "2024-01-01", "2024-03-31"),
        ("2024年4季度", "2024-10-01", "2024-12-31"),
        ("2024年前三季度", "2024-01-01", "2024-09-30"),
        ("2021-2023年", "2021-01-01", "2023-12-31"),
        ("2021年至2023年", "2021-01-01", "2023-12-31"),
        ("2025.4.1-2025.6.30", "2025-04-01", "2025-06-30"),
        ("2024年11月1日至2025年1月31日", "2024-11-01", "2025-01-31"),
    ],
)
def test_periods(text: str, first: str, last: str) -> None:
    assert one(text) == (text, first, last, False)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024年4月1日至6月28日", "2024-04-01", "2024-06-28"),
        ("2024年4月1日——28日", "2024-04-01", "2024-04-28"),
        ("2024年4月至6月", "2024-04-01", "2024-06-30"),
        ("2022年5月中旬至7月上旬", "2022-05-11", "2022-07-10"),
        ("2024年12月1日至2月28日", "2024-12-01", "2025-02-28"),
        ("2024年2月30日至3月1日", None, "2024-03-01"),
    ],
)
def test_the_year_of_the_end_is_implied(text: str, first: str | None, last: str) -> None:
    assert one(text) == (text, first, last, True)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "下半年",
            "年底",
            "12月",
            "6月底",
            "第3季度",
            "四月一日",
            "4月1日—6月28日",
            "4月1日至28日",
        ),
        *("近三年", "近3年", "最近两个月", "过去5年", "2024年初", "2024年2月30日", "2024年13月"),
        *("2024年十十月", "2024年4月0日", "2024-13-01"),
    ],
)
def test_days_that_words_leave_open_or_that_do_not_exist(text: str) -> None:
    assert one(text) == (text, None, None, False)


def test_an_end_that_is_no_day_stays_open() -> None:
    assert one("2024年4月1日至十十日") == ("2024年4月1日至十十日", "2024-04-01", None, True)


def test_only_the_end_has_a_year() -> None:
    assert one("4月1日至2024年6月28日") == ("4月1日至2024年6月28日", None, "2024-06-28", False)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "0760-23187906",
            "528400",
            "十月革命",
            "3个月",
            "12024年",
            "第12月",
            "12025-04-27",
            "1.1.2",
        ),
        *("一年", "二十届三中全会", "每年底", "3年", "2025-4.27"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_dates_in_one_sentence_stay_apart() -> None:
    found = find_dates("2024年4月1日、2024年5月，近三年和2025-04-27月")
    assert [mention.text for mention in found] == [
        "2024年4月1日",
        "2024年5月",
        "近三年",
        "2025-04-27",
    ]
    assert found[1].ends_on == date(2024, 5, 31)


@pytest.mark.parametrize("mark", ["-", ".", "/", "．", "／", "－"])
def test_every_mark_that_parts_a_day_in_digits(mark: str) -> None:
    for words in (
        f"2025{mark}4{mark}27",
        f"２０２５{mark}４{mark}２７",
        f"二〇二五{mark}4{mark}27",
    ):
        assert one(f"印发于{words}。") == (words, "2025-04-27", "2025-04-27", False)
