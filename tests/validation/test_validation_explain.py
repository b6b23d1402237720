"""The page of a code, and messages before their details."""

from collections.abc import Iterator

import pytest

from rectify_model.bilingual import Bilingual
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation import Breach, Context, breach, rule
from rectify_model.validation.explain import explained
from rectify_model.validation.pages import page_of
from rectify_model.validation.wording import outline, template

KIND = ProblemKind(
    code="XX1",
    name="no-day",
    severity=Severity.INFO,
    message="{part} has no {{day}}",
    message_zh="{part} 没有日期",
)


def no_day(_: Context) -> Iterator[Breach]:
    """A day is missing.

    缺少日期。

    In two
    lines.

    分作
    两行。

    Fails:
        {"a":
            1}

    Passes:
        {"a": 2}
    """
    yield breach("")


RULE = rule(
    KIND, rests_on=Bilingual(en="plain logic", zh="常理"), profiles=["our-own", "published"]
)(no_day)
ENGLISH = """\
XX1 no-day (info)
profiles: our-own, published

A day is missing.

In two lines.

Fails:
    {"a":
        1}

Passes:
    {"a": 2}

message: {part} has no {day}

It rests on: plain logic
"""
CHINESE = """\
XX1 no-day（提示）
适用方案：our-own、published（公开通报）

缺少日期。

分作两行。

不符合的示例：
    {"a":
        1}

符合的示例：
    {"a": 2}

提示语：{part} 没有日期

依据：常理
"""


def test_the_page_of_a_rule() -> None:
    assert explained(RULE) == ENGLISH
    assert explained(RULE, "zh") == CHINESE


def test_a_rule_without_a_page() -> None:
    bare = rule(KIND, rests_on="plain {logic}")(lambda _: iter(()))
    assert explained(bare, "zh") == (
        "XX1 no-day（提示）\n适用方案：ledger（整改台账）、published（公开通报）\n\n"
        "提示语：{part} 没有日期\n\n依据：plain {logic}\n"
    )


def test_a_page_in_one_language_is_given_in_that() -> None:
    def check(_: Context) -> Iterator[Breach]:
        """Say it in English."""
        yield breach("")

    assert page_of(check, "zh").paragraphs == ("Say it in English.",)
    assert list(check(Context.__new__(Context))) == list(RULE.check(Context.__new__(Context)))


def test_the_page_of_a_kind() -> None:
    assert explained(KIND) == "XX1 no-day (info)\n\n{part} has no {day}\n"
    assert explained(KIND, "zh") == "XX1 no-day（提示）\n\n{part} 没有日期\n"


@pytest.mark.parametrize(
    ("message", "shown"), [("plain", "plain"), ("{a} and {b.c!r:>5}", "… and …"), ("{{ {x}", "{ …")]
)
def test_outline(message: str, shown: str) -> None:
    assert outline(message) == shown


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("plain", "plain"),
        ("", ""),
        ("{a} and {b.c!r:>5}", "{a} and {b.c}"),
        ("{{ {x} }}", "{ {x} }"),
    ],
)
def test_template(message: str, shown: str) -> None:
    assert template(message) == shown
