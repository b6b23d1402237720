"""White space as CSS collapses it, and line breaks of the file that part no words."""

import re
from typing import Final

__all__ = ["BLANKS", "collapsed", "is_wide"]

BLANKS: Final = " \t\n\f\r"
"""What HTML takes for white space; other blanks are characters of the text."""
_RUN: Final = re.compile("[ \t\n\f\r]+")
_IS_WIDE: Final = (
    "\u1100-\u115f\u2018-\u201d\u2026\u2014\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff"
    "\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001f64f\U00020000-\U0003fffd"
)
_WIDE: Final = re.compile(f"[{_IS_WIDE}]")
_BREAK: Final = "[ \t\f\r]*+\n[ \t\n\f\r]*+"
_WITHIN_WIDE: Final = re.compile(f"(?<=[{_IS_WIDE}]){_BREAK}(?=[{_IS_WIDE}])")
_BESIDE_WIDE: Final = re.compile(
    f"(?<=[{_IS_WIDE}]){_BREAK}(?=[^ \t\n\f\r])|(?<=[^ \t\n\f\r]){_BREAK}(?=[{_IS_WIDE}])"
)


def is_wide(sign: str) -> bool:
    """Tell whether a character is as wide as a Chinese one, beside which no blank parts words."""
    return _WIDE.match(sign) is not None


def collapsed(text: str) -> tuple[str, int]:
    """Return a text with each run of white space as one blank, and how many breaks were mended.

    A line break of the file between wide characters shows as nothing (CSS Text 3, 4.1.3). Between
    a wide one and a digit or letter a browser shows a blank, which nobody typed: it is mended. At
    the edges a blank stays, as what stands beside it is not known here.
    """
    mended = 0
    if "\n" in text:
        text = _WITHIN_WIDE.sub("", text)
        text, mended = _BESIDE_WIDE.subn("", text)
    return _RUN.sub(" ", text), mended
