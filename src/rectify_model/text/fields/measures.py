"""What is counted up below a problem becomes measures."""

from collections.abc import Iterable

from rectify_model.model import Measure
from rectify_model.numbering.marks import inline_markers
from rectify_model.text.fields.drafts import Draft
from rectify_model.text.lines.sentences import split_lead
from rectify_model.text.lines.source import Passage
from rectify_model.text.outline.headings import Heading
from rectify_model.text.outline.points import Counted, counted_line, counted_points

__all__ = ["has_measures", "measures_below", "measures_in"]


def has_measures(heading: Heading) -> bool:
    """Tell whether measures stand right below a heading or in its own paragraphs."""
    return bool(heading.ordinals) or any(
        inline_markers(passage.text) for passage in (heading.content, *heading.paragraphs)
    )


def measures_in(passage: Passage) -> tuple[Passage, list[Draft]]:
    """Return the words of a paragraph before its first measure, and its measures."""
    before, points = counted_points(passage)
    return before, [_measure(point) for point in points]


def measures_below(marks: Iterable[Heading]) -> list[Draft]:
    """Return the measures that numbered paragraphs begin; what stands below one carries it on."""
    measures = []
    for mark in marks:
        measures += [_measure(point) for point in counted_line(mark)]
        measures[-1].add("paragraphs", *mark.below)
    return measures


def _measure(point: Counted) -> Draft:
    lead, text = split_lead(point.content)
    return Draft(
        Measure, {"ordinal": point.number, "label": point.label, "lead": lead, "text": text}
    )
