"""RM908, RM916–RM918: documents of versions that are not read, newer, or older."""

import json
from typing import Final

from hypothesis import strategies as st

from rectify_model.codec import SCHEMA_VERSION, VERSION
from rectify_model.migration import OLDER, shapes_at
from rectify_model.model import Report, Span
from rectify_model.shape import shape_of
from rectify_model.testing.broken_documents.json_fields import unknown
from rectify_model.testing.broken_documents.making import (
    Drawers,
    Plain,
    any_plain,
    in_either,
    in_json,
    in_xml,
)
from rectify_model.testing.broken_documents.places import Slot, slots
from rectify_model.testing.broken_documents.written import Told, pointer
from rectify_model.testing.broken_documents.xml_fields import unknown_attribute, unknown_element

__all__ = ["DRAWERS"]

_SHAPE: Final = shape_of(Report)
_NOT_READ: Final = ("0.0", "0.2", "2.0", "9.17", "10.0", "999999999.0")
_MAJOR, _, _MINOR = SCHEMA_VERSION.partition(".")
_NEWER: Final = tuple(f"{_MAJOR}.{minor}" for minor in (int(_MINOR) + 1, 7, 10, 999_999_999))
_OLDER: Final = OLDER[0]
# The largest whole numbers of version 1.0, and of 0.1.
_LARGEST: Final = 999_999_999
_LARGEST_IN_OLDER: Final = 2**31 - 1
# So that there is a span and a number in each older document, both of which may be left out.
_ITEM: Final = '{"id": "i", "number": 1, "tracking": {"deadline": {"span": "0-2"}}}'


def _not_read(draw: st.DrawFn, plain: Plain) -> Told:
    plain[VERSION] = version = draw(st.sampled_from(_NOT_READ))
    path = pointer("", VERSION)
    return Told(
        path=path,
        at=path,
        what=f"the version was made {version}, which is not read",
        what_zh=f"版本被改为无法读取的 {version}",
    )


def _newer(plain: Plain, version: str) -> Plain:
    return plain | {VERSION: version}


def _older(plain: Plain) -> Plain:
    """Turn plain data into that of version 0.1, whose spans are objects, without later fields."""
    plain.setdefault("sections", []).append({"items": [json.loads(_ITEM)]})
    for slot in list(slots(plain, _SHAPE)):
        if slot.field.since is not None and not slot.is_entry:
            slot.holder.pop(slot.key)
    for slot in slots(plain, _SHAPE):
        if slot.field.cls is Span:
            start, _, end = slot.holder[slot.key].partition("-")
            slot.holder[slot.key] = {"start": int(start), "end": int(end)}
    return plain | {VERSION: _OLDER}


def _slots(plain: Plain) -> list[Slot]:
    return list(slots(plain, shapes_at(_OLDER)(Report)))


def _wrong_span(draw: st.DrawFn, plain: Plain) -> Told:
    spans = [slot for slot in _slots(plain) if slot.field.cls is Span]
    slot = draw(st.sampled_from(spans))
    end = draw(st.sampled_from(("start", "end")))
    if draw(st.booleans()):
        del slot.holder[slot.key][end]
    else:
        slot.holder[slot.key][end] = draw(st.sampled_from(("", "甲", "01", "1.0")))
    return Told(
        path=slot.path,
        at=slot.path,
        what=f"of a span of version {_OLDER} the {end} was broken",
        what_zh=f"破坏了 {_OLDER} 版位置的 {end}",
    )


def _too_large(draw: st.DrawFn, plain: Plain) -> Told:
    taken = [slot for slot in _slots(plain) if not slot.field.required and _is_whole(slot)]
    slot = draw(st.sampled_from(taken))
    number = draw(st.integers(_LARGEST + 1, _LARGEST_IN_OLDER))
    if slot.field.cls is Span:
        slot.holder[slot.key]["end"] = number
    else:
        slot.holder[slot.key] = number
    return Told(
        path=slot.path,
        at=slot.path,
        what=f"a number of version {_OLDER} was made {number}, which is not carried on",
        what_zh=f"{_OLDER} 版的数值被改为无法保留的 {number}",
    )


def _is_whole(slot: Slot) -> bool:
    scalar = slot.field.scalar
    return slot.field.cls is Span or (scalar is not None and scalar.plain is int)


_NEWER_PLAIN: Final = st.builds(_newer, any_plain, st.sampled_from(_NEWER))
_OLDER_PLAIN: Final = any_plain.map(_older)

DRAWERS: Final[Drawers] = {
    **in_either("RM908", _not_read),
    **in_json("RM916", unknown, plains=_NEWER_PLAIN),
    **in_xml("RM916", unknown_attribute, unknown_element, plains=_NEWER_PLAIN),
    **in_either("RM917", _wrong_span, plains=_OLDER_PLAIN, shapes=shapes_at(_OLDER)),
    **in_either("RM918", _too_large, plains=_OLDER_PLAIN, shapes=shapes_at(_OLDER)),
}
