"""Paragraphs become an outline: each mark finds its level, and odd numbers are told.

Publishers order the levels differently and skip some, so the order is taken from the text.
"""

from collections.abc import Sequence

from rectify_model.numbering.counting import Count, Finding
from rectify_model.numbering.levels import levels_of
from rectify_model.text.lines.paragraphs import Paragraph
from rectify_model.text.outline.headings import Heading

__all__ = ["outline"]


def outline(paragraphs: Sequence[Paragraph]) -> tuple[Heading, tuple[Finding, ...]]:
    """Return the outline of numbered paragraphs as a root heading, and what is odd about it."""
    markers = [paragraph.marker for paragraph in paragraphs if paragraph.marker]
    levels = levels_of(markers)
    root = Heading()
    count = Count(markers, levels)
    stack = [root]
    for paragraph in paragraphs:
        if paragraph.marker is None:
            stack[-1].paragraphs.append(paragraph.passage)
            continue
        label = paragraph.label
        kind = count.kind_of_next(label.printed, paragraph.passage.start, stack[1:])
        heading = Heading(
            kind=kind,
            level=levels[kind],
            number=paragraph.marker.number if label else None,
            passage=paragraph.passage,
            label=label,
            content=paragraph.content,
            cells=paragraph.cells,
            title_end=paragraph.heading_end,
        )
        while stack[-1].level >= heading.level:
            stack.pop()
        stack[-1].children.append(heading)
        stack.append(heading)
    return root, tuple(count.findings)
