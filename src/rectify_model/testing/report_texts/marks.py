"""The marks of siblings as they are printed: in many styles, and at times misnumbered."""

from enum import Enum
from typing import Final

from attrs import frozen

from rectify_model.numbering.marks import BARE_KINDS, MarkKind

__all__ = ["Mark", "MarkStyle", "Misnumbered", "Slip", "marks_in_a_row"]


@frozen
class Mark:
    """A mark as it is printed."""

    label: str
    """Its words, empty where headings stand without any."""
    number: int | None
    """The number that they say."""


class MarkStyle(Enum):
    """How word processors and input methods write marks."""

    STANDARD = "standard"
    HALF_WIDTH = "half width"
    FULL_WIDTH = "full width"
    ENCLOSED = "enclosed"


class Slip(Enum):
    """错号: what may be wrong with the second of some marks."""

    NONE = "none"
    REPEATED = "repeated"
    """It says the number of the first, and those after it go on from there: 1. 1. 2."""
    LEFT_OUT = "left out"
    """Numbers before it are left out: 1. 6. 7."""
    LOOKALIKE = "lookalike"
    """It is written as a mark of another level: （一） （2） （三）."""


@frozen(kw_only=True)
class Misnumbered:
    """错号: a mark that is no right one at its place."""

    label: str
    """Its words."""
    slip: Slip
    """What is wrong with it."""


# One number left out may as well be the next one of the list above, in the wrong mark: in 二、1. 3.
# nobody can tell.
_SHIFTS: Final = {Slip.REPEATED: -1, Slip.LEFT_OUT: 4}
_TABLES: Final = {
    MarkStyle.HALF_WIDTH: str.maketrans("（）：，", "():,"),
    MarkStyle.FULL_WIDTH: str.maketrans("0123456789.", "０１２３４５６７８９．"),
}
_ENCLOSED: Final = {
    MarkKind.CHINESE_BRACKETS: ("㈠", 10),
    MarkKind.ARABIC: ("⒈", 20),
    MarkKind.ARABIC_BRACKETS: ("⑴", 20),
}


def marks_in_a_row(kind: MarkKind, numbers: range, style: MarkStyle, slip: Slip) -> list[Mark]:
    """Return the marks of siblings."""
    if kind in BARE_KINDS:
        return [Mark("", None) for _ in numbers]
    shift = _SHIFTS.get(slip, 0)
    printed = [numbers[0], *(number + shift for number in numbers[1:])]
    kinds = [kind for _ in numbers]
    if slip is Slip.LOOKALIKE:
        kinds[1] = MarkKind.ARABIC_BRACKETS
    return [
        Mark(_written(kind, number, style), number)
        for kind, number in zip(kinds, printed, strict=True)
    ]


def _written(kind: MarkKind, number: int, style: MarkStyle) -> str:
    first, most = _ENCLOSED.get(kind, ("", 0))
    if style is MarkStyle.ENCLOSED and number <= most:
        return chr(ord(first) + number - 1)
    return kind.written(number).translate(_TABLES.get(style, {}))
