"""Plain data as XML, whatever is wrong with it: what the library, which writes objects, cannot."""

from typing import Any, Final

import attrs

from rectify_model.codec.xml_names import NAMESPACE, VERSION
from rectify_model.shape import ClassShape, FieldShape, Place, Plain, shape_of

__all__ = ["plain_as_xml"]

_HEADER: Final = '<?xml version="1.0" encoding="UTF-8"?>'

# A parser turns a carriage return in text into a line feed, and any white space in an attribute
# into a space; character references keep them. `>` matters in `]]>` only.
_TEXT: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE: Final = _TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def plain_as_xml(plain: dict[str, Any], shape: ClassShape, *, version: str, indent: bool) -> bytes:
    """Write plain data as XML, each element on a line of its own or all of them on one line."""
    writer = _Writer(indent=indent)
    start = f'{shape.name} xmlns="{NAMESPACE}" {VERSION}="{version}"'
    writer.object(start, shape.name, shape, plain, depth=0)
    return "".join((_HEADER, "" if indent else "\n", *writer.parts, "\n")).encode()


@attrs.frozen
class _Writer:
    """Writes elements, each with the white space before it."""

    indent: bool
    parts: list[str] = attrs.field(factory=list)

    def object(
        self, start: str, name: str, shape: ClassShape, plain: dict[str, Any], *, depth: int
    ) -> None:
        """Write the element `name` of an object; `start` is its start tag up to our attributes."""
        attributes, children = [], []
        for field in shape.fields:
            if field.name not in plain:
                continue
            if field.place is Place.ATTRIBUTE:
                text = _text(field, plain[field.name]).translate(_ATTRIBUTE)
                attributes.append(f' {field.name}="{text}"')
            else:
                children.append(field)
        tag = start + "".join(attributes)
        if not children:
            self.put(f"<{tag}/>", depth)
            return
        self.put(f"<{tag}>", depth)
        for field in children:
            self.child(field, plain[field.name], depth=depth + 1)
        self.put(f"</{name}>", depth)

    def child(self, field: FieldShape, value: Any, *, depth: int) -> None:
        """Write the element of a field."""
        if not field.many:
            self.value(field.name, field, value, depth=depth)
        elif not value:
            self.put(f"<{field.name}/>", depth)
        else:
            self.put(f"<{field.name}>", depth)
            for entry in value:
                self.value(field.entry_name, field, entry, depth=depth + 1)
            self.put(f"</{field.name}>", depth)

    def value(self, name: str, field: FieldShape, value: Any, *, depth: int) -> None:
        """Write the element of one value."""
        if field.scalar is None:
            self.object(name, name, shape_of(field.cls), value, depth=depth)
        elif text := _text(field, value):
            self.put(f"<{name}>{text.translate(_TEXT)}</{name}>", depth)
        else:
            self.put(f"<{name}/>", depth)

    def put(self, part: str, depth: int) -> None:
        """Write a part, indented where the document is."""
        self.parts.append("\n" + "  " * depth + part if self.indent else part)


def _text(field: FieldShape, plain: Plain) -> str:
    return field.scalar.to_text(plain) if field.scalar is not None else ""
