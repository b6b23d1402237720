"""Labels that bear numbers, such as 2、整改措施, are labels and no headings."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.numbering.marks import SECTION_KINDS
from rectify_model.text.lines.paragraphs import Paragraph
from rectify_model.text.outline.labels import begins_field

__all__ = ["without_numbered_labels"]

_NAMES_PROBLEM: Final = ("问题：", "问题:")
_FEWEST: Final = 2


def without_numbered_labels(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, those that begin with a numbered label without a mark.

    One such paragraph alone may be a heading, and so may two different ones 一、 and 二、: plans
    have sections named 整改目标 and 整改措施. Labels come again with each problem.
    """
    labels = [_label(paragraph) for paragraph in paragraphs]
    times = Counter(filter(None, labels))
    if times.total() < _FEWEST:
        return tuple(paragraphs)
    return tuple(
        attrs.evolve(paragraph, marker=None)
        if label and (times[label] >= _FEWEST or not _heads_section(paragraph))
        else paragraph
        for paragraph, label in zip(paragraphs, labels, strict=True)
    )


def _label(paragraph: Paragraph) -> str:
    """Return the words of a numbered paragraph that a label begins, or none.

    1. 问题：…… is an item, whose number the other items count on.
    """
    words = paragraph.content.text if paragraph.marker else ""
    names_problem = words.startswith(_NAMES_PROBLEM)
    return words if words and not names_problem and begins_field(paragraph.text) else ""


def _heads_section(paragraph: Paragraph) -> bool:
    return paragraph.marker is not None and paragraph.marker.kind in SECTION_KINDS
