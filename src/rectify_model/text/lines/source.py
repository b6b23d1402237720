"""A source text and passages of it: words that remember where they stand."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, chain
from typing import Final

import attrs

from rectify_model.text.view import View

__all__ = ["EMPTY", "Passage", "Source"]

_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_EDGES: Final = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())


@attrs.frozen(eq=False)
class Source:
    """A text and its lines. All offsets, but for those of `printed`, are of the view."""

    printed: str
    """The whole text, as it came."""
    view: View = attrs.field(
        init=False, default=attrs.Factory(lambda source: View(source.printed), takes_self=True)
    )
    """The view of it, which knows where its characters are printed."""
    text: str = attrs.field(
        init=False, default=attrs.Factory(lambda source: source.view.text, takes_self=True)
    )
    """The text of the view, in which marks and words are looked for."""

    @cached_property
    def line_ranges(self) -> tuple[tuple[int, int], ...]:
        """Where each line starts and ends, its line end left out."""
        ends = [(found.start(), found.end()) for found in _LINE_END.finditer(self.text)]
        starts = (0, *(after for _, after in ends))
        stops = (*(before for before, _ in ends), len(self.text))
        return tuple(zip(starts, stops, strict=True))

    def place(self, printed: int) -> tuple[int, int]:
        """Return line and column of a printed offset, both from 1, the column in code points."""
        line = bisect_right(self._starts, printed)
        return line, printed - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where each line begins in what is printed, as editors count lines."""
        ends = (found.end() for found in _LINE_END.finditer(self.printed))
        return (0, *ends)


def _words(passage: "Passage") -> str:
    text, ranges = passage.source.text, passage.ranges
    if len(ranges) == 1:
        return text[ranges[0][0] : ranges[0][1]]
    return "".join([text[start:end] for start, end in ranges])


@attrs.frozen(eq=False)
class Passage:
    """Words of a source, perhaps in several places: a paragraph may be broken over lines."""

    source: Source
    """The source that the words are from."""
    ranges: tuple[tuple[int, int], ...]
    """Where the words stand, in order; none of the ranges is empty."""
    text: str = attrs.field(init=False, default=attrs.Factory(_words, takes_self=True))
    """The words, joined without a separator: Chinese prose has none between broken lines."""

    @property
    def start(self) -> int:
        """The offset of the first word in the source."""
        return self.ranges[0][0]

    @property
    def printed_ranges(self) -> list[tuple[int, int]]:
        """Where the words stand in what is printed."""
        return [self.source.view.words(start, end) for start, end in self.ranges]

    @property
    def printed(self) -> str:
        """The words as they are printed."""
        source = self.source
        if source.view.is_printed:
            return self.text
        return "".join([source.printed[start:end] for start, end in self.printed_ranges])

    def __str__(self) -> str:
        """Return the words."""
        return self.text

    def __bool__(self) -> bool:
        """Tell whether there are any words."""
        return bool(self.ranges)

    def __len__(self) -> int:
        """Return the number of characters."""
        return len(self.text)

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """Return the words from `start` to `end`, offsets into `text`."""
        size = len(self.text)
        end = size if end is None else min(end, size)
        if start >= end:
            return Passage(self.source, ())
        if start == 0 and end == size:
            return self
        if len(self.ranges) == 1:
            return Passage(self.source, ((self.start + start, self.start + end),))
        first = bisect_right(self._offsets, start) - 1
        last = bisect_left(self._offsets, end, first)
        kept = list(self.ranges[first:last])
        # The end first: both edges may lie in one range.
        kept[-1] = kept[-1][0], kept[-1][0] + end - self._offsets[last - 1]
        kept[0] = kept[0][0] + start - self._offsets[first], kept[0][1]
        return Passage(self.source, tuple(kept))

    def strip(self) -> "Passage":
        """Return the words without white space at either edge."""
        if self.text and self.text[0] not in _EDGES and self.text[-1] not in _EDGES:
            return self
        start = len(self.text) - len(self.text.lstrip(_EDGES))
        return self.cut(start, len(self.text.rstrip(_EDGES)))

    @classmethod
    def within(cls, source: Source, *ranges: tuple[int, int]) -> "Passage":
        """Return the words of some ranges of a source, without white space at either edge."""
        return cls(source, tuple(each for each in ranges if each[0] < each[1])).strip()

    @classmethod
    def joined(cls, passages: Iterable["Passage"]) -> "Passage":
        """Return the words of several passages as one; there is at least one."""
        first, *others = passages
        if not others:
            return first
        ranges = chain(first.ranges, *(other.ranges for other in others))
        return cls(first.source, tuple(ranges))

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        """The offset into `text` at which each of the ranges begins."""
        sizes = (end - start for start, end in self.ranges[:-1])
        return tuple(accumulate(sizes, initial=0))


EMPTY: Final = Passage(Source(""), ())
"""A passage without words."""
