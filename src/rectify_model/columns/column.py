"""Columns read off the classes, so that a new field is a new column."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

import attrs
import pyarrow as pa

from rectify_model.columns.spots import Spot
from rectify_model.model.annotation import Annotation
from rectify_model.model.limits import DecimalLimits, Limits
from rectify_model.shape import FieldShape, shape_of
from rectify_model.shape.documentation import Documentation, field_documentation

__all__ = ["Column", "Getter", "arrow_type", "columns_of", "each", "plain_columns"]

Getter = Callable[[Spot], Any]
"""What takes an object or a value from a row's spot; None where there is none."""


@attrs.frozen(kw_only=True, eq=False)
class Column:
    """One column of a table."""

    field: pa.Field
    """Its name, type, nullability, and what is said of it in both languages."""
    values: Callable[[Sequence[Spot]], Iterable[Any]]
    """Take the values of a report's rows."""


def each(
    name: str,
    kind: pa.DataType,
    get: Getter,
    documentation: Documentation,
    *,
    nullable: bool = False,
) -> Column:
    """Return a column whose values are taken row by row."""
    return Column(
        field=pa.field(name, kind, nullable, attrs.asdict(documentation)),
        values=lambda spots: map(get, spots),
    )


_SIMPLE: Final[dict[type, pa.DataType]] = {
    bool: pa.bool_(),
    int: pa.int64(),
    date: pa.date32(),
}


def arrow_type(cls: type, limits: Limits | None = None) -> pa.DataType:
    """Return the Arrow type of simple values: exact, and text for words.

    Raises:
        TypeError: Values of the class are not simple.
    """
    if isinstance(limits, DecimalLimits):
        # The whole range of the field, so that no number is rounded.
        return pa.decimal128(limits.whole_digits + limits.fraction_digits, limits.fraction_digits)
    if issubclass(cls, str):
        return pa.string()
    if cls not in _SIMPLE:
        msg = f"{cls.__name__} has no type in Arrow"
        raise TypeError(msg)
    return _SIMPLE[cls]


def columns_of(
    *classes: type,
    get: Getter = lambda spot: spot.node,
    prefix: str = "",
    term: str = "",
    nullable: bool = False,
    lists: bool = True,
) -> Iterator[Column]:
    """Yield the columns of objects of one or more classes.

    A simple value is a column, many of them a list; an object is laid flat under the field's name;
    of many objects, which have rows of their own or none, there is the count.

    Args:
        classes: The classes; what not all of them have is null in the rows of the others.
        get: Takes the object from a row's spot, as a rule what the row is about.
        prefix: What the names begin with.
        term: What the Chinese terms begin with.
        nullable: Whether there may be no object.
        lists: Whether fields that hold many are columns too.
    """
    shapes = [shape_of(cls) for cls in classes]
    documentation = {
        name: said for cls in classes for name, said in field_documentation(cls).items()
    }
    fields = {field.name: field for shape in shapes for field in shape.fields}
    for name, field in fields.items():
        everywhere = all(name in shape.by_name for shape in shapes)
        absent = nullable or not everywhere or (not field.required and field.default is None)
        if field.many and not lists:
            continue
        value = _attribute(get, name)
        said = attrs.evolve(documentation[name], chinese=term + documentation[name].chinese)
        if not attrs.has(field.cls):
            yield each(prefix + name, _type_of(field), value, said, nullable=absent)
        elif field.many:
            yield _count(f"{prefix}{name}_count", value, said, nullable=absent)
        else:
            yield from columns_of(
                field.cls,
                get=value,
                prefix=f"{prefix}{name}_",
                term=f"{said.chinese}·",
                nullable=absent,
                lists=lists,
            )


def plain_columns(cls: type) -> Iterator[Column]:
    """Yield the columns of a class that is no part of the model, its fields simple without limits.

    Raises:
        TypeError: A field is not simple.
    """
    for field in attrs.fields(cls):
        annotation = Annotation.of(field.type)
        yield each(
            field.name,
            arrow_type(annotation.type),
            _in_unicode(_attribute(lambda spot: spot.node, field.name)),
            field_documentation(cls)[field.name],
            nullable=annotation.optional,
        )


def _attribute(get: Getter, name: str) -> Getter:
    # The name is a field's, so what lacks it is None or of another of the table's classes.
    return lambda spot: getattr(get(spot), name, None)


def _in_unicode(get: Getter) -> Getter:
    # The model's text is Unicode by its limits; a file's name may hold bytes that are not.
    def taken(spot: Spot) -> Any:
        value = get(spot)
        if isinstance(value, str):
            return value.encode(errors="backslashreplace").decode()
        return value

    return taken


def _type_of(field: FieldShape) -> pa.DataType:
    limits = None if field.scalar is None else field.scalar.limits
    kind = arrow_type(field.cls, limits)
    return pa.list_(pa.field("item", kind, nullable=False)) if field.many else kind


def _count(name: str, get: Getter, said: Documentation, *, nullable: bool) -> Column:
    def count(spot: Spot) -> int | None:
        entries = get(spot)
        return None if entries is None else len(entries)

    words = Documentation(f"{said.chinese}（数）", f"How many: {said.english}")
    return each(name, pa.int64(), count, words, nullable=nullable)
