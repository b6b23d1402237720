"""What a rule looks at: a report laid open, and what it is checked against.

A rule asks for the objects of one class, and fifty rules ask about the same report. So a context
walks through the report once, keeps the objects by their class, and answers every rule from there;
a check of a whole report takes time in proportion to its length, however many rules there are.

Most objects of a report are the values of its wordings (quantities, dates, quoted terms), which
few rules ask for. So there are two walks, each made when it is first needed: the outline, which
leaves values and extensions out, and the whole. What several rules compute alike, such as the
marked headings, is computed once by `Context.cached`.

A rule yields a place, a JSON Pointer; `validate` finds its line and column where the source is
known. A rule never changes a report and never sees another rule, so their order does not matter.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, Final, TypeVar

import attrs

from rectify_model.model import (
    Extension,
    FeedbackItem,
    LongTermTask,
    Measure,
    Report,
    Statement,
    Values,
)
from rectify_model.model.item import Matter
from rectify_model.shape import at, classes_below, pointed, shape_of
from rectify_model.validation.programme import answers_party_inspection
from rectify_model.validation.regulation import RegulationProfile

__all__ = ["Context"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Context:
    """A report, and what rules need to know beside it."""

    report: Report
    """The report."""
    today: date
    """The day that deadlines are held against."""
    regulation: RegulationProfile
    """The time limits that apply."""

    def every(self, cls: type[T]) -> Sequence[tuple[str, T]]:
        """Return each object of exactly this class with its JSON Pointer, in document order."""
        nodes = self._all_nodes if cls in _BELOW_ASIDE else self._nodes
        return nodes.get(cls, ())

    @cached_property
    def is_of_party_inspection(self) -> bool:
        """Whether the report answers a party inspection (巡视/巡察), as far as it tells."""
        return answers_party_inspection(self.report)

    @cached_property
    def matters(self) -> Sequence[tuple[str, Matter]]:
        """The feedback items and long-term tasks with their pointers, items first."""
        return (*self.every(FeedbackItem), *self.every(LongTermTask))

    @cached_property
    def identified(self) -> Sequence[tuple[str, Matter | Measure]]:
        """Whatever bears an id, with its pointer, in the order of the document."""
        return self._among(FeedbackItem, LongTermTask, Measure)

    @cached_property
    def speakers(self) -> Sequence[tuple[str, Measure | Statement]]:
        """Whatever has a wording that says a value, in the order of the document."""
        speakers = self._among(Measure, Statement)
        return [entry for entry in speakers if any(_mentions(entry[1].values))]

    @cached_property
    def walked(self) -> Sequence[tuple[str, Any]]:
        """Every object of the report with its JSON Pointer, in document order."""
        return pointed(self.report)

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each pointer in the document."""
        return {path: place for place, (path, _) in enumerate(self.walked)}

    def node(self, path: str) -> Any:
        """Return the object at a JSON Pointer."""
        return at(self.report, path)

    def cached(self, compute: Callable[["Context"], T]) -> T:
        """Return what a function makes of this context, computed once for all rules."""
        if compute not in self._computed:
            self._computed[compute] = compute(self)
        computed: T = self._computed[compute]
        return computed

    @cached_property
    def _computed(self) -> dict[Callable[["Context"], Any], Any]:
        return {}

    def _among(self, *classes: type[Any]) -> Sequence[tuple[str, Any]]:
        return [entry for entry in self._outline if entry[1].__class__ in classes]

    @cached_property
    def _outline(self) -> Sequence[tuple[str, Any]]:
        return pointed(self.report, skip=_ASIDE)

    @cached_property
    def _nodes(self) -> dict[type, list[tuple[str, Any]]]:
        return _by_class(self._outline)

    @cached_property
    def _all_nodes(self) -> dict[type, list[tuple[str, Any]]]:
        return _by_class(self.walked)


_ASIDE: Final = (Values, Extension)
"""What a wording says and what a tool adds: most of all objects, walked through on demand only."""
_BELOW_ASIDE: Final = frozenset(shape.cls for cls in _ASIDE for shape in classes_below(cls))
_mentions: Final = attrgetter(*shape_of(Values).by_name)


def _by_class(entries: Iterable[tuple[str, Any]]) -> dict[type, list[tuple[str, Any]]]:
    nodes: dict[type, list[tuple[str, Any]]] = defaultdict(list)
    for entry in entries:
        nodes[entry[1].__class__].append(entry)
    return nodes
