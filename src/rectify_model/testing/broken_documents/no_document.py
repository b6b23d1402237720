"""RM901, RM902, RM907, RM909: bytes that are no document, or one of something else."""

import json
from collections.abc import Callable
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from rectify_model.codec import NAMESPACE, Format
from rectify_model.model import Report
from rectify_model.shape import shape_of
from rectify_model.testing.broken_documents.document import BrokenDocument
from rectify_model.testing.broken_documents.making import (
    FORMATS,
    Drawers,
    any_plain,
    broken,
    in_xml,
    one_of,
    written,
)
from rectify_model.testing.broken_documents.written import Change, Told
from rectify_model.testing.broken_documents.xml_text import Element

__all__ = ["DRAWERS"]

_BAD_BYTES: Final = (b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5", "中".encode("gb18030"))
# Read by its first character, a document of neither format has one that begins none.
_NO_BEGINNINGS: Final = ("甲", "x", '"', "-", "]", "通报：")
_BLANKS: Final = ("", " ", "\n", "\r\n\t ", "\ufeff")
_NO_OBJECTS: Final[tuple[Any, ...]] = ([], [1], [{"id": "r"}], "甲", 5, True, None)
_NO_REPORTS: Final = (
    ("reports", NAMESPACE),
    ("feedback_item", NAMESPACE),
    ("通报", NAMESPACE),
    (shape_of(Report).name, ""),
    (shape_of(Report).name, "urn:rectify-model"),
    (shape_of(Report).name, f"{NAMESPACE}.0"),
)


def _sound(draw: st.DrawFn, form: Format) -> str:
    return written(draw(any_plain), form, indent=draw(st.booleans())).text


def _not_utf8(form: Format) -> Callable[[st.DrawFn], BrokenDocument]:
    def drawn(draw: st.DrawFn) -> BrokenDocument:
        sound = _sound(draw, form)
        offset, bad = draw(st.integers(0, len(sound))), one_of(draw, _BAD_BYTES)
        told = Told(
            path="",
            at="",
            what=f"bytes that are not UTF-8 ({bad.hex()}) were put in",
            what_zh=f"插入了不是 UTF-8 的字节（{bad.hex()}）",
        )
        change = Change(before=sound, after=sound, offset=offset)
        data = sound[:offset].encode() + bad + sound[offset:].encode()
        return attrs.evolve(broken("RM901", form, change, told), data=data)

    return drawn


def _unknown_format(draw: st.DrawFn) -> BrokenDocument:
    sound = _sound(draw, one_of(draw, FORMATS))
    beginning = one_of(draw, _NO_BEGINNINGS)
    told = Told(
        path="",
        at="",
        what=f"{beginning!r} was put before it",
        what_zh=f"在文件开头插入了 {beginning!r}",
    )
    return broken("RM902", None, Change(before=sound, after=beginning + sound, offset=0), told)


def _other_value(draw: st.DrawFn) -> BrokenDocument:
    told = Told(
        path="",
        at="",
        what="the object was replaced by what is none",
        what_zh="根对象被换成其他类型的值",
    )
    text = json.dumps(one_of(draw, _NO_OBJECTS), ensure_ascii=False)
    return broken("RM907", "json", Change(before=_sound(draw, "json"), after=text, offset=0), told)


def _other_root(draw: st.DrawFn, root: Element) -> Told:
    root.name, root.attributes["xmlns"] = name, namespace = one_of(draw, _NO_REPORTS)
    return Told(
        path="",
        at=root,
        what=f'the root was made <{name} xmlns="{namespace}">',
        what_zh=f'根元素被改为 <{name} xmlns="{namespace}">',
    )


def _empty(draw: st.DrawFn) -> BrokenDocument:
    sound = _sound(draw, one_of(draw, FORMATS))
    told = Told(path="", at="", what="all but white space was taken out", what_zh="内容被清空")
    return broken("RM909", None, Change(before=sound, after=one_of(draw, _BLANKS), offset=0), told)


DRAWERS: Final[Drawers] = {
    **{("RM901", form): _not_utf8(form) for form in FORMATS},
    ("RM902", None): _unknown_format,
    ("RM907", "json"): _other_value,
    **in_xml("RM907", _other_root),
    ("RM909", None): _empty,
}
