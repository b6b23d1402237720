"""Feedback items and long-term tasks as paragraphs: heading, prose, measures."""

from collections.abc import Iterator

from rectify_model.model.item import Matter
from rectify_model.numbering.marks import MarkKind, leading_marker
from rectify_model.render.marks import marked, run_on, worded

__all__ = ["matter_paragraphs"]


def matter_paragraphs(matter: Matter, above: str | None) -> Iterator[str]:
    """Yield the paragraphs of an item or task, each measure in one of its own.

    `above` is the title of what the item stands in. An item without a label that bears this title
    has no heading of its own: its measures stand right below the section's or the area's.
    """
    title = matter.title or ""
    is_headed = bool(matter.label) or matter.title != above
    *lines, last = marked(matter.label, title) if is_headed else "", *matter.paragraphs
    run = _run_on(matter, matter.paragraphs[-1] if matter.paragraphs else title)
    yield from filter(None, (*lines, last + run))
    for measure in matter.measures:
        if not run:
            yield worded(measure)
        yield from measure.paragraphs


def _run_on(matter: Matter, before: str) -> str:
    """Return measures marked （1） that run on from a sentence; below it they would be items."""
    marks = [leading_marker(measure.label or "") for measure in matter.measures]
    are_like_items = all(mark and mark.kind is MarkKind.ARABIC_BRACKETS for mark in marks)
    is_carried_on = any(measure.paragraphs for measure in matter.measures[:-1])
    if not are_like_items or is_carried_on or not matter.label:
        return ""
    return run_on("" if before.endswith("。") else before, matter.measures) or ""
