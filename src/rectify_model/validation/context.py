"""What a rule looks at: a report laid open, and what it is to be held against."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

import attrs

from rectify_model.model import FeedbackItem, LongTermTask, Measure, Report
from rectify_model.model.item import Matter
from rectify_model.shape import shape_of
from rectify_model.validation.regulation import RegulationProfile

__all__ = ["Context"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Context:
    """A report and what its rules need to know."""

    report: Report
    """The report."""
    today: date
    """The day that deadlines are held against."""
    regulation: RegulationProfile
    """The time limits that apply."""

    def every(self, cls: type[T]) -> Sequence[tuple[str, T]]:
        """Return each object of exactly this class with its JSON Pointer, in document order."""
        return self._nodes.get(cls, ())

    @cached_property
    def matters(self) -> Sequence[tuple[str, Matter]]:
        """The feedback items and long-term tasks with their pointers, items first."""
        return (*self.every(FeedbackItem), *self.every(LongTermTask))

    @cached_property
    def identified(self) -> Sequence[tuple[str, Matter | Measure]]:
        """Whatever bears an id, with its pointer, in the order of the document."""
        matters = [entry for cls in (FeedbackItem, LongTermTask) for entry in self.every(cls)]
        return sorted([*matters, *self.every(Measure)], key=lambda entry: self.order[entry[0]])

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each pointer in the document."""
        return {path: place for place, (path, _) in enumerate(self.walked)}

    @cached_property
    def walked(self) -> Sequence[tuple[str, Any]]:
        """Every object of the report with its JSON Pointer, in document order."""
        return tuple(_walk(self.report, ""))

    def node(self, path: str) -> Any:
        """Return the object at a JSON Pointer."""
        return self.walked[self.order[path]][1]

    def cached(self, compute: Callable[["Context"], T]) -> T:
        """Return what a function makes of this context, computed once for all rules."""
        if compute not in self._computed:
            self._computed[compute] = compute(self)
        computed: T = self._computed[compute]
        return computed

    @cached_property
    def _computed(self) -> dict[Callable[["Context"], Any], Any]:
        return {}

    @cached_property
    def _nodes(self) -> dict[type, list[tuple[str, Any]]]:
        nodes: dict[type, list[tuple[str, Any]]] = defaultdict(list)
        for path, node in self.walked:
            nodes[type(node)].append((path, node))
        return nodes


def _walk(node: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield an object and all objects below it, outermost first, with their pointers."""
    yield path, node
    for field in shape_of(node.__class__).fields:
        if field.scalar is not None:
            continue
        value = getattr(node, field.name)
        if field.many:
            for index, entry in enumerate(value):
                yield from _walk(entry, f"{path}/{field.name}/{index}")
        elif value is not None:
            yield from _walk(value, f"{path}/{field.name}")
