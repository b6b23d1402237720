"""A terminal: what can be seen of a text, and how many columns it takes."""

import unicodedata
from typing import Final

import attrs

__all__ = ["Screen", "excerpt", "one_line"]

# Characters that nobody sees, but that steer a terminal or turn the order of words round.
_UNSEEN: Final = {"Cc", "Cf", "Cs", "Zl", "Zp"}
# Marks that stand on the character before them.
_MARKS: Final = {"Mn", "Me"}
_CUT: Final = "…"


@attrs.frozen(kw_only=True)
class Screen:
    """A terminal that lines are shown on."""

    columns: int = 80
    """How wide it is."""
    colour: bool = True
    """Whether it shows colour."""


def one_line(text: str) -> str:
    """Return words from outside so that they can neither break the line nor steer the terminal."""
    return "".join(map(_seen, " ".join(text.split())))


def excerpt(line: str, column: int, most: int) -> tuple[str, str]:
    """Return what a terminal shows of a line around a column, and the caret line below it.

    The line's indent is left out: in a document it is deep, and says nothing.

    Args:
        line: The line, without its end.
        column: The column to point at, in code points from 1.
        most: How many columns of the terminal there are; wide characters take two of them.
    """
    indent = min(len(line) - len(line.lstrip()), column - 1)
    cells = [_seen(char) for char in line[indent:]]
    place = min(column - 1 - indent, len(cells))
    room = most - 2 * len(_CUT)
    start = _reach(cells[:place][::-1], room // 2)
    shown_before = "".join(cells[place - start : place])
    end = _reach(cells[place:], room - _width(shown_before))
    left = _CUT if start < place else ""
    right = _CUT if place + end < len(cells) else ""
    shown = left + shown_before + "".join(cells[place : place + end]) + right
    return shown.rstrip(), " " * _width(left + shown_before) + "^"


def _reach(cells: list[str], room: int) -> int:
    """Count the cells that have room, from the first on."""
    for count, cell in enumerate(cells):
        room -= _width(cell)
        if room < 0:
            return count
    return len(cells)


def _seen(char: str) -> str:
    if char == "\t":
        return " "
    return f"U+{ord(char):04X}" if unicodedata.category(char) in _UNSEEN else char


def _width(text: str) -> int:
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
