"""A document that was loaded: its value, what is to be told of it, and where things stand in it."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Generic, TypeVar

import attrs

from rectify_model.codec.explain.document import Position
from rectify_model.problems import Problem

__all__ = ["Loaded"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Loaded(Generic[T]):
    """A document's value, with its places."""

    report: T
    """What the document holds."""
    problems: tuple[Problem, ...]
    """What was left out and why, in the order of the document; none of them is an error."""
    count: int
    """How many problems there are, those counted in; `limits.max_problems` are told one by one."""
    source: str | None = None
    """The name of the file; None where the document came as bytes."""
    _positions: Callable[[], Mapping[str, Position]] = attrs.field(
        alias="positions", repr=False, eq=False
    )

    def place(self, path: str) -> Position | None:
        """Return line and column, from 1, of a field by its JSON Pointer.

        An attribute in XML has the place of its element. What the document does not write out has
        none: None. The first call looks through the whole document, the next ones do not.
        """
        return self._places.get(path)

    @cached_property
    def _places(self) -> Mapping[str, Position]:
        return self._positions()
