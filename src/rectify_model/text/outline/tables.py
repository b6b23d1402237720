"""Tables whose columns are named as ledgers name them: each row becomes an item.

A grid is what a format gives for a table: rows of cells. Its header says what the columns hold. A
header that comes again on the next page says nothing new, and a row without number and problem
carries the row before it on.
"""

from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.numbering.marks import Marker, MarkKind
from rectify_model.numbering.numerals import read_numeral
from rectify_model.text.lines.artefacts import Artefact, left_out
from rectify_model.text.lines.paragraphs import Paragraph
from rectify_model.text.lines.source import EMPTY, Passage
from rectify_model.text.outline.labels import MEASURES, NUMBER, PROBLEM, column_key

__all__ = ["Grid", "Table", "header_keys", "table_of"]

Grid = Sequence[Sequence[Passage]]
"""Rows of cells; what a cell does not hold is an empty passage."""

_FEWEST_KNOWN: Final = 2
_HEADER: Final = "header of a table"


@attrs.frozen(kw_only=True)
class Table:
    """A table as items."""

    rows: tuple[Paragraph, ...]
    """The rows, each with its number as the mark, its problem as the words, and its other cells."""
    artefacts: tuple[Artefact, ...]
    """The cells of the headers."""


def header_keys(cells: Sequence[str]) -> list[str | None] | None:
    """Return what each column holds if the cells are those of a header, or None."""
    keys = [column_key(cell) for cell in cells]
    known = [key for key in keys if key is not None]
    are_enough = len(known) >= max(_FEWEST_KNOWN, len(keys) / 2)
    return keys if are_enough and (PROBLEM in known or MEASURES in known) else None


def table_of(grid: Grid) -> Table | None:
    """Return the items of a grid, or None where no row of it names columns that are known."""
    keys: list[str | None] | None = None
    rows: list[_Row] = []
    artefacts: list[Artefact] = []
    for cells in grid:
        found = header_keys([cell.text for cell in cells])
        if found is not None or keys is None:
            keys = found if found is not None else keys
            artefacts += [each for cell in cells for each in left_out(cell, _HEADER)]
            continue
        row = _Row.of(keys, cells)
        if rows and not row.number and not row.problem:
            rows[-1].carry_on(row)
        else:
            rows.append(row)
    if keys is None:
        return None
    numbered = [row.paragraph(place) for place, row in enumerate(rows, 1)]
    return Table(rows=tuple(numbered), artefacts=tuple(artefacts))


@attrs.define
class _Row:
    """A row that others may carry on."""

    number: Passage
    problem: Passage
    others: list[tuple[str, Passage]]

    @classmethod
    def of(cls, keys: Sequence[str | None], cells: Sequence[Passage]) -> "_Row":
        row = cls(EMPTY, EMPTY, [])
        for place, cell in enumerate(cells):
            key = keys[place] if place < len(keys) else None
            if not cell:
                continue
            if key == NUMBER and not row.number:
                row.number = cell
            elif key == PROBLEM and not row.problem:
                row.problem = cell
            else:
                row.others.append((key or "", cell))
        return row

    def carry_on(self, row: "_Row") -> None:
        """Take in a row that has neither number nor problem."""
        for key, words in row.others:
            place = next((at for at, (own, _) in enumerate(self.others) if own == key), None)
            if place is None:
                self.others.append((key, words))
            else:
                joined = Passage.joined([self.others[place][1], words])
                self.others[place] = (key, joined)

    def paragraph(self, place: int) -> Paragraph:
        """Return the row as a paragraph; `place` numbers a row without a number."""
        number = read_numeral(self.number.text.strip("（）().、 "))
        words = [each for each in (self.number, self.problem) if each]
        passage = Passage.joined(words) if words else EMPTY
        marker = Marker(kind=MarkKind.ROW, number=number or place, start=0, end=len(self.number))
        return Paragraph(passage, marker, cells=tuple(self.others))
