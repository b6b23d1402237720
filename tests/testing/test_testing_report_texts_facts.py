"""Days as reports print them."""

from datetime import date

import pytest

from rectify_model.testing.report_texts.facts import chinese_day


@pytest.mark.parametrize(
    ("day", "digits", "numerals"),
    [
        (date(2025, 4, 7), "2025年4月7日", "二〇二五年四月七日"),
        (date(2018, 10, 10), "2018年10月10日", "二〇一八年十月十日"),
        (date(2020, 12, 31), "2020年12月31日", "二〇二〇年十二月三十一日"),
        (date(2024, 1, 20), "2024年1月20日", "二〇二四年一月二十日"),
    ],
)
def test_days(day: date, digits: str, numerals: str) -> None:
    assert chinese_day(day) == digits
    assert chinese_day(day, in_numerals=True) == numerals
