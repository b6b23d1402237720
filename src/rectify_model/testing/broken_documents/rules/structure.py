"""RM105–RM108: headings and measures whose level, number or words are amiss."""

from typing import Final

from rectify_model.model import (
    FeedbackItem,
    FocusArea,
    LongTermTask,
    Measure,
    Point,
    Section,
    SectionKind,
    Topic,
)
from rectify_model.testing.broken_documents.rules.draft import Breaches, Draft

__all__ = ["BREACHES"]


def _level_skipped(draft: Draft) -> str:
    topic = {"label": "1.", "title": "落实不到位"}
    area = {"label": "（一）", "title": "聚焦落实方面", "topics": [topic]}
    draft.new_section(SectionKind.OTHER, focus_areas=[area])
    return draft.new_section(SectionKind.OTHER, topics=[topic]) + "/topics/0/label"


def _other_number(draft: Draft) -> str:
    path, node = draft.some(FeedbackItem, LongTermTask, Measure, Point)
    name = "number" if "number" in node else "ordinal"
    node[name] += draft.number(1, 99)
    return f"{path}/{name}"


def _empty_measure(draft: Draft) -> str:
    path, measure = draft.some(Measure)
    for name in ("lead", "text", "values"):
        measure.pop(name, None)
    if draft.number(0, 1):
        measure["text"] = " \u3000"
    return path


def _untitled(draft: Draft) -> str:
    path, heading = draft.some(Section, FocusArea, Topic, FeedbackItem, LongTermTask)
    for name in ("title", "problem"):
        heading.pop(name, None)
    if draft.number(0, 1):
        heading["title"] = " "
    return path


BREACHES: Final[Breaches] = {
    "RM105": _level_skipped,
    "RM106": _other_number,
    "RM107": _empty_measure,
    "RM108": _untitled,
}
