"""RM401–RM409: what is not answered or not said, and totals that do not add up."""

from typing import Any, Final

from rectify_model.model import FeedbackItem, LongTermTask, SectionKind
from rectify_model.testing.broken_documents.rules.draft import Breaches, Draft

__all__ = ["BREACHES"]


def _unanswered_item(draft: Draft) -> str:
    path, item = draft.some(FeedbackItem)
    del item["measures"]
    return path


def _unanswered_task(draft: Draft) -> str:
    path, task = draft.task()
    del task["measures"]
    return path


def _without_section(draft: Draft, kind: SectionKind) -> str:
    for section in draft.plain["sections"]:
        if section.get("kind") == kind:
            del section["kind"]
    return ""


def _no_rectification(draft: Draft) -> str:
    return _without_section(draft, SectionKind.RECTIFICATION)


def _no_accountability(draft: Draft) -> str:
    return _without_section(draft, SectionKind.ACCOUNTABILITY)


def _front_matter_missing(draft: Draft) -> str:
    del draft.plain[draft.one_of(("title", "issuer", "issued_on"))]
    return ""


def _inspection_missing(draft: Draft) -> str:
    name = draft.one_of((None, "programme", "inspected", "feedback_on"))
    if name is None:
        del draft.plain["inspection"]
        return ""
    del draft.plain["inspection"][name]
    return "/inspection"


def _totals(draft: Draft, **totals: Any) -> None:
    draft.plain["totals"] = totals


def _answered(draft: Draft) -> int:
    return len(draft.every(FeedbackItem, LongTermTask))


def _rate_mismatch(draft: Draft) -> str:
    problems = draft.number(1, _answered(draft))
    done = draft.number(0, problems)
    hundredths = 10_000 * done // problems
    # A hundredth either way may be how it was rounded.
    wrong = hundredths + draft.number(2, 10_000)
    _totals(draft, problems=problems, done=done, rate=f"{wrong // 100}.{wrong % 100:02}")
    return "/totals/rate"


def _totals_mismatch(draft: Draft) -> str:
    problems = draft.number(1, _answered(draft))
    done = draft.number(0, problems)
    counts = {"done": done, "mostly_done": 0, "under_way": problems - done}
    counts[draft.one_of(tuple(counts))] += draft.number(1, 9)
    _totals(draft, problems=problems, **counts)
    return "/totals"


def _fewer_items(draft: Draft) -> str:
    _totals(draft, problems=_answered(draft) + draft.number(1, 99))
    return "/totals/problems"


BREACHES: Final[Breaches] = {
    "RM401": _unanswered_item,
    "RM402": _unanswered_task,
    "RM403": _no_rectification,
    "RM404": _no_accountability,
    "RM405": _front_matter_missing,
    "RM406": _inspection_missing,
    "RM407": _rate_mismatch,
    "RM408": _totals_mismatch,
    "RM409": _fewer_items,
}
