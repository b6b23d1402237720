"""Differences and values are told in few words."""

from decimal import Decimal
from typing import Any

import pytest

from rectify_model.model import Measure, Quantity, Report, ReportKind, Section, Span
from rectify_model.testing.as_code import as_code
from rectify_model.testing.differences import described


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (Report(id="r"), Report(id="s"), "  /id: 'r' became 's'"),
        (Report(id="r"), None, "  (the whole): Report became NoneType"),
        (
            Report(id="r", title="é"),
            Report(id="r", title="e\u0301"),
            r"  /title: '\xe9' became 'e\u0301'",
        ),
        (
            Report(id="r", title="甲" * 50 + "\u200e乙"),
            Report(id="r", title="甲" * 50 + "乙"),
            r"  /title: from character 40 on, '甲甲甲甲甲甲甲甲甲甲\u200e乙' became '甲甲甲甲甲甲甲甲甲甲乙'",
        ),
        (
            Report(id="r", title="甲" * 50),
            Report(id="r"),
            f"  /title: '{'甲' * 39}… became None",
        ),
        (
            Report(id="r", paragraphs=("a", "b")),
            Report(id="r", paragraphs=("b",)),
            "  /paragraphs: 2 entries became 1 entry\n  /paragraphs/0: 'a' became 'b'",
        ),
        (
            Report(id="r", paragraphs=tuple("abcdefg")),
            Report(id="r", paragraphs=tuple("abzzzzz"), kind=ReportKind.PLAN),
            """\
  /kind: 'progress' became 'plan'
  /paragraphs/2: 'c' became 'z'
  /paragraphs/3: 'd' became 'z'
  /paragraphs/4: 'e' became 'z'
  /paragraphs/5: 'f' became 'z'
  (and 1 more)""",
        ),
        (
            Report(id="r", sections=(Section(),)),
            Report(id="r", sections=(Section(title=""),)),
            "  /sections/0/title: None became ''",
        ),
    ],
)
def test_differences_are_told_in_few_words(before: Report, after: Any, told: str) -> None:
    assert described(before, after) == told


def test_a_value_is_shown_as_the_code_that_makes_it() -> None:
    quantity = Quantity(span=Span(start=0, end=2), text="三个", value=Decimal(3))
    code = as_code((quantity, Measure(id="m", kinds=(), paragraphs=("a", "b"))))
    assert code == (
        "(Quantity(span=Span(start=0, end=2), text='三个', value=Decimal('3')), "
        "Measure(id='m', paragraphs=('a', 'b')))"
    )
    assert as_code(Report(id="r", kind=ReportKind.PLAN)) == "Report(id='r', kind=ReportKind.PLAN)"
