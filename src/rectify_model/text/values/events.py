"""The event from which a time limit is counted: 会后, 收到反馈意见后, 印发之日起."""

import re
from typing import Final

from rectify_model.model.values import Span
from rectify_model.numbering.numerals import DIGIT
from rectify_model.text.values.scanning import CLAUSE_BREAK

__all__ = ["find_event"]

_LONGEST: Final = 20
# The event starts after a break or after 在, 自, 应; 今后 and its like name no event.
_EVENT: Final = re.compile(
    rf"(?:\A|(?<=[{CLAUSE_BREAK}在自应当须并]))"
    rf"(?P<event>(?:[^{CLAUSE_BREAK}{DIGIT}在自应须]){{1,{_LONGEST}}}"
    r"(?:(?<![今最随此然])后|日起))的?\Z"
)


def find_event(text: str, end: int) -> Span | None:
    """Find the event that is named right before a time limit.

    Args:
        text: The text that holds the time limit.
        end: Where the time limit starts.

    Returns:
        The place of the event's words; None where none is named there.
    """
    # The pattern's lookbehind sees past the window's start, so that only whole clauses are taken.
    match = _EVENT.search(text, max(0, end - _LONGEST - len("日起的")), end)
    return Span(start=match.start("event"), end=match.end("event")) if match else None
