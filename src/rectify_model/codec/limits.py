"""How large and how deep a document may be, before it is refused unread."""

from typing import Final

import attrs

from rectify_model.codec.problem_kinds import LIMIT_EXCEEDED
from rectify_model.errors import LimitExceededError

__all__ = ["DEFAULT_LIMITS", "Limits", "check_values"]


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


def check_values(data: bytes, form: str, limits: Limits) -> None:
    """See to it that a document cannot hold too many values, before it is parsed.

    Raises:
        LimitExceededError: It may hold more than the limits allow.
    """
    # None takes less than two bytes, so that the usual document need not be counted.
    if len(data) > 2 * limits.max_values and _most_values(data, form) > limits.max_values:
        limit = f"of {limits.max_values} values"
        raise LimitExceededError([LIMIT_EXCEEDED.at(path="", limit=limit)])


def _most_values(data: bytes, form: str) -> int:
    if form == "xml":
        return data.count(b"<") - data.count(b"</") + data.count(b"=")
    return sum(map(data.count, (b"{", b"[", b",")))
