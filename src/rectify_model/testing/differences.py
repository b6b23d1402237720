"""Where two reports differ, in few words: never a whole report."""

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Any, Final
from unicodedata import normalize

from rectify_model.shape import FieldShape, shape_of

__all__ = ["described", "differences"]

_MOST: Final = 5
_LENGTH: Final = 40
_BEFORE: Final = 10


def described(before: object, after: object) -> str:
    """Say on a line each where two values differ, the first places at most."""
    found = differences(before, after)
    lines = [f"  {path or '(the whole)'}: {change}" for path, change in islice(found, _MOST)]
    others = sum(1 for _ in found)
    return "\n".join([*lines, f"  (and {others} more)"] if others else lines)


def differences(before: object, after: object) -> Iterator[tuple[str, str]]:
    """Yield the JSON Pointer of each place where two values differ, and how.

    Both are instances of one class of the model, or else the whole differs.
    """
    if type(before) is not type(after):
        yield "", f"{type(before).__name__} became {type(after).__name__}"
        return
    cls: type = type(before)
    for field in shape_of(cls).fields:
        one, other = getattr(before, field.name), getattr(after, field.name)
        if one != other:
            for path, change in _in_field(field, one, other):
                yield f"/{field.name}{path}", change


def _in_field(field: FieldShape, before: Any, after: Any) -> Iterator[tuple[str, str]]:
    if not field.many:
        yield from _in_value(field, before, after)
        return
    if len(before) != len(after):
        yield "", f"{_count(before)} became {_count(after)}"
    for index, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            for path, change in _in_value(field, one, other):
                yield f"/{index}{path}", change


def _in_value(field: FieldShape, before: Any, after: Any) -> Iterator[tuple[str, str]]:
    if field.scalar is None:
        yield from differences(before, after)
    else:
        yield "", _change(before, after)


def _count(entries: tuple[object, ...]) -> str:
    return f"{len(entries)} entr{'y' if len(entries) == 1 else 'ies'}"


def _change(before: object, after: object) -> str:
    if not (isinstance(before, str) and isinstance(after, str)):
        return f"{_cut(repr(before))} became {_cut(repr(after))}"
    # Two texts that look the same are told apart by their code points alone.
    show = ascii if normalize("NFC", before) == normalize("NFC", after) else repr
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    start = max(0, sum(1 for _ in alike) - _BEFORE)
    at = f"from character {start} on, " if start else ""
    return f"{at}{_cut(show(before[start:]))} became {_cut(show(after[start:]))}"


def _cut(text: str) -> str:
    return text if len(text) <= _LENGTH else text[:_LENGTH] + "…"
