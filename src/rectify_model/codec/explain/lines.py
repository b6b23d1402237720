"""Lines of a text: from offsets to lines and columns, and how long a line is."""

from collections.abc import Callable
from itertools import accumulate
from typing import Final

from rectify_model.codec.explain.document import Position

__all__ = ["line_finder", "line_length", "with_line_feeds"]

_BLOCK: Final = 1024


def with_line_feeds(text: str) -> str:
    """Return a text of the same length in which a line feed alone ends each line."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def line_finder(text: str) -> Callable[[int], Position]:
    """Return the function that tells the line and column, both from 1, of an offset in `text`.

    A line ends with a line feed, a carriage return, or both.
    """
    text = with_line_feeds(text)
    # Lines are counted by blocks: a table of all of them takes gigabytes where each is empty.
    blocks = range(0, len(text), _BLOCK)
    ends = [0, *accumulate(text.count("\n", block, block + _BLOCK) for block in blocks)]
    begins = (text.rfind("\n", block, block + _BLOCK) + 1 for block in blocks)
    latest = [0, *accumulate(begins, max)]

    def position(offset: int) -> Position:
        number, before = divmod(offset, _BLOCK)
        block = offset - before
        line = ends[number] + text.count("\n", block, offset) + 1
        begin = max(latest[number], text.rfind("\n", block, offset) + 1)
        return line, offset - begin + 1

    return position


def line_length(text: str, line: int) -> int:
    """Return how many characters a line has, without its end; `line` counts from 1.

    Raises:
        ValueError: There are fewer lines.
    """
    text = with_line_feeds(text)
    start, above = 0, line - 1
    while (within := text.count("\n", start, start + _BLOCK)) < above and start < len(text):
        start, above = start + _BLOCK, above - within
    for _ in range(above):
        start = text.index("\n", start) + 1
    end = text.find("\n", start)
    return (len(text) if end < 0 else end) - start
