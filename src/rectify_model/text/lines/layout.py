"""How the lines of a text are laid out: at which width they are broken, and whether they indent."""

import unicodedata
from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.text.lines.source import Passage

__all__ = ["Layout", "Line", "laid_out"]

# A text is hard-wrapped where so many of its lines are as long as its longest.
_FULL_LINES_OF_WRAPPED: Final = 0.3
_SLACK: Final = 8
_NARROWEST: Final = 40
_INDENTS_OF_INDENTED: Final = 0.1


@attrs.frozen(eq=False)
class Line:
    """A line that has words, and the columns that it takes up."""

    passage: Passage
    """The words."""
    indent: int
    """The columns of white space before them."""
    width: int
    """The columns up to the end of the words."""


@attrs.frozen(kw_only=True)
class Layout:
    """How the lines of a text are laid out."""

    width: int
    """The width at which the text is hard-wrapped, in columns; 0 where it is not."""
    indents: bool
    """Whether paragraphs begin with white space."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Layout":
        """Tell the layout from all lines of a text that have words."""
        widest = max((line.width for line in lines), default=0)
        full = sum(line.width >= widest - _SLACK for line in lines)
        wrapped = widest >= _NARROWEST and full >= _FULL_LINES_OF_WRAPPED * len(lines)
        indented = sum(line.indent > 0 for line in lines)
        return cls(
            width=widest if wrapped else 0, indents=indented > _INDENTS_OF_INDENTED * len(lines)
        )

    def is_full(self, line: Line) -> bool:
        """Tell whether a line may have been broken just because it was full."""
        return bool(self.width) and line.width >= self.width - _SLACK


def laid_out(lines: Sequence[Passage]) -> list[Line | None]:
    """Measure the lines of a text, stripped of white space; None stands for a blank one."""
    spaces = [_space_before(line) if line else "" for line in lines]
    # A text has few different characters, so each is looked up once.
    columns = {
        sign: _columns(sign) for sign in set().union(*spaces, *(line.printed for line in lines))
    }
    measured: list[Line | None] = []
    for line, space in zip(lines, spaces, strict=True):
        indent = sum(map(columns.__getitem__, space))
        width = indent + sum(map(columns.__getitem__, line.printed))
        measured.append(Line(line, indent, width) if line else None)
    return measured


def _columns(sign: str) -> int:
    """Return how many columns a character takes up: two if it is wide."""
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _space_before(line: Passage) -> str:
    """Return the white space before a line's words."""
    text, end = line.source.text, line.start
    start = end
    while start and text[start - 1].isspace() and text[start - 1] not in "\r\n":
        start -= 1
    return text[start:end]
