"""Writers of XML elements: a function for each class and name, made from the class's shape."""

from collections.abc import Callable
from functools import cache
from typing import Final

from attrs import frozen

from rectify_model.codec._compiled.scalars import text_of
from rectify_model.codec._compiled.source import Source
from rectify_model.codec._compiled.unless_default import unless_default
from rectify_model.model.limits import StringLimits
from rectify_model.shape import ClassShape, FieldShape, Place, Scalar, shape_of

__all__ = ["xml_writer", "xml_writer_source"]


@frozen
class _Escape:
    """What must not stand in a document as it is."""

    name: str
    """What is escaped."""
    condition: str
    """Whether `value` may hold some of it."""
    references: dict[int, str]
    """What stands for it instead."""


# A parser turns a carriage return in text into a line feed, and any white space in an attribute
# into a space; character references keep them. `>` matters in `]]>` only.
_TEXT: Final = _Escape(
    "text",
    '"&" in value or "<" in value or ">" in value or "\\r" in value',
    str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}),
)
_ATTRIBUTE: Final = _Escape(
    "attribute",
    # No white space but the space is printable.
    """"&" in value or "<" in value or ">" in value or '"' in value or not value.isprintable()""",
    _TEXT.references | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"}),
)


@cache
def xml_writer(cls: type, name: str, start: str = "") -> Callable[..., None]:
    """Return the function that writes an instance of a class as the element `name`.

    It takes the instance, the list of the document's parts, to which it adds, what stands before
    each element at its depth (a line feed and blanks, or nothing), and the blanks of one level.

    Args:
        cls: The class.
        name: The name of its element.
        start: What stands in the start tag after the name and before the class's own attributes.
    """
    return xml_writer_source(shape_of(cls), name, start).compiled()


def xml_writer_source(shape: ClassShape, name: str, start: str = "") -> Source:
    """Return the source of the writer of a class."""
    source = Source(f"write_{name}(node, parts, before, step)")
    attributes = [field for field in shape.fields if field.place is Place.ATTRIBUTE]
    children = [field for field in shape.fields if field.place is not Place.ATTRIBUTE]
    source.add(f"parts.append(f'{{before}}<{name}{start}')")
    for field in attributes:
        _add_attribute(source, field)
    if not children:
        source.add("parts.append('/>')")
        return source
    source.add("parts.append('>')", "inner = before + step")
    is_never_empty = any(field.required for field in children)
    if not is_never_empty:
        source.add("opened = len(parts)")
    for field in children:
        with unless_default(source, field):
            _add_child(source, field)
    closing = f"parts.append(f'{{before}}</{name}>')"
    if is_never_empty:
        source.add(closing)
        return source
    with source.block("if len(parts) == opened:"):
        source.add("parts[-1] = '/>'")
    with source.block("else:"):
        source.add(closing)
    return source


def _add_attribute(source: Source, field: FieldShape) -> None:
    assert field.scalar is not None  # noqa: S101 - attributes are simple values
    with unless_default(source, field):
        _add_text(source, field.scalar, _ATTRIBUTE)
        source.add(f"parts.append(f' {field.name}=\"{{value}}\"')")


def _add_child(source: Source, field: FieldShape) -> None:
    """Add what writes the `value` of a field as an element of its own."""
    if not field.many:
        _add_one(source, field, field.name, "inner")
        return
    if field.required:
        with source.block("if not value:"):
            source.add(f"parts.append(f'{{inner}}<{field.name}/>')")
        with source.block("else:"):
            _add_entries(source, field)
    else:
        _add_entries(source, field)


def _add_entries(source: Source, field: FieldShape) -> None:
    source.add(f"parts.append(f'{{inner}}<{field.name}>')", "innermost = inner + step")
    with source.block("for value in value:"):
        _add_one(source, field, field.entry_name, "innermost")
    source.add(f"parts.append(f'{{inner}}</{field.name}>')")


def _add_one(source: Source, field: FieldShape, name: str, before: str) -> None:
    """Add what writes one `value` as the element `name`."""
    if field.scalar is None:
        write = source.name(f"write_{name}", xml_writer(field.cls, name))
        source.add(f"{write}(value, parts, {before}, step)")
        return
    _add_text(source, field.scalar, _TEXT)
    whole, empty = f"{{{before}}}<{name}>{{value}}</{name}>", f"{{{before}}}<{name}/>"
    source.add(f"parts.append(f'{whole}' if value else f'{empty}')")


def _add_text(source: Source, scalar: Scalar, escape: _Escape) -> None:
    """Add what makes `value` its text, escaped where it must be."""
    is_free = isinstance(scalar.limits, StringLimits)
    if not is_free:
        source.add(f"value = {text_of(source, scalar)}")
    if is_free or "".join(scalar.words).translate(escape.references) != "".join(scalar.words):
        references = source.name(f"references_in_{escape.name}", escape.references)
        with source.block(f"if {escape.condition}:"):
            source.add(f"value = value.translate({references})")
