"""RM920–RM923: what only XML can get wrong: elements and text where they do not belong."""

from typing import Final

from hypothesis import strategies as st

from rectify_model.shape import Place
from rectify_model.testing.broken_documents.making import Drawers, in_xml, one_of
from rectify_model.testing.broken_documents.written import Told, pointer
from rectify_model.testing.broken_documents.xml_fields import objects_of
from rectify_model.testing.broken_documents.xml_text import Element, child_of

__all__ = ["DRAWERS"]

_STRAY: Final = st.sampled_from(("甲", " 乙 ", "\u3000", "\ufeff", "\u00a0", "&"))
_AT_LEAST: Final = 2


def _out_of_order(draw: st.DrawFn, root: Element) -> Told:
    owners = [(owner, fields) for owner, fields in objects_of(root) if len(fields) >= _AT_LEAST]
    owner, fields = one_of(draw, owners)
    first = draw(st.integers(0, len(fields) - _AT_LEAST))
    second = draw(st.integers(first + 1, len(fields) - 1))
    moved, other = (child_of(owner, fields[number]) for number in (first, second))
    owner.children.remove(moved)
    owner.children.insert(owner.children.index(other) + 1, moved)
    return Told(
        path=moved.path,
        at=moved,
        what=f"the element {moved.name} was moved behind the element {other.name}",
        what_zh=f"元素 {moved.name} 被移到元素 {other.name} 之后",
    )


def _stray_text(draw: st.DrawFn, root: Element) -> Told:
    owner = one_of(draw, [element for element in root.all() if not element.is_text])
    text = draw(_STRAY)
    after = one_of(draw, [None, *owner.children])
    if after is None:
        owner.text = text
    else:
        after.tail = text
    return Told(
        path=owner.path,
        at=owner,
        what=f"text was put between the elements of {owner.name}",
        what_zh=f"在 {owner.name} 的子元素之间插入了文本",
    )


def _unexpected(draw: st.DrawFn, root: Element) -> Told:
    holders = [element for element in root.all() if element.shape is None]
    holder = one_of(draw, holders or [child_of(root, objects_of(root)[0][1][0])])
    name = "titel" if holder.is_list else "b"
    child = Element(name=name, path=holder.path)
    holder.children.insert(draw(st.integers(0, len(holder.children))), child)
    return Told(
        path=holder.path,
        at=child,
        what=f"an element {name} was put into an element {holder.name}",
        what_zh=f"在元素 {holder.name} 中插入了元素 {name}",
    )


def _attribute_as_element(draw: st.DrawFn, root: Element) -> Told:
    owner, name = one_of(
        draw,
        [
            (owner, field.name)
            for owner in root.all()
            for field in owner.fields
            if field.name in owner.attributes
        ],
    )
    child = Element(name=name, path=pointer(owner.path, name), text=owner.attributes.pop(name))
    owner.children.insert(draw(st.integers(0, len(owner.children))), child)
    return Told(
        path=child.path,
        at=child,
        what=f"the attribute {name} of an element {owner.name} was written as an element",
        what_zh=f"元素 {owner.name} 的属性 {name} 被写成了子元素",
    )


def _element_as_attribute(draw: st.DrawFn, root: Element) -> Told:
    owner, name = one_of(
        draw,
        [
            (owner, field.name)
            for owner in root.all()
            for field in owner.fields
            if field.place is not Place.ATTRIBUTE
        ],
    )
    owner.attributes[name] = draw(st.sampled_from(("", "甲")))
    return Told(
        path=pointer(owner.path, name),
        at=owner,
        what=f"the field {name} of an element {owner.name} was written as an attribute",
        what_zh=f"元素 {owner.name} 的字段 {name} 被写成了属性",
    )


DRAWERS: Final[Drawers] = {
    **in_xml("RM920", _out_of_order),
    **in_xml("RM921", _stray_text),
    **in_xml("RM922", _unexpected),
    **in_xml("RM923", _attribute_as_element, _element_as_attribute),
}
