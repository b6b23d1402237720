"""The one table of fields, read off the attrs classes."""

from rectify_model.shape.fields import ClassShape, FieldShape, Place, classes_below, shape_of
from rectify_model.shape.scalars import Plain, Scalar, UnfitError

__all__ = [
    "ClassShape",
    "FieldShape",
    "Place",
    "Plain",
    "Scalar",
    "UnfitError",
    "classes_below",
    "shape_of",
]
