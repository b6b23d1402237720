"""From offsets in a text to lines and columns."""

import re
from bisect import bisect_right
from collections.abc import Callable

from rectify_model.codec._document import Position

__all__ = ["line_finder"]


def line_finder(text: str) -> Callable[[int], Position]:
    """Return the function that tells the line and column, both from 1, of an offset in `text`."""
    starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def position(offset: int) -> Position:
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    return position
