"""Points and measures counted up, one a line or several in a paragraph: 一是 … 二是 …"""

import attrs

from rectify_model.numbering.marks import Marker, inline_markers
from rectify_model.text.lines.source import Passage
from rectify_model.text.outline.headings import Heading

__all__ = ["Counted", "counted_line", "counted_points"]


@attrs.frozen(kw_only=True)
class Counted:
    """A point or measure that a paragraph counts up."""

    number: int | None
    """The number that the mark says."""
    label: Passage
    """The words of the mark."""
    content: Passage
    """The words after the mark."""


def counted_points(
    passage: Passage, after: Marker | None = None
) -> tuple[Passage, tuple[Counted, ...]]:
    """Return the words before the first point that a paragraph counts up, and the points.

    `after` is the mark that the paragraph began with, where it was cut off: the count goes on.
    """
    markers = inline_markers(passage.text, after)
    if not markers:
        return passage.strip(), ()
    ends = (*(marker.start for marker in markers[1:]), len(passage))
    points = tuple(
        Counted(
            number=marker.number,
            label=passage.cut(marker.start, marker.end),
            content=passage.cut(marker.end, end).strip(),
        )
        for marker, end in zip(markers, ends, strict=False)
    )
    return passage.cut(0, markers[0].start).strip(), points


def counted_line(heading: Heading) -> tuple[Counted, ...]:
    """Return the point that a numbered paragraph begins with, and those that it counts on to."""
    content, further = counted_points(heading.content, heading.marker)
    return (Counted(number=heading.number, label=heading.label, content=content), *further)
