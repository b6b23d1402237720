"""RM903–RM905: what breaks the rules of JSON or XML, and what we do not take of XML."""

from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

from rectify_model.codec import Format
from rectify_model.model import Report
from rectify_model.shape import shape_of
from rectify_model.testing.broken_documents.document import BrokenDocument
from rectify_model.testing.broken_documents.json_text import Raw, write_json
from rectify_model.testing.broken_documents.making import (
    Drawers,
    Plain,
    any_plain,
    broken,
    in_json,
    one_of,
    written,
)
from rectify_model.testing.broken_documents.written import Change, Told, pointer
from rectify_model.testing.broken_documents.xml_text import (
    DECLARATION,
    Element,
    element_of,
    write_xml,
)

__all__ = ["DRAWERS"]

_Drawer = Callable[[st.DrawFn], BrokenDocument]

# Parsers tell each on the line on which it stands, though not at the same column.
_NO_MEMBERS: Final = (",", ":", "=", "//", "'", "甲", "\x01", "/* */", '"\\x"')
_NO_NUMBERS: Final = ("NaN", "Infinity", "-", "+1", "01", "1.", ".5", "1e999", "True", "undefined")
_NO_STRINGS: Final = ("'甲'", '"\\ud800"', '"\\q"', '"\t"', '"\\u12"', '"甲')
_NO_ELEMENTS: Final = (
    *("&nbsp;", "&#0;", "&", "<", "</x>", "\x01", "]]>"),
    *("<x:y/>", "<a b=c/>", "<a b='' b=''/>", "<a b='<'/>", "<!-- -- -->"),
)

_DOCTYPES: Final = (
    "<!DOCTYPE report>",
    '<!DOCTYPE report SYSTEM "http://example.org/report.dtd">',
    '<!DOCTYPE report [<!ENTITY a "甲">\n<!ENTITY b "&a;&a;">]>',
)
_BEFORE_DOCTYPE: Final = ("", "\n", "<!-- 甲 -->\n  ", "<?a b?>")
_NO_DECLARATIONS: Final = (
    '<?xml version="1.1"?>',
    '<?xml version="1.1" encoding="UTF-8"?>',
    '<?xml version="1.0" encoding="GB18030"?>',
    '<?xml version="1.0" encoding="utf-16"?>',
    "<?xml encoding='UTF-8'?>",
    "<?xml version='1.0' standalone='maybe'?>",
)


def _put_in(words: str, *, has_column: bool = False) -> Told:
    return Told(
        path="",
        at="",
        what=f"{words!r} was put in",
        what_zh=f"插入了 {words!r}",
        has_column=has_column,
    )


def _no_value(draw: st.DrawFn, plain: Plain) -> Told:
    name = one_of(draw, list(plain))
    plain[name] = raw = Raw(one_of(draw, (*_NO_NUMBERS, *_NO_STRINGS)))
    return Told(
        path="",
        at=pointer("", name),
        what=f"the value of {name} was replaced by {str(raw)!r}",
        what_zh=f"{name} 的值被换成 {str(raw)!r}",
        has_column=False,
    )


def _no_member(draw: st.DrawFn) -> BrokenDocument:
    sound = write_json(draw(any_plain), indent=draw(st.booleans()))
    words = one_of(draw, _NO_MEMBERS)
    place = one_of(draw, [at for at in sound.offsets if at])
    return broken("RM903", "json", sound.with_words(words, before=place), _put_in(words))


def _root(draw: st.DrawFn) -> Element:
    # With a title, so that there is an element below the root.
    return element_of({"title": "", **draw(any_plain)}, shape_of(Report), shape_of)


def _no_element(draw: st.DrawFn) -> BrokenDocument:
    root = _root(draw)
    sound = write_xml(root, indent=draw(st.booleans()))
    words = one_of(draw, _NO_ELEMENTS)
    place = one_of(draw, list(root.all())[1:])
    return broken("RM903", "xml", sound.with_words(words, before=place), _put_in(words))


def _cut_off(form: Format) -> _Drawer:
    def drawn(draw: st.DrawFn) -> BrokenDocument:
        sound = written(draw(any_plain), form, indent=draw(st.booleans())).text
        # In XML the last character is a line feed, without which it is as sound.
        length = draw(st.integers(1, len(sound) - 2))
        told = Told(
            path="",
            at="",
            what=f"all behind the first {length} characters was cut off",
            what_zh=f"第 {length} 个字符之后的内容被截断",
            has_column=False,
        )
        return broken(
            "RM903", form, Change(before=sound, after=sound[:length], offset=length), told
        )

    return drawn


def _any_of(*drawers: _Drawer) -> _Drawer:
    return lambda draw: one_of(draw, drawers)(draw)


def _doctype(draw: st.DrawFn) -> BrokenDocument:
    root = _root(draw)
    prolog = one_of(draw, ("", DECLARATION)) + one_of(draw, _BEFORE_DOCTYPE)
    sound = write_xml(root, indent=draw(st.booleans()), prolog=prolog)
    words = one_of(draw, _DOCTYPES)
    change = sound.with_words(words, before=root)
    return broken("RM904", "xml", change, _put_in(words, has_column=True))


def _declaration(draw: st.DrawFn) -> BrokenDocument:
    root, indent, wrong = _root(draw), draw(st.booleans()), one_of(draw, _NO_DECLARATIONS)
    told = Told(
        path="",
        at="",
        what=f"the XML declaration was replaced by {wrong}",
        what_zh=f"XML 声明被换成 {wrong}",
    )
    sound = write_xml(root, indent=indent)
    made = write_xml(root, indent=indent, prolog=f"{wrong}\n")
    made.offsets[told.at] = 0
    return broken("RM905", "xml", made.changed(sound, told.at), told)


DRAWERS: Final[Drawers] = {
    ("RM903", "json"): _any_of(
        _no_member, in_json("RM903", _no_value)["RM903", "json"], _cut_off("json")
    ),
    ("RM903", "xml"): _any_of(_no_element, _cut_off("xml")),
    ("RM904", "xml"): _doctype,
    ("RM905", "xml"): _declaration,
}
