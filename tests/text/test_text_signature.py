"""The day of a report, however it is printed."""

from datetime import date

import pytest

from rectify_model import read_text

TITLE = "某局党组关于巡察整改进展情况的通报\n"
BODY = "\n一、反馈问题整改情况\n（一）学习不够问题。\n一是开展学习12次。\n二是制定制度3项。\n\n"
DAY = date(2025, 4, 27)


@pytest.mark.parametrize(
    "printed",
    [
        *("二◯二五年四月二十七日", "二〇二五年四月二十七日", "２０２５年４月２７日"),
        *("2025年4月27日（星期日）", "（2025年4月27日）", "二0二五年四月二十七日", "2025-04-27"),
    ],
)
def test_a_signature_has_its_day_and_keeps_its_issuer(printed: str) -> None:
    report = read_text(f"{TITLE}{BODY}某局党组\n{printed}\n").report
    assert (report.issued_on, report.issuer) == (DAY, "某局党组")


def test_a_day_in_brackets_below_the_title() -> None:
    assert read_text(f"{TITLE}（2025年4月27日）\n{BODY}").report.issued_on == DAY
