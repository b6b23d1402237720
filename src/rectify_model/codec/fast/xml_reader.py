"""Readers of XML elements: a function for each class, made from its shape.

The tree is that of a parser which leaves out white space between elements, comments and processing
instructions. So an element holds either its text or other elements, and no element has a tail.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from rectify_model.codec.fast.instances import add_default, add_finish, add_start
from rectify_model.codec.fast.scalars import from_text
from rectify_model.codec.fast.source import Source
from rectify_model.codec.xml_names import NAMESPACE
from rectify_model.migration import CURRENT, shapes_at
from rectify_model.shape import ClassShape, FieldShape, Place, shape_of

__all__ = ["xml_reader", "xml_reader_source"]


@cache
def xml_reader(cls: type, version: str = CURRENT) -> Callable[[Any], Any]:
    """Return the function that makes an instance of a class of its element in an lxml tree.

    It raises an error where the element is not exactly that of an instance.
    """
    return xml_reader_source(shape_of(cls), version).compiled()


def xml_reader_source(shape: ClassShape, version: str = CURRENT) -> Source:
    """Return the source of the reader of a class in documents of a version."""
    known = shapes_at(version)(shape.cls).fields
    source = Source(f"read_{shape.name}(element)")
    add_start(source, shape)
    for field in shape.fields:
        if field not in known:
            add_default(source, field)
    _add_attributes(source, [field for field in known if field.place is Place.ATTRIBUTE])
    children = [field for field in known if field.place is not Place.ATTRIBUTE]
    if children:
        # Elements stand in the order of the fields, so each is either the next one or absent.
        source.unfit_if("element.text is not None")
        source.add("children = iter(element)")
        _add_next(source)
        for field in children:
            _add_child(source, field, version)
        source.unfit_if("child is not None")
    else:
        source.unfit_if("element.text is not None or len(element)")
    add_finish(source, shape)
    return source


def _add_attributes(source: Source, fields: list[FieldShape]) -> None:
    if not fields:
        source.unfit_if("element.attrib")
        return
    # lxml looks for the value of each from the first one on, which takes a square for many.
    source.unfit_if(f"len(element.keys()) > {len(fields)}")
    source.add("attributes = dict(element.items())", "taken, get = 0, attributes.get")
    for field in fields:
        source.add(f'value = get("{field.name}")')
        with source.block("if value is None:"):
            add_default(source, field)
        with source.block("else:"):
            assert field.scalar is not None  # noqa: S101 - attributes are simple values
            from_text(source, field.scalar)
            source.add(f"made.{field.name} = value", "taken += 1")
    source.unfit_if("taken != len(attributes)")


def _add_child(source: Source, field: FieldShape, version: str) -> None:
    with source.block(f'if tag == "{_tag(field.name)}":'):
        _add_value(source, field, version)
        source.add(f"made.{field.name} = value")
        _add_next(source)
    with source.block("else:"):
        add_default(source, field)


def _add_next(source: Source) -> None:
    source.add("child = next(children, None)", "tag = None if child is None else child.tag")


def _add_value(source: Source, field: FieldShape, version: str) -> None:
    """Add what makes the `value` of a field of its element `child`."""
    if not field.many:
        source.unfit_if("child.tail is not None")
        _add_one(source, field, "child", version)
        return
    source.unfit_if("child.tail is not None or child.text is not None or child.attrib")
    source.add("entries = []")
    with source.block("for entry in child:"):
        source.unfit_if(f'entry.tag != "{_tag(field.entry_name)}" or entry.tail is not None')
        _add_one(source, field, "entry", version)
        source.add("entries.append(value)")
    source.add("value = tuple(entries)")


def _add_one(source: Source, field: FieldShape, element: str, version: str) -> None:
    """Add what makes one `value` of the element of that name."""
    if field.scalar is None:
        name = shape_of(field.cls).name
        read = source.name(f"read_{name}", xml_reader(field.cls, version))
        source.add(f"value = {read}({element})")
        return
    source.unfit_if(f"len({element}) or {element}.attrib")
    source.add(f'value = {element}.text or ""')
    from_text(source, field.scalar)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
