"""Tables of a page: which hold data and which only lay the page out, and the grid of the cells."""

from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.sources.limits import limit_passed

__all__ = ["PageCell", "PageTable", "Slots"]

_MOST_COLUMNS: Final = 1000
_MOST_ROWS: Final = 65534
"""The most that a cell spans (HTML standard, 4.9.11)."""
_FEWEST_ROWS: Final = 2
_LARGE_CELL: Final = 5
"""The fewest lines of a cell that a table may lie around for its sake."""
_LARGE_SHARE: Final = 0.6


@attrs.define(eq=False)
class Slots:
    """How many places of tables cells may still span over rows."""

    left: int
    """How many."""
    name: str | None
    """The name of the file, for the problems."""

    def take(self, count: int) -> None:
        """Take some.

        Raises:
            LimitExceededError: There are no more.
        """
        self.left -= count
        if self.left < 0:
            raise limit_passed(Bilingual(en="of cells over rows", zh="跨行单元格的数量"), self.name)


@attrs.define(eq=False)
class PageCell:
    """A cell of a table."""

    table: "PageTable"
    row: int
    column: int
    columns: int
    rows: int
    size: int = 0
    """How many characters it shows."""
    lines: int = 0
    """How many lines it shows."""


@attrs.define(eq=False)
class PageTable:
    """A table, as far as it has been read."""

    slots: Slots
    is_presentation: bool = False
    """Whether it says of itself that it is layout."""
    holds_tables: bool = False
    row: int = 0
    column: int = 0
    cells: list[PageCell] = attrs.field(factory=list)
    is_catalogue: bool = False
    """Whether it files the page in a catalogue (索引号)."""
    number: int = 0
    """Its number among the tables that hold data; 0 for any other."""
    _taken: list[int] = attrs.field(factory=list)
    """For each column, the last row that a cell from above reaches to."""

    def begin_row(self) -> None:
        """Begin a row."""
        self.row += 1
        self.column = 1

    def add_cell(self, colspan: str, rowspan: str) -> PageCell:
        """Add a cell to the row, in the first place that is free.

        Raises:
            LimitExceededError: Cells over rows take more places than the limits allow.
        """
        if not self.row:
            self.begin_row()
        before = self.column
        while self.column <= len(self._taken) and self._taken[self.column - 1] >= self.row:
            self.column += 1
        self.slots.take(self.column - before)
        columns = _span(colspan, _MOST_COLUMNS)
        # A cell that spans no row reaches to the end of its group: as good as the rest.
        rows = _span(rowspan, _MOST_ROWS)
        cell = PageCell(self, self.row, self.column, columns, rows)
        self.column += columns
        if rows > 1:
            more = max(0, self.column - 1 - len(self._taken))
            self.slots.take(columns + more)
            self._taken += [0] * more
            self._taken[cell.column - 1 : self.column - 1] = [self.row + rows - 1] * columns
        self.cells.append(cell)
        return cell

    @property
    def is_data(self) -> bool:
        """Whether it holds data: rows of several cells with words, none of which is the page."""
        if self.is_presentation or self.holds_tables:
            return False
        filled: dict[int, int] = {}
        for cell in self.cells:
            if cell.size:
                filled[cell.row] = filled.get(cell.row, 0) + 1
        if sum(count > 1 for count in filled.values()) < _FEWEST_ROWS:
            return False
        largest = max(self.cells, key=lambda cell: cell.size)
        total = sum(cell.size for cell in self.cells)
        return largest.lines < _LARGE_CELL or largest.size < _LARGE_SHARE * total


def _span(written: str, most: int) -> int:
    digits = written.strip()[:9]
    return min(max(int(digits), 1), most) if digits.isascii() and digits.isdigit() else 1
