"""The model in py-serializable: classes with a decorated property for each field.

It knows no defaults, so that a field with one is optional here and None where it is left out.
"""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final, List, Optional  # noqa: UP035 - the names that the library knows

import attrs
import py_serializable as library
from py_serializable.formatters import CurrentFormatter, SnakeCasePropertyNameFormatter
from py_serializable.helpers import BaseHelper, Iso8601Date

from benchmarks.contestant import Contestant
from benchmarks.peers.model import NAMESPACE, derived, fields_of, type_of
from rectify_model.shape import ClassShape, FieldShape, Place

__all__ = ["contestants"]


def contestants() -> list[Contestant]:
    """Return py-serializable on the standard library's ElementTree, the only one it takes."""
    CurrentFormatter.formatter = SnakeCasePropertyNameFormatter
    report = derived(_make)
    return [
        _contestant("py-serializable", report, None, "`from_xml(ElementTree.fromstring(data))`"),
        _contestant(
            "py-serializable (namespace)",
            report,
            NAMESPACE,
            "`from_xml(ElementTree.fromstring(data), default_namespace=…)`, which spares it to"
            " write and parse the tree again",
        ),
    ]


def _contestant(name: str, report: Any, namespace: str | None, configuration: str) -> Contestant:
    return Contestant(
        name=name,
        configuration=f"{configuration}; written by `ElementTree.tostring` of"
        " `as_xml(as_string=False)`",
        format="xml",
        # What is parsed here is ours.
        read=lambda data: report.from_xml(ET.fromstring(data), namespace),  # noqa: S314
        write=_write,
    )


def _write(report: Any) -> bytes:
    root = report.as_xml(as_string=False, element_name="report", xmlns=NAMESPACE)
    written: bytes = ET.tostring(
        root, encoding="UTF-8", xml_declaration=True, default_namespace=NAMESPACE
    )
    return written


def _make(shape: ClassShape, class_for: Any) -> Any:
    fields = fields_of(shape)
    # attrs writes a constructor that sets `_name` from `name`, as the library's users do by hand.
    held = {
        f"_{field.name}": attrs.field(default=attrs.NOTHING if field.required else None)
        for field in fields
    }
    made = attrs.make_class(shape.cls.__name__, held, kw_only=True, slots=False, eq=False)
    # The library looks classes and properties up by their qualified names.
    made.__module__ = __name__
    for place, field in enumerate(fields, 1):  # it takes 0 for none given
        setattr(made, field.name, _property(made, field, place, class_for))
    return library.serializable_class(made)


def _property(owner: type, field: FieldShape, place: int, class_for: Any) -> property:
    held = f"_{field.name}"

    def get(self: Any) -> Any:
        return getattr(self, held)

    one = type_of(field, class_for)
    get.__annotations__ = {"return": _annotation(one, field)}
    get.__module__, get.__qualname__ = __name__, f"{owner.__qualname__}.{field.name}"
    decorators: list[Callable[[Any], Any]] = [library.xml_sequence(place)]
    if field.place is Place.ATTRIBUTE:
        decorators.append(library.xml_attribute())
    if field.many:
        nested = library.XmlArraySerializationType.NESTED
        decorators.append(library.xml_array(nested, field.entry_name))
    if one in _HELPERS:
        decorators.append(library.type_mapping(_HELPERS[one]))
    for decorate in decorators:
        decorate(get)
    return property(get)


def _annotation(one: Any, field: FieldShape) -> Any:
    if field.many:
        one = List[one]  # noqa: UP006 - the library does not know list[…]
    return one if field.required else Optional[one]  # noqa: UP045 - nor … | None


class _Boolean(BaseHelper):  # type: ignore[misc] # the library's types are not looked at
    """A boolean as XML writes it: the library writes Python's words."""

    @classmethod
    def serialize(cls, o: bool) -> str:  # noqa: FBT001 - the library's signature
        return "true" if o else "false"

    @classmethod
    def deserialize(cls, o: str) -> bool:
        return o == "true"


class _Decimal(BaseHelper):  # type: ignore[misc] # the same
    """A decimal, which the library takes for no simple value."""

    @classmethod
    def serialize(cls, o: Decimal) -> str:
        return str(o)

    @classmethod
    def deserialize(cls, o: str) -> Decimal:
        return Decimal(o)


_HELPERS: Final = {bool: _Boolean, Decimal: _Decimal, date: Iso8601Date}
