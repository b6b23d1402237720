"""Lines become paragraphs: a line broken in the middle of a sentence goes on in the next."""

import re
from collections.abc import Iterable
from typing import Final

import attrs

from rectify_model.numbering.marks import Marker, MarkKind, leading_marker
from rectify_model.text.lines.layout import Layout, Line, laid_out
from rectify_model.text.lines.source import Passage

__all__ = ["Cells", "Paragraph", "ends_sentence", "joined_lines"]

Cells = tuple[tuple[str, Passage], ...]
"""Cells of a row: what the column holds, and the words."""

_SENTENCE_END: Final = re.compile(r"[。！？；：…!?;:][”’）)》】]*$")
_PROSE: Final = re.compile("[，。；]")
_LABELLED: Final = re.compile(r"[^，。；：:]{2,10}[：:]")
_TITLE: Final = re.compile("关于[^。；]{2,60}(?:通报|报告|公告|公示|方案)$")
_OPENING: Final = "“‘（《【("
_CLOSING: Final = "”’）》】)"


@attrs.frozen(eq=False)
class Paragraph:
    """A paragraph of the source and the mark that numbers it, if one does."""

    passage: Passage
    """The words, without white space at the edges."""
    marker: Marker | None
    """The mark that the paragraph begins with."""
    cells: Cells = ()
    """The cells beside number and heading, where the paragraph is a row of a table."""
    heading_end: int | None = None
    """Where the heading ends that runs into the text, if other words than a full stop tell it."""

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text

    @property
    def label(self) -> Passage:
        """The words of the mark."""
        return self.passage.cut(0, self._mark_end)

    @property
    def content(self) -> Passage:
        """The words after the mark."""
        return self.passage.cut(self._mark_end).strip()

    @property
    def _mark_end(self) -> int:
        return self.marker.end if self.marker else 0


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends where a sentence or a clause that stands alone ends."""
    return _SENTENCE_END.search(text[-8:]) is not None


def joined_lines(lines: Iterable[Passage]) -> tuple[Paragraph, ...]:
    """Join the lines of a text, stripped of white space, to paragraphs.

    A line goes on in the next where it breaks off in mid-sentence and the next one begins nothing
    new. How far the evidence reaches depends on whether the text is hard-wrapped.
    """
    measured = laid_out(tuple(lines))
    layout = Layout.of([line for line in measured if line is not None])
    paragraphs: list[_Growing] = []
    numbers = _Numbers()
    blank_before = False
    for line in measured:
        if line is None:
            blank_before = True
            continue
        marker = leading_marker(line.passage.text)
        last = paragraphs[-1] if paragraphs and not numbers.fits(marker) else None
        if last is not None and (
            last.breaks_off(line.passage.text, has_mark=marker is not None)
            or (not blank_before and marker is None and last.goes_on(layout, line))
        ):
            last.add(line)
        else:
            paragraphs.append(_Growing.begun(line, marker))
            numbers.add(marker)
        blank_before = False
    return tuple(paragraph.grown() for paragraph in paragraphs)


@attrs.define
class _Numbers:
    """The lists that are open, the outermost first, each with its last number."""

    _last: dict[MarkKind, int] = attrs.field(factory=dict)

    def fits(self, marker: Marker | None) -> bool:
        """Tell whether a number goes on in its list, or begins one that is not open yet."""
        if marker is None:
            return False
        return marker.number == self._last.get(marker.kind, 0) + 1

    def add(self, marker: Marker | None) -> None:
        """Take in the next number; the lists below it are over."""
        if marker is None:
            return
        kinds = list(self._last)
        below = kinds[kinds.index(marker.kind) + 1 :] if marker.kind in self._last else []
        for kind in below:
            del self._last[kind]
        self._last[marker.kind] = marker.number


@attrs.define(kw_only=True)
class _Growing:
    """A paragraph that lines are still added to."""

    lines: list[Line]
    """The lines so far."""
    marker: Marker | None
    """The mark that the first of them begins with."""
    is_heading: bool
    """Whether it is a numbered heading and no full stop has come yet."""
    is_prose: bool = False
    """Whether a comma or a full stop has come."""

    @classmethod
    def begun(cls, line: Line, marker: Marker | None) -> "_Growing":
        paragraph = cls(
            lines=[], marker=marker, is_heading=marker is not None and not marker.kind.is_ordinal
        )
        paragraph.add(line)
        return paragraph

    def add(self, line: Line) -> None:
        text = line.passage.text
        self.lines.append(line)
        self.is_heading = self.is_heading and "。" not in text
        self.is_prose = self.is_prose or _PROSE.search(text) is not None

    def grown(self) -> Paragraph:
        passage = Passage.joined(line.passage for line in self.lines)
        # A mark may itself be broken over lines.
        marker = self.marker if len(self.lines) == 1 else leading_marker(passage.text)
        return Paragraph(passage, marker)

    def breaks_off(self, following: str, *, has_mark: bool) -> bool:
        """Tell whether it stops in mid-sentence, so that the next line goes on with it.

        A numbered heading need not end as a sentence does, so only what it leaves open counts. What
        begins with a mark that fits no list is hardly anything but the rest of a sentence.
        """
        text = self.lines[-1].passage.text
        if ends_sentence(text):
            return False
        if text.endswith(("，", "、", ",")) or _is_open(text):
            return True
        is_measure = self.marker is not None and self.marker.kind.is_ordinal
        is_prose = self.is_prose or (has_mark and is_measure)
        if self.is_heading or not is_prose or _LABELLED.match(following):
            return False
        return ends_sentence(following) or _PROSE.search(following) is not None

    def goes_on(self, layout: Layout, following: Line) -> bool:
        """Tell whether its last line was broken just because it was full."""
        last = self.lines[-1]
        if _TITLE.search(last.passage.text):
            return False
        # After a full stop only an indent would tell a new paragraph from a broken one.
        unsure = ends_sentence(last.passage.text) and not layout.indents
        return layout.is_full(last) and not unsure and not following.indent


def _is_open(text: str) -> bool:
    """Tell whether a bracket or quotation mark that the text opens is still open at its end."""
    return any(
        text.count(first) > text.count(last) for first, last in zip(_OPENING, _CLOSING, strict=True)
    )
