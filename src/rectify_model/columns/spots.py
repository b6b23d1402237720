"""A report laid open: each object with its place and with what it stands in."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.shape import shape_of

__all__ = ["Spot", "problem_spots", "walk"]


@attrs.frozen(kw_only=True, eq=False)
class Spot:
    """An object and where it stands."""

    node: Any
    """The object: of the model, or a problem."""
    path: str
    """The place in the report, as a JSON Pointer (RFC 6901)."""
    above: "Spot | None" = None
    """What it stands in; None for the report."""

    def nearest(self, *classes: type) -> "Spot | None":
        """Return the innermost spot of one of these classes, itself first, or None."""
        spot: Spot | None = self
        while spot is not None and type(spot.node) not in classes:
            spot = spot.above
        return spot

    def node_of(self, *classes: type) -> Any:
        """Return the innermost object of one of these classes, itself first, or None."""
        spot = self.nearest(*classes)
        return spot and spot.node


def walk(report: Report) -> Iterator[Spot]:
    """Yield the report and each object below it, outermost first, in the order of the document."""
    yield from _walk(Spot(node=report, path=""))


def _walk(spot: Spot) -> Iterator[Spot]:
    yield spot
    for field in shape_of(spot.node.__class__).fields:
        if field.scalar is not None:
            continue
        value = getattr(spot.node, field.name)
        path = f"{spot.path}/{field.name}"
        if field.many:
            for index, entry in enumerate(value):
                yield from _walk(Spot(node=entry, path=f"{path}/{index}", above=spot))
        elif value is not None:
            yield from _walk(Spot(node=value, path=path, above=spot))


def problem_spots(problems: Iterable[Problem], spots: Iterable[Spot]) -> Iterator[Spot]:
    """Yield each problem below the innermost spot that its path leads through."""
    by_path = {spot.path: spot for spot in spots}
    for problem in problems:
        path = problem.path or ""
        while path not in by_path:
            path = path.rpartition("/")[0]
        yield Spot(node=problem, path=problem.path or "", above=by_path[path])
