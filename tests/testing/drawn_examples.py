"""What strategies draw, as a list, and what an instance holds."""

from collections.abc import Iterator
from typing import Any, TypeVar

import attrs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

__all__ = ["drawn", "nodes"]

T = TypeVar("T")


def drawn(strategy: st.SearchStrategy[T], count: int) -> list[T]:
    """Draw a number of examples, the same ones on every run."""
    examples: list[T] = []
    search = settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )

    @search
    @given(strategy)
    def draw(example: T) -> None:
        examples.append(example)

    draw()
    return examples


def nodes(value: Any) -> Iterator[Any]:
    """Yield an instance, all that it holds, and each of their lists."""
    yield value
    if isinstance(value, tuple):
        for entry in value:
            yield from nodes(entry)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from nodes(getattr(value, field.name))
