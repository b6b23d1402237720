"""Writers of XML elements: a function for each class and name, made from the class's shape."""

from collections.abc import Callable
from functools import cache
from typing import Final

from attrs import frozen

from rectify_model.codec.fast.scalars import text_of
from rectify_model.codec.fast.source import Source
from rectify_model.codec.fast.unless_default import unless_default
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

    It takes the instance, the list of the document's parts, to which it adds, what stands before an
    element at each depth (a line feed and blanks, or nothing), and the depth of its own.

    Args:
        cls: The class.
        name: The name of its element.
        start: What stands in the start tag after the name and before the class's own attributes.
    """
    return xml_writer_source(shape_of(cls), name, start).compiled()


def xml_writer_source(shape: ClassShape, name: str, start: str = "") -> Source:
    """Return the source of the writer of a class."""
    source = Source(f"write_{name}(node, parts, indents, depth)")
    attributes = [field for field in shape.fields if field.place is Place.ATTRIBUTE]
    children = [field for field in shape.fields if field.place is not Place.ATTRIBUTE]
    source.add("before = indents[depth]")
    opening = f"{{before}}<{name}{start}"
    for field in attributes:
        if not field.required:
            opening = _put(source, opening)
        opening = _add_attribute(source, field, opening)
    if not children:
        _put(source, f"{opening}/>")
        return source
    source.add("inner = indents[depth + 1]")
    closing = f"{{before}}</{name}>"
    if any(field.required for field in children):
        opening = f"{opening}>"
        for field in children:
            opening = _add_child(source, field, opening)
        _put(source, opening + closing)
        return source
    _put(source, opening)
    source.add("parts.append('>')", "opened = len(parts)")
    for field in children:
        _add_child(source, field, "")
    with source.block("if len(parts) == opened:"):
        source.add("parts[-1] = '/>'")
    with source.block("else:"):
        _put(source, closing)
    return source


def _put(source: Source, literal: str) -> str:
    """Add what writes a literal, if there is any; return what is still to be written: nothing."""
    if literal:
        source.add(f"parts.append(f'{literal}')")
    return ""


def _add_attribute(source: Source, field: FieldShape, opening: str) -> str:
    """Add what writes an attribute behind `opening`; return what is still to be written."""
    assert field.scalar is not None  # noqa: S101 - attributes are simple values
    with unless_default(source, field):
        _add_text(source, field.scalar, _ATTRIBUTE)
        return _put(source, f'{opening} {field.name}="{{value}}"')


def _add_child(source: Source, field: FieldShape, opening: str) -> str:
    """Add what writes a field as an element behind `opening`; return what is left to be written."""
    if not field.required or field.many or field.scalar is None:
        opening = _put(source, opening)
    with unless_default(source, field):
        if not field.many:
            _add_one(source, field, field.name, f"{opening}{{inner}}", "depth + 1")
        elif field.required:
            with source.block("if not value:"):
                _put(source, f"{{inner}}<{field.name}/>")
            with source.block("else:"):
                _add_entries(source, field)
        else:
            _add_entries(source, field)
    return ""


def _add_entries(source: Source, field: FieldShape) -> None:
    _put(source, f"{{inner}}<{field.name}>")
    source.add("innermost = indents[depth + 2]")
    with source.block("for value in value:"):
        _add_one(source, field, field.entry_name, "{innermost}", "depth + 2")
    _put(source, f"{{inner}}</{field.name}>")


def _add_one(source: Source, field: FieldShape, name: str, opening: str, depth: str) -> None:
    """Add what writes one `value` as the element `name`, behind `opening` if it is a text."""
    if field.scalar is None:
        write = source.name(f"write_{name}", xml_writer(field.cls, name))
        source.add(f"{write}(value, parts, indents, {depth})")
        return
    _add_text(source, field.scalar, _TEXT)
    whole, empty = f"{opening}<{name}>{{value}}</{name}>", f"{opening}<{name}/>"
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
