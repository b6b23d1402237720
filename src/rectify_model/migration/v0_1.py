"""From 0.1 to 1.0: a span becomes one text, and whole numbers end at 999999999.

0.1   "span": {"start": 262, "end": 264}      <span start="262" end="264"/>
1.0   "span": "262-264"                       span="262-264"
"""

from collections.abc import Callable
from typing import Any, Final

import attrs

from rectify_model.migration.migrated import Migrated
from rectify_model.migration.problem_kinds import NOT_CARRIED, WRONG_OLD_VALUE
from rectify_model.model.values import Span
from rectify_model.problems import Problem
from rectify_model.shape import ClassShape, FieldShape, Place

__all__ = ["as_in_0_1", "to_1_0"]

_LARGEST: Final = 999_999_999
_LARGEST_IN_0_1: Final = 2**31 - 1

_SPAN: Final[dict[str, Any]] = {
    "version": "0.1",
    "expected": "an object of two whole numbers, start and end",
    "expected_zh": "由 start 和 end 两个整数组成的对象",
}
_INTEGER: Final[dict[str, Any]] = {
    "version": "1.0",
    "expected": f"whole numbers up to {_LARGEST}",
    "expected_zh": f"不大于 {_LARGEST} 的整数",
}


def as_in_0_1(shape: ClassShape) -> ClassShape:
    """Return a class's fields as they stood in 0.1: its spans are objects."""
    fields = tuple(
        attrs.evolve(field, place=Place.OBJECT, scalar=None) if field.cls is Span else field
        for field in shape.fields
    )
    return attrs.evolve(shape, fields=fields, by_name={field.name: field for field in fields})


def to_1_0(plain: dict[str, Any], root: type, shape_of: Callable[[type], ClassShape]) -> Migrated:
    """Carry the fields of a `root` from 0.1 to 1.0.

    Args:
        plain: The fields, in their plain form.
        root: The class of the object whose fields they are.
        shape_of: Gives the fields of a class as they stood in 0.1.

    What is no valid value in 0.1 stays, for the reader of 1.0 to refuse; but for a span in another
    form, which could pass for one of 1.0, and is left out with an error.
    """
    carrier = _Carrier(shape_of)
    carried = carrier.object(plain, shape_of(root), "")
    return Migrated(plain=carried, losses=tuple(carrier.losses))


_LEFT_OUT: Final = object()


@attrs.frozen
class _Carrier:
    """Carries values and collects losses; in 0.1 neither spans nor whole numbers stand in lists."""

    shape_of: Callable[[type], ClassShape]
    losses: list[Problem] = attrs.field(factory=list)

    def object(self, plain: dict[str, Any], shape: ClassShape, path: str) -> dict[str, Any]:
        """Carry the fields of an object; unknown ones stay for the reader to name."""
        carried = {
            name: self.field(value, shape.by_name.get(name), f"{path}/{name}")
            for name, value in plain.items()
        }
        return {name: value for name, value in carried.items() if value is not _LEFT_OUT}

    def field(self, value: Any, field: FieldShape | None, path: str) -> Any:
        """Carry what an object holds under a name."""
        if field is None:
            return value
        if field.many and type(value) is list:
            entries = enumerate(value)
            return [self.value(entry, field, f"{path}/{index}") for index, entry in entries]
        return self.value(value, field, path)

    def value(self, value: Any, field: FieldShape, path: str) -> Any:
        """Carry one value."""
        if field.cls is Span:
            return self.span(value, path)
        if field.scalar is None and type(value) is dict:
            return self.object(value, self.shape_of(field.cls), path)
        if field.scalar is not None and field.scalar.plain is int and _is_too_large(value):
            self.losses.append(NOT_CARRIED.at(path=path, found=value, **_INTEGER))
            return _LEFT_OUT
        return value

    def span(self, value: Any, path: str) -> Any:
        """Write a span as one text."""
        offsets: list[Any] = []
        if type(value) is dict:
            offsets = [value.get("start"), value.get("end")]
        if [type(offset) for offset in offsets] != [int, int] or len(value) > len(offsets):
            self.losses.append(WRONG_OLD_VALUE.at(path=path, **_SPAN))
            return _LEFT_OUT
        if any(map(_is_too_large, offsets)):
            self.losses.append(NOT_CARRIED.at(path=path, found=max(offsets), **_INTEGER))
            return _LEFT_OUT
        return "-".join(map(str, offsets))


def _is_too_large(value: Any) -> bool:
    return type(value) is int and _LARGEST < value <= _LARGEST_IN_0_1
