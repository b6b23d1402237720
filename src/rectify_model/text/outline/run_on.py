"""Headings that run on in one paragraph: 一、……。（一）关于……的问题。一是……。（二）……

Where a kind of mark begins no line of the text, marks that count on inside a paragraph are
headings: the line ends were lost.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from rectify_model.numbering.marks import MarkKind, leading_marker, run_on_headings
from rectify_model.text.lines.paragraphs import Paragraph
from rectify_model.text.outline.headings import Heading
from rectify_model.text.outline.sections import kind_by_words

__all__ = ["with_run_on_headings"]

_KINDS: Final = (MarkKind.CHINESE, MarkKind.CHINESE_BRACKETS, MarkKind.ARABIC)
_FEWEST: Final = 2


def with_run_on_headings(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, each heading that runs on in a paragraph of its own."""
    leading = Counter(each.marker.kind for each in paragraphs if each.marker)
    parted: list[Paragraph] = []
    for paragraph in paragraphs:
        own = Counter([paragraph.marker.kind] if paragraph.marker else [])
        parted += _parted(paragraph, [kind for kind in _KINDS if leading[kind] == own[kind]])
    return tuple(parted)


def _parted(paragraph: Paragraph, kinds: Iterable[MarkKind]) -> list[Paragraph]:
    marks = run_on_headings(paragraph.text, kinds)
    if len(marks) < _FEWEST:
        return [paragraph]
    places = [mark.start for mark in marks]
    bounds = [*([0] if places[0] else []), *places, len(paragraph.passage)]
    parts = [paragraph.passage.cut(start, end).strip() for start, end in pairwise(bounds)]
    found = [Paragraph(part, leading_marker(part.text)) for part in parts if part]
    heads = [each for each in found if each.marker and each.marker.kind is not MarkKind.ARABIC]
    is_titled = not heads or 2 * sum(map(_is_titled, heads)) >= len(heads)
    return found if is_titled else [paragraph]


def _is_titled(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph begins with words that head a section, an area or an item."""
    marker = paragraph.marker
    heading = Heading(kind=marker.kind if marker else None, content=paragraph.content)
    said = kind_by_words(heading.title.text)
    return said is not None or heading.names_field or heading.names_problem
