"""The view of a text: what marks, dates, numbers, labels and key words are looked for in.

In the view one character stands for each printed one, or none: invisible signs are left out; what
looks like another character, or is another form of it, is replaced. The model keeps what is
printed, so a view knows where each of its characters comes from.
"""

import re
from array import array
from functools import cached_property
from typing import Final

import attrs

from rectify_model.text.lookalikes import RADICALS, TRADITIONAL

__all__ = ["PRIVATE_USE", "RADICAL", "View"]


def _pairs(flat: str) -> dict[str, str]:
    return dict(zip(flat[::2], flat[1::2], strict=True))


_LINE_ENDS: Final = "\v\f\x85\u2028\u2029"
_FORMS: Final = (
    "﹙（﹚）︵（︶）．.﹒.｡。､、﹑、﹐，﹔；﹕：﹖？﹗！︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…"
    "「“」”『‘』’﹁“﹂”﹃‘﹄’｢“｣”〝“〞”〟”"
)
_FULL_WIDTH: Final = (("０", "９"), ("Ａ", "Ｚ"), ("ａ", "ｚ"))
_REPLACED: Final = (
    {
        chr(code): chr(code - 0xFEE0)
        for first, last in _FULL_WIDTH
        for code in range(ord(first), ord(last) + 1)
    }
    | _pairs(_FORMS)
    | _pairs(TRADITIONAL)
    | _pairs(RADICALS)
    | dict.fromkeys(_LINE_ENDS, "\n")
)
_INVISIBLE: Final = (
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
)
_UNLIKE: Final = re.compile(f"[{_INVISIBLE}{''.join(_REPLACED)}]")
# What converters leave of a line end: a tag, or the two characters of an escape.
_LINE_END: Final = re.compile(r"\\n(?![A-Za-z])|<br ?/?>|</p>", re.IGNORECASE)
_UNLIKE_OR_LINE_END: Final = re.compile(f"{_LINE_END.pattern}|{_UNLIKE.pattern}", re.IGNORECASE)
RADICAL: Final = re.compile(f"[{RADICALS[::2]}]")
"""A radical or stroke in place of a character."""
PRIVATE_USE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""A character whose look the font alone knows."""


def _unlike(printed: str) -> re.Pattern[str]:
    return _UNLIKE_OR_LINE_END if _LINE_END.search(printed) else _UNLIKE


def _text_of(view: "View") -> str:
    return _unlike(view.printed).sub(_seen, view.printed)


@attrs.frozen(eq=False)
class View:
    """A text as it is looked at."""

    printed: str
    """The text, as it came."""
    text: str = attrs.field(init=False, default=attrs.Factory(_text_of, takes_self=True))
    """The text as it is looked at; the printed one itself where nothing differs."""

    @property
    def is_printed(self) -> bool:
        """Whether the view is the printed text itself."""
        return self.text is self.printed

    def origin(self, offset: int) -> int:
        """Return where in the printed text the character at an offset of the view stands."""
        return offset if self._places is None else self._places[0][offset]

    def words(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to where a range of the view, which is not empty, is printed."""
        if self._places is None:
            return start, end
        starts, ends = self._places
        return starts[start], ends[end - 1]

    @cached_property
    def _places(self) -> tuple["array[int]", "array[int]"] | None:
        """Where each character of the view begins and ends; None where the places are the same."""
        if len(self.text) == len(self.printed):
            return None
        starts, ends, done = array("L"), array("L"), 0
        for found in _unlike(self.printed).finditer(self.printed):
            start, end = found.span()
            starts.extend(range(done, start))
            ends.extend(range(done + 1, start + 1))
            if _seen(found):
                starts.append(start)
                ends.append(end)
            done = end
        size = len(self.printed)
        starts.extend(range(done, size + 1))
        ends.extend(range(done + 1, size + 1))
        return starts, ends


def _seen(found: re.Match[str]) -> str:
    words = found[0]
    return _REPLACED.get(words, "") if len(words) == 1 else "\n"
