"""JSON Pointers (RFC 6901): the paths by which every problem and every node is found."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import attrs

__all__ = ["climb", "escape", "join", "parent", "parts", "resolve"]

# RFC 6901, section 4: no leading zero; longer ones count more entries than there can be.
_INDEX: Final = re.compile("0|[1-9][0-9]{0,17}")


def escape(name: str) -> str:
    """Return a name as a step of a pointer: `~` as `~0`, `/` as `~1` (RFC 6901, section 3)."""
    return name.replace("~", "~0").replace("/", "~1")


def join(pointer: str, *steps: str | int) -> str:
    """Return the pointer that leads from `pointer` by names and positions further down."""
    for step in steps:
        pointer += f"/{escape(step)}" if isinstance(step, str) else f"/{step}"
    return pointer


def parts(pointer: str) -> tuple[str, ...]:
    """Return the steps of a pointer, unescaped; the root has none."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def parent(pointer: str) -> str:
    """Return the pointer to what holds the place; the root's parent is the root."""
    return pointer.rpartition("/")[0]


def climb(pointer: str) -> Iterator[str]:
    """Yield the pointer and those of all that holds the place, up to the root, which is empty."""
    yield pointer
    while pointer:
        pointer = parent(pointer)
        yield pointer


def resolve(root: object, pointer: str) -> Any:
    """Return the value at a place below `root`: fields by name, entries by position.

    Raises:
        LookupError: There is no such place.
    """
    if pointer and not pointer.startswith("/"):
        msg = f"{pointer!r} is no pointer: it does not begin with a slash"
        raise LookupError(msg)
    value: Any = root
    for step in parts(pointer):
        value = _below(value, step, pointer)
    return value


def _below(value: Any, step: str, pointer: str) -> Any:
    if isinstance(value, Sequence) and not isinstance(value, str):
        if _INDEX.fullmatch(step) and int(step) < len(value):
            return value[int(step)]
    elif attrs.has(type(value)) and any(step == field.name for field in attrs.fields(type(value))):
        return getattr(value, step)
    msg = f"there is no place {pointer}: the step {step!r} leads nowhere"
    raise LookupError(msg)
