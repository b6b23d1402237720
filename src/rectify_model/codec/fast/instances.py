"""What both readers share: an instance that is filled field by field and then frozen."""

from rectify_model.codec.fast.source import Source
from rectify_model.shape import ClassShape, FieldShape
from rectify_model.shape.twins import twin_of

__all__ = ["add_default", "add_finish", "add_start"]


def add_start(source: Source, shape: ClassShape) -> None:
    """Add the making of the empty instance `made`."""
    source.add(f"made = {source.name('twin', twin_of(shape.cls))}()")


def add_default(source: Source, field: FieldShape) -> None:
    """Add what happens where a field is absent."""
    if field.required:
        source.add("raise Unfit")
    elif field.default in (None, ()):
        source.add(f"made.{field.name} = {field.default}")
    else:
        source.add(f"made.{field.name} = {source.name(f'default_{field.name}', field.default)}")


def add_finish(source: Source, shape: ClassShape) -> None:
    """Add the freezing and return of the instance."""
    source.add(f"made.__class__ = {source.name(shape.cls.__name__, shape.cls)}")
    if hasattr(shape.cls, "__attrs_post_init__"):
        source.add("made.__attrs_post_init__()")
    source.add("return made")
