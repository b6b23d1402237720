"""A value of the model as the code that makes it: short, and fit to be pasted into a test."""

from enum import Enum
from typing import Any, Final

import attrs

__all__ = ["as_code"]

# What is the same all along is written as one and how often, where it is longer than this.
_FEW: Final = 10


def as_code(value: Any) -> str:
    """Return the code that makes a value of the model; what is left at its default is left out."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, str | tuple) and len(value) > _FEW and len({*value}) == 1:
        return f"{as_code(value[:1])} * {len(value)}"
    if isinstance(value, tuple):
        entries = ", ".join(as_code(entry) for entry in value)
        return f"({entries},)" if len(value) == 1 else f"({entries})"
    if not attrs.has(type(value)):
        return repr(value)
    fields = attrs.fields(type(value))
    given = ((field, getattr(value, field.name)) for field in fields)
    arguments = ", ".join(
        f"{field.name}={as_code(held)}" for field, held in given if held != field.default
    )
    return f"{type(value).__name__}({arguments})"
