"""Texts that number nothing: short lines are headings, 针对……问题， begins an item."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.numbering.marks import SECTION_KINDS, Marker, MarkKind
from rectify_model.text.lines.paragraphs import Paragraph, ends_sentence
from rectify_model.text.outline.labels import begins_field
from rectify_model.text.outline.sections import kind_by_words

__all__ = ["with_unnumbered_headings"]

_LONGEST_HEADING: Final = 36
_ANSWER: Final = re.compile(
    "(?:针对|对照|关于|围绕)(?:[^，。；“”]|“[^”]*”){1,80}?(?:问题|方面|意见|现象|情况|不足|短板)(?:的?整改)?[，,：:]"
)
_FEWEST_ANSWERS: Final = 2


def with_unnumbered_headings(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, its headings marked as such where none is numbered.

    The numbers given here are for counting only.
    """
    kinds = {each.marker.kind for each in paragraphs if each.marker}
    if not all(kind.is_ordinal or kind in SECTION_KINDS for kind in kinds):
        return tuple(paragraphs)
    answers = {
        place: found
        for place, each in enumerate(paragraphs)
        if each.marker is None and (found := _ANSWER.match(each.text))
    }
    if len(answers) >= _FEWEST_ANSWERS:
        return _with_answers(paragraphs, answers)
    return tuple(paragraphs) if kinds & SECTION_KINDS else _with_bare_headings(paragraphs)


def _with_answers(
    paragraphs: Sequence[Paragraph], answers: dict[int, re.Match[str]]
) -> tuple[Paragraph, ...]:
    """Mark the paragraphs that name a problem and go on with what was done about it."""
    numbers = {place: number for number, place in enumerate(answers, 1)}
    return tuple(
        attrs.evolve(
            each,
            marker=Marker(kind=MarkKind.ANSWER, number=numbers[place], start=0, end=0),
            heading_end=answers[place].end(),
        )
        if place in answers
        else each
        for place, each in enumerate(paragraphs)
    )


def _with_bare_headings(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Mark short lines that are no sentences; the words tell which of them are sections."""
    times = Counter(each.text for each in paragraphs)
    marked: list[Paragraph] = []
    numbers = {MarkKind.BARE_SECTION: 0, MarkKind.BARE: 0}
    for paragraph in paragraphs:
        # A label comes again with each problem.
        is_label = times[paragraph.text] > 1 and begins_field(paragraph.text) is not None
        if is_label or paragraph is paragraphs[-1] or not _is_heading(paragraph):
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
