"""A source text and passages of it: words that remember where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final

import attrs

__all__ = ["EMPTY", "Passage", "Source"]

_LINE_END: Final = re.compile(r"\r\n|\n|\r")
# Zero-width characters are no white space to Python, but nobody sees them at the edge of a line.
_EDGES: Final = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + "\u200b\ufeff"


@attrs.frozen(eq=False)
class Source:
    """A text and its lines."""

    text: str
    """The whole text, as it came."""

    @cached_property
    def line_ranges(self) -> tuple[tuple[int, int], ...]:
        """Where each line starts and ends, its line end left out."""
        ends = [(found.start(), found.end()) for found in _LINE_END.finditer(self.text)]
        starts = (0, *(after for _, after in ends))
        stops = (*(before for before, _ in ends), len(self.text))
        return tuple(zip(starts, stops, strict=True))

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.line_ranges)


@attrs.frozen(eq=False)
class Passage:
    """Words of a source, perhaps in several places: a paragraph may be broken over lines."""

    source: Source
    """The source that the words are from."""
    ranges: tuple[tuple[int, int], ...]
    """Where the words stand, in order; none of the ranges is empty."""

    @cached_property
    def text(self) -> str:
        """The words, joined without a separator: Chinese prose has none between broken lines."""
        return "".join(self.source.text[start:end] for start, end in self.ranges)

    @property
    def start(self) -> int:
        """The offset of the first word in the source."""
        return self.ranges[0][0]

    def __str__(self) -> str:
        """Return the words."""
        return self.text

    def __bool__(self) -> bool:
        """Tell whether there are any words."""
        return bool(self.ranges)

    def __len__(self) -> int:
        """Return the number of characters."""
        return sum(end - start for start, end in self.ranges)

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """Return the words from `start` to `end`, offsets into `text`."""
        end = len(self) if end is None else end
        kept, passed = [], 0
        for first, last in self.ranges:
            size = last - first
            low, high = max(start - passed, 0), min(end - passed, size)
            if low < high:
                kept.append((first + low, first + high))
            passed += size
        return Passage(self.source, tuple(kept))

    def strip(self) -> "Passage":
        """Return the words without white space at either edge."""
        text = self.text
        start = len(text) - len(text.lstrip(_EDGES))
        return self.cut(start, max(len(text.rstrip(_EDGES)), start))

    @classmethod
    def joined(cls, passages: Iterable["Passage"]) -> "Passage":
        """Return the words of several passages as one; there is at least one."""
        first, *others = passages
        ranges = sum((other.ranges for other in others), first.ranges)
        return cls(first.source, ranges)


EMPTY: Final = Passage(Source(""), ())
"""A passage without words."""
