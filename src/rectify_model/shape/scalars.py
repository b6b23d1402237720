"""Simple values and their plain forms: what JSON holds, and the text that XML holds.

A value has one plain form (a str, an int or a bool) for both formats, and each plain form has one
text; so no value can be written in two ways.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final, assert_never, cast

import attrs

from rectify_model.model.annotation import Annotation
from rectify_model.model.limits import DecimalLimits, IntegerLimits, Limits, StringLimits
from rectify_model.model.values import Span
from rectify_model.model.vocabulary import Vocabulary
from rectify_model.shape.twins import twin_of

__all__ = ["Plain", "Scalar", "UnfitError", "scalar_of"]

Plain = str | int | bool

_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,17}")
_BOOLEANS: Final = {"true": True, "false": False}


class UnfitError(ValueError):
    """A plain value is not what a field takes."""

    def __init__(self, plain: object, expected: str, expected_zh: str) -> None:
        """Make the error from the value found and what the field takes, in both languages."""
        super().__init__(f"takes {expected}")
        self.plain = plain
        self.expected = expected
        self.expected_zh = expected_zh


@attrs.frozen(kw_only=True, eq=False)
class Scalar:
    """A type of simple values."""

    name: str
    """The type's name, the same in both schemas."""
    plain: type[Plain]
    """The Python type of the plain form: str, int or bool."""
    limits: Limits | None
    """What the value must satisfy beyond its type."""
    pattern: str | None = None
    """A regular expression for the whole plain text, in the syntax that XSD and ECMA 262 share."""
    words: tuple[Vocabulary, ...] = ()
    """The words to choose from; none where the type is no list of words."""
    one_line: bool
    """Whether the value is short and on one line, so that it is an attribute in XML."""
    expected: str
    """What the field takes, in words, for messages."""
    expected_zh: str
    """The same in Chinese."""
    to_plain: Callable[[Any], Plain]
    """Turn a value into its plain form."""
    make: Callable[[Any], Any]
    """Turn a plain form of the right type into a value; raises ValueError where it is none."""

    def from_plain(self, plain: object) -> Any:
        """Turn a plain form into a value.

        Raises:
            UnfitError: It is of another type, or not a value of this one. Nothing is coerced, but
                that `1.0` is a whole number, as in JSON Schema (2020-12 core, 4.2.3).
        """
        if self.plain is int and type(plain) is float and plain.is_integer():
            plain = int(plain)
        if type(plain) is self.plain:
            try:
                value = self.make(plain)
            except ValueError:
                raise UnfitError(plain, self.expected, self.expected_zh) from None
            if self.limits is None or self.limits.objection(value) is None:
                return value
        raise UnfitError(plain, self.expected, self.expected_zh)

    def to_text(self, plain: Plain) -> str:
        """Return the text that stands for a plain form in XML."""
        if self.plain is bool:
            return "true" if plain else "false"
        return str(plain)

    def from_text(self, text: str) -> Plain:
        """Return the plain form that a text in XML stands for; the text itself if for none."""
        if self.plain is bool:
            return _BOOLEANS.get(text, text)
        if self.plain is int and _INTEGER.fullmatch(text):
            return int(text)
        return text


_WORD_START: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def snake_case(name: str) -> str:
    """Return a class's name as documents write it: FeedbackItem becomes feedback_item."""
    return _WORD_START.sub("_", name).lower()


def scalar_of(annotation: Annotation) -> Scalar | None:
    """Return the description of a simple type, or None for a class with fields of its own.

    Raises:
        TypeError: The type is none that documents can hold.
    """
    kind, limits = annotation.type, annotation.limits
    if issubclass(kind, Vocabulary):
        return _vocabulary(kind)
    if kind in (fixed := {date: _DATE, bool: _BOOLEAN, Span: _SPAN}):
        return fixed[kind]
    if attrs.has(kind):
        return None
    match limits:
        case StringLimits():
            return _string(limits)
        case IntegerLimits():
            return _integer(limits)
        case DecimalLimits():
            return _decimal(limits)
        case None:
            msg = f"{kind.__name__} is no type that a document can hold"
            raise TypeError(msg)
        case _:  # pragma: no cover
            assert_never(limits)


def _same(value: Any) -> Any:
    return value


def _string(limits: StringLimits) -> Scalar:
    if limits.pattern is None:
        expected, expected_zh = "text that XML 1.0 can hold", "XML 1.0 能容纳的文本"
    else:
        expected, expected_zh = (
            f"text that matches {limits.pattern}",
            f"符合 {limits.pattern} 的文本",
        )
    if limits.min_length:
        expected, expected_zh = f"{expected}, not empty", f"非空的{expected_zh}"
    return Scalar(
        name=limits.name,
        plain=str,
        pattern=limits.pattern,
        limits=limits,
        one_line=limits.one_line,
        expected=expected,
        expected_zh=expected_zh,
        to_plain=_same,
        make=_same,
    )


def _integer(limits: IntegerLimits) -> Scalar:
    return Scalar(
        name=limits.name,
        plain=int,
        limits=limits,
        pattern=limits.pattern,
        one_line=True,
        expected=f"a whole number from {limits.minimum} to {limits.maximum}",
        expected_zh=f"{limits.minimum} 至 {limits.maximum} 的整数",
        to_plain=_same,
        make=_same,
    )


# Once, as compiled readers know `make` by the name of the type, which two fields may share.
@cache
def _decimal(limits: DecimalLimits) -> Scalar:
    form = re.compile(limits.pattern)

    def make(text: str) -> Decimal:
        if form.fullmatch(text) is None:
            raise ValueError
        return Decimal(text)

    return Scalar(
        name=limits.name,
        plain=str,
        pattern=limits.pattern,
        limits=limits,
        one_line=True,
        expected='a decimal number as a string, such as "98.71"',
        expected_zh='以字符串写成的十进制数，如 "98.71"',
        to_plain=_decimal_text,
        make=make,
    )


def _decimal_text(value: Decimal) -> str:
    """Write a number in its one form: equal numbers give equal text."""
    # Not by `normalize`, which rounds to the precision that the caller's context happens to have.
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


_YEAR: Final = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
_FOURTHS: Final = "(0[48]|[2468][048]|[13579][26])"
_DAYS: Final = (
    "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|1[0-9]|2[0-8])"
)
_DATE_PATTERN: Final = f"{_YEAR}-({_DAYS})|([0-9]{{2}}{_FOURTHS}|{_FOURTHS}00)-02-29"


def _make_date(text: str) -> date:
    # `date.fromisoformat` alone would take week dates and dates without hyphens as well.
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is None:
        raise ValueError
    return date.fromisoformat(text)


_DATE: Final = Scalar(
    name="date",
    plain=str,
    pattern=_DATE_PATTERN,
    limits=None,
    one_line=True,
    expected="a date such as 2025-04-27",
    expected_zh="形如 2025-04-27 的日期",
    to_plain=date.isoformat,
    make=_make_date,
)

_SPAN_PATTERN: Final = "(0|[1-9][0-9]{0,8})-(0|[1-9][0-9]{0,8})"
_SPAN_FORM: Final = re.compile(_SPAN_PATTERN)
# Nearly every span lies in the first thousand characters, and reports hold many.
_OFFSETS: Final = {str(offset): offset for offset in range(1000)}
_SpanTwin: Final = twin_of(Span)


def _span_text(span: Span) -> str:
    return f"{span.start}-{span.end}"


def _make_span(text: str) -> Span:
    start, _, end = text.partition("-")
    span = _SpanTwin()
    try:
        span.start, span.end = _OFFSETS[start], _OFFSETS[end]
    except KeyError:
        if _SPAN_FORM.fullmatch(text) is None:
            raise ValueError from None
        span.start, span.end = int(start), int(end)
    span.__class__ = Span
    return cast("Span", span)


_SPAN: Final = Scalar(
    name="span",
    plain=str,
    pattern=_SPAN_PATTERN,
    limits=None,
    one_line=True,
    expected="two offsets such as 262-264",
    expected_zh="形如 262-264 的两个位置",
    to_plain=_span_text,
    make=_make_span,
)

_BOOLEAN: Final = Scalar(
    name="boolean",
    plain=bool,
    limits=None,
    one_line=True,
    expected="true or false",
    expected_zh="true 或 false",
    to_plain=_same,
    make=_same,
)


def _vocabulary(words: type[Vocabulary]) -> Scalar:
    listed = ", ".join(word.value for word in words)
    return Scalar(
        name=snake_case(words.__name__),
        plain=str,
        limits=None,
        one_line=True,
        expected=f"one of {listed}",
        expected_zh=f"{listed} 之一",
        to_plain=str,
        make=words,
        words=tuple(words),
    )
