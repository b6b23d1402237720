from typing import Any

import attrs
import pytest

from rectify_model.text.values import find_values


def said(text: str) -> list[dict[str, Any]]:
    """Return what each deadline says, without the fields that stay as they are."""
    found = find_values(text).deadlines
    for deadline in found:
        assert deadline.span is not None
        assert deadline.text == text[deadline.span.start : deadline.span.end]
    return [
        {name: str(value) for name, value in attrs.asdict(one).items() if value and name != "span"}
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "words", "n", "unit", "event"),
    [
        ("会后5个工作日内报送", "会后5个工作日内", 5, "workday", "会后"),
        ("在局务会议后3个工作日内", "局务会议后3个工作日内", 3, "workday", "局务会议后"),
        ("会议结束后的十个工作日内", "会议结束后的十个工作日内", 10, "workday", "会议结束后"),
        ("应自印发之日起30日内完成", "印发之日起30日内", 30, "day", "印发之日起"),
        ("收到《通知书》后２周内", "收到《通知书》后２周内", 14, "day", "收到《通知书》后"),
        ("15个工作日内", "15个工作日内", 15, "workday", None),
        ("3个月内", "3个月内", 3, "month", None),
        ("力争半年内见效", "半年内", 6, "month", None),
        ("三年之内", "三年之内", 36, "month", None),
        ("30天以内", "30天以内", 30, "day", None),
        ("今后3个月内", "3个月内", 3, "month", None),
    ],
)
def test_terms_after_an_event(text: str, words: str, n: int, unit: str, event: str | None) -> None:
    expected = {"text": words, "n": str(n), "unit": unit, "after_event": event}
    assert said(text) == [{name: value for name, value in expected.items() if value}]


def test_an_event_holds_to_the_end_of_its_sentence() -> None:
    text = "会后1个工作日内整理、3个工作日内完成，年底前归档。5个工作日内公布"
    assert [one.get("after_event") for one in said(text)] == ["会后", "会后", None, None]


def test_an_event_too_far_or_unfit_for_an_archive_is_not_named() -> None:
    assert said("某" * 40 + "后5日内") == [{"text": "5日内", "n": "5", "unit": "day"}]
    assert said("坏\x00字后5日内") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年6月30日前完成", {"text": "2025年6月30日前", "on": "2025-06-30"}),
        ("2025年6月底前", {"text": "2025年6月底前", "on": "2025-06-30"}),
        ("2025年底之前", {"text": "2025年底之前", "on": "2025-12-31"}),
        ("2025年第一季度末前", {"text": "2025年第一季度末前", "on": "2025-03-31"}),
        ("年底前", {"text": "年底前"}),
        ("6月30日以前", {"text": "6月30日以前"}),
        ("2025年6月前", {"text": "2025年6月前"}),
        ("力争年内完成", {"text": "年内"}),
        ("确保今年内完成", {"text": "今年内"}),
        (
            "2025年内",
            {
                "text": "2025年内",
                "on": "2025-12-31",
                "starts_on": "2025-01-01",
                "ends_on": "2025-12-31",
            },
        ),
        (
            "2025年底前，并长期坚持",
            {"text": "2025年底前，并长期坚持", "on": "2025-12-31", "ongoing": "True"},
        ),
        (
            "3个月内完成整改，长期坚持。",
            {"text": "3个月内完成整改，长期坚持", "n": "3", "unit": "month", "ongoing": "True"},
        ),
        ("立行立改，长期坚持", {"text": "立行立改，长期坚持", "ongoing": "True"}),
        ("长期坚持", {"text": "长期坚持", "ongoing": "True"}),
    ],
)
def test_days_and_lasting_work(text: str, expected: dict[str, str]) -> None:
    assert said(text) == [expected]
    assert find_values(text).dates == ()
    assert find_values(text).quantities == ()


@pytest.mark.parametrize(
    "text",
    [
        *(
            "确保长期坚持落实全面从严治党工作",
            "2025年前",
            "3年前",
            "近三年内",
            "一年内部管理",
            "3个月后",
        ),
        *(
            "2025年6月30日前后",
            "24小时内",
            "“5日内”",
            "百日内",
            "5000日内",
            "1.5年内",
            "两周半内",
            "半天内",
            "近年内",
        ),
        *("青年内部", "2024年4月1日至6月28日"),
    ],
)
def test_what_is_no_deadline(text: str) -> None:
    assert said(text) == []
