"""Lines become paragraphs: a line broken in the middle of a sentence goes on in the next."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

import attrs

from rectify_model.numbering.marks import Marker, MarkKind, leading_marker
from rectify_model.text.source import Passage

__all__ = ["Paragraph", "ends_sentence", "joined_lines"]

_SENTENCE_END: Final = re.compile(r"[。！？；：…!?;:][”’）)》】]*$")
_PROSE: Final = re.compile("[，。；]")
_LABELLED: Final = re.compile(r"[^，。；：:]{2,10}[：:]")
_OPENING: Final = "“‘（《【("
_CLOSING: Final = "”’）》】)"
# A text is hard-wrapped where so many of its lines are as long as its longest.
_FULL_LINES_OF_WRAPPED: Final = 0.3
_SLACK: Final = 8
_NARROWEST: Final = 40
_INDENTS_OF_INDENTED: Final = 0.1


@attrs.frozen(eq=False)
class Paragraph:
    """A paragraph of the source and the mark that numbers it, if one does."""

    passage: Passage
    """The words, without white space at the edges."""
    marker: Marker | None
    """The mark that the paragraph begins with."""

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
    lines = tuple(lines)
    layout = _Layout.of(lines)
    paragraphs: list[_Growing] = []
    numbers: dict[MarkKind, int] = {}
    blank_before = False
    for line in lines:
        if not line:
            blank_before = True
            continue
        marker = leading_marker(line.text)
        begins = marker is not None and marker.number in {1, numbers.get(marker.kind, 0) + 1}
        last = paragraphs[-1] if paragraphs and not begins else None
        if last is not None and (
            last.breaks_off(line)
            or (not blank_before and marker is None and layout.goes_on(last.parts[-1], line))
        ):
            last.add(line)
        else:
            paragraphs.append(_Growing.begun(line, marker))
            if marker is not None:
                numbers[marker.kind] = marker.number
        blank_before = False
    passages = (Passage.joined(paragraph.parts) for paragraph in paragraphs)
    return tuple(Paragraph(passage, leading_marker(passage.text)) for passage in passages)


@attrs.define(kw_only=True)
class _Growing:
    """A paragraph that lines are still added to."""

    parts: list[Passage]
    """The lines so far."""
    is_heading: bool
    """Whether it is a numbered heading and no full stop has come yet."""
    is_prose: bool = False
    """Whether a comma or a full stop has come."""

    @classmethod
    def begun(cls, line: Passage, marker: Marker | None) -> "_Growing":
        paragraph = cls(parts=[], is_heading=marker is not None and not marker.kind.is_ordinal)
        paragraph.add(line)
        return paragraph

    def add(self, line: Passage) -> None:
        self.parts.append(line)
        self.is_heading = self.is_heading and "。" not in line.text
        self.is_prose = self.is_prose or _PROSE.search(line.text) is not None

    def breaks_off(self, following: Passage) -> bool:
        """Tell whether it stops in mid-sentence, so that the next line goes on with it.

        A numbered heading need not end as a sentence does, so only what it leaves open counts.
        """
        text = self.parts[-1].text
        if ends_sentence(text):
            return False
        if text.endswith(("，", "、", ",")) or _is_open(text):
            return True
        if self.is_heading or not self.is_prose or _LABELLED.match(following.text):
            return False
        return ends_sentence(following.text) or _PROSE.search(following.text) is not None


def _is_open(text: str) -> bool:
    """Tell whether a bracket or quotation mark that the text opens is still open at its end."""
    return any(
        text.count(first) > text.count(last) for first, last in zip(_OPENING, _CLOSING, strict=True)
    )


def _indent(line: Passage) -> int:
    """Return how many columns of white space stand before the line's words."""
    text, end = line.source.text, line.start
    start = end
    while start and text[start - 1].isspace() and text[start - 1] not in "\r\n":
        start -= 1
    return _columns(text[start:end])


def _columns(text: str) -> int:
    """Return how many columns a text takes up, two for each wide character."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


@attrs.frozen(kw_only=True)
class _Layout:
    """How the lines of a text are laid out."""

    width: int
    """The width at which the text is hard-wrapped, in columns; 0 where it is not."""
    indents: bool
    """Whether paragraphs begin with white space."""

    @classmethod
    def of(cls, lines: tuple[Passage, ...]) -> "_Layout":
        widths = [_indent(line) + _columns(line.text) for line in lines if line]
        widest = max(widths, default=0)
        full = sum(width >= widest - _SLACK for width in widths)
        wrapped = widest >= _NARROWEST and full >= _FULL_LINES_OF_WRAPPED * len(widths)
        indented = sum(_indent(line) > 0 for line in lines if line)
        return cls(
            width=widest if wrapped else 0, indents=indented > _INDENTS_OF_INDENTED * len(widths)
        )

    def goes_on(self, line: Passage, following: Passage) -> bool:
        """Tell whether a line was broken just because it was full."""
        full = bool(self.width) and _indent(line) + _columns(line.text) >= self.width - _SLACK
        # After a full stop only an indent would tell a new paragraph from a broken one.
        unsure = ends_sentence(line.text) and not self.indents
        return full and not unsure and not _indent(following)
