"""How a field's annotation is read: a type, its limits, and whether it is optional or a tuple."""

from types import NoneType, UnionType
from typing import Annotated, Any, Self, Union, get_args, get_origin

import attrs

from rectify_model.model.limits import Limits

__all__ = ["Annotation", "Since"]


@attrs.frozen
class Since:
    """The version of the documents that a field begins in: `Annotated[Text, Since("1.1")]`."""

    version: str
    """The minor version, such as 1.1."""

    @classmethod
    def of(cls, annotation: Any) -> str | None:
        """Return the version that an annotation states; None where it states none."""
        said = get_args(annotation)[-1] if get_origin(annotation) is Annotated else None
        return said.version if isinstance(said, cls) else None


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
    since: str | None
    """The version that the field begins in; None for the first."""

    @classmethod
    def of(cls, annotation: Any) -> Self:
        """Take an annotation apart."""
        since = Since.of(annotation)
        if since is not None:
            annotation = _without_last(annotation)
        optional = get_origin(annotation) in {Union, UnionType}
        if optional:
            (annotation,) = (part for part in get_args(annotation) if part is not NoneType)
        many = get_origin(annotation) is tuple
        if many:
            annotation, _ = get_args(annotation)
        limits = None
        if get_origin(annotation) is Annotated:
            annotation, limits = get_args(annotation)
        return cls(type=annotation, limits=limits, optional=optional, many=many, since=since)


def _without_last(annotation: Any) -> Any:
    """Return an annotation without the last thing that is said of its type."""
    # Python joins what is said of a named type with what is said of the field.
    kind, *said = get_args(annotation)
    return Annotated[kind, *said[:-1]] if said[:-1] else kind
