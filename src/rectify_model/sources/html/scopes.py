"""The open elements of a page, and which of them an end tag ends."""

from typing import Final

import attrs

from rectify_model.sources.html.boxes import Frame
from rectify_model.sources.html.elements import PARTS_OF_TABLES

__all__ = ["OpenElements"]

_CELLS: Final = frozenset(("caption", "td", "th"))
_FORMATTING: Final = frozenset(
    [
        "a",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    ]
)
"""The elements that may end within a block that began in them (HTML standard, 13.2.4.3)."""
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
# A search that closes nothing must be short: as many may follow as there are end tags.
_FARTHEST: Final = 30


@attrs.define(eq=False)
class OpenElements:
    """The open elements, from the outermost, which never ends.

    An end tag ends nothing outside of the cell or table that it stands in. How often each name is
    open within each of those is counted, so that a stray end tag costs no search.
    """

    frames: list[Frame]
    """The elements."""
    _names: list[dict[str, int]] = attrs.field(factory=lambda: [{}])
    """How often each name is open within each cell or table, the innermost last."""
    _is_cell: list[bool] = attrs.field(factory=lambda: [False])
    """Whether that is a cell."""

    def push(self, frame: Frame) -> None:
        """Open an element."""
        self.frames.append(frame)
        name = frame.name
        names = self._names[-1]
        names[name] = names.get(name, 0) + 1
        if name in _CELLS or name == "table":
            self._names.append({})
            self._is_cell.append(name != "table")

    def pop(self) -> None:
        """Close the innermost element."""
        name = self.frames.pop().name
        if name in _CELLS or name == "table":
            self._names.pop()
            self._is_cell.pop()
        self._names[-1][name] -= 1

    def depth_to(self, name: str) -> int:
        """Return how many elements must be closed to close one; 0 where none is open."""
        scope = len(self._names) - 1
        if name in PARTS_OF_TABLES:
            scope -= self._is_cell[scope]
            scope -= name == "table" and scope > 0
        if not self._names[scope].get(name):
            return 0
        depth = 1
        while self.frames[-depth].name != name:
            depth += 1
        return depth

    def depth_to_end(self, name: str) -> int:
        """Return how many elements the end tag of a block closes; 0 where it is a stray one."""
        if name not in _HEADINGS:
            return self.depth_to(name)
        # Any of them ends a heading; writers mix them up.
        return min(filter(None, map(self.depth_to, _HEADINGS)), default=0)

    def end_inline(self, name: str) -> int:
        """Return how many elements the end tag of one within a line closes; 0 for a stray one.

        Where a block began in the element, the block stays open, and the element alone is closed
        here and now.
        """
        if not self._names[-1].get(name):
            return 0
        has_block = False
        for depth in range(1, min(_FARTHEST, len(self.frames))):
            frame = self.frames[-depth]
            if frame.name == name:
                if not has_block:
                    return depth
                del self.frames[-depth]
                self._names[-1][name] -= 1
                return 0
            has_block = has_block or frame.is_block
            if has_block and name not in _FORMATTING:
                return 0
        return 0

    def depth_to_item(self) -> int:
        """Return how many elements an item of a list closes that begins here."""
        item = self.frames[-1].item
        if item is None:
            return 0
        depth = 1
        while self.frames[-depth] is not item:
            depth += 1
        return depth
