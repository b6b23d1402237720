"""How much of what a section holds, and the words for it in both languages."""

from collections.abc import Iterable
from typing import Final, Self

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.cli.language import Language
from rectify_model.model import FocusArea, Section, Topic

__all__ = ["PARTS", "Counts", "counted", "summary"]

PARTS: Final = {
    "sections": Bilingual(en="sections", zh="部分"),
    "statements": Bilingual(en="statements", zh="工作情况"),
    "focus_areas": Bilingual(en="focus areas", zh="聚焦方面"),
    "topics": Bilingual(en="topics", zh="小类"),
    "items": Bilingual(en="feedback items", zh="整改事项"),
    "tasks": Bilingual(en="long-term tasks", zh="长期整改事项"),
    "measures": Bilingual(en="measures", zh="整改措施"),
    "problems": Bilingual(en="problems", zh="问题"),
}
"""What is counted, by the names of `Counts`, and the problems found."""
_IN_SUMMARY: Final = ("sections", "items", "tasks", "measures")


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


def counted(part: str, number: int, language: Language) -> str:
    """Return a number and what it counts: `1 measure`, `4 measures`, `整改措施 4`."""
    words = PARTS[part].in_language(language)
    if language is Language.CHINESE:
        return f"{words} {number}"
    return f"{number} {words.removesuffix('s') if number == 1 else words}"


def summary(sections: Iterable[Section], problems: int, language: Language) -> str:
    """Return the line that says how much a report holds, and how many problems were found."""
    counts = Counts.of(sections)
    parts = [counted(part, getattr(counts, part), language) for part in _IN_SUMMARY]
    parts.append(counted("problems", problems, language))
    return ("，" if language is Language.CHINESE else ", ").join(parts)
