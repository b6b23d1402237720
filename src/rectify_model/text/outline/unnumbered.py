"""Headings of a text that numbers none: short lines that are no sentences."""

from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.numbering.marks import Marker, MarkKind
from rectify_model.text.lines.paragraphs import Paragraph, ends_sentence
from rectify_model.text.outline.sections import kind_by_words

__all__ = ["with_bare_headings"]

_LONGEST_HEADING: Final = 36


def with_bare_headings(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, its headings marked as such where none is numbered.

    The words tell which of them are sections; the numbers given here are for counting only.
    """
    if any(each.marker and not each.marker.kind.is_ordinal for each in paragraphs):
        return tuple(paragraphs)
    marked: list[Paragraph] = []
    numbers = {MarkKind.BARE_SECTION: 0, MarkKind.BARE: 0}
    for paragraph in paragraphs:
        if paragraph is paragraphs[-1] or not _is_heading(paragraph):
            marked.append(paragraph)
            continue
        is_section = kind_by_words(paragraph.text) is not None
        kind = MarkKind.BARE_SECTION if is_section else MarkKind.BARE
        numbers[kind] += 1
        marked.append(
            attrs.evolve(paragraph, marker=Marker(kind=kind, number=numbers[kind], start=0, end=0))
        )
    return tuple(marked)


def _is_heading(paragraph: Paragraph) -> bool:
    return (
        paragraph.marker is None
        and len(paragraph.text) <= _LONGEST_HEADING
        and not ends_sentence(paragraph.text)
        and "，" not in paragraph.text
    )
