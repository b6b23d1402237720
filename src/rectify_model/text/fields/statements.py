"""Sections of prose: their headed paragraphs become statements with points."""

from rectify_model.model import Point, Statement
from rectify_model.text.fields.drafts import Draft
from rectify_model.text.lines.sentences import split_heading
from rectify_model.text.outline.headings import Heading
from rectify_model.text.outline.points import Counted, counted_line, counted_points

__all__ = ["statements_of"]


def statements_of(section: Heading) -> list[Draft]:
    """Return the statements of a section, one for each mark right below it."""
    return [_statement(child) for child in section.children]


def _statement(heading: Heading) -> Draft:
    title, run_in = split_heading(heading.content)
    paragraphs = list(heading.paragraphs)
    if not run_in and paragraphs:
        run_in = paragraphs.pop(0)
    text, points = counted_points(run_in)
    draft = Draft(Statement, {"label": heading.label, "title": title, "text": text})
    draft.add("points", *map(_point, points))
    draft.add("paragraphs", *paragraphs)
    for child in heading.children:
        draft.add("points", *map(_point, counted_line(child)))
        draft.add("paragraphs", *child.below)
    return draft


def _point(point: Counted) -> Draft:
    return Draft(Point, {"ordinal": point.number, "label": point.label, "text": point.content})
