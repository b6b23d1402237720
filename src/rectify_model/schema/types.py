"""What both schemas are made of: the classes and the simple types below the report."""

from collections.abc import Iterator

from rectify_model.model import Report
from rectify_model.shape import ClassShape, Scalar, classes_below

__all__ = ["classes", "scalars"]


def classes() -> tuple[ClassShape, ...]:
    """Return the report's shape and that of each class that it can hold, outermost first."""
    return tuple(classes_below(Report))


def scalars() -> Iterator[Scalar]:
    """Yield each type of simple values once, in the order in which the classes use them."""
    used = (field.scalar for shape in classes() for field in shape.fields if field.scalar)
    yield from {scalar.name: scalar for scalar in used}.values()
