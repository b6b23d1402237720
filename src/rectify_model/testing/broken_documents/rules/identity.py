"""RM201–RM205: ids, origins and spans that lead astray, and what is told twice; RM299."""

from typing import Final

from rectify_model.model import FeedbackItem, LongTermTask, Measure, SectionKind, Statement
from rectify_model.testing.broken_documents.rules.draft import Breaches, Draft

__all__ = ["BREACHES"]


def _duplicate_id(draft: Draft) -> str:
    nodes = draft.every(FeedbackItem, LongTermTask, Measure)
    # No task has a measure for its origin, so that no reference is lost.
    path, measure = draft.some(Measure)
    before = [node for place, node in nodes[: [each[0] for each in nodes].index(path)]]
    measure["id"] = draft.one_of([draft.plain, *before])["id"]
    return f"{path}/id"


def _unknown_origin(draft: Draft) -> str:
    path, task = draft.task()
    _, measure = draft.some(Measure)
    task["origin"] = draft.one_of(("nowhere", draft.plain["id"], measure["id"], task["id"]))
    return f"{path}/origin"


def _no_origin(draft: Draft) -> str:
    path, task = draft.task()
    _, item = draft.some(FeedbackItem)
    task.pop("origin", None)
    task["title"] = draft.one_of(("{}", "{}。", " {} ")).format(item["title"].rstrip("。"))
    return path


def _other_span(draft: Draft) -> str:
    path, measure = draft.some(Measure)
    place = draft.say(measure, "terms", "“一室两队”")
    term = measure["values"]["terms"][-1]
    start, _, end = term["span"].partition("-")
    shift = draft.number(1, 9)
    term["span"] = draft.one_of(
        (
            f"{int(start) + shift}-{int(end) + shift}",
            f"{end}-{start}",
            f"{start}-{int(end) + shift}",
        )
    )
    return f"{path}{place}/span"


def _told_twice(draft: Draft) -> str:
    section = draft.new_section(SectionKind.OTHER, items=[draft.new_matter("new")])
    figures = [str(draft.number(2, 9999)) for _ in range(draft.number(2, 3))]
    items = draft.every(FeedbackItem)
    (earlier, _), (_, new) = draft.one_of(items[:-1]), items[-1]
    measures = [each for path, each in draft.every(Measure) if path.startswith(f"{earlier}/")]
    for measure in (draft.one_of(measures), new["measures"][0]):
        for figure, unit in zip(figures, "人件次", strict=False):
            words = f"，涉及{figure}{unit}"
            draft.say(measure, "quantities", words, value=figure, unit=unit)
            _narrow(measure["values"]["quantities"][-1], f"{figure}{unit}")
    return f"{section}/items/0/measures/0"


def _narrow(mention: dict[str, str], words: str) -> None:
    """Let a mention stand for the last of its words alone."""
    end = mention["span"].partition("-")[2]
    mention |= {"span": f"{int(end) - len(words)}-{end}", "text": words}


def _unused_suppression(draft: Draft) -> str:
    code = draft.one_of(("RM401", "RM204", "RM507", "X1"))
    suppressions = draft.plain.setdefault("suppressions", [])
    suppressions.append({"code": code, "reason": "已向上级说明情况。"})
    if draft.number(0, 1):
        suppressions[-1]["path"] = draft.some(Statement, Measure)[0]
    return f"/suppressions/{len(suppressions) - 1}"


BREACHES: Final[Breaches] = {
    "RM201": _duplicate_id,
    "RM202": _unknown_origin,
    "RM203": _no_origin,
    "RM204": _other_span,
    "RM205": _told_twice,
    "RM299": _unused_suppression,
}
