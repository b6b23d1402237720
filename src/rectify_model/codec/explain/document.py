"""What the reader of either format hands on: plain data, and how to find a place again."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from rectify_model.problems import Problem

__all__ = ["Document", "Position", "escape_pointer"]

Position = tuple[int, int]
"""A line and a column, both from 1, the column in code points."""


@attrs.frozen(kw_only=True)
class Document:
    """A document that is well-formed, taken apart."""

    version: Any
    """The schema version that it states; None where it states none."""
    plain: dict[str, Any]
    """Its fields, in the plain form that both formats share."""
    problems: list[Problem]
    """What is wrong with its form and cannot be told from the plain data."""
    positions: Callable[[], Mapping[str, Position]]
    """Find out where each JSON Pointer stands; takes time, so only for explaining."""


def escape_pointer(name: str) -> str:
    """Escape a name for use in a JSON Pointer (RFC 6901, section 3)."""
    return name.replace("~", "~0").replace("/", "~1")
