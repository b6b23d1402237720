"""A count that begins inside a paragraph and goes on in the next is spread over paragraphs.

Some publishers break the line before 二是 but not before 一是, and a hard-wrapped line may end
there by chance; the measures are the same.
"""

from collections.abc import Sequence
from itertools import pairwise

from rectify_model.numbering.marks import MarkKind, leading_marker, marks_before
from rectify_model.text.lines.paragraphs import Paragraph

__all__ = ["with_counts_spread"]


def with_counts_spread(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, each point of a count that reaches over them in its own."""
    spread: list[Paragraph] = []
    for paragraph, following in pairwise(paragraphs):
        spread += _spread(paragraph, following)
    return (*spread, *paragraphs[-1:])


def _spread(paragraph: Paragraph, following: Paragraph) -> list[Paragraph]:
    marker, own = following.marker, paragraph.marker
    if marker is None or not (marker.kind.is_ordinal or marker.kind is MarkKind.CIRCLED):
        return [paragraph]
    first = own.number + 1 if own is not None and own.kind is marker.kind else 1
    starts = [mark.start for mark in marks_before(paragraph.text, marker, first)]
    if not starts:
        return [paragraph]
    ends = [*starts, len(paragraph.passage)]
    passages = (
        paragraph.passage.cut(start, end) for start, end in zip([0, *starts], ends, strict=True)
    )
    return [Paragraph(passage.strip(), leading_marker(passage.text)) for passage in passages]
