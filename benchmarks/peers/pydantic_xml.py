"""The model in pydantic-xml: elements of lxml into pydantic's classes and back."""

from types import new_class
from typing import Any

from pydantic_xml import BaseXmlModel, attr, element, wrapped

from benchmarks.contestant import Contestant
from benchmarks.peers.model import NAMESPACE, annotation_of, default_of, derived, fields_of
from rectify_model.shape import ClassShape, FieldShape, Place

__all__ = ["contestants"]


def contestants() -> list[Contestant]:
    """Return pydantic-xml on lxml."""
    report = derived(_make)
    return [
        Contestant(
            name="pydantic-xml",
            configuration="`extra='forbid'`, `search_mode='strict'`, on lxml; `from_xml`,"
            " `to_xml(exclude_unset=True)`",
            format="xml",
            read=report.from_xml,
            write=lambda value: value.to_xml(exclude_unset=True, encoding="UTF-8"),
            bind=report.from_xml_tree,
        )
    ]


def _make(shape: ClassShape, class_for: Any) -> Any:
    def body(namespace: dict[str, Any]) -> None:
        namespace["__annotations__"] = {
            field.name: annotation_of(field, class_for) for field in fields_of(shape)
        }
        namespace.update({field.name: _place(field) for field in fields_of(shape)})
        namespace["model_config"] = {"extra": "forbid"}

    options = {"tag": shape.name, "nsmap": {"": NAMESPACE}}
    return new_class(shape.cls.__name__, (BaseXmlModel,), options, body)


def _place(field: FieldShape) -> Any:
    default = {} if field.required else {"default": default_of(field)}
    match field.place:
        case Place.ATTRIBUTE:
            return attr(**default)
        case Place.LIST:
            return wrapped(field.name, element(tag=field.entry_name, **default), **default)
        case Place.ELEMENT | Place.OBJECT:
            return element(tag=field.name, **default)
