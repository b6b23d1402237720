"""The text of a file in lines, each with its place and with what its layout says.

Every format becomes this; the reader of texts knows nothing else. A source knows no report: it
would read a novel as well.
"""

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.problems import Problem

__all__ = ["Cell", "SourceLine", "SourceText"]


@attrs.frozen(kw_only=True)
class Cell:
    """Where in a table a line stands, counted from 1."""

    table: int
    """The number of the table in the file."""
    row: int
    """The row in the table, headers included."""
    column: int
    """The column of the grid in which the cell begins."""
    columns: int = 1
    """How many columns of the grid the cell spans."""
    rows: int = 1
    """How many rows the cell spans."""


@attrs.frozen(kw_only=True)
class SourceLine:
    """A line of a file: for most formats a paragraph."""

    text: str
    """What the file holds for the line, without a line end; empty for an empty line."""
    place: Bilingual | None = None
    """Where a person finds it in the file, such as `page 3` (第3页); None in plain text."""
    generated: str = ""
    """The label that the program counts and shows before the text, such as `（一）`.

    It stands in no text of the file. What separates it from the text (a tab, a blank) is left out.
    """
    heading: int | None = None
    """The level of the heading by the style, from 1; 0 for a title, None for anything else."""
    cell: Cell | None = None
    """Where it stands in a table that holds data; None outside of one."""
    artefact: Bilingual | None = None
    """Why the line is no part of the body, such as a running head; None for the body."""


@attrs.frozen(kw_only=True)
class SourceText:
    """What a file holds, in reading order."""

    lines: tuple[SourceLine, ...]
    """The lines; every visible character of the file stands in exactly one of them."""
    media_type: str
    """The media type of the file (IANA)."""
    reader: str
    """What read the format, with its version, such as `pypdfium2 5.15.2`."""
    mended: tuple[tuple[str, int], ...] = ()
    """What the source mended and how often, by kind, such as `("radical", 348)`."""
    left_out: tuple[tuple[str, int], ...] = ()
    """What is no text and was left out, and how often, by kind, such as `("script", 12)`."""
    problems: tuple[Problem, ...] = ()
    """What is odd about the file."""
