"""How much of what a section holds."""

from collections.abc import Iterable
from typing import Self

import attrs

from rectify_model.model import FocusArea, Section, Topic

__all__ = ["Counts"]


@attrs.frozen(kw_only=True)
class Counts:
    """The numbers of the parts of one section, or of several."""

    sections: int = 0
    """部分."""
    statements: int = 0
    """工作情况."""
    focus_areas: int = 0
    """聚焦方面."""
    topics: int = 0
    """小类."""
    items: int = 0
    """整改事项."""
    tasks: int = 0
    """长期整改事项."""
    measures: int = 0
    """整改措施, those of tasks included."""

    @classmethod
    def of(cls, sections: Iterable[Section]) -> Self:
        """Count what sections hold."""
        sections = tuple(sections)
        areas = [area for section in sections for area in section.focus_areas]
        topics = [topic for section in sections for topic in section.topics]
        topics += [topic for area in areas for topic in area.topics]
        owners: list[Section | FocusArea | Topic] = [*sections, *areas, *topics]
        items = [item for owner in owners for item in owner.items]
        tasks = [task for owner in owners for task in owner.tasks]
        return cls(
            sections=len(sections),
            statements=sum(len(section.statements) for section in sections),
            focus_areas=len(areas),
            topics=len(topics),
            items=len(items),
            tasks=len(tasks),
            measures=sum(len(matter.measures) for matter in (*items, *tasks)),
        )
