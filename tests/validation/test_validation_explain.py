"""The page of a code, and messages before their details."""

import attrs
import pytest

from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation import RULES
from rectify_model.validation.explain import explained
from rectify_model.validation.wording import template

KIND = ProblemKind(
    code="XX1",
    name="no-day",
    severity=Severity.INFO,
    message="{part} has no {{day}}",
    message_zh="{part} 没有日期",
)
RULE = attrs.evolve(
    RULES[0], kind=KIND, rests_on="plain logic", profiles=frozenset({"secret", "published"})
)


@pytest.mark.parametrize(
    ("language", "profiles", "message", "rests_on"),
    [
        ("en", "profiles: published, secret", "{part} has no {day}", "It rests on: plain logic"),
        ("zh", "适用：published, secret", "{part} 没有日期", "依据：plain logic"),
    ],
)
def test_the_page_of_a_rule(language: str, profiles: str, message: str, rests_on: str) -> None:
    head = f"XX1 no-day (info)\n{profiles}\n\n{message}\n\n"
    assert explained(RULE, language) == f"{head}{RULES[0].doc}\n\n{rests_on}\n"
    undocumented = attrs.evolve(RULE, check=lambda _: ())
    assert explained(undocumented, language) == f"{head}{rests_on}\n"


def test_the_page_of_a_kind() -> None:
    assert explained(KIND, "zh") == "XX1 no-day (info)\n\n{part} 没有日期\n"


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
