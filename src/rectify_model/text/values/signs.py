"""The sign of a number: -5%, 负5%, 下降5%."""

import re
from typing import Final

from rectify_model.numbering.numerals import DIGIT

__all__ = ["sign_before"]

_LONGEST: Final = 4
_MINUS: Final = re.compile(rf"(?:(?<![A-Za-z{DIGIT}\-－−])[-－−]|(?<![欺胜担肩背抱辜自])负)\Z")
# What falls by some percent falls; 减少3人 says how many went.
_FALL: Final = re.compile("(?:下降|下滑|下跌|回落|减少|降低|缩减)了?\\Z")
_UNITS_OF_CHANGE: Final = {"%", "‰", "百分点", "倍"}
_LAST: Final = frozenset("-－−负降滑跌落少低减了")


def sign_before(text: str, start: int, unit: str) -> tuple[int, bool]:
    """Return where a number begins with its sign, and whether the sign is a minus.

    Args:
        text: Any text.
        start: Where the number begins without it.
        unit: What the number counts.
    """
    if not start or text[start - 1] not in _LAST:
        return start, False
    found = _MINUS.search(text, max(0, start - _LONGEST), start)
    if found is None and unit in _UNITS_OF_CHANGE:
        found = _FALL.search(text, max(0, start - _LONGEST), start)
    return (found.start(), True) if found else (start, False)
