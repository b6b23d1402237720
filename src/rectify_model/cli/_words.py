"""The words for what a report holds, in both languages."""

from typing import Final

from rectify_model.cli._language import Language, Message

__all__ = ["PARTS", "counted"]

PARTS: Final = {
    "sections": Message(en="sections", zh="部分"),
    "statements": Message(en="statements", zh="工作情况"),
    "focus_areas": Message(en="focus areas", zh="聚焦方面"),
    "topics": Message(en="topics", zh="小类"),
    "items": Message(en="feedback items", zh="整改事项"),
    "tasks": Message(en="long-term tasks", zh="长期整改事项"),
    "measures": Message(en="measures", zh="整改措施"),
    "problems": Message(en="problems", zh="问题"),
}
"""What is counted, by the names of `Counts`, and the problems found."""


def counted(part: str, number: int, language: Language) -> str:
    """Return a number and what it counts: `1 measure`, `4 measures`, `整改措施 4`."""
    words = PARTS[part].in_language(language)
    if language is Language.CHINESE:
        return f"{words} {number}"
    return f"{number} {words.removesuffix('s') if number == 1 else words}"
