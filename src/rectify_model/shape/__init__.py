"""The one table of fields, read off the attrs classes."""

from rectify_model.shape.fields import ClassShape, FieldShape, Place, classes_below, shape_of
from rectify_model.shape.lookup import at, parents
from rectify_model.shape.scalars import Plain, Scalar, UnfitError
from rectify_model.shape.walk import Visit, pointed, walk

__all__ = [
    "ClassShape",
    "FieldShape",
    "Place",
    "Plain",
    "Scalar",
    "UnfitError",
    "Visit",
    "at",
    "classes_below",
    "parents",
    "pointed",
    "shape_of",
    "walk",
]
