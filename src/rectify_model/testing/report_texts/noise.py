"""The noise of the real world: how the paragraphs of a report become the text of a file."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final

from attrs import frozen
from hypothesis import strategies as st

from rectify_model.testing.report_texts.writer import Paragraph, Role

__all__ = ["Noise", "noises"]

_INDENT: Final = "\u3000" * 2
_FAR: Final = "\u3000" * 8
_BOOKMARK: Final = "[bookmark: _GoBack]"
_PAGE_NUMBERS: Final = ("- 1 -", "— 2 —", "第 3 页 共 9 页", "4")
_FURNITURE: Final = (
    "首页 > 巡察整改",
    "来源：某市机关网 浏览次数：1024",
    "【打印本页】 【关闭窗口】",
)
# Typesetters never let these begin a line: they hang over its end.
_NARROWEST, _WIDEST = 56, 92
_HANGING: Final = "，。；：、！？）》”"


@frozen(kw_only=True)
class Noise:
    """噪声: what became of the paragraphs on their way into a text file."""

    indents: tuple[str, ...] = (_INDENT,)
    """The white space before the paragraphs, in turn."""
    width: int | None = None
    """The column at which lines are hard-wrapped."""
    broken: frozenset[int] = frozenset()
    """The paragraphs, from 0, that are broken after their first comma."""
    bookmarked: frozenset[int] = frozenset()
    """The paragraphs, from 0, that begin with a word processor's bookmark."""
    blank_lines: int = 0
    """How many blank lines stand after each paragraph."""
    page_numbers: tuple[tuple[int, str], ...] = ()
    """The numbers of pages, each with the number of lines before it."""
    above: tuple[str, ...] = ()
    """What a web page prints above the report."""
    below: tuple[str, ...] = ()
    """What a web page prints below the report."""
    trailing: str = ""
    """White space before the end of each line."""
    line_end: str = "\n"
    """What ends a line."""
    byte_order_mark: bool = False
    """Whether the text begins with one."""

    def over(self, paragraphs: Sequence[Paragraph]) -> str:
        """Return paragraphs as the text of a file."""
        lines: list[str] = []
        for place, paragraph in enumerate(paragraphs):
            lines += self._lines(place, paragraph)
            lines += [""] * self.blank_lines
        for place, words in self.page_numbers:
            lines.insert(place % (len(lines) + 1), words)
        text = "".join(
            f"{line}{self.trailing}{self.line_end}" for line in (*self.above, *lines, *self.below)
        )
        return ("\ufeff" if self.byte_order_mark else "") + text

    def _lines(self, place: int, paragraph: Paragraph) -> list[str]:
        words = paragraph.text
        if paragraph.role is Role.TITLE:
            return [_INDENT + words if self.width else words]
        if paragraph.role is Role.SIGNATURE:
            return [_FAR + words]
        indent = self.indents[place % len(self.indents)]
        if self.width is not None:
            return list(_wrapped(indent + words, self.width))
        words = indent + (_BOOKMARK if place in self.bookmarked else "") + words
        before, comma, after = words.partition("，" if place in self.broken else "\n")
        return [before + comma, after] if after else [words]


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a paragraph that is hard-wrapped at a column."""
    line, columns = "", 0
    for sign in text:
        size = _columns(sign)
        if columns + size > width and sign not in _HANGING:
            yield line
            line, columns = "", 0
        line, columns = line + sign, columns + size
    yield line


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _widths(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Return the columns at which a text may be wrapped so that its lines still tell it.

    The title and the signature fit on their lines, and two lines of five are full.
    """
    body = [_columns(each.text) for each in paragraphs if each.role is Role.BODY]
    others = [_columns(_FAR + each.text) for each in paragraphs if each.role is not Role.BODY]
    widths = []
    for width in range(max(_NARROWEST, *others), _WIDEST, 2):
        lines = len(others) + sum(columns // width + 1 for columns in body)
        if lines - len(paragraphs) >= lines * 2 / 5:
            widths.append(width)
    return widths


_NUMBERED_PAGES: Final = st.tuples(st.integers(0, 80), st.sampled_from(_PAGE_NUMBERS))
_FURNISHED: Final = st.lists(st.sampled_from(_FURNITURE), max_size=2).map(tuple)
_UNWRAPPED: Final[st.SearchStrategy[dict[str, Any]]] = st.fixed_dictionaries(
    {
        "indents": st.lists(
            st.sampled_from((_INDENT, "", "    ", "\t")), min_size=1, max_size=3
        ).map(tuple),
        "broken": st.frozensets(st.integers(0, 40), max_size=3),
        # A word processor that leaves its bookmarks behind wraps no lines.
        "bookmarked": st.frozensets(st.integers(0, 40), max_size=2),
    }
)


def _wrapping(paragraphs: Sequence[Paragraph]) -> st.SearchStrategy[dict[str, Any]]:
    widths = _widths(paragraphs)
    if not widths:
        return st.nothing()
    # Only an indent tells a new paragraph from a line that was full when a sentence ended.
    indents = st.sampled_from(((_INDENT,), ("    ",)))
    return st.fixed_dictionaries({"indents": indents, "width": st.sampled_from(widths)})


@st.composite
def noises(draw: st.DrawFn, paragraphs: Sequence[Paragraph]) -> Noise:
    """Draw noise for the paragraphs of a report, the least first."""
    return Noise(
        **draw(_UNWRAPPED | _wrapping(paragraphs)),
        blank_lines=draw(st.integers(0, 2)),
        page_numbers=tuple(draw(st.lists(_NUMBERED_PAGES, max_size=3))),
        above=draw(_FURNISHED),
        below=draw(_FURNISHED),
        trailing=draw(st.sampled_from(("", "  ", "\u3000"))),
        line_end=draw(st.sampled_from(("\n", "\r\n"))),
        byte_order_mark=draw(st.booleans()),
    )
