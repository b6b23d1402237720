"""Where the heading of a paragraph ends that runs into its text."""

import re
from typing import Final

from rectify_model.numbering.marks import inline_markers, is_inside, quoted_ranges
from rectify_model.text.lines.source import Passage

__all__ = ["split_heading", "split_lead"]

_STOP: Final = re.compile("。")
# A sentence that heads a measure says one thing, shortly: 严格落实“第一议题”学习制度。
_LEAD: Final = re.compile("[^。，；：！？,;]{2,36}。")


def split_heading(passage: Passage) -> tuple[Passage, Passage]:
    """Return a heading and the text that it runs into.

    The heading ends at its first 。 outside quotation marks, that included, or right before the
    first of the points that the text counts up.
    """
    text = passage.text
    quoted = quoted_ranges(text) if "。" in text else ()
    stops = (found.end() for found in _STOP.finditer(text) if not is_inside(quoted, found.start()))
    end = next(stops, len(text))
    points = inline_markers(text)
    if points and 0 < points[0].start < end:
        end = points[0].start
    return passage.cut(0, end).strip(), passage.cut(end).strip()


def split_lead(passage: Passage) -> tuple[Passage, Passage]:
    """Return the sentence that heads a measure, empty where there is none, and the rest."""
    found = _LEAD.match(passage.text)
    end = found.end() if found and found.end() < len(passage) else 0
    return passage.cut(0, end), passage.cut(end).strip()
