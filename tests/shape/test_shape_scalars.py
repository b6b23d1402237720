"""Simple values and their plain forms."""

from datetime import date
from decimal import Decimal, localcontext
from typing import Any

import pytest

from rectify_model.model.annotation import Annotation
from rectify_model.model.types import Count, Identifier, Number, Paragraph, Text, Token
from rectify_model.model.values import Span
from rectify_model.model.vocabulary import MeasureKind, ReportKind
from rectify_model.shape import Scalar, UnfitError
from rectify_model.shape.scalars import scalar_of


def scalar(annotation: Any) -> Scalar:
    scalar = scalar_of(Annotation.of(annotation))
    assert scalar is not None
    return scalar


@pytest.mark.parametrize(
    ("annotation", "value", "plain", "text"),
    [
        (Text, "甲\n", "甲\n", "甲\n"),
        (Token, "true", "true", "true"),
        (Count, 12, 12, "12"),
        (Count, 0, 0, "0"),
        (bool, True, True, "true"),
        (bool, False, False, "false"),
        (date, date(1, 2, 3), "0001-02-03", "0001-02-03"),
        (Number, Decimal("98.71"), "98.71", "98.71"),
        (ReportKind, ReportKind.PLAN, "plan", "plan"),
        (MeasureKind, MeasureKind.MAJOR, "重大措施", "重大措施"),
        (Span, Span(start=262, end=264), "262-264", "262-264"),
    ],
)
def test_a_value_has_one_plain_form_and_one_text(
    annotation: Any, value: object, plain: object, text: str
) -> None:
    kind = scalar(annotation)
    made = kind.to_plain(value)
    assert (made, type(made)) == (plain, kind.plain)
    assert kind.to_text(made) == text
    assert kind.from_text(text) == made
    again = kind.from_plain(made)
    assert (again, type(again)) == (value, type(value))


@pytest.mark.parametrize(
    ("annotation", "plain"),
    [
        (Text, 5),
        (Text, None),
        (Text, "\0"),
        (Paragraph, ""),
        (Token, "a\nb"),
        (Identifier, "1"),
        (Count, "1"),
        (Count, True),
        (Count, 1.5),
        (Count, -1.0),
        (Count, float("inf")),
        (Count, -1),
        (Count, 10**9),
        (bool, 1),
        (bool, "true"),
        (date, "2025-02-30"),
        (date, "2025-W17-7"),
        (date, "20250427"),
        (date, "２０２５-04-27"),
        (date, "0000-01-01"),
        (date, "2025-04-27\n"),
        (Number, 5),
        (Number, "1e3"),
        (Number, "+1"),
        (Number, "-1"),
        (Number, "01"),
        (Number, "1."),
        (Number, "１"),
        (Number, "1_0"),
        (Number, "NaN"),
        (Span, "1"),
        (Span, "01-2"),
        (Span, "1-1000000000"),
        (Span, "1-2\n"),
        (Span, {"start": 1, "end": 2}),
        (ReportKind, "Plan"),
        (ReportKind, ""),
    ],
)
def test_nothing_is_coerced(annotation: Any, plain: object) -> None:
    kind = scalar(annotation)
    with pytest.raises(UnfitError) as caught:
        kind.from_plain(plain)
    error = caught.value
    assert (error.plain, error.expected, error.expected_zh) == (
        plain,
        kind.expected,
        kind.expected_zh,
    )


@pytest.mark.parametrize("text", ["", "+1", "01", "-0", "1 ", "１", "1_0", "9" * 19, "1.0"])
def test_a_text_that_is_no_integer_stays_a_text(text: str) -> None:
    assert scalar(Count).from_text(text) == text


@pytest.mark.parametrize("text", ["", "1", "True", "TRUE", " true"])
def test_a_text_that_is_no_boolean_stays_a_text(text: str) -> None:
    assert scalar(bool).from_text(text) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("0.000", "0"), ("1.50", "1.5"), ("1E+3", "1000"), ("100", "100"), ("100.0", "100")],
)
def test_equal_numbers_have_one_text_in_any_context(value: str, text: str) -> None:
    with localcontext(prec=1):
        assert scalar(Number).to_plain(Decimal(value)) == text


def test_a_long_number_keeps_its_digits_in_any_context() -> None:
    text = "123456789012345678.123456"
    with localcontext(prec=5):
        assert scalar(Number).to_plain(Decimal(text)) == text


@pytest.mark.parametrize(
    ("annotation", "expected", "expected_zh"),
    [
        (Text, "text that XML 1.0 can hold", "XML 1.0 能容纳的文本"),
        (Paragraph, "text that XML 1.0 can hold, not empty", "非空的XML 1.0 能容纳的文本"),
        (
            Token,
            "text that matches [^\\t\\n\\r]+, not empty",
            "非空的符合 [^\\t\\n\\r]+ 的文本",
        ),
        (Count, "a whole number from 0 to 999999999", "0 至 999999999 的整数"),
        (ReportKind, "one of progress, plan, final", "progress, plan, final 之一"),
        (bool, "true or false", "true 或 false"),
    ],
)
def test_messages_say_what_a_type_takes(annotation: Any, expected: str, expected_zh: str) -> None:
    kind = scalar(annotation)
    assert (kind.expected, kind.expected_zh) == (expected, expected_zh)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("0-0", (0, 0)),
        ("999-1000", (999, 1000)),
        ("1000-999", (1000, 999)),
        ("123456789-999999999", (123_456_789, 999_999_999)),
    ],
)
def test_offsets_of_every_length(text: str, span: tuple[int, int]) -> None:
    made = scalar(Span).from_plain(text)
    assert (made.start, made.end) == span
    assert type(made) is Span


@pytest.mark.parametrize(
    "text", ["", "-", "1", "1-", "-1", "1-2-3", "01-2", "1-02", "１-2", "1000-x"]
)
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(UnfitError):
        scalar(Span).from_plain(text)


def test_a_type_of_numbers_is_described_once() -> None:
    assert scalar(Number) is scalar(Number)
