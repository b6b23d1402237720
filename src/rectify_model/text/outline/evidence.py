"""What speaks for a heading to be an item, a measure, or what gathers items.

Each piece of evidence is weak, and publishers differ; so none decides alone. All headings with one
kind of mark in one section are weighed together.
"""

from collections.abc import Iterable
from typing import Final

from rectify_model.numbering.marks import MarkKind
from rectify_model.text.outline.headings import Heading

__all__ = ["as_gatherer", "as_item", "as_measure", "mean"]

_LONGEST_TITLE: Final = 60
_SHORT_TITLE: Final = 40
_ITEM_BY_MARK: Final[dict[MarkKind | None, float]] = {
    MarkKind.PART: -2.0,
    MarkKind.CHINESE: -0.6,
    MarkKind.ARABIC: 0.2,
    MarkKind.ARABIC_BRACKETS: 0.3,
    MarkKind.HALF_BRACKET: -0.3,
    MarkKind.CIRCLED: -0.8,
    MarkKind.NAMED: 5.0,
    MarkKind.ROW: 5.0,
    MarkKind.ANSWER: 5.0,
}
_MEASURE_BY_MARK: Final[dict[MarkKind | None, float]] = {
    MarkKind.CHINESE_BRACKETS: -0.5,
    MarkKind.ARABIC_BRACKETS: 0.3,
    MarkKind.HALF_BRACKET: 0.6,
    MarkKind.CIRCLED: 1.0,
}
_OF_ORDINALS: Final = 1.5


def mean(weights: Iterable[float]) -> float:
    """Return the mean of weights, 0 where there are none."""
    listed = list(weights)
    return sum(listed) / len(listed) if listed else 0.0


def as_item(heading: Heading) -> float:
    """Weigh what speaks for an item: a short name of a problem, with an answer below it."""
    title = heading.title.text
    weight = _ITEM_BY_MARK.get(heading.kind, -1.0 if heading.is_ordinal else 0.0)
    weight += 2.0 * heading.names_problem - 1.0 * heading.names_field
    weight += 0.5 if 0 < len(title) <= _SHORT_TITLE and "，" not in title else 0.0
    weight -= 1.5 if len(title) > _LONGEST_TITLE else 0.0
    weight += 1.5 if heading.is_counted_below else 0.0
    if heading.has_answer:
        return weight + 1.0
    return weight - (1.5 if heading.names_problem else 3.0)


def as_measure(heading: Heading) -> float:
    """Weigh what speaks for a measure: prose that says what was done, and nothing below it."""
    weight = _OF_ORDINALS if heading.is_ordinal else _MEASURE_BY_MARK.get(heading.kind, 0.0)
    words = heading.content.text
    is_prose = words.endswith(("。", "；", ";")) and ("，" in words or len(words) > _SHORT_TITLE)
    weight += 1.0 if is_prose else 0.0
    is_headed = bool(heading.run_in) or not is_prose
    weight -= 3.0 if is_headed and heading.names_problem else 0.0
    weight -= 1.5 if heading.is_counted_below else 0.0
    weight -= 1.0 if heading.paragraphs and not is_prose else 0.0
    return weight - (1.0 if heading.children else -0.5)


def as_gatherer(heading: Heading) -> float:
    """Weigh what speaks for an area or a topic: a field of work, with headings below it."""
    weight = 1.0 if heading.names_field else 0.0
    weight -= 1.0 if heading.run_in else 0.0
    return weight + (1.0 if heading.children else -2.0)
