"""Tables in plain text: rows of cells parted by tabs, bars or blanks, or one cell a line."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import attrs

from rectify_model.text.lines.artefacts import PAGE_NUMBER, Artefact, is_page_number, left_out
from rectify_model.text.lines.source import Passage, Source

__all__ = ["Block", "blocks_of"]

_TAB: Final = re.compile("\t")
_BAR: Final = re.compile(r"[|｜]")
_BLANKS: Final = re.compile("[ \u00a0\u3000]{2,}")
_RULE: Final = re.compile(r"[|｜\-—─┼+:： ]{3,}")
_FEWEST_COLUMNS: Final = 3
_MOST_COLUMNS: Final = 20
_NUMBER_COLUMNS: Final = {"序号", "编号", "问题序号"}

IsHeader = Callable[[Sequence[str]], bool]
"""Whether cells name the columns of a table that can be read."""


@attrs.frozen(kw_only=True)
class Block:
    """Lines of a text that belong together: a table or none."""

    lines: tuple[tuple[int, int], ...] = ()
    """Where the lines of running text start and end."""
    grid: tuple[tuple[Passage, ...], ...] = ()
    """The rows of a table."""
    artefacts: tuple[Artefact, ...] = ()
    """The rules between the cells of a table."""


def blocks_of(source: Source, is_header: IsHeader) -> Iterator[Block]:
    """Yield the tables of a text, and the lines before, between and after them, in order."""
    lines = source.line_ranges
    place = begun = 0
    while place < len(lines):
        found = _grid_at(source, lines, place, is_header)
        if found is None:
            place += 1
            continue
        if begun < place:
            yield Block(lines=lines[begun:place])
        block, place = found
        begun = place
        yield block
    if begun < len(lines):
        yield Block(lines=lines[begun:])


def _grid_at(
    source: Source, lines: Sequence[tuple[int, int]], place: int, is_header: IsHeader
) -> tuple[Block, int] | None:
    """Return the table that begins at a line, with the place of the line after it, or None."""
    words = source.text[slice(*lines[place])].strip()
    for parting in (_TAB, _BAR, _BLANKS):
        if parting.search(words):
            header = _cells(source, lines[place], parting)
            if len(header) >= _FEWEST_COLUMNS and is_header([cell.text for cell in header]):
                return _delimited(source, lines, place, parting, len(header))
    return _one_cell_a_line(source, lines, place, is_header) if words in _NUMBER_COLUMNS else None


def _delimited(
    source: Source,
    lines: Sequence[tuple[int, int]],
    place: int,
    parting: re.Pattern[str],
    columns: int,
) -> tuple[Block, int]:
    """Return a table whose rows are lines, and the place after its last row.

    Blank lines and page numbers may stand between two rows.
    """
    grid: list[tuple[Passage, ...]] = []
    artefacts: list[Artefact] = []
    between: list[Artefact] = []
    end = place
    for at in range(place, len(lines)):
        passage = Passage.within(source, lines[at])
        if _RULE.fullmatch(passage.text):
            between += left_out(passage, "rule of a table")
            continue
        cells = _cells(source, lines[at], parting)
        if passage and is_page_number(passage.text):
            between += left_out(passage, PAGE_NUMBER)
        elif 1 < len(cells) <= columns:
            artefacts += [*between, *_bars(source, lines[at], parting)]
            between = []
            grid.append(tuple(cells))
            end = at + 1
        elif passage:
            break
    return Block(grid=tuple(grid), artefacts=tuple(artefacts)), end


def _one_cell_a_line(
    source: Source, lines: Sequence[tuple[int, int]], place: int, is_header: IsHeader
) -> tuple[Block, int] | None:
    """Return a table whose cells stand one a line: the header's, then those of row 1, 2, …"""
    cells = _words(source, lines, place)
    header: list[Passage] = []
    for cell, _ in cells:
        if cell.text == "1" or len(header) > _MOST_COLUMNS:
            break
        header.append(cell)
    columns = len(header)
    if columns < _FEWEST_COLUMNS or not is_header([cell.text for cell in header]):
        return None
    grid: list[tuple[Passage, ...]] = []
    end = place
    row: list[Passage] = []
    for cell, after in _words(source, lines, place):
        if not row and grid and cell.text != str(len(grid)):
            break
        row.append(cell)
        if len(row) == columns:
            grid.append(tuple(row))
            row, end = [], after
    return Block(grid=tuple(grid)), end


def _words(
    source: Source, lines: Sequence[tuple[int, int]], place: int
) -> Iterator[tuple[Passage, int]]:
    """Yield the lines that are not blank, each with the place after it."""
    for at in range(place, len(lines)):
        passage = Passage.within(source, lines[at])
        if passage:
            yield passage, at + 1


def _cells(source: Source, line: tuple[int, int], parting: re.Pattern[str]) -> list[Passage]:
    """Return the cells of a line; bars at its edges bound cells and part none."""
    start, end = line
    text = source.text[start:end]
    if parting is not _TAB:
        kept = text.strip().strip("|｜") if parting is _BAR else text.strip()
        start = text.find(kept) + start
        end = start + len(kept)
    parts = [found.span() for found in parting.finditer(source.text, start, end)]
    starts, ends = [start, *(after for _, after in parts)], [*(at for at, _ in parts), end]
    return [Passage.within(source, bounds) for bounds in zip(starts, ends, strict=True)]


def _bars(source: Source, line: tuple[int, int], parting: re.Pattern[str]) -> Iterator[Artefact]:
    if parting is _BAR:
        for found in _BAR.finditer(source.text, *line):
            yield Artefact(start=found.start(), end=found.end(), reason="bar between cells")
