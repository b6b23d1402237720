"""A sound report in which a breach of a rule is planted."""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from datetime import date, timedelta
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from rectify_model.model import FeedbackItem, LongTermTask, Report, SectionKind
from rectify_model.numbering import MarkKind
from rectify_model.shape import shape_of
from rectify_model.testing.broken_documents.making import Plain
from rectify_model.testing.broken_documents.places import objects
from rectify_model.validation import LEDGER

__all__ = ["Breaches", "Draft", "Node", "moved"]

T = TypeVar("T")
Node = tuple[str, Plain]
"""An object and its JSON Pointer."""

_TRACKING: Final[Mapping[str, Any]] = {
    "responsibilities": [
        {"role": "责任领导", "name": "党组书记"},
        {"role": "牵头单位", "name": "办公室"},
    ],
    "deadline": {"text": "长期坚持", "ongoing": True},
    "evidence": [{"title": "督导检查台账"}],
}
"""What a ledger says of an item whose work has just begun."""


@attrs.frozen
class Draft:
    """A report's plain data, in the making."""

    draw: st.DrawFn
    """What draws."""
    plain: Plain
    """The report; it keeps the rules of its profile until it is changed."""
    profile: str
    """The profile."""

    def every(self, *classes: type) -> Sequence[Node]:
        """Return the objects of some classes, in the order of the document."""
        found = objects(self.plain, shape_of(Report))
        return [(each.path, each.plain) for each in found if each.shape.cls in classes]

    def some(self, *classes: type) -> Node:
        """Draw one of the objects of some classes."""
        return self.one_of(self.every(*classes))

    def one_of(self, many: Sequence[T]) -> T:
        """Draw one of several."""
        return self.draw(st.sampled_from(many))

    def number(self, least: int, most: int) -> int:
        """Draw a whole number."""
        return self.draw(st.integers(least, most))

    def matter(self) -> Node:
        """Draw a feedback item or a long-term task."""
        return self.some(FeedbackItem, LongTermTask)

    def task(self) -> Node:
        """Draw a long-term task; there is one from now on."""
        if not self.every(LongTermTask):
            matter = self.new_matter("task")
            if self.profile == LEDGER:
                matter["next_review"] = "2026-01-01"
            self.new_section(SectionKind.LONG_TERM, tasks=[matter])
        return self.some(LongTermTask)

    def new_matter(self, name: str) -> Plain:
        """Return an item or a task that keeps the rules, with ids of its own."""
        measure = {"id": f"{name}.m", "label": "一是", "ordinal": 1, "text": "制定工作方案。"}
        matter: Plain = {
            "id": name,
            "label": "（一）",
            "title": "持续整改。",
            "measures": [measure],
        }
        if self.profile == LEDGER:
            matter["tracking"] = _tracking()
        return matter

    def new_section(self, kind: SectionKind, **fields: Any) -> str:
        """Put a section behind the others; return its path."""
        sections = self.plain["sections"]
        label = MarkKind.CHINESE.written(len(sections) + 1)
        sections.append({"kind": str(kind), "label": label, "title": "其他情况", **fields})
        if kind is SectionKind.OTHER:
            del sections[-1]["kind"]
        return f"/sections/{len(sections) - 1}"

    def say(self, measure: Plain, name: str, words: str, **value: Any) -> str:
        """Let a measure say a value in so many words at its end; return the value's path there."""
        start = len(measure.get("lead", "") + measure.get("text", ""))
        measure["text"] = f"{measure.get('text', '')}{words}"
        mentions = measure.setdefault("values", {}).setdefault(name, [])
        mentions.append({"span": f"{start}-{start + len(words)}", "text": words, **value})
        return f"/values/{name}/{len(mentions) - 1}"

    def tracking(self, *history: Plain, **fields: Any) -> Node:
        """Give an item or a task another ledger, that of work which has just begun; return it."""
        path, matter = self.matter()
        matter["tracking"] = {**_tracking(), **fields, "history": list(history)}
        return f"{path}/tracking", matter["tracking"]

    @property
    def feedback_on(self) -> str:
        """The day of the feedback."""
        day: str = self.plain["inspection"]["feedback_on"]
        return day


Breaches = Mapping[str, Callable[[Draft], str]]
"""By code, what plants a breach of a rule and returns the place that it is told at."""


def moved(day: str, days: int) -> str:
    """Return the day so many days after a day, or before it."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _tracking() -> Plain:
    return deepcopy(dict(_TRACKING))
