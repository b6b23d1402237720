"""RM101–RM104: numbers that do not count on."""

from typing import Final

from rectify_model.model import FeedbackItem, SectionKind
from rectify_model.numbering import MarkKind
from rectify_model.testing.broken_documents.rules.draft import Breaches, Draft

__all__ = ["BREACHES"]

_MOST_AFTER: Final = 3


def _counted(draft: Draft, numbers: list[int], at: int) -> str:
    """Let a new section count its statements, and one go wrong; the count goes on after it."""
    numbers += range(numbers[-1] + 1, numbers[-1] + 1 + draft.number(0, _MOST_AFTER))
    labels = [MarkKind.CHINESE_BRACKETS.written(number) for number in numbers]
    return f"{_said(draft, labels)}/{at}/label"


def _said(draft: Draft, labels: list[str]) -> str:
    said = [{"label": label, "title": "认真落实。"} for label in labels]
    return draft.new_section(SectionKind.OTHER, statements=said) + "/statements"


def _repeated(draft: Draft) -> str:
    last = draft.number(1, 9)
    return _counted(draft, [*range(1, last + 1), last], last)


def _skipped(draft: Draft) -> str:
    last = draft.number(1, 9)
    return _counted(draft, [*range(1, last + 1), last + draft.number(2, 5)], last)


def _backwards(draft: Draft) -> str:
    last = draft.number(2, 9)
    numbers = [*range(1, last + 1), draft.number(1, last - 1)]
    # What follows may go on from either number, so nothing does.
    labels = [MarkKind.CHINESE_BRACKETS.written(number) for number in numbers]
    return f"{_said(draft, labels)}/{last}/label"


def _other_level(draft: Draft) -> str:
    # A number that the items have come to would count on from theirs.
    next_item = len(draft.every(FeedbackItem)) + 1
    number = draft.one_of([number for number in range(2, 6) if number != next_item])
    labels = [MarkKind.CHINESE_BRACKETS.written(each) for each in range(1, number + 2)]
    labels[number - 1] = MarkKind.ARABIC_BRACKETS.written(number)
    return f"{_said(draft, labels)}/{number - 1}/label"


BREACHES: Final[Breaches] = {
    "RM101": _other_level,
    "RM102": _repeated,
    "RM103": _skipped,
    "RM104": _backwards,
}
