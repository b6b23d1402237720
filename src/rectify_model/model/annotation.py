"""How a field's annotation is read: a type, its limits, and whether it is optional or a tuple."""

from types import NoneType, UnionType
from typing import Annotated, Any, Self, Union, get_args, get_origin

import attrs

from rectify_model.model.limits import Limits

__all__ = ["Annotation"]


@attrs.frozen(kw_only=True)
class Annotation:
    """A field's annotation, taken apart: `T`, `T | None` or `tuple[T, ...]`."""

    type: type
    """The Python type of the value, or of each entry."""
    limits: Limits | None
    """What the type's name promises beyond the Python type."""
    optional: bool
    """Whether None is allowed."""
    many: bool
    """Whether the field holds a tuple."""

    @classmethod
    def of(cls, annotation: Any) -> Self:
        """Take an annotation apart."""
        optional = get_origin(annotation) in {Union, UnionType}
        if optional:
            (annotation,) = (part for part in get_args(annotation) if part is not NoneType)
        many = get_origin(annotation) is tuple
        if many:
            annotation, _ = get_args(annotation)
        limits = None
        if get_origin(annotation) is Annotated:
            annotation, limits = get_args(annotation)
        return cls(type=annotation, limits=limits, optional=optional, many=many)
