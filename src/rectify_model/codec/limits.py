"""How large and how deep a document may be, before it is refused unread."""

from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.codec.problem_kinds import LIMIT_EXCEEDED
from rectify_model.errors import LimitExceededError

__all__ = [
    "DEFAULT_LIMITS",
    "Limits",
    "check_size",
    "check_values",
    "check_written",
    "holds_longer_text",
    "limit_exceeded",
]

_LONGEST_TEXT: Final = 10_000_000
"""The most bytes of one text in XML; libxml2 refuses longer ones, also where they are blanks."""


@attrs.frozen(kw_only=True)
class Limits:
    """The limits of one reading; a report of the usual size is 70 KB large and 15 levels deep."""

    max_bytes: int = 100_000_000
    """The most bytes of a document."""
    max_depth: int = 64
    """The most levels of nesting; the parsers' own limits (1024 in JSON, 256 in XML) stay."""
    max_values: int = 500_000
    """The most elements and attributes in XML, objects, lists and entries in JSON.

    Each takes far more memory than bytes. They are counted by the signs that they begin with or
    that part them, `<` and `=`, or `{`, `[` and `,`, so those in texts count too. The usual report
    has 2,000.
    """
    max_problems: int = 1_000
    """The most problems that are told one by one; the rest is counted."""


DEFAULT_LIMITS: Final = Limits()


def limit_exceeded(
    limit: Bilingual, *, line: int | None = None, column: int | None = None
) -> LimitExceededError:
    """Return the error for a document that exceeds a limit, such as `of 64 levels`, `64 层`."""
    problem = LIMIT_EXCEEDED.at(
        path="", line=line, column=column, limit=limit.en, limit_zh=limit.zh
    )
    return LimitExceededError([problem])


def check_size(data: bytes, limits: Limits) -> None:
    """Refuse a document that is too large.

    Raises:
        LimitExceededError: It has more bytes than the limits allow.
    """
    if len(data) > limits.max_bytes:
        most = limits.max_bytes
        raise limit_exceeded(Bilingual(en=f"of {most} bytes", zh=f"{most} 字节"))


def check_written(data: bytes, form: str, limits: Limits) -> None:
    """Refuse a document that the same limits would not let anybody read again.

    Raises:
        LimitExceededError: It has more bytes or values than the limits allow, or a longer text than
            the XML parser takes.
    """
    check_size(data, limits)
    check_values(data, form, limits)
    if form == "xml" and holds_longer_text(data):
        most = _LONGEST_TEXT
        raise limit_exceeded(Bilingual(en=f"of {most} bytes a text", zh=f"每段文本 {most} 字节"))


def holds_longer_text(data: bytes) -> bool:
    """Tell whether an XML document may hold a longer text than libxml2 takes."""
    start = 0
    # A text holds no <, so there is none that is too long if each stretch of that length has one.
    while start + _LONGEST_TEXT < len(data):
        last = data.rfind(b"<", start, start + _LONGEST_TEXT + 1)
        if last < 0:
            return True
        start = last + 1
    return False


def check_values(data: bytes, form: str, limits: Limits) -> None:
    """See to it that a document cannot hold too many values, before it is parsed.

    Raises:
        LimitExceededError: It may hold more than the limits allow.
    """
    # None takes less than two bytes, so that the usual document need not be counted.
    if len(data) > 2 * limits.max_values and _most_values(data, form) > limits.max_values:
        most = limits.max_values
        raise limit_exceeded(Bilingual(en=f"of {most} values", zh=f"{most} 个值"))


def _most_values(data: bytes, form: str) -> int:
    if form == "xml":
        return data.count(b"<") - data.count(b"</") + data.count(b"=")
    return sum(map(data.count, (b"{", b"[", b",")))
