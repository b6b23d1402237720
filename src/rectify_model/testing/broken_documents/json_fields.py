"""RM910–RM915 in JSON: fields that are unknown, missing, there twice, or of another kind."""

import json
from typing import Any, Final

from hypothesis import strategies as st

from rectify_model.codec import VERSION
from rectify_model.model import Report
from rectify_model.shape import shape_of
from rectify_model.testing.broken_documents.json_text import Key
from rectify_model.testing.broken_documents.making import Drawers, Plain, in_json, one_of
from rectify_model.testing.broken_documents.places import objects, slots
from rectify_model.testing.broken_documents.unfit import NO_VERSIONS, unfit_plain
from rectify_model.testing.broken_documents.written import Told, pointer

__all__ = ["DRAWERS", "unknown"]

_SHAPE: Final = shape_of(Report)
_NAMES: Final = st.sampled_from(("titel", "", "标题", "a/b~c", "Title", " title", "{}title", "0"))
_VALUES: Final[tuple[Any, ...]] = (None, "甲", 5, 0.5, [], {}, [[{}]], {"id": "r", "title": []})


def _put(draw: st.DrawFn, plain: Plain, key: Any, value: Any, *, after: int = 0) -> None:
    """Put a field into an object, behind at least so many others."""
    fields = list(plain.items())
    fields.insert(draw(st.integers(after, len(fields))), (key, value))
    plain.clear()
    plain.update(fields)


def unknown(draw: st.DrawFn, plain: Plain) -> Told:
    """Give an object a field that its class does not have."""
    owner = one_of(draw, list(objects(plain, _SHAPE)))
    name = draw(_NAMES)
    _put(draw, owner.plain, name, one_of(draw, _VALUES))
    path = pointer(owner.path, name)
    return Told(
        path=path,
        at=path,
        what=f"an object {owner.shape.name} was given a field {name!r}",
        what_zh=f"为对象 {owner.shape.name} 添加了未知字段 {name!r}",
    )


def _missing(draw: st.DrawFn, plain: Plain) -> Told:
    owner = one_of(draw, [each for each in objects(plain, _SHAPE) if _required(each.plain, each)])
    name = one_of(draw, _required(owner.plain, owner))
    del owner.plain[name]
    return Told(
        path=pointer(owner.path, name),
        at=owner.path,
        what=f"the field {name} of an object {owner.shape.name} was taken out",
        what_zh=f"删除了对象 {owner.shape.name} 的必需字段 {name}",
    )


def _required(plain: Plain, owner: Any) -> list[str]:
    names = [field.name for field in owner.shape.fields if field.required]
    return [VERSION, *names] if VERSION in plain else names


def _twice(draw: st.DrawFn, plain: Plain) -> Told:
    owner = one_of(draw, [each for each in objects(plain, _SHAPE) if each.plain])
    names = list(owner.plain)
    name: str = one_of(draw, names)
    plainly = json.dumps(name)
    escaped = f'"\\u{ord(name[0]):04x}{name[1:]}"'
    key = Key(name, one_of(draw, (plainly, escaped)))
    _put(draw, owner.plain, key, owner.plain[name], after=names.index(name) + 1)
    path = pointer(owner.path, name)
    return Told(
        path=path,
        at=path,
        what=f"the field {name} of an object {owner.shape.name} was written once more",
        what_zh=f"对象 {owner.shape.name} 的字段 {name} 重复书写",
    )


def _wrong(draw: st.DrawFn, plain: Plain) -> Told:
    slot = one_of(draw, list(slots(plain, _SHAPE)))
    slot.holder[slot.key] = value = one_of(draw, unfit_plain(slot.field, is_entry=slot.is_entry))
    kind = type(value).__name__
    return Told(
        path=slot.path,
        at=slot.path,
        what=f"the value of {slot.field.name} was replaced by one that it does not take ({kind})",
        what_zh=f"{slot.field.name} 的值被换成不合要求的值（{kind}）",
    )


def _no_version(draw: st.DrawFn, plain: Plain) -> Told:
    plain[VERSION] = draw(st.sampled_from((*NO_VERSIONS, 1, 1.0, True, [], {})))
    path = pointer("", VERSION)
    return Told(
        path=path,
        at=path,
        what=f"{VERSION} was replaced by what is no version",
        what_zh=f"{VERSION} 被换成不是版本号的值",
    )


DRAWERS: Final[Drawers] = {
    **in_json("RM910", unknown),
    **in_json("RM911", _missing),
    **in_json("RM912", _twice),
    **in_json("RM913", _wrong),
    **in_json("RM915", _no_version),
}
