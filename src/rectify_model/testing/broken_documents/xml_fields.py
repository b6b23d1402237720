"""RM910–RM915 in XML: fields that are unknown, missing, there twice, or not what they take."""

from collections.abc import Iterator, Sequence
from typing import Final

from hypothesis import strategies as st

from rectify_model.codec import VERSION
from rectify_model.shape import FieldShape
from rectify_model.testing.broken_documents.making import Drawers, in_xml, one_of
from rectify_model.testing.broken_documents.unfit import NO_VERSIONS, unfit_texts
from rectify_model.testing.broken_documents.written import Told, pointer
from rectify_model.testing.broken_documents.xml_text import Element, child_of, may_be_there

__all__ = ["DRAWERS", "objects_of", "unknown_attribute", "unknown_element"]

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
# How a name is written, and how it is told.
_ATTRIBUTES: Final = (("titel", "titel"), ("标题", "标题"), ("xml:lang", _LANGUAGE))
_NO_ATTRIBUTES: Final[dict[str, str]] = {}
_ELEMENTS: Final = (
    ("titel", "titel", _NO_ATTRIBUTES),
    ("标题", "标题", _NO_ATTRIBUTES),
    ("t:title", "{urn:t}title", {"xmlns:t": "urn:t"}),
    ("title", "{}title", {"xmlns": ""}),
)


def objects_of(root: Element) -> list[tuple[Element, Sequence[FieldShape]]]:
    """Return the elements of objects, each with the fields that are there or can be put there.

    Only those fields that stand as elements, in the order of the shape.
    """
    return [
        (element, [field for field in element.fields if may_be_there(element, field)])
        for element in root.all()
        if element.shape is not None
    ]


def unknown_attribute(draw: st.DrawFn, root: Element) -> Told:
    """Give an element an attribute that stands for no field."""
    element = one_of(draw, list(root.all()))
    name, told = one_of(draw, _ATTRIBUTES)
    element.attributes[name] = draw(st.sampled_from(("", "zh", "甲\n")))
    return Told(
        path=pointer(element.path, told),
        at=element,
        what=f"an element {element.name} was given an attribute {name}",
        what_zh=f"为元素 {element.name} 添加了未知属性 {name}",
    )


def unknown_element(draw: st.DrawFn, root: Element) -> Told:
    """Put an element that stands for no field into an object's."""
    owner = one_of(draw, [element for element, _ in objects_of(root)])
    name, told, attributes = one_of(draw, _ELEMENTS)
    child = Element(name=name, path=pointer(owner.path, told), attributes=dict(attributes))
    child.text = draw(st.sampled_from(("", "甲")))
    owner.children.insert(draw(st.integers(0, len(owner.children))), child)
    return Told(
        path=child.path,
        at=child,
        what=f"an element {name} was put into an element {owner.name}",
        what_zh=f"在元素 {owner.name} 中插入了未知元素 {name}",
    )


def _missing(draw: st.DrawFn, root: Element) -> Told:
    owner, name = one_of(
        draw, [(element, name) for element in root.all() for name in _required(element)]
    )
    owner.attributes.pop(name, None)
    owner.children[:] = [child for child in owner.children if child.name != name]
    return Told(
        path=pointer(owner.path, name),
        at=owner,
        what=f"the field {name} of an element {owner.name} was taken out",
        what_zh=f"删除了元素 {owner.name} 的必需字段 {name}",
    )


def _required(element: Element) -> list[str]:
    names = [field.name for field in element.fields if field.required]
    return [VERSION, *names] if VERSION in element.attributes else names


def _twice(draw: st.DrawFn, root: Element) -> Told:
    owner, fields = one_of(draw, [(owner, fields) for owner, fields in objects_of(root) if fields])
    child = child_of(owner, one_of(draw, fields))
    again = Element(
        name=child.name, path=child.path, field=child.field, shape=child.shape, text=child.text
    )
    again.attributes, again.children = child.attributes, child.children
    owner.children.insert(owner.children.index(child) + 1, again)
    return Told(
        path=child.path,
        at=again,
        what=f"the element {child.name} of an element {owner.name} was written once more",
        what_zh=f"元素 {owner.name} 的子元素 {child.name} 重复书写",
    )


def _wrong(draw: st.DrawFn, root: Element) -> Told:
    spots = [spot for spot in _values(root) if _unfit(spot[1])]
    texts = [spot for spot in spots if spot[0].is_text]
    # There are far more attributes, of which the root has one at least.
    others = [spot for spot in spots if not spot[0].is_text]
    prefers_text = draw(st.booleans())
    element, field = one_of(draw, texts if texts and prefers_text else others)
    text = one_of(draw, _unfit(field))
    if element.is_text:
        element.text, path = text, element.path
    else:
        element.attributes[field.name], path = text, pointer(element.path, field.name)
    return Told(
        path=path,
        at=element,
        what=f"the value of {field.name} was replaced by one that it does not take",
        what_zh=f"{field.name} 的值被换成不合要求的值",
    )


def _values(root: Element) -> Iterator[tuple[Element, FieldShape]]:
    """Yield the field of each attribute and each text, with the element that bears it."""
    for element in root.all():
        if element.is_text and element.field is not None:
            yield element, element.field
        for field in element.fields:
            if field.name in element.attributes:
                yield element, field


def _unfit(field: FieldShape) -> list[str]:
    return unfit_texts(field.scalar) if field.scalar is not None else []


def _no_version(draw: st.DrawFn, root: Element) -> Told:
    root.attributes[VERSION] = one_of(draw, NO_VERSIONS)
    return Told(
        path=pointer("", VERSION),
        at=root,
        what=f"{VERSION} was replaced by what is no version",
        what_zh=f"{VERSION} 被换成不是版本号的值",
    )


DRAWERS: Final[Drawers] = {
    **in_xml("RM910", unknown_attribute, unknown_element),
    **in_xml("RM911", _missing),
    **in_xml("RM912", _twice),
    **in_xml("RM913", _wrong),
    **in_xml("RM915", _no_version),
}
