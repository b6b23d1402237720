"""XML, written so that a defect can be planted in it and its place is known."""

from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from rectify_model.codec import NAMESPACE, VERSION
from rectify_model.model.limits import StringLimits
from rectify_model.shape import ClassShape, FieldShape, Place
from rectify_model.testing.broken_documents.written import Written, pointer

__all__ = ["Element", "child_of", "element_of", "may_be_there", "write_xml"]

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'

ShapeOf = Callable[[type], ClassShape]

# Carriage returns, and any white space in an attribute but the blank, are changed by parsers
# (XML 1.0, 2.11 and 3.3.3) unless they are written as references.
_TEXT: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE: Final = _TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


@attrs.define(eq=False, kw_only=True)
class Element:
    """An element: an object's, a list's or a text's."""

    name: str
    """The name, as it is written."""
    path: str
    """The JSON Pointer of what it stands for."""
    shape: ClassShape | None = None
    """The fields of an object; None where it is a list or a text."""
    field: FieldShape | None = None
    """The field that it stands for, or is an entry of; None at the root."""
    attributes: dict[str, str] = attrs.field(factory=dict)
    """The attributes by name, as it is written."""
    children: list["Element"] = attrs.field(factory=list)
    """The elements inside."""
    text: str = ""
    """The text before the children."""
    tail: str = ""
    """The text after the element."""

    @property
    def fields(self) -> tuple[FieldShape, ...]:
        """The fields of an object; none of what is no object."""
        return self.shape.fields if self.shape is not None else ()

    @property
    def is_list(self) -> bool:
        """Whether it holds the entries of a field."""
        # Entries may bear the name of their list, as evidence does; their paths end in a number.
        return bool(self.field and self.field.many and self.path.endswith(f"/{self.name}"))

    @property
    def is_text(self) -> bool:
        """Whether it holds text alone."""
        return self.shape is None and not self.is_list

    def all(self) -> Iterator["Element"]:
        """Yield the element and all below it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.all()


def element_of(plain: dict[str, Any], shape: ClassShape, shape_of: ShapeOf) -> Element:
    """Return the root element of plain data that holds its `schema_version`."""
    head = {"xmlns": NAMESPACE, VERSION: plain[VERSION]}
    root = Element(name=shape.name, path="", shape=shape, attributes=head)
    return _filled(root, plain, shape, shape_of)


def _filled(element: Element, plain: dict[str, Any], shape: ClassShape, of: ShapeOf) -> Element:
    for field in shape.fields:
        if field.name not in plain:
            continue
        value, path = plain[field.name], pointer(element.path, field.name)
        if field.place is Place.ATTRIBUTE:
            element.attributes[field.name] = _text(value)
        elif field.many:
            entries = [
                _value(field.entry_name, f"{path}/{index}", field, entry, of)
                for index, entry in enumerate(value)
            ]
            element.children.append(
                Element(name=field.name, path=path, field=field, children=entries)
            )
        else:
            element.children.append(_value(field.name, path, field, value, of))
    return element


def _value(name: str, path: str, field: FieldShape, plain: Any, of: ShapeOf) -> Element:
    if field.scalar is not None:
        return Element(name=name, path=path, field=field, text=_text(plain))
    shape = of(field.cls)
    return _filled(Element(name=name, path=path, field=field, shape=shape), plain, shape, of)


def _text(plain: Any) -> str:
    return str(plain).lower() if isinstance(plain, bool) else str(plain)


def may_be_there(element: Element, field: FieldShape) -> bool:
    """Tell whether an object's element has a child for a field, or can have an empty one."""
    if any(child.name == field.name for child in element.children):
        return True
    limits = field.scalar.limits if field.scalar is not None else None
    is_prose = isinstance(limits, StringLimits) and not limits.min_length
    return field.many or (field.place is Place.ELEMENT and is_prose)


def child_of(element: Element, field: FieldShape) -> Element:
    """Return an object's child for a field, an empty one put in its place where there is none."""
    for child in element.children:
        if child.name == field.name:
            return child
    before = {each.name for each in element.fields[: element.fields.index(field)]}
    made = Element(name=field.name, path=pointer(element.path, field.name), field=field)
    element.children.insert(sum(child.name in before for child in element.children), made)
    return made


def write_xml(root: Element, *, indent: bool, prolog: str = DECLARATION) -> Written:
    """Write a tree, each element on a line of its own or all of them on one line."""
    written = Written()
    written.put(prolog)
    _write(written, root, "\n" if indent else "")
    written.put("\n")
    return written


def _write(written: Written, element: Element, line: str) -> None:
    # What an attribute says stands where its element does.
    names = (pointer(element.path, name) for name in element.attributes)
    written.mark(element, element.path, *names)
    tag = element.name + "".join(
        f' {name}="{value.translate(_ATTRIBUTE)}"' for name, value in element.attributes.items()
    )
    if not element.children and not element.text:
        written.put(f"<{tag}/>")
        return
    written.put(f"<{tag}>{element.text.translate(_TEXT)}")
    # White space would be text inside a text.
    deeper = "" if element.is_text or not line else line + "  "
    for child in element.children:
        written.put(deeper)
        _write(written, child, deeper)
        written.put(child.tail.translate(_TEXT))
    written.put(f"{line if deeper else ''}</{element.name}>")
