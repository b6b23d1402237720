"""Numbered words: a mark before its words, and points that run on in one paragraph."""

from collections.abc import Sequence

from rectify_model.model import Measure, Point
from rectify_model.numbering.marks import inline_markers, leading_marker

__all__ = ["bears_mark", "marked", "run_on", "worded"]


def marked(label: str | None, words: str) -> str:
    """Return words behind the mark that numbers them.

    No blank parts them, as GB/T 9704 has it, but where the mark would take the words in or be none
    before them: 1. before 2024年 reads as the number 1.2024.
    """
    label = label or ""
    mark = leading_marker(label + words)
    is_changed = mark is not None and mark.end != len(label)
    is_lost = mark is None and bears_mark(label)
    return f"{label} {words}" if label and words and (is_changed or is_lost) else label + words


def worded(point: Point | Measure) -> str:
    """Return the words of a point or measure behind its mark."""
    lead = (point.lead or "") if isinstance(point, Measure) else ""
    return marked(point.label, lead + point.text)


def bears_mark(words: str) -> bool:
    """Tell whether words begin with a mark, so that a paragraph of theirs would be numbered."""
    return leading_marker(words) is not None


def run_on(before: str, points: Sequence[Point | Measure]) -> str | None:
    """Return points one after the other, or None where they would not be told apart.

    `before` are the words that they run on from. A reader finds points inside a paragraph only
    where they count from one and follow punctuation.
    """
    text, starts = before, []
    for point in points:
        starts.append(len(text))
        text += worded(point)
    found = [mark.start for mark in inline_markers(text)]
    return text[len(before) :] if found == starts else None
